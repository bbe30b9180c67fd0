"""A noun phrase: where it begins and ends, what it may be, and why."""

from dataclasses import dataclass
from typing import Literal

from archivist.analysis.text_view import Span

__all__ = ["Leaning", "Phrase", "PhraseKind"]

PhraseKind = Literal["body", "person", "role", "name", "other"]
Leaning = Literal["body", "person"] | None  # what the verb asks of a subject that nothing else tells


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. `kind` is "other" where nothing says what it is: no phrase is a body or a person by default.

    `body` is the name of the body: the whole phrase, or the body that a role belongs to. `name` and `role` are those
    of a person, `office` the part of the body that speaks for it. `reasons` say why it is of its kind: "head-noun",
    "role-noun", "article-before-name", "acronym", "apposition", "listed", "capitals", "genitive", "asked" where no more
    than the verb asks for a body. `anaphora` is true of "the ministry", which names nobody again; `again` is such a
    name that a role belongs to: "the ministry's spokesman".
    """

    kind: PhraseKind
    span: Span
    name: Span | None = None
    role: Span | None = None
    body: Span | None = None
    reasons: tuple[str, ...] = ()
    anaphora: bool = False
    office: Span | None = None
    again: Span | None = None
