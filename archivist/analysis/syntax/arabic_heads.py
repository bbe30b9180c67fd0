"""The bodies of an Arabic sentence whose names begin with one noun, whatever the clause says of them."""

import re
from collections.abc import Iterator

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_short_names import is_short_name
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import Span

__all__ = ["bodies_with_head"]

_NISBA = re.compile(r"\w{3,}(?:ي|يه)")  # "the Turkish army"
_NO_NISBA = frozenset(folded("حالي حالية تالي تالية رئيسي رئيسية أصلي أصلية معنية ثاني ثانية").split())
_VERB = re.compile(r"[يت]\w{2,}ون")
_TWO = 2


def bodies_with_head(setting: Setting, sentence: Sentence, head: str, end: int) -> Iterator[Span]:
    """Return the names in a sentence, before `end`, that begin with a noun and say which body they mean.

    With an article and no more than one adjective only "the Turkish army" does: "the new company" points back.
    """
    if head not in setting.view.slice(sentence.span):
        return
    words = Words(setting, arabic_words(setting, sentence))
    for place, word in enumerate(words.words):
        if word.stem != head or word.end > end or words.closes(place):
            continue
        ended = words.body_end(place)
        last = words[ended.end - 1]
        whose = bool(_NISBA.fullmatch(last.stem)) and last.stem not in _NO_NISBA
        told_apart = not word.definite or ended.end - place > _TWO or whose
        short = is_short_name(words, place, ended.end)
        if ended.definite and told_apart and not (short or _is_half(words, place, ended.end)):
            yield words.span(place, ended.end)


def _is_half(words: Words, first: int, end: int) -> bool:
    """Return whether a name ends inside that of a person, or has a verb inside: "scientists use the telescope NAME"."""
    goes_on = words[end - 1].form in given_names() and not words.boundary(end)
    return goes_on or any(_VERB.fullmatch(word.form) for word in words.words[first + 1 : end])
