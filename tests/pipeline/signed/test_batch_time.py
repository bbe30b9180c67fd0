"""What a batch says of its time: two machines with honest clocks go on as they are, and nobody goes back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from attacks.forging import Forger
from machine import at as stopped
from machine import here, open_in
from walks import ENGLISH, RECEIVED, codes, ingest_into, verify_all

from archivist.base.canonical import canonical_bytes
from archivist.base.clock import later
from archivist.cli.main import run
from archivist.fixity import measure
from archivist.fixity.manifest_chain import created_findings
from archivist.fixity.unparsed_manifest import created_in
from archivist.model.errors import ClockBehindError, UsageError
from archivist.model.findings import Report
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.signed import batch_time as module
from archivist.pipeline.signed.batch_time import latest_created, latest_here, stated_created
from archivist.pipeline.signed.manifests import read_manifest
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.trust.sign import sign_pending
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.ingest import IngestManner, ingest
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.store.layout import manifest_paths


def at(minutes: int) -> str:
    """Return a time so many minutes after the archive's first batch."""
    return later(RECEIVED, minutes=minutes)


def add(folder: Path, number: int, now: str, *, repeat: bool = False) -> Report:
    source = folder.parent / f"{number}.txt"
    source.write_text(ENGLISH.replace("3 March", f"{number} March"))
    with Path("/dev/null").open("rb") as nothing:
        manner = IngestManner(repeat_created=repeat)
        return ingest(open_in(folder), [str(source)], nothing, IngestRequest(now, "press"), manner)


def times(folder: Path) -> list[str]:
    archive = open_in(folder)
    return [read_manifest(archive, path)[0].manifest.created for path in manifest_paths(folder)]


def test_two_honest_clocks_minutes_apart(press: Path) -> None:
    # Machine one is right; machine two is eight minutes behind. They take turns.
    for number, now in ((11, at(30)), (12, at(23)), (13, at(32)), (14, at(24)), (15, at(40))):
        assert add(press, number, now).exit == 0
    assert times(press)[2:] == [at(30), at(30), at(32), at(32), at(40)], "the one behind repeats what was said"
    assert verify_all(press).exit == 0


@pytest.mark.parametrize("behind", [11, 60, 10**7])
def test_a_clock_that_is_far_behind_is_refused(press: Path, behind: int) -> None:
    with pytest.raises(ClockBehindError, match="clock"):
        add(press, 11, at(-behind))
    assert len(manifest_paths(press)) == 2
    assert add(press, 11, at(-behind), repeat=True).exit == 0
    assert times(press)[-1] == RECEIVED
    assert verify_all(press).exit == 0


def test_every_command_that_writes_a_batch_looks_at_the_clock(press: Path) -> None:
    archive = open_in(press, at(-60))
    identity = next((press / "records").glob("*/*")).name
    ingest_into(press, _source(press), sign=False)
    changes = (
        lambda *, repeat: sign_records(archive, repeat_created=repeat),
        lambda *, repeat: amend(
            archive, identity, Amendment(StatedFields({"place": "Here"}), "A", "so", repeat_created=repeat)
        ),
        lambda *, repeat: withdraw(archive, identity, "A", "so", repeat_created=repeat),
        lambda *, repeat: withhold(archive, identity, Withholding("A", "so", repeat_created=repeat)),
    )
    for change in changes:
        with pytest.raises(ClockBehindError):
            change(repeat=False)
        assert change(repeat=True).exit == 0
    assert set(times(press)) == {RECEIVED}
    assert verify_all(press).exit == 0


def _source(press: Path) -> Path:
    path = press.parent / "unsigned.txt"
    path.write_text(ENGLISH.replace("3 March", "9 March"))
    return path


# Reading


def forged(press: Path, change) -> None:
    """Change the newest manifest and sign it and the log anew, as whoever holds the keys can."""
    thief = Forger(press, here().keys)
    thief.change_manifest(2, change)
    thief.write_log()


@pytest.mark.parametrize(("minutes", "exits"), [(-10, 0), (-11, 13), (-(10**6), 13)])
def test_a_manifest_may_be_ten_minutes_before_what_was_there(press: Path, minutes: int, exits: int) -> None:
    forged(press, lambda body: body["predicate"].update(created=at(minutes)))
    report = verify_all(press)
    assert (report.exit, codes(report)) == (exits, {"created-goes-back"} if exits else set())
    assert (report.result.counts.authentic == 0) is bool(exits)


def test_the_latest_of_all_counts_not_the_one_before(chain_of) -> None:
    def told(*minutes: int, root: int = 0) -> list[str | None]:
        return [item.path for item in created_findings(chain_of(*minutes), {1: at(root)})]

    assert told(0, 30, 21, 20) == []
    assert told(0, 30, 20, 19) == ["4"], "each step is small, and together they go back"
    assert told(0, 30, 19, 31) == ["3"]
    assert told(0, root=11) == ["1"], "not before its trust root"
    assert told(0, root=10) == []


@pytest.fixture
def chain_of(press: Path):
    """Return a function that makes manifests with times so many minutes after the first."""
    manifest = read_manifest(open_in(press), "manifests/000001.dsse.json")[0].manifest
    return lambda *minutes: [(str(seq), replace(manifest, created=at(minute))) for seq, minute in enumerate(minutes, 1)]


