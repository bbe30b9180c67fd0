"""What a manifest that cannot be read lists is not signed once more."""

from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, ingest_into, verify_all

from archivist.model.errors import UnsoundArchiveError
from archivist.pipeline.batch.sign import sign_records


def test_nothing_is_signed_while_a_manifest_cannot_be_read(tmp_path: Path) -> None:
    press = tmp_path / "press"
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"{ENGLISH}Number {number}.\n")
        ingest_into(press, tmp_path / f"{number}.txt")
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.write_bytes(b"{}")
    with pytest.raises(UnsoundArchiveError) as told:
        sign_records(open_in(press))
    assert told.value.exit == 12
    first.write_bytes(data)
    assert verify_all(press).exit == 0


def test_a_source_whose_manifest_cannot_be_read_is_not_archived_again(tmp_path: Path) -> None:
    press = tmp_path / "press"
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"{ENGLISH}Number {number}.\n")
        ingest_into(press, tmp_path / f"{number}.txt")
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.unlink()
    first.mkdir()
    with pytest.raises(UnsoundArchiveError):
        ingest_into(press, tmp_path / "0.txt")
    first.rmdir()
    first.write_bytes(data)
    assert verify_all(press).exit == 0


@pytest.mark.parametrize("kept", [0, 40, -1])
def test_nor_is_one_whose_manifest_is_cut_off(tmp_path: Path, kept: int) -> None:
    press = tmp_path / "press"
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"{ENGLISH}Number {number}.\n")
        ingest_into(press, tmp_path / f"{number}.txt")
    first = press / "manifests/000001.dsse.json"
    data = first.read_bytes()
    first.write_bytes(data[:kept])
    with pytest.raises(UnsoundArchiveError):
        ingest_into(press, tmp_path / "0.txt")
    first.write_bytes(data)
    assert verify_all(press).exit == 0
