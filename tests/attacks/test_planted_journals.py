"""Journals that a stranger planted, or that a broken program could have left: none of them does harm.

A foreign journal (a clone's, a copy's, one in another form) is told by readers, stops writers, and goes with `recover`.
One that is bound to this very lock is believed as far as a writer of this archive could have written it; here each
asks for more. Whatever happens, no file that is logged changes, and nothing outside the archive does.
"""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, codes, ingest_into, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT
from archivist.model.errors import BusyError, ForeignJournalError
from archivist.pipeline.batch.recover import recover_archive
from archivist.pipeline.batch.writer import exclusive
from archivist.store.journal import JOURNAL, Foreign, Journal, read_journal, write_journal
from archivist.store.lock import writing

EVIL = b"replaced by a stranger\n"
ZEROS = "0" * 64


@dataclass
class Victim:
    """An archive beside files that are none of its own, and a stranger's hand in its working folder."""

    press: Path
    outside: Path

    def digest(self, path: str) -> str:
        return sha256_hex((self.press / path).read_bytes())

    def one(self, pattern: str) -> str:
        return next(path.relative_to(self.press).as_posix() for path in sorted(self.press.glob(pattern)))

    def bind(self, journal: Journal, *staged: bytes) -> None:
        """Plant a journal that is bound to this very lock, with bytes in the staging folder under 0, 1 …"""
        write_journal(self.press, journal)
        (self.press / ".archivist/staging").mkdir(exist_ok=True)
        for number, data in enumerate(staged):
            (self.press / f".archivist/staging/{number}").write_bytes(data)

    def everything(self) -> dict[str, bytes | str]:
        """Return every file outside the working folder, the outside's too; of links where they lead."""
        found: dict[str, bytes | str] = {}
        for top in (self.press, self.outside):
            for path in sorted(top.rglob("*")):
                name = path.relative_to(top.parent).as_posix()
                if ".archivist" in path.parts:
                    continue
                if path.is_symlink():
                    found[name] = str(path.readlink())
                elif path.is_file():
                    found[name] = path.read_bytes()
        return found


@pytest.fixture
def victim(press: Path, tmp_path: Path) -> Victim:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "notes").write_bytes(b"precious")
    (press / ".git").mkdir()
    (press / ".git/config").write_bytes(b"[core]\n")
    shutil.rmtree(press / ".archivist")
    with writing(press):  # the victim has written here before, so that a lock lies there
        pass
    return Victim(press, outside)


Plant = Callable[[Victim], object]


# Foreign: of an honest writer's form but for one thing.


def honest(victim: Victim) -> None:
    victim.bind(Journal({CHECKPOINT: ZEROS}, {}, (), CHECKPOINT))


def rewritten(change: Callable[[dict], object]) -> Plant:
    def plant(victim: Victim) -> None:
        honest(victim)
        content = json.loads((victim.press / JOURNAL).read_text())
        change(content)
        (victim.press / JOURNAL).write_text(json.dumps(content, indent=1, sort_keys=True) + "\n")

    return plant


def appended(data: bytes) -> Plant:
    def plant(victim: Victim) -> None:
        honest(victim)
        with (victim.press / JOURNAL).open("ab") as stream:
            stream.write(data)

    return plant


def written(data: bytes) -> Plant:
    return lambda victim: (victim.press / JOURNAL).write_bytes(data)


def in_three_places(path: str) -> dict[str, Plant]:
    here = {CHECKPOINT: ZEROS}
    return {
        f"add {path}": lambda victim: victim.bind(Journal(here | {path: ZEROS}, {}, (), CHECKPOINT)),
        f"replace {path}": lambda victim: victim.bind(
            Journal({CHECKPOINT: victim.digest(CHECKPOINT)}, {path: sha256_hex(EVIL)}, (), CHECKPOINT), EVIL, EVIL
        ),
        f"remove {path}": lambda victim: victim.bind(
            Journal({CHECKPOINT: victim.digest(CHECKPOINT)}, {}, (path,), CHECKPOINT)
        ),
    }


def hard_linked(victim: Victim) -> None:
    honest(victim)
    os.link(victim.press / JOURNAL, victim.outside / "second name")


def linked(victim: Victim) -> None:
    honest(victim)
    (victim.press / JOURNAL).rename(victim.outside / "journal")
    (victim.press / JOURNAL).symlink_to(victim.outside / "journal")


