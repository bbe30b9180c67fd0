"""Words at the end of a line, and at the beginning of the next, that belong together."""

import re
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.languages import hijri_months, jalali_months, language, month_names, of_all
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import alternation, either, folded, pattern

__all__ = [
    "begins_with_month",
    "begins_with_year",
    "ends_before_number",
    "ends_sentence",
    "ends_with_day",
    "ends_with_month",
    "greets",
    "is_credit",
    "is_date_word",
    "is_name",
    "is_no_heading",
    "is_office_alone",
    "is_office_or_role",
    "is_open",
    "is_state",
    "is_street",
    "listed_phrases",
    "names_again",
    "names_author",
    "stand_apart",
]

_ENDED = re.compile(r"[.!?؟:;؛…][\"'»”’)\]]*$")
_TAIL = 12  # characters at the end of a line in which its last sign stands
_NUMBER_SIGNS = ("n°", "nº", "№")
_CREDIT = 4  # words of an agency's or a writer's name, at most
_OFFICE = 5  # words of the name of an office, at most
# A short form in small letters, a name, and the number of a house: "ул. Лесная, д. 5"
_STREET = re.compile(r"[^\W\d_A-ZА-ЯЁ]{1,5}\. ?(?![a-zа-яё])[^\W\d_][^\n]{0,60}[0-9]")
_STEM = 4  # letters of a name, beside the one that a case may change
_AUTHOR = 3  # words of the name of who wrote a text


@cache
def _no_heading() -> re.Pattern[str]:
    """Compile what no second line of a heading has, or begins with."""
    return re.compile(rf"[^\w\s,'-]|[0-9]|^-| -|- |,$|^(?:{alternation(of_all('no_heading'))}|[A-ZÀ-Þ ]+$)")


def is_credit(tongue: Language, text: str) -> bool:
    """Return whether a line is an agency, or a writer's name: below a headline none of its words.

    Where names are written with capitals, a word before the name says so: "By Ann Lee".
    """
    words = text.split()
    if tongue.capitals:
        written = pattern(either(tongue.genres.byline)).match(text) if tongue.genres.byline else None
        return written is not None and is_name(text[written.end() :].lstrip())
    if not 0 < len(words) <= _CREDIT:
        return False
    if text in tongue.agencies or words[0] in tongue.agencies:
        return True
    return len(words) > 1 and words[0] in tongue.given_set and tongue.stop_set.isdisjoint(words)


def is_name(text: str) -> bool:
    """Return whether a line is the name of a person, written with capitals, whose given name is a common one."""
    words = text.split()
    return 1 < len(words) <= _CREDIT and is_given_name(words[0]) and all(word[:1].isupper() for word in words)


@cache
def ends_before_number() -> re.Pattern[str]:
    """Compile the end of a line behind which a number stands: "No."."""
    words = (*of_all("number_words"), *of_all("numbered_words"), *_NUMBER_SIGNS)
    return re.compile(rf"(?i:(?:^| ){either(words)}\.?)$")


@cache
def ends_with_day() -> re.Pattern[str]:
    """Compile the end of a line that is a day in figures: "3rd"."""
    return re.compile(rf"(?:^| )[0-9]{{1,2}}(?:\.|{either(map(folded, of_all('broken_day')))})?$")


@cache
def begins_with_month() -> re.Pattern[str]:
    """Compile the beginning of a line that is a month: "of May"."""
    return re.compile(rf"(?:{alternation(of_all('broken_month'))} )?{alternation(_all_months())}(?!\w)")


@cache
def ends_with_month() -> re.Pattern[str]:
    """Compile the end of a line that is a month."""
    return re.compile(rf"(?<!\w){alternation(_all_months())}ي?[,،]?$")


@cache
def begins_with_year() -> re.Pattern[str]:
    """Compile the beginning of a line that is a year: "of 2020"."""
    return re.compile(rf"(?:{alternation(of_all('broken_year'))} )?[0-9]{{4}}(?!\w)")


@cache
def listed_phrases(tag: str) -> re.Pattern[str]:
    """Compile the phrases that the folder of a language lists: words for a statement, roles, offices, months."""
    tongue = language(tag)
    listed = (*tongue.roles, *tongue.offices, *(name for name in _all_months() if " " in name))
    return re.compile(rf"(?<!\w)(?:{pattern(tongue.type_source).pattern}|{alternation(listed)})(?!\w)")


