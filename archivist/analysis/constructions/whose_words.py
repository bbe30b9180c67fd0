"""Whose words a text has: those of the only one who speaks, or of somebody whom the statement of a body answers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.context import TextContext, once
from archivist.analysis.languages import given_names
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import same
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = [
    "author_of_direct",
    "follows_another",
    "is_answered",
    "is_guest",
    "is_headed_by_another",
    "is_named_author",
    "is_no_author",
    "is_no_person",
    "is_shouted_once",
    "is_told_by_me",
    "is_told_in_statement",
    "led_sentence",
    "stems",
    "tells_of_one",
]

_ACTS = frozenset(("issuing", "saying", "performing", "auxiliary"))
_WELL_BEHIND = 3  # sentences of prose
_STEM = 4  # letters in which two forms of a word agree
_ENDING = 2  # letters of a case's ending
_HEAD, _SIGNED = 8, 8  # lines at whose head a letter greets; lines of its end
_OPENING, _CLOSING = frozenset('"«“„'), frozenset('"»”“')
_GOVERNING = 12  # characters of "to the" before a role


def tells_of_one(context: TextContext, relation: Relation, role: Span | None) -> bool:
    """Return whether a report tells of nobody else who speaks: of no office either, but that of the one it names."""
    if role is None or relation.framed or context.form.form not in ("reported", "partial"):
        return False
    own = stems(context.view.slice(role))
    offices = (
        item.subject.role
        for item in context.syntax.relations
        if item.subject.kind == "role" and item.kind != "performs"
    )
    return all(office is None or stems(context.view.slice(office)) & own for office in offices)


def author_of_direct(context: TextContext) -> Relation | None:
    """Return the relation that tells what body a statement is of that is the whole text."""
    if context.form.form != "direct":
        return None
    acts = (item for item in context.syntax.relations if item.kind in ("statement-of", "issues", "performs"))
    return next((item for item in acts if item.subject.kind == "body" and not item.foreign), None)


_PLURAL = ("s", "ы", "и")  # of several officers none is another speaker


def follows_another(
    context: TextContext, lead: tuple[Relation, Span, Span | None, int, int], relation: Relation, name: Span
) -> bool:
    """Return whether somebody makes a statement below a lead in which another officer speaks: either may be meant.

    `lead` is whoever is named first, with the role and the sentences of prose before.
    """
    if relation.framed and relation.sentence > 0 and _other_office(context, relation):
        return True
    if _is_beside_inner(context, relation):
        return True
    first, other, role, _, behind = lead
    apart = relation.sentence > first.sentence and relation.framed and not first.framed
    return apart and not behind and role is not None and first.kind == "says" and other != name


def _is_beside_inner(context: TextContext, relation: Relation) -> bool:
    """Return whether a name behind a comma may be that of whose spokesman a role is: "the aide to the mayor, NAME,"."""
    name, role, facts = relation.subject.name, relation.subject.role, context.tongue.syntax
    if name is None or role is None or facts is None or relation.framed:
        return False
    if "," not in context.view.text[role.end : name.start]:
        return False
    before = context.view.text[max(0, role.start - _GOVERNING) : role.start].casefold().split()[-2:-1]
    if before and "infinitive" in facts.classes_of(before[0]):
        return True  # "secretary to the mayor, NAME"
    words = [facts.classes_of(word) for word in re.split("[ ']", context.view.slice(role).casefold())]
    inner = next((k for k, classes in enumerate(words) if k and {"link", "close", "infinitive"} & classes), len(words))
    held = [classes for classes in words[inner:] if not {"link", "close", "article"} & classes]
    both = bool(held) and any("role" in classes for classes in words[:inner])
    return both and "role" in held[0] | held[-1] and not any("body" in classes for classes in held)


def _other_office(context: TextContext, relation: Relation) -> bool:
    """Return whether an officer whom no name tells has spoken before, whose office is none of this speaker's."""
    if relation.subject.role is None:
        return False
    own = stems(context.view.slice(relation.subject.role))
    before = (other for other in context.syntax.relations if other.sentence < relation.sentence)
    told = (other.subject for other in before if other.kind == "says" and not (other.framed or other.foreign))
    bare = (context.view.slice(item.role) for item in told if item.role and item.name is None and item.body is None)
    return any(not stems(role) & own for role in bare if not role.split()[0].endswith(_PLURAL))


