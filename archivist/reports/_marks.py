"""Mark words in a line of text: `⟦3 words⟧`, without colour, so that a pipe or a printer keeps the marks.

The brackets are always nested: a mark that ends inside another is closed with it and opened again under its number.
Number and brackets have no direction of their own, so a right-to-left line stays one. A bracket in the text itself is
drawn as an escape: no text can fake a mark, and who takes the marks out again has the text.
"""

from collections.abc import Sequence

from archivist.base.printable import plain

__all__ = ["Mark", "marked"]

Mark = tuple[int, int, int]  # start, end (half open), number
_OPEN, _CLOSE = "⟦", "⟧"
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in (_OPEN, _CLOSE)})


def marked(line: str, marks: Sequence[Mark]) -> str:
    """Return a line, escaped for a terminal, with its marks; what lies outside the line is left out."""
    inside = sorted(
        ((max(0, start), min(end, len(line)), number) for start, end, number in marks if start < end),
        key=lambda mark: (mark[0], -mark[1], mark[2]),
    )
    inside = [mark for mark in inside if mark[0] < mark[1]]
    places = sorted({0, len(line), *(place for mark in inside for place in mark[:2])})
    said: list[str] = []
    held: list[Mark] = []
    for place, following in zip(places, [*places[1:], len(line)], strict=True):
        ending = [mark for mark in held if mark[1] == place]
        if ending:
            first = held.index(ending[0])
            again = [mark for mark in held[first:] if mark[1] > place]
            said.append(_CLOSE * (len(held) - first))
            held = held[:first]
            said += _opened(again, held)
        said += _opened([mark for mark in inside if mark[0] == place], held)
        said.append(plain(line[place:following]).translate(_ESCAPES))
    return "".join(said)


def _opened(marks: Sequence[Mark], held: list[Mark]) -> list[str]:
    held.extend(marks)
    return [f"{_OPEN}{number} " for _, _, number in marks]
