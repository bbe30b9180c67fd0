"""What a line of a header is: a body's name, an office, a title, a date, or a part of the page around it."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import Literal

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.languages import given_names, known_languages, of_all
from archivist.analysis.layout.line_ends import ends_before_number, is_state
from archivist.analysis.layout.masthead import in_masthead
from archivist.analysis.names.names_at import noun_articles
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, either, folded, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["HeaderLine", "LineKind", "LineReader", "is_crumb", "is_welcome", "unquoted", "unquoted_marks"]

LineKind = Literal["crumb", "type", "title", "office", "body", "date", "addressee", "other"]

_CRUMB = re.compile(r"[^\n]* (?:[›»>|‹]|>>|››) [^\n]*|(?![0-9.]+$)[\w-]+(?:\.[\w-]+)+/?|https?:\S+|[#*=_-]+")
_PATH = re.compile(r"(?:[^\n/]{1,60}/){2,8}[ \t]*")  # through a site, up to the page: "Home / News /"
_QUOTED = re.compile(r"«[^«»\n]*»|‹[^‹›\n]*›|»[^«»\n]*«|›[^‹›\n]*‹")  # marks that open and close: no path's
_CHANNEL = re.compile(r"[^\w\s#*\"«“(\[<>]+ ?(?:[^\W\d_]+ ?){1,2}#[ ]?[0-9]+")  # a picture, "post #12"
_OPENING, _CLOSING = '"«“„‘(', '"»”“’)'
_NUMBER = re.compile(r"[(,-]? ?(?P<sign>[^0-9]*)[0-9]{1,6}(?:[/-][0-9]{1,4})?(?:[/-][A-ZÀ-Þ]{1,8}){0,3}[ ).:]*")
_DESKS = frozenset(folded("الأخبار التحرير المتابعة المتابعات الترجمة").split())  # a paper's own: "the news desk"
_SIGNS = re.compile(r"[:،,؛\"«?؟!/]| - |\.(?= |$)(?<!\b[A-Z]\.)")  # no name of a body or office has them
_ARTICLES = ("ال", "لل", "وال", "بال")  # of Arabic
_IMPERFECT = re.compile(r"[يت]\w{3,}")  # of Arabic, in the third person
_SHORT_IMPERFECT = re.compile(r"[يت][^\W\d_اويةهت][^\W\d_اويةه]{2}")  # of three root letters, none of them weak
_NAME_WORDS = 10
_KIND = 40  # characters of a line that is the word for a kind
_WRITTEN = ("announcement", "clarification", "condolence", "obituary", "press-release", "statement", "communique")
_KIND_AND_PLACE = re.compile(
    r"(?: ?[-:|,] ?(?:[^\W\d_a-zà-ÿ][\w.'-]*(?: [^\W\d_][\w.'-]*){0,3}, ?)?|,? | [^\W\d_a-zà-ÿ][\w'-]* )"
    r"(?:le |el |den |on |a )?"
)
_SHORT_DAY = 3  # letters of a weekday cut short: "Sat"
_SITE_BEHIND = re.compile(r"(?<=[ |,])(?:[a-z0-9-]+\.)+[a-z]{2,6}[ ]*$")
_EMPHASIS = re.compile(r"[*_#>`]")
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}(?![0-9])|[+-][0-9]{2}:?[0-9]{2}(?![0-9])")
_VIEWS = r"[0-9][0-9.,]*[KM]"  # of a post, beside its date
_DATE_EXTRAS = re.compile(r"[\W_]*")
_TOWN = re.compile(r"[*_ ]*[^\W\d_][\w.'’ -]{2,30}, ?(?:[^\W\d_]{1,3} )?")  # before the day, with a small word
_PICTURES = ("So", "Sk", "Cn", "Co")  # Unicode categories of pictures and their modifiers


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of a header and what it is."""

    kind: LineKind
    span: Span


