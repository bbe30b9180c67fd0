"""What a manifest that cannot be read lists is neither signed nor archived once more."""

from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, ingest_into, verify_all

from archivist.model.errors import UnsoundArchiveError
from archivist.pipeline.batch.sign import sign_records


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Return an archive of two batches; the source of each lies beside it."""
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"{ENGLISH}Number {number}.\n")
        ingest_into(tmp_path / "press", tmp_path / f"{number}.txt")
    return tmp_path / "press"


def test_nothing_is_signed_while_a_manifest_cannot_be_read(press: Path) -> None:
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.write_bytes(b"{}")
    with pytest.raises(UnsoundArchiveError) as told:
        sign_records(open_in(press))
    assert told.value.exit == 12
    first.write_bytes(data)
    assert verify_all(press).exit == 0


def test_a_source_whose_manifest_cannot_be_read_is_not_archived_again(press: Path) -> None:
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.unlink()
    first.mkdir()
    with pytest.raises(UnsoundArchiveError):
        ingest_into(press, press.parent / "0.txt")
    first.rmdir()
    first.write_bytes(data)
    assert verify_all(press).exit == 0


@pytest.mark.parametrize("kept", [0, 40, -1])
def test_nor_is_one_whose_manifest_is_cut_off(press: Path, kept: int) -> None:
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.write_bytes(data[:kept])
    with pytest.raises(UnsoundArchiveError):
        ingest_into(press, press.parent / "0.txt")
    first.write_bytes(data)
    assert verify_all(press).exit == 0
