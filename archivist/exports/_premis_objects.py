"""PREMIS objects: the record as intellectual entity, its revisions as representations, its files."""

from collections.abc import Iterator, Mapping, Sequence

from archivist.base.places import is_record_id, record_folder, revision_folder
from archivist.base.xml_writer import Element, element
from archivist.exports._file_facts import FileFacts, file_facts, parts, previous, sources
from archivist.exports._naming import namespace
from archivist.exports._premis_words import identified, linked, word
from archivist.model.custody import Custody, CustodyRevision

__all__ = ["objects"]

# What a document is to another: relationship type and subtype. `relation` is a type of our own, since PREMIS speaks of
# how objects were made and put together, and not of what documents say of each other.
_STATED = {
    "copy-of": ("derivation", "has source"),
    "translation-of": ("derivation", "has source"),
    "part-of": ("structural", "is part of"),
    "answers": ("relation", "answers"),
    "corrects": ("relation", "corrects"),
}


def objects(custody: Custody, links: Mapping[str, Sequence[Element]], rights: str | None) -> Iterator[Element]:
    """Return the objects of a record; `links` are path → what links it with events, `rights` its rights statement."""
    start = namespace(custody.archive)
    bound = linked("linkingRightsStatement", rights) if rights else None
    yield _object(
        "intellectualEntity", start + custody.folder, *_stated(custody, start), *links.get(custody.folder, ()), bound
    )
    for revision in custody.revisions:
        path = revision_folder(custody.id, revision.number)
        yield _object(
            "representation",
            start + path,
            *_properties(revision),
            *_relations(custody, revision, start),
            *links.get(path, ()),
            bound,
        )
    for facts in file_facts(custody):
        yield _file(custody, facts, start, (*links.get(facts.file.row.name, ()), bound))


def _object(kind: str, uri: str, *content: Element | None) -> Element:
    return element("object", {"xsi:type": kind}, identified("objectIdentifier", uri), *content)


def _properties(revision: CustodyRevision) -> Iterator[Element]:
    """Return what every later form of the statement must keep: its text."""
    if revision.record is not None:
        text = revision.record.text
        for kind, value in (
            ("SHA-256 of the text in UTF-8", text.sha256),
            ("length in code points", str(text.chars)),
        ):
            yield element(
                "significantProperties",
                {},
                element("significantPropertiesType", {}, kind),
                element("significantPropertiesValue", {}, value),
            )


def _stated(custody: Custody, start: str) -> Iterator[Element]:
    """Return what the record says it is to others, which may not be in the document."""
    for item in custody.newest.relations if custody.newest is not None else ():
        uri = start + record_folder(item.to) if is_record_id(item.to) else item.to
        yield _related(*_STATED[item.type], [uri])


def _relations(custody: Custody, revision: CustodyRevision, start: str) -> Iterator[Element]:
    yield _related("structural", "represents", [start + custody.folder])
    names = (*sources(custody), *parts(custody, revision))
    yield _related("structural", "includes", [start + name for name in names])
    for before in previous(custody, revision):
        yield _related("derivation", "has source", [start + before])


def _related(kind: str, subtype: str, uris: Sequence[str]) -> Element:
    return element(
        "relationship",
        {},
        element("relationshipType", {}, kind),
        element("relationshipSubType", {}, subtype),
        *(identified("relatedObjectIdentifier", uri) for uri in uris),
    )


def _file(custody: Custody, facts: FileFacts, start: str, links: Sequence[Element | None]) -> Element:
    file = facts.file
    source = file.row.name in sources(custody)
    origins = () if source else sources(custody)
    return _object(
        "file",
        start + file.row.name,
        element(
            "objectCharacteristics",
            {},
            element("compositionLevel", {}, "0"),
            _digest("SHA-256", "sha256", file.row.sha256),
            _digest("SHA-512", "sha512", file.row.sha512),
            element("size", {}, str(file.row.bytes)),
            element(
                "format",
                {},
                element("formatDesignation", {}, element("formatName", {}, facts.media_type or "unknown")),
                element("formatNote", {}, f"charset {facts.charset}") if facts.charset else None,
            ),
            None if source else _application(file.batch.tool),
        ),
        element("originalName", {}, facts.received_as) if facts.received_as else None,
        element(
            "storage",
            {},
            element(
                "contentLocation",
                {},
                element("contentLocationType", {}, "path in the archive"),
                element("contentLocationValue", {}, file.row.name),
            ),
        ),
        *(_related("derivation", "has source", [start + name]) for name in origins),
        *links,
    )


def _digest(name: str, code: str, value: str) -> Element:
    return element(
        "fixity",
        {},
        word("messageDigestAlgorithm", name, "cryptographicHashFunctions", code),
        element("messageDigest", {}, value),
    )


def _application(tool: tuple[str, str]) -> Element:
    name, version = tool
    return element(
        "creatingApplication",
        {},
        element("creatingApplicationName", {}, name),
        element("creatingApplicationVersion", {}, version),
    )
