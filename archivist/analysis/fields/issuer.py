"""The body that issued the statement, and its office."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archivist.analysis.constructions.bodies_again import bodies_by_pronoun
from archivist.analysis.constructions.by_syntax import bodies_by_syntax
from archivist.analysis.constructions.called_again import bodies_called_again, without_described
from archivist.analysis.constructions.chains import named_in_full
from archivist.analysis.constructions.colon import bodies_before_colon
from archivist.analysis.constructions.enactments import enacting_bodies
from archivist.analysis.constructions.letterheads import headed_offices, is_headline, letterhead_bodies
from archivist.analysis.constructions.lines import body_of_line, is_arabic_body, is_organ_alone, office_on_lines
from archivist.analysis.constructions.lone_bodies import closing_body, heading_body
from archivist.analysis.constructions.memorandums import senders_of_memorandums
from archivist.analysis.constructions.named import Named, calm
from archivist.analysis.constructions.nameless import names_nobody
from archivist.analysis.constructions.page_names import page_owners, whole_body
from archivist.analysis.constructions.page_rights import rights_holders, signs_text
from archivist.analysis.constructions.post_labels import labelling_bodies
from archivist.analysis.constructions.signature_lines import classes_of
from archivist.analysis.constructions.signatures import sending_bodies, signing_bodies
from archivist.analysis.constructions.silent_spokesmen import keeps_silent
from archivist.analysis.constructions.tags import bodies_in_tags, without_topics
from archivist.analysis.constructions.title_authors import without_sites
from archivist.analysis.context import TextContext
from archivist.analysis.fields.kind_lines import body_behind_kind
from archivist.analysis.layout.line_kinds import HeaderLine
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import alternation, folded, pattern
from archivist.analysis.proposals import Proposal, same
from archivist.analysis.searching import search
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span
from archivist.model.metadata import Field

__all__ = ["find_issuer_and_office"]

_INITIALS = re.compile(r"[A-ZÀ-ÞА-ЯĞİŞ]{3,8}")
_TIED = 58  # what a spokesman's body weighs whose name a preposition ties to the role, and may be shortened
_ASIDE = re.compile(folded("و?من (?:جهة|ناحية|جانب) (?:أخرى|آخر)|و?على صعيد"))  # what follows is another matter
_JOINT = 3  # bodies that issue one statement together


def find_issuer_and_office(context: TextContext) -> tuple[Field, Field]:
    """Return the issuing body in the wording of the text, and the office that speaks for it."""
    named = without_sites(context, without_described(tuple(without_topics(context, _all(context)))))
    issuer = _issuer(context, named)
    return issuer, _office(context, named, issuer.value)


def _issuer(context: TextContext, named: Sequence[Named]) -> Field:
    proposals = []
    offices = headed_offices(context)
    for item in named:
        if names_nobody(context, item.span) or same(context.view.slice(item.span)) in offices:
            continue
        span = calm(context, item.span)
        value = context.named(span)
        ref = context.ref_of(span, "organisation")
        proof = (context.view.evidence(span),)
        proposals.append(Proposal(value, item.rule, item.weight, item.certainty, proof, ref, features=item.features))
    return context.decide("issuer", proposals)


def _office(context: TextContext, named: Sequence[Named], issuer: object) -> Field:
    view, parts = context.view, context.parts
    parted = [line for line, *_ in _office_lines(context)]
    proposals = [
        Proposal(view.wording(line.span), "office.header-line", 90, "high", (view.evidence(line.span),))
        for line in parts.header
        if line.kind == "office" and line.span not in parted and _split(context, line.span)[1] is None
    ]
    proposals += [
        Proposal(view.wording(line.span), "office.signature", 70, "medium", (view.evidence(line.span),))
        for line in parts.closing
        if line.kind == "office" and _only_office(context, line.span) and _split(context, line.span)[1] is None
    ]
    proposals += [
        Proposal(
            context.named(item.beside), "office.of-body", item.weight - 10, "medium", (view.evidence(item.beside),)
        )
        for item in named
        if item.beside and _is_of(context, item.span, item.beside, issuer)
    ]
    return context.decide("office", proposals)


def _is_of(context: TextContext, body: Span, office: Span, issuer: object) -> bool:
    """Return whether the body of an office is the issuer: either name has the other."""
    if not isinstance(issuer, str):
        return False
    own, other = same(context.named(body)), same(issuer)
    return own in other or other in own or same(context.named(office)) == other


def _all(context: TextContext) -> Iterator[Named]:
    head = context.page_head
    # A headline that holds the noun of a body is none: the page writes it again.
    whole = (head.headline, Span(head.headline.start, max(head.headline.end, head.owner.end))) if head else ()
    yield from (item for item in _header_lines(context) if item.span not in whole)
    yield from _initials(context)
    yield from _spokesmen(context)
    yield from _spokesmen_of(context)
    yield from _lead_subject(context)
    yield from bodies_by_syntax(context)
    yield from bodies_by_pronoun(context)
    yield from bodies_called_again(context)
    yield from (item for item in signing_bodies(context) if signs_text(context, item.span))
    yield from senders_of_memorandums(context)
    yield from (item for item in sending_bodies(context) if signs_text(context, item.span))
    yield from enacting_bodies(context)
    yield from bodies_before_colon(context)
    yield from labelling_bodies(context)
    yield from page_owners(context)
    yield from rights_holders(context)
    yield from bodies_in_tags(context)


def _header_lines(context: TextContext) -> Iterator[Named]:
    for _, whole, office in _office_lines(context):
        yield Named(whole, office, "issuer.office-of", 92, "medium")
    headed = list(letterhead_bodies(context))
    yield from headed
    for line in context.parts.header:
        if any(item.beside == line.span for item in headed):
            continue  # the office beside the body is no other one
        if line.kind == "body":
            yield Named(line.span, None, "issuer.header-line", 97, "high" if context.parts.official else "medium")
        elif line.kind == "office":
            yield from _office_line(context, line.span, 92)
        elif line.kind == "other":
            yield from _beside(context, line.span)
            yield from _letterhead(context, line)
    yield from _below_offices(context)
    yield from _first_body(context)
    yield from _alone(context)
    for line in (item for item in context.parts.closing if signs_text(context, item.span)):
        if line.kind == "body" and not (_only_office(context, line.span) or is_organ_alone(context, line.span)):
            yield Named(line.span, None, "issuer.signature", 75, "medium")
        elif line.kind == "office":
            yield from _office_line(context, line.span, 74)


def _alone(context: TextContext) -> Iterator[Named]:
    """Return the bodies that are alone on the first line, or on the last."""
    heading, signing = heading_body(context), closing_body(context)
    if heading is not None:
        yield Named(heading, None, "issuer.header-line", 90, "medium")
    if signing is not None and signs_text(context, signing):
        yield Named(signing, None, "issuer.signature", 75, "medium", frozenset(("head-noun",)))


def _below_offices(context: TextContext) -> Iterator[Named]:
    """Return the bodies whose names stand below their offices in the header."""
    for above, below in pairwise(context.parts.header):
        if (above.kind, below.kind) != ("office", "other"):
            continue
        if context.parts.own_header and is_arabic_body(context, below.span):
            yield Named(below.span, above.span, "issuer.header-line", 92, "medium")
        elif body := whole_body(context, below.span):
            yield Named(body, None, "issuer.header-line", 90, "medium")


def _first_body(context: TextContext) -> Iterator[Named]:
    """Take the first line if it is a body by its syntax, above the word for the statement, or the one right below."""
    header = [line for line in context.parts.header if line.kind != "crumb"]  # a state's name above a ministry's
    kinds = [line.kind for line in header]
    first = 1 if kinds[:1] == ["type"] else 0
    if "body" in kinds or not {"type", "title"} & {*kinds} or kinds[first : first + 1] != ["other"]:
        return
    if body := _body_alone(context, header[first].span):
        yield Named(body, None, "issuer.header-line", 88, "medium")


def _body_alone(context: TextContext, line: Span) -> Span | None:
    """Return the body that a line is; where every noun has a capital, only one that bodies alone have shows it."""
    facts = context.tongue.syntax
    nouns = facts is not None and facts.nouns_capital
    on = context.tongue.head_inside and _goes_on(facts, context.view.slice(line).casefold().split())
    if on or is_headline(context, line):
        return None
    return body_of_line(context, line, whole=True) if nouns else whole_body(context, line)


def _goes_on(facts: SyntaxFacts | None, words: Sequence[str]) -> bool:
    """Return whether words go on behind a body's noun as no name does: a headline, "Union Members Win Deal"."""
    kinds = [facts.classes_of(word) for word in words] if facts else []
    last = max((number for number, kind in enumerate(kinds) if "body" in kind), default=len(kinds))
    return len(kinds[last + 1 : last + 3]) > 1 and not any(kinds[last + 1 : last + 3])


