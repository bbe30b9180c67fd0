"""Issuers and speakers by syntax: the subjects of the clauses that speak, issue and perform."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from archivist.analysis.constructions.chains import fuller_before, named_before, named_by_head, named_in_full
from archivist.analysis.constructions.headline_topics import is_topic
from archivist.analysis.constructions.introductions import with_role
from archivist.analysis.constructions.joint_speakers import who_speak_together
from archivist.analysis.constructions.later_frames import sentences_framed_later
from archivist.analysis.constructions.named import Named, is_torn
from archivist.analysis.constructions.prose_before import prose_before
from archivist.analysis.constructions.replied_to import is_replied_to
from archivist.analysis.constructions.whose_words import (
    author_of_direct,
    follows_another,
    is_answered,
    is_guest,
    is_headed_by_another,
    is_named_author,
    is_no_author,
    is_no_person,
    is_shouted_once,
    is_told_by_me,
    is_told_in_statement,
    led_sentence,
    stems,
    tells_of_one,
)
from archivist.analysis.context import TextContext
from archivist.analysis.patterns import folded
from archivist.analysis.proposals import same
from archivist.analysis.syntax.asides import without_asides
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

if TYPE_CHECKING:
    from archivist.model.metadata import Certainty

__all__ = ["bodies_by_syntax", "persons_by_syntax"]


class _Construction(NamedTuple):
    """The rules that a relation is, and how much it weighs before the fitted decision, framed and bare.

    Of a body that is said to condemn the statement tells; a person who is said to may do so in any report.
    """

    of_body: str
    of_person: str
    body: tuple[int, int]
    person: tuple[int, int]


_CONSTRUCTIONS: dict[RelationKind, _Construction] = {
    "issues": _Construction("issuer.issues", "speaker.issues", (88, 60), (76, 55)),
    "statement-of": _Construction("issuer.statement-of", "speaker.statement-of", (86, 66), (86, 66)),
    "says": _Construction("issuer.says", "speaker.says", (80, 45), (80, 62)),
    "performs": _Construction("issuer.performs", "speaker.performs", (70, 55), (60, 45)),
    "speaks-for": _Construction("issuer.speaks-for", "speaker.speaks-for", (76, 58), (76, 58)),
}
_SPEAKS_AGAIN = 20  # what the one person gains who is the subject of several clauses
_ALONE = 20  # what the one person of a text who speaks gains, in its lead and with an office
_REPORT = 3  # sentences and headlines of a report at least
_FIRST_SENTENCES = 1  # of prose, before which no more than this many stand
_CITED = 45  # what the author of a statement loses that is named behind the lead: it is likely another one
_LATE = 30  # what a relation behind the lead loses: further on, others are quoted
_QUOTED_LATE = 14  # what a person loses who speaks, without a statement, behind the first sentences
_LATER, _OFTEN = 3, 3  # sentences told apart; times that a name stands in a text that is about it
_TERM = 5  # words and signs of a term in marks, which quotes nobody
_ARTICLE, _SHORT = "ال", 2  # the article; words of a name
# Arabic nouns for bodies that have a name of their own behind them, and are called by where they are afterwards
_CALLED = frozenset(folded("نادي شركة بنك مصرف فريق منتخب مستشفى جامعة صحيفة مجموعة").split())
_REACH = 40  # characters before a given name in which another one may stand
_GIVEN_BEFORE = re.compile(r"(?<!\w)(\w+) (بن |ابن |بنت )?$")
_ON = "على"  # as it is written: folded, it is the name Ali
_ROUND = 3  # persons who speak, each once, in a text that goes round to hear them
_GUESS, _MEDIUM = 45, 50  # what no more than a guess weighs, and the least weight that is more
_SENTENCES = 8  # the first who speaks is the likelier one: what each sentence before takes, up to so many
_UNSHOWN, _HEADLINE = 12, 15  # what a body loses whose head no list knows; and in a headline, which shortens names
_SHOWN = {"head-noun", "listed", "acronym", "agreement", "capitals", "shape", "marks"}
_SMALL = 14  # what a body loses that no word of a name names: "the foreign ministry"
_AGAIN = 4  # what a body loses that the clause names by its head word alone
_OF_ROLE = 14  # what the body of a role loses beside a body that speaks itself


def bodies_by_syntax(context: TextContext) -> Iterator[Named]:
    """Return the bodies that speak, issue or perform, and those that a speaker's role belongs to."""
    named: list[Span] = []
    headlines: list[Span] = []
    last: Span | None = None  # the body that a verb without a subject goes on to speak of
    only = _only_body(context)
    for relation, subject, weight, behind in _own(context):
        if subject.anaphora:
            again = _named_again(context, subject, (*named, *headlines)) if subject.body else last
            if again:
                item = _named(again, subject.office, "issuer.named-again", weight - _AGAIN)
                yield replace(item, features=_features(context, relation, again, behind))
            elif subject.body and not named and not headlines and _describes(context, subject.body):
                item = _named(subject.body, None, _CONSTRUCTIONS[relation.kind].of_body, weight - _SMALL)
                yield replace(item, features=_features(context, relation, subject.body, behind) | {"small-letters"})
            continue
        if subject.again and relation.kind in ("says", "speaks-for"):
            again = _named_again(context, Phrase("body", subject.again, anaphora=True), (*named, *headlines))
            if again:
                item = _named(again, None, "issuer.named-again", weight - _AGAIN)
                yield replace(item, features=_features(context, relation, again, behind))
        last = subject.body if subject.kind == "body" else None
        person = None if subject.kind == "body" else subject.name
        if subject.body is None or (person and is_headed_by_another(context, person, person)):
            continue
        gained = _ALONE if only and relation.kind == "says" and behind <= _LATER and not relation.framed else 0
        full = _in_named(context, subject.body, named) or _in_full_below(context, subject)
        full = full or fuller_before(context, subject)
        if full:
            item = _named(full, None, "issuer.named-again", weight + gained - _AGAIN)
            yield replace(item, features=_features(context, relation, full, behind))
            continue
        whole = subject.kind == "body"
        body = (named_in_full(context, subject.body) if whole else None) or subject.body
        if whole:
            (headlines if "headline" in subject.reasons else named).append(body)
        rule = _CONSTRUCTIONS[relation.kind].of_body if whole else "issuer.body-of-role"
        lost = 0 if whole or relation.kind == "speaks-for" else _OF_ROLE
        item = _named(body, None, rule, weight + gained - lost - _doubt(subject))
        yield replace(item, beside=subject.office, features=_features(context, relation, body, behind))


