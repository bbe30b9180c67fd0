"""Lines that a page puts before and behind its text: "Skip to content", "Share", "Related articles"."""

import re
from functools import cache, lru_cache

from archivist.analysis.languages import known_languages
from archivist.analysis.layout.page_rows import is_row_of_labels

__all__ = ["LINK", "is_label", "is_sentence"]

_KEPT = 400  # characters of a line that is remembered
_LABEL, _MOST = 70, 0.3  # characters of a line that only labels what follows; the label's share of them
_POINTED = 160  # characters of a line that points to another text by its headline: "Read also: …"
_POINTS = re.compile(r" ?: ?[^\W\d_][^\s,،|]*(?: [^\s,،|]+){4,}$")  # a headline has some words, a list of tags commas
_MARKS = " \t*+-•·|>»›←→[]#_~◄►"
_ENDS = re.compile(r"[.!?؟…。][\"'»”“)\]]*\s*$")
LINK = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)[ .,]*|<?https?:\S+>?|www\.\S+|<[^>\n]*>")
_LINK_TEXT = re.compile(r"[*+•·\- ]{0,4}!?\[(?P<text>[^\]\n]*)\]\(")


def is_label(text: str, *, before: bool) -> bool:
    """Return whether a line, or the words of a link, begin with a label and say little more, or point to a headline."""
    return (_is_label_again if len(text) < _KEPT else _is_label)(text, before)


def _is_label(text: str, before: bool) -> bool:  # noqa: FBT001  # a cache takes no keyword
    link = _LINK_TEXT.match(text)
    words = (link.group("text") if link else text).strip(_MARKS)
    if len(words) > _POINTED or is_sentence(words):
        return False
    if len(words) <= _LABEL and is_row_of_labels(words):
        return True
    match = _page_words(before).match(words)
    if match is None or len(words) > _LABEL:
        return match is not None and not before and _POINTS.match(words, match.end()) is not None
    return match.end() >= _MOST * len(words)


_is_label_again = lru_cache(maxsize=1 << 10)(_is_label)  # several rooms ask of each line


def is_sentence(text: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return _ENDS.search(text) is not None


@cache
def _page_words(before: bool) -> re.Pattern[str]:  # noqa: FBT001  # a cache takes no keyword
    """Compile how such lines begin, in all languages: a page's frame may be in another one than its text."""
    name = "page_before" if before else "page_after"
    sources = [item.voice.words[name].pattern for item in known_languages().values() if getattr(item.voice, name)]
    return re.compile("|".join(f"(?:{source})" for source in sources))
