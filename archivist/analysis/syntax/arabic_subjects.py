"""The noun phrase behind an Arabic verb: whether it is a body, a person or a role, or nothing that is known."""

import re

from archivist.analysis.syntax.arabic_persons import person_at, role_at
from archivist.analysis.syntax.arabic_phrases import BodyEnd, Words, is_short_name
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.text_view import Span

__all__ = ["Verb", "subject_at"]

_AGENT = re.compile(r"م\w{3,}|\w[اي]\w{1,2}(?:ه)?")  # the shapes of words for who does something: no heads of bodies
_CAPITALS = re.compile(r"[A-Z][A-Z&.-]+")
_OPEN, _SHUT = "\"«“", "\"»”"
_QUOTED_WORDS = 6


class Verb:
    """What a verb says of its subject: whether it is feminine, and whether its object stands behind ب."""

    def __init__(self, *, feminine: bool = False, takes_ba: bool = True, strict: bool = True) -> None:
        """Take what is known of the verb; nothing where a noun stands in its place."""
        self.feminine, self.takes_ba, self.strict = feminine, takes_ba, strict


def subject_at(
    words: Words, first: int, verb: Verb, *, of_statement: bool = False
) -> tuple[Phrase, int] | None:
    """Return the noun phrase that begins with a word, and the place behind it; None where none begins there.

    `of_statement`: a preposition may be written on to the first word: "a statement of the ministry".
    """
    if first < len(words) and words[first].form in _OPEN:
        return _in_quotes(words, first, verb)
    if first >= len(words) or words.closes(first) or (words[first].preposition and not of_statement):
        return None
    if words.listed(first, "organisation"):
        return _body(words, first, verb, ("listed",))
    if words[first].has("role", "honorific"):
        return role_at(words, first)
    if words[first].has("body"):
        return _body(words, first, verb, ("head-noun",))
    return person_at(words, first) or _unlisted(words, first, verb)


def _in_quotes(words: Words, first: int, verb: Verb) -> tuple[Phrase, int] | None:
    """Take a body whose name stands in quotation marks: its head is known, or the verb is feminine."""
    for end in range(first + 2, min(len(words), first + _QUOTED_WORDS + 2)):
        if words[end].form in _SHUT:
            sure = words[first + 1].has("body") or words.listed(first + 1, "organisation")
            if not sure and not verb.feminine:
                return None
            inside = words.span(first + 1, end)
            return Phrase("body", inside, body=inside, reasons=("head-noun",) if sure else ("agreement",)), end + 1
    return None


def _body(words: Words, first: int, verb: Verb, reasons: tuple[str, ...]) -> tuple[Phrase, int] | None:
    ended = words.body_end(first, strict=verb.strict, takes_ba=verb.takes_ba)
    span = words.span(first, ended.end)
    if is_short_name(words, first, ended.end):
        return Phrase("body", span, body=span, reasons=reasons, anaphora=True), ended.end
    if not _whole(words, first, ended):
        return Phrase("other", span), ended.end
    if ended.indefinite:
        reasons = (*reasons, "indefinite")
    return Phrase("body", span, body=span, reasons=reasons), ended.end


def _whole(words: Words, first: int, ended: BodyEnd) -> bool:
    """Return whether a name is a whole one: something definite ends it, or nothing follows that could belong to it."""
    if ended.definite:
        return True
    return ended.complete and ended.end - first > 1


def _unlisted(words: Words, first: int, verb: Verb) -> tuple[Phrase, int] | None:
    """Take a phrase whose head no list knows: a body only where its shape and the verb agree that it is one."""
    head = words[first]
    if _CAPITALS.fullmatch(head.token.text):
        span = Span(head.start, head.end)
        return Phrase("body", span, body=span, reasons=("acronym",)), first + 1
    ended = words.body_end(first, strict=verb.strict, takes_ba=verb.takes_ba)
    span = words.span(first, ended.end)
    if is_short_name(words, first, ended.end):
        return Phrase("other", span, anaphora=True), ended.end
    if not ended.definite or ended.end - first < 2:  # noqa: PLR2004
        return Phrase("other", span), ended.end
    if verb.feminine and not (head.token.feminine and _AGENT.fullmatch(head.stem)):
        return Phrase("body", span, body=span, reasons=("agreement",)), ended.end
    if not verb.feminine and not head.token.feminine and not _AGENT.fullmatch(head.stem):
        return Phrase("body", span, body=span, reasons=("genitive",)), ended.end
    return Phrase("other", span), ended.end
