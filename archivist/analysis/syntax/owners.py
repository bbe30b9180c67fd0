"""Whose statement it is where the owner stands before the noun: "a BODY statement", "ROLE NAME's statement"."""

from collections.abc import Sequence

from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import is_introducing
from archivist.analysis.syntax.extents import Extent, extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["owner_before"]

_OWNS = "'s"
_SHARED = "joint"  # statements that bodies make together are by none of them
_SURE = {"head-noun", "listed", "acronym"}


def owner_before(setting: Setting, tokens: Sequence[Token], place: int) -> Phrase | None:
    """Return the body or the person named before the noun at `place`, in a language that puts owners there."""
    facts = setting.tongue.syntax
    late = setting.tongue.head_inside and facts is not None and not facts.nouns_capital
    if not late or place == 0 or not tokens[place - 1].word:
        return None
    end = place
    while end > 0 and not tokens[end - 1].capital and not tokens[end - 1].classes and tokens[end - 1].word:
        end -= 1  # "the BODY's written statement"
    extent = extent_before(tokens, end)
    start = extent.start
    while start < end and is_introducing(tokens[start]):
        start += 1
    if start >= end or not tokens[end - 1].capital:
        return None
    owning = tokens[end - 1].text.casefold().endswith(_OWNS)
    words = list(tokens[:end])
    if owning:
        last = words[-1]
        text = last.text[: -len(_OWNS)]
        form = text.casefold()
        classes = facts.classes_of(form) if facts else last.classes
        classes = frozenset(("role",)) if "initials" in classes and text.isupper() else classes
        words[-1] = last._replace(end=last.end - len(_OWNS), text=text, form=form, classes=classes)
    phrase = phrase_in(setting, words, Extent(start, end))
    if phrase is None or phrase.anaphora or words[start].form == _SHARED:
        return None
    if phrase.kind == "body" and _goes_on(words[start:end]):
        return None
    if phrase.kind == "body":
        # "JOINT STATEMENT": among capitals alone an acronym looks like any word.
        sure = _SURE - {"acronym"} if tokens[place].text.isupper() else _SURE
        return phrase if owning or sure.intersection(phrase.reasons) else None
    return phrase if owning and phrase.kind in ("person", "role") else None


def _goes_on(words: Sequence[Token]) -> bool:
    """Return whether a word goes on behind a body's noun that is the end of its name: "City Council Resignation"."""
    heads = [place for place, word in enumerate(words) if word.has("body")]
    if not heads or heads[-1] == 0:
        return False
    behind = words[heads[-1] + 1 :]
    return bool(behind) and all(word.word and word.capital and not word.classes for word in behind)
