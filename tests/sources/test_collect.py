import io
import os
import socket
from pathlib import Path

import pytest

from archivist.base.limits import SOURCE_BYTES
from archivist.model.findings import Finding, worst_exit
from archivist.model.source import Source
from archivist.sources import _one_file
from archivist.sources.collect import collect

SUFFIXES = frozenset({".txt"})


def gathered(*specs, stdin=b""):
    return list(collect([str(spec) for spec in specs], stdin=io.BytesIO(stdin), known_suffixes=SUFFIXES))


def codes(items):
    return [item.code for item in items if isinstance(item, Finding)]


def names(items):
    return [item.name for item in items if isinstance(item, Source)]


def test_a_file_gives_its_exact_bytes(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_bytes(b"\xef\xbb\xbfline\r\n\x00\xff")
    assert gathered(path) == [Source(str(path), "statement.txt", b"\xef\xbb\xbfline\r\n\x00\xff", "file")]


def test_standard_input_is_named_by_a_dash():
    assert gathered("-", stdin=b"text") == [Source("-", "stdin.txt", b"text", "stdin")]


def test_standard_input_is_taken_once():
    items = gathered("-", "-", stdin=b"text")
    assert names(items) == ["stdin.txt"]
    assert codes(items) == ["source-twice"]


def test_a_folder_is_walked_in_the_order_of_its_paths_as_bytes(tmp_path):
    for name in ("b.txt", "a/z.txt", "a.txt", "a-b.txt", "a/b/c.txt", "B.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    found = [Path(item.given).relative_to(tmp_path).as_posix() for item in gathered(tmp_path)]
    assert found == sorted(found, key=str.encode) == ["B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"]
    assert {item.method for item in gathered(tmp_path)} == {"folder"}


def test_a_walk_tells_what_it_does_not_take(tmp_path):
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "in.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "picture.PNG").write_text("x")
    (tmp_path / "no-suffix").write_text("x")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "real.TXT").write_text("x")
    items = gathered(tmp_path)
    told = {Path(item.path).name: item.code for item in items if isinstance(item, Finding)}
    assert told == {
        ".git": "skipped-hidden",
        ".hidden.txt": "skipped-hidden",
        "link.txt": "skipped-link",
        "loop": "skipped-link",
        "no-suffix": "skipped-type",
        "picture.PNG": "skipped-type",
        "pipe.txt": "skipped-special",
    }
    assert names(items) == ["real.TXT"]
    assert worst_exit(item for item in items if isinstance(item, Finding)) == 0


def test_what_is_named_directly_is_taken_whatever_its_name_and_through_a_link(tmp_path):
    (tmp_path / ".hidden").write_text("hidden")
    (tmp_path / "page.html").write_text("page")
    (tmp_path / "link.txt").symlink_to(tmp_path / "page.html")
    assert names(gathered(tmp_path / ".hidden", tmp_path / "link.txt")) == [".hidden", "link.txt"]


def test_an_archive_does_not_archive_itself(tmp_path):
    (tmp_path / "archivist.toml").write_text("")
    (tmp_path / "records" / "05").mkdir(parents=True)
    (tmp_path / "records" / "05" / "source.txt").write_text("archived")
    (tmp_path / "new.txt").write_text("new")
    items = gathered(tmp_path)
    assert names(items) == ["new.txt"]
    assert codes(items) == ["skipped-type", "skipped-archive"]


def test_the_same_file_is_taken_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    (tmp_path / "link").symlink_to(path)
    items = gathered(path, tmp_path / "." / "a.txt", tmp_path / "link", tmp_path)
    assert names(items) == ["a.txt"]
    assert codes(items) == ["source-twice", "source-twice", "source-twice", "skipped-link"]


def test_a_missing_file_is_told_with_the_nearest_name(tmp_path):
    (tmp_path / "statement.txt").write_text("x")
    (item,) = gathered(tmp_path / "statment.txt")
    assert (item.code, item.exit) == ("source-missing", 4)
    assert item.hint == f"did you mean {tmp_path / 'statement.txt'}?"


@pytest.mark.parametrize(("name", "hint"), [("nowhere/a.txt", "there is no folder"), ("zzz", "check the spelling")])
def test_a_missing_file_without_a_near_name(tmp_path, name, hint):
    (item,) = gathered(tmp_path / name)
    assert item.hint.startswith(hint)


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000])
def test_impossible_names_are_findings(name):
    (item,) = gathered(name)
    assert item.exit == 4


