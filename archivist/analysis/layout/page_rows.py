"""Rows that only a page has above its text: its path, its labels side by side, its languages, how long it is to read.

They are known by their parts, each of a closed class, whatever stands between them; no headline is made of such.
"""

import re
from functools import cache, lru_cache

from archivist.analysis.languages import known_languages, of_all
from archivist.analysis.patterns import alternation, either, pattern

__all__ = ["is_beside_row", "is_page_row", "is_row_of_labels"]

_LONG, _TIME, _CREDIT = 200, 60, 80  # characters of a row; of one that says how long it is to read; of a credit
_JOINT = re.compile(r" ?(?:[>›»→←‹«]|>>|::) ?|(?<=[^\W_]) [/|\\] (?=[^\W_])")  # between the parts of a path
_QUOTED = re.compile(r"«[^«»\n]*»")  # marks that open and close are no path's
_SURE_JOINT = re.compile(r"[>›»→]")
_PART = 60  # characters of one part of a path
_WORDS = 4  # words of a part of a path that begins nowhere known
_FIRST, _LEAST = 3, 10  # words with which a line begins; their characters
_BETWEEN = re.compile(r"[\s|/•·,،+‹›«»<>←→–—:*-]+")
_WEATHER = re.compile(r"[^\d\n]{0,30}-?[0-9]{1,2} ?° ?[CFم]?(?!\w)[^\n]*?(?<![0-9])[0-9]{1,2}:[0-9]{2}(?:\W*)")
_AGENCY = re.compile(r"[A-Z][A-Z0-9]{1,5} ?[-–—] ?(?P<desk>[^\n–—-]+)")  # an agency's initials and its desk
_NETWORKS = (  # as they write themselves; their names in other letters stand in the folders of the languages
    *("facebook", "twitter", "whatsapp", "telegram", "instagram", "linkedin", "youtube", "pinterest", "reddit"),
    *(
        "viber",
        "vk",
        "vkontakte",
        "ok",
        "messenger",
        "tiktok",
        "threads",
        "bluesky",
        "mastodon",
        "skype",
        "rss",
        "flickr",
    ),
    *("email", "e-mail", "mail", "pdf", "a+", "a-", "x"),
)
_TONGUES = (  # languages without a folder here, as they call themselves, and the codes of ISO 639-1
    *("italiano", "português", "中文", "日本語", "한국어", "українська", "עברית", "polski", "nederlands", "svenska"),
    *("ελληνικά", "română", "magyar", "shqip", "bosanski", "hrvatski", "srpski", "հայերեն", "ქართული", "azərbaycanca"),
    *("қазақша", "اردو", "हिन्दी", "kiswahili", "soomaali", "አማርኛ", "bahasa indonesia", "български", "čeština"),
)
_AND = ("ve", "û", "و")  # in the languages whose facts of syntax have no such class
_CODES = frozenset(("ar", "ckb", "de", "en", "eng", "es", "fa", "fr", "he", "it", "ku", "pt", "ru", "tr", "uk", "zh"))


@lru_cache(maxsize=1 << 10)  # several rooms ask of each line
def is_page_row(text: str) -> bool:
    """Return whether a line is made of a page's labels, is its path, names its languages or counts its minutes."""
    if not text or len(text) > _LONG or text.endswith((".", "!", "?", "؟")):
        return _speaks_of_cookies(text)
    if len(text) <= _TIME and _reading_time().fullmatch(text):
        return True
    if len(text) <= _TIME and (_WEATHER.fullmatch(text) or _is_desk(text)):
        return True
    credit = len(text) <= _CREDIT and _picture().fullmatch(text)
    labels = _is_label_alone(text) or _are_two_labels(text) or is_row_of_labels(text) or _begins_again(text)
    if credit or labels or _has_codes(text):
        return True
    return _is_path(text) or _speaks_of_cookies(text)


