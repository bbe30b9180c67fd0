"""Words of a sentence that a page set on a line of their own, because they were a link."""

import re

from archivist.analysis.language import Language
from archivist.analysis.text_view import TextView
from archivist.base.fold import Folded

__all__ = ["closed_up", "goes_on_with_sign", "is_parted_link"]

# With these a line begins only where it goes on: a comma, a full stop, a case behind an apostrophe
_SIGN = re.compile(r"[,.;:)](?:\s|$)|['’][a-zßà-öø-ÿğışçöü]{1,8}(?![\w'’])")
# A case of Turkish, one space behind the name that it is on; what quotes begins with other words
_CASE = (
    r"(?:[yns]?[ıiuü]n?|[yn]?[ae]|n?[dt][ae](?:n|ki)?|n[dt][ae]n|y?l[ae]|n[ae]|n[ıiuü]|l[ıiuü]"
    r"(?:l[ae]r(?:[ıi]n?|[ae])?|n[ıiuü]n)?|n?c[ae]|l[ae]r(?:[ıi]n?|[ae])?)"
)
_GAP = re.compile(rf"(?<=\w) '(?={_CASE}(?![\w']))")
_LINK_WORDS, _SENTENCE = 4, 3  # words of a link at most; of a line that is part of a sentence at least


def goes_on_with_sign(before: str, after: str) -> bool:
    """Return whether a line begins with a sign that stands behind a word only."""
    return before[-1:].isalnum() and _SIGN.match(after) is not None


def is_parted_link(before: str, link: str, after: str) -> bool:
    """Return whether the middle one of three lines is a link within the sentence of the other two."""
    going = before[-1:].isalnum() and len(before.split()) >= _SENTENCE
    return going and len(link.split()) <= _LINK_WORDS and goes_on_with_sign(link, after)


def closed_up(view: TextView, tongue: Language) -> TextView:
    """Return the view without the space that a link left between a name and the case behind its apostrophe."""
    if tongue.tag != "tr" or " '" not in view.text:
        return view
    gaps = [match.start() for match in _GAP.finditer(view.text)]
    if not gaps:
        return view
    text, starts, done = view.text, view.folded.starts, 0
    words: list[str] = []
    places: list[int] = []
    for gap in gaps:
        words.append(text[done:gap])
        places += starts[done:gap]
        done = gap + 1
    folded = Folded(view.folded.original, "".join((*words, text[done:])), [*places, *starts[done:]])
    return TextView(view.document, folded, view.apart, view.torn)
