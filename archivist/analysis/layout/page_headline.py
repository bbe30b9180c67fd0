"""The headline of a web page that was saved with its own lines: menus, labels to share, bylines, captions.

Such lines are known by their shape, and by a closed class of labels in the folders of the languages; the headline is
the line that the page writes twice, or the last one of several words above the first paragraph.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from archivist.analysis.languages import given_names, of_all
from archivist.analysis.layout.letterheads import is_called
from archivist.analysis.layout.masthead import in_masthead
from archivist.analysis.layout.page_rows import is_page_row
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation
from archivist.analysis.text_view import Span, TextView

__all__ = [
    "heading",
    "holds_headline",
    "is_byline",
    "is_furniture",
    "is_of_picture",
    "is_paper",
    "is_prose",
    "menu_between",
    "page_headline",
]

_TOLD_PICTURE = 320  # characters of a line that tells what a picture shows
_LONG, _SENTENCE, _HEAD = 140, 60, 150  # characters of a paragraph, of a sentence; lines above the first of them
_WORDS, _MENU_WORDS, _BLOCK = 3, 6, 3  # of a headline at least; of a menu's item at most; lines of headline and kicker
_MENU_LINES = 2  # lines of few words above another that make a menu
_BYLINE = 6  # words of a verb of writing and a name, and one more that makes it a sentence
_REPEATED, _LONG_HEADLINE = 15, 40  # characters: the shortest line that is known by coming twice; with words around it
_ITEM = re.compile(r"(?:[*+\u2022\u25aa\u25e6\u00b7\u203a-]|o(?= )|[0-9]{1,3}[.)](?= ))[ ]?(?P<text>.*)")
_EMPHASISED = re.compile(r"\*{1,3}[^\s*][^*]*\*{1,3}")  # a line between stars is no item behind one
_MENU = re.compile(r"(?:[*+-]|o(?= ))[ ]?[^:0-9]*")  # such an item where figures and colons are none of a report's
_BARE = re.compile(r"[\W_]*|(?:https?:|www\.)\S+|@\w+|\[[^\]\n]*\]\([^)\n]*\)|!?\[.*")
# whose a picture or a page is, and how long it takes to read
_NOTICE = re.compile(r"(?:©|\([cC]\) ).{0,80}|[0-9]{1,3} min(?:\.|s|utes?|utos?)? (?:read|de lecture|de lectura)")
_NUMBERED = re.compile(
    r"[\W_]*(?:[^\W\d_]+ ?){1,2}[ ]?(?:#[ ]?[0-9]+|: ?[0-9]{3,})[\W_]*"
)  # a count: "Post #12", "No: 1234"
_BULLET = re.compile(r"[*+•·-]")  # alone on its line: the item stands on the next
_AGENCY = re.compile(r"[^\W\d_](?:[ .][^\W\d_]){1,4}\.?")  # the initials of an agency, letter by letter
_SITE = re.compile(r"[A-Za-z][\w-]*\.[A-Za-z]{2,6}(?: ?-.*)?")
_FULL_STOP = re.compile(r"[.;\u061b:,\u060c]$")
_INSIDE = re.compile(r"[^\W\d_]{3,}[.!?\u061f] +[^\W\d_]")
_PATH = re.compile(r"\S+(?: \S+)? / \S+(?: \S+)?|[0-9]+ \S+(?: \S+){0,2}")  # "Site / Section"; "6 hours ago"
_DATED = re.compile(
    r"[^\n|/-]+ [|/-] [0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4} [|/-] .+"
)  # a byline: "NAME - 3.5.2022 - Column"
_SENDER = re.compile(r".*\w ?(?:[–—-]|/[A-Za-z]{2,6}/)")  # whose report it is, above its text: "News of the Valley/NV/"
_LETTERED = r"[^\W\d_a-zà-öø-ÿ][\w'.-]*"
_PAPER = re.compile(rf"(?P<name>{_LETTERED}(?: {_LETTERED}){{0,5}}) \((?P<town>{_LETTERED}(?:,? {_LETTERED}){{0,3}})\)")
_HEADING = re.compile(r"(?<![^\r\n])#{1,2}[ ]?(?P<text>(?!#)[^\r\n]{3,300})")
_BETWEEN = re.compile(r" ?[-|\u2013\u2014:\u2022\u203a\u00bb>/\u00b7]* ?")


@cache
def _labels() -> re.Pattern[str]:
    """Compile a line that is nothing but a page's label."""
    words = alternation(of_all("furniture"))
    return re.compile(rf"[\W_]*(?:[0-9][0-9.,]* )?(?i:{words})[\W_]*(?:[0-9]+[\W_]*)?|[←→].*")


