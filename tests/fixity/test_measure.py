import errno
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import sha256, sha512
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.fixity import measure
from archivist.fixity.archive_tree import ArchiveTree
from archivist.fixity.measure import compare_file, compare_rows, read_file, row_of
from archivist.model.errors import ArchivistError
from archivist.model.manifest import Withheld

NAME = "records/00/file"


def told(shelf, **options):
    return [(item.code, item.path, item.exit) for item in compare_rows(shelf.root, shelf.rows, **options)]


@given(st.binary(max_size=300))
def test_a_row_is_length_and_both_digests(data):
    row = row_of(NAME, data)
    assert (row.bytes, row.sha256, row.sha512) == (len(data), sha256(data).hexdigest(), sha512(data).hexdigest())


def test_an_untouched_archive(shelf):
    for number in range(3):
        shelf.record(number, 1, 2)
    shelf.put("manifests/trust/root.1.json")
    assert told(shelf) == []


@pytest.mark.parametrize("size", [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 700_000])
def test_files_of_any_length(shelf, size):
    data = bytes(size)
    shelf.put(NAME, data)
    assert told(shelf) == []
    (shelf.root / NAME).write_bytes(data + b"!")
    assert told(shelf) == [("altered", NAME, 10)]
    if size:
        (shelf.root / NAME).write_bytes(data[:-1] + b"!")
        assert told(shelf) == [("altered", NAME, 10)]
        (shelf.root / NAME).write_bytes(data[:-1])
        assert told(shelf) == [("altered", NAME, 10)]


def test_any_changed_byte_is_altered_with_both_digests(shelf):
    content = b"statement of the ministry"
    row = shelf.put(NAME, content)
    for place, difference in product(range(len(content)), (1, 0x20, 0x80, 0xFF)):
        changed = bytearray(content)
        changed[place] ^= difference
        (shelf.root / NAME).write_bytes(changed)
        (found,) = compare_rows(shelf.root, [row])
        assert (found.code, found.expected, found.found) == ("altered", row.sha256, sha256(changed).hexdigest())


def test_both_digests_count(shelf):
    """A file that only one of the two digests knows is altered, should one of them ever be broken."""
    row = shelf.put(NAME)
    for weak in (replace(row, sha256="0" * 64), replace(row, sha512="0" * 128), replace(row, bytes=2)):
        assert [item.code for item in compare_rows(shelf.root, [weak])] == ["altered"]


def test_a_file_that_grew_without_bound_is_not_read(shelf, monkeypatch):
    shelf.put(NAME)
    os.truncate(shelf.root / NAME, 1 << 40)
    monkeypatch.setattr(measure, "_digests", None)
    (found,) = compare_rows(shelf.root, shelf.rows)
    assert (found.code, found.found) == ("altered", f"{1 << 40} bytes")


def test_missing_files_and_folders(shelf):
    shelf.put(NAME)
    shelf.put("records/01/deep/er/file")
    (shelf.root / NAME).unlink()
    (shelf.root / "records/01").rename(shelf.root / "records/02")
    assert told(shelf) == [("missing", NAME, 11), ("missing", "records/01/deep/er/file", 11)]


def in_place_of(shelf, make):
    """Put something else where the file was; the file itself moves to the root of the archive."""
    shelf.put(NAME)
    (shelf.root / NAME).rename(shelf.root / "moved")
    make(shelf.root / NAME, shelf.root / "moved")
    return told(shelf)


IMPOSTORS = {
    "link to the file": lambda place, moved: place.symlink_to(moved),
    "link to nothing": lambda place, _: place.symlink_to("nowhere"),
    "link to itself": lambda place, _: place.symlink_to(place),
    "folder": lambda place, _: place.mkdir(),
    "pipe": lambda place, _: os.mkfifo(place),
}


@pytest.mark.parametrize("make", IMPOSTORS.values(), ids=IMPOSTORS)
def test_what_is_no_file_is_neither_followed_nor_waited_for(shelf, make):
    assert in_place_of(shelf, make) == [("not-a-file", NAME, 10)]


def test_a_device_is_no_file(shelf):
    shelf.put(NAME)
    rows = [replace(shelf.rows[0], name="null")]
    assert [item.code for item in compare_rows("/dev", rows)] == ["not-a-file"]


def test_a_folder_that_became_a_link_is_not_entered(shelf):
    shelf.put(NAME)
    (shelf.root / "records/00").rename(shelf.root / "elsewhere")
    (shelf.root / "records/00").symlink_to(shelf.root / "elsewhere")
    assert told(shelf) == [("not-a-file", NAME, 10)]


def test_a_folder_that_became_a_file(shelf):
    shelf.put("records/00/x/file")
    (shelf.root / "records/00/x/file").unlink()
    (shelf.root / "records/00/x").rmdir()
    (shelf.root / "records/00/x").write_text("")
    assert told(shelf) == [("not-a-file", "records/00/x/file", 10)]