@dataclass(frozen=True)
class LineReader:
    """What it takes to say what a line is: `bodies` are the slices that the authority lists know."""

    view: TextView
    tongue: Language
    dates: tuple[WrittenDate, ...]
    bodies: frozenset[Span]

    def kind(self, line: Span) -> LineKind:
        """Return what a line is."""
        view, tongue = self.view, self.tongue
        plain = unquoted(view, line)
        text = view.slice(plain)
        if plain in self.bodies:
            return "body"
        if _CHANNEL.fullmatch(view.slice(line)):
            return "crumb"
        if self.is_date(line):
            return "date"
        if is_crumb(text) or not text or _welcome().match(text) or is_state(tongue, text) or in_masthead(view, line):
            return "crumb"
        kind = _kind_by_words(tongue, text)
        return "type" if kind == "title" and self._is_dated_kind(line) else kind

    def _is_dated_kind(self, line: Span) -> bool:
        """Return whether a line is the word for the kind and a dateline: "Press release - PLACE, DATE"."""
        typed = pattern(f"(?i:{self.tongue.type_source})").match(self.view.text, line.start, line.end)
        first = bisect_left(self.dates, line.start, key=lambda item: item.span.start)
        date = self.dates[first].span if first < len(self.dates) else line
        if not self.tongue.capitals or typed is None or not typed.end() < date.start < date.end <= line.end:
            return False
        between, behind = self.view.text[typed.end() : date.start], self.view.text[date.end : line.end]
        return not behind.strip(" .*_") and _KIND_AND_PLACE.fullmatch(between) is not None

    def is_date(self, line: Span) -> bool:
        """Return whether a line is a date, with its label, its time and its marks."""
        view, tongue = self.view, self.tongue
        first = bisect_left(self.dates, line.start, key=lambda item: item.span.start)
        after = takewhile(lambda item: item.span.start < line.end, self.dates[first:])
        inside = [item for item in after if item.span.end <= line.end]
        if not inside:
            return False
        text = _EMPHASIS.sub(" ", view.slice(line))
        first, last = inside[0].span.start - line.start, inside[-1].span.end - line.start
        same = rf"|{alternation(tongue.same_day)}(?: ?ل)? ?:? ?" if tongue.same_day else ""
        labels = rf" *(?:{tongue.issue_labels}|{tongue.labels}|{_published()} ?:? ?{same})"
        label = pattern(labels).match(text, 0, first)
        label = _small().match(text, label.end() if label else 0, first) or label
        behind = text[last:].strip() if first == 0 else ""
        asked = bool(_welcome().match(behind) or _by().match(behind))  # "3 May 2020 Contact: NAME", "By NAME"
        between = (view.text[one.span.end : other.span.start] for one, other in pairwise(inside))
        rest = " ".join((text[label.end() if label else 0 : first], *between, "" if asked else text[last:]))
        rest = _numbered().sub(" ", _SITE_BEHIND.sub("", rest))  # "27 April 2012, 13:57 orlu.news"
        return _DATE_EXTRAS.fullmatch(_beside().sub(" ", _CLOCK.sub(" ", rest))) is not None

    def is_town_and_date(self, line: Span) -> bool:
        """Return whether a line is one name with a comma and a date, whatever ends it: "Москва, 3 марта 2024 г."."""
        first = bisect_left(self.dates, line.start, key=lambda item: item.span.start)
        date = self.dates[first].span if first < len(self.dates) else None
        if date is None or date.end > line.end:
            return False
        town, rest = self.view.text[line.start : date.start], self.view.text[date.end : line.end]
        return _TOWN.fullmatch(town) is not None and not _beside().sub("", rest).strip(" .)")


def is_crumb(text: str) -> bool:
    """Return whether a line is a path through the pages of a site, an address, or a rule between parts."""
    plain = unquoted_marks(text)
    return _CRUMB.fullmatch(plain) is not None or _PATH.fullmatch(plain) is not None


def is_welcome(text: str) -> bool:
    """Return whether a line greets the readers of a page, or invokes God above a text."""
    return _welcome().match(text) is not None


