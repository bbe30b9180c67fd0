"""Datelines: a place and a date at the head of a text, or in its last lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from archivist.analysis.context import TextContext, once
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.dateline_heads import heads_statement
from archivist.analysis.fields.kind_lines import dash_behind_owner
from archivist.analysis.fields.page_date import is_label_of_page
from archivist.analysis.fields.place_datelines import is_no_place, made_at
from archivist.analysis.language import Language
from archivist.analysis.languages import of_all, weekday_names
from archivist.analysis.layout.line_kinds import unquoted
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, either, folded, pattern
from archivist.analysis.text_view import Span

__all__ = ["Dateline", "closing_dateline", "is_dateline", "is_day_line", "opening_dateline"]

_LINES, _ABOVE = 5, 2  # lines in which a dateline stands; lines above the text of a page that may be one
_AGENCIES = folded("وكالات")
_SITE = re.compile(r"[A-Za-z][\w.-]*\.[A-Za-z]{2,}(?: ?[-:/] ?)")
_PLACE = re.compile(r"(?:[^\W\d_]+(?:['.-][^\W\d_]+)*)(?: [^\W\d_]+(?:['.-][^\W\d_]+)*){0,2}")
_HEAD, _CAPITALS, _SMALL = 80, 3, 3  # characters before a dateline's date; of a town; of a small word in its name
_TOWN = r"(?:[A-ZÀ-ÞĞİŞА-ЯЁ][\w.'-]*)(?: (?:[A-ZÀ-ÞĞİŞА-ЯЁ][\w.'-]*|de|del|la|di|da|am|an der|sur)){0,3}"
_SHAPE = re.compile(
    rf"[*_(\[]{{0,3}}(?P<place>{_TOWN})(?: ?\([A-Z]{{2,6}}\))?(?:, ?{_TOWN}){{0,2}}"
    r"(?: ?[,.;] ?(?:-{1,3} ?)?| -{1,3} ?| ?\| ?| ?/ ?|(?P<bracket> \())(?:le |el |a |den |on |am )?"
)
_SHAPE_END = re.compile(
    r"(?: г\.| года)?[.,]?[*_)\]]{0,3} ?"
    r"(?:(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)[*_]{0,2} ?[.,]?(?: ?-{1,3}| ?:|(?= ))|-{1,3}|:|\.-)"
)
_TEXT_BEGINS = re.compile(r" +[*_]{0,2}[\"“«]?[A-ZÀ-ÞĞİŞА-ЯЁ]\w")
_STOPPED = re.compile(r"\.[*_]{0,2} (?=[\"“«„]?[A-ZÀ-ÞĞİŞА-ЯЁ]\w)")  # "TOWN, DAY. The board"
_CLOSED = re.compile(r"[)\]] (?=[\"“„«]?[A-ZÀ-ÞĞİŞА-ЯЁ])")  # "(TOWN, DAY) The board"
_ENDED = re.compile(r"\.?[*_]{0,3} ?(?P<agency>\([^()\n]{2,40}\))? ?(?:-|:|/|$)")
_CLOCK = re.compile(r"(?: [^\W\d_]+)?,? ?-? ?[0-9]{1,2}[:.][0-9]{2}")  # behind the date of a page
_OF_PAPER = re.compile(r"\w+(?: \w+){0,2} ?: ?")
_AT = re.compile(r"À (?=[^\W\d_a-zà-öø-ÿ])")  # "À TOWN, le 3 mai 2020"
_SIGN = re.compile(r"[,،:/(-]")
_GOES_ON = re.compile(r" [A-ZÀ-Þ][\w.]*\.?(?= ?,| (?:a|el|le) $)")  # "México D.F., …"
_DATE_FIRST = re.compile(  # "3/5/2020.- The board", "3 May 2020 (everywhere) - The board"
    r"(?:,? ?\([^()\n]{2,30}\))?[*_]{0,2}(?:\. ?-{1,2}|\.? (?:--?|[~|])|:|\. -) ?(?=[*_]{0,2}[\"“«]?[A-ZÀ-Þ][^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A place, a date, or both; `signed` where a place, a label or a signature stands with a date at the end."""

    place: Span | None
    date: WrittenDate | None
    signed: bool = False