def folder_linked(victim: Victim) -> None:
    honest(victim)
    (victim.press / ".archivist").rename(victim.outside / "working")
    (victim.press / ".archivist").symlink_to(victim.outside / "working")


def huge(victim: Victim) -> None:
    honest(victim)
    os.truncate(victim.press / JOURNAL, 1 << 40)


def other_lock(victim: Victim) -> None:
    honest(victim)
    (victim.press / ".archivist/lock").rename(victim.outside / "lock")
    (victim.press / ".archivist/lock").touch()


def no_lock(victim: Victim) -> None:
    honest(victim)
    (victim.press / ".archivist/lock").unlink()


def touched_lock(victim: Victim) -> None:
    honest(victim)
    (victim.press / ".archivist/lock").chmod(0o600)


def copied(victim: Victim) -> None:
    """Copy the archive while a batch is in its journal, as a backup or a zip does, and work in the copy."""
    honest(victim)
    copy = victim.press.with_name("copy")
    shutil.copytree(victim.press, copy, symlinks=True)
    victim.press = copy


def checkpoint_before_the_end(victim: Victim) -> None:
    victim.bind(Journal({}, {CHECKPOINT: sha256_hex(EVIL), "manifests/VERIFY.sh": ZEROS}, (), "manifests/VERIFY.sh"))


FOREIGN: dict[str, Plant] = {
    "empty": written(b""),
    "no JSON": written(b"\x00\xff"),
    "another value": written(b"[]"),
    "nested without end": written(b"[" * 100_000),
    "of version 0.2": rewritten(lambda content: content.update(schema="archivist-journal/1")),
    "without a lock": rewritten(lambda content: content.pop("lock")),
    "a field more": rewritten(lambda content: content.update(more=1)),
    "another inode": rewritten(lambda content: content["lock"].update(inode=1)),
    "another ctime": rewritten(lambda content: content["lock"].update(ctime=1)),
    "a lock of another type": rewritten(lambda content: content.update(lock=[1, 2])),
    "no commit among its files": rewritten(lambda content: content.update(commit="manifests/000001.dsse.json")),
    "a digest that is none": rewritten(lambda content: content["add"].update({CHECKPOINT: "0"})),
    "a path twice": rewritten(lambda content: content.update(remove=[CHECKPOINT])),
    "a blank at the end": appended(b" "),
    "a second object": appended(b"{}"),
    "a second name": hard_linked,
    "a link": linked,
    "the working folder is a link": folder_linked,
    "a terabyte": huge,
    "a pipe": lambda victim: os.mkfifo(victim.press / JOURNAL),
    "a folder": lambda victim: (victim.press / JOURNAL).mkdir(),
    "beside another lock": other_lock,
    "beside no lock": no_lock,
    "beside a lock that was touched": touched_lock,
    "of a copy": copied,
    "the checkpoint before the end": checkpoint_before_the_end,
    **{
        name: plant
        for path in (
            "manifests/log/tile/../../../.git/config",
            "manifests/log/tile/../../../../outside/notes",
            "records/../../outside/notes",
            "/etc/archivist-was-here",
            ".git/config",
            ".archivist/lock",
            "archivist.toml",
            "manifests/./VERIFY.sh",
            "manifests//VERIFY.sh",
        )
        for name, plant in in_three_places(path).items()
    },
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_journal_is_told_stops_writers_and_goes_with_recover(name: str, victim: Victim) -> None:
    FOREIGN[name](victim)
    before = victim.everything()
    # Readers ignore it and tell it.
    report = verify_all(victim.press)
    assert codes(report) == {"journal-foreign"}
    assert report.exit == 11
    if name == "the working folder is a link":
        return  # the writer's lock says so: see test_lock
    # Writers stop.
    with pytest.raises(ForeignJournalError) as stopped, exclusive(open_in(victim.press)):
        pass
    assert stopped.value.exit == 11
    # It would go, and nothing else.
    archive = open_in(victim.press)
    assert recover_archive(archive, dry_run=True).result.state == "discarded"
    assert os.path.lexists(victim.press / JOURNAL)
    done = recover_archive(archive).to_dict()["recovered"]
    assert (done["state"], done["removed"], done["replaced"]) == ("discarded", [], [])
    assert victim.everything() == before
    assert sorted(path.name for path in (victim.press / ".archivist").iterdir()) == ["lock"]
    assert verify_all(victim.press).exit == 0
    assert recover_archive(archive).result.state == "settled"


def test_a_journal_of_another_user_is_foreign(victim: Victim, monkeypatch: pytest.MonkeyPatch) -> None:
    honest(victim)
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_000)
    assert read_journal(victim.press, writer=True) == Foreign("it belongs to another user")
    # A reader may be another user than the writer, who owns the folder.
    assert codes(verify_all(victim.press)) == {"write-interrupted"}


