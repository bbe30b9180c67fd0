"""Datelines that are known by their shape, whatever the place is called.

"CHICAGO – The …", "CHICAGO, IL, May 22, 2026 /Newswire/ --", "Warendorf (abc). …", "Wien/Linz – …":
a name at the head of a paragraph, perhaps its region, and a date, a dash or a distributor behind it. In letters
without capitals nothing tells a name from other words: there only listed places have a dateline without a date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from archivist.analysis.context import TextContext, once
from archivist.analysis.languages import month_names, of_all, weekday_names
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation
from archivist.analysis.text_view import Span

__all__ = ["ShapedPlace", "headed_place", "is_no_place", "is_person", "made_at", "shaped_places", "signed_place"]

_LINES, _TITLE, _PROSE, _ACRONYM = 30, 260, 80, 4  # lines; characters: of a title on the line, of a paragraph
_NEAR, _AGAIN = 20, 4000  # characters between a place and its date; in which a name is looked for again
_SAINTS, _FULL_NAME = ("Santa", "San", "Saint", "Sainte", "Sankt", "Ben"), 2  # with which places begin; words
_SURE, _LIKELY = 92, 55  # weights: the shape is the proof; it may be something else, too
_WORD = r"[^\W\d_a-zà-öø-ÿа-яё](?=['.-]?[^\W\d_])[^\W\d_]*(?:['.-][^\W\d_]+)*"
_SMALL = r"(?:de|del|de la|la|las|los|du|des|les|le|sur|en|am|an der|im|ob der|upon|of|da|do|dos|di|al|el|na|и|на)"
_NAME = rf"(?:St[ae]?\. )?{_WORD}(?: (?:{_SMALL}[ -])?{_WORD}){{0,3}}"
_REGION = rf"(?:, ?(?:[A-Z]{{2,3}}(?!\w)|[A-Z](?:\.[A-Z])+\.?|[A-Z][a-z]{{2,5}}\.|{_NAME}))"
_PLACE = re.compile(rf"(?P<name>{_NAME}(?: ?/ ?(?:{_NAME}|[A-Z]\.))*)(?P<region>{_REGION})?")
_PAPER = re.compile(r"(?=[^a-zà-öø-ÿ]*[a-zà-öø-ÿ])(?P<places>.*)/[A-Z]{2,4}")
_BRACKETED = re.compile(
    rf"\((?P<name>{_NAME}(?:/{_NAME})*{_REGION}?)\) ?--? ?(?=[^\W_]|[\"'«“„‘(])"
)  # "(PLACE) - The …"
_DISTRIBUTOR = r"(?:\([^\W_][^()\n]{0,40}\)|/[^/\n]{2,40}/)"
_DASH = re.compile(rf"\.? ?(?:{_DISTRIBUTOR}\.? ?)?(?:--|-) ?(?:{_DISTRIBUTOR} ?(?:--|-)? ?)?(?=[^\W_]|[\"'«“„‘(])")
_STOP = re.compile(r" ?(?:\([^()\n]{2,40}\))?(?:\.|:)(?: (?=[^\W\d_a-zа-яё]|[\"«“„])|$)")
_AFTER_DATE = re.compile(rf" ?[.,]? ?(?:{_DISTRIBUTOR})? ?(?:--|-|:|\.|$|(?=[^\W\d_a-zа-яё]|[\"«“]))")
_SENT = re.compile(r" \([a-z]{2,6}\)")  # the initials of who sends it, behind a place alone on its line
_HEADLINE, _ENDING = 160, '.!?…:;,"”»)'  # characters of a headline; signs with which prose ends a line
_SIGN = re.compile(r"[.:(/-]")
_MARKUP = re.compile(r"(?:!?\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)|<[^>\n]{1,300}>|[*_ ]|[^\W_]\w{0,2} = \")*")
_SENTENCE = re.compile(r"[.!?\"”»](?= )")
_LATIN = re.compile(r"[A-Za-z]")
_ARABIC_DASH = re.compile(r" ?(?:\((?P<agency>[^()\n]{2,20})\) ?)?- ?(?=\w)")
_LANDS_BEHIND = re.compile(r"(?:، ?[^\W\d_]+(?: [^\W\d_]+){0,2}){1,2}(?= ?[(-])")  # "TOWN، REGION، LAND (BODY) - …"
_TOWN = re.compile(r"(?P<name>\w{3,}(?: \w{3,})?) ?[-–—] ?(?=\w)")
_BEFORE_DAY = re.compile(r"(?P<name>\w{2,}(?: \w{3,}){0,2}) ?[،,(] ?")
_DAY_CLOSED = re.compile(r"\)? ?(?:\([^()\n]{2,20}\) ?)?[-–—] ?(?=\S)")
_INSIDE = "(?:في|من|الي|مدينه|محافظه|منطقه|بلده|ولايه|قريه) |ب"  # before an Arabic place, folded
_EVERYWHERE = re.compile(r"(?i:(?:city|county|state|nation|country|world)[- ]?wide)")  # "COUNTYWIDE - The …"
_LANDS = ("u.s", "u.k", "u.n")  # before the title of one of their officers: "Ohio's U.S. Sen."
_TOWN_MARK = re.compile(r"\w{1,3}\. |\w ")  # "г. ", also without its full stop
_SITE = re.compile(
    r"[A-Za-z][\w-]*\.(?:com|org|net|info|ru|ua|by|kz|uz|de|at|ch|fr|es|tr|ir|iq|uk|us|eu|tv)(?!\w)"
)  # "News.ru/Sport"
_MEDIUM = re.compile(r"\w+(?i:news|press|media|info|tv|radio)")  # as media write their names, whatever the language
_RUN_IN = re.compile(r"[^\n:]{0,60}:")  # a reporter's name with its colon


@dataclass(frozen=True, slots=True)
class ShapedPlace:
    """A place with the weight of its dateline's shape."""

    span: Span
    weight: int


