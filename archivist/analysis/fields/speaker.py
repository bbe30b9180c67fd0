"""The person who speaks, and in what role."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from archivist.analysis.constructions.by_syntax import persons_by_syntax
from archivist.analysis.constructions.colon import persons_before_colon
from archivist.analysis.constructions.headline_persons import persons_of_headline
from archivist.analysis.constructions.initial_signers import signing_with_initials
from archivist.analysis.constructions.lead_actors import persons_spoken_of_again
from archivist.analysis.constructions.memo_senders import memo_persons
from archivist.analysis.constructions.pronouns import persons_by_pronoun
from archivist.analysis.constructions.signature_lines import classes_of, is_clause, is_editor, untitled
from archivist.analysis.constructions.signatures import signing_on_one_line, signing_persons
from archivist.analysis.constructions.sovereigns import sovereigns
from archivist.analysis.constructions.titled_persons import persons_of_title
from archivist.analysis.context import TextContext
from archivist.analysis.fields.dateline import is_day_line
from archivist.analysis.fields.no_persons import is_no_person, with_whole_land
from archivist.analysis.fields.titled_speakers import is_of_another, is_readout, speaker_proposal, titled_speakers
from archivist.analysis.language import Language
from archivist.analysis.languages import given_names, language, of_all
from archivist.analysis.layout.line_kinds import unquoted
from archivist.analysis.mentions.introduced_persons import IntroducedPerson, behind_complement
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import body_at, person_at
from archivist.analysis.patterns import CONJUNCTION, alternation, folded, pattern
from archivist.analysis.proposals import Proposal, same
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Field, Speaker

__all__ = ["find_speaker", "spokesman"]

_WHOLE_LINES = (
    "speaker.initials",
    "speaker.header-line",
    "speaker.signed-letter",
)  # rules whose words are whole lines, which none goes on
_BETWEEN_NAMES = frozenset(folded("بن ابن بنت عبد أبو أبي أبا أم ولد بو آل ذو").split())
_ADDRESS = 12  # characters of the word before a name: "Dr", "Monsieur"
_ROLE_LENGTH, _STEM = 120, 4  # characters of a role; letters in which two forms of a word agree
_ROLE_WORDS = 6  # of a role alone on a line above a name
_LATIN = r"[A-Z\u00c0-\u00de][\w'.-]{0,30}"
_TWO_NAMES = re.compile(rf"(?P<name>{_LATIN}(?: [A-Z]\.)?(?: (?:al|bin|van|de|von))? ?{_LATIN}(?:, (?:Jr|Sr)\.)?)$")
_INITIAL = re.compile(r"[^\W\d_]\.")  # which tells of no given name
_ONE_NAME = re.compile(rf"(?<= )(?P<name>{_LATIN})$")
_WHOSE = ("speaker.statement-of", "speaker.title")


def find_speaker(context: TextContext, people: tuple[IntroducedPerson, ...] = (), issuer: Field | None = None) -> Field:
    """Return name and role; either may be unknown. Ambiguous where two persons have equal claims.

    `people` are the persons that the text introduces; a role in the issuing body speaks for who holds it.
    """
    bodies = _names_of(issuer) if issuer else ()
    found = (*_proposals(context, people), *titled_speakers(context, people))
    proposals = [item for item in found if not is_no_person(context, item)]
    field = _decided(context, proposals, bodies)
    if len(proposals) == len(found) or field.value is not None or field.candidates:
        return field
    doubt = _decided(context, found, bodies)  # that somebody speaks the text says, though not who
    return field if doubt.value is not None else doubt


def _decided(context: TextContext, proposals: Sequence[Proposal], bodies: tuple[str, ...]) -> Field:
    beside = [_beside_issuer(_by_name(context, item), bodies) for item in _with_roles(proposals)]
    return context.decide("speaker", beside, whole=_WHOLE_LINES)


def _with_roles(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Return the proposals; a name without a role has the one that stands beside it elsewhere."""
    roles: dict[str | None, Proposal] = {}
    for item in sorted(proposals, key=lambda item: item.weight):
        if isinstance(item.value, Speaker) and item.value.name and item.value.role:
            roles[item.value.name] = item
    for item in proposals:
        full = roles.get(item.value.name) if isinstance(item.value, Speaker) and item.value.role is None else None
        proof = (part for part in full.evidence if part.part == "role") if full else ()
        yield replace(item, value=full.value, evidence=(*item.evidence, *proof)) if full else item


