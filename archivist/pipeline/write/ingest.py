"""Ingest: bytes in, signed record out."""

from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from archivist.base.places import MARKER, json_path, record_folder
from archivist.base.said import said, said_of
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, Report, finding
from archivist.model.progress import SILENT, Observer
from archivist.model.results.ingest import IngestedSource, IngestResult, PackedMetadata, SourceState
from archivist.model.source import Source
from archivist.pipeline.batch.batching import read_head, require_clock, signing_keys
from archivist.pipeline.batch.cosign import is_shared
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import (
    Archive,
    NewPlace,
    initialise,
    initialise_report,
    open_archive,
    own_lists,
    pin_of,
)
from archivist.pipeline.opened.new_archive import HOLDER, is_begun, refuse_unasked, settle
from archivist.pipeline.record.prepare import IngestRequest, authority_of, check_said
from archivist.pipeline.record.prepare_all import Made, prepare_all
from archivist.pipeline.record.stated_metadata import check_entries
from archivist.pipeline.signed.manifests import listed_among
from archivist.pipeline.signed.withheld import WithheldSoFar
from archivist.pipeline.write.acquisitions import from_here
from archivist.pipeline.write.incoming import Incoming, Kind, Place, incoming, sort_copies
from archivist.pipeline.write.ingest_batch import Batches
from archivist.readers.read import known_suffixes
from archivist.sources.collect import collect

if TYPE_CHECKING:
    from archivist.model.results.archive import InitResult

__all__ = ["IngestManner", "ingest", "ingest_sources"]


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
    2. collect the sources as they are needed, and tell apart what is archived already
    3. prepare each new one; a bad one does not stop the others
    4. write the records in batches, each complete, under the writer's lock
    5. tell the state of every source
    """
    return ingest_sources(place, collect(specs, stdin=stdin, known_suffixes=known_suffixes()), request, manner)


def ingest_sources(
    place: Archive | NewPlace, sources: Iterable[Source | Finding], request: IngestRequest, manner: IngestManner
) -> Report[IngestResult]:
    """Archive sources, wherever they come from, in the steps of `ingest`; they are taken as they are needed."""
    timed = bool(request.received)
    request = _completed(request, place)
    # 1. keys
    if not manner.dry_run:
        _ready(place, manner, request.received)
    run = _Run(place, request, manner, timed=timed)
    # 2. sources, 3. prepare, 4. write
    run.archive_all(sources)
    # 5. states
    return run.report()


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


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one source; `state` is None where it is that of its record, of which it may be a copy."""

    given: str
    id: str
    state: SourceState | None
    copy: bool = False


def _looked_up(archive: Archive) -> Place:
    return archive, WithheldSoFar(archive.root, claimed=True)