@once
def shaped_places(context: TextContext) -> tuple[ShapedPlace, ...]:
    """Find the dateline at the head of the first paragraphs of the text, or of the statement; none or one."""
    view, parts = context.view, context.parts
    first = min(parts.body.start, parts.statement.start)
    lines = [line for line in view.lines if line.end > first][:_LINES]
    for number, line in enumerate(lines):
        starts = _starts(context, Span(max(line.start, first), line.end), number)
        places = [place for start in starts if (place := _shaped(context, start, line))]
        if places:  # a headline on the line may begin with a place, too: "COUNTRY: what happened. PLACE – The …"
            return (max(places, key=lambda place: place.weight),)
    return ()


def _starts(context: TextContext, line: Span, number: int) -> Iterator[int]:
    """Return where a dateline may begin: at the head of a line behind its markup, or behind a title on the line."""
    text = context.view.text
    markup = _MARKUP.match(text, line.start, line.end)
    yield markup.end() if markup else line.start
    if number == 0 and line.end - line.start > _TITLE:
        for end in _SENTENCE.finditer(text, line.start, min(line.end, line.start + _TITLE)):
            yield end.end() + 1


def _shaped(context: TextContext, start: int, line: Span) -> ShapedPlace | None:
    if context.tongue.capitals:
        return _capitalised(context, start, line)
    dated = _before_day(context, start, line)
    if dated is not None:
        return ShapedPlace(dated, _LIKELY)
    known = context.known.at(start, "place") or _said_again(context, start, line)
    lands = _LANDS_BEHIND.match(context.view.text, known.end, line.end) if known else None
    end = lands.end() if lands else line.start if known is None else known.end
    dash = _ARABIC_DASH.match(context.view.text, end, line.end) if known else None
    foreign = dash is not None and _LATIN.search(dash["agency"] or "") is not None
    if known is None or dash is None or (foreign and (context.tongue.article_attached or lands is None)):
        return None  # "TOWN، LAND (CNN)" is where a reporter sits
    if line.end - line.start < _PROSE or _RUN_IN.match(context.view.text, dash.end(), line.end):
        return None
    return ShapedPlace(known, _LIKELY)


