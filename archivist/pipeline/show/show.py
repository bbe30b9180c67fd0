"""Look one record up: as a person reads it, or one of its files and texts exactly."""

from typing import Literal

from archivist.base.lines import split_lines
from archivist.base.places import is_record_id
from archivist.base.said import said_by
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, Report, finding
from archivist.model.record import Record
from archivist.model.record_json import displayed
from archivist.model.results.show import (
    NumberedProof,
    Related,
    RelatedRecord,
    ShowFileResult,
    ShowResult,
    ShowTextResult,
    StatementText,
)
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import Examined, RevisionFiles, examine
from archivist.pipeline.record.lookup import Lookup, look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for

__all__ = ["Exact", "show", "show_exactly"]

Exact = Literal["tei", "json", "text"]


def show(
    archive: Archive, wanted: str, revision: int | None = None, *, evidence: bool = False, related: bool = False
) -> Report[ShowResult]:
    """Return a revision of one record, the newest unless another is named, and its text.

    `wanted` is an id or its first 4 or more digits. `evidence` numbers the proofs of the values. `related` tells what
    the record and others are to each other; for what others say, the index is asked, and brought up to date.
    """
    found, files, examined = _opened(archive, wanted, revision)
    record = examined.record
    if record is None:
        return Report("show", examined.findings)
    text = examined.text or ""
    lines = split_lines(text) if examined.text is not None else ()
    others, notes = _related(archive, record) if related else (None, ())
    result = ShowResult(
        record=record,
        newest=found.newest,
        source_here=files.source is not None,
        lines=tuple(displayed(text[line.start : line.end]) for line in lines),
        line_starts=tuple(line.start for line in lines),
        evidence=_numbered(record) if evidence else None,
        related=others,
    )
    return Report("show", (*found.notes(), *examined.findings, *notes), result)


def show_exactly(
    archive: Archive, wanted: str, kind: Exact, revision: int | None = None
) -> tuple[Report[ShowFileResult | ShowTextResult], bytes]:
    """Return one of a revision's files, or the text of its statements, byte for byte, and a report that holds it too.

    A file is given even where the examination finds that it is broken: the findings say so. In the text an undecodable
    byte is U+FFFD, as in record.json; passages that stand apart are given with an empty line between them.
    """
    _, files, examined = _opened(archive, wanted, revision)
    if kind != "text":
        data = files.xml if kind == "tei" else files.json
        return Report("show", examined.findings, ShowFileResult(kind, data.decode("utf-8", "replace"))), data
    if examined.record is None or examined.text is None:
        return Report("show", examined.findings), b""
    text, statements = displayed(examined.text), examined.record.statements
    texts = tuple(
        StatementText(item.form, item.spans, tuple(text[start:end] for start, end in item.spans)) for item in statements
    )
    apart = "\n\n".join("\n\n".join(item.passages) for item in texts)
    return Report("show", examined.findings, ShowTextResult(texts)), apart.encode("utf-8")


def _opened(archive: Archive, wanted: str, revision: int | None) -> tuple[Lookup, RevisionFiles, Examined]:
    """Read and examine a revision; returns also what there is of the record."""
    found = look_up(archive.root, wanted)
    files = read_revision(archive.root, found.id, found.up_to(revision)[-1])
    return found, files, examine(files, schemas_for(files))


def _related(archive: Archive, record: Record) -> tuple[Related, tuple[Finding, ...]]:
    """Look up the relations; where other records or their index cannot be read, tell what this one states of them."""
    try:
        from archivist.pipeline.find.related import related_to  # noqa: PLC0415  # only where it is asked for

        return related_to(archive, record)
    except ArchivistError as error:
        unread = (
            RelatedRecord(
                "to", item.type, item.to, None, "unreadable" if is_record_id(item.to) else "outside", item.stated
            )
            for item in record.relations
        )
        return Related(tuple(unread), 0, 0), (finding("relations-incomplete", reason=said_by(error)),)


def _numbered(record: Record) -> tuple[NumberedProof, ...]:
    """Count the proofs of the values from 1, in the order of fields; of a statement's own fields after the record's."""
    own = [(place, item.metadata) for place, item in enumerate(record.statements, start=1) if item.metadata is not None]
    proofs = (
        (place, name, item)
        for place, metadata in [(None, record.metadata), *own]
        for name, field in metadata.items()
        for item in field.evidence
    )
    return tuple(NumberedProof(number, *proof) for number, proof in enumerate(proofs, start=1))
