"""A text with the charset in which its bytes were read."""

import re
from dataclasses import dataclass

__all__ = ["Decoded", "decode_strictly", "undecodable"]

_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its charset, and why; `sure` is False where another charset would fit nearly as well."""

    text: str
    charset: str
    reason: str
    sure: bool = True


def decode_strictly(data: bytes, codec: str) -> str | None:
    """Return the text of bytes in any codec that Python knows; None if it does not know it, or bytes do not fit."""
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError, ValueError):  # ValueError: a NUL in the name
        return None


def undecodable(text: str) -> tuple[int, int | None]:
    """Return how many bytes were escaped, and the first one's place in the text."""
    first = _ESCAPED.search(text)
    return (sum(1 for _ in _ESCAPED.finditer(text)), first.start()) if first else (0, None)
