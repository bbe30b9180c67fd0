"""The title: of the statement where it has one, else the headline above it."""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.constructions.page_names import is_in_letterhead, is_letterhead, whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.fields.addressees import addresses, greets
from archivist.analysis.fields.caption_lines import is_caption
from archivist.analysis.fields.core_titles import at_core
from archivist.analysis.fields.dateline import is_dateline
from archivist.analysis.fields.echoed_titles import echoed
from archivist.analysis.fields.kind_lines import is_below_headline, is_owner_joined, is_owner_of_kind, says_by_whom
from archivist.analysis.fields.listed_lines import is_field, is_listed
from archivist.analysis.fields.no_titles import is_authority, is_name_alone, is_no_title, is_row_of_nouns
from archivist.analysis.fields.page_date import is_label_of_page, is_stamp_of_page
from archivist.analysis.fields.page_titles import at_page_head
from archivist.analysis.fields.parted_titles import parted_titles
from archivist.analysis.fields.place_datelines import made_at
from archivist.analysis.fields.post_titles import of_posts
from archivist.analysis.fields.title_below_body import below_body
from archivist.analysis.fields.title_below_rubric import below_rubric
from archivist.analysis.fields.title_lines import (
    begins_with_day,
    continued,
    is_named_body,
    leads,
    release_label,
    turns_to_readers,
    without_release,
)
from archivist.analysis.languages import of_all
from archivist.analysis.layout.line_kinds import HeaderLine, is_welcome
from archivist.analysis.layout.page_headline import (
    heading,
    is_byline,
    is_furniture,
    is_paper,
    is_prose,
    menu_between,
    page_headline,
)
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.layout.page_rows import is_page_row
from archivist.analysis.patterns import alternation, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span, TextView
from archivist.model.metadata import Evidence, Field

__all__ = ["find_title"]

_LABELLED, _BESIDE_DATE = 8, 16  # lines in which a label stands; characters beside a date on its line
# Rules that know where their lines end, whatever the layout of the prose.
_WHOLE = frozenset(("title.heading", "title.labelled", "title.page-headline"))
_BEFORE_DATE = re.compile(
    r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2}(?:, ?[^\W\d_][\w. ]{1,25})?[,،] ?(?:(?:le|el|den|on|am|a|في) )?"
)  # the place of a dateline
_SITE = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,6}/?[ ,|-]*")  # the name of a site
_AFTER_DATE = re.compile(r"\.? ?(?:$|[/(–—-])")
_BELOW_HEADLINE = 35  # what a line below a headline loses
_DAYS = 0.6  # share of a line
_HEADLINE = 8  # words, and more, of a line that is a headline and no part of a letterhead
_ALONE = re.compile(r"[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}[!?]?")
_DISTRIBUTOR = re.compile(r"[^\W\d_a-zа-яё]{3,}(?: [A-Z]{3,})?(?:\.[A-Za-z]{2,4})? ?- ")


def find_title(context: TextContext) -> Field:
    """Return the title; absent where the text begins with a paragraph."""
    paged = bool(context.view.apart)  # lines of printed pages say nothing of those of a web page
    found = list(
        at_core(context, at_page_head(context, below_rubric(context, below_body(context, _proposals(context)))))
    )
    proposals = list(of_posts(context, echoed(context, found or parted_titles(context))))
    return context.decide("title", proposals, whole=() if paged else _WHOLE)


