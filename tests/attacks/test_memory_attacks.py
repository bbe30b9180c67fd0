"""Attacks that leave an archive whole: only a memory outside of it can tell, here the checkpoint that a reader kept.

Who can write every file can always put back an older state, and who has every key can write another history. Each
row is verified twice: alone, where nothing is wrong, and against the checkpoint of the archive as it was.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attacks.conftest import Past
from attacks.forging import Forger
from walks import codes, verify_all

from archivist.base.places import CHECKPOINT, root_path


def back_to_yesterday(forger: Forger, past: Past) -> None:
    """Roll back, or freeze: an older state needs no key at all."""
    shutil.rmtree(forger.press)
    shutil.copytree(past.yesterday, forger.press)


def drop_the_last_batch(forger: Forger, _past: Past) -> None:
    """Truncate with the log key: the batch's files go, the checkpoint is signed for what is left."""
    for row in forger.body(2)["subject"]:
        (forger.press / row["name"]).unlink()
    (forger.press / "manifests/000002.dsse.json").unlink()
    forger.write_log()


def another_first_batch(forger: Forger, _past: Past) -> None:
    forger.change_manifest(1, lambda body: body["predicate"].update(created="2025-11-24T16:05:00Z"))
    forger.link_again()
    forger.write_log()


def a_record_less(forger: Forger, _past: Past) -> None:
    """Drop a record out of the middle of history and sign everything that comes after it anew."""
    body = forger.body(1)
    dropped = [row for row in body["subject"] if row["name"].startswith("records/")]
    body["subject"] = [row for row in body["subject"] if row not in dropped]
    for row in dropped:
        (forger.press / row["name"]).unlink()
    forger.write_manifest(1, body)
    forger.link_again()
    forger.write_log()


def under_an_older_root(forger: Forger, _past: Past) -> None:
    """Undo a version of the trust root together with the batch that named it."""
    (forger.press / root_path(2)).unlink()

    def name_the_first(body):
        body["subject"] = [row for row in body["subject"] if row["name"] != root_path(2)]
        body["predicate"]["root"] = forger.body(1)["predicate"]["root"]

    forger.change_manifest(2, name_the_first)
    forger.link_again()
    forger.write_log()


def fork(forger: Forger, past: Past) -> None:
    """Go on from yesterday with another second batch: two histories that agree up to there (split view)."""
    back_to_yesterday(forger, past)
    forger.write_manifest(2, forger.next_body())
    forger.write_log()


ATTACKS: dict[str, Callable[[Forger, Past], None]] = {
    "rollback of everything to an older state": back_to_yesterday,
    "truncation": drop_the_last_batch,
    "another first batch": another_first_batch,
    "a record less": a_record_less,
    "an older trust root": under_an_older_root,
    "a fork": fork,
}


def kept_from(press: Path) -> Path:
    """Keep a copy of the checkpoint where the thief cannot reach it."""
    kept = press.parent / f"{press.name}.kept"
    kept.write_bytes((press / CHECKPOINT).read_bytes())
    return kept


@pytest.mark.parametrize("name", ATTACKS)
def test_only_a_memory_outside_the_archive_tells(thief: Forger, past: Past, name: str) -> None:
    kept = kept_from(thief.press)
    ATTACKS[name](thief, past)
    assert verify_all(thief.press).exit == 0
    told = verify_all(thief.press, since=kept)
    assert (told.exit, codes(told), told.result.counts.authentic) == (14, {"not-an-extension"}, 0)


@pytest.mark.parametrize("older", ["yesterday", "press"])
def test_an_archive_extends_every_checkpoint_that_it_has_had(press: Path, past: Past, older: str) -> None:
    assert verify_all(press, since=kept_from(getattr(past, older))).exit == 0


def test_a_fork_agrees_with_what_both_have_in_common(thief: Forger, past: Past) -> None:
    """A memory older than the fork cannot tell the two apart: that is what witnesses are for."""
    fork(thief, past)
    assert verify_all(thief.press, since=kept_from(past.yesterday)).exit == 0
