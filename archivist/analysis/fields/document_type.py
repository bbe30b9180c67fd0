"""What kind of statement the text is: from the word that it uses for itself, else from how it is built.

The convention. A text of somebody else about a statement ("said in a statement") has the kind of that statement. A
text that names no kind is a letter where it salutes and signs off, a readout where it tells of a meeting, a
clarification where it denies, an announcement where it makes known, a message where it congratulates or condoles;
whoever else speaks for themselves makes a statement. What tells of all this in the third person, with no statement
by anybody, is a report.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.analysis.constructions.sovereigns import enacting_sovereign
from archivist.analysis.context import TextContext
from archivist.analysis.fields.genre_signs import signs
from archivist.analysis.fields.kind_labels import any_of, is_behind_title, kind_on_label
from archivist.analysis.fields.news_signs import news
from archivist.analysis.fields.refutations import explained
from archivist.analysis.fields.told_kinds import FURTHER, fuller, kind_of, mentioned, naming, told
from archivist.analysis.fields.told_reports import told_of
from archivist.analysis.fields.type_circumstances import GENERAL, circumstances, in_circumstances
from archivist.analysis.fields.voices import many_voices
from archivist.analysis.languages import known_languages
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Field

__all__ = ["find_document_type"]

_LEAD_IN = 300  # characters of the sentence that leads to a statement
_PREAMBLE = 2500  # characters between the title of an act and its first article
_PAGE_HEAD, _LABEL = 40, 90  # lines of a page above its text; characters of one that is a label or a path
_LABEL_JOINT = re.compile(r"[|/›»>·:•]")
_MARKS = " \t*#_-–—[]()."
_LISTED = re.compile(r"[*+•·-] ?[^\n:]{2,40}:(?= \S)")
_FEW, _RUBRIC = 2, 5  # words
_BESIDE = 40  # characters between the word for a statement and the verb that issues it
_RUN_IN = re.compile(r"[\W_]*(?P<noun>[^\W\d_][^:\n]{2,30}?) ?:(?=[ \t]+\S)")
_ENDS = re.compile(r"[.!?؟\n\r]")
_SIDES = ("type.act", "type.demand", "type.goes-on")  # constructions that many a kind has beside its own
_WHOLE_LINES = ("type.enacted",)  # rules whose words are a whole line, which none goes on
_WRITTEN = frozenset((*GENERAL, "press-release"))
_ORAL = frozenset(("speech", "remarks"))  # of whoever speaks in one of these, "spoken" says no more
_PRESS = ("press", "presse", "prensa", "newsroom")  # a site's section for what it sends to the press
_FRONT_KEYS = ("type", "category", "categories", "tags", "kind", "genre", "document_type", "doctype", "section")


def find_document_type(
    context: TextContext, issuer: Field | None = None, speaker: Field | None = None, title: Field | None = None
) -> Field:
    """Return the document type of the contract, section 4; of two words alike the first that the text uses.

    The fields that were read before say whose the text is, and what its title.
    """
    named = explained(context, [*_named(context), *_titled(context, title), *_labelled(context)])
    said = list(told(context, alone=not named)) or ([] if named else list(mentioned(context)))
    said = explained(context, (item for item in said if not _rests_on_oral(context, item)))
    written = bool(named) or any(item.rule != "type.mentioned" for item in said)
    if any(field is not None and field.value is not None for field in (issuer, speaker)):
        said = [replace(item, features=frozenset(("issued",))) for item in said]  # a word for a known one's statement
    whose = [] if named else list(_whose(issuer, speaker))
    report, shown = None if written else told_of(context, speaker), list(signs(context, issuer))
    if any(item.value in _ORAL for item in shown):
        whose = [item for item in whose if item.rule != "type.spoken"]
    if report:
        shown = [_doubted(item) for item in shown if item.rule != "type.report"]
        kinds = {item.value for item in shown if item.certainty != "low"} - {"statement", "report"}
        whose = [replace(report, weight=40, certainty="low") if kinds else report]
    if not written and (issuer is None or issuer.value is None) and not _names_statement(context):
        shown += news(context, shown, issuer, speaker)
    early = any(item.value != "statement" or item.weight > FURTHER for item in said)
    many = None if written and (named or early) else many_voices(context, issuer)
    if many:
        shown = [replace(item, certainty="low") for item in shown if item.value != "report"] + [many]
        whose = []
    proposals = [*named, *said, *_behind_signs([*named, *said], [*shown, *whose])]
    around = circumstances(context, issuer, speaker)
    return context.decide("document_type", [in_circumstances(item, around) for item in proposals], whole=_WHOLE_LINES)


def _names_statement(context: TextContext) -> bool:
    """Return whether the text has a word for a statement in writing, whoever's it is."""
    text, scope = context.view.text, context.scope
    for match in search(rf"(?<!\w){context.tongue.type_source}(?!\w)").finditer(text, scope.start, scope.end):
        span = Span(match.start(), match.end())
        if kind_of(context.tongue, match.group()) in _WRITTEN and not _is_oral(context, span):
            return True
    return False


