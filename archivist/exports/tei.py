"""TEI P5 in one file: a record's newest record.xml with the header that it shares with other records.

In the archive a record.xml names its shared header by digest, and other files by paths. Here the header is part of the
file, `shared:x` is `#x`, and paths begin at the root of the archive. The text and what is said of it stay as they are.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from archivist.base.digest import sha256_hex
from archivist.base.places import RECORDS, record_folder, xml_path
from archivist.base.printable import escape_xml
from archivist.exports._interface import Exporter
from archivist.model.custody import Custody

__all__ = ["PLUGIN"]

_TEI = "{http://www.tei-c.org/ns/1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SHARED = "shared:"
_POINTERS = ("ana", "resp", "scheme", "target", "who")
# From a revision's folder to its record's, to that of all records, and to the root of the archive.
_TO_RECORD, _TO_RECORDS, _TO_ROOT = "../", "../../../", "../../../../"
_STEP = "  "


def _render(records: Sequence[Custody]) -> str:
    """Write one record; nothing where its newest revision cannot be believed."""
    (custody,) = records
    newest = custody.revisions[-1] if custody.revisions else None
    if newest is None or newest.tei is None or newest.record is None:
        return ""
    data, header = newest.tei
    root = _parsed(data)
    _use_paths_from_the_root(root, custody)
    if header:
        _take_in(root, _parsed(header))
    _describe_origin(root, f"{custody.archive}: {xml_path(custody.id, newest.number)}, SHA-256 {sha256_hex(data)}")
    text = etree.tostring(root, encoding="unicode")
    lines = "\n".join(escape_xml(line) for line in text.split("\n"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{lines}\n'


def _parsed(data: bytes) -> etree._Element:
    """Parse what the examination has found sound: it holds no DTD, no entity and no instruction."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(data, parser)


def _use_paths_from_the_root(root: etree._Element, custody: Custody) -> None:
    folder = f"{record_folder(custody.id)}/"
    for definition in root.iter(f"{_TEI}prefixDef"):
        pattern = definition.get("replacementPattern", "")
        if definition.get("ident") == "src":
            definition.set("replacementPattern", folder + pattern.removeprefix(_TO_RECORD))
    for relation in root.iter(f"{_TEI}relation"):
        other = relation.get("passive", "")
        if other.startswith(_TO_RECORDS):
            relation.set("passive", f"{RECORDS}/{other.removeprefix(_TO_RECORDS)}")
    for schema in root.iter(f"{_TEI}schemaRef"):
        schema.set("url", schema.get("url", "").removeprefix(_TO_ROOT))


def _take_in(root: etree._Element, header: etree._Element) -> None:
    """Put the shared header's parts where a TEI header has them, of its rules those that the record names."""
    pointed = set(_resolved(root))
    encoding, shared = _one(root, "teiHeader/encodingDesc"), _one(header, "teiHeader/encodingDesc")
    for definition in [item for item in encoding.iter(f"{_TEI}prefixDef") if item.get("ident") == "shared"]:
        _remove(definition)
    local = encoding.find(f"{_TEI}editorialDecl")
    editorial = _one(shared, "editorialDecl")
    for rule in editorial.findall(f"{_TEI}interpretation"):
        if rule.get(_ID) not in pointed:
            _remove(rule)
    if local is not None:
        described = {rule.get(_ID) for rule in editorial.findall(f"{_TEI}interpretation")}
        editorial.extend([rule for rule in local if rule.get(_ID) not in described])
        _remove(local)
    for schema in shared.iter(f"{_TEI}schemaRef"):
        schema.set("url", f"manifests/schemas/{schema.get('url')}")
    own = {item.tag: item for item in encoding}
    order = [*shared.findall(f"{_TEI}projectDesc"), editorial, own.get(f"{_TEI}listPrefixDef")]
    order += [shared.find(f"{_TEI}classDecl"), own.get(f"{_TEI}charDecl"), *shared.findall(f"{_TEI}appInfo")]
    order += shared.findall(f"{_TEI}schemaRef")
    encoding[:] = [item for item in order if item is not None]
    titles = _one(root, "teiHeader/fileDesc/titleStmt")
    place = next((index for index, item in enumerate(titles) if item.tag == f"{_TEI}respStmt"), len(titles))
    titles.insert(place, _one(header, "teiHeader/fileDesc/titleStmt/respStmt"))
    languages = _one(root, "teiHeader/profileDesc/langUsage")
    known = {item.get("ident") for item in languages}
    languages.extend([item for item in header.iter(f"{_TEI}language") if item.get("ident") not in known])
    for part in (encoding, titles, languages):
        etree.indent(part, _STEP, level=sum(1 for _ in part.iterancestors()))


def _resolved(root: etree._Element) -> Iterator[str]:
    """Let each `shared:x` point into this file; yields each x."""
    for element in root.iter(etree.Element):
        for name in _POINTERS:
            pointer = element.get(name, "")
            if pointer.startswith(_SHARED):
                yield pointer.removeprefix(_SHARED)
                element.set(name, f"#{pointer.removeprefix(_SHARED)}")


def _describe_origin(root: etree._Element, origin: str) -> None:
    project = _one(root, "teiHeader/encodingDesc/projectDesc")
    paragraph = etree.SubElement(project, f"{_TEI}p")
    paragraph.text = f"Exported from the archive {origin}. Paths begin at the root of that archive."
    etree.indent(project, _STEP, level=sum(1 for _ in project.iterancestors()))


def _remove(item: etree._Element) -> None:
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)


def _one(root: etree._Element, path: str) -> etree._Element:
    found = root.find("/".join(f"{_TEI}{step}" for step in path.split("/")))
    if found is None:
        raise ValueError(path)  # every record has it
    return found


PLUGIN = Exporter("tei", "TEI of one record, in one file", "application/tei+xml", _render, single=True)
