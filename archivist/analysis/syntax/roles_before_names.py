"""The office of somebody whom another sentence names: "The mayor said … NAME added …", "NAME said … This critic …"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.language import Language
from archivist.analysis.patterns import folded
from archivist.analysis.syntax import izafe_ends, izafe_phrases
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.text_view import Span

__all__ = ["with_roles_before_names"]

_SPEAKING = ("says", "speaks-for", "issues")
_NEAR = 2  # sentences between the office and the name
_THIS = "this"
_GUESSES = ({"genitive"}, {"asked"}, set[str]())  # reasons for a body that no more than the verb shows
_REPORT, _MANY, _BE, _OBJECT = folded("گزارش"), tuple(map(folded, ("ها", "های"))), folded("شد"), folded("را")
_SOURCES = frozenset(map(folded, ("گفته", "اعلام", "اظهار", "نقل")))
_SOURCED = 2  # words: "according to"
_NAME = 3  # words of a name at most that no list has


def with_roles_before_names(
    setting: Setting, sentences: Sequence[Sentence], relations: Sequence[Relation]
) -> tuple[Relation, ...]:
    """Return the relations; the first name is that of the office that speaks just before, or of "this deputy" behind.

    In Persian and Sorani news the lead has the office, the second sentence the name.
    """
    facts = setting.tongue.syntax
    if facts is None or facts.order != "sov" or setting.tongue.capitals or setting.tongue.head_last:
        return tuple(relations)
    made = _named_in_full(setting, relations)
    named = next((k for k, item in enumerate(made) if _is_full(setting, item)), len(made))
    for number, told in enumerate(made[: named + 1]):
        if told.kind not in _SPEAKING or not (
            _lacks_office(setting, told) if number == named else _may_name(setting, sentences, told)
        ):
            continue
        this = _this(made[number + 1 :], told) if number == named else None
        role = _office(setting, made[:number], told) or _opening(setting, sentences, made, told) or this
        if role is not None and _agrees(setting, told, role):
            return _without_guesses(setting, _with_person(made, number, role))
    return _without_guesses(setting, made)


def _with_person(made: Sequence[Relation], number: int, role: Span) -> tuple[Relation, ...]:
    """Return the relations with a name in its office."""
    subject = made[number].subject
    name = subject.name or subject.span
    listed = [reason for reason in subject.reasons if reason == "listed"]
    body = subject.body if subject.kind == "person" else None
    person = Phrase("person", subject.span, name=name, role=role, body=body, reasons=(*listed, "role-noun"))
    return (*made[:number], replace(made[number], subject=person), *made[number + 1 :])


def _without_guesses(setting: Setting, made: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations; a body that was no more than guessed is a person where it is named as one who speaks is."""
    spans = [item.subject.name for item in made if item.subject.name is not None]
    names = {name for span in spans for name in (setting.view.slice(span), setting.view.slice(span).split()[-1])}
    out = []
    for item in made:
        other = item.subject
        if other.kind == "body" and set(other.reasons) in _GUESSES and setting.view.slice(other.span) in names:
            out.append(replace(item, subject=Phrase("name", other.span, name=other.span)))
        else:
            out.append(item)
    return tuple(out)


