"""`teiHeader`: what the file is, how it was encoded, what it is about, what was done to it."""

from archivist.base.lines import split_lines
from archivist.base.xml_writer import Element, element, optional
from archivist.model.metadata import Speaker
from archivist.model.record import Record
from archivist.tei.bibliography import authors, source_description
from archivist.tei.encoding import encoding_description
from archivist.tei.entities import Entities, people_of
from archivist.tei.escaped_strings import iso_when
from archivist.tei.making import Making
from archivist.tei.revision_description import revision_description
from archivist.tei.vocabulary import DOCUMENT_TYPES, RECORD_SCHEMA, SHARED, language_tag

__all__ = ["header"]


def header(record: Record, text: str, making: Making, entities: Entities, *, has_frame: bool) -> Element:
    """Return `teiHeader` of a record; `has_frame` says that some text belongs to no statement."""
    file_description = element(
        "fileDesc",
        {},
        _titles(record, entities),
        element("editionStmt", {}, element("edition", {"n": str(record.revision)}, f"Revision {record.revision}")),
        _extent(record, text),
        _publication(record, making),
        source_description(record, entities, has_frame=has_frame),
    )
    return element(
        "teiHeader",
        {},
        file_description,
        encoding_description(record, text, making),
        _profile(record, making),
        revision_description(record, making),
    )


def _titles(record: Record, entities: Entities) -> Element:
    title = record.metadata.title.value
    if title is None or isinstance(title, Speaker):
        heading = element("title", {"type": "supplied", "xml:lang": "en"}, "A statement without a title")
    else:
        language = language_tag(record.metadata.language.value)
        heading = element("title", {"type": "main", "source": "#a-title", "xml:lang": language}, title)
    people = (
        element(
            "respStmt",
            {"xml:id": xml_id},
            element("resp", {}, "statement of values or change of this record"),
            element("name", {"type": "person"}, person),
        )
        for person, xml_id in people_of(record).items()
    )
    return element("titleStmt", {}, heading, *authors(record.metadata, None, entities), *people)


def _extent(record: Record, text: str) -> Element:
    counts = {"byte": record.source.bytes, "character": record.text.chars, "line": len(split_lines(text))}
    return element(
        "extent", {}, *(element("measure", {"unit": unit, "quantity": str(count)}) for unit, count in counts.items())
    )


def _publication(record: Record, making: Making) -> Element:
    access = record.access
    # TEI knows free, unknown and restricted. "free" would be a claim about rights, which nobody has made.
    status = "unknown" if access.level == "open" else "restricted"
    return element(
        "publicationStmt",
        {},
        element("publisher", {}, making.archive_title),
        element("date", {"when": making.made}),
        element("idno", {"type": "archivist"}, record.id),
        element("idno", {"type": "schema"}, RECORD_SCHEMA),
        optional("idno", {"type": "collection"}, record.collection),
        optional("idno", {"type": "accession"}, record.accession),
        element(
            "availability",
            {"status": status},
            element("ab", {"type": "access"}, access.level),
            optional("ab", {"type": "until"}, access.until),
            optional("ab", {"type": "because"}, access.because),
            optional("ab", {"type": "rights"}, record.rights),
        ),
    )


def _profile(record: Record, making: Making) -> Element:
    issued, kind = iso_when(record.metadata.date_issued.value), record.metadata.document_type.value
    creation = None
    if issued is not None:
        creation = element("creation", {}, element("date", {"when": issued, "source": "#a-date_issued"}))
    language = language_tag(record.metadata.language.value)
    known = None if language == "und" else "#a-language"
    languages = [element("language", {"ident": language, "source": known}, "the source")]
    others = {language_tag(tag) for _, _, tag in making.languages} - {language}
    languages += [element("language", {"ident": tag}, "passages of the source") for tag in sorted(others)]
    text_class = None
    if isinstance(kind, str) and kind in DOCUMENT_TYPES:
        category = {"scheme": f"{SHARED}document-types", "target": f"{SHARED}type-{kind}", "source": "#a-document_type"}
        text_class = element("textClass", {}, element("catRef", category))
    return element("profileDesc", {}, creation, element("langUsage", {}, *languages), text_class)
