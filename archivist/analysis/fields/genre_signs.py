"""How a statement shows its kind where it does not name it: salutation, denial, meeting, a distributor's name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from archivist.analysis.context import TextContext
from archivist.analysis.fields.genre_builds import builds, is_of_noun
from archivist.analysis.fields.meetings import meeting_in
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import Search, search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["signs"]

_OPENING, _END, _HEAD = 420, 500, 4  # characters of the first sentences, of the last lines; lines that may salute
_GREETINGS = 9  # lines in which a speech addresses its audience
_WISH, _WISHED = 60, 44  # characters behind a greeting in which a message wishes; the weight of a speech that does
_ADDRESS = 16  # lines that may salute where the text is signed off: sender, addressee and date stand above
_BY_TITLE = {"obituary": 8, "condolence": 8}  # what outweighs the word for a statement where the title says it
_BESIDE_DEMANDS = ("condolence", "clarification", "announcement")  # what a statement that demands does beside that
_DOUBT = 14  # what the word for a statement takes from them where the text has it, though nothing says whose it is
_NAMED = 8  # what a named body adds to the signs of a statement
# What only a post of a social network has: its short links, tags at the end of a line, no numbers.
_POST = re.compile(r"https?://(?:t\.co|twitter\.com|x\.com)/\w+|(?<!\w)#(?!\d+(?!\w))\w+(?=[ \t]*(?:[\r\n]|$))")
_ACCOUNT = re.compile(r"(?<![\w.@])@\w{3,}[)\]]?(?: ?[·•|-] ?[^\n]{1,20})?[ \t]*$")  # "BODY @account", before its day
_SENTENCE_END = re.compile(r"[.!?؟][\"'»”)]*(?=\s)")
_SENTENCE = 60  # characters at least: abbreviations and greetings end none
_WIRE = re.compile(
    r"/[\w-]*(?i:press ?release|newswire)[\w-]*/|\((?:[A-Z]+ ?WIRE(?: via COMTEX)?|(?:ots|OTS)(?:/[A-Z]{2,6})?"
    r"|(?:PR|GLOBE|BUSINESS|ACCESS)[ A-Za-z]{0,6}W[Ii][Rr][Ee])\)"
    r"|(?<!\w)FOR IMMEDIATE RELEASE(?!\w| OF )|(?<=/)Source Press Release"
)
_WHOLE = ("direct", "embedded")  # forms of texts that are the statement itself
_QUOTED = re.compile(r"[\"«“„‘‹][^\"»”’›\n]{0,1500}[\"»”’›]")


def signs(context: TextContext, issuer: Field | None) -> Iterator[Proposal]:
    """Propose the kinds that the construction of the text shows, the surest with the greatest weight."""
    parts = context.parts
    lead = Span(parts.statement.start, min(parts.statement.end, parts.statement.start + _OPENING))
    first = _first_sentence(context, lead)
    yield from _wire(context)
    yield from _letter(context)
    yield from _hailed(context)
    yield from _shown(context, lead, first)
    said = _says(context, issuer, lead)
    for proposal in (*_own_words(context, lead), *_post(context), *_spokesman(context)):
        yield replace(proposal, weight=proposal.weight + _NAMED) if said else proposal
    if said:
        yield said
    yield from builds(context, lead, issuer)
    if lead.start < lead.end:
        yield _report(context, lead)


def _shown(context: TextContext, lead: Span, first: Span) -> Iterator[Proposal]:
    """Propose the kinds whose words the title or the first sentences have; one alone that both have is surer."""
    genres = context.tongue.genres
    doubt = _DOUBT if _match(context, (context.tongue.type_source,), lead) else 0
    sides = _match(context, (*genres.acting, *genres.stating), first)
    demand = _match(context, genres.demanding, lead)
    shown, again = [], []
    for sources, kind, weight in (
        (_any_case(genres.mourning), "obituary", 47),
        (_any_case(genres.condoling), "condolence", 46),
        (_any_case(genres.wishing), "message", 45),
        (genres.denying, "clarification", 44),
        (genres.meeting, "readout", 43),
        (genres.speaking, "speech", 42),
        (genres.oral, "remarks", 41),
        (genres.announcing, "announcement", 40),
    ):
        match = partial(meeting_in, context) if kind == "readout" else partial(_match, context, sources)
        titled = next(filter(None, map(match, _titles(context))), None)
        span = titled or match(first if kind == "condolence" and sides else lead)
        by_the_way = span is not None and demand is not None and demand.start < span.start
        by_the_way = by_the_way or (sides is not None and _is_aside(context, span, first))
        if span is None or (kind == "condolence" and not titled and by_the_way):
            continue  # who condemns and demands consoles by the way
        certain = titled is not None and kind in _BY_TITLE
        heavier = _BY_TITLE[kind] if certain else -doubt
        sure: Certainty = "low" if demand and not certain and kind in _BESIDE_DEMANDS else "medium"
        shown.append(_sign(context, kind, "type.sign", weight + heavier, sure, span))
        told = match(Span(max(titled.end, lead.start), lead.end)) if titled else None
        if told:
            again.append(_sign(context, kind, "type.sign-again", weight - _DOUBT, "medium", told))
    shown = _without_wish_of_meeting(shown)
    yield from shown
    if len(shown) == 1:
        yield from again
        yield from _rumour(context, shown[0], lead)


def _is_aside(context: TextContext, span: Span | None, first: Span) -> bool:
    """Return whether words stand in what a sentence says beside its verb: "while offering its condolences"."""
    aside = _match(context, context.tongue.genres.aside, first)
    return span is not None and aside is not None and aside.start <= span.start < aside.end


def _without_wish_of_meeting(shown: list[Proposal]) -> list[Proposal]:
    """Return the signs without a congratulation that is told behind a meeting: it was given there."""
    met = next((item.evidence[0].start or 0 for item in shown if item.value == "readout"), None)
    if met is None:
        return shown
    return [item for item in shown if item.value != "message" or (item.evidence[0].start or 0) < met]


def _any_case(sources: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns of words with which a text may begin: "Condolences to"."""
    return tuple(f"(?i:{source})" for source in sources)