@cache
def _byline() -> re.Pattern[str]:
    words = of_all("author_words")
    apart = (f"{word[:-1]} :" for word in words if word.endswith(":"))  # "Text : NAME"
    author, picture = alternation((*words, *apart)), alternation(of_all("pictures"))
    reporter = alternation(of_all("reporters"))
    return re.compile(
        rf"(?i:{author})(?: ?:)? (?:\S+ ?){{1,5}}|.*(?<!\w)(?i:{picture}) ?[:/].*"
        rf"|{_LETTERED}(?: {_LETTERED}){{1,3}} ?[,،|–-] ?(?:\S+ ){{0,3}}(?i:{reporter})(?: \S+){{0,3}}"
    )


def is_furniture(view: TextView, line: Span) -> bool:
    """Return whether a line can only be a page's own: an item of a menu, a label, a link, a channel's count."""
    if line.end - line.start > _LONG:
        return False
    return _is_own(view.slice(line)) or in_masthead(view, line)


@lru_cache(maxsize=1 << 10)  # several rooms ask of each line
def _is_own(text: str) -> bool:
    if _BARE.fullmatch(text) or _NUMBERED.fullmatch(text) or _SITE.fullmatch(text) or _labels().fullmatch(text):
        return True
    if _AGENCY.fullmatch(text) or _NOTICE.fullmatch(text) or is_page_row(text):
        return True
    item = None if _EMPHASISED.fullmatch(text) else _ITEM.fullmatch(text)
    return item is not None and len(item["text"].split()) <= _MENU_WORDS and not _FULL_STOP.search(text)


def is_paper(text: str) -> bool:
    """Return whether a line is a newspaper with its town in brackets: "The Terna Courier (Terna)"."""
    match = _PAPER.fullmatch(text)
    if match is None:
        return False
    town = match["town"].partition(",")[0]
    return town in town_names() or town in match["name"]


def is_byline(text: str) -> bool:
    """Return whether a line says who wrote the text or made its picture: "By NAME", "كتب NAME"."""
    return _byline().fullmatch(text) is not None or _tells_writer(text)


def _tells_writer(text: str) -> bool:
    """Return whether a line is a verb of writing and the name of somebody, whose given name is a usual one."""
    first, *name = text.split()[:_BYLINE] or [""]
    return first in of_all("author_verbs") and 1 < len(name) < _BYLINE - 1 and name[0] in given_names()


@cache
def _picture() -> re.Pattern[str]:
    words = alternation(of_all("pictures"))
    return re.compile(rf"(?:.{{0,240}}[.!?\")”»] ?)?(?<!\w)(?i:{words}) ?[:/] ?\S.{{0,60}}")


def is_of_picture(text: str) -> bool:
    """Return whether a line tells what a picture shows and who took it: "The mayor opens the pier. Photo: NAME"."""
    return len(text) <= _TOLD_PICTURE and _picture().fullmatch(text) is not None


def is_prose(text: str) -> bool:
    """Return whether a line is a paragraph or the first line of one, not a headline."""
    sentence = len(text) >= _SENTENCE and text.endswith((".", '."', ".»", ".”"))
    return len(text) >= _LONG or sentence or bool(_INSIDE.search(text) and len(text) >= _SENTENCE)


def heading(view: TextView, body: Span) -> Span | None:
    """Return the first heading of Markdown, "# …", where nothing but a page's lines stand above it."""
    for line in [line for line in view.lines if line.start >= body.start][:_HEAD]:
        match = _HEADING.fullmatch(view.text, line.start, line.end)
        if match:
            return view.trimmed(match.start("text"), match.end("text"))
        if not is_furniture(view, line):
            return None
    return None


