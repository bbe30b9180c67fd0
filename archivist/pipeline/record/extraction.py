"""Records whose text was extracted: the source is read again and must say the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archivist.base.said import said
from archivist.model.document import Document
from archivist.model.findings import Finding, Severity, finding
from archivist.model.metadata import Evidence
from archivist.model.record import Record
from archivist.model.record_json import displayed
from archivist.model.source import Source
from archivist.pipeline.record.locators import evidence_of, moved_locators

__all__ = ["SourceComparison", "compare_with_source"]

_SHOWN = 120
# What reads the source today, where it does not read it to the end and so does not say its version.
_UNNAMED = "the reader at hand"


@dataclass(frozen=True)
class SourceComparison:
    """What a record says of its source, compared with what the source says when it is read again.

    `evidence` are findings about facts outside the text, and `unread` tells that these could not be compared;
    `extraction` are findings about the text and its places, and `not_extracted` says why that check was not made.
    """

    evidence: tuple[Finding, ...] = ()
    extraction: tuple[Finding, ...] = ()
    unread: bool = False
    not_extracted: str | None = None


def compare_with_source(record: Record, text: str, source: bytes | None, path: str) -> SourceComparison:
    """Read the source again and compare the text, the places of proofs in it, and every fact outside it.

    What is the same passes, whichever version of the reader gave it. What the same version reads otherwise is an
    error (`extraction-differs`, `locator-differs`, `embedded-differs`); what another version does, or the reader that
    takes such a source today, is a warning (`extraction-changed`), and the check is not made. `source` is None where
    the source is not at hand. Findings are about the file at `path`.
    """
    extracted = record.text.extractor is not None
    if source is None:
        unread = next(_embedded(record), None) is not None
        return SourceComparison(unread=unread, not_extracted=said("the source is not at hand") if extracted else None)
    embedded = _embedded_findings(record, source, path)
    if not extracted:  # a text that is the source has no places but its own
        plain = Document(text, record.source.media_type, record.source.charset, "")
        return SourceComparison((*embedded, *_locator_findings(record, plain, path)))
    from archivist.pipeline.opened.reader_process import read_source  # noqa: PLC0415  # readers, for extracted texts

    document, findings = read_source(Source(path, record.source.name, source, "file"))
    compared = _compared(record, text, document, findings, path)
    if document is not None and document.extractor == record.text.extractor:
        return replace(compared, evidence=embedded)
    if not embedded:
        return compared
    warned = any(item.code == "extraction-changed" for item in compared.extraction)
    return replace(compared, evidence=() if warned else (_changed(record, document, path),), unread=True)


def _compared(
    record: Record, text: str, document: Document | None, findings: Sequence[Finding], path: str
) -> SourceComparison:
    """Compare the text and the places of proofs in it with what was read now."""
    if document is None:
        unable = _unable(findings)
        if unable is not None:
            return SourceComparison(not_extracted=unable)
        refused = next((item.code for item in findings if item.severity is Severity.ERROR), "refused")
        changed = finding("extraction-changed", path, expected=record.text.extractor, found=refused)
        return SourceComparison(extraction=(changed,), not_extracted=said("refused today"))
    same_type = document.media_type == record.source.media_type
    same_version = document.extractor == record.text.extractor
    if document.extractor is None or (not same_type and same_version):
        other = finding(
            "extraction-differs", path, found=said("a reader of {media_type}", media_type=document.media_type)
        )
        return SourceComparison(extraction=(other,))
    if document.text == text and same_type:
        differing = _locator_findings(record, document, path)
    else:
        differing = (finding("extraction-differs", path, found=document.extractor),)
    if same_version or not differing:
        return SourceComparison(extraction=differing)
    reason = said("the text was extracted by {extractor}", extractor=record.text.extractor)
    return SourceComparison(extraction=(_changed(record, document, path),), not_extracted=reason)


def _changed(record: Record, document: Document | None, path: str) -> Finding:
    today = document.extractor if document is not None else None
    return finding("extraction-changed", path, expected=record.text.extractor, found=today or _UNNAMED)


def _locator_findings(record: Record, document: Document, path: str) -> tuple[Finding, ...]:
    return tuple(
        finding("locator-differs", path, expected=(now or "nowhere")[:_SHOWN], found=then[:_SHOWN])
        for then, now in moved_locators(record, document)
    )


def _embedded_findings(record: Record, source: bytes, path: str) -> tuple[Finding, ...]:
    """Read every fact outside the text again; `embedded-differs` where the source says something else."""
    quoted = dict.fromkeys((item.locator or "", item.text) for item in _embedded(record))
    if not quoted:
        return ()
    from archivist.readers.read import embedded_text  # noqa: PLC0415  # as above

    findings = []
    for locator, words in quoted:
        there = embedded_text(source, record.source.media_type, locator)
        if there is None or displayed(there) != words:
            expected = "nothing" if there is None else displayed(there)[:_SHOWN]
            findings.append(finding("embedded-differs", path, expected=expected, found=words[:_SHOWN], locator=locator))
    return tuple(findings)


def _unable(findings: Sequence[Finding]) -> str | None:
    """Return why this machine could not read the source at all, which says nothing about the record."""
    for item in findings:
        if item.code == "extra-missing":
            return said("{library} is not installed", library=item.found)
        if item.code == "reader-killed":
            return said("reading the source again had to be ended")
    return None


def _embedded(record: Record) -> Iterator[Evidence]:
    return (item for item in evidence_of(record) if item.place == "embedded")