def _describes(context: TextContext, body: Span) -> bool:
    """Return whether a body without a name is told from others by a second word: "the foreign ministry"."""
    return context.tongue.capitals and " " in context.view.slice(body)


def _only_body(context: TextContext) -> bool:
    """Return whether one body alone speaks in a report, by a name that shows what it is, and no person does."""
    short = len(context.syntax.sentences) < _REPORT
    if short or not context.tongue.article_attached or context.form.form not in ("reported", "partial"):
        return False
    said = [item.subject for item in context.syntax.relations if not item.foreign]
    bodies = {same(context.named(item.body)) for item in said if item.body and not item.anaphora}
    shown = all(_SHOWN.intersection(item.reasons) for item in said if item.body and not item.anaphora)
    return len(bodies) == 1 and shown and all(item.name is None and item.role is None for item in said)


def _in_full_below(context: TextContext, short: Phrase) -> Span | None:
    """Return the body that acts below a headline which leaves out the first word of its name."""
    if short.body is None or "headline" not in short.reasons:
        return None
    words = context.view.slice(short.body).split()
    for relation in context.syntax.relations if len(words) == _SHORT else ():
        body = relation.subject.body if relation.subject.kind == "body" else None
        if body and body.start > short.body.end and context.view.slice(body).split()[1 : _SHORT + 1] == words:
            return body
    return None


def _named_again(context: TextContext, short: Phrase, named: Sequence[Span]) -> Span | None:
    """Return the first body that acts before a short name and has its head word; else the only one with it."""
    here = short.body or short.span
    head = _head(context, here)
    acting = next((span for span in named if _head(context, span) == head), None) or named_before(context, short)
    return acting or named_by_head(context, head, here.start)


def _in_named(context: TextContext, short: Span, named: Sequence[Span]) -> Span | None:
    """Return the body named before, with this head or by a name alone, that "the London club" is short for."""
    words = context.view.slice(short).split()
    if not context.tongue.article_attached or len(words) != _SHORT or not words[0].startswith(_ARTICLE):
        return None
    if words[0].removeprefix(_ARTICLE) not in _CALLED or context.known.at(short.start, "organisation"):
        return None
    heads = (span for span in named if not context.view.slice(span).startswith(_ARTICLE))
    facts, head = context.tongue.syntax, _head(context, short)
    others = ((span, _head(context, span)) for span in heads)
    return next((span for span, own in others if own == head or not (facts and facts.classes_of(own))), None)


