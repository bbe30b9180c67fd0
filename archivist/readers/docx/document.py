"""A Word document as a whole: page headers, body, notes and page footers, and the documents inside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from archivist.base.source_limits import CHUNK_BYTES, CHUNK_DEPTH, CHUNKS, MAIN_PARTS
from archivist.model.document import Place
from archivist.readers.docx.chunks import chunk_kind, page_lines, plain_lines
from archivist.readers.docx.context import DocumentContext, has_words
from archivist.readers.docx.names import NAMESPACES, attribute
from archivist.readers.docx.notes import NoteMarks
from archivist.readers.docx.numbering import Numbering
from archivist.readers.docx.package import Package, PackageError
from archivist.readers.docx.page_headers import margins, sections
from archivist.readers.docx.placed_lines import PlacedLine, line_at, step
from archivist.readers.docx.stories import story_lines
from archivist.readers.docx.styles import Styles
from archivist.readers.docx.tally import DocumentTally

__all__ = ["WordDocument"]

_MAIN = (".document.main+xml", ".template.main+xml", ".macroenabled.main+xml", ".macroenabledtemplate.main+xml")
_ROOTS = frozenset(f"{{{space}}}document" for space in NAMESPACES)
_INSIDE = "documents inside the document"
_LAST_NOTES = ("footnote", "endnote")


@dataclass
class _Inside:
    """How many documents inside a document are still read, and how many bytes of them, at all depths together."""

    documents: int = field(default_factory=lambda: CHUNKS)
    size: int = CHUNK_BYTES


class WordDocument:
    """One package. `lines` gives its text; PackageError and TooMuchInsideError come from its parts."""

    def __init__(self, package: Package, tally: DocumentTally, inside: _Inside | None = None, depth: int = 0) -> None:
        self._package, self._tally, self._depth = package, tally, depth
        self._inside = inside or _Inside()
        self._chunks: dict[str, list[PlacedLine] | None] = {}
        self.main, self._root = _main_part(package)

    def lines(self) -> Iterator[PlacedLine]:
        """Return headers, body, notes, footers; a header or footer that several sections use comes once."""
        parts = sections(self._root)
        settings = self._definitions("settings")
        styles = Styles(self._definitions("styles"))
        numbering = Numbering(self._definitions("numbering"), styles, self._tally)
        notes = NoteMarks(settings, parts, self._tally)
        context = DocumentContext(self._package, styles, numbering, notes, self._tally, self._chunk)
        if self._depth == 0:
            yield from self._margin("header", context, *margins(parts, settings, "header"))
        yield from story_lines(self._root, self.main, context)
        for kind in _LAST_NOTES:
            yield from self._notes(kind, context)
        if self._depth == 0:
            yield from self._margin("footer", context, *margins(parts, settings, "footer"))
        self._count_comments()

    def _definitions(self, kind: str) -> etree._Element | None:
        """Return the part of that kind to which the main part refers."""
        for relation in self._package.relations(self.main).values():
            if relation.kind == kind and not relation.external and relation.target in self._package:
                return self._package.part(relation.target)
        return None

    def _margin(self, kind: str, context: DocumentContext, shown: list[str], others: list[str]) -> Iterator[PlacedLine]:
        relations = self._package.relations(self.main)
        parts = {relations[key].target: None for key in shown if key in relations and not relations[key].external}
        given = set()
        for count, part in enumerate(parts, start=1):
            at = step("", kind, count if len(parts) > 1 else 0)
            lines = list(story_lines(self._package.part(part), part, context, at))
            texts = tuple(line.text for line in lines)
            if texts not in given and any(text.strip() for text in texts):
                given.add(texts)
                yield from lines
        for part in {relations[key].target: None for key in others if key in relations}:
            if part not in parts and part in self._package and has_words(self._package.part(part)):
                self._tally.unshown["page headers and footers that no page shows"] += 1

    def _notes(self, kind: str, context: DocumentContext) -> Iterator[PlacedLine]:
        relations = self._package.relations(self.main).values()
        part = next((item.target for item in relations if item.kind == f"{kind}s" and not item.external), None)
        if part is None or part not in self._package:
            return
        root = self._package.part(part)
        for count, (mark, note) in enumerate(context.notes.texts(kind, root), start=1):
            at = step("", kind, count)
            first, *more = [*story_lines(note, part, context, at)] or [PlacedLine("")]
            yield _marked(mark, first, at) if mark else first
            yield from more
            if self._depth and mark:
                self._tally.doubtful["numbers of notes"] += 1

    def _count_comments(self) -> None:
        comments = self._definitions("comments")
        count = sum(has_words(item) for item in comments) if comments is not None else 0
        if count:
            self._tally.unshown["comments"] += count

    def _chunk(self, part: str, reference: etree._Element) -> Iterator[PlacedLine]:
        """Return the lines of a document inside this one; what cannot be read is counted."""
        relation = self._package.relations(part).get(attribute(reference, "id") or "")
        lines = None
        if relation is not None and not relation.external:
            if relation.target not in self._chunks:
                self._chunks[relation.target] = self._chunk_lines(relation.target)
            lines = self._chunks[relation.target]
        if lines is None:
            self._tally.unread[_INSIDE] += 1
        else:
            yield from lines

    def _chunk_lines(self, target: str) -> list[PlacedLine] | None:
        here = self._inside
        if target not in self._package or self._depth >= CHUNK_DEPTH or not here.documents:
            return None
        here.documents -= 1
        data = self._package.content(target)
        kind = chunk_kind(data, target, self._package.content_type(target))
        here.size -= len(data)
        if not kind or here.size < 0:
            return None
        if kind != "word":
            texts = page_lines(data) if kind == "html" else plain_lines(data)
            return None if texts is None else [line_at(text, "") for text in texts]
        try:
            package = Package(data, here.size)
            lines = list(WordDocument(package, self._tally, here, self._depth + 1).lines())
        except PackageError:
            return None
        here.size = min(here.size, package.budget)
        return lines


def _marked(mark: str, line: PlacedLine, locator: str) -> PlacedLine:
    """Return the first line of a note after its mark."""
    words = line.text.lstrip()
    moved = len(mark) + 1 - (len(line.text) - len(words))
    first = line.places[0].locator if line.places else locator
    later = (Place(place.start + moved, place.locator) for place in line.places[1:])
    return PlacedLine(f"{mark} {words}", (Place(0, first), *later))


def _main_part(package: Package) -> tuple[str, etree._Element]:
    """Return the part that the package calls its document; of packages that call none, one of the right type."""
    relations = package.relations("").values()
    named = [item.target for item in relations if item.kind == "officeDocument" and not item.external]
    # A type for all parts of one ending is that of the styles, too: the root element decides.
    typed = (part for part in sorted(package.names) if package.content_type(part).lower().endswith(_MAIN))
    for part in [part for part in named if part in package] or list(typed)[:MAIN_PARTS]:
        root = package.part(part)
        if root.tag in _ROOTS:
            return part, root
    raise PackageError("it has no main document")
