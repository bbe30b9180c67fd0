"""The text that a reader found in a source."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from archivist.base.lines import Line, split_lines

__all__ = ["Capture", "Document", "Embedded", "Place"]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A fact that a source carries outside its text: where it stands (`mail:header[Date]`) and its words."""

    locator: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the extracted text from code point `start` on, up to the next place, stands in the source.

    The `locator` is for a person who looks it up there: `pdf:page=2;line=4`, `docx:p=7`.
    """

    start: int
    locator: str


@dataclass(frozen=True, slots=True)
class Capture:
    """Where and when a page was saved, as the file itself says; the time is `YYYY-MM-DDTHH:MM:SSZ`.

    This is how the bytes came to be, and says nothing of the statement: the page may be years older.
    """

    url: str | None
    time: str | None


@dataclass(frozen=True)
class Document:
    """A text and how it was decoded.

    For plain text `text.encode(charset, "surrogateescape")` is the source's bytes exactly: nothing is
    stripped, an undecodable byte is one code point U+DC80 to U+DCFF. For extracted formats `charset`
    is None and `extractor` names the tools with their versions. `charset_reason` tells how the charset was
    decided. `embedded` are facts from the source's own metadata, `capture` is what it says about its saving, `places`
    are in order and say where in the source each line of an extracted text stands.
    """

    text: str
    media_type: str
    charset: str | None
    charset_reason: str
    extractor: str | None = None
    embedded: tuple[Embedded, ...] = ()
    capture: Capture | None = None
    places: tuple[Place, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The text's lines; they end at LF, CRLF or CR only."""
        return split_lines(self.text)

    def locator_at(self, position: int) -> str | None:
        """Return the locator of the place that holds a code point of the text, None where none is known."""
        index = bisect_right(self.places, position, key=lambda place: place.start)
        return self.places[index - 1].locator if index else None
