"""The text that a reader found in a source."""

from dataclasses import dataclass
from functools import cached_property

from archivist.base.lines import Line, split_lines

__all__ = ["Capture", "Document", "Embedded"]


@dataclass(frozen=True, slots=True)
class Embedded:
    """A fact that a source carries outside its text: where it stands (`mail:header[Date]`) and its words."""

    locator: str
    text: str


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
    decided. `embedded` are facts from the source's own metadata, `capture` is what it says about its saving.
    """

    text: str
    media_type: str
    charset: str | None
    charset_reason: str
    extractor: str | None = None
    embedded: tuple[Embedded, ...] = ()
    capture: Capture | None = None

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The text's lines; they end at LF, CRLF or CR only."""
        return split_lines(self.text)
