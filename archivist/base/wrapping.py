"""Break the lines of a report where a terminal ends, never within a word.

A terminal breaks a long line within a word, and a table or a label loses its column. A right-to-left name stands in
directional isolates, which end with the line (UAX 9): a line that is broken inside one ends it, and the next one
begins it again.
"""

import re
import unicodedata
from collections.abc import Iterator

__all__ = ["columns", "cut", "padded", "wrapped"]

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_ISOLATES, _PDI = "\u2066\u2067\u2068", "\u2069"
# The first column of what a line says: behind its label, mark or number, from which at least two spaces part it.
_HANGING = re.compile(r" *(?:[0-9]+ │ |\S+(?: \S+)*  +(?=\S))?")
# What stands beside every line of a passage.
_BAR = "│"
_WORDS = re.compile(r" *[^ ]+")
# A line is hung no further in than this share of the width: words need room.
_DEEPEST = 0.5
# Characters that stand in no column of their own.
_NO_COLUMN = frozenset(("Mn", "Me", "Cf", "Cc"))


def columns(text: str) -> int:
    """Return how many columns of a terminal text takes: a vowel sign takes none, a wide character two (UAX 11)."""
    return sum(map(_columns, _SGR.sub("", text)))


def padded(text: str, width: int) -> str:
    """Return text with spaces up to a width."""
    return text + " " * (width - columns(text))


def _columns(character: str) -> int:
    if character.isascii():
        return character >= " "
    if unicodedata.category(character) in _NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int, *, ends: bool = False) -> str:
    """Return text of at most so many columns, shortened with an ellipsis at its end, or at its beginning if it `ends`.

    It holds no escape sequence and no isolate.
    """
    if columns(text) <= width:
        return text
    room, kept = width - 1, 0
    for character in reversed(text) if ends else text:
        room -= _columns(character)
        if room < 0:
            break
        kept += 1
    return f"…{text[len(text) - kept :]}" if ends else f"{text[:kept].rstrip()}…"


def wrapped(line: str, width: int) -> Iterator[str]:
    """Return a line as lines of at most so many columns, those after the first hung below its first word.

    A word that is longer than a line, as a digest or a path can be, has one of its own and is not broken.
    """
    if columns(line) <= width:
        yield line
        return
    hanging = _HANGING.match(line)
    start = hanging.end() if hanging else 0
    indent = columns(line[:start])
    if indent > width * _DEEPEST:
        start = len(line) - len(line.lstrip(" "))
        indent = min(start, int(width * _DEEPEST))
    hung = "".join(character if character == _BAR else " " for character in line[:indent]) if indent == start else ""
    begun, taken, open_isolates = line[:start], columns(line[:start]), ""
    empty = True
    for match in _WORDS.finditer(line, start):
        word = match.group()
        if not empty and taken + columns(word) > width:
            yield begun + _PDI * len(open_isolates)
            word = word.lstrip(" ")
            begun, taken = (hung or " " * indent) + open_isolates, indent
        begun, taken, empty = begun + word, taken + columns(word), False
        open_isolates = _still_open(open_isolates, word)
    yield begun


def _still_open(isolates: str, text: str) -> str:
    for character in text:
        if character in _ISOLATES:
            isolates += character
        elif character == _PDI:
            isolates = isolates[:-1]
    return isolates