def test_what_a_foreign_journal_names_and_nothing_lists_is_left_and_told(victim: Victim) -> None:
    fresh = "records/ab/ab000000000000000000000000000000/source.txt"
    (victim.press / fresh).parent.mkdir(parents=True)
    (victim.press / fresh).write_bytes(b"x")
    victim.bind(Journal({fresh: sha256_hex(b"x"), CHECKPOINT: ZEROS}, {}, (), CHECKPOINT))
    other = victim.press / ".archivist/lock"
    other.unlink()
    other.touch()
    assert codes(verify_all(victim.press)) == {"journal-foreign", "unlisted"}
    done = recover_archive(open_in(victim.press)).to_dict()["recovered"]
    assert done["left"] == [fresh]
    assert (victim.press / fresh).read_bytes() == b"x"


# Own: bound to this very lock, and asking for what no batch of this archive does.


def uncommitted(*patterns: str) -> Plant:
    """Claim as additions what is logged, so that an undo would take it away."""

    def plant(victim: Victim) -> None:
        add = {path: victim.digest(path) for path in (victim.one(pattern) for pattern in patterns)}
        victim.bind(Journal(add, {CHECKPOINT: ZEROS}, (), CHECKPOINT))

    return plant


def replacing(pattern: str, data: bytes = EVIL) -> Plant:
    """Claim that the commit was passed and that this file is to be replaced."""

    def plant(victim: Victim) -> None:
        path = victim.one(pattern)
        journal = Journal({CHECKPOINT: victim.digest(CHECKPOINT)}, {path: sha256_hex(data)}, (), CHECKPOINT)
        victim.bind(journal, b"", data)

    return plant


def removing(*patterns: str) -> Plant:
    def plant(victim: Victim) -> None:
        paths = tuple(victim.one(pattern) for pattern in patterns)
        victim.bind(Journal({CHECKPOINT: victim.digest(CHECKPOINT)}, {}, paths, CHECKPOINT))

    return plant


def other_checkpoint(data: Callable[[Victim], bytes]) -> Plant:
    """Have a checkpoint staged that must not get into place: nobody but its writer puts it there."""

    def plant(victim: Victim) -> None:
        staged = data(victim)
        victim.bind(Journal({}, {CHECKPOINT: sha256_hex(staged)}, (), CHECKPOINT), staged)

    return plant


def unsigned(victim: Victim) -> bytes:
    text = (victim.press / CHECKPOINT).read_bytes()
    return text[: text.index(b"\n\n") + 2]


def older(victim: Victim) -> bytes:
    return (victim.press.parent / "older").read_bytes()


def link_on_the_way(victim: Victim) -> None:
    """Name a file below a folder that is a link to a stranger's, with the digest that the file there has."""
    (victim.press / "records/ab").symlink_to(victim.outside)
    folder = victim.outside / "ab000000000000000000000000000000"
    folder.mkdir()
    (folder / "source.txt").write_bytes(b"precious")
    path = f"records/ab/{folder.name}/source.txt"
    victim.bind(Journal({path: sha256_hex(b"precious")}, {CHECKPOINT: ZEROS}, (), CHECKPOINT))


def staged_link(victim: Victim) -> None:
    """Let the staging folder's file be a link: its bytes are right, and it would stand in the archive as a link."""
    replacing("manifests/VERIFY.sh", (victim.press / "manifests/VERIFY.sh").read_bytes())(victim)
    staged = victim.press / ".archivist/staging/1"
    staged.rename(victim.outside / "staged")
    staged.symlink_to(victim.outside / "staged")