def _doubted(item: Proposal) -> Proposal:
    """Return the sign of remarks less sure where the text is a report of them: readers call it the one or the other."""
    return replace(item, certainty="low") if item.value in _ORAL else item


def _behind_signs(told: Sequence[Proposal], shown: Sequence[Proposal]) -> list[Proposal]:
    """Return what a text shows: what any statement does less sure where it names or does what one kind of them does."""
    named = [item for item in told if item.rule != "type.mentioned"]
    if all(item.value in ("statement", "report") for item in (*named, *shown)):
        return list(shown)
    shown = [item for item in shown if item.rule not in _SIDES]
    if any(item.value in GENERAL for item in named):  # what is denied in a statement is a statement's
        deeds = [item for item in shown if item.value == "clarification" or item.rule == "type.measure"]
        shown = [replace(item, certainty="low") if item in deeds else item for item in shown]
    return [replace(item, certainty="low") if item.value == "statement" else item for item in shown]


def _whose(issuer: Field | None, speaker: Field | None) -> Iterator[Proposal]:
    """Propose a statement where somebody is known to have issued it, or to have spoken: the words say so."""
    for field, rule in ((issuer, "type.issued"), (speaker, "type.spoken")):
        if field is not None and field.value is not None:
            yield Proposal(
                "statement", rule, 38, "medium", tuple(replace(part, part="value") for part in field.evidence)
            )


def _rests_on_oral(context: TextContext, item: Proposal) -> bool:
    """Return whether the word that a proposal rests on is for something spoken: "in remarks to reporters"."""
    proof = item.evidence[0]
    if proof.start is None or proof.end is None:
        return False
    return _is_oral(context, Span(*(context.view.folded.index(place) for place in (proof.start, proof.end))))


def _is_oral(context: TextContext, noun: Span) -> bool:
    sources = context.tongue.genres.oral
    if not sources:
        return False
    source = search(rf"(?<!\w){either(sources)}")
    around = max(0, noun.start - _BESIDE), min(noun.end + _BESIDE, context.scope.end)
    return any(
        match.start() < noun.end and noun.start < match.end() for match in source.finditer(context.view.text, *around)
    )