def _proposals(context: TextContext) -> Iterator[Proposal]:
    view, parts = context.view, context.parts
    title = next((line for line in parts.header if line.kind == "title"), None)
    turned = title is not None and turns_to_readers(context, title.span)
    if title and not leads(context, title.span) and not turned:
        span = continued(context, without_release(context, title.span))
        if not _is_date(context, span):
            weight = 90 - _BELOW_HEADLINE * is_below_headline(context, title.span)
            yield Proposal(view.wording(span), "title.header-line", weight, "high", (view.evidence(span),))
    if context.front and (entry := context.front.entries.get("title")) and entry.value:
        start, end = view.original(entry.span)
        proof = Evidence(view.document.text[start:end], start, end)
        yield Proposal(entry.value, "title.front-matter", 80, "high", (proof,))
    yield from _under_type(context)
    own = parts.headline is not None and not _page_line(context, parts.headline.span)
    own = own and not (parts.headline and _is_no_headline(context, parts.headline.span))
    own = own and not (parts.headline and _is_listed(context, parts.headline.span))
    first = title is not None and is_below_headline(context, title.span)
    if parts.headline and own and (parts.headline.kind == "title" or first or turned or not _letterhead(context)):
        span = parts.headline.span
        yield Proposal(view.wording(span), "title.headline", _weight(context), "medium", (view.evidence(span),))
    below = _below_body(context, parts.headline.span) if parts.headline and not own else None
    below = None if below is not None and _is_listed(context, below) else below
    if below is not None and context.tongue.capitals and view.slice(below).count(" ") > 1:
        yield Proposal(view.wording(below), "title.headline", 60, "medium", (view.evidence(below),))
    apart = {line.span for line in parts.header if line.kind in ("date", "addressee")}
    for span, rule, weight in _page(context):
        if span in apart:
            continue
        yield Proposal(view.wording(span), rule, weight, "medium", (view.evidence(span),))


def _is_no_headline(context: TextContext, line: Span) -> bool:
    sited = _SITE.match(context.view.text, line.start, line.end) is not None and _is_date(context, line)
    dated = sited or _is_placed_date(context, line) or _is_mostly_days(context, line) or is_dateline(context, line)
    text = context.view.slice(line)
    page = is_byline(text) or is_paper(text) or is_label_of_page(context, line) or is_stamp_of_page(context, line)
    dated = dated or (made_at().match(text) is not None and context.date_in(line.start, line.end) is not None)
    if (
        dated
        or page
        or is_no_title(text)
        or is_caption(context, line)
        or greets(context, line)
        or addresses(context, line)
    ):
        return True
    prose = max((item.end for item in context.view.lines if is_prose(context.view.slice(item))), default=0)
    signing = (item.span for item in context.parts.closing if item.span.start >= prose)
    if any(context.view.slice(span).casefold() == text.casefold() for span in signing):
        return True  # the office that signs stands above, too
    owner = is_owner_of_kind(context, line)
    facts = context.tongue.syntax
    row = facts is not None and facts.nouns_capital and is_row_of_nouns(text)
    return context.tongue.capitals and (row or is_name_alone(text) or _is_body(context, line) or owner)


def _is_mostly_days(context: TextContext, line: Span) -> bool:
    """Return whether a line is the days of a dateline and little more: "PLACE 12 Ramadan 1444, 3 April 2023"."""
    if pattern(context.tongue.type_source).match(context.view.text, line.start):
        return False
    days = (item.span for item in context.dates if line.start <= item.span.start and item.span.end <= line.end)
    return sum(day.end - day.start for day in days) >= _DAYS * (line.end - line.start)


def _is_body(context: TextContext, line: Span) -> bool:
    """Return whether a line is the name of a body, with its short form in brackets, or a date and the title below."""
    body = whole_body(context, line)
    short = body is not None and context.view.text[line.end - 1] == ")"
    if body is None:
        return False
    return short or is_in_letterhead(context, line) or _below_body(context, line) is not None


def _below_body(context: TextContext, line: Span) -> Span | None:
    """Return the line that is the title below a body's name, with a date between, or below a newspaper's."""
    header = [item for item in context.parts.above if item.span.start > line.start]
    dated = next((number for number, item in enumerate(header) if item.kind == "date"), None)
    below = header[1 if dated == 0 else 0] if len(header) > (dated == 0) else None
    text = context.view.slice(below.span) if below is not None and below.kind in ("other", "title") else ""
    shown = is_paper(context.view.slice(line)) or is_letterhead(context, line) or is_owner_of_kind(context, line)
    shown = shown or is_no_title(context.view.slice(line)) or is_stamp_of_page(context, line)
    plain = shown and text.count(" ") > 1 and not is_prose(text) and not is_byline(text)
    filed = is_no_title(text) or (below is not None and begins_with_day(context, below.span))
    filed = filed or (below is not None and whole_body(context, below.span) is not None)  # its office
    return below.span if below is not None and text and not filed and (dated == 0 or plain) else None


