"""Lines above a text that are an office and a name and no more, where names have capitals: who is in a picture."""

import re

from archivist.analysis.context import TextContext
from archivist.analysis.fields.no_titles import is_name_alone
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import folded
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["is_person_line"]

_LONGEST = 120  # characters
_NAMES = (3, 2)  # words of a name
_SIGNS = re.compile(r"[:;!?\"«“”»]")  # of a headline
_GENITIVE = re.compile(r"\w+(?:ого|его|ой|ей|[аяыи]|ов|ев)")  # of Russian, without a verb's ending
_PAST = re.compile(r"\w{2,}(?:ла|ли|лась|лись)")


def is_person_line(context: TextContext, line: Span) -> bool:
    """Return whether a line is "ROLE NAME" or "NAME, ROLE" as a whole; the name begins with one that many are given."""
    text = context.view.slice(line)
    if not context.tongue.capitals or line.end - line.start > _LONGEST or _SIGNS.search(text):
        return False
    name, comma, role = text.partition(", ")
    if comma and is_name_alone(name):
        return _is_role(context, role.split())
    words = text.split()
    for length in _NAMES:
        if len(words) > length and is_name_alone(" ".join(words[-length:])) and is_given_name(folded(words[-length])):
            before = words[:-length]
            before[-1] = before[-1].removesuffix(",")  # "the chair of the board, NAME"
            return _is_role(context, before)
    return False


def _is_role(context: TextContext, words: list[str]) -> bool:
    """Return whether words are an office and of what: no verb stands among them, as their kinds and ends show."""
    facts = context.tongue.syntax or SyntaxFacts()
    kinds = [facts.classes_of(word.casefold()) for word in words]
    if len(words) > 1 and "article" in kinds[0]:
        words, kinds = words[1:], kinds[1:]
    if context.tongue.head_last:
        return len(words) > 1 and "role" in kinds[-1] and all(word[:1].isupper() for word in words)
    if not words or "role" not in kinds[0]:
        return False
    if facts.order == "sov":
        return True  # its verbs stand at the end, where the name does
    if context.tongue.script == "Cyrl":
        return all(_is_genitive(word) for word in words[1:])
    return _is_of(words[1:], kinds[1:])


def _is_genitive(word: str) -> bool:
    return word[:1].isupper() or (_GENITIVE.fullmatch(word) is not None and _PAST.fullmatch(word) is None)


def _is_of(words: list[str], kinds: list[frozenset[str]]) -> bool:
    """Return whether no small word stands elsewhere than right behind "of the": one by itself may be a verb."""
    linked = False
    for word, kind in zip(words, kinds, strict=True):
        if {"link", "article"} & kind:
            linked = True
            continue
        if word.islower() and not linked:
            return False
        linked = False
    return True
