"""A table row as lines: one where the table is a table, several where it only lays out the page."""

from collections.abc import Sequence

__all__ = ["BULLET", "row_lines"]

# Before a line that is an item of a list without numbers; no page has this character, for the parser replaces it.
BULLET = "\0"
# A cell of several lines that is longer is no datum but a column of the page.
_LONGEST_CELL = 300


def row_lines(cells: Sequence[Sequence[str]], *, nested: bool) -> list[str]:
    """Give a row as one line with its cells parted by tabs, or the lines of cell after cell.

    Lines within a cell are joined by spaces, with the bullets that a browser shows, so that items stay apart.
    `nested` tells that a cell holds a table of its own.
    """
    filled = [cell for cell in cells if cell]
    if nested or len(filled) < 2 or any(len(cell) > 1 and sum(map(len, cell)) > _LONGEST_CELL for cell in filled):  # noqa: PLR2004  # a column and another
        return [line.removeprefix(BULLET) for cell in filled for line in cell]
    return ["\t".join(map(_joined, cells)).rstrip("\t")]


def _joined(cell: Sequence[str]) -> str:
    if len(cell) == 1:
        return cell[0].removeprefix(BULLET)
    return " ".join(line.replace(BULLET, "• ") for line in cell)
