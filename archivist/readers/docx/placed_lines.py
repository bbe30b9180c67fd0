"""Lines of a Word document, and where in its files each stands.

A locator is the way to an element, step by step from the body down: `p=7` is the seventh paragraph that is a child of
the body, `table=2;row=1;cell=3` the third cell (`w:tc`) in the first row of the second table, `sdt=1` a content
control. Each number counts the elements of that name in the element before it, from 1, empty ones and those that do not
show included: so `p=7` is `document.paragraphs[6]` of python-docx, and `table=2` is `document.tables[1]`. A merged cell
is one cell.

Where a cell, a control, a note, a header, a footer or a text box has one paragraph only, its own locator is enough.
Headers and footers are numbered where the document shows several; notes are counted in the order in which the text
refers to them. `box=1` is the first text box that is anchored in a paragraph, `drawing` other words that are drawn
there, and `chunk=1` a document inside the document, with the way inside it if that is a Word document, too.
"""

from collections.abc import Sequence
from typing import NamedTuple

from archivist.model.document import Place

__all__ = ["PlacedLine", "joined", "line_at", "step", "within"]


class PlacedLine(NamedTuple):
    """A line and its places, whose starts count from the start of the line; a line that shows nothing has none."""

    text: str
    places: tuple[Place, ...] = ()


def line_at(text: str, locator: str) -> PlacedLine:
    """Return a line that stands in one place as a whole."""
    return PlacedLine(text, (Place(0, locator),) if text.strip() else ())


def step(locator: str, word: str, number: int = 0) -> str:
    """Return the locator of an element inside the one of a locator; 0 is no number."""
    numbered = f"{word}={number}" if number else word
    return f"{locator};{numbered}" if locator else numbered


def within(locator: str, line: PlacedLine) -> PlacedLine:
    """Return a line of something that stands at a locator with locators from the document's beginning."""
    places = (Place(place.start, step(locator, place.locator) if place.locator else locator) for place in line.places)
    return PlacedLine(line.text, tuple(places))


def joined(lines: Sequence[PlacedLine], separator: str) -> PlacedLine:
    """Return lines as one."""
    places: list[Place] = []
    start = 0
    for line in lines:
        places += (Place(start + place.start, place.locator) for place in line.places)
        start += len(line.text) + len(separator)
    return PlacedLine(separator.join(line.text for line in lines), tuple(places))
