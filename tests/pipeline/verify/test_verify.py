"""Verification finds every change, tells it with its path, and calls nothing authentic that is not."""

import json
import os
import shutil
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import open_in
from walks import codes, verify_all

from archivist import __version__
from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT, root_path
from archivist.pipeline.batch import sign, unsigned
from archivist.pipeline.record.examine import Examined
from archivist.pipeline.signed import signed_side
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.reports import View, render
from archivist.store.journal import Journal, write_journal
from archivist.store.lock import writing

RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"


def test_an_untouched_archive_is_authentic(press: Path) -> None:
    report = verify_all(press)
    assert report.exit == 0
    assert report.result.counts.to_dict() == {
        "manifests": 2,
        "records": 2,
        "files": 11,
        "authentic": 2,
        "unsigned": 0,
        "withheld": 0,
    }
    states = {check.check: check.state for check in report.checks}
    assert all(states[name] == "passed" for name in ("pin", "root", "signatures", "chain", "fixity", "unlisted"))
    assert all(states[name] == "passed" for name in ("schemas", "rebuild", "evidence"))


def test_the_report_names_what_was_verified_up_to_which_root_when_and_by_what(press: Path) -> None:
    report = verify(open_in(press, "2026-01-05T09:30:00Z"), VerifyRequest())
    envelope = json.loads((press / root_path(1)).read_bytes())
    assert report.to_dict()["verified"] == {
        "archive": open_in(press).settings.archive,
        "trust_root": {"version": 1, "sha256": sha256_hex(b64decode(envelope["payload"]))},
        "pin_from": "pins",
        "places": [],
        "others": 0,
        "at": "2026-01-05T09:30:00Z",
        "tool": {"name": "archivist", "version": __version__},
    }


def test_without_a_trust_root_none_is_named(press: Path) -> None:
    (press / root_path(1)).unlink()
    assert verify_all(press).to_dict()["verified"]["trust_root"] is None


def replace_in(path: str, old: bytes, new: bytes) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        data = (press / path).read_bytes()
        assert old in data
        (press / path).write_bytes(data.replace(old, new, 1))

    return change


def remove(path: str) -> Callable[[Path], None]:
    return lambda press: shutil.rmtree(press / path) if (press / path).is_dir() else (press / path).unlink()


def add(path: str, data: bytes = b"x") -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / path).parent.mkdir(parents=True, exist_ok=True)
        (press / path).write_bytes(data)

    return change


def link(path: str, target: str) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / path).unlink(missing_ok=True)
        (press / path).symlink_to(target)

    return change


def move(source: str, target: str) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / source).rename(press / target)

    return change


def both(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        for one in changes:
            one(press)

    return change


def fifo(path: str) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / path).unlink()
        os.mkfifo(press / path)

    return change


