"""Records whose text was extracted: the source is read again and must say the same."""

from collections.abc import Iterator, Sequence

from archivist.model.findings import Finding, Severity, finding
from archivist.model.metadata import Evidence, Field
from archivist.model.record import Record
from archivist.model.record_json import displayed
from archivist.model.source import Source
from archivist.pipeline.opened.reader_process import read_source
from archivist.readers.read import embedded_text

__all__ = ["embedded_findings", "extraction_findings", "rests_on_embedded"]

_SHOWN = 120


def rests_on_embedded(record: Record) -> bool:
    """Return whether a value has evidence outside the text, which only the source can prove."""
    return any(True for _ in _embedded(record))


def embedded_findings(record: Record, source: bytes, path: str) -> tuple[Finding, ...]:
    """Read every fact outside the text again; `embedded-differs` where the source says something else."""
    quoted = dict.fromkeys((item.locator or "", item.text) for item in _embedded(record))
    found = []
    for locator, words in quoted:
        there = embedded_text(source, record.source.media_type, locator)
        if there is None or displayed(there) != words:
            expected = "nothing" if there is None else displayed(there)[:_SHOWN]
            found.append(finding("embedded-differs", path, expected=expected, found=words[:_SHOWN], locator=locator))
    return tuple(found)


def extraction_findings(record: Record, text: str, source: bytes, path: str) -> tuple[tuple[Finding, ...], str | None]:
    """Extract the text again: findings, and a reason where the check could not be made.

    The same text passes, whichever version gave it. Another text from the same version is an error; from
    another version, or from the reader that takes such a source today, it is a warning, and the check is not made.
    """
    document, findings = read_source(Source(path, record.source.name, source, "file"))
    if document is None:
        unable = _unable(findings)
        if unable is not None:
            return (), unable
        refused = next((item.code for item in findings if item.severity is Severity.ERROR), "refused")
        return (finding("extraction-changed", path, expected=record.text.extractor, found=refused),), "refused today"
    same_type = document.media_type == record.source.media_type
    if document.extractor is None or (not same_type and document.extractor == record.text.extractor):
        return (finding("extraction-differs", path, found=f"a reader of {document.media_type}"),), None
    if document.text == text and same_type:
        return (), None
    if document.extractor == record.text.extractor:
        return (finding("extraction-differs", path, found=document.extractor),), None
    changed = finding("extraction-changed", path, expected=record.text.extractor, found=document.extractor)
    return (changed,), f"the text was extracted by {record.text.extractor}"


def _unable(findings: Sequence[Finding]) -> str | None:
    """Return why this machine could not read the source at all, which says nothing about the record."""
    for item in findings:
        if item.code == "extra-missing":
            return f"{item.found} is not installed"
        if item.code == "reader-killed":
            return "reading the source again had to be ended"
    return None


def _embedded(record: Record) -> Iterator[Evidence]:
    of_statements = (item.metadata for item in record.statements if item.metadata is not None)
    fields = (field for metadata in (record.metadata, *of_statements) for _, field in metadata.items())
    for field in fields:
        yield from (item for item in _of_field(field) if item.place == "embedded")


def _of_field(field: Field) -> Iterator[Evidence]:
    yield from field.evidence
    for candidate in field.candidates:
        yield from candidate.evidence
