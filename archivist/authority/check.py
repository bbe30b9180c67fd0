"""Check the authority lists: every entry can be matched, stands once, and refers to what is there."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from archivist.authority.entry import ListEntry
from archivist.authority.lists import Lists, built_in, from_folder
from archivist.base.fold import fold
from archivist.base.said import said, said_by
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding

__all__ = ["KINDS", "check_lists"]

KINDS = frozenset(
    (
        *("administration", "agency", "armed-force", "armed-group", "coalition", "court", "embassy", "government"),
        *("igo", "ministry", "ngo", "office", "parliament", "party", "police", "political-body", "presidency"),
        *("religious-body", "company", "media", "university", "other"),
    )
)
_PREFIXES = {"organisation": "org.", "person": "per.", "place": "place."}
_ID = re.compile(r"[a-z]+(?:\.[a-z0-9-]+)+")
_DAY = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_EXTERNAL = {"wikidata": re.compile(r"Q[1-9][0-9]*"), "geonames": re.compile(r"[1-9][0-9]*")}


def check_lists(folder: Path | None = None) -> tuple[Finding, ...]:
    """Check the built-in lists, or those of `folder` as they extend the built-in ones.

    Bad data is a finding, never an exception. A folder's entry may replace a built-in one with its id; within
    one set of lists an id stands once.
    """
    own: Lists = built_in()
    base: tuple[ListEntry, ...] = ()
    if folder is not None:
        base = own.entries
        try:
            own = from_folder(folder)
        except ArchivistError as error:
            return (finding("authority-unreadable", str(folder), detail=said_by(error)),)
    replaced = {entry.entity.id for entry in own.entries}
    together = [entry for entry in base if entry.entity.id not in replaced] + list(own.entries)
    ids = {entry.entity.id for entry in together}
    findings = [*_ids(own.entries), *_shared(own.entries, together)]
    for entry in own.entries:
        findings += [*_entry(entry), *_references(entry, ids), *_term(entry)]
    return tuple(sorted(findings, key=lambda item: (item.path, item.code, item.message)))


def _ids(entries: Iterable[ListEntry]) -> Iterator[Finding]:
    seen: set[str] = set()
    for entry in entries:
        id_ = entry.entity.id
        if id_ in seen:
            yield finding("authority-duplicate-id", entry.source, id=id_)
        if not _ID.fullmatch(id_) or not id_.startswith(_PREFIXES[entry.entity.type]):
            expected = said("{prefixes} and small letters", prefixes=_PREFIXES[entry.entity.type])
            yield finding("authority-id-form", entry.source, expected=expected, found=id_)
        seen.add(id_)


def _shared(own: Iterable[ListEntry], together: Iterable[ListEntry]) -> Iterator[Finding]:
    """Return a finding for each name that two entries claim: such a name is never matched, so both lose it."""
    mine = {entry.entity.id for entry in own}
    first: dict[str, ListEntry] = {}
    reported: set[tuple[str, str, str]] = set()
    for entry in together:
        for name in (name for forms in entry.entity.names.values() for name in forms):
            key = " ".join(fold(name).text.split())
            other = first.setdefault(key, entry)
            pair = (key, other.entity.id, entry.entity.id)
            if other.entity.id != entry.entity.id and mine.intersection(pair) and pair not in reported:
                reported.add(pair)
                yield finding("authority-shared-name", entry.source, name=name, id=entry.entity.id, other=pair[1])


def _entry(entry: ListEntry) -> Iterator[Finding]:
    entity = entry.entity
    names = [name for forms in entity.names.values() for name in forms]
    if not names or any(not name or name != " ".join(name.split()) for name in names):
        yield finding("authority-empty-name", entry.source, id=entity.id)
    if entity.type == "organisation" and entry.kind not in KINDS:
        known = ", ".join(sorted(KINDS))
        yield finding("authority-unknown-kind", entry.source, expected=known, found=entry.kind, id=entity.id)
    for scheme, value in entity.external.items():
        form = _EXTERNAL.get(scheme)
        if form is None or not form.fullmatch(value):
            yield finding("authority-external-form", entry.source, found=f"{scheme}: {value}", id=entity.id)


def _references(entry: ListEntry, ids: set[str]) -> Iterator[Finding]:
    named = [*entry.company, *([entry.entity.affiliation] if entry.entity.affiliation else [])]
    for other in named:
        if other not in ids:
            yield finding("authority-unknown-reference", entry.source, found=other, id=entry.entity.id)


def _term(entry: ListEntry) -> Iterator[Finding]:
    ends = [str(end) for end in entry.term if end is not None]
    if not all(map(_DAY.fullmatch, ends)):
        yield finding("authority-term-form", entry.source, found=" to ".join(ends), id=entry.entity.id)
    elif len(ends) > 1 and ends[1] < ends[0][: len(ends[1])]:
        yield finding("authority-term-reversed", entry.source, found=" to ".join(ends), id=entry.entity.id)