def test_a_hard_link_is_a_file_like_any_other(shelf):
    shelf.put(NAME)
    os.link(shelf.root / NAME, shelf.root / "second")
    assert told(shelf) == []


@pytest.mark.parametrize("call", ["open", "fstat", "readv"])
@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_refusal_of_the_system_is_told_with_its_reason(shelf, monkeypatch, call, number):
    row = shelf.put(NAME)
    with ArchiveTree(shelf.root) as tree:

        def refuse(*_args, **_options):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, call, refuse)
        found = compare_file(tree, row)
        monkeypatch.undo()
    assert (found.code, found.exit) == ("cannot-read", 4)
    assert os.strerror(number) in found.message


def test_a_file_that_changes_while_it_is_read(shelf, monkeypatch):
    row = shelf.put(NAME, b"a" * 1000)
    plain = os.readv

    def write_first(descriptor, buffers):
        (shelf.root / NAME).write_bytes(b"b" * 500)
        return plain(descriptor, buffers)

    monkeypatch.setattr(os, "readv", write_first)
    (found,) = compare_rows(shelf.root, [row])
    assert (found.code, found.exit) == ("changed-while-reading", 10)


def test_short_reads_are_put_together(shelf, monkeypatch):
    shelf.put(NAME, bytes(range(256)) * 10)
    plain = os.readv
    monkeypatch.setattr(os, "readv", lambda descriptor, buffers: plain(descriptor, [buffers[0][:100]]))
    assert told(shelf) == []


def test_a_withheld_file_may_be_absent_but_not_altered(shelf):
    shelf.put(NAME)
    withheld = {NAME: Withheld(NAME, "0" * 64, "2026-02-01T00:00:00Z", "Amal", "to protect a witness")}
    assert told(shelf, withheld=withheld) == [("withheld-here", NAME, 0)]
    (shelf.root / NAME).write_bytes(b"y")
    assert told(shelf, withheld=withheld) == [("altered", NAME, 10)]
    (shelf.root / NAME).unlink()
    assert told(shelf, withheld=withheld) == [("withheld", NAME, 0)]
    assert told(shelf) == [("missing", NAME, 11)]


def test_every_bad_file_is_told_whatever_the_order(shelf):
    for number in range(3):
        shelf.record(number)
    (shelf.root / shelf.rows[0].name).unlink()
    (shelf.root / shelf.rows[4].name).write_bytes(b"?")
    assert len(told(shelf)) == 2
    shelf.rows.reverse()
    assert len(told(shelf)) == 2


def test_chunks_can_be_sent_to_other_processes(shelf):
    for number in range(3):
        shelf.record(number)
    (shelf.root / shelf.rows[0].name).unlink()
    chunks = [tuple(shelf.rows[:4]), tuple(shelf.rows[4:])]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        results = list(pool.map(compare_rows, [str(shelf.root)] * 2, chunks))
    assert [[item.code for item in told] for told in results] == [["missing"], []]


def open_descriptors() -> int:
    return len(list(Path("/dev/fd").iterdir()))


def test_no_descriptor_is_left_open(shelf):
    for number in range(3):
        shelf.record(number, 1, 2)
    (shelf.root / shelf.rows[0].name).unlink()
    (shelf.root / "records/ff").rename(shelf.root / "gone")
    before = open_descriptors()
    told(shelf)
    assert open_descriptors() == before


def test_an_archive_that_is_not_there(tmp_path):
    with pytest.raises(ArchivistError, match="cannot be opened"):
        compare_rows(tmp_path / "nowhere", [])


def test_a_file_is_read_whole_and_not_at_all_over_the_limit(shelf):
    shelf.put(NAME, b"12345")
    assert read_file(shelf.root, NAME, 5) == (b"12345", ())
    data, told = read_file(shelf.root, NAME, 3)
    assert (data, [item.code for item in told]) == (None, ["file-too-large"])


def test_read_file_follows_nothing(shelf):
    shelf.put(NAME)
    (shelf.root / "records/link").symlink_to("00")
    for name, code in (
        ("records/link/file", "not-a-file"),
        ("records/link", "not-a-file"),
        ("records", "not-a-file"),
        ("records/none", "missing"),
    ):
        data, findings = read_file(shelf.root, name, 10)
        assert data is None
        assert [item.code for item in findings] == [code]


def test_read_file_tells_an_unreadable_file(shelf, monkeypatch):
    shelf.put(NAME)

    def refuse(_descriptor):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", refuse)
        data, findings = read_file(shelf.root, NAME, 10)
    assert data is None
    assert [item.code for item in findings] == ["cannot-read"]
