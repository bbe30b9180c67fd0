"""What the parts of one Word document share while they are read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml import etree

from archivist.readers.docx.names import name
from archivist.readers.docx.notes import NoteMarks
from archivist.readers.docx.numbering import Numbering
from archivist.readers.docx.package import Package
from archivist.readers.docx.placed_lines import PlacedLine
from archivist.readers.docx.styles import Styles
from archivist.readers.docx.tally import DocumentTally

__all__ = ["DocumentContext", "has_words", "is_within", "leave_out"]

_WORDS = frozenset({"t", "delText", "m:t", "a:t", "sym"})


@dataclass(frozen=True)
class DocumentContext:
    """One document: its package, its definitions, and the tally of what its text lacks.

    `chunk` gives the lines of a document inside the document, for the part that refers to it and the
    reference; `diagrams` remembers what each of them says.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    notes: NoteMarks
    tally: DocumentTally
    chunk: Callable[[str, etree._Element], Iterable[PlacedLine]]
    diagrams: dict[str, list[str] | None] = field(default_factory=dict)


def has_words(element: etree._Element) -> bool:
    """Return whether there is anything to read in an element."""
    for item in element.iter():
        word = name(item)
        if word in _WORDS and (word == "sym" or (item.text and item.text.strip())):
            return True
        if word == "v:textpath" and item.get("string"):
            return True
    return False


def is_within(element: etree._Element, word: str) -> bool:
    """Return whether an element of that name is around this one."""
    return any(name(above) == word for above in element.iterancestors())


def leave_out(element: etree._Element, kind: str, tally: DocumentTally) -> None:
    """Count a passage that the page does not show, if it has words."""
    if has_words(element):
        tally.unshown[kind] += 1
