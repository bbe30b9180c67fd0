"""Mark the words that prove values in a text: one `mark` for each place, with its number, split where places cross."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from archivist.pages.controls import drawn

__all__ = ["Marks", "Place", "marks_of"]

Place = tuple[int, int]
_OPEN = Markup('<mark id="{}">')
_GO_ON = Markup('<mark class="goes-on">')
_CLOSE = Markup("</mark>")
_NUMBER = Markup('<a class="number" dir="ltr" href="#{}" aria-label="{}">{}</a>')


@dataclass(frozen=True)
class Marks:
    """The places that prove values, in the order of the text, each with its number.

    `backs` leads from a place to the id of the first value that it proves and to what the link there is called.
    """

    numbers: Mapping[Place, int]
    backs: Mapping[Place, tuple[str, str]]

    @staticmethod
    def anchor(place: Place) -> str:
        """Return the id of a place's mark."""
        return f"t{place[0]}-{place[1]}"

    def within(self, text: str, start: int, end: int) -> Markup:
        """Return code points `start` to `end` of a text as markup; of a place over an edge, the part that is inside."""
        places = [place for place in self.numbers if place[0] < end and place[1] > start]
        edges = {start, end, *(edge for place in places for edge in place if start < edge < end)}
        pieces: list[Markup] = []
        opened: list[Place] = []
        for first, last in pairwise(sorted(edges)):
            again = self._close(opened, first, pieces)
            begun = [place for place in places if first == max(place[0], start)]
            for place in (*again, *begun):
                pieces.append(_OPEN.format(self.anchor(place)) if place[0] == first else _GO_ON)
                opened.append(place)
            pieces.append(drawn(text[first:last]))
        self._close(opened, end, pieces, whole=True)
        return Markup().join(pieces)

    def _close(
        self, opened: list[Place], position: int, pieces: list[Markup], *, whole: bool = False
    ) -> Sequence[Place]:
        """Close the marks that end here, and those inside them; return the ones that go on."""
        ending = [index for index, place in enumerate(opened) if whole or place[1] <= position]
        closed = opened[ending[0] :] if ending else []
        del opened[len(opened) - len(closed) :]
        pieces += [_CLOSE] * len(closed)
        for place in closed:
            if place[1] <= position:
                anchor, label = self.backs[place]
                pieces.append(_NUMBER.format(anchor, label, self.numbers[place]))
        return [place for place in closed if place[1] > position]


def marks_of(backs: Mapping[Place, tuple[str, str]]) -> Marks:
    """Return places numbered in the order of the text; of two that begin together the longer comes first."""
    ordered = sorted(backs, key=lambda place: (place[0], -place[1]))
    return Marks({place: number for number, place in enumerate(ordered, start=1)}, backs)
