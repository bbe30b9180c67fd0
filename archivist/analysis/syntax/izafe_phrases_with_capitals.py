"""Noun phrases of Kurmanji: the head stands first, -a, -ê, -ên or ya, yê, yên join what follows; capitals."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.capital_words import behind_brackets, without_case
from archivist.analysis.syntax.izafe_phrases import ENDS
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["phrase_at"]

_ENDS = (*ENDS, "spoken")
_JOINS = re.compile(folded(r"\w+(?:[aê]|ên)(?:'y?ê)?"))  # a word that waits for another, or stands in the oblique
_WAITS = re.compile(folded(r"\w+(?:a|ên)"))  # one that waits in any case
_HEAD = re.compile(folded(r"\w{2,}(?:iya|îya|eya|oya|uya|ên|enda|era|ina|erê)"))  # the first word of a body
_AND = folded("û")
_IZAFES = tuple(map(folded, ("ya", "yê", "yên")))
_ACRONYM = re.compile(r"([A-ZÇÊÎŞÛ]{2,}(?:-[A-ZÇÊÎŞÛ]+)*)(?:'?y?[êa])?")  # perhaps with a case
_PLURAL, _OBLIQUE, _OBLIQUE_PLURAL = folded("ên"), folded("ê"), folded("yan")
_FEMININE = re.compile(folded(r"\w+[iî]yê"))  # a noun in -î, which another ending joins to what follows: "-iya"
_OF = re.compile(folded(r"\w+(?<!gerîl)[aê]"))  # a role that what follows belongs to: "leader of …"
# Masculine nouns of names, which -ê joins to an adjective; others are in the oblique with it, and a name may follow
_MASCULINE = frozenset(
    map(
        folded,
        (
            *("gelê", "çemê", "karê", "mafê", "welatê", "bajarê", "gundê", "zimanê", "kesê", "navê", "axê", "çiyayê"),
            *("bakurê", "başûrê", "rojhilatê", "rojavayê", "ciwanê", "zarokê", "karkerê", "xortê", "baxê", "xanîyê"),
        ),
    )
)
_KIN = re.compile(folded(r"(?:dayik|bav|bira|xwişk|kur|keç|hevjîn)(?:y?[aê])?"))  # "the brother of NAME": not that one
_PARTICLES = frozenset(("El", "Al", "Bin", "Ibn", "Ebû", "Abu", "van", "Van", "von", "de"))  # inside foreign names
_FULL = 2  # words of a given name and a surname
_NAME, _PHRASE = 3, 16  # words: of a person's name, of a phrase


def phrase_at(words: Sequence[Token], start: int, leaning: Leaning = None) -> tuple[Phrase, int] | None:
    """Return the noun phrase that begins at a word and the number of the word behind it, None where none begins."""
    if start < len(words) and words[start].has("article") and start + 1 < len(words) and words[start + 1].has("body"):
        span, noun = Span(words[start].start, words[start + 1].end), without_case(words, start + 1, start + 2)
        return Phrase("body", span, body=noun, reasons=("head-noun",), anaphora=True), start + 2
    end = _end(words, start)
    if end == start or any(word.has("media") for word in words[start : min(len(words), start + 2)]):
        return None
    while end > start + 1 and words[end - 1].has("honorific") and end < len(words) and words[end].text == ".":
        end -= 1  # "the rector of X Prof. Dr. NAME"
    after = behind_brackets(words, end)
    if after + 1 < len(words) and words[after].text == "," and words[after + 1].has("role"):
        stop = _end(words, after + 1)
        if end - start <= _NAME and _named(words, start, end) and not words[start].has("role"):
            role = without_case(words, after + 1, stop)
            return _person(without_case(words, start, end), role, _of_role(words, after + 1, stop)), stop
    phrase = _read(words, (start, end), leaning)
    if phrase.kind != "role":
        return phrase, after
    return _behind_where(words, start, after, phrase) or _behind_pause(words, (start, end), phrase) or (phrase, after)


def _behind_where(words: Sequence[Token], start: int, at: int, role: Phrase) -> tuple[Phrase, int] | None:
    """Return the person named behind a role and where it is held: "ROLE li TOWN NAME", "ROLE li BODY, NAME"."""
    if at + 1 >= len(words) or not words[at].has("locative"):
        return None
    end = stop = _end(words, at + 1)
    first = end - _FULL
    if end < len(words) and words[end].text == ",":
        first, stop = end + 1, _end(words, end + 1)
    elif first != at + _FULL or any(word.has("body", "link", "role") for word in words[at + 1 : end]):
        return None  # one word for the town and two of a name, or nobody knows where the name begins
    if stop - first > _NAME or not _named(words, first, stop) or words[first].has("role"):
        return None
    held = without_case(words, start, min(first, end))
    body = role.body or (without_case(words, at + 1, end) if words[at + 1].has("body") and first > end else None)
    return _person(without_case(words, first, stop), held, None if words[start].has("member") else body), stop


def _behind_pause(words: Sequence[Token], held: tuple[int, int], role: Phrase) -> tuple[Phrase, int] | None:
    """Return the person named behind a role and its initials or a comma: "ROLE (KKM) NAME", "ROLE, dr. NAME"."""
    at = behind_brackets(words, held[1])
    comma = at < len(words) and words[at].text == ","
    first = at + comma
    if first >= len(words) or words[held[0]].form.endswith(_PLURAL):
        return None
    if first == held[1] and not words[first].has("honorific"):
        return None  # nothing parts the two
    while first < len(words) and (words[first].has("honorific") or (words[first].text == "." and first > at + comma)):
        first += 1
    stop = _end(words, first) if first < len(words) else first
    if not _FULL <= stop - first <= _NAME or not _named(words, first, stop) or words[first].has("role"):
        return None
    told = comma and stop < len(words) and words[stop].text != "," and not words[stop].has("saying", "spoken", "close")
    if told or _initials(words, first, stop) is not None:
        return None
    return _person(without_case(words, first, stop), without_case(words, *held), role.body), stop


def _end(words: Sequence[Token], start: int) -> int:
    at = start
    while at < min(len(words), start + _PHRASE):
        word = words[at]
        before = words[at - 1] if at > start else None
        held = _held_together(words, at) if before else 0
        if held:
            at += held
            continue
        if word.text == "," and at > start and words[start].has("body") and _lists(words, at):
            at += 1
            continue
        named = word.capital and word.has("spoken", *(("statement",) if before else ()))  # a noun of a name
        named = named and (bool(before) or _begins_name(words, at))
        if not word.word or (word.has(*_ENDS) and not named and not (word.has("link") and before)):
            break
        if word.has("link"):
            following = words[at + 1] if at + 1 < len(words) else None
            if before is None or following is None or not following.word or following.has(*_ENDS):
                break
            offices = (
                at == start + 1 and words[start].has("role") and following.has("role")
            )  # "journalist and author NAME"
            if following.has("body", "role") and word.text == _AND and not offices:
                break
        elif not word.capital and not _may_be_small(word, before):
            break
        at += 1
        if "'" in word.text and at < len(words) and not (words[at].has("link") or words[at].capital):
            break
    return at


def _held_together(words: Sequence[Token], at: int) -> int:
    """Return how many words an izafe, or a noun that asks for a preposition, holds to a name: "that in TOWN"."""
    if words[at - 1].has("governing") and words[at].has("close") and at + 2 < len(words):
        return 2 if words[at + 1].has("close", "answer") else 1
    joined = words[at].form in _IZAFES and at + 2 < len(words) and words[at + 1].has("locative")
    several = at + 3 < len(words) and words[at + 3].text in (",", _AND)  # of several towns nobody knows the last
    return 3 if joined and words[at + 2].capital and not (words[at + 2].classes or several) else 0


def _begins_name(words: Sequence[Token], at: int) -> bool:
    """Return whether a noun of speaking at the head of a phrase is a given name: a surname follows it."""
    after = words[at + 1] if at + 1 < len(words) else None
    return after is not None and after.capital and not after.classes


def _lists(words: Sequence[Token], comma: int) -> bool:
    """Return whether a comma parts members of one name, the last of which "and" joins."""
    for at in range(comma + 1, min(len(words), comma + 2 + _NAME)):
        if words[at].text == _AND:
            return at > comma + 1
        if not words[at].word or not words[at].capital or words[at].has("role", "body"):
            return False
    return False


def _may_be_small(word: Token, before: Token | None) -> bool:
    """Return whether a word without a capital is part of a name: its head, or what the izafe before it asks for."""
    if before is None:
        return word.has("body", "role")
    waits = _WAITS if before.capital else _JOINS
    ended = before.form.endswith(_OBLIQUE_PLURAL)  # "the union of teachers": nothing belongs to those
    return (before.has("link", "body", "role") and not ended) or bool(waits.fullmatch(before.form))


def _read(words: Sequence[Token], here: tuple[int, int], leaning: Leaning) -> Phrase:
    start, end = here
    while start < end - 1 and words[start].has("honorific"):
        start += 1
    span = without_case(words, start, end)
    roles = [at for at in range(start, end) if words[at].has("role")]
    if roles and roles[0] == start:
        return _with_role(words, start, end)
    office = _behind_office(words, start, end)
    if office < end and office > start:
        body = without_case(words, office, end)
        return Phrase("body", span, body=body, reasons=("head-noun",), office=without_case(words, start, office - 1))
    if words[start].has("body"):
        alone = end - start == 1 and not words[start].has("unique")
        return Phrase("body", span, body=span, reasons=("head-noun",), anaphora=alone)
    if end - start == 1 and (acronym := _letters(words, start)):
        return Phrase("body", acronym, body=acronym, reasons=("acronym",))
    if roles:  # NAME ROLE
        name = without_case(words, start, roles[0])
        if roles[0] - start <= _NAME and _named(words, start, roles[0]):
            return _person(name, without_case(words, roles[0], end), _of_role(words, roles[0], end))
    return _unlisted(words, (start, end), span, leaning)


def _behind_office(words: Sequence[Token], start: int, end: int) -> int:
    """Return the number of the word behind "the press centre of"; `start` where no office begins."""
    spoken = start + 1 < end and words[start].has("body") and words[start + 1].has("office")
    joined = start + 3 < end and words[start + 2].text != _AND and words[start + 3].has("body")
    return start + 3 if spoken and joined else start


def _with_role(words: Sequence[Token], start: int, end: int) -> Phrase:
    """Read "the minister of X NAME": the name is the last words with capitals that no izafe joins."""
    span = without_case(words, start, end)
    nobody = words[start].form.endswith(_PLURAL) or _KIN.fullmatch(words[start].form)
    first = end if nobody else _name_start(words, start, end)
    if first is None:
        return Phrase("other", span)
    if first >= end or words[first - 1].has("link") or (end - first == 1 and _JOINS.fullmatch(words[first].form)):
        return Phrase("role", span, role=span, body=_of_role(words, start, end), reasons=("role-noun",))
    role_end = first
    while role_end > start + 1 and words[role_end - 1].has("honorific", "link"):
        role_end -= 1
    return _person(
        without_case(words, first, end), without_case(words, start, role_end), _of_role(words, start, role_end)
    )


def _name_start(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return where the name behind a role begins, its end without a name, None where nobody can tell."""
    first = end - _ends_in_surname(words, start, end)
    while (
        first > start + 1
        and end - first < _NAME
        and words[first - 1].capital
        and not words[first - 1].has("body", "role")
    ):
        if first < end and _JOINS.fullmatch(words[first - 1].form) and end - first > 1:
            break
        if "'" in words[first - 1].text or _initials(words, first - 1, first) is not None:
            break
        first -= 1
    if first == end:
        return end
    before = words[first - 1]
    if _WAITS.fullmatch(before.form) and (not before.has("role") or before.form.endswith(_PLURAL)):
        first += 1  # the word before asks for one more
        return None if end - first == 1 and not words[first].form.endswith(_OBLIQUE) else first
    if first == start + 1 and _OF.fullmatch(before.form):
        return first + 1 if end - first > _FULL else end  # "leader of the X", and a name behind it
    if end - first < _NAME or any(word.text in _PARTICLES for word in words[first + 1 : end]):
        return first
    if before.has("link") and before.text != _AND:
        return first + 1  # what the izafe asks for, and a name of two words
    return None if before.form in _MASCULINE else first


