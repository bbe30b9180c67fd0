"""A table row as one line, where the table is a table and does not only lay out the page."""

from collections.abc import Sequence

__all__ = ["joined_row"]

# A cell of several lines that is longer is no datum but a column of the page.
_LONGEST_CELL = 300


def joined_row(cells: Sequence[Sequence[tuple[str, bool]]]) -> str | None:
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