def _weight(context: TextContext) -> int:
    """Return the weight of the headline, beside which the statement may have a title of its own.

    It is the title of what the page's own lines part from it; a tie where nothing shows which one is meant.
    """
    parts = context.parts
    title = next((line for line in parts.header if line.kind == "title"), None)
    if parts.headline is None or title is None or parts.headline.span.end >= title.span.start:
        return 60
    if parts.cue is None:
        return 90
    return 60 if parts.cue.start < parts.cue.end else 95  # words lead from the page to the statement, or lines do


def _page(context: TextContext) -> Iterator[tuple[Span, str, int]]:
    """Find titles by the layout of pages: a label, a heading of Markdown, a page's headline, a line on its own."""
    view, page = context.view, context.parts.page
    labelled = _labelled(context)
    if labelled:
        yield labelled, "title.labelled", 75
    head = heading(view, page)
    if head:
        yield head, "title.heading", 75
    single = _single_line(context)
    if single:
        yield single, "title.single-line", 60
    shown = context.parts.headline.span if context.parts.headline else None
    own = shown is not None and not _page_line(context, shown) and not _is_listed(context, shown)
    names = {line.span for line in (*context.parts.above, *context.parts.header) if line.kind in ("body", "office")}
    headline = page_headline(view, page, lambda line: line in names or _is_beside(context, line))
    headline = None if headline and _is_listed(context, headline) else headline
    if headline and shown and own and headline != shown:
        repeated = view.slice(headline) in view.slice(shown) or _is_doubled(view, headline)
        if repeated or menu_between(view, shown, headline):
            yield headline, "title.page-headline", 70
    if own:
        return
    if headline:
        yield headline, "title.page-headline", 60
    alone = _alone(context)
    if alone:
        yield alone, "title.alone", 40


def _is_beside(context: TextContext, line: Span) -> bool:
    """Return whether a line beside the headline is none: a date, when it came out, a caption, a greeting."""
    dated = _is_date(context, line) or is_label_of_page(context, line) or addresses(context, line)
    text = context.view.slice(line)
    return dated or is_caption(context, line) or is_welcome(text) or is_no_title(text)


def _is_listed(context: TextContext, line: Span) -> bool:
    return is_listed(context.view, line, lambda other: _is_date(context, other)) or is_field(context.view, line)


def _is_dated(context: TextContext, line: HeaderLine) -> bool:
    return line.kind == "date" or _is_date(context, line.span)


def _under_type(context: TextContext) -> Iterator[Proposal]:
    """Propose the line under the word for the statement and its date, or that word where the text follows below."""
    view, header = context.view, context.parts.header
    for number, first in enumerate(header):
        if first.kind != "type":
            continue
        dated = all(_is_dated(context, line) for line in header[:number])
        rest = (line for line in header[number + 1 :] if not is_page_row(view.slice(line.span)))
        rest = (line for line in rest if view.slice(line.span) != view.slice(first.span))  # said twice
        further = (line for line in rest if line.kind != "crumb" and not _is_dated(context, line))
        further = (line for line in further if not is_owner_of_kind(context, line.span))
        second = next((line for line in further if not is_named_body(context, line.span)), None)
        words = view.slice(second.span) if second and second.kind == "other" else ""
        plain = words.count(" ") > 1 and not is_prose(words) and not is_authority(context.tongue, words)
        if second and plain and is_owner_joined(context, first.span, second.span):
            span = Span(first.span.start, second.span.end)
            yield Proposal(view.wording(span), "title.under-type", 72, "medium", (view.evidence(span),))
        elif second and plain and not _names_no_title(context, second.span):
            yield Proposal(view.wording(second.span), "title.under-type", 70, "medium", (view.evidence(second.span),))
        elif (
            dated
            and (second is None or second.kind == "type" or is_prose(words))
            and not release_label().match(view.slice(first.span))
        ):
            yield Proposal(view.wording(first.span), "title.type-line", 65, "medium", (view.evidence(first.span),))


@cache
def _label() -> re.Pattern[str]:
    """Compile "Title:" with marks of emphasis around it."""
    return re.compile(rf"[*_ ]*(?i:{alternation(of_all('title_labels'))})[*_ ]*:[*_ ]*(?=[^\W_]|[\"«“])")


def _labelled(context: TextContext) -> Span | None:
    """Find a title behind its label in the first lines."""
    view = context.view
    for line in [line for line in view.lines if line.start >= context.parts.body.start][:_LABELLED]:
        label = _label().match(view.text, line.start, line.end)
        if label and label.end() < line.end:
            return view.trimmed(label.end(), line.end)
    return None


