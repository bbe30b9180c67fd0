"""DOCX: page headers, body, notes and page footers, with their tables, in the order of the document."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._checked import checked
from archivist.readers._formats import DOCX, LOCKED, recognise
from archivist.readers._interface import Reader, ReadResult
from archivist.readers._package import Package, PackageError, TooMuchError
from archivist.readers._word_text import NAMESPACES, WordText

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Raised with every change after which a document could give another text.
_EXTRACTOR = "archivist word 1"

_MAIN = (".document.main+xml", ".template.main+xml", ".macroEnabled.main+xml", ".macroEnabledTemplate.main+xml")
_NOTES = ("footnotes.xml", "endnotes.xml")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) in (DOCX, LOCKED)


def _read(source: Source) -> ReadResult:
    """Read the document; macros and words that the page does not show are told, encrypted ones refused."""
    path = source.given
    if recognise(source.data, source.name) == LOCKED:
        return None, (finding("encrypted-source", path, found=LOCKED.name),)
    try:
        package = Package(source.data)
        types = package.content_types()
        reader = WordText()
        text = "\n".join(_lines(package, _main_part(types), reader)).strip("\n") + "\n"
    except TooMuchError as error:
        return None, (finding("too-much-inside", path, expected=str(error.limit), found=error.found, limit=error.name),)
    except (PackageError, RecursionError) as error:
        reason = str(error) if isinstance(error, PackageError) else "it is nested too deep"
        return None, (finding("broken-source", path, found=DOCX.name, reason=reason),)
    document = Document(text, _MEDIA_TYPE, None, "Office Open XML", _EXTRACTOR)
    return checked(document, path, _warnings(package, reader, path), empty="a DOCX document without text")


def _main_part(types: dict[str, str]) -> str:
    for name, kind in types.items():
        if kind.endswith(_MAIN):
            return name
    raise PackageError("it has no main document")


def _lines(package: Package, main: str, reader: WordText) -> Iterator[str]:
    """Give headers, body, notes, footers; a header or footer that several sections use comes once."""
    root = package.part(main)
    relations = package.relations(main)
    for part in _marginal(root, relations, "headerReference"):
        yield from reader.lines(package.part(part))
    yield from reader.lines(root)
    for part in sorted(target for target in relations.values() if target.endswith(_NOTES) and target in package.names):
        yield from reader.lines(_without_separators(package.part(part)))
    for part in _marginal(root, relations, "footerReference"):
        yield from reader.lines(package.part(part))


def _marginal(root: etree._Element, relations: dict[str, str], kind: str) -> list[str]:
    """Give the parts of page headers or footers in the order in which sections name them."""
    found = []
    for space in NAMESPACES:
        for item in root.iter(f"{{{space}}}{kind}"):
            ids = [str(value) for key, value in item.items() if str(key).endswith("}id")]
            found += [relations[identifier] for identifier in ids if identifier in relations]
    return list(dict.fromkeys(found))


def _without_separators(notes: etree._Element) -> etree._Element:
    """Drop the notes that are only the line above the notes."""
    for note in list(notes):
        if any(str(value) in _SEPARATORS for value in note.attrib.values()):
            notes.remove(note)
    return notes


def _warnings(package: Package, reader: WordText, path: str) -> tuple[Finding, ...]:
    told = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        told.append(finding("macros-inside", path))
    for kind, count in sorted(reader.unshown.items()):
        told.append(finding("unshown-text", path, found=kind, count=count))
    return tuple(told)


PLUGIN = Reader("word", (".docx", ".docm"), _accepts, _read, _MEDIA_TYPE)