def _office_lines(context: TextContext) -> Iterator[tuple[Span, Span, Span]]:
    """Return the lines of the header that name an office, alone or with the next line, with the body and the office."""
    header = context.parts.header
    for number, line in enumerate(header):
        further = header[number + 1 : number + 2] if line.kind in ("office", "other") else ()
        for end in (line.span.end, *(item.span.end for item in further if item.kind in ("office", "body", "other"))):
            found = office_on_lines(context, Span(line.span.start, end))
            if found:
                yield line.span, *found
                break


def _office_line(context: TextContext, line: Span, weight: int) -> Iterator[Named]:
    whole, office = _split(context, line)
    if office:
        yield Named(whole, office, "issuer.office-of", weight, "medium")


def _letterhead(context: TextContext, line: HeaderLine) -> Iterator[Named]:
    """Take a line above the title or the kind of the text, or between it and the day, that is a body by its grammar.

    Where names have capitals, those show it. Whom a word of courtesy describes is written to.
    """
    place, facts = context.parts.header.index(line), context.tongue.syntax
    below, above = context.parts.header[place + 1 :], context.parts.header[:place]
    titled = any(item.kind in ("title", "type") for item in above)
    if titled and below[:1] and below[0].kind == "date" and is_arabic_body(context, line.span):
        yield Named(line.span, None, "issuer.header-line", 90, "medium")
    if context.tongue.capitals or facts is None or not any(item.kind in ("title", "type") for item in below):
        return
    if not any("courtesy" in facts.classes_of(word) for word in context.view.slice(line.span).split()):
        body = body_of_line(context, line.span, whole=True)
        if body:
            yield Named(body, None, "issuer.header-line", 90, "medium")