def unquoted_marks(text: str) -> str:
    """Return a line without what it quotes in marks that a path through a site has, too: "A says « b » to C"."""
    return _QUOTED.sub("_", text) if "«" in text or "‹" in text else text


def _kind_by_words(tongue: Language, text: str) -> LineKind:
    typed = pattern(tongue.type_source).match(text)
    if typed and not text[typed.end() : typed.end() + 1].isalnum():
        rest = text[typed.end() :].strip(" :")
        return "title" if rest and not _is_number(rest) else "type"
    if _is_act(tongue, text) or _is_kind_alone(tongue, text):
        return "type"
    words = text.split()
    tells = tongue.verb_set.intersection(words) or _ends_with_verb(tongue, words)
    if len(words) > _NAME_WORDS or _SIGNS.search(text) or tells:
        return "other"
    if (
        tongue.offices
        and re.match(rf"{either(of_all('article'))}?{alternation(tongue.offices)}(?!\w)", text)
        and len(words) > 1
    ):
        none = tongue.article_attached and (_tells(words, tongue) or words[-1] in _DESKS)
        return "other" if none else "office"
    return "body" if _names_body(tongue, words) else "other"


def _is_kind_alone(tongue: Language, text: str) -> bool:
    """Return whether a line is nothing but a word for what somebody writes, one that in a sentence may be another's."""
    words = text.strip(" :")
    if not words or len(words) > _KIND:
        return False
    return any(kind in _WRITTEN and pattern(source).fullmatch(words) for source, kind in tongue.genres.kinds)


def _ends_with_verb(tongue: Language, words: list[str]) -> bool:
    """Return whether a line is a sentence of a language that has the verb at the end: "the office issued a call"."""
    facts = tongue.syntax
    final = facts is not None and facts.order == "sov" and len(words) > 1
    return bool(facts and final and {"light", "saying", "performing"} & facts.classes_of(words[-1].casefold()))


def _is_act(tongue: Language, text: str) -> bool:
    """Return whether a line in capitals is the word for an act of an authority, alone or with its number: "DECREE"."""
    if not tongue.capitals or not tongue.acts or not text.isupper():
        return False
    act = pattern(tongue.acts).match(text.capitalize())
    rest = text[act.end() :].strip(" :") if act else text
    return act is not None and not text[act.end() : act.end() + 1].isalnum() and (not rest or _is_number(rest))


def _tells(words: list[str], tongue: Language) -> bool:
    """Return whether a verb follows what has the article, or a number stands among the words: a headline.

    "the committee clears NAME"; also "committee of TOWN clears NAME", where the verb is no noun that is known.
    """
    if any(word.isdecimal() for word in words):
        return True
    if any(_IMPERFECT.fullmatch(word) and before.startswith(_ARTICLES) for before, word in pairwise(words)):
        return True
    behind_name = (word for word in words[2:-1] if _SHORT_IMPERFECT.fullmatch(word))
    return any(word not in (tongue.heads | town_names() | given_names()) for word in behind_name)


def _is_number(text: str) -> bool:
    """Return whether a text is a number, with a sign for one or without: "No. 45/2020"."""
    match = _NUMBER.fullmatch(text)
    sign = match["sign"].rstrip(" .:") if match else ""
    return match is not None and (not sign or ends_before_number().search(sign) is not None)


def _names_body(tongue: Language, words: list[str]) -> bool:
    """Return whether a line is a body's name and nothing else: a head word and no stop word."""
    if tongue.grammar:
        return tongue.grammar.is_body(words, tongue)
    words = [re.sub("^[ldLD]'", "", word) for word in words]
    number = next((number for number, word in enumerate(words) if word in tongue.heads), None)
    if number is None or not all(word[:1].isupper() or word in tongue.small_set | tongue.carrier_set for word in words):
        return False
    if not tongue.head_inside and not tongue.head_last and tongue.small_set.intersection(words[1:number]):
        return False  # "Réunion de Conseil": what is of a body
    if tongue.head_inside and not _head_ends(tongue, words[number:]):
        return False
    if noun_articles().intersection(words[:number]):
        return False  # "Decree of the Ministry": a body's name, and what is of it
    beside = words[max(0, number - 1) : number] + words[number + 1 : number + 2]
    verbs = [word for word in beside if re.fullmatch(tongue.headline_verb, word)]
    return not verbs and not tongue.ends_name_set.intersection(words)


