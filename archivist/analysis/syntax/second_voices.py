"""Who states something after another has, or did so long before: "for its part the ministry said in a statement"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.patterns import pattern
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.text_view import Span

__all__ = ["without_second_voices"]

_REACH = 24  # characters before a verb
_CLAUSE = 160  # characters from a verb to the word for the statement
_PAST = pattern(r"(?<!\w)(?:ال)?(?:أسبوع|شهر|عام|سنة) (?:قبل )?(?:ال)?ماضي(?:ة)?(?!\w)")
_FOR_ITS_PART = pattern(r"(?<!\w)و?من (?:جهت|جانب|ناحيت)(?:ه|ها|هم)[ ،,]*(?:فقد |قد )?$")


def without_second_voices(setting: Setting, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations; a body that states something "for its part", after another one has, is foreign.

    Arabic news puts the other side so; the text is that of whose statement it tells first.
    """
    facts = setting.tongue.syntax
    if facts is None or facts.order != "vso":
        return tuple(relations)
    first, made = "", list[Relation]()
    for relation in relations:
        body = relation.subject.body if relation.subject.kind == "body" and not relation.foreign else None
        name = setting.view.slice(body) if body and relation.framed else ""
        other = bool(first and name) and not _is_same(first, name) and _is_for_its_part(setting, relation.place)
        made.append(replace(relation, foreign=True) if other or _is_long_ago(setting, relation) else relation)
        first = first or name
    return tuple(made)


def _is_long_ago(setting: Setting, relation: Relation) -> bool:
    """Return whether a later sentence tells of a statement of the week, the month or the year before."""
    if not relation.sentence or not relation.framed:
        return False
    text, start = setting.view.text, relation.place
    frame = pattern(setting.tongue.type_source).search(text, start, min(len(text), start + _CLAUSE))
    past = _PAST.search(text, start, frame.start()) if frame else None
    return past is not None and text.find(".", start, past.start()) < 0


def _is_for_its_part(setting: Setting, verb: int) -> bool:
    start = max(0, verb - _REACH)
    return _FOR_ITS_PART.search(setting.view.slice(Span(start, verb))) is not None


def _is_same(first: str, name: str) -> bool:
    """Return whether a name is the noun of another one: "the ministry"."""
    return name.partition(" ")[0].removeprefix("ال") == first.partition(" ")[0].removeprefix("ال")
