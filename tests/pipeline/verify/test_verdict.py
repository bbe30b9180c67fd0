"""One verdict on a record, whoever asks: verify, check, show and export."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import at, open_in
from repositories import commit, git
from walks import ingest_into, verify_all

from archivist.model.findings import Check, Finding, finding
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.custody.export import export
from archivist.pipeline.custody.provenance import provenance
from archivist.pipeline.verify.file_checks import FileChecks
from archivist.pipeline.verify.verdict import VOID, VOUCHING, Verdict, judge

ONE, OTHER = "05" + "1" * 30, "05" + "2" * 30
RECORD = "0582186ee6565d29ccefe4dccf63bcb7"
AT = "2026-01-05T09:30:00Z"


def judged(
    *findings: Finding, states: dict[str, str] | None = None, unsigned: tuple[str, ...] = (), gone: tuple[str, ...] = ()
) -> Verdict:
    made = dict.fromkeys(VOUCHING, "passed") | (states or {})
    files = FileChecks(1, dict.fromkeys(unsigned, ()), frozenset(), frozenset(gone), (), ())
    return judge([Check(name, state) for name, state in made.items()], findings, files)


def test_what_vouching_rests_on() -> None:
    assert {"pin", "root", "signatures", "chain", "log"} == VOUCHING
    assert judged().of(ONE) == "authentic"
    for name in VOUCHING:
        for state in ("failed", "not_checked"):
            assert judged(states={name: state}).of(ONE) == "unvouched"


@pytest.mark.parametrize(
    ("code", "exit_code"), [("signature-bad", 12), ("below-threshold", 13), ("published-gone", 14)]
)
def test_forged_untrusted_and_rewritten_void_everything(code: str, exit_code: int) -> None:
    """Although every check has passed: a finding may belong to none of them."""
    told = finding(code, "manifests/000001.dsse.json")
    assert told.exit == exit_code
    assert exit_code in VOID
    assert judged(told).of(ONE) == "unvouched"
    assert judged(told).authentic([ONE, OTHER]) == frozenset()


def test_what_is_wrong_with_one_record_is_its_own() -> None:
    path = f"records/05/{ONE}/source.txt"
    verdict = judged(finding("altered", path))
    assert (verdict.of(ONE), verdict.of(OTHER)) == ("wrong", "authentic")
    assert judged(finding("withdrawn", path)).of(ONE) == "authentic"  # a note
    assert judged(unsigned=(f"records/05/{ONE}",)).of(ONE) == "unsigned"
    assert judged(gone=(path,)).of(ONE) == "withheld"
    assert judged(gone=(path,)).authentic([ONE, OTHER]) == {OTHER}


def a_wrong_pin(press: Path) -> None:
    path = press.parent / "keys/pins.json"
    path.write_text(re.sub("SHA256:[A-Za-z0-9_-]{43}", f"SHA256:{'A' * 43}", path.read_text()))


def no_pin(press: Path) -> None:
    (press.parent / "keys/pins.json").unlink()


def a_forged_signature(press: Path) -> None:
    """In the manifest that lists another record."""
    path = press / "manifests/000002.dsse.json"
    text = path.read_text()
    path.write_text(re.sub(r'"sig": "(.)', lambda match: f'"sig": "{"B" if match[1] == "A" else "A"}', text, count=1))


def a_tile_of_another_log(press: Path) -> None:
    path = next((press / "manifests/log/tile/0").rglob("*[0-9]"))
    path.write_bytes(path.read_bytes()[::-1])


def an_altered_source(press: Path) -> None:
    (press / f"records/05/{RECORD}/source.txt").write_bytes(b"another\n")


def nothing(_: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (nothing, "authentic"),
        (a_wrong_pin, "unvouched"),
        (no_pin, "unvouched"),
        (a_forged_signature, "unvouched"),
        (a_tile_of_another_log, "unvouched"),
        (an_altered_source, "wrong"),
    ],
    ids=lambda item: getattr(item, "__name__", item),
)
def test_every_command_says_the_same(change: Callable[[Path], None], expected: str, press: Path) -> None:
    change(press)
    archive = open_in(press)
    shown = provenance(archive, RECORD)
    assert shown.to_dict()["provenance"]["verdict"] == expected
    for name in ("premis", "prov"):
        exported = export(at(archive, AT), name, [RECORD])
        assert exported.to_dict()["export"]["verdicts"] == {RECORD: expected}
        assert exported.exit == shown.exit
    counts = verify_all(press, places=(f"records/05/{RECORD}",)).result.counts
    assert counts.authentic == (1 if expected == "authentic" else 0)


def test_a_wrong_pin_fails_each_manifest_for_show_as_for_export(press: Path) -> None:
    a_wrong_pin(press)
    archive = open_in(press)
    told = provenance(archive, RECORD).to_dict()["provenance"]["manifests"]
    assert [item["state"] for item in told] == ["failed"]
    document = export(at(archive, AT), "premis", [RECORD]).result.text
    event = document[document.index("digital signature validation") :]
    assert event[: event.index("</event>")].count(">fail<") == 1


def test_a_change_has_the_same_verdict(press: Path) -> None:
    git(press, "init", "--quiet", "--initial-branch", "main")
    commit(press)
    source = press.parent / "third.txt"
    source.write_text("Statement by the Ministry of Roads\n3 May 2024\nRoad 3 is open to traffic again.\n")
    ingest_into(press, source)
    archive = open_in(press)
    assert check(archive, CheckRequest("main")).result.counts.authentic == 1
    a_tile_of_another_log(press)
    report = check(archive, CheckRequest("main"))
    assert (report.exit, report.result.counts.authentic) == (14, 0)