def _named(context: TextContext) -> Iterator[Proposal]:
    """Propose the word for a statement in the title, the front matter or the words that lead to it."""
    view, tongue, parts = context.view, context.tongue, context.parts
    for source, kind in tongue.contents:
        start, end = parts.statement.start, min(parts.statement.end, parts.statement.start + _LEAD_IN + _PREAMBLE)
        found = search(source).finditer(view.text, start, end)
        match = next((item for item in found if _begins(item) or _is_dated(context, item.start())), None)
        if match and match.start() < start + _LEAD_IN:
            yield naming(context, kind, "type.content", 95, "medium", Span(match.start(), match.end()))
    sovereign = enacting_sovereign(context)
    if sovereign is not None:
        yield naming(context, "other", "type.content", 95, "medium", sovereign.span)
    header = [line.span for line in parts.header if line.kind in ("title", "type")][:1]
    for span in header or ([parts.headline.span] if parts.headline else []):
        yield from _first(context, "", span, "type.title", 90)
    if not header and not parts.headline:
        yield from _owned(context)
    if not header:
        yield from _run_in(context)
    if context.front and "title" in context.front.entries:
        yield from _words(context, context.front.entries["title"].span, "type.title", 85)
    yield from _front(context)
    if parts.cue:
        led = list(_words(context, parts.cue, "type.cue", 80))
        yield from led
        if not led and parts.frame and parts.cue.start < parts.cue.end:
            lead_in = Span(max(parts.frame.start, parts.cue.start - _LEAD_IN), parts.cue.start)
            yield from _words(context, lead_in, "type.cue", 78)


def _owned(context: TextContext) -> Iterator[Proposal]:
    """Propose the word for a statement with which a text without a header begins, if it says whose it is."""
    start = context.parts.statement.start
    whose = (item for item in context.syntax.relations if item.kind == "statement-of" and not item.foreign)
    if any(start <= item.place < start + _BESIDE for item in whose):
        yield from _first(
            context, "", Span(start, min(context.parts.statement.end, start + _LEAD_IN)), "type.title", 86
        )


def _run_in(context: TextContext) -> Iterator[Proposal]:
    """Propose the noun for a kind with which a text begins, before a colon: "Clarification: the school is open"."""
    start = context.parts.statement.start
    noun = _RUN_IN.match(context.view.text, start, min(context.parts.statement.end, start + _BESIDE))
    kind = kind_on_label(context.tongue, noun["noun"]) if noun else None
    if noun and kind:
        yield naming(context, kind, "type.title", 86, "medium", Span(*noun.span("noun")))


def _begins(match: re.Match[str]) -> bool:
    """Return whether a sentence begins with what was found: a case among others "that passed away" is no obituary."""
    before = match.string[max(0, match.start() - _BESIDE) : match.start()].rstrip(" \t\"'“”«»„(")
    return not before or before[-1] in ".!?؟:…\n\r"


def _is_dated(context: TextContext, place: int) -> bool:
    """Return whether a day stands right before a place, and nothing before the day but a word: "date 3 May 2020"."""
    date = next((item.span for item in context.dates if 0 <= place - item.span.end <= 1), None)
    return date is not None and len(context.view.text[context.parts.body.start : date.start].split()) < _FEW


def _titled(context: TextContext, title: Field | None) -> Iterator[Proposal]:
    """Propose the noun for a kind in the title; surer where the title begins with it."""
    proof = title.evidence[0] if title is not None and title.value is not None and title.evidence else None
    if proof is None or proof.start is None or proof.end is None:
        return
    start, end = (context.view.folded.index(place) for place in (proof.start, proof.end))
    first = re.compile(r"[\W_]*").match(context.view.text, start, end)
    kinds = context.tongue.genres.kinds
    if not pattern(rf"(?<!\w){any_of(kinds)}(?!\w)").search(context.view.text, start, end):
        yield from _among_letters(context, start)
        return  # most titles name no kind: one search for all of them
    for source, kind in kinds:
        matches = pattern(rf"(?<!\w){source}(?!\w)").finditer(context.view.text, start, end)
        match = next((item for item in matches if not context.quotes(Span(item.start(), item.end()))), None)
        if match is None:
            continue
        begins = first is not None and match.start() == first.end()
        begins = begins or is_behind_title(
            context.view.text[start : match.start()], context.view.text[match.end() : end]
        )
        span = Span(match.start(), match.end())
        if begins:
            yield naming(context, kind, "type.title", 88, "high", span)
        else:
            yield naming(context, kind, "type.in-title", 58, "medium", span)
        return


