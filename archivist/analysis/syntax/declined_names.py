"""Whose name a noun phrase holds where nouns have cases: told by the common given name in the subject's case."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name, latin_given_names
from archivist.analysis.names.declined_bodies import in_nominative
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["behind_particles", "is_declined", "is_owner", "with_own_name"]

_CYRILLIC, _LATIN = re.compile("[А-яЁё]"), re.compile("[A-Za-z]")
_ROMAN = re.compile("[IVX]{1,5}")
_OBLIQUE = re.compile(r"\w{2,}(?:[аяуюы]|ой|ей|ом|ем|ого|ым)")  # the surname of a man that is no subject
_GENITIVE = re.compile("[аяыи]$|ого$|ей$|ой$")
_PATRONYMIC = re.compile("(?:вич|вна|ична)$")
_ENDS_INITIAL = re.compile(r"[ .][^\W\d_a-zа-яё]\Z")
_NOUNS = ("role", "body", "state", "time")
_PAIR = 2  # words of a name
_ADJECTIVE = ("ого", "его")  # of a man, in the genitive
_DATIVE = "е"  # of a woman's given name
_REST = 4  # tokens behind a name that are no part of it, at most


def with_own_name(setting: Setting, tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase whose name is a person's: none in Latin letters, none that two share, none taken for a body."""
    words = [token for token in tokens if phrase.span.start <= token.start < phrase.span.end]
    if not any(_CYRILLIC.match(token.text) for token in words):
        return phrase
    if phrase.kind == "body":
        return _no_body(words, phrase) if phrase.reasons == ("shape",) else _no_persons(words, phrase)
    if phrase.kind == "name" and _ends_in_marks(words):
        return Phrase("body", phrase.span, body=phrase.span, reasons=("marks",))
    if phrase.kind == "role" or (phrase.kind == "person" and phrase.role is not None):
        phrase = _within_role(setting, words, phrase)
    if phrase.name is None or phrase.kind not in ("person", "name"):
        return phrase
    phrase = _with_last_stop(setting, phrase, phrase.name)
    if phrase.kind == "name" and phrase.name == phrase.span:
        phrase = _titled(words, phrase)
    elif phrase.reasons == ("apposition",):
        phrase = _without_hearer(words, phrase)
    return _without_latin(setting, phrase, phrase.name or phrase.span)


def _with_last_stop(setting: Setting, phrase: Phrase, name: Span) -> Phrase:
    """Return a phrase whose name ends with initials together with the full stop of the last one: "LAST A. B."."""
    text = setting.view.text
    words = setting.view.slice(name)
    if not text.startswith(".", name.end) or not _ENDS_INITIAL.search(words) or _GENITIVE.search(words.split()[0]):
        return phrase
    return replace(phrase, name=Span(name.start, name.end + 1))


def _ends_in_marks(words: Sequence[Token]) -> bool:
    """Return whether words end with a name in marks, and what stands before it is no given name: "TOWN «NAME»"."""
    opened = next((k for k, token in enumerate(words) if token.text in OPENING_MARKS), 0)
    if not opened or words[-1].text not in CLOSING_MARKS or any(token.has("role") for token in words[:opened]):
        return False
    return words[opened + 1].capital and not any(is_given_name(token.text) for token in words[:opened])