def _beside(context: TextContext, line: Span) -> Iterator[Named]:
    """Take "BODY - OFFICE" on one line of the header."""
    text, dash = context.view.text, context.view.text.find(" - ", line.start, line.end)
    body = body_at(text, line.start, context.tongue, context.known) if dash > 0 else None
    if body and body.end == dash and _only_office(context, Span(dash + 3, line.end)):
        yield Named(body, Span(dash + 3, line.end), "issuer.office-of", 92, "medium")


def _initials(context: TextContext) -> Iterator[Named]:
    """Take "COMMUNIQUÉ DE ABC ET XYZ": a title whose rest is initials, or a body's name, with nothing after them."""
    text, tongue = context.view.text, context.tongue
    for line in context.parts.header:
        typed = pattern(f"(?i:{tongue.type_source}{tongue.by})").match(text, line.span.start, line.span.end)
        if typed is None and not context.view.slice(line.span).isupper():  # "Communiqué commun ABC et XYZ"
            bare = rf"(?i:{tongue.type_source}) (?:[^\W\d_A-ZÀ-Þ]+ )?(?=[A-ZÀ-Þ]{{3}})"
            typed = pattern(bare).match(text, line.span.start, line.span.end)
        if line.kind != "title" or not tongue.capitals or not typed or typed.end() >= line.span.end:
            continue
        rest = Span(typed.end(), line.span.end)
        words = context.view.slice(rest).split()
        names = [word for word in words if word.casefold() not in tongue.small_set]
        nouns = any("body" in classes_of(context, word.casefold()) for word in names)
        if all(map(_INITIALS.fullmatch, names)) and not nouns and len(names) <= _JOINT:
            yield Named(rest, None, "issuer.initials", 84, "medium")
        elif (body := body_behind_kind(context, line.span)) is not None:
            yield Named(body, None, "issuer.header-line", 90, "medium")


