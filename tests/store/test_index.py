"""The index's files: segments that never change, a head that names them, used only if they are what they say."""

import fcntl
import io
import json
import os
import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from planted_index import HEAD, head_of, index_bytes, plant_segment, write_head

from archivist.base.query import parse_query, places_of
from archivist.base.words import words
from archivist.store import index
from archivist.store.index import INDEX, Index, IndexBrokenError, IndexChange, index_writer, open_index
from archivist.store.index_query import IndexQuestion, ask_index
from archivist.store.index_segment import IndexedRecord, date_key
from archivist.store.index_segment_draft import SegmentDraft
from archivist.store.sealed_file import SealedFile, SealedWriter

ONE, TWO, THREE, FOUR = (digit * 32 for digit in "abcd")
TEXTS = {ONE: "وزارة الخارجية: the well", TWO: "للخارجية", THREE: "بئر"}
FACTS = {"access": ["open", None], "issuer": ["Ministry", None]}


def record(name: str, *texts: str, date: str | None = "2024", **changes: Any) -> IndexedRecord:
    rows = {"facts": [FACTS | {"date": date}]}
    return replace(IndexedRecord(name, name.encode()[:24], date_key(date), rows, texts), **changes)


def all_records() -> list[IndexedRecord]:
    return [record(name, text, f"title {name[0]}") for name, text in TEXTS.items()]


def renewed(
    root: Path, old: Index | None, put: Sequence[IndexedRecord] = (), forget: Iterable[str] = (), **state: Any
) -> Index:
    with index_writer(root) as writer:
        change = IndexChange(state, lambda: put, [item.id for item in put], set(forget))
        return writer.renewed(old, change)


def found(made: Index, *query: str) -> set[str]:
    return {item.id for item in ask_index(made, IndexQuestion(parse_query(query))).entries}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    renewed(tmp_path, None, all_records(), said="yes").close()
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def segments(root: Path) -> list[Path]:
    return sorted((root / INDEX).glob("*.segment"))


def open_in(root: Path) -> Index:
    made = open_index(root)
    assert made is not None
    return made


def test_what_was_put_in_is_found_again(root: Path) -> None:
    with closing(open_in(root)) as made:
        assert made.kept
        assert made.state == {"said": "yes"}
        assert made.marks() == {name: name.encode()[:24] for name in TEXTS}
        assert {item.id for item in ask_index(made, IndexQuestion()).entries} == set(TEXTS)
        assert found(made, "الخارجية") == {ONE, TWO}
        assert found(made, '"الخارجية"') == {ONE}
        assert found(made, "وزارة", "well") == {ONE}
        assert found(made, "title c") == {THREE}
        assert found(made, "well title") == set()  # no phrase reaches from one text into the next
        assert found(made, "absent") == set()


def test_a_word_as_it_is_written_comes_before_its_other_forms(tmp_path: Path) -> None:
    put = [record(ONE, "قالت للخارجية نعم"), record(TWO, "قالت الخارجية نعم")]
    with closing(renewed(tmp_path, None, put)) as made:
        answer = ask_index(made, IndexQuestion(parse_query(["الخارجية"])))
    assert [item.id for item in answer.entries] == [TWO, ONE]


def test_an_update_writes_one_segment_and_no_reader_loses_what_it_reads(root: Path) -> None:
    before = segments(root)
    with closing(open_in(root)) as old:
        with closing(renewed(root, old, [record(FOUR, "well")])) as new:
            assert found(new, "well") == {ONE, FOUR}
        assert found(old, "well") == {ONE}
    after = segments(root)
    assert (set(before) < set(after), len(after)) == (True, 2)
    assert names(root / INDEX) == sorted([HEAD, *(path.name for path in after)])


def test_a_record_that_is_put_anew_takes_its_own_place(root: Path) -> None:
    with closing(open_in(root)) as old, closing(renewed(root, old, [record(ONE, "river", date="2025")])):
        pass
    with closing(open_in(root)) as made:
        assert (found(made, "well"), found(made, "river")) == (set(), {ONE})
        answer = ask_index(made, IndexQuestion())
        assert [item.id for item in answer.entries] == [ONE, TWO, THREE]
        assert answer.total == 3


