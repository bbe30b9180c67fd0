"""The reason for withholding a record: it is signed and stays for ever, so it names nobody whom the record names."""

import re
from collections.abc import Iterable, Iterator

from archivist.base.fold import fold
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Field, Speaker
from archivist.model.record import Record, all_metadata

__all__ = ["reason_findings"]

# A shorter part of a name is as likely an ordinary word, or a particle of names: von, bin, Lee.
_PART = 4


def reason_findings(reason: str, record: Record, path: str) -> tuple[Finding, ...]:
    """Tell a name that the reason says: of a person mentioned, a speaker, a collector, or who stated or changed it.

    A name counts whole, and so does each of its longer words. Spelling variants count as the same letters.
    """
    said = _plain(reason)
    words = re.findall(r"\w+", said)
    found = next((name for name in _names(record) if _says(said, words, _plain(name))), None)
    return () if found is None else (finding("reason-names", path, found=found),)


def _names(record: Record) -> Iterator[str]:
    for mention in record.mentions:
        if mention.type == "person":
            yield from (text for text in (mention.value, mention.text) if text)
    for _, metadata in all_metadata(record):
        for _, field in metadata.items():  # noqa: PERF102  # no dict: Metadata has no values()
            yield from _in_field(field)
    yield from (item.by for item in record.acquisitions if item.by)
    if record.change is not None:
        yield record.change.by


def _in_field(field: Field) -> Iterator[str]:
    for value in (field.value, *(candidate.value for candidate in field.candidates)):
        if isinstance(value, Speaker) and value.name:
            yield value.name
    if field.stated is not None:
        yield field.stated.by


def _says(said: str, words: Iterable[str], name: str) -> bool:
    parts = [part for part in re.findall(r"\w+", name) if len(part) >= _PART]
    return _has(said, name) or any(_is(word, part) for word in words for part in parts)


def _has(said: str, name: str) -> bool:
    """Look for the whole name; outside ASCII also within a word, since some scripts attach particles to words."""
    if not name.isascii():
        return name in said
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None


def _is(word: str, part: str) -> bool:
    return word == part or (not part.isascii() and part in word)


def _plain(text: str) -> str:
    return " ".join(fold(text).text.casefold().split())