@cache
def _joint() -> re.Pattern[str]:
    """Compile what stands between the place and the date of a dateline."""
    words = alternation((*of_all("signing_words"), *of_all("dateline_words")))
    return re.compile(rf"(?: \(\w+\))?\.? ?(?:[,،:/-] ?)?(?:\(\w+\) ?)?(?:{words}(?: ?[:,] ?| ))?")


@cache
def _signing() -> re.Pattern[str]:
    """Compile the same on the line of a signature; the line of an event has no article."""
    return re.compile(rf"[,،] ?{alternation(of_all('signing_words'))} ")


@once
def opening_dateline(context: TextContext) -> Dateline | None:
    """Find a dateline in the first lines of the text or of the statement.

    It is a place with a date and an agency or a dash after it, a place with an agency, or a listed place
    with a dash. A place with a person's name is the reporter's: see `reporter_datelines`.
    """
    view, parts = context.view, context.parts
    starts = dict.fromkeys((parts.body.start, parts.statement.start))
    for start in starts:
        for line in [line for line in view.lines if line.end > start][:_LINES]:
            begins = unquoted(view, line).start if line.start >= start else start  # behind a picture, or emphasis
            day = context.date_in(begins, line.end) if is_label_of_page(context, line) else None
            dateline = _opening(context, Span(day.span.end + 1 if day else begins, line.end))
            if dateline:
                return dateline
    core = context.form.core.start  # below a page's menus
    near = [line for line in view.lines if line.end <= core][-_ABOVE:] if core > parts.body.start else []
    above = next((found for line in near if (found := _opening(context, line)) and found.place), None)
    first = next((line for line in view.lines if line.start >= core), None) if near and above is None else None
    return _opening(context, Span(unquoted(view, first).start, first.end)) if first else above


@once
def closing_dateline(context: TextContext) -> tuple[Dateline, ...]:
    """Find lines at the end of the statement that are a date, with a place or a label before it, and no more."""
    datelines = []
    signed = letter = False
    closes = context.tongue.voice.words["closing"]  # behind "Sincerely" stand who signs and the day
    for line, kind in ((item.span, item.kind) for item in context.parts.closing):
        letter = letter or closes.match(context.view.text, line.start, line.end) is not None
        signed = letter or kind in ("body", "office") or (signed and kind == "date")
        date = context.date_in(line.start, line.end)
        more = kind != "date" and date is not None and context.view.text[date.span.end : line.end].strip(" .،,)")
        made = made_at().match(context.view.text, line.start) is not None
        if date is None or (more and not made) or not context.own(date):
            continue
        label = pattern(_labels(context.tongue)).match(context.view.text, line.start, date.span.start)
        start = label.end() if label else line.start
        if start == date.span.start:
            datelines.append(Dateline(None, date, signed or start > line.start))
            continue
        place = _place(context, start, date.span.start, listed=False)
        if place and (made or _parted(context, line, place, date.span)):
            datelines.append(Dateline(None if is_no_place(context, place) else place, date, signed=True))
    return tuple(datelines) or _signing_line(context)


def is_dateline(context: TextContext, line: Span) -> bool:
    """Return whether a line is nothing but the place and the day of a text: "TOWN, on: 3 May 2020", "PAPER : TOWN"."""
    paper = _OF_PAPER.match(context.view.text, line.start, line.end) if context.tongue.article_attached else None
    town = Span(paper.end(), line.end) if paper else line
    if paper and (context.known.at(town.start, "place") == town or _is_town(context, town)):
        return True
    found = opening_dateline(context)
    if found is None or found.place is None or found.date is None or found.place.start != line.start:
        return False
    rest = context.view.text[found.date.span.end : line.end]
    return found.date.span.end <= line.end and not rest.strip(" .،,)")


