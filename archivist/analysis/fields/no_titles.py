"""Lines above a text that are no title by their shape."""

import re
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.layout.letterheads import is_called
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import alternation, folded

__all__ = ["is_authority", "is_name_alone", "is_no_title", "is_row_of_nouns"]

_NAME_WORDS = (2, 3, 4)
_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ](?:\.|[\w'’-]*)")
_HONORIFIC = re.compile(r"[A-ZÀ-Þ][a-z]{1,4}\.(?:-[A-Z][a-z]{1,3}\.)?")  # "Dr.", "Prof."
_SHAPES = (
    re.compile(r".*\w\.? \d{1,4}[a-z]? ?[,·|–-] (?:[A-Z]{1,2}-)?\d{4,6} [^\W\d_].*"),  # "Street 3, 12345 Town"
    re.compile(r".* https?://t\.co/\w+"),  # a post's words with the link behind them
    re.compile(r".*\w{3}\. \S.*[.!?؟][\"”»']?"),  # a paragraph: a headline has no two ends
    re.compile(
        r"(?:[^\W\d_]+\.? ){0,5}(?:[Nn]o|[Nn]r|[Nn]°|№|رقم|شماره|ژمارە)\.?:? ?[\w./-]*\d[\w./-]*\W*"
    ),  # "Case No. 2021/45"
    re.compile(r"\([^()]*\)|﴿[^﴾]*﴾|﴾[^﴿]*﴿|/[^/]*/"),  # a line all in brackets: a verse, an aside, a section
    re.compile(r"[\W\d_]+"),  # a telephone's number
    re.compile(r"(?i:location|venue|(?:tele)?phone|fax|case(?: number)?) ?: .*"),  # what a form asks for
    re.compile(r".*\w ?(?:[–—-]|/[A-Za-z]{2,6}/)"),  # whose report it is, before the dash: "Valley News -"
    re.compile(r"(?:[A-Z]+ ){1,3}NEWS"),  # a section of a page: "EASTERN COAST NEWS"
    re.compile(r".*[0-9] ?° ?[CFСم]?(?!\w).*"),  # the weather
    re.compile(r"[^\"]*\"[^\"]*(?:\.\.\.|…)"),  # a path through a site, cut short: 'Home "the headline be...'
    re.compile(r"(?i:press|news|media) (?i:releases)(?: [A-Z][\w'-]*){0,4}"),  # "Press releases Rivers Office"
    # "TOWN (AGENCY) - The union has said so.": a lead with its dateline
    re.compile(r"[^\W\d_][^\n(.:!?,]{1,30} ?\([^)\n]{2,24}\) ?[-–—] ?[^\n]{20,}[.…!?]?[.”»\"'“]"),
)
_ROW = 4  # words of a row of nouns, at least


def is_no_title(line: str) -> bool:
    """Return whether a line is an address, a post with its link, several sentences, a file's number, or points away."""
    points = (":" in line and _points().match(line) is not None) or line.casefold() in of_all("pictures")
    return points or is_called(line) or any(shape.fullmatch(line) for shape in _SHAPES)


@cache
def _points() -> re.Pattern[str]:
    """Compile a label of a page, and a colon, before what is none of its text: "Read also: "."""
    return re.compile(rf"[\W_]*(?i:{alternation(of_all('pointers'))}) *: *\w")


def is_authority(tongue: Language, line: str) -> bool:
    """Return whether a line in capitals is who enacts what follows, by office: "THE MAYOR OF TOWN"."""
    facts = tongue.syntax
    if facts is None or not tongue.capitals or not line.isupper():
        return False
    kinds = [facts.classes_of(word) for word in line.casefold().split()]
    kinds = kinds[1:] if kinds and "article" in kinds[0] else kinds
    return len(kinds) > 1 and "role" in kinds[0] and "link" in kinds[1]


def is_name_alone(line: str) -> bool:
    """Return whether a line is the name of whoever wrote the text and no more: a given name, perhaps an initial."""
    words = [word for word in line.split() if not _HONORIFIC.fullmatch(word)]
    named = len(words) in _NAME_WORDS and all(_CAPITAL.fullmatch(word) for word in words)
    return named and any(is_given_name(folded(word)) for word in words[:2])


def is_row_of_nouns(line: str) -> bool:
    """Return whether a line where only nouns have capitals has nothing else: items of a menu, beside one another."""
    words = line.split()
    named = all(_CAPITAL.fullmatch(word.rstrip(":")) for word in words)
    return len(words) >= _ROW and named and not line.isupper()
