"""Words of a sentence that a page set on a line of their own, because they were a link."""

import re

from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import TextView
from archivist.base.fold import Folded

__all__ = ["closed_up", "goes_on_with_sign", "is_parted_link"]

# With these a line begins only where it goes on: a comma, a full stop, a case behind an apostrophe
_SIGN = re.compile(r"[,.;:)](?:\s|$)|['’][a-zßà-öø-ÿğışçöü]{1,8}(?![\w'’])")
_LATIN_ENDS = "\u0250"  # behind the last letter of Latin
_LINK_WORDS, _SENTENCE = 4, 3  # words of a link at most; of a line that is part of a sentence at least


def goes_on_with_sign(before: str, after: str) -> bool:
    """Return whether a line begins with a sign that stands behind a word only."""
    return before[-1:] < _LATIN_ENDS and before[-1:].isalnum() and _SIGN.match(after) is not None


def is_parted_link(before: str, link: str, after: str) -> bool:
    """Return whether the middle one of three lines is a link within the sentence of the other two."""
    going = before[-1:].isalnum() and len(before.split()) >= _SENTENCE
    return going and len(link.split()) <= _LINK_WORDS and goes_on_with_sign(link, after)


def closed_up(view: TextView, tongue: Language) -> TextView:
    """Return the view without the space that a link left between a name and the case behind its apostrophe."""
    if not tongue.parted_case or " '" not in view.text:
        return view
    case = pattern(rf"(?<=\w) '(?={tongue.parted_case}(?!['\w]))")
    gaps = [match.start() for match in case.finditer(view.text)]
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