def _among_letters(context: TextContext, title: int) -> Iterator[Proposal]:
    """Propose the noun for a letter with which a few words right above the title begin: "Letters to the editor"."""
    first = next((line for line in context.view.lines if line.start >= context.parts.body.start), None)
    if first is None or first.end >= title or len(context.view.slice(first).split()) > _RUBRIC:
        return
    if context.view.text[first.end : title].strip():
        return
    letters = either(source for source, kind in context.tongue.genres.kinds if kind == "letter")
    match = pattern(rf"{letters}(?!\w)").match(context.view.text, first.start, first.end)
    if match:
        yield naming(context, "letter", "type.title", 88, "high", Span(*match.span()))


def _labelled(context: TextContext) -> Iterator[Proposal]:
    """Propose the kind that a line of the page above the text names and nothing else: "Press releases"."""
    view, parts = context.view, context.parts
    rows = (row for row in parts.rows if row.start < parts.body.start)
    above = [*rows, *(line for line in view.lines if line.start >= parts.body.start)][:_PAGE_HEAD]
    for number, line in enumerate(above):
        if line.end - line.start > _LABEL or view.slice(line).strip().casefold() in context.tongue.advertising:
            continue
        between = 0 < number < len(above) - 1 and all(is_prose(view.slice(above[number + step])) for step in (-1, 1))
        if between and any(told(context)):
            continue  # advertisements between two paragraphs of a text that names its kind
        listed = _LISTED.match(view.slice(line))  # "* Interview: HEADLINE" leads to another text
        for words in _LABEL_JOINT.split(view.slice(line)[listed.end() if listed else 0 :]):
            kind = kind_on_label(context.tongue, words.strip(_MARKS))
            if kind:
                start = line.start + view.slice(line).index(words)
                yield naming(context, kind, "type.label", 62, "medium", view.trimmed(start, start + len(words)))
                return


def _front(context: TextContext) -> Iterator[Proposal]:
    """Propose the word that the front matter files the text under: "categories: press-release"."""
    entries = context.front.entries if context.front else {}
    for key, entry in ((key, entries[key]) for key in _FRONT_KEYS if key in entries):
        words = context.view.slice(entry.span).replace("-", " ").replace("_", " ")
        if key != "tags" and words.strip(_MARKS + "\"'").casefold() in _PRESS:
            yield naming(context, "press-release", "type.front-matter", 84, "high", context.view.trimmed(*entry.span))
            return
        for tongue in (context.tongue, *known_languages().values()):
            match = pattern(rf"(?<!\w){tongue.type_source}(?:s|es)?(?![\w])").search(words)
            kind = kind_of(tongue, match.group().removesuffix("s")) or kind_of(tongue, match.group()) if match else None
            if match and kind:
                span = Span(entry.span.start + match.start(), entry.span.start + match.end())
                yield naming(context, kind, "type.front-matter", 84, "high", span)
                return


def _first(context: TextContext, before: str, span: Span, rule: str, weight: int) -> Iterator[Proposal]:
    """Propose the word for a statement with which a line begins."""
    match = pattern(f"{before}{context.tongue.type_source}(?!\\w)").match(context.view.text, span.start, span.end)
    if match and (kind := kind_of(context.tongue, match.group())):
        yield naming(context, kind, rule, weight, "high", Span(match.start(), match.end()))


def _words(context: TextContext, span: Span, rule: str, weight: int) -> Iterator[Proposal]:
    """Propose the first word for a statement in a slice, but not in "On the statement of X, Y says:"."""
    for match in pattern(rf"(?<!\w){context.tongue.type_source}(?!\w)").finditer(
        context.view.text, span.start, span.end
    ):
        before, answering = context.view.text[span.start : match.start()], context.tongue.genres.answering
        if answering and pattern(either(answering)).fullmatch(_ENDS.split(before)[-1].strip(" ")):
            continue
        noun = Span(match.start(), match.end())
        if kind := kind_of(context.tongue, match.group()):
            yield naming(context, fuller(context, kind, noun), rule, weight, "high", noun)
        return