def is_day_line(context: TextContext, line: Span) -> bool:
    """Return whether a line is a date behind its label: "Done on 3 May", "corresponding to: 3 May"."""
    date = context.date_in(line.start, line.end)
    label = pattern(_labels(context.tongue)).match(context.view.text, line.start, line.end) if date else None
    return date is not None and label is not None and label.end() == date.span.start > line.start


def _labels(tongue: Language) -> str:
    """Return the pattern of what stands before a date alone on its line: "Done on", "corresponding to:"."""
    small = alternation((*tongue.signing_words, *tongue.dateline_words))
    return rf"(?:{tongue.labels}|{alternation(tongue.same_day)} ?:? ?|(?i:{small}) )? ?\(?"


def _parted(context: TextContext, line: Span, place: Span, date: Span) -> bool:
    """Return whether this is no sentence: a sign parts the two, the place is listed, or nothing else is there."""
    joint = _joint().fullmatch(context.view.text, place.end, date.start)
    listed = context.known.at(place.start, "place") is not None or _is_town(context, place)
    party = context.view.text.startswith(" (", place.end) and context.known.at(place.end + 2, "place") is None
    if joint is None or party or (joint.group().lstrip().startswith(":") and not listed):  # "LAST UPDATE: 3 May"
        return False
    name = context.view.slice(place)
    one = " " not in name or pattern(rf"(?i:{either(context.tongue.place_heads)}) ").match(name) is not None
    whole = joint.group() == " " and one and date.end == line.end
    known = context.known.at(place.start, "place") == place
    named = bool(joint.group().strip()) and date.end == line.end and _is_town(context, place)
    return whole or bool(_SIGN.search(joint.group())) or known or named


def _is_town(context: TextContext, place: Span) -> bool:
    """Return whether Arabic words are the name of a town: one of a list, or a hill, valley or spring with its name."""
    words = context.view.slice(place).split()
    landed = len(words) > 1 and words[0] in frozenset(map(folded, context.tongue.lands))
    return bool(context.tongue.lands) and (landed or " ".join(words) in town_names())


def _signing_line(context: TextContext) -> tuple[Dateline, ...]:
    """Find the one line "Genève, le 29 janvier 2025" where more follows it: a translation, an address."""
    datelines = []
    for line in (line for line in context.view.lines if line.start > context.parts.statement.start):
        date = context.date_in(line.start + 1, line.end)
        if date and date.span.end == line.end:
            place = _place(context, line.start, date.span.start, listed=False)
            if place and _signing().fullmatch(context.view.text, place.end, date.span.start):
                datelines.append(Dateline(None if is_no_place(context, place) else place, date, signed=True))
    return tuple(datelines) if len({item.date and item.date.iso for item in datelines}) == 1 else ()


def _date_first(context: TextContext, line: Span) -> Dateline | None:
    """Return the date with which a paragraph begins, before a dash: "3/5/2020.- The board", "Notice 3/5/2020 - The"."""
    date = context.date_in(line.start, line.end) if line.end - line.start > _HEAD and context.tongue.capitals else None
    kind = pattern(rf"(?i:{context.tongue.type_source}),? ").match(context.view.text, line.start) if date else None
    begins = (line.start, kind.end() if kind else line.start)
    if date is None or date.span.start not in begins or date.kind != "day" or date.stamp:
        return None
    return Dateline(None, date) if _DATE_FIRST.match(context.view.text, date.span.end, line.end) else None


