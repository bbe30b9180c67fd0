"""Prepare many sources: in one process or several, each for itself, so that a bad one stops no other."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from archivist.base.printable import raised
from archivist.model.errors import ArchivistError
from archivist.model.findings import finding
from archivist.model.progress import Observer, observed
from archivist.model.source import Source
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.record.prepare import IngestRequest, Prepared, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.validation.schema_files import SchemaSet

__all__ = ["prepare_all"]


def prepare_all(sources: Sequence[Source], request: IngestRequest, jobs: int, observer: Observer) -> list[Prepared]:
    """Prepare each source; returns what came of it, in the same order.

    Of copies, equal bytes with an equal suffix, one is prepared, since readers look at nothing else. A copy of a
    refused source gets the same findings, told of itself. Results of other processes are copies of what was sent to
    them: they belong to a source by their place in the list, never by being the same object.
    """
    first: dict[tuple[bytes, str], int] = {}
    for number, source in enumerate(sources):
        first.setdefault(_kind(source), number)
    chosen = [sources[number] for number in first.values()]
    work = partial(_prepared, request=request, schemas=schemas_in_use())
    made = observed("sources", len(chosen), spread(work, chosen, jobs, _lost), observer)
    found = dict(zip(first.values(), made, strict=True))
    return [
        found[number] if number in found else _copy(found[first[_kind(source)]], source)
        for number, source in enumerate(sources)
    ]


def _prepared(source: Source, request: IngestRequest, schemas: SchemaSet) -> Prepared:
    """Prepare one source; whatever it makes our code raise is a finding of this source."""
    try:
        return prepare(source, request, schemas)
    except ArchivistError:  # of the environment, which is the same for all sources
        raise
    except Exception as error:  # noqa: BLE001  # hostile input: nobody can name all that it may cause
        return _refused(source, raised(error))


def _lost(source: Source) -> Prepared:
    return _refused(source, "it ended the process that read it")


def _refused(source: Source, reason: str) -> Prepared:
    return Prepared(source, None, {}, (finding("reader-failed", source.given, reason=reason),))


def _copy(first: Prepared, source: Source) -> Prepared:
    findings = () if first.record is not None else tuple(replace(item, path=source.given) for item in first.findings)
    return replace(first, source=source, findings=findings)


def _kind(source: Source) -> tuple[bytes, str]:
    return source.data, PurePath(source.name).suffix.lower()
