r"""Pieces of Markdown in which no text of a document or of a caller can act.

Whatever may hold words of a document or of a caller stands in a code span: there no dialect knows HTML, links,
mentions or emphasis. The two characters that could end the span or the cell are shown as `\u0060` and `\u007c`.
"""

from collections.abc import Iterable, Iterator

from archivist.base.printable import plain

__all__ = ["code", "table"]


def code(text: str | None) -> str:
    """Return a code span; nothing for a text without a sign to show."""
    safe = plain(text or "").replace("`", "\\u0060").replace("|", "\\u007c").strip()
    return f"`{safe}`" if safe else ""


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Return the lines of a table and an empty one; nothing if there is no row. The cells are Markdown already."""
    names, lines = list(columns), [f"| {' | '.join(row)} |" for row in rows]
    if lines:
        yield from (f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}", *lines, "")