def is_beside_row(before: str, after: str, below: str) -> bool:
    """Return whether one of two lines is a page's own: then no line was broken between them.

    One word is a page's own above another such line, `below`; it may be the last one of a title as well.
    """
    several = " " in after or is_page_row(below)
    return is_page_row(before) or (several and is_page_row(after))


def is_row_of_labels(text: str) -> bool:
    """Return whether labels, networks and names of languages stand side by side, and nothing else."""
    place, found, end = 0, 0, len(text)
    opening = _BETWEEN.match(text)
    place = opening.end() if opening else 0
    while place < end:
        label = _part().match(text, place)
        if label is None:
            return False
        found += 1
        between = _BETWEEN.match(text, label.end())
        place = between.end() if between else label.end()
        if between is None and place < end:
            return False
    return found > 1


def _is_label_alone(text: str) -> bool:
    return _part(alone=True).fullmatch(text.strip(" *|/•·-")) is not None


def _is_desk(text: str) -> bool:
    """Return whether a line is an agency by its initials and the label of its desk: "ABC – Newsroom"."""
    match = _AGENCY.fullmatch(text)
    return match is not None and _is_label_alone(match["desk"])


def _begins_again(text: str) -> bool:
    """Return whether the first words of a line come twice more: labels that a page wrote together without spaces."""
    first = " ".join(text.split(" ", _FIRST)[:_FIRST])
    return len(first) >= _LEAST and text.count(first) > _FIRST - 1


def _are_two_labels(text: str) -> bool:
    """Return whether a line is two of a page's labels with "and" between them: the name of a section."""
    words = text.casefold().split()
    joints = [number for number, word in enumerate(words) if word in _conjunctions()]
    parts = [words[: joints[0]], words[joints[0] + 1 :]] if len(joints) == 1 else []
    return bool(parts) and all(_part(alone=True).fullmatch(" ".join(part)) for part in parts)


@cache
def _conjunctions() -> frozenset[str]:
    facts = (item.syntax for item in known_languages().values())
    return frozenset((*_AND, *(word for item in facts if item is not None for word in item.conjunction)))


def _has_codes(text: str) -> bool:
    """Return whether a line is two or more codes of languages: "EN | FR"; among words they would be words."""
    parts = [part for part in _BETWEEN.split(text.casefold()) if part]
    return len(parts) > 1 and _CODES.issuperset(parts)


def _is_path(text: str) -> bool:
    """Return whether a line is the path through a site: from a label downwards, or of several short parts."""
    parts = _JOINT.split(_QUOTED.sub("_", text))
    if len(parts) < 2 or any(len(part) > _PART for part in parts[:-1]):  # noqa: PLR2004  # a joint parts two
        return False
    begins = _is_label_alone(parts[0])
    short = all(len(part.split()) <= _WORDS for part in parts)
    joints = len(_SURE_JOINT.findall(_QUOTED.sub("_", text)))
    return (begins and (joints > 0 or short)) or (joints > 1 and short)


@cache
def _part(*, alone: bool = False) -> re.Pattern[str]:
    """Compile a part of a row; `alone` leaves out what is a word of its own elsewhere: the name of a network."""
    labels = (*of_all("furniture"), *of_all("own_names"), *_TONGUES, *(() if alone else _NETWORKS))
    return re.compile(rf"(?i:{alternation(labels)})(?!\w)")


@cache
def _reading_time() -> re.Pattern[str]:
    return pattern(rf"[\W_]*(?i:{either(of_all('reading_times'))})[\W_]*")


@cache
def _picture() -> re.Pattern[str]:
    """Compile whose a picture is: "(Photo: NAME)"."""
    return re.compile(rf"[(\[]? ?(?i:{alternation(of_all('pictures'))}) ?[:/] ?[^\n]+")


def _speaks_of_cookies(text: str) -> bool:
    return len(text) <= 2 * _LONG and _cookies().search(text) is not None


@cache
def _cookies() -> re.Pattern[str]:
    return pattern(rf"(?<!\w)(?i:{either(of_all('cookies'))})")