def _before_day(context: TextContext, start: int, line: Span) -> Span | None:
    """Return the words before a day that a comma or a bracket parts from them, and a dash from the text: a town."""
    match = _BEFORE_DAY.match(context.view.text, start, line.end)
    if match is None or line.end - line.start < _PROSE or is_no_place(context, Span(*match.span("name"))):
        return None
    date = context.date_in(match.end(), min(line.end, match.end() + _NEAR + _NEAR))
    beside = date is not None and _day_before().fullmatch(context.view.text, match.end(), date.span.start)
    closed = date is not None and _DAY_CLOSED.match(context.view.text, date.span.end, line.end)
    return Span(*match.span("name")) if beside and closed else None


@cache
def _day_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(weekday_names())}[،,]? )?")


def _said_again(context: TextContext, start: int, line: Span) -> Span | None:
    """Return the word before a dash that stands again in the paragraph, or before a day and an agency: a town."""
    match = _TOWN.match(context.view.text, start, line.end)
    if match is None or is_no_place(context, Span(*match.span("name"))):
        return None
    inside = _INSIDE if context.tongue.article_attached else ""
    named = re.compile(rf"(?<!\w)(?:{inside}){re.escape(match['name'])}(?!\w)")
    again = named.search(context.view.text, match.end(), line.end)
    date = context.date_in(match.end(), min(line.end, match.end() + _NEAR))
    dated = date is not None and date.span.start == match.end()
    return Span(*match.span("name")) if again or dated else None


def _capitalised(context: TextContext, start: int, line: Span) -> ShapedPlace | None:
    text = context.view.text
    made = made_at().match(text, start, line.end)
    start = made.end() if made else start
    bracketed = _BRACKETED.match(text, start, line.end) if text[start : start + 1] == "(" else None
    if bracketed:
        return _in_brackets(context, Span(*bracketed.span("name")), line)
    match = _PLACE.match(text, start, _dashed(context, start, line.end))
    known = context.known.at(start, "place")
    date = context.date_in(start, min(line.end, start + _PROSE))
    if match is None or not all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{4,}", match["name"])):
        return None
    for end in dict.fromkeys((match.end(), match.end("name"))):
        cut = text[start : end if date is None else min(end, date.span.start)].rstrip(" ,-")
        span = Span(start, start + len(cut))
        weight = _weight(context, span, line, match) if cut else 0
        if weight and not is_no_place(context, span):
            paper = _PAPER.fullmatch(cut)  # "PLACE/PLACE/XY - The …": the initials are the newspaper's
            if paper:
                return ShapedPlace(Span(start, start + paper.end("places")), weight)
            return ShapedPlace(known if known and known.end >= span.end else span, weight)
    return None


def _in_brackets(context: TextContext, span: Span, line: Span) -> ShapedPlace | None:
    """Return the place between brackets before a dash and a paragraph; capitals there are an agency's initials."""
    name = context.view.slice(span)
    known = context.known.at(span.start, "place") is not None
    if line.end - span.end < _PROSE or is_no_place(context, span) or (name.isupper() and not known):
        return None
    return ShapedPlace(span, _SURE if known or "/" in name or "," in name else _LIKELY)


def _dashed(context: TextContext, start: int, end: int) -> int:
    """Return where the first words end before a long dash that no space parts from them: "PLACE—The mayor"."""
    begins, ends = context.view.original(Span(start, min(end, start + _PROSE)))
    place = context.view.document.text.find("—", begins, ends)
    return context.view.folded.index(place) if place > begins else end