def _opening(context: TextContext, line: Span) -> Dateline | None:
    text, tongue = context.view.text, context.tongue
    first = _date_first(context, line)
    if first:
        return first
    before = _SITE.match(text, line.start, line.end) or _kind_before(context, line)
    start = before.end() if before else dash_behind_owner(context, line) or line.start
    agency = pattern(rf" ?(?:م )?[(/]? ?{alternation(tongue.agencies)}(?!\w)")
    date = context.date_in(start + 1, line.end)
    if date and not _CLOCK.match(text, date.span.end, line.end):
        place = _place(context, start, date.span.start, listed=False)
        if place and _joint().fullmatch(text, place.end, date.span.start):
            ended = _ENDED.match(text, date.span.end, line.end)
            signed = not tongue.capitals and _SIGN.search(text, place.end, date.span.start) is not None
            sure = (ended is not None and bool(ended["agency"]) and signed) or (
                context.known.at(place.start, "place") is not None
                or heads_statement(context, place, date.span, line)
                or (date.span.end == line.end and _is_town(context, place))
            )
            if agency.match(text, date.span.end, line.end) or (ended and sure):
                return Dateline(place, date)
        place = _shaped(context, start, date, line)
        if place:
            return Dateline(place, date)
    place = _behind_agency(context, start, line.end)
    if place:
        return Dateline(place, None)
    place = _place(context, start, line.end, listed=True)
    if place is None:
        return None
    sent = rf" ?(?:[,:/-] ?\(?|\() ?{alternation(tongue.agencies)} ?\)?(?: ?[-:/]|$)"
    after = pattern(sent).match(text, place.end, line.end)
    headline = context.parts.headline  # "COUNTRY - what happened there" says what a headline is about
    titled = headline is not None and headline.span.start <= line.start < headline.span.end
    dash = not (tongue.article_attached or titled) and re.compile(r" ?[-|] (?=[A-Z])").match(text, place.end, line.end)
    return Dateline(place, None) if after or dash else None


def _kind_before(context: TextContext, line: Span) -> re.Match[str] | None:
    """Return the word for the kind with which a line begins, before a dash: "Press release - PLACE, DATE"."""
    kind = pattern(rf"(?i:{context.tongue.type_source}) ?[-:|,] ?") if context.tongue.capitals else None
    return kind.match(context.view.text, line.start, line.end) if kind else None


def _behind_agency(context: TextContext, start: int, end: int) -> Span | None:
    """Return the listed place of an Arabic line "AGENCY - PLACE" that holds nothing else."""
    text, agencies = context.view.text, context.tongue.agencies
    if not context.tongue.article_attached or not agencies:
        return None
    agency = pattern(rf"{alternation(agencies)} ?- ?(?=\w)").match(text, start, end)
    place = context.known.at(agency.end(), "place") if agency else None
    return place if place and not text[place.end : end].strip(" :") else None


def _shaped(context: TextContext, start: int, date: WrittenDate, line: Span) -> Span | None:
    """Return the place of "CITY, REGION, May 22, 2026 -": its shape is the proof, not a list of towns.

    Capitals with a comma or a dash before a date, and a dash, an agency or a distributor's name behind it; or a whole
    place in capitals, behind which the text begins at once.
    """
    text = context.view.text
    if date.kind not in ("day", "no-year") or date.span.start - start > _HEAD or context.tongue.article_attached:
        return None
    before = _SHAPE.fullmatch(text, start, date.span.start)
    if before is None or context.tongue.stop_set.intersection(before["place"].split()):
        return None
    capitals = before["place"].isupper() and len(before["place"]) >= _CAPITALS
    if before["bracket"] and not (capitals or context.known.at(start, "place")):
        return None  # "NAME (DATE) - …" may be anybody's
    known = before["place"] in town_names() or context.known.at(start, "place") is not None
    if "|" in text[before.end("place") : date.span.start] and not (capitals or known):
        return None  # "NAME | DATE" is who wrote it
    ended = _SHAPE_END.match(text, date.span.end, line.end)
    begun = capitals and date.kind == "day" and _TEXT_BEGINS.match(text, date.span.end, line.end)
    listed = text[start] in "([" and before["place"] in town_names() and date.kind == "day"
    begun = begun or (listed and _CLOSED.match(text, date.span.end, line.end))
    stopped = date.kind == "day" and start == line.start and _stands_before_stop(context, before["place"], line)
    stopped = stopped and "," in text[before.end("place") : date.span.start]
    begun = begun or (stopped and _STOPPED.match(text, date.span.end, line.end))
    if not (ended or begun) or (date.kind == "no-year" and not capitals):
        return None
    place = Span(before.start("place"), before.end("place"))
    return None if is_no_place(context, place) else place