def is_answered(context: TextContext, relation: Relation, author: Relation | None, role: Span | None) -> bool:
    """Return whether a body's statement tells, in words of its own, what somebody else has said: it answers that.

    Its own officers it quotes.
    """
    if author is None or author.subject.body is None or relation.sentence <= author.sentence:
        return False
    if any(token.quoted for token in context.syntax.sentences[relation.sentence].tokens):
        return False
    own = stems(context.view.slice(author.subject.body))
    return role is None or not stems(context.view.slice(role)) & own


def is_guest(context: TextContext, relation: Relation, name: Span) -> bool:
    """Return whether the text told before that another received or met somebody, whose words it does not quote.

    The text is then the host's: "The minister received NAME. NAME thanked her for the welcome."
    """
    if relation.framed or any(token.quoted for token in context.syntax.sentences[relation.sentence].tokens):
        return False
    surname = stems(context.view.slice(name).split()[-1])
    for sentence in context.syntax.sentences[: relation.sentence]:
        met = next((k for k, token in enumerate(sentence.tokens) if token.has("receiving") and not token.capital), 0)
        if not any(token.capital for token in sentence.tokens[:met]):
            continue
        passive = any(token.has("passive") for token in sentence.tokens[max(0, met - 2) : met])
        before = Span(sentence.span.start, sentence.tokens[met].start)
        behind = Span(sentence.tokens[met].end, sentence.span.end)
        if not passive and surname & stems(context.view.slice(behind)) - stems(context.view.slice(before)):
            return True
    return False


def is_shouted_once(context: TextContext, relation: Relation, name: Span) -> bool:
    """Return whether one word in a line of capitals alone is all that the text has of somebody: it may be any word."""
    word = context.view.slice(name)
    if " " in word or not context.view.slice(context.syntax.sentences[relation.sentence].span).isupper():
        return False
    again = context.view.text[: name.start] + context.view.text[name.end :]
    lines = (line for line in again.split("\n") if not line.isupper())
    return not any(word.casefold() in line.casefold() for line in lines)


def is_no_author(context: TextContext, relation: Relation) -> bool:
    """Return whether who is told to speak is one word of a headline, or issued what a letter of another's tells of."""
    return _is_word_above(context, relation.subject) or _is_told_in_letter(context, relation)


def _is_told_in_letter(context: TextContext, relation: Relation) -> bool:
    """Return whether a letter tells what a body issued that is not named with those who sign it."""
    body, signers = relation.subject.body, _signers_of_letter(context) if relation.kind == "issues" else ""
    if body is None or not signers:
        return False
    return not stems(context.view.slice(body)) & stems(signers)


@once
def _signers_of_letter(context: TextContext) -> str:
    """Return the words behind the valediction of a text that greets somebody at its head; none of any other text."""
    saluting, words = context.tongue.genres.saluting, context.tongue.valedictions
    lines = context.view.lines
    if not saluting or not words:
        return ""
    greeting = pattern(either(saluting))
    if not any(greeting.match(context.view.text, line.start, line.end) for line in lines[:_HEAD]):
        return ""
    ends = pattern(rf"(?i:{either(words)})[ .,!]*")
    last = next((line for line in reversed(lines[-_SIGNED:]) if ends.fullmatch(context.view.slice(line))), None)
    return context.view.text[last.end :] if last is not None else ""


def _is_word_above(context: TextContext, subject: Phrase) -> bool:
    """Return whether a body is one word of the headline that the text below has not: it may as well be a surname."""
    headline, body = context.parts.headline, subject.body
    if headline is None or body is None or subject.reasons != ("one-word",):
        return False
    inside = headline.span.start <= body.start < headline.span.end
    return inside and context.view.text.count(context.view.slice(body)) == 1


def is_told_by_me(context: TextContext, relation: Relation) -> bool:
    """Return whether a text in the first person tells what somebody else said: whoever writes "I" speaks in it."""
    own = _sentences_of_mine(context)
    return len(own) > 1 and not relation.framed and own[0] <= relation.sentence


def is_told_in_statement(context: TextContext, relation: Relation, name: Span) -> bool:
    """Return whether a statement that the text gives whole tells, well behind its beginning, what somebody issued.

    Of whom it has not spoken before.
    """
    if context.view.slice(name).split()[-1] in context.view.text[: name.start]:
        return False
    begins = context.parts.statement.start
    before = context.syntax.sentences[: relation.sentence]
    behind = sum(sentence.span.start >= begins for sentence in before)
    return context.form.form in ("direct", "embedded") and behind >= _WELL_BEHIND


