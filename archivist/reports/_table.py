"""A table that lines up in a terminal, whatever the script of its cells, and no wider than the reader's terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from archivist.base.directions import Quoted, Told
from archivist.base.printable import isolated, plain
from archivist.base.wrapping import columns, cut, padded
from archivist.reports._interface import View

__all__ = ["Cell", "Column", "table_lines"]

_BETWEEN = "  "
_NOTHING = "—"  # an empty cell would look as if the next column stood in its place


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, a key of the group `column`, and the most columns of a terminal that it takes.

    `least` is how narrow it may become where the terminal is narrow, 0 if it is never cut. Of a text that is cut the
    beginning stays, or the end if the column `ends` with what matters.
    """

    heading: str
    least: int = 0
    most: int = 0
    ends: bool = False


# Text, words of a document, or nothing.
Cell: TypeAlias = str | Quoted | None


def table_lines(shape: Sequence[Column], rows: Sequence[Sequence[Cell]], view: View) -> Iterator[str]:
    """Return a line of headings and one a row. A row may be shorter than the others: its last cell is never cut."""
    texts = [[_safe(cell) for cell in row] for row in rows]
    headings = [view.term("column", column.heading) for column in shape]
    # Where a row ends early its last cell is no cell of its column.
    cells = [row if len(row) == len(shape) else row[:-1] for row in texts]
    widths = [
        max(map(columns, (heading, *(row[number] for row in cells if number < len(row)))))
        for number, heading in enumerate(headings)
    ]
    widths = _narrowed(shape, widths, view.width)
    yield _line(headings, widths)
    for row, own, whole in zip(rows, cells, texts, strict=True):
        drawn = [cut(text, width, ends=one.ends) for text, width, one in zip(own, widths, shape, strict=False)]
        drawn += whole[len(own) :]
        marked = [_marked(cell, text, view) for cell, text in zip(row, drawn, strict=True)]
        yield _line(marked, widths)


def _marked(cell: Cell, text: str, view: View) -> str:
    """Return a cell that keeps its place: between others of its script it would be read as one with them."""
    return isolated(text) if isinstance(cell, Quoted) or (view.reads_right and not isinstance(cell, Told)) else text


def _safe(cell: Cell) -> str:
    if cell is None:
        return _NOTHING
    return cell if isinstance(cell, Told) else plain(cell)


def _narrowed(shape: Sequence[Column], widths: Sequence[int], whole: int | None) -> list[int]:
    """Return widths that fit: the widest column that may give a place does so, again and again."""
    fitting = [min(width, column.most or width) for width, column in zip(widths, shape, strict=True)]
    if whole is None:
        return fitting
    excess = sum(fitting) + len(_BETWEEN) * (len(shape) - 1) - whole
    for _ in range(max(0, excess)):
        width, number = max(
            (width if 0 < column.least < width else 0, -number)
            for number, (width, column) in enumerate(zip(fitting, shape, strict=True))
        )
        if width:
            fitting[-number] -= 1
    return fitting


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded_cells = [padded(cell, width) for cell, width in zip(cells[:-1], widths, strict=False)]
    return _BETWEEN.join([*padded_cells, cells[-1]])