def _by_name(context: TextContext, item: Proposal) -> Proposal:
    """Note whether a name begins as persons' names do, or stands behind a "Dr".

    In Arabic letters the syntax has looked at the words already.
    """
    value = item.value
    name = value.name if isinstance(value, Speaker) else None
    if not isinstance(value, Speaker) or not name or not context.tongue.capitals or _INITIAL.match(name):
        return item
    usual = any(is_given_name(folded(word)) or word in context.tongue.given_set for word in name.split()[:-1])
    given = usual or _is_addressed(context, item)
    bare = item.rule == "speaker.statement-of" and not given and value.role is None  # "a statement of Cravel Ports"
    certainty = "low" if bare else item.certainty
    return replace(item, certainty=certainty, features=item.features | {"given-name" if given else "no-given-name"})


def _is_addressed(context: TextContext, item: Proposal) -> bool:
    """Return whether the word before the name is one with which a person is addressed."""
    start = item.evidence[0].start if item.rule == "speaker.signed-letter" else None
    facts = context.tongue.syntax
    if start is None or facts is None:
        return False
    place = context.view.folded.index(start)
    before = context.view.text[max(0, place - _ADDRESS) : place].split()
    return bool(before) and "honorific" in facts.classes_of(before[-1].casefold().rstrip("."))


def _names_of(issuer: Field) -> tuple[str, ...]:
    """Return the names of the issuer or, where it is left open, of the likeliest body."""
    likely = (item.value for item in issuer.candidates[:1] if issuer.value is None and item.certainty != "low")
    values = (issuer.value, *likely)
    return tuple(value for value in values if isinstance(value, str))


def _beside_issuer(item: Proposal, bodies: tuple[str, ...]) -> Proposal:
    """Note whether a person's role is one in the issuing body or elsewhere."""
    role = item.value.role if isinstance(item.value, Speaker) else None
    if not role or not bodies:
        return item
    own = "own" in item.features or any(_stems(role) & _stems(body) for body in bodies)
    certainty = "low" if item.rule == "speaker.issues" and not own else item.certainty
    return replace(item, certainty=certainty, features=item.features | {"of-issuer" if own else "of-another"})


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a name, which case and article leave as they are."""
    words = (word.removeprefix("وال").removeprefix("ال") for word in same(text).split())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def spokesman(tongue: Language, role: str) -> bool:
    """Return whether a role is that of a spokesperson for a body."""
    return bool(pattern(tongue.spokesmen).match(folded(role)))


def _proposals(context: TextContext, people: tuple[IntroducedPerson, ...]) -> Iterator[Proposal]:
    yield from _spokesmen(context)
    yield from _titles(context)
    yield from _signature(context)
    roles = {context.view.slice(item.name): item.role for item in reversed(people) if item.role is not None}
    for item in (
        *persons_by_syntax(context),
        *sovereigns(context),
        *memo_persons(context),
        *signing_persons(context),
        *signing_on_one_line(context),
        *signing_with_initials(context),
        *persons_before_colon(context, people),
        *persons_of_headline(context),
        *persons_of_title(context),
        *persons_by_pronoun(context, people),
        *persons_spoken_of_again(context, people),
    ):
        name, role = with_whole_land(context, item.span, item.beside or roles.get(context.view.slice(item.span)))
        proposal = speaker_proposal(context, name, role, item.rule, item.weight, item.certainty)
        yield replace(proposal, features=item.features)


def _spokesmen(context: TextContext) -> Iterator[Proposal]:
    """Take "the spokesman for BODY NAME", in the statement's title, or where the text speaks of the statement."""
    text, tongue, scope = context.view.text, context.tongue, context.scope
    titles = [line.span for line in context.parts.header if line.kind == "title"]
    about = pattern(rf"(?<!\w)(?:{tongue.issuing}){tongue.type_source}(?!\w)")
    source = rf"(?<!\w){CONJUNCTION}(?:لل|ل|ب)?(?P<role>{tongue.spokesmen})"
    for match in search(source).finditer(text, scope.start, scope.end) if tongue.spokesmen != "(?!)" else ():
        body = body_at(text, match.end(), tongue, context.known)
        if body is None:
            continue
        honorific = pattern(rf" (?:{alternation(tongue.honorifics)} )?").match(text, body.end)
        name = person_at(text, honorific.end(), tongue, context.known) if honorific else None
        role = Span(match.start("role"), body.end)
        if any(span.start <= role.start < span.end for span in titles):
            yield speaker_proposal(context, name, role, "speaker.title", 90, "high" if name else "medium")
        elif name and context.leads(role) and about.search(text, max(scope.start, role.start - 80), name.end + 80):
            yield speaker_proposal(context, name, role, "speaker.spokesman-for", 75)