def page_headline(view: TextView, body: Span, skipped: Callable[[Span], bool]) -> Span | None:
    """Return the headline of a page with lines of its own above the text; `skipped` says what else is none: a date."""
    lines = [line for line in view.lines if line.start >= body.start and not view.is_apart(line)][:_HEAD]
    again = _headlines_again(view, lines)
    prose = next((place for place, line in enumerate(lines) if _begins_text(view, line) and line not in again), None)
    if not prose:
        return None
    head = lines[:prose]
    twice = _twice(view, head)
    if twice and not skipped(twice):
        return twice
    own = [is_furniture(view, line) for line in head]
    own = [
        mark or _BULLET.fullmatch(view.slice(before)) is not None
        for mark, before in zip(own, (head[0], *head), strict=False)
    ]
    if not any(own):
        return None
    texts = [view.slice(line) for line in head]
    able = [
        not mark and _able(view, line) and not skipped(line) and not _is_caption(texts, number)
        for number, (line, mark) in enumerate(zip(head, own, strict=True))
    ]
    last = next((number for number in reversed(range(prose)) if able[number]), None)
    if last is None:
        return None
    first = last
    while first and able[first - 1] and last - first < _BLOCK:
        first -= 1
    first = first if last - first < _BLOCK else last
    return head[first + 1 if first < last and _is_last_item(view, head, first) else first]


def _is_last_item(view: TextView, head: Sequence[Span], place: int) -> bool:
    """Return whether three words that stand under others as few, above a line of many, end a menu: no headline does."""
    words = [len(view.slice(line).split()) for line in head[max(0, place - _MENU_LINES) : place + 2]]
    return len(words) == _MENU_LINES + 2 and max(words[:-1]) <= _WORDS and words[-1] > _MENU_WORDS


def menu_between(view: TextView, first: Span, second: Span) -> bool:
    """Return whether items of a menu stand between two lines."""
    between = (line for line in view.lines if first.end <= line.start and line.end <= second.start)
    return any(_MENU.fullmatch(view.slice(line)) and is_furniture(view, line) for line in between)


def _begins_text(view: TextView, line: Span) -> bool:
    return is_prose(view.slice(line)) and not is_furniture(view, line)


def _headlines_again(view: TextView, lines: Sequence[Span]) -> frozenset[Span]:
    """Return the lines that stand twice, one below the other, right below a menu: long headlines, and no leads.

    A lead ends a sentence; where letters have no case it often does without its full stop.
    """
    found: set[Span] = set()
    for above, first, second in zip(lines, lines[1:], lines[2:], strict=False):
        text = view.slice(first)
        plain = text.lower() != text.upper() and not text.endswith((".", "…", ":", ",", ";"))
        if plain and text == view.slice(second) and is_furniture(view, above):
            found |= {first, second}
    return frozenset(found)


def _able(view: TextView, line: Span) -> bool:
    text = view.slice(line)
    if len(text.split()) < _WORDS or _FULL_STOP.search(text) or _PATH.fullmatch(text):
        return False
    return not (is_byline(text) or is_called(text) or _SENDER.fullmatch(text) or _DATED.fullmatch(text))


def _twice(view: TextView, head: Sequence[Span]) -> Span | None:
    """Return the line that another one repeats with the site's name or the page's path beside it."""
    texts = [view.slice(line) for line in head]
    for number, text in enumerate(texts):
        if len(text) < _REPEATED or len(text.split()) < _WORDS or is_furniture(view, head[number]):
            continue
        if _is_caption(texts, number):
            continue
        others = [other for place, other in enumerate(texts) if place != number and len(other) >= len(text)]
        if text in others or any(holds_headline(other, text) for other in others):
            return head[number]
    return None


def _is_caption(texts: Sequence[str], number: int) -> bool:
    """Return whether a line and its like right below it stand under whose picture they are of: no headline does."""
    again = texts[number + 1 : number + 2] == [texts[number]]
    place = number if again else number - 1
    return place > 0 and texts[place] == texts[number] and is_byline(texts[place - 1])


def holds_headline(other: str, text: str) -> bool:
    """Return whether a line is a headline with the site's name or the page's path beside it."""
    sited = other.startswith(text) and _site_follows(other, len(text))
    return other.endswith(text) or sited or _is_in_path(text, other)


def _is_in_path(text: str, other: str) -> bool:
    """Return whether a line holds a long headline between the names of sections: "Home News HEADLINE Society"."""
    return len(text) >= _LONG_HEADLINE and 0 < other.find(f" {text} ") < _LONG_HEADLINE


def _site_follows(text: str, place: int) -> bool:
    between = _BETWEEN.match(text, place)
    return between is not None and bool(between.group().strip())
