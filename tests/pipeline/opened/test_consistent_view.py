"""Verification while a writer commits: never 14 for a good archive, and no excuse for a bad one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import at, open_in
from walks import ENGLISH, codes, ingest_into

from archivist.fixity import sweep
from archivist.model.errors import BusyError
from archivist.model.findings import Report
from archivist.model.progress import Silent
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.verify import examine_task
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.store.layout import manifest_paths

STAGES = ("manifests", "files", "records")


class Meanwhile(Silent):
    """Do something each time a stage of a look begins, up to `times` times."""

    def __init__(self, act: Callable[[], object], at: str, times: int = 1) -> None:
        self.act, self.at, self.left = act, at, times

    def stage(self, name: str, _total: int) -> None:
        if name == self.at and self.left:
            self.left -= 1
            self.act()


def commit_to(press: Path) -> Callable[[], None]:
    """Archive one more statement at each call."""

    def commit() -> None:
        number = len(manifest_paths(press))
        source = press.parent / f"more-{number}.txt"
        source.write_text(f"{ENGLISH}The well is number {number}.\n")
        assert ingest_into(press, source).exit == 0

    return commit


def verified(press: Path, watcher: Meanwhile, **request: object) -> Report:
    return verify(open_in(press), VerifyRequest(**request), watcher)


def states(report: Report) -> dict[str, str]:
    return {check.check: check.state for check in report.checks}


@pytest.mark.parametrize("at", STAGES)
@pytest.mark.parametrize("times", [1, 3])
def test_up_to_three_commits_during_the_looks_are_verified_as_well(press: Path, at: str, times: int) -> None:
    report = verified(press, Meanwhile(commit_to(press), at, times))
    assert (report.exit, codes(report)) == (0, set())
    assert report.result.counts.manifests == 2 + times
    assert report.result.counts.authentic == report.result.counts.records == 2 + times


@pytest.mark.parametrize("at", STAGES)
def test_a_writer_without_rest_is_told_and_nothing_is_called_authentic_or_forged(press: Path, at: str) -> None:
    report = verified(press, Meanwhile(commit_to(press), at, times=5))
    assert (report.exit, codes(report)) == (8, {"archive-changing"})
    assert report.result.counts.authentic == 0
    assert states(report)["log"] == states(report)["unlisted"] == "not_checked"
    assert states(report)["fixity"] == "passed"


@pytest.mark.parametrize("times", [1, 5])
def test_what_is_wrong_with_a_listed_file_stands_whatever_is_committed(press: Path, times: int) -> None:
    record = next(press.glob("records/*/*/r1/record.json"))
    record.write_bytes(record.read_bytes()[:-1])
    report = verified(press, Meanwhile(commit_to(press), "files", times))
    assert report.exit == 10
    assert "altered" in codes(report)


def test_a_forged_manifest_is_forged_also_while_somebody_writes(press: Path) -> None:
    manifest = press / manifest_paths(press)[0]
    data = manifest.read_bytes()
    manifest.write_bytes(data.replace(b'"sig": "', b'"sig": "AAAA', 1))
    add = commit_to(press)
    for times in (1, 5):
        assert verified(press, Meanwhile(add, "files", times)).exit == 12


def test_an_alteration_in_the_log_is_no_effect_of_the_writing(press: Path) -> None:
    (press / "manifests/log/tile/stray").write_bytes(b"x")
    assert codes(verified(press, Meanwhile(commit_to(press), "files", 5))) >= {"unlisted", "archive-changing"}


@pytest.mark.parametrize("at", STAGES)
def test_a_log_that_is_replaced_by_another_during_the_look_is_rewritten(press: Path, tmp_path: Path, at: str) -> None:
    other = tmp_path / "other"
    shutil.copytree(press, other)
    commit_to(press)()
    (tmp_path / "forked.txt").write_text(f"{ENGLISH}The other history.\n")
    assert ingest_into(other, tmp_path / "forked.txt").exit == 0

    def fork() -> None:
        for name in ("records", "manifests"):
            shutil.rmtree(press / name)
            shutil.copytree(other / name, press / name)

    # Once the first look has seen the signed head of the one history, the other is no extension of it.
    watcher = Meanwhile(fork, at)
    watcher.left = 0
    report = verified(press, SecondLook(watcher))
    assert report.exit == 14
    assert "not-an-extension" in codes(report)


class SecondLook(Silent):
    """Touch the archive's working folder in the first look, so that there is a second, in which the watcher acts."""

    def __init__(self, watcher: Meanwhile) -> None:
        self.watcher, self.looks = watcher, 0

    def stage(self, name: str, _total: int) -> None:
        self.looks += name == "manifests"
        self.watcher.left = int(self.looks == 1 and name == "files")
        if self.watcher.left:
            self.watcher.act()


def test_files_are_read_and_records_examined_once_whatever_the_number_of_looks(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def counted(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def counting(*given: object) -> object:
            done.append(name)
            return call(*given)

        return counting

    monkeypatch.setattr(sweep, "read_exactly", counted("read", sweep.read_exactly))
    monkeypatch.setattr(examine_task, "examine", counted("examined", examine_task.examine))
    assert verified(press, Meanwhile(commit_to(press), "files", 2)).exit == 0
    assert done.count("read") == 3 * (2 + 2)
    # A record that is committed behind the manifests is first met as an unsigned one.
    assert done.count("examined") == (2 + 1) + (1 + 1) + 1


def test_a_file_that_is_withheld_during_the_look_is_withheld_and_not_missing(press: Path) -> None:
    archive = open_in(press)
    records = iter(sorted(place.parent.name for place in press.glob("records/*/*/source.txt")))

    def remove() -> None:
        asked = Withholding("Amal", "to protect a witness")
        assert withhold(at(archive, "2026-02-01T00:00:00Z"), next(records), asked).exit == 0

    report = verified(press, Meanwhile(remove, "files"))
    assert (codes(report), report.result.counts.withheld) == (set(), 1)
    report = verified(press, Meanwhile(remove, "records"))
    assert (codes(report), report.result.counts.withheld) == (set(), 2)


def test_an_unsigned_record_that_is_signed_during_the_look_is_verified(press: Path) -> None:
    (press.parent / "more.txt").write_text(f"{ENGLISH}More.\n")
    assert ingest_into(press, press.parent / "more.txt", sign=False).exit == 0
    archive = open_in(press)
    report = verified(press, Meanwhile(lambda: sign_records(at(archive, "2025-11-24T17:00:00Z")), "records"))
    assert (report.exit, report.result.counts.authentic) == (0, 3)


def test_a_reader_that_cannot_judge_again_tells_that_the_archive_is_busy(press: Path) -> None:
    with pytest.raises(BusyError, match="changed each time"):
        at_one_instant(open_in(press), commit_to(press))


def test_what_a_change_makes_a_look_raise_is_no_failure(press: Path) -> None:
    """A record withheld between two readings is a KeyError somewhere; the next look finds how it stands."""
    commits = [commit_to(press)]

    def look() -> str:
        if commits:
            commits.pop()()
            raise KeyError("a row that is gone")
        return "settled"

    assert at_one_instant(open_in(press), look) == "settled"
    with pytest.raises(KeyError, match="of its own"):
        at_one_instant(open_in(press), lambda: {}["of its own"])
