"""Look one record up: as a person reads it, or one of its files and texts exactly."""

from typing import Any, Literal

from archivist.base.lines import split_lines
from archivist.model.findings import Report, Result
from archivist.model.record import Record
from archivist.model.record_json import displayed, record_to_dict
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import Examined, RevisionFiles, examine
from archivist.pipeline.record.lookup import Lookup, look_up
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for

__all__ = ["Exact", "show", "show_exactly"]

Exact = Literal["tei", "json", "text"]


def show(archive: Archive, wanted: str, revision: int | None = None, *, evidence: bool = False) -> Report[Result]:
    """Return a revision of one record, the newest unless another is named, and its text.

    `wanted` is an id or its first 4 or more digits. `evidence` numbers the proofs of the values.
    """
    found, files, examined = _opened(archive, wanted, revision)
    record = examined.record
    if record is None:
        return Report("show", examined.findings)
    told = found.notes() + examined.findings
    text = examined.text or ""
    lines = split_lines(text) if examined.text is not None else ()
    body = {
        "record": record_to_dict(record),
        "newest": found.newest,
        "source_here": files.source is not None,
        "lines": [displayed(text[line.start : line.end]) for line in lines],
        "line_starts": [line.start for line in lines],
    }
    if evidence:
        body["evidence"] = _numbered(record)
    return Report("show", told, body)


def show_exactly(
    archive: Archive, wanted: str, kind: Exact, revision: int | None = None
) -> tuple[Report[Result], bytes]:
    """Return one of a revision's files, or the text of its statements, byte for byte, and a report that holds it too.

    A file is given even where the examination finds that it is broken: the findings say so. In the text an undecodable
    byte is U+FFFD, as in record.json; passages that stand apart are given with an empty line between them.
    """
    _, files, examined = _opened(archive, wanted, revision)
    if kind != "text":
        data = files.xml if kind == "tei" else files.json
        return Report("show", examined.findings, {kind: data.decode("utf-8", "replace")}), data
    if examined.record is None or examined.text is None:
        return Report("show", examined.findings), b""
    text, statements = displayed(examined.text), examined.record.statements
    passages = [[text[start:end] for start, end in item.spans] for item in statements]
    told = [
        {"form": item.form, "spans": [list(span) for span in item.spans], "passages": own}
        for item, own in zip(statements, passages, strict=True)
    ]
    apart = "\n\n".join("\n\n".join(own) for own in passages)
    return Report("show", examined.findings, {"text": told}), apart.encode("utf-8")


def _opened(archive: Archive, wanted: str, revision: int | None) -> tuple[Lookup, RevisionFiles, Examined]:
    """Read and examine a revision; returns also what there is of the record."""
    found = look_up(archive.root, wanted)
    files = read_revision(archive.root, found.id, found.up_to(revision)[-1])
    return found, files, examine(files, schemas_for(files))


def _numbered(record: Record) -> list[dict[str, Any]]:
    """Count the proofs of the values from 1, in the order of fields; of a statement's own fields after the record's."""
    own = [(place, item.metadata) for place, item in enumerate(record.statements, start=1) if item.metadata is not None]
    proofs = [
        {"statement": place or None, "field": name, "part": item.part}
        | {"in": item.place, "locator": item.locator, "start": item.start, "end": item.end}
        for place, metadata in [(0, record.metadata), *own]
        for name, field in metadata.items()
        for item in field.evidence
    ]
    return [{"number": number, **proof} for number, proof in enumerate(proofs, start=1)]