def _head(context: TextContext, span: Span) -> str:
    return context.view.slice(span).split()[0].removeprefix("ال").casefold()


def _doubt(subject: Phrase) -> int:
    """Return what a body loses that only its shape shows, or that a headline names."""
    shown = _SHOWN.intersection(subject.reasons)
    return (0 if shown else _UNSHOWN) + _HEADLINE * ("headline" in subject.reasons)


def persons_by_syntax(context: TextContext) -> Iterator[Named]:
    """Return the persons who speak, with their roles; the one who speaks again further on is no passer-by."""
    named = [
        (relation, *_in_full(context, subject), weight, behind)
        for relation, subject, weight, behind in _own(context)
        if subject.name is not None
        and not (is_torn(context.view.slice(subject.name)) or is_no_person(context, subject))
        and not is_shouted_once(context, relation, subject.name)
        and not (is_guest(context, relation, subject.name) or is_told_by_me(context, relation))
        and not is_replied_to(context, relation, subject.name)
    ]
    again = [name for name, times in Counter(name for _, name, *_ in named).items() if times > 1]
    first = next((relation for relation, *_ in _own(context) if relation.framed), None)
    author = author_of_direct(context)
    last_names = {context.view.slice(name).split()[-1] for _, name, *_ in named}
    many, together = len(last_names) >= _ROUND, who_speak_together(context, last_names)
    alone = {"alone"} if len(last_names) == 1 else {"first"}
    for relation, name, role, weight, behind in named:
        main = again == [name] and name == named[0][1]  # whoever comes second may react at length
        more = _SPEAKS_AGAIN if main or "telling" in relation.subject.reasons else 0
        unsure = role is None and name not in again and relation.subject.reasons == ("capitals",)
        unsure = unsure and not is_named_author(context, relation, name)
        passing = many and name not in again and (relation.sentence >= _LATER or not relation.framed)
        if unsure or passing or (len(again) > 1 and not relation.framed):
            more = min(0, _GUESS - weight)  # capitals may be anything; of several who are quoted none speaks
        soon = _FIRST_SENTENCES + (relation.kind == "speaks-for")
        if "alone" in alone and behind <= soon and tells_of_one(context, relation, role):
            more = max(more, _ALONE)
        if first is not None and _is_another(context, relation, first, name, role):
            continue
        others = follows_another(context, named[0], relation, name) or context.view.slice(name).split()[-1] in together
        others = others or (relation.kind == "issues" and is_told_in_statement(context, relation, name))
        if others or is_answered(context, relation, author, role) or is_headed_by_another(context, name, named[0][1]):
            more = min(0, _GUESS - weight)
        item = _named(name, role, _CONSTRUCTIONS[relation.kind].of_person, weight + more)
        # who alone issues, says in a statement or speaks for a body what the text tells of is hardly another
        told = (relation.framed or relation.kind == "speaks-for") and more >= 0 and "alone" in alone
        certainty = "high" if told else item.certainty
        yield replace(item, certainty=certainty, features=_features(context, relation, name, behind) | alone)
        alone = alone & {"alone"}


def _is_another(context: TextContext, relation: Relation, first: Relation, name: Span, role: Span | None) -> bool:
    """Return whether somebody speaks below a statement that is another's, and has no office in the body that made it.

    `first` is the relation that tells of the statement.
    """
    if relation.framed or relation.sentence <= first.sentence:
        return False
    author = first.subject
    if author.name is not None:
        return context.view.slice(_in_full(context, author)[0]) != context.view.slice(name)
    if author.body is None or role is None:
        return False
    return not stems(context.view.slice(role)) & stems(context.view.slice(author.body))


def _in_full(context: TextContext, subject: Phrase) -> tuple[Span, Span | None]:
    """Return the full name of somebody who is named by the surname alone, and the role that stands beside either."""
    name = subject.name or subject.span
    written, role = context.view.slice(name), subject.role
    short = " " not in written or "surname" in subject.reasons
    for relation in context.syntax.relations:
        other = relation.subject
        if other.name is None or other is subject:
            continue
        full = context.view.slice(other.name)
        compound = short or not context.tongue.capitals  # where no capital shows what else a longer phrase holds
        if (compound and full.endswith(" " + written)) or (_is_fuller(full, written) and context.leads(other.name)):
            return other.name, other.role or role
        if role is None and full == written:
            role = other.role
    full_name = (_with_given_name(context, written) or _behind_role(context, written)) if short else None
    return full_name or name, role


