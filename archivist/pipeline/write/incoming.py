"""Sources as they come in, some at a time: each with what the archive has of it before it is prepared."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import PurePath

from archivist.base.digest import sha256_hex
from archivist.model.findings import Finding
from archivist.model.record import record_id
from archivist.model.results.ingest import SourceState
from archivist.model.source import Source
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.signed.withheld import WithheldParts, WithheldSoFar
from archivist.pipeline.write.acquisitions import said_otherwise
from archivist.pipeline.write.held_sources import what_is_held

__all__ = ["HELD_STATES", "Incoming", "Judged", "Kind", "Place", "incoming", "sort_copies"]

# What the archive holds of a source that is not new → the source's state.
HELD_STATES: Mapping[str, SourceState] = {"whole": "already", "refused": "refused"}
# What readers look at: of sources of one kind one is prepared.
Kind = tuple[str, str]
# A source, its SHA-256, and its state unless it is new.
Judged = tuple[Source, str, SourceState | None]
# An archive, and what its manifests withhold.
Place = tuple[Archive, WithheldSoFar]
# So many sources or bytes are in memory before they are prepared.
_PART_SOURCES, _PART_BYTES = 512, 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Incoming:
    """One source, as the caller named it, without its bytes.

    `state` is None unless the archive has it or must not have it. `stage` counts the new sources of the part that this
    one begins, None elsewhere; `fresh` is false of a copy of one that this run has met.
    """

    given: str
    id: str
    kind: Kind
    state: SourceState | None
    fresh: bool
    stage: int | None = None


def incoming(
    sources: Iterable[Source | Finding],
    place: Callable[[], Place | None],
    request: IngestRequest,
    findings: list[Finding],
    *,
    locked: bool,
) -> Iterator[list[Judged]]:
    """Return the sources part by part with their SHA-256 and state, each part judged under the writer's lock.

    `place` gives the archive, with what it withholds, once there is one. What is told of a source that is not new goes
    to `findings`. What was new once stays so for the run: whether its batch has been written meanwhile makes no
    difference to a copy.
    """
    new: set[str] = set()
    for part in _parts(sources, findings):
        held_in = place()
        judged: list[Judged] = [(source, sha256_hex(source.data), None) for source in part]
        if held_in is not None:
            archive, withheld = held_in
            # Another writer's half-placed record is not to be judged: while it writes, nobody knows what will be there.
            with exclusive(archive) if locked else nullcontext():
                entries = withheld.parts()
                states = [
                    None if sha256 in new else _state(archive, source, sha256, entries, request, findings)
                    for source, sha256, _ in judged
                ]
            judged = [(source, sha256, state) for (source, sha256, _), state in zip(judged, states, strict=True)]
        new |= {sha256 for _, sha256, state in judged if state is None}
        yield judged


def sort_copies(parts: Iterable[Sequence[Judged]], note: Callable[[Incoming], None]) -> Iterator[Source]:
    """Return the sources that are new, one of each kind; `note` is told of every source, of a new one before."""
    met: set[Kind] = set()
    for part in parts:
        entries = []
        for source, sha256, state in part:
            kind = sha256, PurePath(source.name).suffix.lower()
            fresh = state is None and kind not in met
            met |= {kind} if fresh else set()
            entries.append(Incoming(source.given, record_id(sha256), kind, state, fresh))
        entries[0] = replace(entries[0], stage=sum(entry.fresh for entry in entries))
        for entry, (source, _, _) in zip(entries, part, strict=True):
            note(entry)
            if entry.fresh:
                yield source


def _parts(sources: Iterable[Source | Finding], findings: list[Finding]) -> Iterator[list[Source]]:
    part: list[Source] = []
    size = 0
    for item in sources:
        if isinstance(item, Finding):
            findings.append(item)
            continue
        part.append(item)
        size += len(item.data)
        if len(part) == _PART_SOURCES or size >= _PART_BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part


def _state(  # what is known of one source
    archive: Archive,
    source: Source,
    sha256: str,
    withheld: Mapping[str, WithheldParts],
    request: IngestRequest,
    findings: list[Finding],
) -> SourceState | None:
    held = what_is_held(archive.root, source, withheld)
    findings += held.findings
    if held.state == "whole":
        findings += said_otherwise(archive, source, record_id(sha256), request, withheld.get(record_id(sha256)))
    return HELD_STATES.get(held.state)