def _titles(context: TextContext) -> Iterator[Proposal]:
    """Take "Statement by ROLE NAME" and "NAME, ROLE" in the header of a statement in Latin script."""
    text, tongue = context.view.text, context.tongue
    if not tongue.capitals or not tongue.roles:
        return
    for line in context.parts.header:
        by = pattern(rf"{tongue.type_source}{tongue.by}").match(text, line.span.start, line.span.end)
        if line.kind == "title" and by and not is_readout(context, line.span):
            dates = (item.span.start for item in context.dates if by.end() < item.span.start < line.span.end)
            end = next(dates, line.span.end)
            cut = _subject().search(text, by.end(), end)
            if cut and "conjunction" in classes_of(context, cut.group().strip()):
                continue  # one of two
            end = cut.start() if cut else end
            yield from _role_and_name(context, Span(by.end(), by.end() + len(text[by.end() : end].rstrip(" ,"))))
        elif line.kind == "other" and context.parts.official:
            yield from _name_and_role(context, line.span, "speaker.header-line", 80)


@cache
def _subject() -> re.Pattern[str]:
    """Compile what ends the speaker in a title and begins the subject: "on", "regarding"."""
    return pattern(rf" {alternation(of_all('subject_words'))}(?!\w)|[:(]")


def _role_and_name(context: TextContext, span: Span) -> Iterator[Proposal]:
    text = context.view.text
    both = list(_name_and_role(context, span, "speaker.title", 90))
    if both:
        yield from both
        return
    roles = set(context.tongue.roles)
    begins = _behind_izafe(context, span)
    name = _TWO_NAMES.search(text, begins, span.end)
    if name and roles.intersection(re.findall(r"[\w-]+", name.group())):
        name = _ONE_NAME.search(text, begins, span.end)  # "President Biden"
    role = context.view.trimmed(span.start, name.start() if name else span.end)
    honorific = re.compile(rf"(?:^| ){alternation(context.tongue.honorifics)}$").search(text, role.start, role.end)
    if honorific:
        role = context.view.trimmed(role.start, honorific.start())
    before = text[role.start : role.end].rstrip(" ,")
    known = {word.casefold() for word in roles}
    if sum(bool(known.intersection(re.findall(r"[\w-]+", part.casefold()))) for part in before.split(",")) > 1:
        return  # "by the minister, read by the spokesperson, NAME": the name may be either's
    role = Span(role.start, role.start + len(before))
    if name and not roles.intersection(re.findall(r"[\w-]+", name.group())):
        if role.start == role.end and not _names_a_body(context, Span(name.start(), name.end())):
            yield speaker_proposal(context, Span(name.start(), name.end()), None, "speaker.title", 85)
        elif roles.intersection(re.findall(r"[\w-]+", context.view.slice(role))) and not is_of_another(context, role):
            yield speaker_proposal(context, Span(name.start(), name.end()), role, "speaker.title", 90, "high")


def _behind_izafe(context: TextContext, span: Span) -> int:
    """Return where a name may begin: behind the role and what its izafe joins to it, where a language has one."""
    words = re.compile(r"[\w-]+").finditer(context.view.text, span.start, span.end) if context.tongue.izafe else ()
    role = next((word for word in words if word.group() in context.tongue.roles), None)
    return behind_complement(context, role.group(), role.end()) if role else span.start


def _names_a_body(context: TextContext, span: Span) -> bool:
    """Return whether "Statement by the Press Office" names a body where a person could stand."""
    words = {word.casefold() for word in re.findall(r"[\w-]+", context.view.slice(span))}
    return bool(words & {head.casefold() for head in context.tongue.heads | context.tongue.office_heads})


def _name_and_role(context: TextContext, span: Span, rule: str, weight: int) -> Iterator[Proposal]:
    text, tongue = context.view.text, context.tongue
    honorific = re.compile(rf"{alternation(tongue.honorifics)}\.? ").match(text, span.start)
    name = person_at(text, honorific.end() if honorific else span.start, tongue, context.known)
    if name is None or not re.compile(r" ?[,،] ").match(text, name.end, span.end):
        return
    if classes_of(context, text[name.start : name.end].split()[0].casefold()) & {"close", "clause", "frame"}:
        return  # "Following the Deadline, Senator Asks Again"
    name = _without_title(context, name)
    role = _before_adjunct(context, context.view.trimmed(text.index(" ", name.end) + 1, span.end))
    if set(tongue.roles).intersection(re.findall(r"[\w-]+", context.view.slice(role))):
        yield speaker_proposal(context, name, role, rule, weight, "high")