def _named_in_full(setting: Setting, relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations; a surname in two words before is the full name that ends in the same letters."""
    made = list(relations)
    for number, item in enumerate(made):
        short = _letters(setting, item)
        if not short or not _is_full(setting, item):
            continue
        later = (other for other in made[number + 1 :] if _is_full(setting, other) and item.subject.role is None)
        full = next((other for other in later if _letters(setting, other).endswith(short)), None)
        if full is not None and _letters(setting, full) != short:
            made[number] = replace(item, subject=replace(item.subject, name=full.subject.name, reasons=("listed",)))
            made[number] = replace(made[number], foreign=True)  # the headline's; the text below names whom it means
    return tuple(made)


def _letters(setting: Setting, relation: Relation) -> str:
    name = relation.subject.name
    return setting.view.slice(name).replace(" ", "").replace("\u200c", "") if name else ""


def _may_name(setting: Setting, sentences: Sequence[Sentence], told: Relation) -> bool:
    """Return whether a phrase of two or three plain words is a name that no list has.

    A report of an agency begins with it, and its last word stands alone elsewhere.
    """
    subject, sentence = told.subject, sentences[told.sentence]
    if subject.name or subject.role or subject.office or set(subject.reasons) not in _GUESSES:
        return False
    if not any(token.form == _REPORT for token in sentence.tokens[:3]):
        return False
    inside = [token for token in sentence.tokens if subject.span.start <= token.start < subject.span.end]
    plain = all(token.word and not token.classes and token.text.isalpha() for token in inside)
    if not plain or not 1 < len(inside) <= _NAME or any(token.form.endswith(_MANY) for token in inside):
        return False
    text = setting.view.text
    months = _months(setting.tongue)
    return not any(token.form in months for token in inside) and text.count(inside[-1].text) > text.count(
        text[subject.span.start : subject.span.end]
    )


def _months(tongue: Language) -> frozenset[str]:
    """Return the names of months: "the middle of NAME" begins a report too."""
    calendars = (tongue.months, tongue.hijri_months, tongue.jalali_months)
    return frozenset(folded(name) for months in calendars for names in months.values() for name in names)


def _lacks_office(setting: Setting, told: Relation) -> bool:
    """Return whether a name stands without an office, or with one in a body told before: "spokesman of this guild"."""
    facts, role = setting.tongue.syntax, told.subject.role
    if role is None:
        return told.subject.kind == "name"
    return facts is not None and any("article" in facts.classes_of(word) for word in setting.view.slice(role).split())


def _agrees(setting: Setting, told: Relation, role: Span) -> bool:
    """Return whether an office has the noun of the one that stands beside the name, where one does."""
    own = told.subject.role
    return own is None or setting.view.slice(own).split()[0] == setting.view.slice(role).split()[0]


def _is_full(setting: Setting, relation: Relation) -> bool:
    name = relation.subject.name
    return name is not None and " " in setting.view.slice(name) and not relation.foreign


def _office(setting: Setting, before: Sequence[Relation], told: Relation) -> Span | None:
    """Return the last office that speaks before a name, unless a body or another person speaks between."""
    name = told.subject.name
    surname = setting.view.slice(name).split()[-1] if name else ""
    for relation in reversed(before):
        subject = relation.subject
        if told.sentence - relation.sentence > _NEAR:
            return None
        if relation.sentence == told.sentence or subject.kind == "other" or relation.foreign:
            continue
        if subject.role and subject.kind == "role" and _THIS not in subject.reasons:
            return subject.role if " " in setting.view.slice(subject.role) else None
        if subject.kind == "body" or (subject.name and setting.view.slice(subject.name) != surname):
            return None
    return None


def _opening(setting: Setting, sentences: Sequence[Sentence], made: Sequence[Relation], told: Relation) -> Span | None:
    """Return the office with which the sentence before a name begins, unless its verb is passive."""
    number = told.sentence - 1
    if number < 0 or any(item.sentence == number and item.subject.kind != "other" for item in made):
        return None
    words = sentences[number].tokens
    last = next((word for word in reversed(words) if word.word), None)
    start = _start(words)
    read = izafe_phrases.phrase_at(setting, words, start) if start is not None else None
    if last is None or read is None or (start != _SOURCED and last.form.startswith(_BE)):
        return None
    phrase, end = read
    alone = phrase.kind == "role" or start == _SOURCED  # what stands behind its comma is told, and is nobody
    whole = alone and phrase.role and " " in setting.view.slice(phrase.role)
    held = end < len(words) and words[end].form != _OBJECT  # else the object is in the phrase with its subject
    return phrase.role if whole and held and _THIS not in phrase.reasons else None


def _start(words: Sequence[Token]) -> int | None:
    """Return where an office begins that opens a sentence, behind "a", or behind "according to"."""
    for start in range(min(_SOURCED + 1, len(words))):
        before = words[:start]
        told = start == _SOURCED and words[1].form in _SOURCES and words[0].has("close", "frame")
        if words[start].has("role"):
            return start if start == 0 or (start == 1 and izafe_ends.is_indefinite(before, 0)) or told else None
    return None


def _this(behind: Sequence[Relation], told: Relation) -> Span | None:
    """Return the office in "this deputy" that speaks soon behind a name, if nobody else speaks between."""
    for relation in behind:
        subject = relation.subject
        if relation.sentence - told.sentence > _NEAR or subject.name:
            return None
        if subject.role and _THIS in subject.reasons:
            return subject.role
    return None
