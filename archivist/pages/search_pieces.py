"""The words of a site's records as script files, so that a page read from disk can search them (ADR 48).

A browser lets no page of a disk read another file, save as a script. So each file calls `archivistSearch.take(kind,
name, value)`, and a query loads a few of them:

- `search/words/w<bits>.js`: words whose CRC-32 begins with these bits, each with the records that say it. A file that
  grows over its limit becomes two, so a new record changes the files of its own words and no other.
- `search/cards/<n>.js`: what a result shows, eight records a file.
- `search/texts/<2 hex>/<id>.js`: the texts of one record, for the words around a hit and for phrases.
- `search/letters.js`: how the letters of words are folded.
- `search/index.js`: how many records there are, and where the files of words were divided.

What they hold follows from the records alone, whatever was there before. If all that happened since is that records
came in, what is new is put into the files that were there; else all are made anew, so that of a record that is no
longer open not a word is left.
"""

import json
import re
import unicodedata
from array import array
from binascii import crc32
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archivist.base.words import words
from archivist.model.site import ShownRecord
from archivist.pages.search_letters import letters
from archivist.pages.search_postings import LevelsLostError, added_to, postings_as_text, weight

__all__ = ["CARDS_IN_A_FILE", "PIECE_BYTES", "Searched", "SearchedRecord", "search_files", "searched_record"]

# Raise it with every change of what files hold or of base/words: files of another form are then made anew.
_FORM = f"1 {unicodedata.unidata_version}"
# A query loads six files of words, and cards and texts besides: 300 kB at most.
PIECE_BYTES = 32_000
CARDS_IN_A_FILE = 8
# Of a record's text, in code points; the texts of a page of results are loaded as far as they fit.
_TEXT_CHARS = 10_000
_TITLE_CHARS, _NAME_CHARS = 200, 120
_HASH_BITS = 32
# How well a record fits a word, in levels as BM25 has it: k1 1.2, b 0.75, and an average that never changes.
_AVERAGE_WORDS = 300
_FITS = (0.5, 0.65)
_IN_TITLE = 3

_INDEX, _LETTERS = "search/index.js", "search/letters.js"
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
_BEFORE, _AFTER = "archivistSearch.take(", ");\n"


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched of a record, and what a result shows. `texts` are its text, then values of its metadata."""

    title: str | None
    date: str | None
    issuer: str | None
    language: str | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchedRecord:
    """An open record. `number` stays the record's own whatever comes later; numbers may be missing.

    `mark` is another whenever what `read` gives is.
    """

    number: int
    id: str
    mark: str
    read: Callable[[], Searched]


def searched_record(shown: ShownRecord, mark: str, text: Callable[[], str]) -> SearchedRecord:
    """Return what the search of a site needs of a record; `text` reads its text if it must be looked into."""
    facts = shown.facts
    values = dict.fromkeys(value for each in shown.card.all_facts for _, value in each.described())

    def read() -> Searched:
        return Searched(facts.title, facts.date_issued, facts.issuer, facts.language, (text(), *values))

    return SearchedRecord(shown.number, shown.id, mark, read)


def search_files(
    records: Sequence[SearchedRecord], before: Callable[[str], bytes | None] = lambda _: None
) -> Iterator[tuple[str, bytes | None]]:
    """Return path and content of each file of the search; None for one that stays as it was written last.

    `before` reads a file that was written last, and gives None for one that is not there or is not what was written.
    Who finds that a file that should stay is gone asks again without it.
    """
    try:
        updated = _updated(records, before)
    except (LevelsLostError, LookupError, ValueError, TypeError, AttributeError):
        return _anew(records)
    return iter(updated.items())


def _anew(records: Sequence[SearchedRecord]) -> Iterator[tuple[str, bytes]]:
    said: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
    cards: dict[int, list[Any]] = {}
    for record in records:
        path, script, cards[record.number], levels = _looked_into(record)
        yield path, script
        for word, level in levels:
            said[word].append(record.number << 2 | level)
    yield from _card_files(cards, {number // CARDS_IN_A_FILE for number in cards})
    entries = {word: postings_as_text(postings) for word, postings in said.items()}
    leaves = set()
    for bits, script in _word_files(list(entries.items()), ""):
        leaves.add(bits)
        yield _word_path(bits), script
    yield _LETTERS, _script("letters", "", letters())
    yield _INDEX, _index(len(cards), leaves)


def _updated(records: Sequence[SearchedRecord], before: Callable[[str], bytes | None]) -> dict[str, bytes | None]:
    """Put new records into the files as they were; an error if something else happened, or they are not ours."""
    index = _value(before(_INDEX))
    cards = dict(_cards_before(records, before))
    leaves = set(_leaves(index["tree"]))
    new = [record for record in records if cards.get(record.number, [None])[:2] != [record.id, record.mark]]
    if index["form"] != _FORM or len(records) - len(new) != index["records"]:
        raise ValueError
    made: dict[str, bytes | None] = dict.fromkeys(
        path for record in records for path in (_LETTERS, _text_path(record.id), _card_path(record.number))
    )
    more: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for record in new:
        path, made[path], cards[record.number], levels = _looked_into(record)
        for word, level in levels:
            more[_leaf_of(word, leaves)][word].append(record.number << 2 | level)
    made |= _card_files(cards, {record.number // CARDS_IN_A_FILE for record in new})
    made |= {_word_path(bits): None for bits in leaves - more.keys()}
    for bits, added in more.items():
        entries = _entries(before(_word_path(bits)))
        entries |= {word: added_to(entries.get(word, ""), postings) for word, postings in added.items()}
        leaves.remove(bits)
        for part, script in _word_files(list(entries.items()), bits):
            leaves.add(part)
            made[_word_path(part)] = script
    return made | {_INDEX: _index(len(cards), leaves)}


def _looked_into(record: SearchedRecord) -> tuple[str, bytes, list[Any], Iterator[tuple[str, int]]]:
    """Return path and content of a record's texts, its card, and its words."""
    found = record.read()
    shown = (found.texts[0][:_TEXT_CHARS], *found.texts[1:])
    script = _script("texts", record.id, shown)
    title, issuer = _cut(found.title, _TITLE_CHARS), _cut(found.issuer, _NAME_CHARS)
    card = [record.id, record.mark, title, found.date, issuer, found.language, len(script), int(shown == found.texts)]
    return _text_path(record.id), script, card, _levels(found)