def _rumour(context: TextContext, shown: Proposal, lead: Span) -> Iterator[Proposal]:
    """Propose a clarification again where what is denied is said to be a rumour, a report, a claim."""
    span = _match(context, context.tongue.genres.rumours, lead) if shown.value == "clarification" else None
    proof = shown.evidence[0]
    if span and context.view.evidence(span).start not in range(proof.start or 0, proof.end or 0):
        yield _sign(context, "clarification", "type.rumour", shown.weight - _DOUBT, "medium", span)


def _first_sentence(context: TextContext, lead: Span) -> Span:
    """Return the first sentence: who condemns first and consoles then condoles by the way."""
    end = _SENTENCE_END.search(context.view.text, min(lead.end, lead.start + _SENTENCE), lead.end)
    return Span(lead.start, end.start() if end else lead.end)


def _titles(context: TextContext) -> Iterator[Span]:
    """Return the slices of the title in the front matter and of the headline."""
    if context.front and "title" in context.front.entries:
        yield context.front.entries["title"].span
    if context.parts.headline:
        yield context.parts.headline.span


def _match(context: TextContext, sources: tuple[str, ...], area: Span) -> Span | None:
    source = f"(?<!\\w){either(sources)}"
    match = search(source).search(context.view.text, area.start, area.end) if sources else None
    return Span(match.start(), match.end()) if match else None


def _sign(context: TextContext, kind: str, rule: str, weight: int, certainty: Certainty, span: Span) -> Proposal:
    return Proposal(kind, rule, weight, certainty, (context.view.evidence(span),))


@cache
def _wire_form() -> Search:
    return Search(_WIRE)


def _wire(context: TextContext) -> Iterator[Proposal]:
    """Propose a press release where a distributor of such stands in the dateline or on a line of its own."""
    body = context.parts.body
    match = _wire_form().search(context.view.text, body.start, body.end)
    if match:
        yield _sign(context, "press-release", "type.distributor", 60, "medium", Span(match.start(), match.end()))


def _letter(context: TextContext) -> Iterator[Proposal]:
    """Propose a letter where a salutation begins the text; surer where it is signed off. One to the press is none."""
    view, statement, genres = context.view, context.parts.statement, context.tongue.genres
    lines = [line for line in view.lines if line.end > statement.start and line.start < statement.end]
    closing = tuple(f"(?i:{source})" for source in genres.closing)
    closed = _match(context, closing, Span(max(statement.start, statement.end - _END), statement.end))
    for line in lines[: _ADDRESS if closed else _HEAD + 1]:
        start = max(line.start, statement.start)
        media = pattern(either(genres.to_media)).match(view.text, start, line.end) if genres.to_media else None
        if media:
            yield _sign(context, "press-release", "type.sign", 76, "medium", Span(media.start(), media.end()))
            return
        salute = pattern(either(genres.saluting)).match(view.text, start, line.end) if genres.saluting else None
        if salute:
            span = Span(salute.start(), salute.end())
            yield _sign(context, "letter", "type.letter", 75 if closed else 37, "high" if closed else "medium", span)
            return
    addressee = _addressee(context) if context.form.form in _WHOLE else None
    if addressee:
        yield _sign(context, "letter", "type.letter", 62, "medium", addressee)


def _addressee(context: TextContext) -> Span | None:
    """Return a line that says whom a letter is for, or the one that ends such lines: "Presente"."""
    view, delivered = context.view, context.tongue.genres.delivered
    found = next((item.span for item in context.parts.header if item.kind == "addressee"), None)
    if found or not delivered:
        return found
    form = pattern(rf"(?i:{either(delivered)})[ .:;,-]*")
    lines = [line for line in view.lines if line.start >= context.parts.body.start][:_ADDRESS]
    return next((line for line in lines if form.fullmatch(view.slice(line))), None)