@once
def _sentences_of_mine(context: TextContext) -> tuple[int, ...]:
    """Return the sentences in which the text says "I" outside quotations."""
    return tuple(
        number
        for number, sentence in enumerate(context.syntax.sentences)
        if any("myself" in token.classes and not token.quoted for token in sentence.tokens)
    )


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a name, which case and article leave as they are."""
    words = (word.removeprefix("وال").removeprefix("ال") for word in same(text).split())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def led_sentence(context: TextContext) -> int | None:
    """Return the sentence whose one subject, a body, is whose words a text leads to: it does so itself, or the next.

    "The BODY has commented on the wells. The full text of the statement reads:", "On its page the BODY wrote:"
    """
    cue = context.parts.cue
    if cue is None or cue.start == cue.end:
        return None
    before = [k for k, item in enumerate(context.syntax.sentences) if item.span.end <= cue.start]
    told = [item for item in context.syntax.relations if item.place < cue.end]
    leading = [item for item in told if item.place >= cue.start]
    if leading:
        return leading[0].sentence if [item.subject.kind for item in leading] == ["body"] else None
    if not before:
        return None
    between = context.view.text[context.syntax.sentences[before[-1]].span.end : cue.start]
    subjects = {item.subject.body for item in told if item.sentence == before[-1]}
    alone = len(subjects) == 1 and None not in subjects
    return before[-1] if alone and not between.strip() else None


def is_no_person(context: TextContext, subject: Phrase) -> bool:
    """Return whether a name is a body's, in quotation marks, or its role holds another person: "ROLE NAME and ROLE".

    Where the verb stands last, a headline in capitals may have it look like a part of the name.
    """
    name, role = subject.name, context.view.slice(subject.role).split() if subject.role else []
    facts = context.tongue.syntax or SyntaxFacts()
    joint = next((k for k, word in enumerate(role) if "conjunction" in facts.classes_of(word.casefold())), 0)
    if any(is_given_name(word) and later[:1].isupper() for word, later in pairwise(role[:joint])):
        return True
    last = context.view.slice(name).split()[-1].casefold() if name else ""
    if context.tongue.head_last and "saying" in facts.classes_of(last):
        return True
    bodies = (item.subject.body for item in context.syntax.relations if item.subject.body is not None)
    return name is not None and any(
        _has_in_marks(context.view.slice(body), context.view.slice(name)) for body in bodies
    )


def _has_in_marks(body: str, name: str) -> bool:
    """Return whether the name of a body has a name in quotation marks."""
    return any(before[-1:] in _OPENING and behind[:1] in _CLOSING for before, behind in pairwise(body.split(name)))


def is_headed_by_another(context: TextContext, name: Span, first: Span) -> bool:
    """Return whether a headline names somebody else, whose acts others speak of.

    That is the one who speaks first, or whose role stands before the name there: "Mayor NAME opens the bridge".
    """
    headline, facts = context.parts.headline, context.tongue.syntax
    if headline is None or facts is None:
        return False
    words = re.findall(r"[^\W_]+", context.view.slice(headline.span))
    own, other = (context.view.slice(item).split()[-1] for item in (name, first))
    behind = [after for word, after in pairwise(words) if "role" in facts.classes_of(word.casefold())]
    plain = [word for word in behind if not _ACTS & facts.classes_of(word.casefold())]  # "Mayor Issues Statement"
    named = context.tongue.capitals and any(word[0].isupper() and word.isalpha() for word in plain)
    return not _is_among(own, words) and (_is_among(other, words) or named)


def _is_among(surname: str, words: Sequence[str]) -> bool:
    """Return whether a surname is among words, perhaps with the ending of a case, as its own may be."""
    begins = surname[: max(_STEM, len(surname) - _ENDING)]
    return any(word.startswith(begins) for word in words)


def is_named_author(context: TextContext, relation: Relation, name: Span) -> bool:
    """Return whether somebody with a usual given name speaks in a statement, or in the name of a body."""
    first = context.view.slice(name).split()[0]
    usual = is_given_name(first) or first in context.tongue.given_set or first in given_names()
    facts = context.tongue.syntax
    cased = facts is not None and bool(facts.oblique) and not facts.article  # "thanked NAME": whom a case shows
    return usual and (relation.framed or relation.kind == "speaks-for") and (not cased or name.end <= relation.place)