def _weight(context: TextContext, span: Span, line: Span, match: re.Match[str]) -> int:
    """Return the weight of the shape behind a name; 0 where it is none of a dateline."""
    text = context.view.text
    date = context.date_in(span.end, min(line.end, span.end + _NEAR))
    name = text[span.start : span.end]
    known = context.known.at(span.start, "place") is not None or _is_headed(context, name)
    known = known or (name.isupper() and name.title() in town_names())
    region, capitals, slash = span.end > match.end("name"), match["name"].isupper(), "/" in match["name"]
    joint = _dated().fullmatch(text, span.end, date.span.start) if date else None
    if date and joint:
        after = _AFTER_DATE.match(text, date.span.end, line.end)
        sure = known or region or bool(joint["word"]) or (capitals and len(name) > _ACRONYM)
        ended = after is not None and _SIGN.search(after.group()) is not None
        return _SURE if after and (sure or (ended and "," in joint.group())) else 0
    if line.end - span.end < _PROSE:
        alone = text[span.end : line.end] in (".", ":")
        sent = _SENT.fullmatch(text, span.end, line.end) is not None
        return _SURE if sent else _LIKELY if alone and (known or slash or region) else 0
    dash = _DASH.match(text, span.end, line.end)
    is_verb = dash is not None and context.tongue.script == "Cyrl" and text[dash.end()].islower()  # "NAME — лидер"
    if dash and not is_verb:
        written = context.view.document.text[slice(*context.view.original(Span(span.end, dash.end())))]
        if known or region or slash or "(" in dash.group():
            return _SURE
        if any(sign in written for sign in ("–", "—", "--")):
            named = name in town_names() or _named_again(context, span)
            return _SURE if capitals and len(name) > _ACRONYM else _LIKELY if named else 0
        return _LIKELY if name in town_names() and dash.group().startswith(" ") else 0
    # "COUNTRY: what happened there" names what a headline is about
    titled = line.end - line.start < _HEADLINE and text[line.end - 1] not in _ENDING
    return 0 if titled else _stopped(text, span.end, line.end, sure=known or region, shown=known or region or slash)


def _stopped(text: str, start: int, end: int, *, sure: bool, shown: bool) -> int:
    """Return the weight of a full stop or colon behind a place; "TOPIC : headline", "NAME (body): words" have none."""
    stop = _STOP.match(text, start, end)
    if stop is None or (":" in stop.group() and (stop.group()[0] in " (" or not sure)):
        return 0
    return _LIKELY if shown or "(" in stop.group() else 0


@cache
def _dated() -> re.Pattern[str]:
    """Compile what parts a place and its date; before a word such as "le" it needs a comma: "NAME le DATE" signs."""
    words = alternation((*of_all("signing_words"), *of_all("dateline_words")))
    days = alternation(weekday_names())
    return re.compile(rf"(?:,? ?-? ?|\. ?|, ?(?P<word>{words}) )(?:{days},? )?")


def _named_again(context: TextContext, span: Span) -> bool:
    """Return whether a name that no list has stands again in the text behind a small word, as a place's name does."""
    name = re.escape(context.view.slice(span))
    return re.search(rf"[^\W\d_A-Z] {name}(?!\w)", context.view.text[span.end : span.end + _AGAIN]) is not None


def _is_headed(context: TextContext, name: str) -> bool:
    """Return whether a name begins with a word for a kind of place: "City of …"."""
    first = name.split(maxsplit=1)[0].casefold()
    return " " in name and any(first == head.split(maxsplit=1)[0].casefold() for head in context.tongue.place_heads)


@cache
def _never() -> frozenset[str]:
    """Return the words, in small letters, that begin no place's name: days, months, labels, words of a page."""
    names = (
        *("furniture", "title_labels", "pictures", "author_words", "roles"),
        *("honorifics", "bodies", "offices", "mail_fields"),
    )
    words = {word.split()[0] for name in names for word in of_all(name)}
    return frozenset(word.casefold() for word in words | weekday_names())


@cache
def _labels() -> frozenset[str]:
    """Return the labels of a page that are one word, in small letters: "news"."""
    return frozenset(label.casefold() for label in of_all("furniture"))


def is_person(context: TextContext, span: Span) -> bool:
    """Return whether a name before a date is that of who signs: a given name and more, and no place that a list has."""
    words = context.view.slice(span).split()
    capital = context.tongue.capitals or words[0][0].isupper()  # a Latin name below an Arabic text
    if not capital or len(words) < _FULL_NAME or context.known.at(span.start, "place") == span:
        return False
    if len(words) == _FULL_NAME and " ".join(words).title() in town_names():
        return False  # "CHARLOTTE AMALIE"
    return is_given_name(words[0]) and words[0].title() not in _SAINTS


