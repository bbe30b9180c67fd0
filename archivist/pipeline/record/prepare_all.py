"""Prepare many sources: in one process or several, each for itself, so that a bad one stops no other."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

from archivist.base.printable import raised
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.model.results.ingest import PackedMetadata
from archivist.model.source import Source
from archivist.pipeline.opened.worker_stream import stream
from archivist.pipeline.record.prepare import IngestRequest, authority_of, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.validation.schema_files import SchemaSet

__all__ = ["Made", "prepare_all"]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one source: a record's files by path, and its metadata; or neither, and findings say why."""

    source: Source
    files: dict[str, bytes]
    metadata: PackedMetadata | None
    findings: tuple[Finding, ...]


def prepare_all(sources: Iterable[Source], request: IngestRequest, jobs: int) -> Generator[Made, None, None]:
    """Prepare each source as it comes, with `jobs` processes; returns what came of it, in the same order.

    Few sources and results are in memory at a time. Results of other processes belong to a source by their place, never
    by being the same object. Close the iterator if it is not read to its end.
    """
    authority_of(request.lists)  # before any process is made, so that all share its memory
    work = partial(_prepared, request=request, schemas=schemas_in_use())
    asked: deque[Source] = deque()
    with closing(stream(work, _noted(sources, asked), jobs, _lost)) as results:
        for made in results:
            source = asked.popleft()
            # Its bytes are here already, and need not come back from another process.
            files = {name: data or source.data for name, data in made.files.items()}
            yield replace(made, source=source, files=files)


def _noted(sources: Iterable[Source], asked: deque[Source]) -> Iterator[Source]:
    for source in sources:
        asked.append(source)
        yield source


def _prepared(source: Source, request: IngestRequest, schemas: SchemaSet) -> Made:
    """Prepare one source; whatever it makes our code raise is a finding of this source. Its own bytes are left out."""
    bare = replace(source, data=b"")
    try:
        prepared = prepare(source, request, schemas)
    except ArchivistError:  # of the environment, which is the same for all sources
        raise
    except Exception as error:  # noqa: BLE001  # hostile input: nobody can name all that it may cause
        return _refused(bare, raised(error))
    if prepared.record is None:
        return Made(bare, {}, None, prepared.findings)
    files = {name: b"" if data == source.data else data for name, data in prepared.files.items()}
    return Made(bare, files, PackedMetadata.of(prepared.record.metadata), prepared.findings)


def _lost(source: Source) -> Made:
    return _refused(replace(source, data=b""), "it ended the process that read it")


def _refused(source: Source, reason: str) -> Made:
    return Made(source, {}, None, (finding("reader-failed", source.given, reason=reason),))
