"""Lines of a text. A line ends at LF, CRLF or CR and at nothing else (contract, section 4)."""

import re
from dataclasses import dataclass

__all__ = ["Line", "split_lines"]

_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: code points `start` to `end` without its line end; `ending` is LF, CRLF, CR or empty."""

    start: int
    end: int
    ending: str


def split_lines(text: str) -> tuple[Line, ...]:
    """Return all lines; a final line end is followed by an empty one. `str.splitlines` splits at more."""
    lines, start = [], 0
    for match in _END.finditer(text):
        lines.append(Line(start, match.start(), match.group()))
        start = match.end()
    lines.append(Line(start, len(text), ""))
    return tuple(lines)
