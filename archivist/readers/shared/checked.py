"""The last check of a text before it becomes a document, the same for every format."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter

from archivist.base.limits import TEXT_LINES
from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.readers._interface import ReadResult
from archivist.readers.charsets.misdecoded import misdecoded

__all__ = ["checked", "is_blank"]

# Space, control, format (zero-width, direction marks, U+FEFF), line and paragraph separator: nothing to read.
_EMPTY_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})

# Embeddings, overrides and isolates can make a line read otherwise than it is stored (Unicode TR 36, 2.5). The
# marks U+200E, U+200F and U+061C are ordinary in Arabic text and raise no finding.
_BIDI = {
    "\u202a": "left-to-right embedding",
    "\u202b": "right-to-left embedding",
    "\u202c": "pop directional formatting",
    "\u202d": "left-to-right override",
    "\u202e": "right-to-left override",
    "\u2066": "left-to-right isolate",
    "\u2067": "right-to-left isolate",
    "\u2068": "first strong isolate",
    "\u2069": "pop directional isolate",
}
_SPECIAL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def checked(document: Document, path: str, warnings: tuple[Finding, ...] = (), *, empty: str) -> ReadResult:
    """Return the document with warnings of special characters, or `no-text` (found: `empty`) or `too-many-lines`."""
    if is_blank(document.text):
        return None, (finding("no-text", path, found=empty),)
    ends = document.text.count("\n")  # counted first: making lines takes a hundred times their bytes
    count = ends if ends > TEXT_LINES else len(document.lines)
    if count > TEXT_LINES:
        return None, (finding("too-many-lines", path, expected=str(TEXT_LINES), found=str(count)),)
    return document, (*warnings, *misdecoded(document, path), *_special_characters(document, path))


def is_blank(text: str) -> bool:
    """Return whether there is nothing to read in a text."""
    return all(unicodedata.category(character) in _EMPTY_CATEGORIES for character in set(text))


def _special_characters(document: Document, path: str) -> tuple[Finding, ...]:
    """Warn of bidirectional and control characters: one finding a character, with its first line and its count."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for match in _SPECIAL.finditer(document.text):
        counts[match.group()] += 1
        first.setdefault(match.group(), match.start())
    if not first:
        return ()
    starts = [line.start for line in document.lines]
    return tuple(
        finding(
            "bidi-control" if character in _BIDI else "control-character",
            path,
            line=bisect_right(starts, place),
            character=f"U+{ord(character):04X}",
            name=_BIDI.get(character, "control character"),
            count=counts[character],
        )
        for character, place in first.items()
    )
