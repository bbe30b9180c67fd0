"""The reason for withholding a record: it is signed and stays for ever, so it names nobody whom the record names."""

import re
from collections.abc import Iterable, Iterator

from archivist.base.fold import fold
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Field, Speaker
from archivist.model.record import Record, all_metadata

__all__ = ["by_findings", "reason_findings"]

# A shorter part of a name is as likely an ordinary word, or a particle of names: von, bin, Lee.
_PART = 4
# A word that may be a name. A shorter one is an initial or a preposition; of longer ones, articles begin sentences.
_WORD = re.compile(r"[^\W\d_]{3,}")
_ARTICLES = frozenset({"the", "les", "des", "une", "los", "las", "una"})
# Where every noun has a capital, a capital tells nothing.
_NOUNS_HAVE_CAPITALS = ("de", "lb")


def reason_findings(reason: str, record: Record, text: str, path: str) -> tuple[Finding, ...]:
    """Check that the reason says no name: of a person mentioned, a speaker, a collector, or who stated or changed it.

    A name counts whole, and so does each of its longer words. Spelling variants count as the same letters. So does a
    word with a capital that `text`, the record's, has too: it may be the name of somebody whom no rule found.
    """
    said = _plain(reason)
    words = re.findall(r"\w+", said)
    name_said = next((name for name in _names(record) if _says(said, words, _plain(name))), None)
    if name_said is not None:
        return (finding("reason-names", path, said="the reason", found=name_said),)
    word = next(_perhaps_names(reason, record, text), None)
    return () if word is None else (finding("reason-may-name", path, found=word),)


def by_findings(by: str, record: Record, path: str) -> tuple[Finding, ...]:
    """Check that the one who decides is nobody of whom the record speaks: the name is signed as well."""
    said = _plain(by)
    name_said = next((name for name in _spoken_of(record) if _has(said, _plain(name))), None)
    return () if name_said is None else (finding("reason-names", path, said="--by", found=name_said),)


def _perhaps_names(reason: str, record: Record, text: str) -> Iterator[str]:
    """Return words with a capital that the text has with capitals only, except those of places and bodies found."""
    fields = record.metadata
    if str(fields.language.value).split("-")[0] in _NOUNS_HAVE_CAPITALS:
        return
    here = set(_WORD.findall(text))
    named = [str(field.value) for field in (fields.issuer, fields.office, fields.place) if field.value]
    named += [item.text for item in record.mentions if item.type in ("organisation", "place")]
    known = {word for name in named for word in _WORD.findall(name)} | {word for word in here if not word[0].isupper()}
    suspect = {word.casefold() for word in here} - {word.casefold() for word in known} - _ARTICLES
    yield from (word for word in _WORD.findall(reason) if word[0].isupper() and word.casefold() in suspect)


def _names(record: Record) -> Iterator[str]:
    yield from _spoken_of(record)
    for _, metadata in all_metadata(record):
        yield from (field.stated.by for _, field in metadata.items() if field.stated is not None)
    yield from (item.by for item in record.acquisitions if item.by)
    if record.change is not None:
        yield record.change.by


def _spoken_of(record: Record) -> Iterator[str]:
    for mention in record.mentions:
        if mention.type == "person":
            yield from (text for text in (mention.value, mention.text) if text)
    for _, metadata in all_metadata(record):
        for _, field in metadata.items():  # noqa: PERF102  # no dict: Metadata has no values()
            yield from _speakers(field)


def _speakers(field: Field) -> Iterator[str]:
    for value in (field.value, *(candidate.value for candidate in field.candidates)):
        if isinstance(value, Speaker) and value.name:
            yield value.name


def _says(said: str, words: Iterable[str], name: str) -> bool:
    parts = [part for part in re.findall(r"\w+", name) if len(part) >= _PART]
    return _has(said, name) or any(_is(word, part) for word in words for part in parts)


def _has(said: str, name: str) -> bool:
    """Return whether the whole name is there; outside ASCII also within a word: some scripts attach particles."""
    if not name.isascii():
        return name in said
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None


def _is(word: str, part: str) -> bool:
    return word == part or (not part.isascii() and part in word)


def _plain(text: str) -> str:
    return " ".join(fold(text).text.casefold().split())
