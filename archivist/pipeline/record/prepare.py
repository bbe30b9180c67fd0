"""Turn one source into the files of a record, proved before anything is signed or written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from archivist.analysis.analyse import analyse
from archivist.analysis.detection.passages import passage_languages
from archivist.authority.matcher import Authority, load_authority
from archivist.base.digest import digests_of
from archivist.base.places import json_path, source_extension, source_path, xml_path
from archivist.base.said import said
from archivist.model.document import Document
from archivist.model.errors import UsageError
from archivist.model.findings import Finding, Severity, finding
from archivist.model.metadata import Metadata, Reading, Stated
from archivist.model.record import Access, Record, SourceFile, TextFacts, record_id
from archivist.model.record_json import record_bytes, record_from_dict, record_to_dict
from archivist.model.source import Acquisition, Source
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.opened.reader_process import read_source
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.locators import located
from archivist.pipeline.record.shared_headers import own_header
from archivist.pipeline.record.stated_metadata import with_stated
from archivist.pipeline.record.stated_values import check_captured, check_stated, check_text, check_url
from archivist.tei.build import record_xml
from archivist.tei.making import Making, Step
from archivist.validation.schema_files import SchemaSet

__all__ = [
    "REQUIRED",
    "IngestRequest",
    "Prepared",
    "authority_of",
    "check_said",
    "making",
    "prepare",
    "read_document",
]

# What --strict insists on: without these four nobody can cite the statement.
REQUIRED = ("title", "language", "issuer", "date_issued")


_OPEN = Access()
_NOTHING = StatedFields()


@dataclass(frozen=True)
class IngestRequest:
    """What the user said about the sources of one run.

    `by` collected them, and states what is `stated`; `because` is the reason for that. `lists` is the folder of the
    archive's own authority lists. `note` is what else is known of how they came.
    """

    received: str = ""
    archive_title: str = ""
    origin: str | None = None
    captured: str | None = None
    by: str | None = None
    stated: StatedFields = _NOTHING
    because: str = ""
    access: Access = _OPEN
    strict: bool = False
    lists: Path | None = None
    note: str | None = None


def check_said(request: IngestRequest) -> None:
    """Raise UsageError for what cannot be said of a source, such as a value without a person and a reason."""
    check_stated(request.stated, request.by, request.because)
    if request.because and not request.stated.metadata_fields:
        raise UsageError(
            said("--because explains a stated value, and none is given"), said("add --title, --issuer, --date …")
        )
    check_captured(request.captured)
    check_url(request.origin)
    check_text(request.by, request.because or None, request.origin, request.captured, request.access.because)


@dataclass(frozen=True)
class Prepared:
    """A record and its files by path in the archive; without a record the findings say why it was refused."""

    source: Source
    record: Record | None
    files: dict[str, bytes]
    findings: tuple[Finding, ...]


def prepare(source: Source, request: IngestRequest, schemas: SchemaSet) -> Prepared:
    """Make the first revision of a record.

    1. read the text        2. analyse it, with evidence     3. take a person's word where one is given
    4. refuse what --strict calls undecided                  5. make record.json and record.xml
    6. examine both as V5 of `verify` does, the rebuild of the source's bytes included
    """
    # 1. read
    document, findings = read_source(source)
    if document is None:
        return Prepared(source, None, {}, findings)
    # 2. analyse
    reading = read_document(document, request.lists)
    # 3. a person's word
    word = Stated(request.by or "", request.because, request.received)
    metadata = with_stated(reading.metadata, request.stated, word, authority_of(request.lists).entities)
    # 4. undecided
    undecided = _undecided(metadata, source.given) if request.strict else ()
    if undecided:
        return Prepared(source, None, {}, findings + undecided)
    # 5. both files
    made = _record(source, document, replace(reading, metadata=metadata), request)
    record = record_from_dict(record_to_dict(made))  # what JSON can carry, so that both files say the same
    language = record.metadata.language.value
    passages = passage_languages(document, language if isinstance(language, str) else None)
    files = RevisionFiles(
        xml_path(record.id, 1),
        record_xml(record, document, making(request, schemas, passages)),
        json_path(record.id, 1),
        record_bytes(record),
        source_path(record.id, record.source.path.removeprefix("source.")),
        source.data,
    )
    # 6. examine
    examined = examine(files, schemas)
    errors = [item for item in examined.findings if item.severity is Severity.ERROR]
    if errors:
        return Prepared(
            source, None, {}, findings + tuple(replace(item, path=source.given) for item in examined.findings)
        )
    contents = {files.source_path: source.data, files.xml_path: files.xml, files.json_path: files.json}
    return Prepared(source, record, contents, findings + examined.findings)


def read_document(document: Document, lists: Path | None) -> Reading:
    """Analyse a document with the authority lists; `lists` is the folder of an archive's own, if it has one."""
    authority = authority_of(lists)

    def holder(body: str, role: str, day: str) -> str | None:
        found = authority.holder(body, role, day)
        return found.id if found is not None else None

    return located(analyse(document, authority.find(document.text), holder), document)


@cache
def authority_of(lists: Path | None) -> Authority:
    """Return the lists, loaded once a process: making the trie takes about 0.1 s."""
    return load_authority(lists)


def _record(source: Source, document: Document, reading: Reading, request: IngestRequest) -> Record:
    whole = digests_of(source.data)
    text = digests_of(document.text.encode("utf-8", "surrogatepass"))
    path = f"source.{source_extension(source.name, is_text=document.charset is not None)}"
    return Record(
        id=record_id(whole.sha256),
        revision=1,
        status="active",
        change=None,
        source=SourceFile(
            path, source.name, whole.bytes, whole.sha256, whole.sha512, document.media_type, document.charset
        ),
        text=TextFacts(text.sha256, len(document.text), document.extractor),
        acquisitions=(_acquisition(source, document, request),),
        collection=request.stated.of_record("collection", None),
        accession=request.stated.of_record("accession", None),
        access=request.access,
        rights=request.stated.of_record("rights", None),
        metadata=reading.metadata,
        statements=reading.statements,
        mentions=reading.mentions,
    )


def _acquisition(source: Source, document: Document, request: IngestRequest) -> Acquisition:
    """Say how the bytes came; what nobody said is taken from a saved page, and noted as its own word."""
    origin, captured = request.origin, request.captured
    note = request.note
    if document.capture is not None:
        origin = origin or document.capture.url
        time = document.capture.time
        captured = captured or (time if time is not None and time <= request.received else None)
        own = [
            name
            for name, now, asked in (("from", origin, request.origin), ("captured", captured, request.captured))
            if now != asked
        ]
        told = f"{' and '.join(own)}: as the saved page itself says" if own else None
        note = "; ".join(item for item in (note, told) if item) or None
    return Acquisition(request.received, source.method, origin, captured, request.by, note, source.container)


def making(
    request: IngestRequest, schemas: SchemaSet, languages: Sequence[tuple[int, int, str]], earlier: Sequence[Step] = ()
) -> Making:
    """Return what record.xml says about its own making; `received` is the time at which it is made.

    `earlier` are the steps of the revisions before this one.
    """
    return Making(
        made=request.received,
        archive_title=request.archive_title,
        header=own_header(),
        schema_version=schemas.version,
        languages=languages,
        earlier=earlier,
    )


def _undecided(metadata: Metadata, given: str) -> tuple[Finding, ...]:
    fields = dict(metadata.items())
    return tuple(
        finding("undecided", given, field=name, reason=fields[name].reason)
        for name in REQUIRED
        if fields[name].value is None and fields[name].stated is None
    )
