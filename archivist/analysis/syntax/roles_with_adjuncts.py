"""A person's name behind what their role is for, where nouns have cases: "депутат от ПАРТИИ FIRST LAST"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name, latin_given_names
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import is_acronym, span_of
from archivist.analysis.syntax.extents import Extent, extent_before
from archivist.analysis.syntax.person_names import GENITIVE, full_name, person_run
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["behind_adjunct", "behind_post", "has_cases", "with_name_behind", "with_second_role"]

_FULL = (2, 3)  # words of a full name
_TWO = 2
_NOUNS = frozenset(("role", "body", "state", "time"))
_LONGEST = 12  # tokens from the preposition to the end of the name
_WHERE = ("е", "и", "у")  # endings of a place behind "in"
_TO = "to"
_SENT = re.compile("(?:ambassador|commissioner|envoy|representative|consul|nuncio|delegate)(?:-general)?")
_POSTED = range(3, 6)  # words of a land and a full name
_QUOTES = '«»"“”„'


def has_cases(facts: SyntaxFacts | None) -> bool:
    """Return whether a language tells by endings, not by articles, what a noun is in its clause."""
    return facts is not None and not facts.article and bool(facts.oblique) and not facts.late_subject


def behind_adjunct(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> Phrase | None:
    """Return the person whose name stands behind an adjunct: "to the people FIRST LAST said", with the role before."""
    if not has_cases(setting.tongue.syntax):
        return None
    begin = _name_start(tokens, adjunct.start, adjunct.end)
    if begin is None:
        return _by_surname(setting, tokens, adjunct)
    name = span_of(tokens, begin, adjunct.end)
    held = extent_before(tokens, adjunct.start - 1)
    role = None if held.governed or held.start == held.end else phrase_in(setting, tokens, held)
    if role is None or role.kind != "role" or tokens[held.start].has("oblique"):
        return Phrase("name", name, name=name, reasons=("capitals",))
    return _person(tokens, held.start, begin, role, name)


def behind_post(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> Phrase | None:
    """Return the person whose name stands behind where they are sent to: "High Commissioner to LAND FIRST LAST"."""
    words = tokens[adjunct.start : adjunct.end] if is_english_like(setting) else ()
    plain = all(token.capital and not token.classes for token in words if token.text != ".")
    if adjunct.start < _TWO or tokens[adjunct.start - 1].form != _TO or not plain or len(words) not in _POSTED:
        return None
    held = extent_before(tokens, adjunct.start - 1)
    sent = not held.governed and any(_SENT.fullmatch(token.form) for token in tokens[held.start : held.end])
    role = phrase_in(setting, tokens, held) if sent else None
    if role is None or role.kind != "role":
        return None
    given = (k for k in range(adjunct.start + 1, adjunct.end - 1) if is_given_name(tokens[k].text))
    begin = next(given, adjunct.end - _TWO)
    person = _person(tokens, held.start, begin, role, span_of(tokens, begin, adjunct.end))
    return replace(person, role=Span(role.span.start, tokens[begin - 1].end))


def _by_surname(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> Phrase | None:
    """Return the person whose surname stands behind an adjunct: "after the meeting LAST said"."""
    word, before = tokens[adjunct.end - 1], tokens[adjunct.end - 2]
    noun = bool(before.classes & _NOUNS) and not before.has("oblique")
    if adjunct.end - adjunct.start == 1 or before.capital or not before.word or noun:
        return None
    if not word.capital or word.classes or GENITIVE.search(word.form):
        return None
    full = full_name(setting, word)
    return (
        Phrase("name", span_of(tokens, adjunct.end - 1, adjunct.end), name=full, reasons=("surname",)) if full else None
    )


def with_name_behind(setting: Setting, tokens: Sequence[Token], extent: Extent, phrase: Phrase | None) -> Phrase | None:
    """Return a role with the name that its complement stands before: "посол в СТРАНЕ FIRST LAST"."""
    if phrase is None or phrase.kind != "role" or not has_cases(setting.tongue.syntax):
        return phrase
    at = extent.end
    if at + 1 < len(tokens) and tokens[at - 1].text == ")":
        while at < len(tokens) and tokens[at].capital and tokens[at].text.isascii():
            at += 1
        end = _name_end(tokens, at)
        return phrase if end is None else _person(tokens, extent.start, at, phrase, span_of(tokens, at, end))
    if at + 1 >= len(tokens) or not tokens[at].has("close", "frame", "locative") or tokens[at].has("clause", "pronoun"):
        return phrase
    for end in range(at + 3, min(len(tokens), at + _LONGEST) + 1):
        last, behind = tokens[end - 1], tokens[end] if end < len(tokens) else None
        if not last.word and last.text not in _QUOTES:
            break
        if last.has("saying", "issuing") and not last.capital:
            break
        if last.capital and not (behind is not None and behind.capital):
            begin = _name_start(tokens, at + 1, end)
            if begin is not None:
                return _person(tokens, extent.start, begin, phrase, span_of(tokens, begin, end))
    return phrase


def with_second_role(setting: Setting, tokens: Sequence[Token], first: Phrase, second: Phrase | None) -> Phrase | None:
    """Return the person who has both roles, the name behind the second: "вице-премьер, министр чего FIRST LAST"."""
    if second is None or second.kind != "person" or second.role is None:
        return None
    held = [token for token in tokens if second.role.start <= token.start < second.role.end]
    if "role-noun" not in second.reasons and not any(token.has("conjunction") for token in held[1:]):
        return None  # "директор школ, садов и лагерей FIRST LAST" has one role, and a comma in it
    if first.kind != "role" or first.role is None or not has_cases(setting.tongue.syntax):
        return None
    if second.name is None or second.role.start != second.span.start or second.name.start < second.role.end:
        return None
    whole = Span(first.span.start, second.span.end)
    return replace(second, span=whole, role=Span(first.role.start, second.role.end), body=second.body or first.body)


def _name_end(tokens: Sequence[Token], start: int) -> int | None:
    """Return where a full name ends that begins at `start` in the case of a subject; None where none does."""
    end = start
    while end < len(tokens) and tokens[end].word and tokens[end].capital:
        end += 1
    name = tokens[start:end]
    if len(name) not in _FULL or any(token.has("oblique") or token.classes & _NOUNS for token in name):
        return None
    whole = name[0].text in latin_given_names() or not any(GENITIVE.search(token.form) for token in name)
    return end if whole else None


def _person(tokens: Sequence[Token], start: int, begin: int, role: Phrase, name: Span) -> Phrase:
    held, whole = span_of(tokens, start, begin), Span(role.span.start, name.end)
    return replace(role, kind="person", span=whole, name=name, role=held, reasons=("apposition", *role.reasons))


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return where a name in the case of a subject begins that ends a run of words; None where it may be a place's."""
    begin = person_run(tokens, start, end)
    while begin < end and is_acronym(tokens[begin]):
        begin += 1
    if (
        end - begin == _FULL[1]
        and GENITIVE.search(tokens[begin].form)
        and tokens[begin].text not in latin_given_names()
    ):
        begin += 1  # the land of a role: "в эфире глава СТРАНЫ FIRST LAST"
    whole = tokens[begin:end]
    if begin > start and len(whole) in _FULL and not any(t.has("oblique") or t.classes & _NOUNS for t in whole):
        return begin
    begin = max(begin, end - _TWO)
    if end - begin != _TWO or begin == start or tokens[end - 1].classes & _NOUNS:
        return None
    given = tokens[begin].text in latin_given_names()
    return begin if given or _is_behind_town(tokens, start, begin, end) else None


def _is_behind_town(tokens: Sequence[Token], start: int, begin: int, end: int) -> bool:
    """Return whether two words in the case of a subject stand behind one that says where: "в ГОРОДЕ FIRST LAST"."""
    town, name = tokens[start], tokens[begin:end]
    if begin - start != 1 or not town.form.endswith(_WHERE) or not town.capital:
        return False
    return not any(token.has("oblique") or token.classes & _NOUNS or GENITIVE.search(token.form) for token in name)
