"""Turn one source into the files of a record, proved before anything is signed or written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from archivist.analysis.analyse import analyse
from archivist.analysis.detection.passages import passage_languages
from archivist.authority.matcher import Authority, load_authority
from archivist.base.digest import digests_of
from archivist.base.places import json_path, source_extension, source_path, xml_path
from archivist.model.document import Document
from archivist.model.findings import Finding, Severity, finding
from archivist.model.metadata import Candidate, Field, Metadata, Reading, Speaker, Stated
from archivist.model.record import Access, Record, SourceFile, TextFacts, record_id
from archivist.model.record_json import record_bytes, record_from_dict, record_to_dict
from archivist.model.source import Acquisition, Source
from archivist.pipeline.opened.reader_process import read_source
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.locators import located
from archivist.pipeline.record.shared_headers import own_header
from archivist.pipeline.record.stated_speaker import SpeakerWord, said_of_speaker
from archivist.pipeline.record.stated_values import check_captured, check_stated, check_text, check_url
from archivist.tei.build import record_xml
from archivist.tei.making import Making, Step
from archivist.validation.schema_files import SchemaSet

__all__ = [
    "OPTIONS",
    "REQUIRED",
    "IngestRequest",
    "Prepared",
    "check_said",
    "making",
    "prepare",
    "read_document",
    "speaker_stated",
    "with_stated",
]

# Field → the option of `archivist amend` that states it.
OPTIONS = {
    "title": "--title",
    "language": "--language",
    "issuer": "--issuer",
    "office": "--office",
    "speaker": "--speaker",
    "date_issued": "--date",
    "date_published": "--published",
    "place": "--place",
    "document_type": "--type",
}

# What --strict insists on: without these four nobody can cite the statement.
REQUIRED = ("title", "language", "issuer", "date_issued")


_OPEN = Access()


@dataclass(frozen=True)
class IngestRequest:
    """What the user said about the sources of one run; `stated` is field → a person's word.

    `lists` is the folder of the archive's own authority lists; `speaker` what is said of the speaker beside the name.
    """

    received: str = ""
    archive_title: str = ""
    origin: str | None = None
    captured: str | None = None
    by: str | None = None
    collection: str | None = None
    accession: str | None = None
    stated: Mapping[str, str] = field(default_factory=dict)
    because: str = ""
    access: Access = _OPEN
    strict: bool = False
    lists: Path | None = None
    speaker: SpeakerWord | None = None


def check_said(request: IngestRequest) -> None:
    """Raise UsageError for what cannot be said of a source, such as a value without a person and a reason."""
    speaker = request.speaker or SpeakerWord()
    beside = {"role": speaker.role, "speaker_id": speaker.entry}
    stated = {**request.stated, **{name: text for name, text in beside.items() if text is not None}}
    check_stated(stated, request.by, request.because)
    check_captured(request.captured)
    check_url(request.origin)
    check_text(*stated.values(), request.by, request.because or None, request.origin, request.captured)
    check_text(request.collection, request.accession, request.access.because)


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
    metadata = with_stated(reading.metadata, request)
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
    authority = _authority(lists)

    def holder(body: str, role: str, day: str) -> str | None:
        found = authority.holder(body, role, day)
        return found.id if found is not None else None

    return located(analyse(document, authority.find(document.text), holder), document)


@cache
def _authority(lists: Path | None) -> Authority:
    """Load the lists once a process: making the trie takes about 0.1 s."""
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
        collection=request.collection,
        accession=request.accession,
        access=request.access,
        rights=None,
        metadata=reading.metadata,
        statements=reading.statements,
        mentions=reading.mentions,
    )


def _acquisition(source: Source, document: Document, request: IngestRequest) -> Acquisition:
    """Say how the bytes came; what nobody said is taken from a saved page, and noted as its own word."""
    origin, captured = request.origin, request.captured
    note = None
    if document.capture is not None:
        origin = origin or document.capture.url
        time = document.capture.time
        captured = captured or (time if time is not None and time <= request.received else None)
        own = [
            name
            for name, now, said in (("from", origin, request.origin), ("captured", captured, request.captured))
            if now != said
        ]
        note = f"{' and '.join(own)}: as the saved page itself says" if own else None
    return Acquisition(request.received, source.method, origin, captured, request.by, note)


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


def with_stated(metadata: Metadata, request: IngestRequest) -> Metadata:
    """Put a person's word in the place of what the rules found, which stays as a candidate."""
    said: dict[str, str | None] = dict(request.stated)
    if request.speaker is not None:
        said.setdefault("speaker", None)
    for name, text in said.items():
        found: Field = getattr(metadata, name)
        kept = found.candidates
        if found.value is not None and found.certainty and found.rule:
            kept = (
                Candidate(found.value, found.ref, found.certainty, found.rule, found.anchor, found.evidence),
                *kept,
            )
        value, ref = speaker_stated(metadata, request) if name == "speaker" else (text, None)
        word = Field(
            value=value,
            ref=ref,
            reason=None,
            rule="stated",
            candidates=kept,
            stated=Stated(request.by or "", request.because, request.received),
        )
        metadata = replace(metadata, **{name: word})
    return metadata


def speaker_stated(metadata: Metadata, request: IngestRequest) -> tuple[Speaker, str | None]:
    """Return the speaker and authority id that a person's word makes of the one found; UsageError for an unknown id."""
    language = metadata.language.value
    return said_of_speaker(
        metadata.speaker,
        request.stated.get("speaker"),
        request.speaker or SpeakerWord(),
        _authority(request.lists).entities if request.speaker is not None else {},
        language if isinstance(language, str) else None,
    )


def _undecided(metadata: Metadata, given: str) -> tuple[Finding, ...]:
    fields = dict(metadata.items())
    return tuple(
        finding("undecided", given, field=name, reason=fields[name].reason)
        for name in REQUIRED
        if fields[name].value is None
    )
