"""What stands where a person's name would, and is the land or the body of the role before it."""

import re

from archivist.analysis.constructions.signature_lines import classes_of
from archivist.analysis.context import TextContext
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Speaker

__all__ = ["is_no_person", "with_whole_land"]

_GENITIVE = re.compile(r"(?:[сцкзн]кого|ного|[жчшщн]его|[сц]кой|ной)$")  # of an adjective: a subject is in no such case
_LETTERS = re.compile("[A-ZÀ-ÞĞİŞА-ЯЁ]{2,5}")  # which shorten what a body is called, or are one word of a name
_OPEN = re.compile(r"(?:^| )(?i:всея|всей|всего)$")  # words that have their noun behind them
_TOGETHER = 2  # words


def is_no_person(context: TextContext, item: Proposal) -> bool:
    """Return whether a name is a land or a body in the genitive: "Главы Озёрной Республики", "Озёрского Клуба".

    So are two abbreviations, whose letters nobody is called by: "пресс-группы ГУ АБВ", and what several persons are.
    """
    name = item.value.name if isinstance(item.value, Speaker) else None
    words = (name or "").split()
    if len(words) > 1 and all(map(_LETTERS.fullmatch, words)) and _has_small_role(item.value):
        return not any(map(is_given_name, words))
    if _are_several(context, words):
        return True
    if context.tongue.script != "Cyrl" or len(words) < _TOGETHER or any(is_given_name(word) for word in words):
        return False
    if any({"body", "state"} & classes_of(context, word.casefold()) for word in words):
        return True
    return _GENITIVE.search(words[0].casefold()) is not None


def _are_several(context: TextContext, words: list[str]) -> bool:
    """Return whether the last word of an unusual name is the plural of what persons are: "Westland Bishops"."""
    if len(words) < _TOGETHER or not words[-1].endswith("s") or any(map(is_given_name, words)):
        return False
    return "role" in classes_of(context, words[-1].casefold().removesuffix("s"))


def _has_small_role(value: object) -> bool:
    """Return whether a role is not in capitals, as the name beside it would not be either if it were a person's."""
    role = value.role if isinstance(value, Speaker) else None
    return role is not None and not role.isupper()


def with_whole_land(context: TextContext, name: Span | None, role: Span | None) -> tuple[Span | None, Span | None]:
    """Return name and role where the role is cut before its last noun: "… и всея" + "Долины Ириней"."""
    if name is None or role is None or not _OPEN.search(context.view.slice(role)) or role.end >= name.start:
        return name, role
    first, _, rest = context.view.slice(name).partition(" ")
    return (Span(name.end - len(rest), name.end), Span(role.start, name.start + len(first))) if rest else (None, role)
