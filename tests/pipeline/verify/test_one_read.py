"""What is examined is what was hashed: whoever serves the folder may show another file at each reading."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from machine import open_in
from walks import codes, verify_all

from archivist.fixity.measure import row_of
from archivist.model.manifest import Row
from archivist.model.progress import Silent
from archivist.pipeline.batch import sign, unsigned
from archivist.pipeline.record.examine import Examined, RevisionFiles
from archivist.pipeline.record.read_revision import read_listed_revision
from archivist.pipeline.verify.verify import VerifyRequest, verify

RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"
FILES = (f"{RECORD}/r1/record.json", f"{RECORD}/r1/record.xml", f"{RECORD}/source.txt")


class Swap(Silent):
    """Show other bytes from the moment at which records are examined, after every file was hashed."""

    def __init__(self, place: Path, change: Callable[[bytes], bytes]) -> None:
        self.place, self.change = place, change

    def stage(self, name: str, _total: int) -> None:
        if name == "records":
            self.place.write_bytes(self.change(self.place.read_bytes()))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_another_when_it_is_examined_is_altered(press: Path, name: str, jobs: int) -> None:
    report = verify(
        open_in(press),
        VerifyRequest(jobs=jobs, rederive=True),
        Swap(press / name, lambda data: data + b"\n"),
    )
    assert report.exit == 10
    assert ("altered", name) in {(item.code, item.path) for item in report.findings}
    assert report.result.counts.authentic == 1


def signed_anew(press: Path, change: Callable[[dict], object]) -> Path:
    """Let the signer of the archive lie in the record.json of one record; give its place."""
    for path in (press / "manifests").glob("00000*.dsse.json"):
        path.unlink()
    shutil.rmtree(press / "manifests/log")
    place = press / FILES[0]
    content = json.loads(place.read_bytes())
    change(content)
    place.write_text(json.dumps(content))
    honest = unsigned.read_revision

    def with_source(root: Path, record_id: str, revision: int) -> RevisionFiles:
        parts = honest(root, record_id, revision)
        source = FILES[2] if record_id in FILES[2] else parts.source_path
        return replace(parts, source_path=source, source=(root / source).read_bytes())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unsigned, "read_revision", with_source)
        patch.setattr(unsigned, "examine", lambda *_: Examined(None, None, (), (), ()))
        assert sign.sign_records(open_in(press)).result.manifest
    return place


def test_a_signed_lie_is_found_although_an_honest_file_is_shown_for_the_examination(press: Path) -> None:
    honest = (press / FILES[0]).read_bytes()
    place = signed_anew(press, lambda content: content["metadata"]["title"].update(value="Another title"))
    assert verify_all(press).exit == 5
    report = verify(open_in(press), VerifyRequest(), Swap(place, lambda _: honest))
    assert report.exit == 5  # what was hashed is what was examined
    assert report.result.counts.authentic == 1


def test_a_record_that_names_another_source_than_its_manifest_lists_is_invalid(press: Path) -> None:
    """Without this, the listed source would be compared with nothing."""

    signed_anew(press, lambda content: content["source"].update(path="source.bin"))
    report = verify_all(press)
    assert report.exit == 5
    assert "wrong-source-facts" in codes(report)


def rows_of(press: Path) -> dict[str, Row]:
    return {name: row_of(name, (press / name).read_bytes()) for name in FILES}


def test_a_revision_is_read_once_and_only_as_its_rows_say(press: Path) -> None:
    rows, record_id = rows_of(press), RECORD.rsplit("/", 1)[1]
    files, told = read_listed_revision(press, record_id, 1, rows, source=FILES[2])
    assert told == ()
    assert files is not None
    assert (files.json, files.xml, files.source) == tuple((press / name).read_bytes() for name in FILES)
    for name in FILES:
        (press / name).rename(press / "aside")
        (press / name).symlink_to(press / "aside")
        files, told = read_listed_revision(press, record_id, 1, rows, source=FILES[2])
        assert (files, [item.code for item in told]) == (None, ["not-a-file"])
        (press / "aside").replace(press / name)