def is_date_word(word: str, tongue: Language) -> bool:
    """Return whether a word may be one of a date: figures, a month, a weekday, a short word."""
    if word[:1].isdigit() or len(word) <= 2:  # noqa: PLR2004  # "г.", "هـ", "م", "le", "of"
        return True
    return word in _words_of_months() or word in tongue.weekday_numbers or word in tongue.beside_date


@cache
def _words_of_months() -> frozenset[str]:
    """Return the names of months, and the words of those that are several."""
    return _all_months() | {word for name in _all_months() if " " in name for word in name.split()}


@cache
def _all_months() -> frozenset[str]:
    return frozenset((*month_names(), *hijri_months(), *jalali_months()))


def is_state(tongue: Language, text: str) -> bool:
    """Return whether a line is the name of a state and no more, as letterheads have it above a ministry's."""
    return bool(tongue.states) and pattern(rf"(?i:{either(tongue.states)})").fullmatch(text) is not None


def stand_apart(tongue: Language, before: str, after: str) -> bool:
    """Return whether two lines are none by what they are: a state's name; a title, and below it who speaks, "we"."""
    if is_state(tongue, before) or is_state(tongue, after):
        return True
    typed = pattern(tongue.type_source).match(before)
    titled = typed is not None and not before[typed.end() : typed.end() + 1].isalnum()
    return titled and tongue.voice.search("own", after) is not None


def is_office_alone(tongue: Language, line: str) -> bool:
    """Return whether a line with capitals names the part of a body that speaks to the press, as a whole."""
    facts, words = tongue.syntax, line.casefold().split()
    if facts is None or not tongue.capitals or not 1 < len(words) <= _OFFICE:
        return False
    kinds = [facts.classes_of(word.strip("-:")) for word in words]
    shown = kinds[:-1] if tongue.head_inside else kinds  # "Department of Public" goes on
    stops = any({"statement", "close"} & kind and "inside" not in kind for kind in kinds)
    return any("office" in kind for kind in shown) and not stops


def is_office_or_role(tongue: Language, line: str) -> bool:
    """Return whether a line is an office or a role without its body: "Press Office", "Le Ministre"."""
    facts = tongue.syntax
    kinds = [facts.classes_of(word.casefold()) for word in line.split()] if facts else []
    if len(kinds) > 1 and "role" in kinds[-1] and all("article" in kind for kind in kinds[:-1]):
        return True
    return bool(tongue.offices) and pattern(rf"(?i:{alternation(tongue.offices)})").fullmatch(line) is not None


def is_open(tongue: Language, line: str) -> bool:
    """Return whether a line ends in a word behind which a phrase goes on."""
    last = line.rsplit(" ", 1)[-1].lstrip("(«\"'").casefold()
    return last in tongue.unfinished_set or last.endswith(of_all("elisions"))


def names_author(line: str) -> bool:
    """Return whether a line is the one of a page that names who wrote it: "by Ann Lee"."""
    first, _, rest = line.partition(" ")
    return first in of_all("author_words") and rest[:1].isupper() and len(rest.split()) <= _AUTHOR


def is_no_heading(before: str, after: str) -> bool:
    """Return whether a line goes on with no heading: by its signs, or because it is a caption below one."""
    return _no_heading().search(after) is not None or names_again(before, after)


def names_again(before: str, after: str) -> bool:
    """Return whether a line begins with a name of two words that the line above has, in whatever case: a caption's."""
    first, *rest = after.split()[:2]
    if not rest or not first[:1].isupper() or not rest[0][:1].isupper():
        return False
    stems = (re.escape(word[:-1] if len(word) > _STEM else word) for word in (first, rest[0].rstrip(".,:")))
    return re.search(r"(?<!\w)" + r"\w{0,4} ".join(stems) + r"\w{0,4}(?!\w)", before) is not None


def ends_sentence(line: str) -> bool:
    """Return whether a line ends with the sign that ends a sentence."""
    return _ENDED.search(line[-_TAIL:]) is not None


def greets(tongue: Language, text: str) -> bool:
    """Return whether a line is that with which a letter greets: a salutation, and the comma behind whom it is to."""
    saluting = tongue.genres.saluting
    return text.endswith((",", "!")) and bool(saluting) and pattern(either(saluting)).match(text) is not None


def is_street(text: str) -> bool:
    """Return whether a line begins with the short form of a street or a town and has a number: no words go on so."""
    return _STREET.match(text) is not None
