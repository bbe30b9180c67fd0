"""Attacks on files that need more than one change, and a journal that is planted in order to hide them."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attacks.forging import Forger
from walks import codes, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT
from archivist.fixity.measure import row_of
from archivist.store.journal import Journal, write_journal
from archivist.store.lock import writing

Attack = Callable[[Forger], object]


def listed(forger: Forger, seq: int, ending: str) -> Path:
    return forger.press / next(row["name"] for row in forger.body(seq)["subject"] if row["name"].endswith(ending))


def swapped_sources(forger: Forger) -> None:
    first, second = (listed(forger, seq, "source.txt") for seq in (1, 2))
    one, other = first.read_bytes(), second.read_bytes()
    first.write_bytes(other)
    second.write_bytes(one)


def old_record_in_a_new_place(forger: Forger) -> None:
    shutil.copytree(listed(forger, 1, "source.txt").parent, forger.press / "records/ab" / f"ab{'0' * 30}")


def another_revision(forger: Forger) -> None:
    folder = listed(forger, 1, "source.txt").parent
    shutil.copytree(folder / "r1", folder / "r2")


def another_case(forger: Forger) -> None:
    source = listed(forger, 1, "source.txt")
    source.rename(source.with_name("SOURCE.TXT"))


def hard_link_outside(forger: Forger) -> None:
    """Replace a listed file by a link to a file outside with the same bytes, then change it there."""
    source, outside = listed(forger, 1, "source.txt"), forger.press.parent / "outside"
    shutil.copy(source, outside)
    source.unlink()
    os.link(outside, source)
    outside.write_bytes(b"changed")


def forged_schema(forger: Forger) -> None:
    (forger.press / "manifests/schemas" / f"{'0' * 64}.rng").write_bytes(b"<grammar/>")


def altered_schema(forger: Forger) -> None:
    """Let any record pass: the schemas that records were validated against are listed files too."""
    listed(forger, 1, ".rng").write_bytes(b"<grammar/>")


def everything_gone(forger: Forger) -> None:
    shutil.rmtree(forger.press / "records")


def sparse_file(forger: Forger) -> None:
    os.truncate(listed(forger, 1, "source.txt"), 1 << 40)


def deep_folders(forger: Forger) -> None:
    folder = forger.press / "records" / "/".join(["d"] * 500)
    folder.mkdir(parents=True)
    (folder / "x").touch()


ATTACKS: dict[str, tuple[Attack, set[str], int]] = {
    "two sources swapped": (swapped_sources, {"altered"}, 10),
    "a copy of a record under another id": (old_record_in_a_new_place, {"unsigned-record", "misplaced-record"}, 11),
    "a copy of a revision as the next one": (another_revision, {"unsigned-record", "misplaced-record"}, 11),
    "a file in another case": (another_case, {"missing", "unlisted"}, 11),
    "a hard link to a file outside that changes": (hard_link_outside, {"altered"}, 10),
    "a schema that is not what its name says": (forged_schema, {"unlisted"}, 11),
    "a schema that allows everything": (altered_schema, {"altered"}, 10),
    "all records gone": (everything_gone, {"missing"}, 11),
    "a sparse file of a terabyte": (sparse_file, {"altered"}, 10),
    "a file in 500 folders": (deep_folders, {"unlisted"}, 11),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_files_is_told(thief: Forger, verified, name: str) -> None:
    attack, codes, exit_code = ATTACKS[name]
    attack(thief)
    report, errors = verified()
    errors.discard("nothing")  # where no record is left to check
    assert (report["exit"], errors) == (exit_code, codes)


def planted(forger: Forger, *paths: str, commit: str = CHECKPOINT) -> None:
    """Plant a journal that claims a write of these paths, with the digests that their files have."""
    add = {path: sha256_hex(data) for path in paths if (data := (forger.press / path).read_bytes()) is not None}
    with writing(forger.press):  # the attacker has found a way to bind it to the lock of this archive
        pass
    write_journal(forger.press, Journal(add | {commit: "0" * 64}, {}, (), commit))


def behind_a_journal(path: str) -> Attack:
    """Alter a file and claim that it is being written."""

    def attack(forger: Forger) -> None:
        (forger.press / path).write_bytes((forger.press / path).read_bytes() + b"\n")
        planted(forger, path)

    return attack


def altered_source_behind_a_journal(forger: Forger) -> None:
    behind_a_journal(listed(forger, 1, "source.txt").relative_to(forger.press).as_posix())(forger)


def last_batch_behind_a_journal(forger: Forger) -> None:
    """Remove the last batch's files and claim that they are still to be written."""
    source = listed(forger, 2, "source.txt")
    planted(forger, source.relative_to(forger.press).as_posix(), "manifests/000002.dsse.json")
    source.unlink()


