"""How a text shows its kind by what it is built of: whom the press may ask, questions, the day of an end."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from archivist.analysis.context import TextContext
from archivist.analysis.form.presented import presentation
from archivist.analysis.form.released import end_mark, press_contact
from archivist.analysis.layout.act_lines import act_line
from archivist.analysis.patterns import alternation, either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["builds", "is_of_noun"]

_BEFORE = 40  # characters before a day in which stands that something ends with it
_TOLD_FORMS, _TOLD_TWICE = ("reported", "partial"), 2  # sentences in which a body is told to speak
_ASKED, _SHARE, _QUESTIONS = (12, 200), 0.25, 2  # characters of a question; its share of the lines; how many at least
_OWN_FORMS = ("direct", "embedded")
_LEAD_IN = 6  # characters before a clause in which the last one ends
_OPENS = re.compile(r"(?:\A|[\r\n.;:])[ \t\"“«–—-]*\Z")
_SENTENCE_END = re.compile(r"[.!…:][\"'»”)]?\s")


def builds(context: TextContext, lead: Span, issuer: Field | None) -> Iterator[Proposal]:
    """Propose the kinds that the parts of the text show; `lead` is its first sentences."""
    core = context.form.core
    contact = press_contact(context.view, context.tongue, core, core.start)
    for proof, value, rule, weight in (
        *_unspoken(context),
        (contact, "press-release", "type.contact", 62),
        (_ended(context), "press-release", "type.ended", 60),
        (
            presentation(context.view, context.tongue, context.parts.body, core),
            "press-release",
            "type.presented",
            61,
        ),
        (_interview(context), "remarks", "type.interview", 62),
        (_act(context, lead, issuer), "statement", "type.act", 50),
        (_demand(context), "statement", "type.demand", 37),
        (_goes_on(context, issuer), "statement", "type.goes-on", 48),
        (_term(context, lead), "announcement", "type.term", 39),
        (_notice(context, lead), "announcement", "type.notice", 38),
    ):
        if proof:
            yield _built(context, value, rule, weight, proof)
    measure = _measure(context, lead)
    if measure:
        yield _built(context, "announcement", "type.measure", 55, measure, "high")
    for act, rule in ((_enacted(context), "type.enacted"), (_recitals(context), "type.recitals")):
        if act:
            yield _built(context, "other", rule, 80, act, "high")


def _unspoken(context: TextContext) -> Iterator[tuple[Span, str, str, int]]:
    """Propose what a text is that holds no statement."""
    found = context.form.unspoken
    if found is None:
        return
    if found.why == "opinion":
        yield found.proof, "other", "type.opinion", 62
    else:
        yield found.proof, "report", "type.event" if found.why == "event" else "type.unnamed", 55


def _built(
    context: TextContext, kind: str, rule: str, weight: int, span: Span, certainty: Certainty = "medium"
) -> Proposal:
    return Proposal(kind, rule, weight, certainty, (context.view.evidence(span),))


def _ended(context: TextContext) -> Span | None:
    """Return the mark with which the press knows that a text ends, where nobody speaks in it but in quotations."""
    area = Span(context.form.core.start, context.parts.body.end)
    mark = end_mark(context.view, area) if context.form.form in ("direct", "embedded") else None
    if mark is None:
        return None
    said = search(context.tongue.genres.we).finditer(context.view.text, area.start, mark.start)
    return None if any(not context.quotes(Span(match.start(), match.end())) for match in said) else mark


def _enacted(context: TextContext) -> Span | None:
    """Return the line that names an act of an authority, where the text is that act."""
    own = context.form.form in ("direct", "embedded")
    return act_line(context.view, context.tongue, context.parts.body, context.dates) if own else None


def _measure(context: TextContext, lead: Span) -> Span | None:
    """Return the words by which the first sentences say that somebody closes, or puts off, what is open to all."""
    suspending = context.tongue.genres.suspending
    if not suspending or context.form.form not in ("reported", *_OWN_FORMS):
        return None
    match = search(rf"(?<!\w){either(suspending)}").search(context.view.text, lead.start, lead.end)
    span = Span(match.start(), match.end()) if match else None
    return None if span is None or context.quotes(span) else span


def _recitals(context: TextContext) -> Span | None:
    """Return the second of the clauses that say on what an act rests, where the text is that act."""
    reciting, core = context.tongue.genres.reciting, context.form.core
    if not reciting or context.form.form not in _OWN_FORMS:
        return None
    form = search(rf"(?<!\w){either(reciting)}")
    found = (Span(match.start(), match.end()) for match in form.finditer(context.view.text, core.start, core.end))
    clauses = (span for span in found if _OPENS.search(context.view.text, max(0, span.start - _LEAD_IN), span.start))
    return next(islice(clauses, 1, None), None)


def _lines(context: TextContext, area: Span) -> list[Span]:
    return [
        line
        for line in context.view.lines
        if line.end > area.start and line.start < area.end and context.view.slice(line).strip()
    ]


def _interview(context: TextContext) -> Span | None:
    """Return the first question where short lines that ask and lines that answer take turns."""
    lines = _lines(context, context.form.core)
    asking = [
        line
        for line, behind in pairwise(lines)
        if _asks(context, line) and not context.view.slice(behind).rstrip().endswith(("?", "؟"))
    ]
    return asking[0] if len(asking) >= max(_QUESTIONS, _SHARE * len(lines)) else None


def _asks(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).strip(" \t\"'«»“”„*_")
    least, most = _ASKED
    return least <= len(words) <= most and words.endswith(("?", "؟")) and not _SENTENCE_END.search(words)


def _act(context: TextContext, lead: Span, issuer: Field | None) -> Span | None:
    """Return the verb with which an issuer takes a side in the first sentences: to condemn is to state."""
    acting = context.tongue.genres.acting
    if not acting or issuer is None or not (issuer.value or issuer.candidates) or context.form.form == "none":
        return None
    form = search(rf"(?<!\w){either(acting)}")
    for match in form.finditer(context.view.text, lead.start, lead.end):
        span = Span(match.start(), match.end())
        if not context.quotes(span) and not is_of_noun(context, span):
            return span
    return None


def is_of_noun(context: TextContext, verb: Span) -> bool:
    """Return whether a verb only tells of the noun before it: "the captives whom BODY demands", but no statement."""
    which, text = context.tongue.genres.which, context.view.text
    if not which:
        return False
    before = text[max(0, verb.start - _BEFORE) : verb.start]
    clause = pattern(rf"(?:(?<!\w)(?P<noun>\w+)[,،]? )?(?<!\w){either(which)} \Z").search(before)
    return clause is not None and pattern(context.tongue.type_source).match(clause["noun"] or "") is None


def _demand(context: TextContext) -> Span | None:
    """Return where a text that is somebody's own takes a side in the first person, anywhere outside quotations."""
    demanding, area = context.tongue.genres.demanding, context.parts.statement
    if not demanding or context.form.form not in ("direct", "embedded"):
        return None
    for match in search(rf"(?<!\w){either(demanding)}").finditer(context.view.text, area.start, area.end):
        span = Span(match.start(), match.end())
        if not context.quotes(span) or context.form.form == "embedded":
            return span
    return None


