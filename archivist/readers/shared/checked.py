"""The last look at a text before it becomes a document, the same for every format."""

import unicodedata

from archivist.base.limits import TEXT_LINES
from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.readers._interface import ReadResult
from archivist.readers.charsets.misdecoded import misdecoded
from archivist.readers.shared.oddities import oddities

__all__ = ["checked", "is_blank"]

# Space, control, format (zero-width, direction marks, U+FEFF), line and paragraph separator: nothing to read.
_EMPTY_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def checked(document: Document, path: str, warnings: tuple[Finding, ...] = (), *, empty: str) -> ReadResult:
    """Return the document with warnings of what is odd in it, or `no-text` (told as `empty`) or `too-many-lines`."""
    if is_blank(document.text):
        return None, (finding("no-text", path, found=empty),)
    ends = document.text.count("\n")  # counted first: making lines takes a hundred times their bytes
    count = ends if ends > TEXT_LINES else len(document.lines)
    if count > TEXT_LINES:
        return None, (finding("too-many-lines", path, expected=str(TEXT_LINES), found=str(count)),)
    return document, (*warnings, *misdecoded(document, path), *oddities(document, path))


def is_blank(text: str) -> bool:
    """Return whether there is nothing to read in a text."""
    return all(unicodedata.category(character) in _EMPTY_CATEGORIES for character in set(text))
