"""Records whose text archivist 0.2.0 read wrongly stay authentic: what another reader would say is a warning."""

import shutil
from pathlib import Path

import pytest
from walks import verify_all

VECTOR = Path(__file__).parents[2] / "vectors/archive-0.2-documents"
PIN = "SHA256:5iT0RW-Cdrosg4huZl8N4mamLhZyP2lGVRtiujrskeU"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    return Path(shutil.copytree(VECTOR, tmp_path / "old"))


def test_they_verify_and_readers_of_today_only_warn(old: Path) -> None:
    report = verify_all(old, root_pin=PIN, require=("pin",))
    assert (report.exit, {item.code for item in report.findings}) == (0, {"extraction-changed"})
    assert report.result.counts.records == report.result.counts.authentic == 50


def test_each_reader_whose_output_changed_says_so_by_its_version(old: Path) -> None:
    changed = [item for item in verify_all(old).findings if item.code == "extraction-changed"]
    assert {item.severity.value for item in changed} == {"warning"}
    assert {"portable 2", "mail 2", "word 2", "webpage 2"} <= {" ".join(item.found.split()[-2:]) for item in changed}