def _ends_in_surname(words: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a phrase ends in the name of somebody whose surname is a word for a role: "Azad Rêber"."""
    if end - start <= _FULL or not words[end - 1].has("role") or _JOINS.fullmatch(words[end - 1].form):
        return False
    given = words[end - _FULL]
    return words[end - 1].capital and given.capital and not given.classes and not _JOINS.fullmatch(given.form)


def _initials(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return the number of the first word in capitals alone: a body's, and no part of a person's name."""
    return next((at for at in range(start, end) if _letters(words, at)), None)


def _letters(words: Sequence[Token], at: int) -> Span | None:
    """Return the capitals that a word is made of, without the ending of a case."""
    written = words[at].text if "'" not in words[at].text else words[at].text.partition("'")[0]
    letters = _ACRONYM.fullmatch(written)
    return Span(words[at].start, words[at].start + letters.end(1)) if letters else None


def _person(name: Span, role: Span, body: Span | None) -> Phrase:
    span = Span(min(name.start, role.start), max(name.end, role.end))
    return Phrase("person", span, name=name, role=role, body=body, reasons=("role-noun", "capitals"))


def _of_role(words: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the body that a role belongs to: with its noun, in initials, or whoever a spokesman speaks for."""
    if words[start].has("member"):
        return None
    for at in range(start + 1, end):
        if words[at].has("body") and (at + 1 < end):
            return without_case(words, at, _behind_oblique(words, at, end))
        if letters := _letters(words, at):
            return letters
    return without_case(words, start + 1, end) if words[start].has("spokesman") and end - start > 1 else None


def _behind_oblique(words: Sequence[Token], start: int, end: int) -> int:
    """Return where a body's name ends: behind a feminine in the oblique nothing belongs to it but by an izafe."""
    feminine = (at for at in range(start + 1, end - 1) if _FEMININE.fullmatch(words[at].form))
    return next((at + 1 for at in feminine if words[at + 1].capital and not words[at + 1].has("body")), end)


def _named(words: Sequence[Token], start: int, end: int) -> bool:
    names = all(word.capital and not word.has("body", "link") for word in words[start:end])
    return names and end - start > 1 and not any("'" in word.text for word in words[start : end - 1])


def _unlisted(words: Sequence[Token], here: tuple[int, int], span: Span, leaning: Leaning) -> Phrase:
    start, end = here
    joined = any(word.has("link") for word in words[start:end])
    body = bool(_HEAD.fullmatch(words[start].form)) or (joined and bool(_JOINS.fullmatch(words[start].form)))
    if leaning == "person" and not joined and end - start <= _NAME and _named(words, start, end) and not body:
        return Phrase("name", span, name=span, reasons=("capitals",))
    if leaning == "body" and body and end - start > 1:
        return Phrase("body", span, body=span, reasons=("genitive",))
    return Phrase("other", span)
