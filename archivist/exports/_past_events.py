"""What happened to a record in the past, as signed statements tell it.

Only a manifest whose signatures were checked, and a record.json that is as signed, can tell an event. What nobody
vouches for any more is left out here; `_checks` says what is wrong instead.
"""

from collections.abc import Iterator, Mapping

from archivist.base.places import revision_folder
from archivist.exports._event import Event, Participation, schema_words
from archivist.exports._file_facts import parts, previous, sources
from archivist.exports._naming import event_path, key_agent, named, software
from archivist.model.custody import Custody, CustodyBatch, CustodyRevision
from archivist.model.metadata import Stated
from archivist.model.record import Record
from archivist.model.source import Acquisition

__all__ = ["past_events"]


def past_events(custody: Custody) -> Iterator[Event]:
    """Return the events that are recorded, in no order."""
    vouched = [revision for revision in custody.revisions if _vouched(revision.batch)]
    yield from _ingestions(custody)
    for revision in vouched:
        if revision.record is not None:
            yield from _changes(custody, revision, revision.record)
    yield from _first_words(custody, vouched)
    for batch in filter(_vouched, custody.batches):
        yield from _signing(custody, batch)
    for file in custody.files:
        if file.withheld is not None:
            by = file.withheld
            name = file.row.name.removeprefix(f"{custody.folder}/")
            yield Event(
                event_path(custody.folder, "redaction", name),
                "redaction",
                by.at,
                f"the bytes of {file.row.name} were withheld on purpose: {by.because}",
                (Participation(named(by.by), "authorizer"),),
                removes=(file.row.name,) if file.absent else (),
                uses=() if file.absent else (file.row.name,),
            )


def _vouched(batch: CustodyBatch) -> bool:
    return batch.signatures.state == "passed"


def _ingestions(custody: Custody) -> Iterator[Event]:
    """Return one event an acquisition, told by the revision that has it first.

    After a revision that cannot be believed nobody knows which one had it first, so no program is named.
    """
    seen: list[Acquisition] = []
    gapless = True
    for revision in custody.revisions:
        if revision.record is None or not _vouched(revision.batch):
            gapless = False
            continue
        for item in revision.record.acquisitions:
            if item not in seen:
                seen.append(item)
                tool = (Participation(software(revision.batch.tool), "executing program"),) if gapless else ()
                yield _ingestion(custody, revision, item, str(len(seen)), tool)


def _ingestion(
    custody: Custody, revision: CustodyRevision, item: Acquisition, which: str, tool: tuple[Participation, ...]
) -> Event:
    first = which == "1" and revision.number == 1
    things = (custody.folder, *sources(custody))
    return Event(
        event_path(custody.folder, "ingestion", which),
        "ingestion",
        item.received,
        _acquired(item),
        (*tool, *((Participation(named(item.by), "implementer"),) if item.by else ())),
        uses=() if first else things,
        makes=(*things, *_made(custody, revision)) if first else (),
    )


def _acquired(item: Acquisition) -> str:
    said = ["stated by a person" if item.method == "stated" else f"received by {item.method}"]
    if item.container is not None:
        place = f" at {item.container.place}" if item.container.place else ""
        said.append(f"out of {item.container.name} (SHA-256 {item.container.sha256}){place}")
    said += [f"from {item.origin}"] if item.origin else []
    said += [f"captured there at {item.captured}"] if item.captured else []
    said += [f"collected by {item.by}"] if item.by else []
    said += [f"note: {item.note}"] if item.note else []
    return "; ".join(said)


def _changes(custody: Custody, revision: CustodyRevision, record: Record) -> Iterator[Event]:
    change = record.change
    if change is None:
        return
    withdrawn = change.kind == "withdrawn"
    kind = "deaccession" if withdrawn else "metadata modification"
    yield Event(
        event_path(custody.folder, kind, f"r{revision.number}"),
        kind,
        change.at,
        f"revision {revision.number}, {change.kind}: {change.because}",
        (
            Participation(named(change.by), "authorizer"),
            Participation(software(revision.batch.tool), "executing program"),
        ),
        uses=(custody.folder, *previous(custody, revision)),
        makes=_made(custody, revision),
    )


def _first_words(custody: Custody, revisions: list[CustodyRevision]) -> Iterator[Event]:
    """Return what persons stated when the record was first made; a later word is told by the change that brought it."""
    first = next((item for item in revisions if item.number == 1), None)
    if first is None or first.record is None:
        return
    for number, (stated, fields) in enumerate(_stated(first.record).items(), start=1):
        yield Event(
            event_path(custody.folder, "metadata modification", "r1", str(number)),
            "metadata modification",
            stated.at,
            f"stated {_things(fields)}: {stated.because}",
            (Participation(named(stated.by), "authorizer"),),
            uses=(revision_folder(custody.id, 1),),
        )


def _stated(record: Record) -> dict[Stated, dict[str, bool]]:
    """Return who stated something, why and when → the fields and relations, and whether each has a value."""
    words: dict[Stated, dict[str, bool]] = {}
    for name, field in record.metadata.items():
        if field.stated is not None:
            words.setdefault(field.stated, {})[name] = field.value is not None
    for item in record.relations:
        words.setdefault(item.stated, {})[f"{item.type} {item.to}"] = True
    return words


def _things(stated: Mapping[str, bool]) -> str:
    """Say of which fields a person stated values, and of which that there is none; a relation is a value."""
    values = [name for name, has_value in stated.items() if has_value]
    absent = [f"no {name}" for name, has_value in stated.items() if not has_value]
    said = [", ".join(values)] if values else []
    said += [f"that there is {', '.join(absent)}"] if absent else []
    return "; ".join(said)


def _signing(custody: Custody, batch: CustodyBatch) -> Iterator[Event]:
    """Return what a signed manifest proves of itself: digests, schemas, and each key that signed."""
    files = tuple(file.row.name for file in custody.files if file.batch == batch)
    tool = (Participation(software(batch.tool), "executing program"),)
    yield Event(
        event_path(batch.path, "message digest calculation"),
        "message digest calculation",
        batch.created,
        f"SHA-256 and SHA-512 of each file, listed in {batch.path}",
        tool,
        uses=files,
        makes=(batch.path,),
        manifest=batch.path,
    )
    revisions = tuple(item for item in custody.revisions if item.batch == batch)
    if revisions:
        yield Event(
            event_path(batch.path, "validation"),
            "validation",
            batch.created,
            f"before signing, as {batch.path} states, against {schema_words(batch.schemas)}",
            tool,
            uses=tuple(name for item in revisions for name in parts(custody, item)),
            manifest=batch.path,
            outcome="success",
        )
    for key in batch.keys:
        yield Event(
            event_path(batch.path, "digital signature generation", key.keyid),
            "digital signature generation",
            batch.created,
            _signed(batch, key.alg),
            (Participation(key_agent(key), "authorizer"),),
            uses=files,
            manifest=batch.path,
        )


def _signed(batch: CustodyBatch, alg: str) -> str:
    said = f"{alg} signature over {batch.path}, payload SHA-256 {batch.sha256}, under trust root {batch.root_version}"
    said += f"; log leaves {batch.log_start} to {batch.log_end - 1}; the time is the manifest's own statement"
    return said + (f", and it was in the log by {batch.trusted_time}" if batch.trusted_time else "")


def _made(custody: Custody, revision: CustodyRevision) -> tuple[str, ...]:
    return (revision_folder(custody.id, revision.number), *parts(custody, revision))
