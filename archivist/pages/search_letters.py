"""How base/words writes each letter, as a script: a browser folds what is searched with it.

A browser composes letters itself (NFKC). All that it need know besides is asked of `words`, letter by letter.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from archivist.base.words import words

__all__ = ["Letters", "letters"]

Letters = dict[str, list[list[str]] | list[list[int]]]

_FEW = 0x2000  # from here on nothing but case and what nobody sees is folded
_LAST = 0x20000
_BESIDE = "一"  # joins with nothing, and stays as it is


@cache  # of some hundred thousand characters, and the same at every build
def letters() -> Letters:
    """Return `folded`: each writing with the letters that are so written; `marks` and `hidden`: ranges of code points.

    Marks stand in a word and after it, what is hidden stands only in it.
    """
    folded: defaultdict[str, str] = defaultdict(str)
    joining: dict[str, list[int]] = {"marks": [], "hidden": []}
    for letter in _of_interest():
        inside = list(words(f"{_BESIDE}{letter}{_BESIDE}"))
        if len(inside) > 1 and not letter.isalnum():
            continue  # it stands between words
        written = " ".join(word.key for word in inside)[1:-1]
        if written != letter and unicodedata.normalize("NFKC", letter) == letter:
            folded[written] += letter
        if not letter.isalnum():
            kind = "marks" if next(words(f"{_BESIDE}{letter}")).end > 1 else "hidden"
            joining[kind].append(ord(letter))
    return {
        "folded": [[written, letters] for written, letters in sorted(folded.items())],
        **{kind: list(_ranges(codes)) for kind, codes in joining.items()},
    }


def _of_interest() -> Iterator[str]:
    """Return the characters that may be written otherwise, or may join."""
    for letter in map(chr, range(_LAST)):
        if ord(letter) < _FEW or letter.casefold() != letter or unicodedata.category(letter) == "Cf":
            yield letter


def _ranges(codes: Iterable[int]) -> Iterator[list[int]]:
    """Return the first and the last of each run of codes."""
    run: list[int] = []
    for code in codes:
        if run and code != run[1] + 1:
            yield run
            run = []
        run = [run[0] if run else code, code]
    if run:
        yield run