class _Run:
    """One run: its sources in their order, and its batches."""

    def __init__(self, place: Archive | NewPlace, request: IngestRequest, manner: IngestManner, *, timed: bool) -> None:
        """Begin a run; `timed` if the caller has stated its time, which every batch then states."""
        self._place, self._request, self._manner, self._timed = place, request, manner, timed
        self._archive = _looked_up(place) if isinstance(place, Archive) else None
        self._batches = Batches(manner.sign, manner.repeat_created)
        self._asked: deque[Incoming] = deque()
        self._outcomes: list[_Outcome] = []
        self._refused: dict[Kind, tuple[Finding, ...]] = {}
        self._metadata: dict[str, PackedMetadata | None] = {}
        self._new: InitResult | None = None
        # What is told: when sources come in, when they are prepared.
        self._told: list[Finding] = []
        self._prepared: list[Finding] = []

    def archive_all(self, sources: Iterable[Source | Finding]) -> None:
        """Prepare the sources and write them. What was written before an error or Ctrl-C stays: each batch is whole."""
        parts = incoming(sources, lambda: self._archive, self._request, self._told, locked=not self._manner.dry_run)
        fresh = sort_copies(parts, self._asked.append)
        try:
            with closing(prepare_all(fresh, self._request, self._manner.jobs)) as results:
                for made in results:
                    while not self._asked[0].fresh:
                        self._pass(self._asked.popleft())
                    self._take(self._asked.popleft(), made)
            while self._asked:
                self._pass(self._asked.popleft())
            self._write()
        except ArchivistError as error:
            archived = sum(state == "archived" for state in self._batches.ends.values())
            if archived and not self._manner.dry_run:
                more = said("{n} records of this run are archived, and the same command goes on after them", n=archived)
                error.hint = said_of(filter(None, (error.hint, more)))
            raise

    def report(self) -> Report[IngestResult]:
        """Tell the state of every source."""
        records = tuple(map(self._record, self._outcomes))
        unsigned = self._not_signed_yet() if self._manner.sign and not self._manner.dry_run else []
        findings = [*self._told, *unsigned, *self._prepared, *self._batches.findings]
        if not records and not any(item.exit for item in findings):
            advice = said("name a text file or a folder of them")
            findings.append(finding("nothing", detail=said("no source to ingest"), advice=advice))
        manifests = tuple(self._batches.manifests)
        signed = self._archive[0] if self._archive and manifests else None
        check = ("verify", f"{from_here(signed, signed.root / 'manifests')}/") if signed is not None else None
        result = IngestResult(records, manifests, self._manner.dry_run, check, self._new)
        return Report("ingest", tuple(findings), result)

    def _pass(self, entry: Incoming) -> None:
        """Note a source that is not new, or a copy of one that this run has prepared."""
        self._begin(entry)
        state = entry.state
        if state is None and entry.kind in self._refused:
            state = "refused"
            self._prepared += [replace(item, path=entry.given) for item in self._refused[entry.kind]]
        self._outcomes.append(_Outcome(entry.given, entry.id, state, copy=True))

    def _take(self, entry: Incoming, made: Made) -> None:
        """Note what came of a new source, and write a batch when there is enough for one."""
        self._begin(entry)
        self._prepared += made.findings
        copy, full = self._batches.has(entry.id), False
        if made.metadata is None:
            self._refused[entry.kind] = made.findings
        elif not copy:
            self._metadata[entry.id] = made.metadata
            full = self._batches.add(entry.id, made)
        self._outcomes.append(_Outcome(entry.given, entry.id, None if made.metadata else "refused", copy))
        self._manner.observer.advance()
        if full:
            self._write()

    def _begin(self, entry: Incoming) -> None:
        if entry.stage is not None:
            self._manner.observer.stage("sources", entry.stage)

    def _write(self) -> None:
        if not self._batches.waiting:
            return
        if self._manner.dry_run:
            self._batches.drop()
            return
        self._archive = self._archive or _looked_up(self._made())
        clock = self._place.context.clock
        self._batches.write(*self._archive, lambda: self._request.received if self._timed else clock.now_to_write())

    def _made(self) -> Archive:
        """Make the archive, unless another process has made it since this one looked."""
        context, folder = self._place.context, self._place.root
        if (folder / MARKER).exists() and not is_begun(folder):
            return open_archive(context, folder)
        created, holder = self._request.received, self._manner.holder
        made = initialise(context, folder, archive_id=None, title=None, holder=holder, created=created)
        self._batches.findings.append(finding("single-holder"))
        self._new = initialise_report(made).result
        return made

    def _not_signed_yet(self) -> list[Finding]:
        """Warn of sources whose record waits for a signature: to call them archived would say more than is so."""
        if self._archive is None:
            return []
        names = {json_path(item.id, 1): item.given for item in self._outcomes if item.state == "already"}
        listed = listed_among(self._archive[0].root, names)
        return [finding("not-signed-yet", given) for name, given in names.items() if name not in listed]

    def _record(self, item: _Outcome) -> IngestedSource:
        end = item.state or self._batches.ends[item.id]
        metadata = None if item.state else self._metadata[item.id]
        if end == "refused":
            return IngestedSource(item.given, end, packed=metadata)
        end = "already" if item.copy else end
        return IngestedSource(item.given, end, item.id, record_folder(item.id), metadata)