def _alone(context: TextContext) -> Span | None:
    """Find a first line of one or two words with an empty line, and then a paragraph, below it."""
    view, body = context.view, context.parts.body
    lines = [line for line in view.lines if line.start >= body.start][:2]
    if len(lines) < len(("title", "text")) or not is_prose(view.slice(lines[1])):
        return None
    text = view.slice(lines[0])
    known = any(span == lines[0] for span, _ in context.matches) or _is_no_headline(context, lines[0])
    heads = (*context.parts.above, *context.parts.header)
    known = known or any(line.span == lines[0] and line.kind == "crumb" for line in heads)
    if known or not _ALONE.fullmatch(text) or is_furniture(view, lines[0]) or _is_date(context, lines[0]):
        return None
    gap = view.text[lines[0].end : lines[1].start]
    return lines[0] if gap.replace("\r\n", "\n").count("\n") > 1 else None


def _is_date(context: TextContext, line: Span) -> bool:
    """Return whether a line begins or ends with a date and holds little else."""
    date = context.date_in(line.start, line.end)
    site = _SITE.match(context.view.text, line.start, line.end)
    start = site.end() if site else line.start
    rest = (line.end - start) - (date.span.end - date.span.start) if date else _BESIDE_DATE
    return rest < _BESIDE_DATE or _is_placed_date(context, line)


def _is_placed_date(context: TextContext, line: Span) -> bool:
    """Return whether a line is "PLACE, DATE" and no more, or goes on with an agency or a dash."""
    date = context.date_in(line.start + 1, line.end)
    if date is None or not _AFTER_DATE.match(context.view.text, date.span.end, line.end):
        return False
    before = _BEFORE_DATE.fullmatch(context.view.text, line.start, date.span.start)
    return before is not None and not pattern(context.tongue.type_source).match(context.view.text, line.start)


def _page_line(context: TextContext, line: Span) -> bool:
    """Return whether a line is a page's own, or has a distributor's name and a dash before the text's first words."""
    text = context.view.slice(line)
    return is_furniture(context.view, _whole(context, line)) or _DISTRIBUTOR.match(text) is not None


def _whole(context: TextContext, span: Span) -> Span:
    return next((line for line in context.view.lines if line.start <= span.start < line.end), span)


def _is_doubled(view: TextView, line: Span) -> bool:
    return any(other.start > line.end and view.slice(other) == view.slice(line) for other in view.lines)


def _single_line(context: TextContext) -> Span | None:
    """Find the title on a page of one line: "Новости TITLE 3 мая 2020 года 12:00 TEXT"."""
    view, page = context.view, context.tongue.one_line_page
    if page is None or len(view.lines) != 1 or not context.dates:
        return None
    section = pattern(page.section).match(view.text, view.lines[0].start)
    date = context.dates[0].span
    if not section or not pattern(page.time).match(view.text, date.end):
        return None
    title = view.trimmed(section.end(), date.start)
    return title if pattern(page.title).fullmatch(view.text, title.start, title.end) else None


def _names_no_title(context: TextContext, line: Span) -> bool:
    """Return whether a line is "NAME, ROLE" or "TO: NAME", greets somebody, or fills in a form."""
    after = context.view.slice(line).partition(", ")[2].split()
    asked = is_header_field(context.view, line) or is_field(context.view, line) or is_no_title(context.view.slice(line))
    asked = asked or says_by_whom(context, line) or is_byline(context.view.slice(line))
    return bool(context.tongue.role_set.intersection(after)) or greets(context, line) or asked


def _letterhead(context: TextContext) -> bool:
    """Return whether the lines are a letterhead: only bodies, offices and dates before the word for the kind."""
    lines = context.parts.header if context.parts.frame is None else ()
    last = next((number for number, line in enumerate(lines) if line.kind in ("type", "title")), None)
    if last is None:
        return any(line.kind in ("body", "office") for line in lines)
    others = [line for line in lines[:last] if line.kind == "other"]
    if any(context.view.slice(line.span).count(" ") >= _HEADLINE for line in others):
        return False
    return len(others) <= 1 and not any(line.kind == "crumb" for line in lines[:last])
