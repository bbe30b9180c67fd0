"""A block of a record's text, as its TEI lays it out."""

from dataclasses import dataclass

__all__ = ["TextBlock"]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Code points `start` to `end` of the text: one block, or an empty line, of `kind` empty.

    Together the blocks have every line in order. `kind` is p, head, subhead, byline, dateline, trailer, cue or blank;
    `statement` the index of the statement whose words these are, None for the text around them; `language` the block's
    own tag where it is another than the text's.
    """

    start: int
    end: int
    kind: str
    statement: int | None = None
    language: str | None = None