def _cut(value: str | None, most: int) -> str | None:
    return value if value is None or len(value) <= most else f"{value[: most - 1]}…"


def _levels(found: Searched) -> Iterator[tuple[str, int]]:
    """Return each word under which a record is found, with how well it fits: 0 to 2, and 3 in the title."""
    said = Counter(word.forms for text in found.texts for word in words(text))
    counted: Counter[str] = Counter()
    for forms, count in said.items():
        for form in forms:
            counted[form] += count
    titled = {form for word in words(found.title or "") for form in word.forms}
    scale = 1.2 * (0.25 + 0.75 * said.total() / _AVERAGE_WORDS)
    often, most = (scale * level / (1 - level) for level in _FITS)  # count / (count + scale) is the level
    for form, count in counted.items():
        yield form, _IN_TITLE if form in titled else (count >= often) + (count >= most)


# Files of cards and of texts.


def _card_path(number: int) -> str:
    return f"search/cards/{number // CARDS_IN_A_FILE}.js"


def _text_path(record_id: str) -> str:
    return f"search/texts/{record_id[:2]}/{record_id}.js"


def _card_files(cards: Mapping[int, list[Any]], files: set[int]) -> Iterator[tuple[str, bytes]]:
    for file in sorted(files):
        first = file * CARDS_IN_A_FILE
        inside = [cards.get(number) for number in range(first, first + CARDS_IN_A_FILE)]
        yield _card_path(first), _script("cards", str(file), inside)


def _cards_before(
    records: Sequence[SearchedRecord], before: Callable[[str], bytes | None]
) -> Iterator[tuple[int, list[Any]]]:
    for first in sorted({record.number // CARDS_IN_A_FILE * CARDS_IN_A_FILE for record in records}):
        data = before(_card_path(first))
        inside = enumerate(_value(data)) if data is not None else ()
        yield from ((first + place, card) for place, card in inside if card is not None)


# Files of words: the leaves of a tree, each named by the bits that lead to it.


def _word_path(bits: str) -> str:
    return f"search/words/w{bits}.js"


def _word_files(entries: list[tuple[str, str]], bits: str) -> Iterator[tuple[str, bytes]]:
    """Write words whose hashes begin with `bits` into one file, or divide them."""
    size = sum(len(word.encode()) + weight(text) + 2 for word, text in entries)
    if size <= PIECE_BYTES or len(entries) == 1 or len(bits) == _HASH_BITS:
        lines = "|".join(["", *(f"{word}:{text}" for word, text in sorted(entries)), ""])
        yield bits, _script("words", bits, lines)
        return
    halves: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    for word, text in entries:
        halves[_bit(word, len(bits))].append((word, text))
    yield from _word_files(halves[0], f"{bits}0")
    yield from _word_files(halves[1], f"{bits}1")


def _entries(data: bytes | None) -> dict[str, str]:
    return dict(entry.split(":") for entry in _value(data).split("|") if entry)


def _bit(word: str, place: int) -> int:
    return crc32(word.encode()) >> (_HASH_BITS - 1 - place) & 1


def _leaf_of(word: str, leaves: set[str]) -> str:
    bits = f"{crc32(word.encode()):0{_HASH_BITS}b}"
    return next(bits[:length] for length in range(_HASH_BITS + 1) if bits[:length] in leaves)


def _index(records: int, leaves: set[str]) -> bytes:
    return _script("index", "", {"form": _FORM, "records": records, "tree": _tree(leaves, "")})


def _tree(leaves: set[str], bits: str) -> str:
    """Return how the tree divides, from left to right: 1 where it does, 0 for a leaf."""
    return "0" if bits in leaves else f"1{_tree(leaves, f'{bits}0')}{_tree(leaves, f'{bits}1')}"


def _leaves(tree: str) -> Iterator[str]:
    waiting = [""]
    for sign in tree:
        bits = waiting.pop()
        if sign == "0":
            yield bits
        else:
            waiting += [f"{bits}1", f"{bits}0"]


# Scripts.


def _script(kind: str, name: str, value: object) -> bytes:
    """Return a call that hands a value over; nothing in it can end the script, and no lone surrogate stays."""
    arguments = json.dumps([kind, name, value], ensure_ascii=False, separators=(",", ":"))[1:-1]
    return f"{_BEFORE}{_UNSAFE.sub(_escaped, arguments)}{_AFTER}".encode()


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _value(data: bytes | None) -> Any:
    """Return what a script hands over."""
    if data is None:
        raise LookupError
    return json.loads(f"[{data.decode().removeprefix(_BEFORE).removesuffix(_AFTER)}]")[2]