def test_of_what_is_forgotten_no_byte_stays(root: Path) -> None:
    secret = record("5ec2e7" + "0" * 26, "xyzzyword and plughword", "xyzzytitle")
    with closing(open_in(root)) as old:
        renewed(root, old, [secret, record(FOUR, "well")]).close()
    assert b"xyzzy" in index_bytes(root)
    with closing(open_in(root)) as old:
        renewed(root, old, forget={secret.id}).close()
    data = index_bytes(root)
    assert not any(word in data for word in (b"xyzzy", b"yzzy", b"plugh", b"5ec2e7", bytes.fromhex("5ec2e7")))
    with closing(open_in(root)) as made:
        assert (found(made, "الخارجية"), found(made, "well")) == ({ONE, TWO}, {ONE, FOUR})


def test_a_record_that_could_not_be_read_is_noted_and_never_found(root: Path) -> None:
    unread = IndexedRecord(ONE, b"1" * 24)
    with closing(open_in(root)) as old, closing(renewed(root, old, [unread], forget={ONE})) as made:
        assert made.unreadable() == [ONE]
        assert ask_index(made, IndexQuestion()).total == 2
        assert found(made, "well") == set()


def test_beyond_sixteen_segments_are_merged_the_small_ones_first(tmp_path: Path) -> None:
    large = [record(f"{number:032x}", "a long text " * 20) for number in range(100)]
    renewed(tmp_path, None, large).close()
    (first,) = segments(tmp_path)
    most = 0
    for number in range(40):
        with closing(open_in(tmp_path)) as old:
            renewed(tmp_path, old, [record(f"{number:02x}{'f' * 30}", f"word{number} well")]).close()
        most = max(most, len(segments(tmp_path)))
        assert first in segments(tmp_path)
    assert most == 16
    with closing(open_in(tmp_path)) as made:
        assert len(found(made, "well")) == 40
        assert found(made, "word17") == {f"11{'f' * 30}"}
        assert found(made, "word17 well") == {f"11{'f' * 30}"}


def test_without_an_index_there_is_none(tmp_path: Path) -> None:
    assert open_index(tmp_path) is None


# The same answers however an index came to be, and those of SQLite's FTS5, which made it until version 0.3

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ"
_STEMS = ["وزاره", "خارجيه", "مسؤول", "بيان", "well", "École", "2024", "ещё", "ministry"]


def invented(chance: random.Random, count: int) -> list[IndexedRecord]:
    """Return records of words that repeat, with and without what Arabic writes on to them."""
    words_there = [*_STEMS, *("".join(chance.choices(_LETTERS, k=chance.randint(2, 6))) for _ in range(40))]
    parts = ("", "", "", "ال", "وال", "لل", "بال", "و")

    def text() -> str:
        said = (chance.choice(parts) + chance.choice(words_there) for _ in range(chance.randint(1, 40)))
        return "".join(word + chance.choice((" ", " ", ". ", "\n")) for word in said)

    dates = (None, "2024", "2024-03", "2024-03-05", "1999-12-31")
    return [
        record(f"{chance.getrandbits(128):032x}", text(), *(text() for _ in range(2)), date=chance.choice(dates))
        for _ in range(count)
    ]


class OldIndex:
    """The records as a scan reads them, and in the one table in which the old index had them."""

    def __init__(self, records: Sequence[IndexedRecord]) -> None:
        self.records = records
        self.texts = [[list(words(text)) for text in item.texts] for item in records]
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("CREATE VIRTUAL TABLE word USING fts5(written, forms, tokenize='ascii')")
        for number, cut in enumerate(self.texts):
            written = [key for text in cut for key in (*(word.key for word in text), "\ue000")]
            forms = frozenset().union(*(word.forms for text in cut for word in text)).difference(written)
            row = (number, " ".join(written), " ".join(forms))
            self.connection.execute("INSERT INTO word (rowid, written, forms) VALUES (?, ?, ?)", row)

    def answer(self, query: Sequence[str]) -> list[str]:
        """Return the ids in the order of the old index."""
        asked = " AND ".join(
            "(" + " OR ".join(f'"{key}"' for key in sorted(unit.forms)) + ")"
            if unit.forms
            else "written : (" + " OR ".join(f'"{" ".join(phrase)}"' for phrase in unit.phrases) + ")"
            for unit in parse_query(query)
        )
        rows = self.connection.execute(
            "SELECT rowid, bm25(word, 4.0, 1.0) FROM word WHERE word MATCH ?", [asked]
        ).fetchall()
        order = sorted(rows, key=lambda row: self.records[row[0]].id)
        order.sort(key=lambda row: self.records[row[0]].date, reverse=True)
        order.sort(key=lambda row: round(row[1], 6))
        return [self.records[number].id for number, _ in order]

    def scan(self, query: Sequence[str]) -> set[str]:
        """Return which records say all that is asked for, by reading every one."""
        units = parse_query(query)
        return {
            item.id
            for item, cut in zip(self.records, self.texts, strict=True)
            if all(any(places_of(unit, text) for text in cut) for unit in units)
        }


