"""Fill a sentence with values so that every piece of the line keeps its place and its direction.

Inside a right-to-left sentence the bidirectional algorithm (UAX 9) would tear a path, a command or a digest
apart: `manifests/` shows its slash on the wrong side, `--strict` its hyphens behind the word. So there each piece
stands in directional isolates of its own, and the sentence as a whole in others, since most terminals lay out every
line from left to right.
"""

import re
from collections.abc import Callable, Mapping

from archivist.base.printable import isolated, plain
from archivist.base.wrapping import columns

__all__ = ["Fill", "Quoted", "Told", "left_to_right", "mirrored", "right_to_left"]

# (template, name → value) → text that is safe to show on a terminal.
Fill = Callable[[str, Mapping[str, str]], str]

_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"
# A path is read from left to right even where its first letter is Arabic; other values go by their first letter.
_PATHS = frozenset({"path"})
_LONE = re.compile(r"\{(?P<name>\w+)\}")


class Quoted(str):
    """A value that quotes a document: it stands in isolates in every language, since it can be in any script."""

    __slots__ = ()


class Told(str):
    """A sentence that is filled, and safe to show: as a value of another sentence it stays as it is."""

    __slots__ = ()


def left_to_right(template: str, values: Mapping[str, str]) -> Told:
    """Return a template of a left-to-right language, filled; what could act on a terminal is escaped."""
    return Told(template.format_map({name: _beside(value) for name, value in values.items()}))


def right_to_left(template: str, values: Mapping[str, str]) -> Told:
    """Return a template of a right-to-left language, filled, in which technical pieces stand between backticks.

    The backticks stay: without them, who copies a command would copy the invisible end of its isolate too.
    """
    apart = {name: _apart(name, value) for name, value in values.items()}
    if lone := _LONE.fullmatch(template):  # no words of ours around it: the value's own isolate will do
        return Told(apart[lone["name"]])
    said = [
        f"{_LRI}`{plain(piece.format_map(values))}`{_PDI}" if number % 2 else piece.format_map(apart)
        for number, piece in enumerate(template.split("`"))
    ]
    return Told(f"{_RLI}{''.join(said)}{_PDI}")


def mirrored(line: str, width: int) -> str:
    """Return a line of a right-to-left page that is so many columns wide: it begins at the right."""
    return f"{' ' * (width - columns(line))}{_RLI}{line}{_PDI}" if line else line


def _beside(value: str) -> str:
    if isinstance(value, Told):
        return value
    return isolated(value) if isinstance(value, Quoted) else plain(value)


def _apart(name: str, value: str) -> str:
    if not value or isinstance(value, Told):
        return value
    return f"{_LRI}{plain(value)}{_PDI}" if name in _PATHS else isolated(value)
