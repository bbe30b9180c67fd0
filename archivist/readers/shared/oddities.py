"""Characters in a text that a reader should know about. They are kept; each kind is told once."""

import re
from bisect import bisect_right
from collections import Counter

from archivist.model.document import Document
from archivist.model.findings import Finding, finding

__all__ = ["oddities"]

# Embeddings, overrides and isolates can make a line read otherwise than it is stored (Unicode TR 36, 2.5). The
# marks U+200E, U+200F and U+061C are ordinary in Arabic text and stay untold.
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
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def oddities(document: Document, path: str) -> tuple[Finding, ...]:
    """Warn of bidirectional and control characters: one finding a character, with its first line and its count."""
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for match in _ODD.finditer(document.text):
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
