"""How a BagIt manifest writes the path of a file (RFC 8493, 2.1.3): CR, LF and the percent sign percent-encoded.

A path in a manifest ends with its line, so nothing else needs a substitute, and nothing else has one: `%41` is a file
whose name holds a percent sign that somebody forgot to encode, never an A.
"""

import re

__all__ = ["decoded", "encoded", "is_encoded"]

_NEEDED = re.compile("[%\r\n]")
# The digits of hexadecimal numbers have no case (RFC 3986, 2.1).
_WRITTEN = re.compile("%(0[dD]|0[aA]|25)")


def encoded(path: str) -> str:
    """Return a path as a manifest writes it."""
    return _NEEDED.sub(lambda match: f"%{ord(match[0]):02X}", path)


def decoded(text: str, *, only: str = "%\r\n") -> str:
    """Return the path that a manifest writes so, with `only` some of the three; any other percent sign stays."""
    return _WRITTEN.sub(lambda match: char if (char := chr(int(match[1], 16))) in only else match[0], text)


def is_encoded(text: str) -> bool:
    """Return whether each percent sign in a text begins one of the three substitutes."""
    return "%" not in _WRITTEN.sub("", text)
