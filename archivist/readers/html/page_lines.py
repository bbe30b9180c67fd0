"""Words of a page, put one after the other, become lines: of paragraphs, of list items, of table rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import html

from archivist.readers.shared.checked import is_blank

__all__ = ["BULLET", "PageLines", "ShownLine", "WordState"]

# What stands for the dot before an item of a list without numbers: no page has it, for the parser replaces it.
BULLET = "\0"
# CSS collapses these and no others: a no-break space stays.
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
# A place where a word may be parted, shown only there; it would part the word for every search.
_SOFT_HYPHEN = "\u00ad"
# A cell of several lines that is longer is no datum but a column of the page.
_LONGEST_CELL = 300


class WordState(NamedTuple):
    """How words stand: visible, with their line ends kept, as a link, in which part of the page."""

    seen: bool = True
    kept: bool = False
    linked: bool = False
    part: str = ""


@dataclass(slots=True)
class ShownLine:
    """One line of a page: its words, how many of their characters are links, the part of the page it stands in.

    `element` is the innermost block that has all of the words; of a table row in one line, the row.
    """

    text: str
    linked: int
    part: str
    element: html.HtmlElement
    bulleted: bool = False


@dataclass(slots=True)
class _Flow:
    """Lines of one cell, or of the page; `mark` is that of a list item whose words have not come yet."""

    lines: list[ShownLine] = field(default_factory=list)
    # Where an element begins and ends among the lines.
    spans: list[tuple[html.HtmlElement, int, int]] = field(default_factory=list)
    # Cells whose lines are lines of this flow, each with the place of its first: tables may be nested deeply.
    moved: list[tuple[int, "_Flow"]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    part: str = ""
    kept: bool = False
    mark: str = ""
    nested: bool = False


class PageLines:
    """The lines so far, and the one that is being made."""

    def __init__(self, root: html.HtmlElement) -> None:
        self._blocks = [root]
        self._page = self._flow = _Flow()
        self._flows = [self._page]
        self._rows: list[list[_Flow]] = []
        self.lines = self._page.lines

    def put(self, text: str, state: WordState) -> None:
        """Add words to the line that is being made."""
        words = text.replace(_SOFT_HYPHEN, "")
        if state.kept:
            self._flow.kept = True
            first, *more = _LINE_END.split(words)
            self._piece(first, state)
            for line in more:
                self.end_line()
                self._flow.kept = True
                self._piece(line, state)
            return
        words = _SPACE.sub(" ", words)
        pieces = self._flow.pieces
        if words.startswith(" ") and (not pieces or pieces[-1].endswith(" ")):
            words = words[1:]
        self._piece(words, state)

    def end_line(self) -> None:
        """End the line that is being made."""
        flow = self._flow
        if flow.pieces:
            words = "".join(flow.pieces)
            line = ShownLine(words.rstrip() if flow.kept else words.strip(), flow.linked, flow.part, self._blocks[-1])
            flow.pieces.clear()
            flow.linked, flow.part = 0, ""
            if not is_blank(line.text):
                self._add(line)
        flow.kept = False

    def start_block(self, element: html.HtmlElement) -> None:
        """Begin a block: the lines that come have its words, until it ends or another begins within it."""
        self.end_line()
        self._blocks.append(element)

    def end_block(self) -> None:
        """End the block that began last; the line that is being made must have ended."""
        self._blocks.pop()

    def mark_item(self, mark: str) -> None:
        """Put a mark before the words that come next; an empty one ends the item."""
        flow = self._flow
        if mark and flow.mark not in ("", BULLET):
            mark = flow.mark if mark == BULLET else f"{flow.mark} {mark}"
        flow.mark = mark

    def here(self) -> int:
        """Return the number of lines that are made, in the cell or on the page."""
        return len(self._flow.lines)

    def span(self, element: html.HtmlElement, start: int) -> None:
        """Note that an element has all lines since the start; within a cell this moves with the cell."""
        if len(self._flow.lines) > start:
            self._flow.spans.append((element, start, len(self._flow.lines)))

    def spans(self) -> Iterator[tuple[html.HtmlElement, int, int]]:
        """Return all spans, with their places among the lines of the page."""
        waiting = [(0, self._page)]
        while waiting:
            offset, flow = waiting.pop()
            yield from ((element, offset + first, offset + last) for element, first, last in flow.spans)
            waiting.extend((offset + start, cell) for start, cell in flow.moved)

    def start_row(self) -> None:
        """Begin a row of cells."""
        self._rows.append([])

    def start_cell(self) -> None:
        """Begin a cell of the row."""
        self._flow = _Flow()
        self._flows.append(self._flow)

    def end_cell(self) -> None:
        """End the cell."""
        self._rows[-1].append(self._flows.pop())
        self._flow = self._flows[-1]

    def end_row(self) -> None:
        """End the row: its cells become one line, or the lines of each."""
        cells = self._rows.pop()
        joined = None
        if not any(cell.nested for cell in cells):
            joined = _joined_row([[(line.text, line.bulleted) for line in cell.lines] for cell in cells])
        if joined is not None:
            lines = [line for cell in cells for line in cell.lines]
            self._add(ShownLine(joined, sum(line.linked for line in lines), lines[0].part, self._blocks[-1]))
            return
        for cell in cells:
            if cell.lines:
                start = self.here()
                self._add(cell.lines[0])
                self._flow.lines.extend(cell.lines[1:])
                self._flow.moved.append((start, cell))

    def end_table(self) -> None:
        """End a table; the cell around it has one now."""
        self._flow.nested = True

    def piece_place(self) -> tuple[_Flow, int, int]:
        """Return the place in the line that is being made, for `take_back`."""
        return self._flow, len(self._flow.pieces), len(self._flow.lines)

    def take_back(self, place: tuple[_Flow, int, int]) -> tuple[str, str] | None:
        """Take the words back that came since a place of this line; return what stands before them, and them."""
        flow, start, lines = place
        if flow is not self._flow or len(flow.lines) != lines or len(flow.pieces) <= start:
            return None
        words = "".join(flow.pieces[start:])
        del flow.pieces[start:]
        return (flow.pieces[-1] if flow.pieces else ""), words

    def put_back(self, words: str) -> None:
        """Add words that were taken back; they are counted already."""
        self._flow.pieces.append(words)

    def _piece(self, words: str, state: WordState) -> None:
        if words:
            flow = self._flow
            flow.pieces.append(words)
            if state.part:
                flow.part = state.part
            if state.linked:
                flow.linked += len(words)

    def _add(self, line: ShownLine) -> None:
        flow = self._flow
        if flow.mark == BULLET:
            line.bulleted = True
        elif flow.mark and not _begins_with_number(line.text, flow.mark):
            line.text = f"{flow.mark} {line.text}"
        flow.mark = ""
        flow.lines.append(line)


def _begins_with_number(line: str, mark: str) -> bool:
    """Return whether the page writes the number of an item itself."""
    number = mark.rstrip(".")
    return line.startswith(number) and line[len(number) : len(number) + 1] in (".", ")", "-", "–", "—", "،", ":")


def _joined_row(cells: Sequence[Sequence[tuple[str, bool]]]) -> str | None:
    """Return a row as one line with its cells parted by tabs; None where its lines should stay as they are.

    Each cell has lines, with whether a bullet stands before them. Lines within a cell are joined by spaces, with the
    bullets that a browser shows, so that the items stay apart.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) <= 1 or any(len(cell) > 1 and sum(len(text) for text, _ in cell) > _LONGEST_CELL for cell in filled):
        return None
    return "\t".join(_joined(cell) for cell in cells).rstrip("\t")


def _joined(cell: Sequence[tuple[str, bool]]) -> str:
    if len(cell) == 1:
        return cell[0][0]
    return " ".join(f"• {text}" if bulleted else text for text, bulleted in cell)
