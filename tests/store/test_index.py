"""The index's file: made aside and renamed, used only if it is ours, thrown away otherwise."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from archivist.base.query import parse_query
from archivist.model.errors import ArchivistError
from archivist.store import index
from archivist.store.index import INDEX, Index, IndexBrokenError, IndexDraft, IndexEntry, open_index, renewed

TEXTS = {"one": "وزارة الخارجية: the well", "two": "للخارجية", "three": "بئر"}


def entry(name: str) -> IndexEntry:
    return IndexEntry(name, "2024", "open", None, "{}")


def fill_all(draft: IndexDraft) -> None:
    for name, text in TEXTS.items():
        draft.put(entry(name), f"mark of {name}", [text, f"title {name}"])


def found(made: Index, *query: str) -> set[str]:
    return {item.id for item in made.entries(parse_query(query))}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    renewed(tmp_path, None, fill_all).close()
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def open_in(root: Path) -> Index:
    made = open_index(root)
    assert made is not None
    return made


def test_what_was_put_in_is_found_again(root: Path) -> None:
    with closing(open_in(root)) as made:
        assert made.kept
        assert made.marks(3) == {name: f"mark of {name}" for name in TEXTS}
        assert {item[:5] for item in made.entries()} == {entry(name)[:5] for name in TEXTS}
        assert found(made, "الخارجية") == {"one", "two"}
        assert found(made, '"الخارجية"') == {"one"}
        assert found(made, "وزارة", "well") == {"one"}
        assert found(made, "title three") == {"three"}
        assert found(made, "well title") == set()  # no phrase reaches from one text into the next
        assert found(made, "absent") == set()


def test_a_word_as_it_is_written_comes_before_its_other_forms(tmp_path: Path) -> None:
    def fill(draft: IndexDraft) -> None:
        for name, text in {"form": "قالت للخارجية نعم", "word": "قالت الخارجية نعم"}.items():
            draft.put(entry(name), "", [text])

    with closing(renewed(tmp_path, None, fill)) as made:
        ranks = {item.id: item.rank for item in made.entries(parse_query(["الخارجية"]))}
    assert ranks["word"] < ranks["form"]


def test_the_next_index_takes_the_place_of_the_last_which_its_readers_keep(root: Path) -> None:
    with closing(open_in(root)) as old:
        with closing(renewed(root, old, lambda draft: draft.put(entry("four"), "4", ["well"]))) as new:
            assert found(new, "well") == {"one", "four"}
        assert found(old, "well") == {"one"}
    assert names(root / ".archivist") == ["index.sqlite"]


def test_of_what_is_forgotten_no_byte_stays(root: Path) -> None:
    def add(draft: IndexDraft) -> None:
        draft.put(entry("secret"), "", ["xyzzyword and plughword", "xyzzytitle"])

    with closing(open_in(root)) as old:
        renewed(root, old, add).close()
    assert b"xyzzy" in (root / INDEX).read_bytes()
    with closing(open_in(root)) as old:
        renewed(root, old, lambda draft: draft.forget({"secret"})).close()
    data = (root / INDEX).read_bytes()
    assert not any(word in data for word in (b"xyzzy", b"yzzy", b"plugh", b"secret"))
    with closing(open_in(root)) as made:
        assert found(made, "الخارجية") == {"one", "two"}


def test_a_record_that_could_not_be_read_is_noted_and_never_found(root: Path) -> None:
    with closing(open_in(root)) as old, closing(renewed(root, old, lambda d: d.put_unreadable("one", "1"))) as made:
        assert made.unreadable() == ["one"]
        assert "one" not in {item.id for item in made.entries()}
        assert found(made, "well") == set()


def test_without_an_index_there_is_none(tmp_path: Path) -> None:
    assert open_index(tmp_path) is None


# What may stand there instead


def run_sql(root: Path, *statements: str) -> None:
    with closing(sqlite3.connect(root / INDEX)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def truncate(root: Path) -> None:
    os.truncate(root / INDEX, (root / INDEX).stat().st_size // 2)


FOREIGN: dict[str, Callable[[Path], object]] = {
    "empty": lambda root: (root / INDEX).write_bytes(b""),
    "no database": lambda root: (root / INDEX).write_bytes(b"x" * 10_000),
    "its first page only": lambda root: os.truncate(root / INDEX, 4096),
    "a trigger": lambda root: run_sql(
        root, "CREATE TRIGGER hidden AFTER INSERT ON record BEGIN DELETE FROM record; END"
    ),
    "a view": lambda root: run_sql(root, "CREATE VIEW other AS SELECT * FROM record"),
    "a table too many": lambda root: run_sql(root, "CREATE TABLE other (x)"),
    "a table too few": lambda root: run_sql(root, "DROP TABLE word"),
    "another version": lambda root: run_sql(root, "PRAGMA user_version = 1"),
    "another program's": lambda root: run_sql(root, "PRAGMA application_id = 1"),
    "a generated column": lambda root: run_sql(root, "ALTER TABLE record ADD COLUMN x AS (abs(card))"),
    "a link": lambda root: (root / INDEX).rename(root / "x") and (root / INDEX).symlink_to(root / "x"),
    "a folder": lambda root: ((root / INDEX).unlink(), (root / INDEX).mkdir()),
    "a pipe": lambda root: ((root / INDEX).unlink(), os.mkfifo(root / INDEX)),
    "a link for its folder": lambda root: (
        (root / ".archivist").rename(root / "x"),
        (root / ".archivist").symlink_to(root / "x"),
    ),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_ours_is_not_used(name: str, root: Path) -> None:
    FOREIGN[name](root)
    with pytest.raises(IndexBrokenError):
        open_index(root)


def test_half_a_file_is_noticed_at_the_latest_when_it_is_read(root: Path) -> None:
    truncate(root)
    with pytest.raises(IndexBrokenError):  # noqa: PT012  # where it is noticed depends on which pages are left
        made = open_in(root)
        with closing(made):
            made.marks(3)
            made.entries(parse_query(["well"]))


def test_far_more_records_than_there_are_is_no_index_of_this_archive(root: Path) -> None:
    run_sql(
        root,
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        "INSERT INTO record (id, mark) SELECT 'x' || i, '' FROM n",
    )
    with closing(open_in(root)) as made, pytest.raises(IndexBrokenError, match="more than the archive"):
        made.marks(3)


def test_a_value_that_is_far_too_long_is_not_read(root: Path) -> None:
    run_sql(root, "UPDATE record SET card = zeroblob(20000000)")
    with closing(open_in(root)) as made, pytest.raises(IndexBrokenError):
        made.entries()


def test_a_planted_journal_does_nothing(root: Path, tmp_path: Path) -> None:
    """SQLite plays a journal back and deletes the file that its trailer names (seen with 3.40). None is ever read."""
    precious = tmp_path / "precious"
    precious.write_bytes(b"words\n")
    name = str(precious).encode()
    magic = bytes.fromhex("d9d505f920a163d7")
    header = magic + (0).to_bytes(4) + (1).to_bytes(4) + (1).to_bytes(4) + (512).to_bytes(4) + (4096).to_bytes(4)
    trailer = (0x40000000 // 4096 + 1).to_bytes(4) + name + len(name).to_bytes(4) + sum(name).to_bytes(4) + magic
    journal = root / f"{INDEX}-journal"
    journal.write_bytes(header.ljust(512, b"\0") + trailer)
    before = (root / INDEX).read_bytes()
    with closing(open_in(root)) as old:
        assert found(old, "well") == {"one"}
        renewed(root, old, lambda _: None).close()
    assert precious.exists()
    assert journal.exists()
    assert len((root / INDEX).read_bytes()) == len(before)


# Where it cannot be kept


def test_where_nothing_can_be_written_it_lives_in_memory(tmp_path: Path) -> None:
    (tmp_path / ".archivist").write_text("a file in the way")  # for root, no mode would be
    with closing(renewed(tmp_path, None, fill_all)) as made:
        assert not made.kept
        assert found(made, "well") == {"one"}


def test_it_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".archivist").symlink_to(tmp_path / "elsewhere")
    with closing(renewed(tmp_path, None, fill_all)) as made:
        assert not made.kept
    assert names(tmp_path / "elsewhere") == []


def test_a_full_disk_leaves_the_old_one_and_nothing_beside_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (root / INDEX).read_bytes()

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with closing(open_in(root)) as old, closing(renewed(root, old, fill_all)) as made:
        assert not made.kept
        assert found(made, "well") == {"one"}
    assert (root / INDEX).read_bytes() == before
    assert names(root / ".archivist") == ["index.sqlite"]


def test_what_stops_the_filling_leaves_the_old_one(root: Path) -> None:
    def stop(draft: IndexDraft) -> None:
        fill_all(draft)
        raise KeyboardInterrupt

    before = (root / INDEX).read_bytes()
    with closing(open_in(root)) as old, pytest.raises(KeyboardInterrupt):
        renewed(root, old, stop)
    assert (root / INDEX).read_bytes() == before
    assert names(root / ".archivist") == ["index.sqlite"]


def test_what_a_killed_writer_left_is_removed_a_day_later(root: Path) -> None:
    young, old = root / ".archivist/index.1.aa.new", root / ".archivist/index.2.bb.new"
    for draft in (young, old):
        draft.touch()
    os.utime(old, (0, 0))
    renewed(root, None, fill_all).close()
    assert young.exists()
    assert not old.exists()


def test_two_writers_at_once_do_no_harm(root: Path) -> None:
    def meanwhile(draft: IndexDraft) -> None:
        renewed(root, None, fill_all).close()
        draft.put(entry("four"), "4", ["well"])

    with closing(open_in(root)) as old, closing(renewed(root, old, meanwhile)) as made:
        assert found(made, "well") == {"one", "four"}
    with closing(open_in(root)) as made:
        assert found(made, "well") == {"one", "four"}


# What this Python may lack


def test_sqlite_without_fts5_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_TABLES", ("CREATE VIRTUAL TABLE word USING no_such_module(written, forms)",))
    with pytest.raises(ArchivistError, match="has no FTS5"):
        renewed(tmp_path, None, fill_all)
    assert names(tmp_path / ".archivist") == []


def test_a_python_without_sqlite_is_one_clear_error(tmp_path: Path) -> None:
    shutil.copy(Path(__file__).parents[2] / "archivist.toml", tmp_path)
    lacking = "import sys; sys.modules['sqlite3'] = None; from archivist.cli import main; main()"
    for command in ("list", "search"):
        words = [sys.executable, "-c", lacking, command, *(["word"] if command == "search" else [])]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.startswith("error: this Python was built without SQLite, which list and search need\nhint: ")


def test_who_is_related_to_a_record_is_found_until_the_record_says_otherwise(tmp_path: Path) -> None:
    def relating(draft: IndexDraft) -> None:
        draft.put(entry("one"), "1", ["a"], ["three", "three"])
        draft.put(entry("two"), "2", ["b"], ["three"])
        draft.put(entry("three"), "3", ["c"])

    with closing(renewed(tmp_path, None, relating)) as made:
        assert {item.id for item in made.relating("three")} == {"one", "two"}
        assert made.relating("one") == []

        def changed(draft: IndexDraft) -> None:
            draft.put(entry("one"), "1b", ["a"], ["two"])
            draft.forget({"two"})

        with closing(renewed(tmp_path, made, changed)) as later:
            assert later.relating("three") == []
            assert [item.id for item in later.relating("two")] == ["one"]
