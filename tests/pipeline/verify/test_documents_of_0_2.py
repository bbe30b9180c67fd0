"""Records whose text archivist 0.2.0 read wrongly stay authentic: what another reader would say is a warning."""

import shutil
from pathlib import Path

import pytest
from walks import verify_all

VECTOR = Path(__file__).parents[2] / "vectors/archive-0.2-documents"
PIN = "SHA256:5iT0RW-Cdrosg4huZl8N4mamLhZyP2lGVRtiujrskeU"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory):
    """Verify all of them once: fifty documents are read again by their readers."""
    place = tmp_path_factory.mktemp("documents")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        return verify_all(Path(shutil.copytree(VECTOR, place / "old")), root_pin=PIN, require=("pin",))


def test_they_verify_and_readers_of_today_only_warn(report) -> None:
    assert (report.exit, {item.code for item in report.findings}) == (0, {"extraction-changed"})
    assert report.result.counts.records == report.result.counts.authentic == 50


def test_each_reader_whose_output_changed_says_so_by_its_version(report) -> None:
    changed = [item for item in report.findings if item.code == "extraction-changed"]
    assert {item.severity.value for item in changed} == {"warning"}
    assert {"portable 2", "mail 2", "word 2", "webpage 2"} <= {" ".join(item.found.split()[-2:]) for item in changed}