def _head_ends(tongue: Language, words: list[str]) -> bool:
    """Return whether the head words end the name, or what they rule follows: not "Court Case Number"."""
    behind = next((word for word in words if word not in tongue.heads), None)
    return behind is None or behind.casefold() in tongue.small_set or behind in tongue.carrier_set


@cache
def _welcome() -> re.Pattern[str]:
    """Compile the words with which a page greets, in all languages."""
    return pattern(rf"(?i:{either(of_all('welcomes'))})(?!\w)")


@cache
def _small() -> re.Pattern[str]:
    """Compile what may stand before a day alone on its line: "le", "am", in any language."""
    words = alternation((*of_all("date_articles"), *of_all("signing_words"), *of_all("dateline_words")))
    return re.compile(rf"[\W_]*(?i:{words}) $")


@cache
def _by() -> re.Pattern[str]:
    """Compile a byline: the words before an author, and a capital."""
    return pattern(rf"(?i:{either(of_all('author_words'))}) [A-ZÀ-Þ]")


@cache
def _published() -> str:
    """Return the pattern of a label of a page's date: "published on"."""
    longest = sorted(map(folded, of_all("published")), key=len, reverse=True)  # "published on" before "published"
    return rf"(?i:{either(longest)})(?!\w)"


@cache
def _numbered() -> re.Pattern[str]:
    """Compile the number of a text beside its date, behind its label: "Ref. No.: 17/2020"."""
    words = alternation((*of_all("number_words"), "№"))
    return re.compile(rf"(?<!\w)(?:(?i:ref)\.? ?:? ?)?(?i:{words})\.?(?: [^\W\d_]{{2,12}})? ?: ?[0-9][0-9 /.-]*(?!\w)")


@cache
def _beside() -> re.Pattern[str]:
    """Compile what may stand beside a date on its line: a weekday or its beginning, a time of day, a post's views."""
    tongues = known_languages().values()
    days = [form for tongue in tongues for group in tongue.weekdays for form in group]
    short = [form[:_SHORT_DAY] for tongue in tongues if tongue.capitals for group in tongue.weekdays for form in group]
    words = alternation((*of_all("beside_date"), *of_all("clock_words"), *days, *short))
    counts = alternation(of_all("counts"))
    return re.compile(rf"(?<!\w)(?:(?i:{words}|{counts} ?: ?[0-9][0-9.,]*)|{_VIEWS})(?!\w)")


def unquoted(view: TextView, line: Span) -> Span:
    """Return the line without quotation marks and marks of emphasis around it."""
    text, start, end = view.text, line.start, line.end
    while start < end and (text[start] in '"«»“”*#>_ ' or _is_picture(text[start])):
        start += 1
    while end > start and text[end - 1] in '"«»“”*_ ':
        end -= 1
    return Span(*_with_quotes(text, start, end, line))


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) in _PICTURES and sign not in "©®"


def _with_quotes(text: str, start: int, end: int, line: Span) -> tuple[int, int]:
    """Return the slice with a quotation mark beside it whose partner stands inside: "Word" and more."""
    inside = text[start:end]
    before, after = text[max(line.start, start - 1) : start], text[end : min(line.end, end + 1)]
    if before and before in '"«“' and _CLOSING[_OPENING.index(before)] in inside:
        start -= 1
    if (after and (after in '"»”' and _OPENING[_CLOSING.index(after)] in inside)) or (after == "“" and "„" in inside):
        end += 1
    return start, end