def _stands_before_stop(context: TextContext, place: str, line: Span) -> bool:
    """Return whether a town may be what a sign no stronger than a full stop parts from the text: no prose is above.

    Where every noun has a capital, more than one word is only a listed town.
    """
    if place in weekday_names() or any(context.view.slice(one)[-1] in ".!?" for one in _above(context, line)):
        return False
    facts = context.tongue.syntax
    return " " not in place or place in town_names() or not (facts and facts.nouns_capital)


def _above(context: TextContext, line: Span) -> list[Span]:
    return [one for one in context.view.lines if one.end <= line.start]


def _may_be_paper(context: TextContext, place: Span, *, several: bool) -> bool:
    """Return whether an Arabic name that no list has may be that of a paper: "NAME - AGENCY", and nothing is in it.

    Names of papers have an article; "NAME - agencies" stands behind others, too.
    """
    name = context.view.slice(place)
    if not context.tongue.article_attached or not (several or name.startswith("ال")):
        return False
    inside = re.compile(rf"(?<!\w)(?:في |مدينه |محافظه |ب){re.escape(name)}(?!\w)")
    return inside.search(context.view.text, place.end) is None


def _place(context: TextContext, start: int, end: int, *, listed: bool) -> Span | None:
    """Return a listed place at `start`, or, before a date, one to three words that can be a place's name."""
    text = context.view.text
    made = made_at().match(text, start, end) or (None if listed else _AT.match(text, start, end))
    start = made.end() if made else start
    known = context.known.at(start, "place")
    further = known is not None and context.tongue.capitals and _GOES_ON.match(text, known.end, end)
    match = _PLACE.match(text, start, end)
    if known and known.end <= end and not (further and match and not listed):
        return known
    if not match:
        return None
    words = match.group().split()
    if listed:
        agency = pattern(rf" ?[:(/-] ?{alternation(context.tongue.agencies)}(?!\w)").match(text, match.end())
        # a photograph's source or a section stands before an agency, too, where neither article nor capital tells
        shaped = context.tongue.article_attached or context.tongue.capitals or words[0] in town_names()
        place = Span(start, match.end()) if agency and shaped and len(words) == 1 else None
        several = agency is not None and agency.group().endswith(_AGENCIES)
        return place if place and not _may_be_paper(context, place, several=several) else None
    while words and (
        words[-1] in context.tongue.stop_set or words[-1] in (*of_all("after_place"), *context.tongue.signing_words)
    ):
        words.pop()
    named = words[1:] if _begins_with_article(context, words) else words
    if not words or any(word in context.tongue.stop_set for word in named):
        return None
    label = " ".join(words).casefold() in of_all("published")
    if label or words[0] in weekday_names() or words[0] in of_all("same_day"):
        return None  # "Corresponding to 3 May", "Last updated: 3 May": the line of a day
    small = context.tongue.capitals and any(word.islower() and len(word) > _SMALL for word in words)  # "Day of doors"
    return Span(start, start + len(" ".join(words))) if not (words[0][0].islower() or small) else None


def _begins_with_article(context: TextContext, words: Sequence[str]) -> bool:
    """Return whether words with capitals are the name of a town that begins with an article: "Los Almendros"."""
    facts = context.tongue.syntax
    if facts is None or not context.tongue.capitals or not all(word[:1].isupper() for word in words):
        return False
    kinds = [facts.classes_of(word.casefold()) for word in words]
    return len(words) > 1 and "article" in kinds[0] and not any({"body", "role", "statement"} & kind for kind in kinds)