def tile_behind_a_journal(forger: Forger) -> None:
    tile = next(path for path in (forger.press / "manifests/log/tile").rglob("*") if path.is_file())
    behind_a_journal(tile.relative_to(forger.press).as_posix())(forger)


def journal_of_nonsense(forger: Forger) -> None:
    (forger.press / ".archivist").mkdir(exist_ok=True)
    (forger.press / ".archivist/journal").write_text(json.dumps({"add": ["../../etc/passwd"]}))


# The log tells that a manifest was hidden: its leaves are there.
HIDDEN = {"log-size", "unsigned-record"}
JOURNALS: dict[str, tuple[Attack, set[str], int]] = {
    "an altered source": (altered_source_behind_a_journal, {"altered"}, 10),
    "the last batch": (last_batch_behind_a_journal, {"log-size", "unlisted"}, 14),
    "an altered manifest": (behind_a_journal("manifests/000001.dsse.json"), {"seq-gap", "unlisted"} | HIDDEN, 14),
    "an altered last manifest": (behind_a_journal("manifests/000002.dsse.json"), HIDDEN, 14),
    "an altered trust root": (behind_a_journal("manifests/trust/root.2.json"), {"envelope-malformed", "altered"}, 12),
    "an altered checkpoint": (behind_a_journal(CHECKPOINT), {"checkpoint-malformed"}, 12),
    "an altered tile": (tile_behind_a_journal, {"tile-altered"}, 14),
    "an altered script": (behind_a_journal("manifests/VERIFY.sh"), {"aid-altered"}, 10),
    "nonsense": (journal_of_nonsense, {"journal-foreign"}, 11),
}


@pytest.mark.parametrize("name", JOURNALS)
def test_a_planted_journal_hides_nothing_that_is_signed(thief: Forger, verified, name: str) -> None:
    attack, codes, exit_code = JOURNALS[name]
    attack(thief)
    # Not while its writer seems to be at work, and not when nobody is.
    with writing(thief.press):
        report, errors = verified()
        assert (report["exit"], errors) == (exit_code, codes)
    report, errors = verified()
    interrupted = set() if name == "nonsense" else {"write-interrupted"}
    assert (report["exit"], errors) == (exit_code, codes | interrupted)


def test_a_root_that_is_a_link_vouches_for_nothing(press: Path) -> None:
    """What was not compared has not passed: without a trust root not even the pin has."""
    (press / "manifests/trust/root.1.json").unlink()
    (press / "manifests/trust/root.1.json").symlink_to("nowhere")
    for path in (press / "manifests").glob("*.dsse.json"):
        path.write_bytes(path.read_bytes().replace(b'"sig": "A', b'"sig": "B').replace(b'"sig": "M', b'"sig": "N'))
    report = verify_all(press)
    states = {check.check: check.state for check in report.checks}
    assert report.exit
    assert report.result.counts.authentic == 0
    assert states["pin"] == "not_checked"


def _row(name: str, data: bytes) -> dict[str, object]:
    row = row_of(name, data)
    return {"name": name, "digest": {"sha256": row.sha256, "sha512": row.sha512}, "annotations": {"bytes": row.bytes}}


def test_a_manifest_that_lists_half_a_record_is_incomplete(thief: Forger) -> None:
    """A holder can sign what he likes; a record is whole all the same, or it is no record."""
    folder = listed(thief, 1, "source.txt").parent.relative_to(thief.press).as_posix()
    added = thief.press / folder / "r7/record.json"
    added.parent.mkdir()
    added.write_bytes(b"not json")
    body = thief.next_body()
    body["subject"] = [_row(f"{folder}/r7/record.json", b"not json")]
    start = body["predicate"]["log"]["start"]
    body["predicate"]["log"]["end"] = start + 2
    thief.write_manifest(body["predicate"]["seq"], body)
    thief.write_log()
    report = verify_all(thief.press)
    assert "record-incomplete" in codes(report)
    assert report.exit == 11