def _no_persons(words: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return no body where capitals are two persons' names, "FIRST LAST и FIRST LAST", or a given name alone."""
    if phrase.reasons == ("one-word",) and is_given_name(words[0].text):
        return Phrase("other", phrase.span)
    held = any(token.has("role") and not token.capital and not token.has("body") for token in words)
    if phrase.reasons == ("capitals",) and held and words[0].text in '«"“„':
        return Phrase("other", phrase.span)  # "«HALL» лидер партии FIRST LAST" begins with where it was said
    joint = next((k for k, token in enumerate(words) if token.has("conjunction")), None)
    if phrase.reasons != ("capitals",) or joint is None or joint < _PAIR:
        return phrase
    named = is_given_name(words[joint - _PAIR].text) and words[joint - 1].capital
    return Phrase("other", phrase.span) if named and all(token.capital for token in words[joint + 1 :]) else phrase


def _titled(words: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a person before whose given name a noun stands with which the sentence begins: "Доктор FIRST LAST"."""
    given = next((k for k in range(1, len(words) - 1) if words[k].text in latin_given_names()), None)
    if given is None or is_given_name(words[0].text) or _PATRONYMIC.search(words[-1].form):
        return phrase
    if any(not token.word for token in words) or words[given - 1].has("particle") or len(words[0].text) == 1:
        return phrase
    name, title = Span(words[given].start, phrase.span.end), Span(words[0].start, words[given - 1].end)
    if _GENITIVE.search(words[0].form) and given == 1:
        return Phrase("name", name, name=name, reasons=phrase.reasons)  # the land of a role that stands before it
    return Phrase("person", phrase.span, name, title, None, ("apposition",))


def _without_hearer(words: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a person whose role does not begin with those who hear it: "порталу NAME ROLE FIRST LAST"."""
    role, name = phrase.role, phrase.name
    if role is None or name is None or not words[0].has("oblique") or words[0].capital:
        return phrase
    inside = [token for token in words if role.start <= token.start < role.end]
    given = next((token for token in words if token.start == name.start), None)
    heard = next((k for k in range(len(inside) - 1, 0, -1) if inside[k].capital or not inside[k].word), None)
    if given is None or given.text not in latin_given_names() or heard is None or heard == len(inside) - 1:
        return phrase
    start = inside[heard + 1].start
    return replace(phrase, span=Span(start, phrase.span.end), role=Span(start, role.end))


def _no_body(words: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the person whose given name has the ending of an abstract noun: "Ария", "Ника"."""
    capitals = all(token.word and token.capital for token in words)
    if not capitals or len(words) > _PAIR + 1 or any(token.has(*_NOUNS) for token in words[1:]):
        return phrase
    first = 0 if is_given_name(words[0].text) else 1
    name = words[first:]
    if len(name) not in (_PAIR, _PAIR + 1) or not is_given_name(name[0].text) or words[0].has(*_NOUNS):
        return phrase
    span = Span(name[0].start, name[-1].end)
    if first == 0:
        return Phrase("name", span, name=span, reasons=("capitals",))
    title = Span(words[0].start, words[0].end)
    return Phrase("person", phrase.span, name=span, role=title, reasons=("apposition",))


def _within_role(setting: Setting, words: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a person whose name was taken for a part of the role, or nobody where the phrase names two."""
    role = phrase.role
    if role is None:
        return phrase
    inside = [token for token in words if role.start <= token.start < role.end]
    at = next((k for k in range(1, len(inside) - 1) if _begins_name(inside, k)), None)
    if at is None:
        return phrase
    end = at + _PAIR
    while end < len(inside) and (inside[end].capital or inside[end].has("particle")) and inside[end].word:
        end += 1
    rest = inside[end:]
    if phrase.name is not None:
        if any(token.has("conjunction") for token in rest):
            return Phrase("other", phrase.span)
        return _first_of_two(words, phrase, Span(inside[at].start, inside[end - 1].end), rest)
    if len(rest) > _REST or any(not token.word or token.capital or token.has("conjunction", *_NOUNS) for token in rest):
        return phrase
    name, office = Span(inside[at].start, inside[end - 1].end), Span(role.start, inside[at - 1].end)
    body = phrase.body
    if body is not None and body.end > name.start:
        body = Span(body.start, office.end) if body.start < office.end else None
        body = body if body is not None and " " in setting.view.slice(body) else None
    whole = Span(phrase.span.start, name.end)
    return replace(
        phrase, kind="person", span=whole, name=name, role=office, body=body, reasons=("role-noun", "apposition")
    )


def _first_of_two(words: Sequence[Token], phrase: Phrase, first: Span, rest: Sequence[Token]) -> Phrase:
    """Return the first person that a phrase names where the second is of an adjunct: "NAME по поручению ROLE NAME"."""
    own = [token for token in words if phrase.name and phrase.name.start <= token.start < phrase.name.end]
    governed = bool(rest) and rest[0].has("close", "inside", "aim", "agent", "within")
    declined = bool(own) and own[0].text not in latin_given_names()
    if not (governed and declined) or phrase.role is None:
        return phrase
    role = Span(phrase.role.start, max(token.end for token in words if token.end <= first.start))
    body = phrase.body if phrase.body is not None and phrase.body.end <= first.start else None
    return replace(phrase, span=Span(phrase.span.start, first.end), name=first, role=role, body=body)


def _begins_name(words: Sequence[Token], place: int) -> bool:
    """Return whether a given name in the case of a subject stands here with a surname in it, too."""
    given, surname, before = words[place], words[place + 1], words[place - 1]
    if given.text not in latin_given_names() or not (surname.word and surname.capital) or surname.has(*_NOUNS):
        return False
    if not before.word and before.text not in (*CLOSING_MARKS, ")"):
        return False
    man = not given.text.endswith(("а", "я"))
    return not (man and _OBLIQUE.fullmatch(surname.form) and surname.form.endswith(("ова", "ева", "ина", "ым", "ого")))


def _without_latin(setting: Setting, phrase: Phrase, name: Span) -> Phrase:
    """Return a phrase without the words in Latin letters before a name in others, and a role without a name in them."""
    text = setting.view.slice(name)
    places = [match.span() for match in re.finditer(r"\S+", text)]
    foreign = [bool(_LATIN.search(text, *at)) and not _ROMAN.fullmatch(text[slice(*at)]) for at in places]
    if not any(foreign) or (all(foreign) and is_given_name(text.split()[0])):
        return phrase
    if foreign[-1]:
        return _of_body(phrase)
    last = max(k for k, latin in enumerate(foreign) if latin)
    if len(places) - last - 1 < _PAIR:
        strange = phrase.kind == "name" and foreign[0] and not is_given_name(text.split()[0])
        return Phrase("other", phrase.span) if strange else phrase
    own = Span(name.start + places[last + 1][0], name.end)
    here = phrase.span.start <= name.start < phrase.span.end  # else it is the full name that a surname stands for
    if not here or (phrase.role is None and foreign[0]):
        return replace(phrase, name=own)
    role = Span((phrase.role or name).start, name.start + places[last][1])
    return replace(phrase, kind="person", name=own, role=role)


def _of_body(phrase: Phrase) -> Phrase:
    """Return a role whose complement was taken for a name, as its Latin letters tell: "глава офиса NAME"."""
    if phrase.kind == "name":
        return phrase
    return replace(phrase, kind="role", name=None, role=phrase.span, reasons=("role-noun",))


def is_owner(setting: Setting, phrase: Phrase) -> bool:
    """Return whether a name is in the genitive behind a noun that is no role: "визит FIRST LAST", whose it is."""
    if phrase.name is None or phrase.kind != "person" or "role-noun" in phrase.reasons:
        return False
    given, *others = setting.view.slice(phrase.name).split()
    if given in latin_given_names() or not is_given_name(given) or not given.endswith(("а", "я", "ы", "и")):
        return False
    return bool(others)


def is_declined(
    facts: SyntaxFacts, tokens: Sequence[Token], subject: Phrase, *, of_statement: bool, says: bool
) -> bool:
    """Return whether a person stands in a case that neither a subject nor an author has: to whom something is said."""
    if facts.article:
        return False
    if subject.kind == "body":
        return says and _is_of_statement(tokens, subject)
    name = [token for token in tokens if subject.name and subject.name.start <= token.start < subject.name.end]
    role = [token for token in tokens if subject.role and subject.role.start <= token.start < subject.role.end]
    words = [token for token in name if token.word]
    if of_statement and len(words) > 1 and words[0].form.endswith(_DATIVE):
        return True
    if words and words[0].form.endswith(_ADJECTIVE):
        return True  # "храм Святого Николая"
    act = says and bool(role) and role[0].has("oblique") and not role[0].has("adjective")  # "согласно указу"
    whole = len(words) > 1 and all(token.has("oblique") for token in words)
    return act or whole or any(token.has("role") and token.has("oblique") for token in role)


def _is_of_statement(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether a body in the genitive is whose statement stands before the subject: "письмо Союза, глава …"."""
    at = next((k for k, token in enumerate(tokens) if token.start == subject.span.start), 0)
    head = f"{tokens[at].text} "
    return at > 0 and tokens[at - 1].has("statement") and tokens[at].has("body") and in_nominative(head) != head


def behind_particles(tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """Return where a name begins that has a small particle inside, "FIRST фон LAST"; None where it has none."""
    inside = (k for k in range(begin + 1, end) if tokens[k].has("particle") and not tokens[k].capital)
    particle = next(inside, None)
    if particle is None:
        return None
    first = particle - 1
    further = first > begin and tokens[first - 1].text in latin_given_names()
    return first - 1 if further else first