def _before_adjunct(context: TextContext, role: Span) -> Span:
    """Return a role without when or where it speaks, behind a comma: "minister of water, at the opening"."""
    for comma in re.compile(" ?, ").finditer(context.view.text, role.start, role.end):
        behind = context.view.text[comma.end() : role.end].split(maxsplit=1)[0]
        if {"close", "locative", "time"} & classes_of(context, behind):
            return Span(role.start, comma.start())
    return role


def _signature(context: TextContext) -> Iterator[Proposal]:
    """Take the last two lines of the statement but those of its day, a name and under it a role, or above it.

    Where more than one such pair stands there, several sign and none of them speaks alone.
    """
    lines = [line.span for line in context.parts.closing if line.kind != "date" and not is_day_line(context, line.span)]
    pairs = list(pairwise(unquoted(context.view, line) for line in lines)) if context.tongue.roles else []
    signed = {number: pair for number in range(len(pairs)) if (pair := _signer(context, pairs, number))}
    if len({context.view.slice(name) for name, _ in signed.values()}) == 1:
        last = range(len(pairs))[-2:]
        yield from (_signed(context, *pair) for number, pair in signed.items() if number in last)


def _signer(context: TextContext, pairs: list[tuple[Span, Span]], number: int) -> tuple[Span, Span] | None:
    """Return the name and the role that two lines are, the role below the name, or above it as in an emir's order."""
    text, (first, second) = context.view.text, pairs[number]
    role = context.view.trimmed(second.start, second.end)
    while role.end > role.start and text[role.end - 1] in '"»”.':
        role = Span(role.start, role.end - 1)
    above = _is_held(context, first) and not is_editor(context.view.slice(first).split())
    name = _whole_name(context, first) if role.end - role.start <= _ROLE_LENGTH and not above else None
    if name:
        held = _begins_with_role(context, role) or (_begins_as_name(context, name) and _is_held(context, role))
        return (name, role) if held else None
    below = _whole_name(context, second) if above else None
    # else it is the role of the name above
    free = not number or _is_held(context, pairs[number - 1][0]) or _whole_name(context, pairs[number - 1][0]) is None
    return (below, first) if below and free and _begins_as_name(context, below) else None


def _begins_with_role(context: TextContext, line: Span) -> bool:
    return _role_word(context.tongue.tag).match(context.view.text, line.start, line.end) is not None


@cache
def _role_word(tag: str) -> re.Pattern[str]:
    """Compile the word for a role with which a line begins, behind up to two words with capitals."""
    tongue = language(tag)
    before = r"(?:[A-Z]\w+ ){0,2}" if tongue.capitals else ""
    return re.compile(rf"{before}{alternation(tongue.roles)}{tongue.role_endings}(?!\w)")


def _is_held(context: TextContext, line: Span) -> bool:
    """Return whether a short line without capitals begins with a word for a role, and says of what: "Sultan of …"."""
    words = context.view.slice(line).split()
    held = context.tongue.article_attached and 1 < len(words) <= _ROLE_WORDS
    return held and "role" in classes_of(context, words[0])


def _signed(context: TextContext, name: Span, role: Span) -> Proposal:
    signed = speaker_proposal(context, name, role, "speaker.signature", 80)
    named = frozenset(("given-name",)) if _begins_as_name(context, name) else frozenset[str]()
    return replace(signed, features=named)


def _begins_as_name(context: TextContext, name: Span) -> bool:
    first = context.view.slice(name).split()[0]
    return first in context.tongue.given_set or first in given_names() or is_given_name(first)


def _without_title(context: TextContext, line: Span) -> Span:
    """Return a line without the title of office before a full name: "Archbishop IVOR HOLM"."""
    first, _, behind = context.view.slice(line).partition(" ")
    name = behind.split() if context.tongue.capitals else []
    titled = len(name) > 1 and is_given_name(name[0]) and not is_given_name(first)
    return Span(line.end - len(behind), line.end) if titled and "role" in classes_of(context, first) else line


def _whole_name(context: TextContext, line: Span) -> Span | None:
    """Return the line if it is a name of two or three words and nothing else."""
    label = pattern(context.tongue.signed).match(context.view.text, line.start, line.end)
    line = untitled(context, context.view.trimmed(label.end(), line.end) if label else line)
    line = _without_title(context, line)
    words = [word for word in context.view.slice(line).split() if word not in _BETWEEN_NAMES]
    roles = context.tongue.heads | context.tongue.stop_set | set(context.tongue.roles)
    plain = all(re.fullmatch(r"[^\W\d_]+(?:['.-][^\W\d_]*)*", word) and word not in roles for word in words)
    if words and (words[-1][:1].islower() if context.tongue.capitals else is_clause(context, line)):
        return None  # "We condemn this."
    return line if plain and 1 < len(words) < 4 else None  # noqa: PLR2004
