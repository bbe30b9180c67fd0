"""A record is sound only where its folder holds exactly what its rows list, byte for byte."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from archivist.base import opening
from archivist.base.places import json_path, source_path, xml_path
from archivist.fixity import sweep as module
from archivist.fixity.measure import row_of
from archivist.fixity.plain_rows import PlainRow
from archivist.fixity.sweep import sweep

ONE, OTHER = "0a" * 16, "0b" * 16


def plain(name: str, data: bytes) -> PlainRow:
    row = row_of(name, data)
    return (str(row.bytes), row.sha256, row.sha512, name, *name.split("/", 3)[1:])


def names(record_id: str, revisions: int = 1) -> list[str]:
    own = [path(record_id, number) for number in range(1, revisions + 1) for path in (json_path, xml_path)]
    return sorted([*own, source_path(record_id, "txt")])


def archive(root: Path, *all_names: str) -> list[PlainRow]:
    rows = []
    for name in all_names:
        data = f"what is in {name}".encode()
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
        rows.append(plain(name, data))
    return rows


def sound(root: Path, rows: list[PlainRow]) -> dict[str, bool]:
    return {record.rows[0][5]: record.files is not None for record in sweep(root, rows)}


def test_the_bytes_that_were_hashed_are_given(tmp_path: Path) -> None:
    rows = archive(tmp_path, *names(ONE, 11), *names(OTHER))
    one, other = sweep(tmp_path, rows)
    for record in (one, other):
        assert record.files == {row[6]: (tmp_path / row[3]).read_bytes() for row in record.rows}
    assert [*one.rows, *other.rows] == rows


def test_without_reading_only_the_folders_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = archive(tmp_path, *names(ONE))
    monkeypatch.setattr(module, "read_exactly", lambda *_: pytest.fail("read"))
    assert [record.files for record in sweep(tmp_path, rows, read=False)] == [{}]
    (tmp_path / names(ONE)[0]).unlink()
    assert [record.files for record in sweep(tmp_path, rows, read=False)] == [None]


def test_each_file_is_opened_once_and_each_folder_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = archive(tmp_path, *names(ONE), *names(OTHER))
    calls: list[str] = []
    opened, listed = os.open, os.scandir
    monkeypatch.setattr(os, "open", lambda *given, **more: calls.append("open") or opened(*given, **more))
    monkeypatch.setattr(os, "scandir", lambda folder: calls.append("list") or listed(folder))
    assert sound(tmp_path, rows) == {ONE: True, OTHER: True}
    # The archive and its records; of each record the shelf, its folder, its revision's, and three files.
    assert (calls.count("open"), calls.count("list")) == (2 + 2 * 6, 2 * 2)


@pytest.mark.parametrize("place", range(3))
def test_every_changed_byte_is_noticed(tmp_path: Path, place: int) -> None:
    rows = archive(tmp_path, *names(ONE))
    path = tmp_path / rows[place][3]
    data = path.read_bytes()
    changed = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(len(data))]
    for wrong in (*changed, data[:-1], data + b"\n", b""):
        path.write_bytes(wrong)
        assert sound(tmp_path, rows) == {ONE: False}
    path.write_bytes(data)
    assert sound(tmp_path, rows) == {ONE: True}


@pytest.mark.parametrize("field", [0, 1, 2])
def test_length_and_both_digests_count(tmp_path: Path, field: int) -> None:
    rows = archive(tmp_path, *names(ONE))
    wrong = list(rows[0])
    wrong[field] = wrong[field][::-1] + ("0" if field == 0 else "")
    assert sound(tmp_path, [tuple(wrong), *rows[1:]]) == {ONE: False}


def link(path: Path) -> None:
    target = path.with_name("aside")
    path.rename(target.parent.parent / "aside")
    path.symlink_to(target.parent.parent / "aside")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("change", [Path.unlink, link, pipe, folder])
@pytest.mark.parametrize("place", range(3))
def test_what_is_no_file_is_not_sound_and_costs_no_other(
    tmp_path: Path, change: Callable[[Path], object], place: int
) -> None:
    rows = archive(tmp_path, *names(ONE), *names(OTHER))
    change(tmp_path / rows[place][3])
    assert sound(tmp_path, rows) == {ONE: False, OTHER: True}


@pytest.mark.parametrize("more", ["notes", "r1/notes", "r2/record.xml", "source.bin", "r1/more/"])
def test_what_lies_there_besides_makes_a_record_unsound(tmp_path: Path, more: str) -> None:
    rows = archive(tmp_path, *names(ONE))
    path = tmp_path / Path(rows[-1][3]).parent / more
    path.parent.mkdir(exist_ok=True)
    if more.endswith("/"):
        path.mkdir()
    else:
        path.write_bytes(b"")
    assert sound(tmp_path, rows) == {ONE: False}


@pytest.mark.parametrize("way", ["records", "records/0a", f"records/0a/{ONE}", f"records/0a/{ONE}/r1"])
def test_no_folder_on_the_way_may_be_a_link(tmp_path: Path, way: str) -> None:
    rows = archive(tmp_path, *names(ONE))
    (tmp_path / way).rename(tmp_path / "aside")
    (tmp_path / way).symlink_to(tmp_path / "aside")
    assert sound(tmp_path, rows) == {ONE: False}


@pytest.mark.parametrize(
    "listed", [names(ONE)[:-1], names(ONE)[1:], names(ONE, 3)[2:], [*names(ONE), source_path(ONE, "zip")]]
)
def test_a_record_that_is_not_listed_whole_is_not_sound(tmp_path: Path, listed: list[str]) -> None:
    assert sound(tmp_path, archive(tmp_path, *listed)) == {ONE: False}


def test_a_long_file_is_left_to_those_who_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = archive(tmp_path, *names(ONE))
    monkeypatch.setattr(module, "_WHOLE_BYTES", 10)
    assert sound(tmp_path, rows) == {ONE: False}


def test_every_folder_is_closed(tmp_path: Path) -> None:
    rows = archive(tmp_path, *names(ONE), *names(OTHER))
    (tmp_path / names(OTHER)[0]).unlink()
    before = len(list(Path("/proc/self/fd").iterdir()))
    list(sweep(tmp_path, rows))
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_file_is_given_only_if_it_is_as_long_as_expected(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    folder = opening.open_folder(tmp_path)
    assert [opening.read_exactly("a", size, folder) for size in (2, 3, 4)] == [None, b"abc", None]
    os.close(folder)
