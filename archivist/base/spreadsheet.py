r"""Text as a cell of a CSV that a spreadsheet may open: nothing in it is calculated, and nothing is lost.

- An apostrophe stands before a cell that a spreadsheet would take for a formula, and before one that begins with an
  apostrophe already: who takes one off from where one stands has what was there.
- Where the comma is the decimal sign a semicolon parts the cells, so one before a sign of a formula is `\u003b`.
- Control characters, line ends among them, and those that change the direction of text are `\uHHHH`; a backslash is
  doubled.
"""

import re

from archivist.base.printable import plain

__all__ = ["cell"]

# What Excel, LibreOffice and Google Sheets calculate, also in the wide forms of East Asia.
_FORMULA = r"\s*[=+\-@＝＋－＠]"
_MARKED = re.compile(rf"{_FORMULA}|'")
_PARTED = re.compile(rf";(?=[\s\"']*{_FORMULA})")


def cell(text: str) -> str:
    """Return text as a cell; the quotation marks of CSV are for its writer to add."""
    escaped = _PARTED.sub(r"\\u003b", plain(text.replace("\\", "\\\\")))
    return f"'{escaped}" if _MARKED.match(escaped) else escaped