def _goes_on(context: TextContext, issuer: Field | None) -> Span | None:
    """Return where a text that tells what one body says tells on what it says, and of nobody else."""
    if issuer is None or issuer.value is None or context.form.form not in _TOLD_FORMS:
        return None
    says = [relation for relation in context.syntax.relations if relation.kind in ("says", "issues", "performs")]
    if any(relation.subject.body is None or relation.foreign for relation in says):
        return None
    told = {relation.sentence: relation for relation in says}
    return told[max(told)].subject.span if len(told) >= _TOLD_TWICE else None


def _term(context: TextContext, lead: Span) -> Span | None:
    """Return the day from which, or to which, what is announced holds, where the first sentences announce."""
    genres = context.tongue.genres
    told = search(f"(?<!\\w){either(genres.announcing)}").search(context.view.text, lead.start, lead.end)
    if not told or not genres.terms or context.form.form not in ("direct", "embedded"):
        return None
    term = pattern(rf"(?<!\w){either(genres.terms)} (?:\w+ ){{0,2}}\Z")
    for day in _days(context, Span(told.end(), context.parts.statement.end)):
        if term.search(context.view.text[max(told.end(), day.start - _BEFORE) : day.start]):
            return day
    return None


def _notice(context: TextContext, lead: Span) -> Span | None:
    """Return the second of two ways of making known in the first sentences: what is to be, and what is asked for it."""
    announcing = context.tongue.genres.announcing
    if not announcing or context.form.form not in ("direct", "embedded"):
        return None
    form = search(f"(?<!\\w){either(announcing)}")
    found = [Span(match.start(), match.end()) for match in form.finditer(context.view.text, lead.start, lead.end)]
    return found[1] if len(found) > 1 else None


def _days(context: TextContext, area: Span) -> Iterator[Span]:
    """Return the written dates and, of the coming days, those whose year nobody writes."""
    yield from (date.span for date in context.dates if area.start <= date.span.start < area.end)
    months = alternation(name for names in context.tongue.months.values() for name in names)
    for match in pattern(rf"(?<!\w)[0-9]{{1,2}}(?:er|º|\.)? (?:de )?{months}(?!\w)").finditer(
        context.view.text, area.start, area.end
    ):
        yield Span(match.start(), match.end())
