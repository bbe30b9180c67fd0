"""Find text that was decoded wrongly before it came here: UTF-8 read in a one-byte charset and stored so."""

import re
from collections import Counter
from functools import cache

from archivist.model.document import Document
from archivist.model.findings import Finding, finding

__all__ = ["misdecoded"]

# The charsets in which programs read UTF-8 by mistake, the likeliest first.
_MISTAKEN = ("windows-1252", "windows-1256", "windows-1251", "windows-1254", "cp437", "cp850", "iso-8859-1")
_RUN = re.compile("[^\x00-\x7f]{2,}")
# One such pair may be what a writer meant; two in a line, and no other letters there, are not.
_LEAST = 2
# The bytes that begin a character of several bytes in UTF-8, and those that go on with it.
_FIRST, _SECOND = range(0xC2, 0xF5), range(0x80, 0xC0)


def misdecoded(document: Document, path: str) -> tuple[Finding, ...]:
    """Warn (`text-looks-misdecoded`) of lines whose letters beyond ASCII are the bytes of other letters in UTF-8."""
    if document.text.isascii():
        return ()
    lines: Counter[str] = Counter()
    first = 0
    for number, line in enumerate(document.lines, 1):
        charset = _mistaken(document.text[line.start : line.end])
        if charset:
            lines[charset] += 1
            first = first or number
    if not first:
        return ()
    return (
        finding("text-looks-misdecoded", path, line=first, found=lines.most_common(1)[0][0], count=sum(lines.values())),
    )


def _mistaken(line: str) -> str | None:
    """Return the charset in which the line's runs of letters beyond ASCII are valid UTF-8."""
    runs = _RUN.findall(line)
    if not runs:
        return None
    for charset in _MISTAKEN:
        first, second = _begins(charset)
        restored = [_restored(run, charset) if run[0] in first and run[1] in second else None for run in runs]
        whole = [text for text in restored if text is not None]
        pairs = sum(len(text) for text in whole)
        if pairs >= _LEAST and len(whole) * 2 > len(restored):
            return charset
    return None


@cache
def _begins(charset: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters whose bytes begin a character in UTF-8, and those whose bytes go on with it.

    Of a text that was read rightly hardly a run begins so, and no other needs to be restored.
    """
    characters = [bytes([byte]).decode(charset, "ignore") for byte in range(0x80, 0x100)] + list(
        map(chr, range(0x80, 0xA0))
    )
    known = [(character, _byte(character, charset)[0]) for character in characters if character]
    first = frozenset(character for character, byte in known if byte in _FIRST)
    return first, frozenset(character for character, byte in known if byte in _SECOND)


def _restored(run: str, charset: str) -> str | None:
    """Return what a run of characters was before; None if it is no UTF-8 in the charset's bytes."""
    try:
        text = b"".join(_byte(character, charset) for character in run).decode("utf-8")
    except UnicodeError:
        return None
    return text if all(character.isprintable() for character in text) else None


def _byte(character: str, charset: str) -> bytes:
    # Programs keep the bytes that a charset leaves undefined as control characters.
    return bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode(charset)