def test_a_name_too_long_for_the_system_says_so():
    (item,) = gathered("x" * 5000)
    assert (item.code, item.found) == ("source-unreadable", "file name too long")


def test_a_hundred_megabytes_are_refused_without_being_read(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    monkeypatch.setattr(_one_file.os, "open", None)  # opening it would fail the test
    (item,) = gathered(path)
    assert (item.code, item.exit) == ("source-too-large", 4)
    assert "limits.SOURCE_BYTES" in item.message


def test_an_endless_stream_is_read_to_the_limit_and_one_byte():
    class Endless:
        taken = 0

        def read(self, size):
            self.taken += size
            return b"x" * size

    stream = Endless()
    (item,) = collect(["-"], stdin=stream, known_suffixes=SUFFIXES)
    assert item.code == "source-too-large"
    assert stream.taken == SOURCE_BYTES + 1


def test_a_file_that_grows_past_the_limit_while_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 50)
    monkeypatch.setattr(_one_file, "SOURCE_BYTES", 60)
    honest = os.fstat

    def grown(descriptor):
        found = honest(descriptor)
        os.truncate(path, 61)
        return found

    monkeypatch.setattr(os, "fstat", grown)
    assert codes(gathered(path)) == ["source-too-large"]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("first half")
    honest = _one_file.read_open

    def written_to_meanwhile(descriptor, limit):
        data = honest(descriptor, limit)
        path.write_text("another text")
        return data

    monkeypatch.setattr(_one_file, "read_open", written_to_meanwhile)
    assert codes(gathered(path)) == ["source-changed"]


def test_pipes_sockets_and_devices_are_refused_and_never_block(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        items = gathered(tmp_path / "pipe", tmp_path / "socket", "/dev/zero")
    assert [(item.code, item.found) for item in items] == [
        ("source-not-regular", "a pipe"),
        ("source-not-regular", "a socket"),
        ("source-not-regular", "a device"),
    ]


def test_a_pipe_that_takes_the_files_place_after_the_look_does_not_block(tmp_path, monkeypatch):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("x")
    regular = (tmp_path / "a.txt").stat()
    monkeypatch.setattr(_one_file.os, "stat", lambda _path, **_: regular)
    assert codes(gathered(tmp_path / "pipe.txt")) == ["source-not-regular"]


def test_what_the_system_denies_is_told(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("x")

    def denied(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(_one_file.os, "open", denied)
    (item,) = gathered(tmp_path / "a.txt")
    assert (item.code, item.exit) == ("source-denied", 4)


def test_an_unreadable_folder_does_not_stop_the_others(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text("x")
    honest = os.scandir

    def denied(path):
        if str(path).endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return honest(path)

    monkeypatch.setattr(os, "scandir", denied)
    items = gathered(tmp_path)
    assert codes(items) == ["source-denied"]
    assert names(items) == ["b.txt"]


def test_a_closed_standard_input_is_a_finding():
    stream = io.BytesIO()
    stream.close()
    (item,) = collect(["-"], stdin=stream, known_suffixes=SUFFIXES)
    assert item.code == "source-unreadable"


def test_nothing_found_is_never_success(tmp_path):
    (tmp_path / "empty").mkdir()
    items = gathered(tmp_path / "empty")
    assert codes(items) == ["empty-folder", "no-sources"]
    assert worst_exit(items) == 3
    assert codes(gathered()) == ["no-sources"]


def test_a_name_that_is_not_unicode_is_shown_with_replacement_characters(tmp_path):
    raw = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(raw)).write_text("x")
    for items in (gathered(os.fsdecode(raw)), gathered(tmp_path)):
        (item,) = items
        assert item.name == "\ufffd.txt"
        assert item.given.encode("utf-8")


def test_a_very_deep_folder_is_walked(tmp_path):
    deep = tmp_path.joinpath(*["d"] * 600)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("x")
    assert names(gathered(tmp_path)) == ["a.txt"]


@pytest.mark.parametrize("address", ["https://ministry.example/statement?id=7&x", "HTTP://ministry.example"])
def test_an_address_is_not_fetched_and_what_to_do_is_said(address):
    [told] = gathered(address)
    assert (told.code, told.exit) == ("source-is-address", 4)
    assert "--from" in told.hint


def test_a_file_whose_path_is_like_an_address_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "https:" / "ministry.example"
    place.mkdir(parents=True)
    (place / "a.txt").write_text("text")
    assert names(gathered("https://ministry.example/a.txt")) == ["a.txt"]
