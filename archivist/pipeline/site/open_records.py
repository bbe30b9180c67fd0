"""Which records a site shows: those that are as signed, with nothing withheld, and open on the day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archivist.base.canonical import parse_strict
from archivist.base.places import json_path, record_id_of, revision_of
from archivist.base.said import said, said_by
from archivist.fixity.archive_tree import ArchiveTree
from archivist.fixity.measure import read_listed
from archivist.model.card import Card, card_of
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.manifest import Row
from archivist.model.progress import Observer
from archivist.model.record import is_open
from archivist.model.site import ShownRecord
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.manifests import Batch
from archivist.pipeline.signed.withheld import read_withheld, withheld_records
from archivist.pipeline.verify.verdict import VOID
from archivist.pipeline.verify.verify import Looked, VerifyRequest, look

__all__ = ["OpenRecord", "OpenRecords", "open_records"]


@dataclass(frozen=True)
class OpenRecord:
    """A record that may be shown: its rows by name, and for each the place of the batch that lists it."""

    shown: ShownRecord
    rows: tuple[Row, ...]
    places: tuple[int, ...]


@dataclass(frozen=True)
class OpenRecords:
    """What one look gave: None for records where nobody vouches for anything; every finding."""

    looked: Looked
    records: tuple[OpenRecord, ...] | None
    findings: tuple[Finding, ...]


@dataclass
class _Listed:
    """The rows of one record, in the order of their batches."""

    number: int
    rows: list[Row]
    places: list[int]


def open_records(archive: Archive, jobs: int, observer: Observer) -> OpenRecords:
    """Verify an archive and read which of its records may be shown.

    1. signatures, chain, log, and the digests of all files: V1 to V4 of `verify`; where all is void, nothing is shown
    2. left out: what is wrong, in no manifest, or withheld in any part, also by a claim that does not hold
    3. left out, and counted: what is not open on this day
    """
    # 1. verification
    looked = look(archive, VerifyRequest(allow_unsigned=True, fixity_only=True, jobs=jobs), observer)
    signed = (*looked.signed.findings, *looked.log.findings, *looked.signed.times.findings)
    void = any(item.exit in VOID or item.code == "archive-changing" for item in looked.findings)
    if worst_exit(signed) or void:
        return OpenRecords(looked, None, looked.findings)
    # 2. what is sound
    verdict = looked.verdict
    withheld = {*withheld_records(read_withheld(archive.root, claimed=True)), *verdict.withheld}
    withheld |= {record_id_of(name) for name in looked.signed.withheld}
    found: list[Finding] = []
    shown: list[OpenRecord] = []
    closed = 0
    with ArchiveTree(archive.root) as tree:
        for record_id, listed in _listed(looked).items():
            if record_id in withheld or verdict.of(record_id) not in ("authentic", "unvouched"):
                continue
            read = _card(tree, record_id, listed.rows)
            if isinstance(read, Finding):
                found.append(read)
            # 3. what is open
            elif is_open(read[0].access, looked.at[:10]):
                shown.append(_open(looked.signed.batches, *read, listed))
            else:
                closed += 1
    left_out = (finding("not-shown", count=closed),) if closed else ()
    return OpenRecords(looked, tuple(shown), (*looked.findings, *found, *left_out))


def _listed(looked: Looked) -> Mapping[str, _Listed]:
    """Return the rows of each record, the records in the order in which they came: a number is never another's."""
    records: dict[str, _Listed] = {}
    for place, batch in enumerate(looked.signed.batches):
        for row in sorted(looked.signed.rows_of(batch), key=lambda item: item.name):
            record_id = record_id_of(row.name)
            if record_id is not None:
                listed = records.setdefault(record_id, _Listed(len(records), [], []))
                listed.rows.append(row)
                listed.places.append(place)
    return records


def _card(tree: ArchiveTree, record_id: str, rows: list[Row]) -> tuple[Card, str] | Finding:
    """Read what the newest revision says, and its source's media type, of the bytes that its row has."""
    newest = max(_revisions(rows), default=0)
    path = json_path(record_id, newest)
    row = next((item for item in rows if item.name == path), None)
    if row is None:
        return finding("unfindable", path, reason=said("it holds no revision"))
    data, problem = read_listed(tree, row)
    if data is None:
        return problem or finding("cannot-read", path, reason=said("it went while it was read"))
    try:
        parsed = parse_strict(data)
        card, media_type = card_of(parsed), str(parsed["source"]["media_type"])
    except (ValueError, KeyError, TypeError) as error:
        return finding("unfindable", path, reason=said_by(error))
    if (card.id, card.revision) != (record_id, newest):
        return finding("unfindable", path, reason=said("it says that it is another record or revision"))
    return card, media_type


def _revisions(rows: list[Row]) -> Iterator[int]:
    return (found[1] for row in rows if (found := revision_of(row.name)) is not None)


def _open(batches: tuple[Batch, ...], card: Card, media_type: str, listed: _Listed) -> OpenRecord:
    by_name = dict(zip((row.name for row in listed.rows), listed.places, strict=True))
    changed = batches[by_name[json_path(card.id, card.revision)]].manifest.created
    sha256 = next((row.sha256 for row in listed.rows if "/source." in row.name), "")
    shown = ShownRecord(listed.number, card, changed, sha256, media_type)
    return OpenRecord(shown, tuple(listed.rows), tuple(listed.places))
