"""WordprocessingML → lines of text, in the order of the document (ECMA-376, part 1, clause 17)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from archivist.model.document import Place
from archivist.readers.docx.context import DocumentContext, leave_out
from archivist.readers.docx.fields import paired_marks
from archivist.readers.docx.names import child, is_on, name, value
from archivist.readers.docx.numbering import AUTOMATIC, Counters
from archivist.readers.docx.placed_lines import PlacedLine, joined, line_at, step, within
from archivist.readers.docx.runs import GONE, SKIPPED, Runs, StoryLine, count_prompt
from archivist.readers.docx.styles import filled, properties

__all__ = ["story_lines"]

_MC_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_BLOCKS = frozenset({"p", "tbl", "altChunk"})
# What an element is called in a locator, where that is not its name; "" for those that are no step of their own.
_STEPS = {"tbl": "table", "tr": "row", "tc": "cell", "altChunk": "chunk", "body": "", "sdtContent": ""}


def story_lines(root: etree._Element, part: str, context: DocumentContext, at: str = "") -> Iterator[PlacedLine]:
    """Return one line a paragraph, and one a table row if each of its cells has one line.

    `root` is the root element of the part of that name, or a note in it, and `at` its locator. Boxes come after the
    paragraph in which they are anchored.
    """
    prefixes = str(root.get(_MC_IGNORABLE) or "").split()
    ignorable = frozenset(str(root.nsmap[prefix]) for prefix in prefixes if prefix in root.nsmap)
    return _Story(Runs(context, part, paired_marks(root), ignorable)).lines(root, at)


class _Story:
    """One flow of paragraphs; a text box in it is another."""

    def __init__(self, runs: Runs, counters: Counters | None = None, *, boxed: bool = False) -> None:
        self._runs = runs
        self._context = runs.context
        self._tally = runs.tally
        self._counters = counters or Counters()
        self._boxed = boxed

    def lines(
        self, root: etree._Element, at: str, table: str | None = None, *, shaded: bool = False
    ) -> Iterator[PlacedLine]:
        waiting: StoryLine | None = None
        for block, place in self._parts(root, _BLOCKS, at):
            word = name(block)
            if word == "p":
                line = waiting or StoryLine()
                line.table, line.shaded = table, shaded or self._boxed
                waiting = self._paragraph(block, line, place)
                if waiting is None:
                    yield from self._ended(line)
                continue
            if waiting is not None:
                yield from self._ended(waiting)
                waiting = None
            if word == "tbl":
                yield from self._table(block, place)
            else:
                yield from (within(place, line) for line in self._context.chunk(self._runs.part, block))
        if waiting is not None and (waiting.text.strip() or waiting.boxes):
            yield from self._ended(waiting)

    def _parts(self, root: etree._Element, wanted: frozenset[str], at: str) -> Iterator[tuple[etree._Element, str]]:
        """Return the wanted elements with their locators, through content controls and what else only wraps them.

        `at` is the locator of `root`.
        """
        counts: Counter[str] = Counter()
        alone = bool(at) and _has_one_paragraph(root)
        for element in root:
            word = name(element)
            counts[word] += 1
            kind = _STEPS.get(word, word.rpartition(":")[2])
            place = step(at, kind, counts[word]) if kind else at
            if word in wanted:
                yield element, at if alone and word == "p" else place
            elif word in GONE:
                leave_out(element, GONE[word], self._tally)
            elif word == "mc:AlternateContent":
                chosen = self._runs.chosen(element)
                if chosen is not None:
                    yield from self._parts(chosen, wanted, place)
            elif word == "other" and self._runs.ignores(element):
                leave_out(element, "words for other programs", self._tally)
            elif word not in SKIPPED:
                if word == "sdt":
                    count_prompt(element, self._context)
                yield from self._parts(element, wanted, place)

    def _paragraph(self, paragraph: etree._Element, line: StoryLine, place: str) -> StoryLine | None:
        """Read a paragraph into a line; return the line if the next paragraph goes on in it, None at its end."""
        properly = child(paragraph, "pPr")
        own = {name(part): part for part in properly} if properly is not None else {}
        style = own.get("pStyle")
        line.style = self._context.styles.paragraph_style(None if style is None else value(style))
        line.shaded = line.shaded or ("shd" in own and bool(filled(own["shd"])))
        start = len(line.pieces)
        self._runs.inline(paragraph, line)
        line.box_places += _box_places(line.boxes[len(line.box_places) :], place)
        words = any(piece.strip() for piece in line.pieces[start:])
        if words:
            line.begun.append((start, place))
        mark = own.get("rPr")
        deleted = not self._runs.fields.shown or any(child(mark, word) is not None for word in GONE)
        hidden = self._context.styles.look(properties(mark), line.style, line.table).hidden
        if "sectPr" in own:
            self._context.notes.section += 1
        frame = own.get("framePr")
        if deleted or (frame is not None and value(frame, "dropCap") in ("drop", "margin") and words):
            return line
        if hidden and not words:
            return line
        label = self._context.numbering.label(own.get("numPr"), line.style, self._counters)
        if label and line.labelled:
            self._tally.doubtful[AUTOMATIC] += 1
        elif label:
            line.pieces.insert(0, label)
            line.begun = [(piece + 1, locator) for piece, locator in line.begun] or [(0, place)]
            line.labelled = True
        return line if hidden else None

    def _ended(self, line: StoryLine) -> Iterator[PlacedLine]:
        """Return a finished line and the boxes that are anchored in it."""
        text = line.text
        yield PlacedLine(text.rstrip(" ") if line.labelled else text, tuple(_line_places(line)))
        for box, place in zip(line.boxes, line.box_places, strict=True):
            if isinstance(box, str):
                yield line_at(box, place)
            else:
                yield from _Story(self._runs.beside(), boxed=True).lines(box, place)

    def _table(self, table: etree._Element, at: str) -> Iterator[PlacedLine]:
        style = child(table, "tblPr", "tblStyle")
        named = self._context.styles.table_style(None if style is None else value(style))
        for row, place in self._parts(table, frozenset({"tr"}), at):
            row_properties = child(row, "trPr")
            gone = next((GONE[word] for word in GONE if child(row_properties, word) is not None), "")
            if not gone and is_on(child(row_properties, "hidden")):
                gone = "hidden rows"
            if gone:
                leave_out(row, gone, self._tally)
                continue
            yield from self._row(row, place, named, coloured=style is not None)

    def _row(self, row: etree._Element, at: str, style: str | None, *, coloured: bool) -> Iterator[PlacedLine]:
        cells = []
        for cell, place in self._parts(row, frozenset({"tc"}), at):
            cell_properties = child(cell, "tcPr")
            if child(cell_properties, "cellDel") is not None:
                leave_out(cell, GONE["del"], self._tally)
                continue
            shaded = coloured or bool(properties(cell_properties).get("shd"))
            lines = list(self.lines(cell, place, style, shaded=shaded))
            merged = child(cell_properties, "vMerge")
            covered = merged is not None and value(merged) in (None, "continue")
            if covered and any(line.text.strip() for line in lines):
                self._tally.doubtful["words in cells that another cell covers"] += 1
            cells.append(lines)
        filled = [cell for cell in cells if any(line.text.strip() for line in cell)]
        if len(filled) > 1 and all(len(cell) == 1 and "\n" not in cell[0].text for cell in cells):
            yield joined([cell[0] for cell in cells], "\t")
        else:
            yield from (line for cell in filled for line in cell)


def _has_one_paragraph(root: etree._Element) -> bool:
    """Return whether an element has a single paragraph of its own."""
    paragraphs = (element for element in root if name(element) == "p")
    return next(paragraphs, None) is not None and next(paragraphs, None) is None


def _box_places(boxes: Sequence[etree._Element | str], at: str) -> Iterator[str]:
    """Return the locators of what is drawn in the paragraph of a locator."""
    count = 0
    for box in boxes:
        count += not isinstance(box, str)
        yield step(at, "drawing") if isinstance(box, str) else step(at, "box", count)


def _line_places(line: StoryLine) -> Iterator[Place]:
    """Return from where on which paragraph of a line shows; the first has what stands before it, such as a number."""
    start = piece = 0
    for count, (begin, locator) in enumerate(line.begun):
        start += sum(map(len, line.pieces[piece:begin]))
        piece = begin
        yield Place(start if count else 0, locator)
