"""Drafts beside the keys: one folder an archive, and nothing in it that somebody else could have written."""

import os
import stat
from hashlib import sha256

import pytest

from archivist.model.errors import ArchivistError, MissingKeyError, UsageError
from archivist.store import draft_files as module
from archivist.store.draft_files import DraftFiles, draft_files

LIMIT = 1000


@pytest.fixture
def drafts(tmp_path) -> DraftFiles:
    return draft_files(tmp_path / "keys", "archivist.example/one", "ab" * 32)


def test_the_folder_is_named_by_the_archive_and_the_root_that_it_began_with(tmp_path):
    named = sha256(b"archivist.example/one\n" + b"ab" * 32).hexdigest()[:32]
    assert draft_files(tmp_path, "archivist.example/one", "ab" * 32).folder == tmp_path / "pending" / named
    assert draft_files(tmp_path, "archivist.example/one", "cd" * 32).folder != tmp_path / "pending" / named


def test_a_draft_is_written_read_replaced_listed_and_erased(drafts):
    assert (drafts.names(), drafts.read("root.2.json", LIMIT), drafts.erase("root.2.json")) == ((), None, False)
    drafts.write("root.2.json", b"one")
    drafts.write("root.2.json", b"two")
    assert (drafts.names(), drafts.read("root.2.json", LIMIT)) == (("root.2.json",), b"two")
    assert drafts.erase("root.2.json")
    assert (drafts.names(), drafts.read("root.2.json", LIMIT)) == ((), None)


def test_nobody_else_may_look_at_what_waits(drafts):
    drafts.write("root.2.json", b"one")
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (drafts.place("root.2.json"), drafts.folder)]
    assert modes == [0o600, 0o700]
    assert stat.S_IMODE(drafts.folder.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("which", ["keys", "pending", "folder", "draft"])
def test_what_others_may_write_is_refused(drafts, which):
    drafts.write("root.2.json", b"one")
    draft = drafts.place("root.2.json")
    place = {"draft": draft, "folder": draft.parent, "pending": draft.parents[1], "keys": draft.parents[2]}[which]
    place.chmod(place.stat().st_mode | stat.S_IWGRP)
    with pytest.raises(MissingKeyError, match="can be written by others"):
        drafts.read("root.2.json", LIMIT)


def test_a_draft_or_folder_of_another_user_is_refused(drafts, monkeypatch):
    drafts.write("root.2.json", b"one")
    owner = drafts.folder.stat().st_uid
    monkeypatch.setattr(module.os, "geteuid", lambda: owner + 1)
    if owner == 0:  # what root put there is root's to answer for
        assert drafts.read("root.2.json", LIMIT) == b"one"
        return
    with pytest.raises(MissingKeyError, match="belongs to another user"):
        drafts.read("root.2.json", LIMIT)


@pytest.mark.parametrize("which", ["pending", "folder", "draft"])
def test_a_link_is_never_followed(drafts, tmp_path, which):
    drafts.write("root.2.json", b"one")
    draft = drafts.place("root.2.json")
    place = {"draft": draft, "folder": draft.parent, "pending": draft.parents[1]}[which]
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MissingKeyError, match="cannot be read"):
        drafts.read("root.2.json", LIMIT)


def test_a_pipe_in_the_place_of_a_draft_does_not_wait(drafts):
    drafts.write("other", b"")
    os.mkfifo(drafts.place("root.2.json"))
    with pytest.raises(MissingKeyError, match="is not a file"):
        drafts.read("root.2.json", LIMIT)


def test_a_draft_without_end_is_refused(drafts):
    drafts.write("root.2.json", b"x" * (LIMIT + 1))
    with pytest.raises(ArchivistError, match="larger than 1000 bytes"):
        drafts.read("root.2.json", LIMIT)


def test_what_a_killed_writer_left_is_no_draft_and_in_nobodys_way(drafts):
    drafts.write("other", b"")
    (drafts.folder / ".root.2.json.new").write_bytes(b"hal")
    assert drafts.names() == ("other",)
    drafts.write("root.2.json", b"whole")
    assert sorted(place.name for place in drafts.folder.iterdir()) == ["other", "root.2.json"]


@pytest.mark.parametrize("name", ["", "..", "../pins.json", "a/b", ".hidden", "A", "a b"])
def test_a_name_leads_nowhere_else(drafts, name):
    with pytest.raises(UsageError, match="cannot name a draft"):
        drafts.write(name, b"")


def test_the_disk_that_refuses_is_told(drafts, monkeypatch):
    def refuse(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", refuse)
    with pytest.raises(ArchivistError, match="No space left"):
        drafts.write("root.2.json", b"one")
    monkeypatch.undo()
    assert drafts.read("root.2.json", LIMIT) is None


def test_a_draft_is_flushed_before_it_takes_its_name_and_the_folder_after(drafts, monkeypatch):
    drafts.write("other", b"")
    calls = []
    for name in ("open", "write", "fsync", "rename"):
        real = getattr(os, name)

        def called(*args, _name=name, _real=real, **more):
            calls.append(_name)
            return _real(*args, **more)

        monkeypatch.setattr(module.os, name, called)
    drafts.write("root.2.json", b"one")
    assert calls[-5:] == ["open", "write", "fsync", "rename", "fsync"]