def is_no_place(context: TextContext, span: Span) -> bool:
    """Return whether a name is that of a body, a person, a day, or begins with a word that names something else."""
    filed = context.view.slice(span).rpartition(" ")[2].casefold() in _labels()  # "TOWN News - ": whose report it is
    if context.known.at(span.start, "place") or _is_titled(context, span):
        return filed or _is_titled(context, span)
    listed = context.known.at(span.start, "organisation") or context.known.at(span.start, "person")
    name = context.view.slice(span)
    if listed or is_person(context, span) or _SITE.match(name) or _MEDIUM.fullmatch(name):
        return True
    tongue = context.tongue
    words = name.replace("/", " ").replace(",", " ").split()
    facts = tongue.syntax
    if facts is not None and any("media" in facts.classes_of(word.casefold()) for word in words):
        return True  # "AGENCIA ABC", with the day of the page behind it
    if filed or words[0].casefold() in _never() or words[0] in month_names():
        return True
    if re.match(rf"(?i:{tongue.type_source})(?!\w)", context.view.slice(span)) or _EVERYWHERE.fullmatch(words[0]):
        return True
    return words[0] in tongue.stop_set or any(word in tongue.heads or word in tongue.role_set for word in words)


def _is_titled(context: TextContext, span: Span) -> bool:
    """Return whether a name ends with the title of who is named behind: "Ohio Sen. VEGA", "Also, Mr. VEGA"."""
    facts = context.tongue.syntax
    if facts is None or context.view.text[span.end : span.end + 1] not in (".", ":"):
        return False
    name, _, region = context.view.slice(span).partition(", ")
    last = name.split()[-1].casefold()
    titles = facts.classes_of(last) | facts.classes_of(last.removesuffix("s"))
    polite = region.istitle() and "honorific" in facts.classes_of(region.casefold())
    return polite or last in _LANDS or (not region and bool({"role", "honorific"} & titles))


def signed_place(context: TextContext) -> Span | None:
    """Find the middle one of the last lines "body / PLACE / date", or one that names a town behind the word for one."""
    closing = context.parts.closing
    towns = [_town_alone(context, line.span) for line in closing if line.kind == "other"]
    town = next(filter(None, reversed(towns)), None)
    if town:
        return town
    for body, place, date in zip(closing, closing[1:], closing[2:], strict=False):
        if place.kind != "other" or date.kind != "date":
            continue
        known = context.known.at(place.span.start, "place") == place.span
        named = body.kind in ("body", "office") and " " not in context.view.slice(place.span)
        if known or named:
            return place.span
    return None


def headed_place(context: TextContext) -> Span | None:
    """Find the line with a place that is listed, or a town, above the day at the head of a statement."""
    header = context.parts.header if context.parts.official else ()
    for date, place in pairwise(header):
        town = _town_alone(context, place.span) if (date.kind, place.kind) == ("date", "other") else None
        if town:
            return town
    for place, date in pairwise(header):
        if place.kind == "other" and date.kind == "date":
            name = context.view.slice(place.span)
            known = context.known.at(place.span.start, "place") == place.span
            return place.span if known or name.title() in town_names() else None
    return None


def _town_alone(context: TextContext, line: Span) -> Span | None:
    """Return the town that a line names behind the word for one, and names nothing else: "г. TOWN"."""
    mark = made_at().match(context.view.text, line.start, line.end)
    town = (
        _PLACE.fullmatch(context.view.text, mark.end(), line.end)
        if mark and _TOWN_MARK.fullmatch(mark.group())
        else None
    )
    return Span(town.start(), line.end) if town else None


@cache
def made_at() -> re.Pattern[str]:
    """Compile the words before the place on the line of a signature: "Done at"."""
    return re.compile(rf"(?:{alternation(of_all('made_at'))}) ")