# Trust roots


def drafted(press: Path, now: str) -> str:
    """Draft a trust root; give the draft's fingerprint."""
    report = trust.set_policy(open_in(press, now), ("pin",))
    return report.to_dict()["draft"]["fingerprint"]


def test_a_draft_of_a_time_to_come_is_not_signed(press: Path) -> None:
    archive = open_in(press)
    agreed = drafted(press, at(60))
    with pytest.raises(UsageError, match="made at"):
        sign_pending(stopped(archive, at(49)), agreed)
    assert sign_pending(stopped(archive, at(50)), agreed).result.in_force
    assert times(press)[-1] == at(60), "the batch of a trust root is not before it"
    assert verify_all(press).exit == 0


def test_a_draft_is_not_before_the_root_in_force(press: Path) -> None:
    archive = open_in(press)
    sign_pending(stopped(archive, at(60)), drafted(press, at(60)))
    report = trust.set_policy(stopped(archive, at(55)), ())
    assert report.to_dict()["draft"]["created"] == at(60)


def test_the_batch_of_a_root_looks_at_the_clock_too(press: Path) -> None:
    archive = open_in(press)
    assert add(press, 11, at(60)).exit == 0
    agreed = drafted(press, at(10))
    with pytest.raises(ClockBehindError):
        sign_pending(stopped(archive, at(10)), agreed)
    assert not (press / "manifests/trust/root.2.json").exists()
    assert sign_pending(stopped(archive, at(10)), agreed, repeat_created=True).exit == 0
    assert times(press)[-1] == at(60)
    assert verify_all(press).exit == 0


# How much must be read to write


def test_only_as_many_manifests_are_looked_at_as_can_matter() -> None:
    seen = []

    def read(path: str) -> str:
        seen.append(path)
        return path

    # The newest first; 21 was said by a clock that was ahead of the others.
    assert latest_created([at(14), at(21), at(12), at(11), at(10), at(5)], read) == at(21)
    assert seen == [at(14), at(21), at(12), at(11)], "what comes before 11 cannot be after 21"


def test_a_clock_past_the_newest_by_ten_minutes_needs_no_other_manifest(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = open_in(press)
    newest = read_manifest(archive, "manifests/000002.dsse.json")[0].manifest
    named = type("Root", (), {"created": RECEIVED})()
    monkeypatch.setattr(module, "read_file", lambda *_: pytest.fail("read"))
    assert stated_created(press, newest, named, at(10)) == at(10)
    monkeypatch.setattr(module, "read_file", measure.read_file)
    assert stated_created(press, newest, named, at(9)) == at(9)


def test_the_head_of_a_manifest_says_when_it_was_made(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "parse_manifest", lambda *_: pytest.fail("parsed"))
    assert latest_here(press, manifest_paths(press)) == RECEIVED
    assert latest_here(press, ()) is None


def test_a_manifest_of_another_writers_form_is_read_whole(press: Path) -> None:
    forged(press, lambda body: body["predicate"].update(aids={}, created=at(3)))
    assert latest_here(press, manifest_paths(press)) == at(3)
    path = press / "manifests/000002.dsse.json"
    path.write_bytes(b"{}")
    assert latest_here(press, manifest_paths(press)) == RECEIVED, "what cannot be read is verify's business"


# The clock itself


@pytest.mark.parametrize(
    "words",
    [
        ("ingest", "-"),
        ("init", "other"),
        ("sign",),
        ("amend", "0000", "--by", "A", "--because", "so", "--place", "Here"),
        ("withdraw", "0000", "--by", "A", "--because", "so"),
        ("withhold", "0000", "--by", "A", "--because", "so", "--yes"),
        ("trust", "policy", "--require", "pin"),
    ],
)
def test_nothing_is_written_under_a_time_that_has_not_come(
    words: tuple[str, ...], press: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")
    monkeypatch.chdir(press.parent)
    assert run(["--archive", str(press), "--format", "json", *words]) == 2
    assert "SOURCE_DATE_EPOCH" in json.loads(capsys.readouterr().out)["findings"][0]["message"]
    assert not (press.parent / "other").exists()


def test_nothing_was_captured_at_a_time_that_has_not_come(press: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ["--archive", str(press), "--format", "json"]
    assert run([*said, "ingest", str(_source(press)), "--captured", "2999-01-01T00:00:00Z"]) == 2
    assert "has not come" in json.loads(capsys.readouterr().out)["findings"][0]["message"]


def test_a_whole_archive_may_be_made_under_one_time_of_the_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    folder = tmp_path / "press"
    assert run(["init", str(folder)]) == 0
    for number in (3, 4):
        source = tmp_path / f"{number}.txt"
        source.write_text(ENGLISH.replace("3 March", f"{number} March"))
        assert run(["--archive", str(folder), "ingest", str(source)]) == 0
    capsys.readouterr()
    assert set(times(folder)) == {"1970-01-01T00:00:00Z"}
    assert verify_all(folder).exit == 0


def test_canonical_bytes_of_a_manifest_begin_as_the_peek_expects(press: Path) -> None:
    data = (press / "manifests/000001.dsse.json").read_bytes()
    assert created_in(data[:4096]) == RECEIVED
    assert created_in(data[:40]) is None
    assert created_in(canonical_bytes({"payload": ""})) is None