def _is_fuller(full: str, written: str) -> bool:
    """Return whether a name has another one's first and last word, and more between them."""
    long, short = full.split(), written.split()
    return len(long) > len(short) > 1 and (long[0], long[-1]) == (short[0], short[-1])


def _with_given_name(context: TextContext, surname: str) -> Span | None:
    """Return the first place where a given name stands before a surname; "on" is no Ali."""
    before = re.compile(rf"(?<!\w)(\w+) {re.escape(surname)}(?!\w)")
    for match in before.finditer(context.view.text, context.scope.start, context.scope.end):
        if match[1] in context.tongue.given_set and context.view.wording(Span(*match.span(1))) != _ON:
            return Span(_first_given_name(context, match.start()), match.end())
    return None


def _first_given_name(context: TextContext, start: int) -> int:
    """Return where the name begins whose second or third given name begins at `start`: "FIRST son of SECOND"."""
    while before := _GIVEN_BEFORE.search(context.view.text, max(context.scope.start, start - _REACH), start):
        known = before[1] in context.tongue.given_set and context.view.wording(Span(*before.span(1))) != _ON
        if not (known or before[2]):
            break
        start = before.start()
    return start


def _behind_role(context: TextContext, surname: str) -> Span | None:
    """Return the first place where a role, a given name and a surname stand together, if capitals show names."""
    facts = context.tongue.syntax if context.tongue.capitals and " " not in surname else None
    if facts is None:
        return None
    before = re.compile(rf"(?<!\w)(\w+)\.? ((\w+)(?: [^\W\d_a-z]\.){{0,2}} {re.escape(surname)}(?:,? [JS]r\.)?)(?!\w)")
    for match in before.finditer(context.view.text, context.scope.start, context.scope.end):
        role, given = (facts.classes_of(word.casefold()) for word in (match[1], match[3]))
        if {"role", "honorific"} & role and match[3][0].isupper() and not given:
            return Span(*match.span(2))
    return None


def _features(context: TextContext, relation: Relation, name: Span, behind: int) -> frozenset[str]:
    """Return what the decision may learn from: the reasons for the phrase, its sentence, how often it is named."""
    framed = ("framed",) if relation.framed else ()
    made = {*relation.subject.reasons, *framed, f"sentence:{min(behind, _LATER)}"}
    tokens = context.syntax.sentences[relation.sentence].tokens
    if _quotes(tokens) and _quotes(without_asides(tokens)):
        made.add("quotes")
    words = context.view.slice(name)
    if context.view.text.count(words) >= _OFTEN:
        made.add("named-often")
    headline = context.parts.headline
    if headline and words.split()[-1] in context.view.slice(headline.span):
        made.add("in-headline")
    return frozenset(made)


def _quotes(tokens: Sequence[Token]) -> bool:
    return sum(token.quoted for token in tokens) > _TERM


def _own(context: TextContext) -> Iterator[tuple[Relation, Phrase, int, int]]:
    """Return the clauses with their subjects, their weights, and the sentences of prose before them."""
    ranks, arabic = prose_before(context), context.tongue.article_attached
    told = {led_sentence(context), *sentences_framed_later(context)}
    for read in context.syntax.relations:
        if read.foreign or is_topic(context, read) or is_no_author(context, read):
            continue
        subject = with_role(context, read.subject)
        relation = replace(read, subject=subject, framed=read.framed or read.sentence in told)
        construction = _CONSTRUCTIONS[relation.kind]
        person = relation.subject.kind in ("person", "name")
        framed, bare = construction.person if person else construction.body
        behind = ranks[person][relation.sentence]
        weight = framed if relation.framed else bare - _QUOTED_LATE * (person and behind >= _LATER)
        late = not context.leads(relation.subject.span)
        far = arabic and person and behind >= _SENTENCES
        weight -= _QUOTED_LATE * far if relation.framed else min(behind, _SENTENCES)
        lost = _CITED if relation.kind == "statement-of" else _LATE
        yield relation, relation.subject, weight - lost if late else weight, behind


def _named(span: Span, beside: Span | None, rule: str, weight: int) -> Named:
    certainty: Certainty = "medium" if weight >= _MEDIUM else "low"
    return Named(span, beside, rule, weight, certainty)