RECORD, XML = "records/*/*/source.txt", "records/*/*/r1/record.xml"
OWN: dict[str, Plant] = {
    "take back a logged record": uncommitted(RECORD, XML, "records/*/*/r1/record.json"),
    "take back a logged manifest": uncommitted("manifests/000002.dsse.json"),
    "take back the first root": uncommitted("manifests/trust/root.1.json"),
    "take back the newest root": uncommitted("manifests/trust/root.2.json"),
    "take back a schema": uncommitted("manifests/schemas/*.rng"),
    "take back a tile": uncommitted("manifests/log/tile/0/000.p/*"),
    "take back a script": uncommitted("manifests/VERIFY.sh"),
    "take back everything": uncommitted("manifests/000001.dsse.json", "manifests/000002.dsse.json", RECORD, XML),
    "replace a logged record": replacing(RECORD),
    "replace a record's TEI": replacing(XML),
    "replace a manifest": replacing("manifests/000001.dsse.json"),
    "replace a root": replacing("manifests/trust/root.1.json"),
    "replace the newest root": replacing("manifests/trust/root.2.json"),
    "replace a schema": replacing("manifests/schemas/*.rng"),
    "replace a tile": replacing("manifests/log/tile/0/000.p/*"),
    "replace a script that people run": replacing("manifests/VERIFY.sh"),
    "remove a logged record": removing(RECORD, XML),
    "remove the manifests": removing("manifests/000001.dsse.json", "manifests/000002.dsse.json"),
    "remove a root": removing("manifests/trust/root.1.json"),
    "remove the newest root": removing("manifests/trust/root.2.json"),
    "remove a schema": removing("manifests/schemas/*.rng"),
    "remove a tile": removing("manifests/log/tile/0/000.p/*"),
    "remove a script": removing("manifests/VERIFY.sh"),
    "a checkpoint that nobody signed": other_checkpoint(unsigned),
    "a checkpoint that is older": other_checkpoint(older),
    "a link on the way": link_on_the_way,
    "a link in the staging folder": staged_link,
}


@pytest.fixture
def aged(victim: Victim, past) -> Victim:
    shutil.copy(past.yesterday / CHECKPOINT, victim.press.parent / "older")
    return victim


@pytest.mark.parametrize("name", OWN)
def test_even_an_own_journal_changes_nothing_that_is_logged(name: str, aged: Victim, tmp_path: Path) -> None:
    OWN[name](aged)
    before = aged.everything()
    # A reader is never reassured.
    report = verify_all(aged.press)
    assert "write-interrupted" in codes(report)
    assert report.exit
    # recover would do nothing, and does nothing, but end the write.
    archive = open_in(aged.press)
    planned = recover_archive(archive, dry_run=True).to_dict()["recovered"]
    done = recover_archive(archive).to_dict()["recovered"]
    assert (planned["removed"], planned["replaced"]) == (done["removed"], done["replaced"]) == ([], [])
    assert aged.everything() == before
    assert read_journal(aged.press) is None
    if name == "a link on the way":
        return  # nothing is archived there before a person removes it
    # So does a writer.
    OWN[name](aged)
    (tmp_path / "new.txt").write_text(ENGLISH.replace("3 March", "5 March"))
    assert ingest_into(aged.press, tmp_path / "new.txt").exit == 0
    after = aged.everything()
    changed = {path for path in before if after.get(path) != before[path]}
    assert all(path.startswith("press/manifests/log/") for path in changed)
    assert verify_all(aged.press).exit == 0


def test_while_a_writer_is_at_work_its_journal_hides_what_nothing_lists(victim: Victim) -> None:
    fresh = "records/ab/ab000000000000000000000000000000/source.txt"
    (victim.press / fresh).parent.mkdir(parents=True)
    (victim.press / fresh).write_bytes(b"x")
    victim.bind(Journal({fresh: sha256_hex(b"x")}, {CHECKPOINT: ZEROS}, (), CHECKPOINT))
    assert codes(verify_all(victim.press)) == {"write-interrupted"}
    with writing(victim.press):
        report = verify_all(victim.press)
        assert (report.exit, codes(report)) == (0, set())
        assert {item.path for item in report.findings if item.code == "write-in-progress"} == {fresh, CHECKPOINT}
        with pytest.raises(BusyError):
            recover_archive(open_in(victim.press))
    done = recover_archive(open_in(victim.press)).to_dict()["recovered"]
    assert (done["state"], done["removed"], done["left"]) == ("undone", [fresh], [])
    assert not (victim.press / "records/ab").exists()
    assert verify_all(victim.press).exit == 0