def _body_after(context: TextContext, start: int) -> Span | None:
    """Return the body whose name begins at `start`, after لل also one letter before: للجنة is ل + لجنة."""
    body = body_at(context.view.text, start, context.tongue, context.known)
    if body is None and context.view.text[max(0, start - 2) : start] == "لل":
        body = body_at(context.view.text, start - 1, context.tongue, context.known)
    return body


def _only_office(context: TextContext, span: Span) -> bool:
    """Return whether a name is "the press office", not a body: a part of one that is not named with it."""
    return bool(pattern(context.tongue.parts_of_bodies).match(context.view.text, span.start, span.end))


def _split(context: TextContext, span: Span) -> tuple[Span, Span | None]:
    """Part "the office X of body Y" into the body and the office; the whole span where it is one name."""
    text, tongue = context.view.text, context.tongue
    head = text[span.start : span.end].split()[0].removeprefix("ال")
    if not tongue.article_attached or head not in tongue.office_heads:
        return span, None
    end = min(len(text), span.end + 40)
    joint = re.compile(rf"[،,]? (?:لل|ل|ب(?=ال))(?={alternation(tongue.bodies)}|ال{alternation(tongue.bodies)})")
    for match in joint.finditer(text, span.start, end):
        body = _body_after(context, match.end())
        if body and match.start() <= span.end:
            return body, Span(span.start, match.start())
    return span, None


def _spokesmen(context: TextContext) -> Iterator[Named]:
    text, scope = context.view.text, context.scope
    for match in search(context.tongue.spokesmen).finditer(text, scope.start, scope.end):
        body, span = _body_after(context, match.end()), Span(*match.span())
        if body and context.leads(span) and not keeps_silent(context, span):
            body = _as_read(context, body)
            yield Named(named_in_full(context, body) or body, None, "issuer.spokesman-for", 70, "medium")


def _spokesmen_of(context: TextContext) -> Iterator[Named]:
    """Take the body of an Arabic spokesman that a preposition ties to the role: "the official spokesman of BODY"."""
    facts = context.tongue.syntax
    if facts is None or not context.tongue.article_attached:
        return
    for relation in context.syntax.relations:
        body, role = relation.subject.body, relation.subject.role
        if relation.kind != "speaks-for" or relation.foreign or body is None or role is None:
            continue
        spokesman = "spokesman" in facts.classes_of(context.view.slice(role).split()[0].removeprefix("ال"))
        named = pattern(context.tongue.spokesmen).match(context.view.text, role.start)
        sentence = context.syntax.sentences[relation.sentence].span
        aside = _ASIDE.match(context.view.text, sentence.start, sentence.end)
        if spokesman and named is None and aside is None and context.leads(role) and not _is_torn(context, body):
            yield Named(named_in_full(context, body) or body, None, "issuer.spokesman-for", _TIED, "medium")


def _is_torn(context: TextContext, body: Span) -> bool:
    """Return whether ل hides the article of "the committee", and the spokesman's name stands behind it."""
    words = context.view.slice(body).split()
    hidden = words[0].startswith("ل") and context.view.text[max(0, body.start - 1) : body.start] == "ل"
    return hidden and len(words) > 1 and words[1] in context.tongue.given_set


def _as_read(context: TextContext, body: Span) -> Span:
    """Return a body with the end that the syntax of the clause gives its name, where both read the same."""
    read = (relation.subject.body for relation in context.syntax.relations if not relation.subject.anaphora)
    return next((span for span in read if span and span.start == body.start), body)


def _lead_subject(context: TextContext) -> Iterator[Named]:
    """Take the body with which a report begins, if the report is about a statement and names it again."""
    tongue, text, body = context.tongue, context.view.text, context.parts.body
    about = search(rf"(?<!\w)(?:{tongue.issuing})?{tongue.type_source}(?!\w)")
    if not tongue.verbs or not about.search(text, body.start, context.scope.end):
        return
    verb = re.compile(rf"(?:و)?{tongue.verb_source} ")
    for line in [line for line in context.view.lines if line.start >= body.start][:4]:
        match = verb.match(text, line.start, line.end)
        named = _body_after(context, match.end()) if match else None
        if named:
            whole, office = _split(context, named)
            again = text.count(text[whole.start : whole.end]) > 1 and not _only_office(context, named)
            if again or office:
                yield Named(whole, office, "issuer.lead-subject", 40, "low")
            return
