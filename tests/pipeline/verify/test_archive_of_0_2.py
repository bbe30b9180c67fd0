"""What archivist 0.2.0 made stays good: an archive with every kind of revision, rotated keys and a token."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from machine import open_in
from walks import codes, verify_all

from archivist.model.findings import Report
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.find.find import FindRequest, list_records
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.show.show import show

VECTOR = Path(__file__).parents[2] / "vectors/archive-0.2"
SCRIPT = Path(__file__).parents[3] / "archivist/_aids/VERIFY.sh"
PIN = "SHA256:UT9tURChUvJ8atoYtSpSAuziFFa08z_fE5i_l7ToP4U"
AMENDED, WITHDRAWN, WITHHELD = "5f023e26", "4e4f8d71", "b1165942"


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("ARCHIVIST_ROOT_PIN", PIN)
    shutil.copytree(VECTOR, tmp_path / "old")
    return open_in(tmp_path / "old")


def states(report: Report) -> dict[str, str]:
    return {item.check: item.state for item in report.checks}


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=t", "-c", "user.email=t@t", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def test_it_verifies_and_nothing_fails(old: Archive) -> None:
    report = verify_all(old.root, root_pin=PIN, require=("pin",))
    assert (report.exit, codes(report)) == (0, set())
    counts = report.result.counts
    assert (counts.manifests, counts.records, counts.authentic, counts.withheld) == (7, 4, 3, 1)
    assert "failed" not in states(report).values()
    assert {name for name, state in states(report).items() if state == "not_checked"} == {"witness", "time", "withheld"}


def test_its_token_gives_the_time_of_what_it_covers(old: Archive) -> None:
    report = verify_all(old.root)
    why = next(item["why"] for item in report.to_dict()["checks"] if item["check"] == "time")
    assert why == "11 of 33 leaves are newer than 2026-11-28T06:59:48Z, the last"


def test_verify_sh_says_the_same(old: Archive) -> None:
    command = ["sh", str(SCRIPT), "--archive", str(old.root), "--pin", PIN]
    done = subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "failed" not in done.stdout


def test_check_finds_nothing_changed_and_takes_it_whole_where_it_is_new(old: Archive) -> None:
    git(old.root, "init", "-q")
    git(old.root, "commit", "-q", "--allow-empty", "-m", "before")
    git(old.root, "add", "-A")
    git(old.root, "commit", "-q", "-m", "archive")
    whole = check(old, CheckRequest("HEAD~1"))
    assert (whole.exit, whole.result.counts.authentic) == (0, 3)
    same = check(old, CheckRequest("HEAD"))
    assert {item.code for item in same.findings} == {"no-change"}


def test_its_records_can_be_listed_and_shown(old: Archive) -> None:
    listed = list_records(old, FindRequest(Selection()), [AMENDED, WITHDRAWN, WITHHELD])
    assert {item["id"][:8]: item["state"] for item in listed.to_dict()["found"]} == {
        AMENDED: "active",
        WITHDRAWN: "withdrawn",
        WITHHELD: "withheld",
    }
    for wanted in (AMENDED, WITHDRAWN):
        shown = show(old, wanted)
        assert (shown.exit, shown.to_dict()["record"]["revision"]) == (0, 2)
