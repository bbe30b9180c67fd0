"""Which other records are revealed by those that go out: how many, and whether one of them is not open."""

import contextlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from archivist.base.canonical import parse_strict
from archivist.base.limits import RECORD_XML_BYTES
from archivist.base.places import is_record_id, json_path, record_folder, record_id_of, revision_of
from archivist.fixity.archive_tree import ArchiveTree
from archivist.fixity.measure import read_file, read_listed
from archivist.model.disclosure import Disclosure
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Row
from archivist.model.record import Access, is_open
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.store.layout import revisions

__all__ = ["disclose", "disclose_each", "disclosure_findings"]

_UNKNOWN = "unknown"


def disclose(
    signed: SignedSide, records: Collection[str], day: str, manifests: Collection[str] | None = None
) -> Disclosure:
    """Return what manifests reveal beside `records` (ids) on a day; `manifests` are their paths, None for all.

    1. the others     every other record of which a manifest lists or withholds a file, or that `records` say they are
                      related to: an id is the half of a digest
    2. withheld       those of which any manifest of the archive withholds a file
    3. access         of the rest, as the newest signed revision says it, and each unsigned one after it

    A record is open only where its own record.json, with the bytes that were signed, says so: what cannot be read says
    nothing.
    """
    own = frozenset(records)
    along = [batch for batch in signed.batches if manifests is None or batch.path in manifests]
    paths = {batch.path for batch in along}
    # 1. the others
    entries = [item for batch in along for item in batch.manifest.withheld]
    listed = (name for name, (_, batch) in signed.rows.items() if batch.path in paths)
    named = {record_id_of(name) for name in (*listed, *(item.name for item in entries))}
    others = (named | {other for _, other in _related(signed, own)}) - own - {None}
    # 2. withheld, 3. access
    reasons = tuple(dict.fromkeys(item.because for item in entries))
    return Disclosure(len(others), reasons, _hidden(signed, others, day))


def disclose_each(signed: SignedSide, records: Mapping[str, Collection[int]], day: str) -> Mapping[str, Disclosure]:
    """Return for each record what `disclose` gives of it and the manifests that list it; `records` are id → places.

    The places are those of its batches. What is read is read once for all.
    """
    listed = _listed(signed)
    related: defaultdict[str, set[str]] = defaultdict(set)
    for record_id, other in _related(signed, records):
        related[record_id].add(other)
    along = {place for places in records.values() for place in places}
    hidden = _hidden(signed, set().union(*(listed[place] for place in along), *related.values()), day)
    found = {}
    for record_id, places in records.items():
        own = sorted(set(places))
        others = set().union(*(listed[place] for place in own), related[record_id]) - {record_id}
        entries = (item for place in own for item in signed.batches[place].manifest.withheld)
        levels = {other: level for other, level in hidden.items() if other in others}
        found[record_id] = Disclosure(len(others), tuple(dict.fromkeys(item.because for item in entries)), levels)
    return found


def disclosure_findings(disclosure: Disclosure, *, allowed: bool) -> tuple[Finding, ...]:
    """Tell of each record that is not open and is revealed all the same; a warning where the user has `allowed` it."""
    found = (
        finding("reveals-others", record_folder(record_id), expected="open", found=level)
        for record_id, level in disclosure.hidden.items()
    )
    return tuple(item.as_warning() if allowed else item for item in found)


def _listed(signed: SignedSide) -> list[set[str]]:
    """Return for each batch the records of which it lists or withholds a file."""
    places = {batch.path: place for place, batch in enumerate(signed.batches)}
    listed: list[set[str]] = [set() for _ in places]
    entries = ((item.name, batch) for batch in signed.batches for item in batch.manifest.withheld)
    for name, batch in (*((name, batch) for name, (_, batch) in signed.rows.items()), *entries):
        record_id = record_id_of(name)
        if record_id is not None:
            listed[places[batch.path]].add(record_id)
    return listed


def _hidden(signed: SignedSide, others: Collection[str | None], day: str) -> dict[str, str]:
    """Return those of the records that are not open: id → why."""
    said = {record_id_of(item.name) for batch in signed.batches for item in batch.manifest.withheld}
    hidden = {record_id: "withheld" for record_id in said.intersection(others) if record_id is not None}
    newest = _newest(signed, set(others) - said)
    hidden |= dict(_not_open(signed.archive.root, newest, day))
    return dict(sorted(hidden.items()))


def _related(signed: SignedSide, own: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield record and id that any revision of it states a relation to; what is withheld does not go along."""
    with ArchiveTree(signed.archive.root) as tree:
        for name, (row, _) in signed.rows.items():
            revision = revision_of(name)
            if revision is None or revision[0] not in own or name != json_path(*revision) or name in signed.withheld:
                continue
            data, _ = read_listed(tree, row)
            with contextlib.suppress(ValueError, KeyError, TypeError):
                said = parse_strict(data or b"").get("relations", ())
                yield from ((revision[0], item["to"]) for item in said if is_record_id(item["to"]))


def _newest(signed: SignedSide, records: Collection[str | None]) -> dict[str, tuple[int, Row | None]]:
    """Return the newest signed revision of each record: its number, and the row of its record.json, None without."""
    newest: dict[str, tuple[int, Row | None]] = {name: (0, None) for name in records if name is not None}
    for name, (row, _) in signed.rows.items():
        revision = revision_of(name)
        if revision is not None and revision[0] in newest and name == json_path(*revision):
            record_id, number = revision
            newest[record_id] = max(newest[record_id], (number, row), key=lambda item: item[0])
    return newest


def _not_open(root: Path, newest: Mapping[str, tuple[int, Row | None]], day: str) -> Iterator[tuple[str, str]]:
    with ArchiveTree(root) as tree:
        for record_id, (number, row) in newest.items():
            told = [read_listed(tree, row)[0] if row is not None else None]
            later = (of for of in revisions(root, record_id) if of > number)
            told += (read_file(root, json_path(record_id, of), RECORD_XML_BYTES)[0] for of in later)
            levels = [_level(data, day) for data in told]
            hidden = [level for level in levels if level is not None]
            if hidden:
                yield record_id, hidden[-1]


def _level(data: bytes | None, day: str) -> str | None:
    """Return the access level that a record.json gives, None if that is open on a day."""
    try:
        said = parse_strict(data or b"")["access"]
        access = Access(said["level"], said["until"], said["because"])
        level = None if is_open(access, day) else access.level
    except (ValueError, KeyError, TypeError):
        return _UNKNOWN
    return level if level in (None, "restricted", "embargoed") else _UNKNOWN
