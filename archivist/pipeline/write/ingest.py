"""Ingest: bytes in, signed record out."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import BinaryIO

from archivist.base.digest import sha256_hex
from archivist.base.places import MARKER, json_path, record_folder
from archivist.model.findings import Finding, Report, finding
from archivist.model.progress import SILENT, Observer
from archivist.model.record import record_id
from archivist.model.results.ingest import IngestedSource, IngestResult, SourceState
from archivist.model.source import Source
from archivist.pipeline.batch.batching import read_head, require_clock, sign_batch, signing_keys, write_unsigned
from archivist.pipeline.batch.cosign import is_shared, several_must_sign
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, NewPlace, initialise, open_archive, own_lists, pin_of
from archivist.pipeline.opened.new_archive import HOLDER, is_begun, refuse_unasked, settle
from archivist.pipeline.record.prepare import IngestRequest, Prepared, authority_of, check_said
from archivist.pipeline.record.prepare_all import prepare_all
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.record.stated_metadata import check_entries
from archivist.pipeline.signed.manifests import listed_among
from archivist.pipeline.signed.withheld import read_withheld, withheld_parts
from archivist.pipeline.write.acquisitions import from_here, said_otherwise
from archivist.pipeline.write.held_sources import what_is_held
from archivist.readers.read import known_suffixes
from archivist.sources.collect import collect
from archivist.store.batch import remove_files

__all__ = ["IngestManner", "ingest"]

# What the archive holds of a source that is not new → the source's state.
_STATES: Mapping[str, SourceState] = {"whole": "already", "refused": "refused"}


@dataclass(frozen=True)
class IngestManner:
    """How a run works: sign or not, write or not, make an archive on purpose or not, with how many processes.

    `holder` is who makes a new archive, `observer` who watches; `repeat_created` lets a batch state the archive's
    latest time where this machine's clock is behind it.
    """

    sign: bool = True
    dry_run: bool = False
    new: bool = False
    jobs: int = 1
    holder: str = HOLDER
    observer: Observer = SILENT
    repeat_created: bool = False


def ingest(
    place: Archive | NewPlace,
    specs: Sequence[str],
    stdin: BinaryIO,
    request: IngestRequest,
    manner: IngestManner,
) -> Report[IngestResult]:
    """Archive sources; at a new place make an archive once a source has proved good.

    1. refuse early what cannot be written or signed here
    2. collect the sources, and tell apart what is archived already
    3. prepare each new one; a bad one does not stop the others
    4. write all records of the run as one batch, under the writer's lock
    5. tell the state of every source
    """
    archive = place if isinstance(place, Archive) else None
    request = _completed(request, place)
    signing = manner.sign and not manner.dry_run
    # 1. keys
    if not manner.dry_run:
        _ready(place, manner, request.received)
    # 2. sources
    findings: list[Finding] = []
    sources = _collect(specs, stdin, findings)
    # Another writer's half-placed record is not to be judged: while it writes, nobody knows what will be there.
    with nullcontext() if archive is None or manner.dry_run else exclusive(archive):
        states = _states(archive, sources, request, findings)
    if archive is not None and signing:
        findings += _not_signed_yet(archive, sources, states)
    # 3. prepare
    fresh = [number for number, state in enumerate(states) if state is None]
    made = prepare_all([sources[number] for number in fresh], request, manner.jobs, manner.observer)
    findings += [problem for item in made for problem in item.findings]
    good = _one_of_each(item for item in made if item.record is not None)
    # 4. write
    manifest: str | None = None
    ends: dict[str, SourceState] = dict.fromkeys(good, "archived")
    if good and not manner.dry_run:
        archive = archive or _made(place, manner, request, findings)
        manifest, ends = _write(archive, good, findings, request.received, manner)
    # 5. states
    prepared = dict(zip(fresh, made, strict=True))
    records = [
        _outcome(source, state, prepared.get(number), good, ends)
        for number, (source, state) in enumerate(zip(sources, states, strict=True))
    ]
    if not records and not any(item.exit for item in findings):
        findings.append(finding("nothing", detail="no source to ingest", advice="name a text file or a folder of them"))
    return Report("ingest", tuple(findings), _result(records, manifest, archive, manner))


def _completed(request: IngestRequest, place: Archive | NewPlace) -> IngestRequest:
    """Fill in what the caller left to the archive: the time, its title, its own lists.

    UsageError for what cannot be said of a statement: a program may ask for what the command line refuses.
    """
    check_said(request)
    archive = place if isinstance(place, Archive) else None
    title = archive.settings.title if archive is not None else place.root.resolve().name
    lists = request.lists or own_lists(archive)
    if request.stated.refs:
        check_entries(request.stated, authority_of(lists).entities)
    return replace(
        request,
        received=request.received or place.context.clock.now_to_write(),
        archive_title=request.archive_title or title,
        lists=lists,
    )


def _ready(place: Archive | NewPlace, manner: IngestManner, now: str) -> None:
    """Make sure that this run can write: an archive may be made here, or its interrupted write is put right first."""
    store = place.context.keys
    if isinstance(place, NewPlace):
        refuse_unasked(place.root, store, new=manner.new)
        return
    archive = place
    settle(archive.root, store)
    with exclusive(archive):  # puts right what an interrupted writer left, before anything is compared with it
        pass
    if manner.sign:
        head = read_head(archive, pin_of(archive))
        if not is_shared(head):
            signing_keys(head.root, store)
            require_clock(archive, head, now, repeat=manner.repeat_created)


def _made(place: Archive | NewPlace, manner: IngestManner, request: IngestRequest, findings: list[Finding]) -> Archive:
    """Make the archive, unless another process has made it since this one looked."""
    context, folder = place.context, place.root
    if (folder / MARKER).exists() and not is_begun(folder):
        return open_archive(context, folder)
    made = initialise(context, folder, archive_id=None, title=None, holder=manner.holder, created=request.received)
    findings.append(finding("single-holder"))
    return made


def _result(
    records: Sequence[IngestedSource], manifest: str | None, archive: Archive | None, manner: IngestManner
) -> IngestResult:
    signed = archive if manifest else None
    check = ("verify", f"{from_here(signed, signed.root / 'manifests')}/") if signed is not None else None
    return IngestResult(tuple(records), manifest, manner.dry_run, check)


def _collect(specs: Sequence[str], stdin: BinaryIO, findings: list[Finding]) -> list[Source]:
    sources = []
    for item in collect(specs, stdin=stdin, known_suffixes=known_suffixes()):
        if isinstance(item, Finding):
            findings.append(item)
        else:
            sources.append(item)
    return sources


def _states(
    archive: Archive | None, sources: Sequence[Source], request: IngestRequest, findings: list[Finding]
) -> list[SourceState | None]:
    """Tell of each source `already` if the archive has it, `refused` if it must not come in, None if it is new."""
    if archive is None:
        return [None] * len(sources)
    withheld = withheld_parts(read_withheld(archive.root, claimed=True))
    states: list[SourceState | None] = []
    for source in sources:
        held = what_is_held(archive.root, source, withheld)
        findings += held.findings
        if held.state == "whole":
            findings += said_otherwise(archive, source, _id(source), request, withheld.get(_id(source)))
        states.append(_STATES.get(held.state))
    return states


def _not_signed_yet(archive: Archive, sources: Sequence[Source], states: Sequence[str | None]) -> list[Finding]:
    """Warn of sources whose record waits for a signature: to call them archived would say more than is so."""
    names = {
        json_path(_id(source), 1): source for source, state in zip(sources, states, strict=True) if state == "already"
    }
    listed = listed_among(archive.root, names)
    return [finding("not-signed-yet", source.given) for name, source in names.items() if name not in listed]


def _id(source: Source) -> str:
    return record_id(sha256_hex(source.data))


def _one_of_each(items: Iterable[Prepared]) -> dict[str, Prepared]:
    """Return the first good one of each record: id → what was prepared."""
    found: dict[str, Prepared] = {}
    for item in items:
        found.setdefault(_id(item.source), item)
    return found


def _write(
    archive: Archive, good: Mapping[str, Prepared], findings: list[Finding], created: str, manner: IngestManner
) -> tuple[str | None, dict[str, SourceState]]:
    """Write one batch; returns the manifest, and what became of each record: id → its sources' state.

    The archive is looked at again under the lock: what another process archived in the meantime is left out, and what
    is there of a record that nobody completed makes way for it.
    """
    ends: dict[str, SourceState] = {}
    files: dict[str, bytes] = {}
    kept: set[str] = set()
    with exclusive(archive):
        withheld = withheld_parts(read_withheld(archive.root, claimed=True))
        for identity, item in good.items():
            held = what_is_held(archive.root, item.source, withheld)
            findings += held.findings
            ends[identity] = _STATES.get(held.state, "archived")
            if ends[identity] == "archived":
                files |= item.files
                kept |= _make_room(archive, item, held.loose, findings)
        if not files:
            return None, ends
        head = read_head(archive, pin_of(archive)) if manner.sign else None
        if head is None or is_shared(head):
            findings += several_must_sign(head)
            write_unsigned(archive, {name: data for name, data in files.items() if name not in kept})
            return None, ends
        keys, schemas = signing_keys(head.root, archive.context.keys), {schemas_in_use()}
        return sign_batch(archive, head, keys, schemas, files, created, repeat_created=manner.repeat_created), ends


def _make_room(archive: Archive, item: Prepared, loose: Sequence[str], findings: list[Finding]) -> set[str]:
    """Remove what lies in the way of a record that was never completed; returns what may stay, the equal source.

    What somebody else may have said about the source in an unsigned half of a record is not to be signed here.
    """
    if not loose:
        return set()
    kept = {name for name in loose if item.files.get(name) == item.source.data}
    remove_files(archive.root, [name for name in loose if name not in kept])
    findings.append(finding("record-completed", item.source.given, found=", ".join(loose)))
    return kept


def _outcome(
    source: Source,
    state: SourceState | None,
    item: Prepared | None,
    good: Mapping[str, Prepared],
    ends: Mapping[str, SourceState],
) -> IngestedSource:
    """Return what became of one source; `item` is what was prepared of a source that was new."""
    identity, metadata = _id(source), None
    end: SourceState = state or "refused"
    if item is not None and item.record is not None:
        chosen, end = good[identity], ends[identity]
        if end == "archived" and item is not chosen:
            end = "already"
        metadata = chosen.record.metadata if chosen.record is not None else None
    if end == "refused":
        return IngestedSource(source.given, end, metadata=metadata)
    return IngestedSource(source.given, end, identity, record_folder(identity), metadata)
