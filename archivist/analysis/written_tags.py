"""The HTML tags of a plain text, as sources of pages and exports of posts have them: no words of it."""

import re

from archivist.base.fold import Folded

__all__ = ["untagged", "without_tags"]

_INLINE = "a|abbr|b|cite|code|em|font|i|q|s|small|span|strong|sub|sup|u"
_BLOCK = (
    "article|aside|blockquote|br|center|div|figcaption|figure|footer|h[1-6]|header|hr|iframe|img|li|main|nav|ol|p"
    "|picture|pre|section|source|table|tbody|td|th|thead|tr|ul|video"
)
_TAG = re.compile(rf"</?(?:({_BLOCK})|{_INLINE})(?:\s[^<>]{{0,500}})?/?>", re.IGNORECASE)
# One or two may be what a statement speaks of.
_FEWEST = 3


def without_tags(folded: Folded) -> Folded:
    """Return the view without the tags of a text that has several; where a block ends, a line does."""
    if "<" not in folded.text:
        return folded
    tags = list(_TAG.finditer(folded.text))
    if len(tags) < _FEWEST:
        return folded
    text, starts, done = folded.text, folded.starts, 0
    words: list[str] = []
    places: list[int] = []
    for tag in tags:
        words.append(text[done : tag.start()])
        places += starts[done : tag.start()]
        if tag[1]:
            words.append("\n")
            places.append(starts[tag.start()])
        done = tag.end()
    return Folded(folded.original, "".join((*words, text[done:])), [*places, *starts[done:]])


def untagged(text: str) -> str:
    """Return words that tags stand between as their reader sees them."""
    return _TAG.sub("", text)