ATTACKS = {
    "a letter of the source": (replace_in(f"{RECORD}/source.txt", b"2022", b"2023"), "altered", 10),
    "a date in record.json": (replace_in(f"{RECORD}/r1/record.json", b"2022-01-22", b"2022-01-23"), "altered", 10),
    "a date in record.xml": (replace_in(f"{RECORD}/r1/record.xml", b"2022-01-22", b"2022-01-23"), "altered", 10),
    "a blank at the end of the source": (add(f"{RECORD}/source.txt", b" "), "altered", 10),
    "the source is gone": (remove(f"{RECORD}/source.txt"), "missing", 11),
    "record.xml is gone": (remove(f"{RECORD}/r1/record.xml"), "missing", 11),
    "a whole record is gone": (remove(RECORD), "missing", 11),
    "a link in the place of the source": (link(f"{RECORD}/source.txt", "/etc/hostname"), "not-a-file", 10),
    "a pipe in the place of the source": (fifo(f"{RECORD}/source.txt"), "not-a-file", 10),
    "a folder that is a link": (
        both(move(RECORD, "elsewhere"), link(RECORD, "../../elsewhere")),
        "not-a-file",
        10,
    ),
    "a stray file among the records": (add("records/notes.txt"), "unlisted", 11),
    "a stray file among the manifests": (add("manifests/notes.txt"), "unlisted", 11),
    "a hidden file": (add(f"{RECORD}/.DS_Store"), "unlisted", 11),
    "half a revision": (add(f"{RECORD}/r2/record.json", b"{}"), "unlisted", 11),
    "a stray link": (link("manifests/notes.txt", "/etc/hostname"), "unlisted", 11),
    "the first manifest is gone": (remove("manifests/000001.dsse.json"), "seq-gap", 14),
    "two manifests swapped": (
        both(
            move("manifests/000001.dsse.json", "manifests/x"),
            move("manifests/000002.dsse.json", "manifests/000001.dsse.json"),
            move("manifests/x", "manifests/000002.dsse.json"),
        ),
        "seq-gap",
        14,
    ),
    "a manifest that is no JSON": (add("manifests/000003.dsse.json", b"{"), "envelope-malformed", 12),
    "an empty manifest": (add("manifests/000002.dsse.json", b""), "envelope-malformed", 12),
    "the trust root is gone": (remove("manifests/trust/root.1.json"), "root-missing", 14),
    "the trust root is another file": (add("manifests/trust/root.1.json", b"{}"), "envelope-malformed", 12),
    "a schema is gone": (lambda press: next((press / "manifests/schemas").glob("*.rng")).unlink(), "missing", 11),
    "the archive's id was changed": (
        add("archivist.toml", b'archive = "archive.example.org"\n'),
        "root-other-archive",
        13,
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_told_and_nothing_touched_is_authentic(press: Path, name: str) -> None:
    change, code, exit_code = ATTACKS[name]
    change(press)
    report = verify_all(press)
    assert code in codes(report), [item.to_dict() for item in report.findings]
    assert report.exit == exit_code
    touches_a_record = RECORD in str(next(item.path for item in report.findings if item.code == code))
    signed_side = exit_code in (12, 13, 14) or code == "root-missing"
    assert report.result.counts.authentic == (0 if signed_side else 1 if touches_a_record else 2)


def test_every_problem_is_told_not_the_first(press: Path) -> None:
    replace_in(f"{RECORD}/source.txt", b"2022", b"2023")(press)
    remove(f"{RECORD}/r1/record.xml")(press)
    add("manifests/notes.txt")(press)
    report = verify_all(press)
    assert codes(report) == {"altered", "missing", "unlisted"}
    assert report.exit == 10


def test_every_byte_of_a_manifest_and_of_the_trust_root_counts(press: Path) -> None:
    for path in (press / "manifests/000001.dsse.json", press / "manifests/trust/root.1.json"):
        data = path.read_bytes()
        for place in range(0, len(data), 97):
            path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
            report = verify_all(press, fixity_only=True)
            assert report.exit in (10, 12, 13, 14), f"{path.name} byte {place}"
            assert report.result.counts.authentic == 0
        path.write_bytes(data)
    assert verify_all(press).exit == 0


def test_a_path_under_records_narrows_the_file_checks(press: Path) -> None:
    remove(f"{RECORD}/source.txt")(press)
    other = next(path for path in press.glob("records/*/*") if path.name not in RECORD)
    report = verify_all(press, places=(other.relative_to(press).as_posix(),))
    assert (report.exit, report.result.counts.files, report.result.counts.records) == (0, 3, 1)
    others = len(list(press.glob("records/*/*"))) - 1
    assert report.result.verified.others == others
    said = render(report, "text", View())
    assert f"1 of {others + 1} records" in said
    assert "was not checked" in said or "were not checked" in said
    assert verify_all(press, places=(RECORD,)).exit == 11


def test_other_records_are_not_looked_into_for_a_place(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (press / RECORD / "r1/left.txt").write_text("left")
    other = next(path for path in press.glob("records/*/*") if path.name not in RECORD).relative_to(press).as_posix()
    looked: list[str] = []
    honest = os.scandir
    monkeypatch.setattr(os, "scandir", lambda place: (looked.append(str(place)), honest(place))[1])
    assert "unlisted" not in codes(verify_all(press, places=(other, "manifests")))
    assert any(other in place for place in looked)
    assert not any(RECORD in place for place in looked)
    for place in (RECORD, f"{RECORD}/r1", RECORD.rpartition("/")[0], "records"):
        assert "unlisted" in codes(verify_all(press, places=(place, "manifests")))


def test_for_a_record_no_manifest_is_read_again_that_does_not_list_it(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[str] = []
    honest = signed_side.read_manifest
    monkeypatch.setattr(
        signed_side, "read_manifest", lambda archive, path: (again.append(path), honest(archive, path))[1]
    )
    for path in press.glob("records/*/*"):
        again.clear()
        report = verify_all(press, places=(path.relative_to(press).as_posix(),))
        assert (report.exit, report.result.verified.others, len(again)) == (0, 1, 1)


def test_a_place_that_holds_no_record_is_nothing_checked(press: Path) -> None:
    assert verify_all(press, places=("records/ff",)).exit == 3


@pytest.mark.parametrize("part", ["r1", "r1/record.xml", "source.txt"])
def test_a_part_of_a_record_stands_for_all_of_it(press: Path, part: str) -> None:
    report = verify_all(press, places=(f"{RECORD}/{part}", f"{RECORD}/r1"))
    assert (report.exit, report.result.counts.authentic, report.result.verified.places) == (0, 1, (RECORD,))
    (press / RECORD / "r1/record.json").write_text("{}")
    assert verify_all(press, places=(f"{RECORD}/{part}",)).exit == 10


def test_without_a_pin_nothing_is_called_authentic(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(press.parent / "none"))
    report = verify_all(press)
    assert (report.exit, report.result.counts.authentic) == (0, 0)
    pinned = verify_all(press, root_pin=report.result.pin)
    assert (pinned.exit, pinned.result.counts.authentic) == (0, 2)
    assert verify_all(press, require=("pin",)).exit == 20
    monkeypatch.setenv("ARCHIVIST_ROOT_PIN", report.result.pin)
    assert verify_all(press, require=("pin",)).exit == 0


def test_fixity_only_looks_at_no_record(press: Path) -> None:
    report = verify_all(press, fixity_only=True)
    states = {check.check: check.state for check in report.checks}
    assert report.exit == 0
    assert states["schemas"] == states["rebuild"] == states["evidence"] == "not_checked"


def test_two_processes_find_what_one_finds(press: Path) -> None:
    archive = open_in(press, "2026-01-05T09:30:00Z")
    assert verify(archive, VerifyRequest(jobs=2)) == verify(archive, VerifyRequest())


def test_the_sources_read_the_same_again(press: Path) -> None:
    report = verify_all(press, rederive=True)
    assert report.exit == 0
    assert report.to_dict()["checks"][-1] == {
        "check": "rederive",
        "state": "passed",
        "why": "2 records read the same today",
    }


def test_a_record_that_was_signed_with_a_false_slice_is_invalid(press: Path) -> None:
    """A signature does not make evidence true: the record is examined whoever signed it."""

    for path in (press / "manifests").glob("00000*.dsse.json"):
        path.unlink()
    shutil.rmtree(press / "manifests/log")
    for name in ("record.json", "record.xml"):
        path = press / RECORD / "r1" / name
        changed = path.read_text("utf-8").replace('"start": 628', '"start": 629').replace("src:628,654", "src:629,654")
        path.write_text(changed, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unsigned, "examine", lambda *_: Examined(None, None, (), (), ()))
        assert sign.sign_records(open_in(press)).result.manifest
    report = verify_all(press)
    assert report.exit == 5
    assert report.result.counts.authentic == 1


def test_a_write_in_progress_is_left_out_and_told(press: Path) -> None:

    add("records/ab/ab000000000000000000000000000000/source.txt")(press)
    fresh = {"records/ab/ab000000000000000000000000000000/source.txt": sha256_hex(b"x")}
    listed = f"{RECORD}/source.txt"
    replace_in(listed, b"2022", b"2023")(press)
    pending = {**fresh, listed: "0" * 64, "manifests/000003.dsse.json": "0" * 64}
    with writing(press):
        write_journal(press, Journal(pending, {}, (), "manifests/000003.dsse.json"))
        report = verify_all(press)
    assert codes(report) == {"altered"}, "a journal hides no listed file"
    assert {item.path for item in report.findings if item.code == "write-in-progress"} == set(pending)


def test_a_write_that_was_interrupted_is_one_finding(press: Path) -> None:
    source = "records/ab/ab000000000000000000000000000000/source.txt"
    add(source)(press)
    for commit in ("0" * 64, sha256_hex((press / CHECKPOINT).read_bytes())):
        with writing(press):
            write_journal(press, Journal({source: sha256_hex(b"x")}, {CHECKPOINT: commit}, (), CHECKPOINT))
        report = verify_all(press)
        told = next(item for item in report.findings if item.exit)
        assert (told.code, told.path, report.exit) == ("write-interrupted", ".archivist/journal", 11)
        # Once the commit was passed, what the batch has added is hidden no more.
        assert codes(report) - {"write-interrupted"} == (set() if commit == "0" * 64 else {"unlisted"})
        assert report.result.counts.authentic == 2


def test_a_root_waits_for_its_checkpoint(press: Path) -> None:
    """The root of a write that is not committed is not in force; one that a manifest names is never hidden."""
    (press / root_path(2)).write_bytes(b"not even a root")
    journal = Journal({root_path(2): "0" * 64}, {CHECKPOINT: "1" * 64}, (), CHECKPOINT)
    with writing(press):
        write_journal(press, journal)
        assert codes(verify_all(press)) == set()
    assert codes(verify_all(press)) == {"write-interrupted"}
    with writing(press):
        write_journal(press, Journal({root_path(1): "0" * 64}, {CHECKPOINT: "1" * 64}, (), CHECKPOINT))
        assert "envelope-malformed" in codes(verify_all(press)), "root 2 is of no write"
        (press / root_path(2)).unlink()
        (press / root_path(1)).write_bytes(b"altered")
        assert "envelope-malformed" in codes(verify_all(press)), "the manifests name root 1"


def test_rederiving_a_record_of_which_a_file_is_missing_tells_that_it_is_missing(press: Path) -> None:
    next(press.rglob("record.json")).unlink()
    report = verify_all(press, rederive=True)
    assert (codes(report), report.exit) == ({"missing"}, 11)