@pytest.mark.parametrize("seed", range(4))
def test_it_says_what_a_scan_says_in_the_order_of_the_old_index(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311  # the same corpus at every run
    records = {item.id: item for item in invented(chance, 50)}
    renewed(tmp_path, None, list(records.values())).close()
    for _ in range(12):  # with new versions of some, and some that go
        again = [
            replace(new, id=name)
            for name, new in zip(chance.sample(sorted(records), 2), invented(chance, 2), strict=True)
        ]
        put = [*invented(chance, 3), *again]
        gone = set(chance.sample(sorted(records.keys() - {item.id for item in put}), chance.choice((0, 0, 0, 1))))
        with closing(open_in(tmp_path)) as old:
            renewed(tmp_path, old, put, gone).close()
        records = {name: item for name, item in records.items() if name not in gone} | {item.id: item for item in put}
    old_index = OldIndex(list(records.values()))
    cut = [texts[0] for texts in old_index.texts[:40] if texts[0]]
    queries = [[chance.choice(text).key] for text in cut]
    queries += [[" ".join(word.key for word in text[at : at + 2])] for text in cut if (at := chance.randrange(9)) >= 0]
    queries += [[*chance.choice(queries), *chance.choice(queries)] for _ in range(40)]
    queries += [[f'"{query[0]}"'] for query in queries[:20]] + [["absent"], ["well", "absent"], ["الوزارة"]]
    with closing(open_in(tmp_path)) as made, closing(old_index.connection):
        assert len(made.segments) > 1
        for query in filter(parse_query, queries):
            answer = ask_index(made, IndexQuestion(parse_query(query)))
            said = [item.id for item in answer.entries]
            assert (set(said), answer.total) == (old_index.scan(query), len(said)), query
            assert said == old_index.answer(query), query
            first = ask_index(made, IndexQuestion(parse_query(query), limit=3))
            assert ([item.id for item in first.entries], first.total) == (said[:3], len(said)), query


# What may stand there instead


def cut_short(root: Path) -> None:
    (path,) = segments(root)
    os.truncate(path, path.stat().st_size // 2)


def other_name(root: Path) -> None:
    (path,) = segments(root)
    path.rename(path.with_name(f"{'0' * 64}.segment"))
    write_head(root, head_of(root) | {"segments": [["0" * 64, []]]})


def link(root: Path) -> None:
    (path,) = segments(root)
    path.rename(root / "x")
    path.symlink_to(root / "x")


def pipe(root: Path) -> None:
    (path,) = segments(root)
    path.unlink()
    os.mkfifo(path)


def linked_folder(root: Path, name: str) -> None:
    (root / name).rename(root / "x")
    (root / name).symlink_to(root / "x")


def contents(root: Path, table: Any) -> None:
    plant_segment(root, lambda out: out.seal(table))


FOREIGN: dict[str, Callable[[Path], object]] = {
    "an empty head": lambda root: (root / INDEX / HEAD).write_bytes(b""),
    "another head": lambda root: (root / INDEX / HEAD).write_bytes(b"x" * 10_000),
    "a head cut short": lambda root: os.truncate(root / INDEX / HEAD, 100),
    "a head that is a list": lambda root: write_head(root, []),
    "a head of numbers": lambda root: write_head(root, head_of(root) | {"segments": 7}),
    "another version": lambda root: write_head(root, head_of(root) | {"version": "2 0"}),
    "a state that is no object": lambda root: write_head(root, head_of(root) | {"state": [1]}),
    "the name of another file": lambda root: write_head(root, head_of(root) | {"segments": [["../../x", []]]}),
    "the dead of another kind": lambda root: write_head(
        root, head_of(root) | {"segments": [[head_of(root)["segments"][0][0], [[]]]]}
    ),
    "far too many segments": lambda root: write_head(root, head_of(root) | {"segments": [["0" * 64, []]] * 65}),
    "a segment that is not there": lambda root: write_head(root, head_of(root) | {"segments": [["0" * 64, []]]}),
    "a segment under another name": other_name,
    "half a segment": cut_short,
    "a link for a segment": link,
    "a pipe for a segment": pipe,
    "a link for the head": lambda root: linked_folder(root, f"{INDEX}/{HEAD}"),
    "a link for its folder": lambda root: linked_folder(root, INDEX),
    "a link for the working folder": lambda root: linked_folder(root, ".archivist"),
    "contents of another kind": lambda root: contents(root, 7),
    "contents without parts": lambda root: contents(root, {}),
    "parts of another kind": lambda root: contents(root, {"parts": [], "pages": {}, "tokens": None}),
    "contents nested deeply": lambda root: plant_segment(
        root, lambda out: (out.write(b"[" * 100_000), out.seal([]))[1]
    ),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_ours_is_not_used(name: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_PAUSE_SECONDS", 0)
    FOREIGN[name](root)
    with pytest.raises(IndexBrokenError), closing(open_in(root)) as made:
        read_all(made)


def read_all(made: Index) -> object:
    made.marks()
    made.unreadable()
    made.find(ONE)
    always = {"facts": {"issuer": lambda _: True, "access": lambda _: True}}
    questions = (IndexQuestion(), IndexQuestion(conditions=always), IndexQuestion(ids=frozenset({ONE})))
    phrases = [IndexQuestion(parse_query(query)) for query in (["well"], ["the well"], ["well", "title a"])]
    answers = [ask_index(made, question) for question in (*questions, *phrases)]
    return [(answer.total, answer.hidden, [item.id for item in answer.entries]) for answer in answers]


def test_every_byte_of_a_segment_is_proved(root: Path) -> None:
    (path,) = segments(root)
    data = path.read_bytes()
    with closing(open_in(root)) as made:
        expected = read_all(made)
    for at in range(len(data)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
        with pytest.raises(IndexBrokenError), closing(open_in(root)) as made:
            read_all(made)
    path.write_bytes(data)
    with closing(open_in(root)) as made:
        assert read_all(made) == expected


def told_parts(value: Any, chance: random.Random) -> Any:
    """Return JSON with one of its values made another."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        name = chance.choice(sorted(value))
        return value | {name: told_parts(value[name], chance)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        return [*value[:at], told_parts(value[at], chance), *value[at + 1 :]]
    return chance.choice((None, -1, 0, 3, 1 << 40, 1 << 70, "", "I", "x", [], {}, [1, 2], True, 1.5))


@pytest.mark.parametrize("seed", range(4))
def test_a_segment_whose_digests_fit_can_say_anything_and_raises_one_error_only(seed: int, root: Path) -> None:
    chance = random.Random(seed)  # noqa: S311  # the same lies at every run
    (path,) = segments(root)
    data = path.read_bytes()
    opened = SealedFile(lambda start, length: data[start : start + length], len(data), path.stem)
    body = opened.read(0, data.index(b'{"parts"'))
    for _ in range(150):
        lie = told_parts(opened.contents, chance)
        spoilt = bytearray(body)
        if chance.random() < 0.5:
            spoilt[chance.randrange(len(body))] = chance.randrange(256)

        def write(out: SealedWriter, spoilt: bytes = bytes(spoilt), lie: Any = lie) -> str:
            out.write(spoilt)
            return out.seal(lie)

        plant_segment(root, write)
        try:
            with closing(open_in(root)) as made:
                read_all(made)
                renewed(root / "other", made, [record(FOUR, "well")], {ONE}).close()
        except IndexBrokenError:
            pass


def test_a_part_that_crosses_blocks_is_what_was_written() -> None:
    chance = random.Random(1)  # noqa: S311
    data = chance.randbytes(300_000)
    out = io.BytesIO()
    writer = SealedWriter(out)
    for at in range(0, len(data), 70_001):
        assert writer.write(data[at : at + 70_001]) == at
    name = writer.seal({"a": 1})
    made = out.getvalue()
    opened = SealedFile(lambda start, length: made[start : start + length], len(made), name)
    assert opened.contents == {"a": 1}
    for start, length in [(0, 0), (0, 300_000), (65_535, 2), (65_536, 65_536), (131_000, 100_000), (299_999, 1)]:
        assert opened.read(start, length) == data[start : start + length]
    for start, length in [(-1, 2), (0, len(made)), (len(made), 1), (0, -1)]:
        with pytest.raises(ValueError, match="lies outside"):
            opened.read(start, length)


def test_a_rare_word_is_found_without_reading_the_segment() -> None:
    chance = random.Random(2)  # noqa: S311
    draft = SegmentDraft()
    for number in range(300):
        text = " ".join(f"w{chance.randrange(40_000)}" for _ in range(200))
        draft.put(record(f"{number:032x}", text + (" needle" if number == 7 else "")))
    out = io.BytesIO()
    name = draft.write(SealedWriter(out))
    data = out.getvalue()
    read: list[int] = []

    def read_at(start: int, length: int) -> bytes:
        read.append(length)
        return data[start : start + length]

    opened = index.Segment(SealedFile(read_at, len(data), name))
    assert list(opened.posting("needle").records) == [7]
    assert sum(read) * 5 < len(data)


# Where it cannot be kept


def test_where_nothing_can_be_written_it_lives_in_memory(tmp_path: Path) -> None:
    (tmp_path / ".archivist").write_text("a file in the way")  # for root, no mode would be
    with closing(renewed(tmp_path, None, all_records())) as made:
        assert not made.kept
        assert found(made, "well") == {ONE}


def test_it_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".archivist").symlink_to(tmp_path / "elsewhere")
    with closing(renewed(tmp_path, None, all_records())) as made:
        assert not made.kept
    assert names(tmp_path / "elsewhere") == []


def test_a_full_disk_leaves_the_old_one_and_nothing_beside_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = index_bytes(root)

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    with closing(open_in(root)) as old:
        monkeypatch.setattr(os, "fsync", refuse)
        with closing(renewed(root, old, [record(FOUR, "well")])) as made:
            assert not made.kept
            assert found(made, "well") == {ONE, FOUR}
    assert index_bytes(root) == before


def test_what_stops_the_filling_leaves_the_old_one(root: Path) -> None:
    def stop() -> Iterator[IndexedRecord]:
        yield record(FOUR, "well")
        raise KeyboardInterrupt

    before = index_bytes(root)
    with closing(open_in(root)) as old, pytest.raises(KeyboardInterrupt), index_writer(root) as writer:
        writer.renewed(old, IndexChange({}, stop, [FOUR]))
    assert index_bytes(root) == before


def test_what_a_killed_writer_and_the_old_index_left_is_removed(root: Path) -> None:
    (root / INDEX / "aa.new").touch()
    (root / ".archivist/index.sqlite").touch()
    with closing(open_in(root)) as old:
        renewed(root, old, [record(FOUR, "well")]).close()
    assert (len(names(root / INDEX)), names(root / ".archivist")) == (3, ["index"])


def test_while_another_writes_the_index_the_answer_comes_out_of_memory(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_PAUSE_SECONDS", 0)
    before = index_bytes(root)
    other = os.open(root / INDEX, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    try:
        with closing(open_in(root)) as old, closing(renewed(root, old, [record(FOUR, "well")])) as made:
            assert (made.kept, found(made, "well")) == (True, {ONE, FOUR})
    finally:
        os.close(other)
    assert index_bytes(root) == before


def test_a_withholding_that_removes_the_folder_meanwhile_is_not_undone(root: Path) -> None:
    with closing(open_in(root)) as old, index_writer(root) as writer:
        (root / INDEX).rename(root / "gone")
        for path in (root / "gone").iterdir():
            path.unlink()
        (root / "gone").rmdir()
        put = [record(FOUR, "well")]
        with closing(writer.renewed(old, IndexChange({}, lambda: put, [FOUR]))) as made:
            assert found(made, "well") == {ONE, FOUR}
    assert not (root / INDEX).exists()


def test_a_reader_that_meets_a_new_head_begins_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = index.read_regular
    heads = iter([json.dumps(head_of(root) | {"segments": [["0" * 64, []]]}).encode()])

    def once_old(*arguments: Any, **options: Any) -> bytes:
        body = next(heads, None)
        return read(*arguments, **options) if body is None else index.sha256_hex(body).encode() + b"\n" + body

    monkeypatch.setattr(index, "read_regular", once_old)
    with closing(open_in(root)) as made:
        assert found(made, "well") == {ONE}
