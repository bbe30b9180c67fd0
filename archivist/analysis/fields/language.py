"""The language of a text."""

import re

from archivist.analysis.detection.detect import (
    has_letters,
    language_by_vocabulary,
    language_of,
    leading_passage,
)
from archivist.analysis.proposals import Proposal, decide
from archivist.analysis.text_view import Span, TextView
from archivist.model.metadata import Certainty, Field

__all__ = ["find_language"]

_SAMPLE = 20_000  # characters; more would not change the verdict
_SHORT = 600  # characters of a text in which frequent words may be too few
_FEW, _MANY = 12, 48  # letters
_NO_WORDS = re.compile(r"https?://\S+|(?<!\w)[@#][A-Za-z]\w*")  # addresses, accounts, Latin tags: of no language


def find_language(view: TextView, body: Span) -> Field:
    """Return the language of the text in `body` as a BCP 47 tag; null where scripts or languages are mixed."""
    start, end = view.original(Span(body.start, min(body.end, body.start + _SAMPLE)))
    text = view.document.text[start:end]
    first = next((line for line in view.lines if line.start >= body.start), None)
    if first is None or not has_letters(text):
        return Field()
    verdict = language_of(text)
    if verdict is None and any(sign in text for sign in ("://", "@", "#")):
        verdict = language_of(_NO_WORDS.sub(" ", text))
    if verdict is None:
        leading = leading_passage(text)
        if leading is not None:
            return decide([Proposal(leading, "language.passage", 1, "medium", (view.evidence(first),))])
        known = language_by_vocabulary(text) if len(text) <= _SHORT else None
        if known is None:
            return Field(reason="ambiguous", rule="language.mixed")
        return decide([Proposal(known, "language.vocabulary", 1, "medium", (view.evidence(first),))])
    certainty: Certainty = "high" if verdict.letters >= _MANY else "medium" if verdict.letters >= _FEW else "low"
    rule = "language.words" if verdict.script == "Latn" else "language.letters"
    return decide([Proposal(verdict.tag, rule, 1, certainty, (view.evidence(first),))])
