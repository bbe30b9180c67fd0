"""WordprocessingML → lines of text, in the order of the document (ECMA-376, part 1, clause 17)."""

from collections.abc import Iterator

from lxml import etree

from archivist.readers.docx.context import DocumentContext, leave_out
from archivist.readers.docx.fields import paired_marks
from archivist.readers.docx.names import child, is_on, name, value
from archivist.readers.docx.numbering import AUTOMATIC, Counters
from archivist.readers.docx.runs import GONE, SKIPPED, Runs, StoryLine, count_prompt
from archivist.readers.docx.styles import filled, properties

__all__ = ["story_lines"]

_MC_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_BLOCKS = frozenset({"p", "tbl", "altChunk"})


def story_lines(root: etree._Element, part: str, context: DocumentContext) -> Iterator[str]:
    """Return one line a paragraph, and one a table row if each of its cells has one line.

    `root` is the root element of the part of that name. Boxes come after the paragraph in which they are anchored.
    """
    prefixes = str(root.get(_MC_IGNORABLE) or "").split()
    ignorable = frozenset(str(root.nsmap[prefix]) for prefix in prefixes if prefix in root.nsmap)
    return _Story(Runs(context, part, paired_marks(root), ignorable)).lines(root)


class _Story:
    """One flow of paragraphs; a text box in it is another."""

    def __init__(self, runs: Runs, counters: Counters | None = None, *, boxed: bool = False) -> None:
        self._runs = runs
        self._context = runs.context
        self._tally = runs.tally
        self._counters = counters or Counters()
        self._boxed = boxed

    def lines(self, root: etree._Element, table: str | None = None, *, shaded: bool = False) -> Iterator[str]:
        waiting: StoryLine | None = None
        for block in self._parts(root, _BLOCKS):
            word = name(block)
            if word == "p":
                line = waiting or StoryLine()
                line.table, line.shaded = table, shaded or self._boxed
                waiting = self._paragraph(block, line)
                if waiting is None:
                    yield from self._ended(line)
                continue
            if waiting is not None:
                yield from self._ended(waiting)
                waiting = None
            if word == "tbl":
                yield from self._table(block)
            else:
                yield from self._context.chunk(self._runs.part, block)
        if waiting is not None and (waiting.text.strip() or waiting.boxes):
            yield from self._ended(waiting)

    def _parts(self, root: etree._Element, wanted: frozenset[str]) -> Iterator[etree._Element]:
        """Return the wanted elements, through content controls and whatever else only wraps them."""
        for element in root:
            word = name(element)
            if word in wanted:
                yield element
            elif word in GONE:
                leave_out(element, GONE[word], self._tally)
            elif word == "mc:AlternateContent":
                chosen = self._runs.chosen(element)
                if chosen is not None:
                    yield from self._parts(chosen, wanted)
            elif word == "other" and self._runs.ignores(element):
                leave_out(element, "words for other programs", self._tally)
            elif word not in SKIPPED:
                if word == "sdt":
                    count_prompt(element, self._context)
                yield from self._parts(element, wanted)

    def _paragraph(self, paragraph: etree._Element, line: StoryLine) -> StoryLine | None:
        """Read a paragraph into a line; return the line if the next paragraph goes on in it, None at its end."""
        properly = child(paragraph, "pPr")
        own = {name(part): part for part in properly} if properly is not None else {}
        style = own.get("pStyle")
        line.style = self._context.styles.paragraph_style(None if style is None else value(style))
        line.shaded = line.shaded or ("shd" in own and bool(filled(own["shd"])))
        start = len(line.pieces)
        self._runs.inline(paragraph, line)
        words = any(piece.strip() for piece in line.pieces[start:])
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
            line.labelled = True
        return line if hidden else None

    def _ended(self, line: StoryLine) -> Iterator[str]:
        """Return a finished line and the boxes that are anchored in it."""
        text = line.text
        yield text.rstrip(" ") if line.labelled else text
        for box in line.boxes:
            if isinstance(box, str):
                yield box
            else:
                yield from _Story(self._runs.beside(), boxed=True).lines(box)

    def _table(self, table: etree._Element) -> Iterator[str]:
        style = child(table, "tblPr", "tblStyle")
        named = self._context.styles.table_style(None if style is None else value(style))
        for row in self._parts(table, frozenset({"tr"})):
            row_properties = child(row, "trPr")
            gone = next((GONE[word] for word in GONE if child(row_properties, word) is not None), "")
            if not gone and is_on(child(row_properties, "hidden")):
                gone = "hidden rows"
            if gone:
                leave_out(row, gone, self._tally)
                continue
            yield from self._row(row, named, coloured=style is not None)

    def _row(self, row: etree._Element, style: str | None, *, coloured: bool) -> Iterator[str]:
        cells = []
        for cell in self._parts(row, frozenset({"tc"})):
            cell_properties = child(cell, "tcPr")
            if child(cell_properties, "cellDel") is not None:
                leave_out(cell, GONE["del"], self._tally)
                continue
            shaded = coloured or bool(properties(cell_properties).get("shd"))
            lines = list(self.lines(cell, style, shaded=shaded))
            merged = child(cell_properties, "vMerge")
            covered = merged is not None and value(merged) in (None, "continue")
            if covered and any(line.strip() for line in lines):
                self._tally.doubtful["words in cells that another cell covers"] += 1
            cells.append(lines)
        filled = [cell for cell in cells if any(line.strip() for line in cell)]
        if len(filled) > 1 and all(len(cell) == 1 and "\n" not in cell[0] for cell in cells):
            yield "\t".join(cell[0] for cell in cells)
        else:
            yield from (line for cell in filled for line in cell)