def _hailed(context: TextContext) -> Iterator[Proposal]:
    """Propose a speech where one of the first lines addresses an audience, behind whom else it may greet.

    It is less sure where a wish follows at once, as in a message for a feast.
    """
    view, statement, hailing = context.view, context.parts.statement, context.tongue.genres.hailing
    lines = [line for line in view.lines if line.end > statement.start and line.start < statement.end]
    for line in lines[:_GREETINGS] if hailing else ():
        start = max(line.start, statement.start)
        hail = pattern(either(hailing)).match(view.text, start, line.end)
        if hail:
            behind = Span(hail.end(), min(statement.end, _wish_end(context, hail.end())))
            wishes = _match(context, _any_case(context.tongue.genres.wishing), behind)
            sure: Certainty = "low" if wishes else "medium"
            weight = _WISHED if wishes else 70
            yield _sign(context, "speech", "type.hailed", weight, sure, Span(hail.start(), hail.end()))
            return


def _wish_end(context: TextContext, hailed: int) -> int:
    """Return where a wish right behind a greeting has ended: with its sentence where the verb stands last."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "sov":
        return hailed + _WISH
    end = _SENTENCE_END.search(context.view.text, hailed + _WISH, hailed + _OPENING)
    return end.start() if end else hailed + _OPENING


def _named_headline(context: TextContext) -> range:
    """Return what a headline has behind its colon: "Mayor: we stay" has the words of the mayor, not of the text."""
    headline = context.parts.headline
    colon = context.view.text.find(":", headline.span.start, headline.span.end) if headline else -1
    return range(colon, headline.span.end) if headline and colon >= 0 else range(0)


def _own_words(context: TextContext, lead: Span) -> Iterator[Proposal]:
    """Propose a statement where the text speaks in the first person outside quotations, or begins as one does."""
    view, genres = context.view, context.tongue.genres
    voice: Certainty = "medium" if context.form.form in _WHOLE else "low"  # a report may have words of others
    quoted = [(item.start(), item.end()) for item in _QUOTED.finditer(view.text, lead.start, lead.end)]
    named = _named_headline(context)
    for match in search(genres.we).finditer(view.text, lead.start, lead.end):
        if not any(start < match.start() < end for start, end in quoted) and match.start() not in named:
            yield _sign(context, "statement", "type.own-words", 32, voice, Span(match.start(), match.end()))
            return
    for line in [line for line in view.lines if line.end > lead.start and line.start < lead.end][:_HEAD]:
        start = max(line.start, lead.start)
        verb = pattern(rf"[\W_]*(?P<verb>(?<!\w){either(genres.stating)})").match(view.text, start, line.end)
        if verb and genres.stating:
            yield _sign(context, "statement", "type.performed", 33, voice, Span(verb.start("verb"), verb.end("verb")))
            return


def _post(context: TextContext) -> Iterator[Proposal]:
    """Propose a statement where the marks of a social network stand in a text without a headline: its issuer posts.

    The line with the name of an account is none.
    """
    body, headline = context.parts.body, context.parts.headline
    headed = headline is not None and _ACCOUNT.search(context.view.slice(headline.span)) is None
    match = None if headed else _POST.search(context.view.text, body.start, body.end)
    if match:
        yield _sign(context, "statement", "type.post", 34, "medium", Span(match.start(), match.end()))


def _spokesman(context: TextContext) -> Iterator[Proposal]:
    """Propose a statement where somebody speaks in a body's name."""
    span = _match(context, (context.tongue.spokesmen,), context.scope)
    if span:
        yield _sign(context, "statement", "type.spokesman", 30, "low", span)


def _says(context: TextContext, issuer: Field | None, lead: Span) -> Proposal | None:
    """Propose a statement where the first sentences name a body and have a verb of stating."""
    stating = context.tongue.genres.stating
    form = search(f"(?<!\\w){either(stating)}") if stating else None
    verbs = (Span(*found.span()) for found in form.finditer(context.view.text, lead.start, lead.end)) if form else ()
    span = next((verb for verb in verbs if not is_of_noun(context, verb)), None)
    issued = issuer is not None and issuer.value is not None
    named = any(
        match.entity.type == "organisation" for place, match in context.matches if lead.start <= place.start < lead.end
    )
    return _sign(context, "statement", "type.stated", 36, "medium", span) if span and (issued or named) else None


def _report(context: TextContext, lead: Span) -> Proposal:
    """Propose a report, which every text may be that tells of no statement."""
    first = next((line for line in context.view.lines if line.start >= context.parts.body.start), lead)
    headline = context.parts.headline
    proof = headline.span if headline else Span(first.start, min(first.end, first.start + _END))
    return _sign(context, "report", "type.report", 10, "low", proof)
