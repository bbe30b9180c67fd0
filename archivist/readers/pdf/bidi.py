"""The order in which one line of text is shown: the Unicode bidirectional algorithm (UAX 9) without embeddings.

A PDF stores what the page shows. The order in which the line is read is proved when this gives the shown order back.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

__all__ = ["MIRRORED", "bidi_class", "levels", "shown_order"]

_PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›", "⟨⟩")
# What a character looks like in a right-to-left run.
MIRRORED = {char: pair[1 - place] for pair in _PAIRS for place, char in enumerate(pair)}
# The pairs that take one direction together (rule N0); guillemets and angle signs do not.
_CLOSING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_NUMBERS = frozenset(("EN", "AN"))
_STRONG = frozenset(("L", "R", "AL"))


@lru_cache(4096)
def bidi_class(text: str) -> str:
    """Return the class of a character with its marks; marks and joiners alone count as neutral."""
    kinds = (unicodedata.bidirectional(char) for char in text)
    return next((kind for kind in kinds if kind not in ("", "NSM", "BN")), "ON")


def levels(units: Sequence[tuple[str, str]], base: int) -> list[int]:
    """Return the level of every unit, given as class and text, in a line whose own level is `base`, 0 or 1."""
    around = "R" if base else "L"
    kinds = _weak([kind for kind, _ in units], around)
    _brackets(kinds, [text for _, text in units], around)
    _neutrals(kinds, around)
    result = [_level(kind, base) for kind in kinds]
    blank = True
    for place in reversed(range(len(units))):  # L1: blanks at the end, and what parts two cells with blanks before it
        kind = units[place][0]
        blank = kind in ("S", "B") or (blank and kind == "WS")
        if blank:
            result[place] = base
    return result


def shown_order(depths: Sequence[int]) -> list[int]:
    """Return the places of the units as they stand from left to right (rule L2)."""
    order = list(range(len(depths)))
    for level in range(max(depths, default=0), 0, -1):
        start = 0
        for high, run in groupby([depths[place] >= level for place in order]):
            end = start + len(list(run))
            if high:
                order[start:end] = order[start:end][::-1]
            start = end
    return order


def _weak(given: list[str], around: str) -> list[str]:
    """Return the classes with a direction for numbers and what belongs to them: rules W2 to W7."""
    kinds, strong = [], around
    for kind in given:
        strong = kind if kind in _STRONG else strong
        kinds.append("AN" if kind == "EN" and strong == "AL" else "R" if kind == "AL" else kind)
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and before in _NUMBERS and (kind == "CS" or (kind == "ES" and before == "EN")):
            kinds[place] = before
    start = 0
    for kind, run in groupby(list(kinds)):
        end = start + len(list(run))
        if kind == "ET" and "EN" in (kinds[start - 1 : start] + kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
        start = end
    strong = around
    for place, kind in enumerate(kinds):
        strong = kind if kind in _STRONG else strong
        if kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _side(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind


def _brackets(kinds: list[str], texts: list[str], around: str) -> None:
    """Give both brackets of a pair one direction: rule N0."""
    for opening, closing in _bracket_pairs(kinds, texts):
        inside = {_side(kind) for kind in kinds[opening + 1 : closing]} & {"L", "R"}
        if around in inside:
            kinds[opening] = kinds[closing] = around
        elif inside:
            before = next((_side(kind) for kind in reversed(kinds[:opening]) if _side(kind) in ("L", "R")), around)
            kinds[opening] = kinds[closing] = before if before in inside else around


def _bracket_pairs(kinds: list[str], texts: list[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    still_open: list[tuple[str, int]] = []
    for place, text in enumerate(texts):
        if kinds[place] != "ON":
            continue
        if text in _CLOSING:
            still_open.append((_CLOSING[text], place))
        elif any(text == closing for closing, _ in still_open):
            while still_open[-1][0] != text:
                still_open.pop()
            pairs.append((still_open.pop()[1], place))
    return sorted(pairs)


def _neutrals(kinds: list[str], around: str) -> None:
    """Give what has no direction that of both its neighbours, or the line's: rules N1 and N2."""
    start = 0
    for neutral, run in groupby([kind in _NEUTRAL for kind in kinds]):
        end = start + len(list(run))
        if neutral:
            before = _side(kinds[start - 1]) if start else around
            after = _side(kinds[end]) if end < len(kinds) else around
            kinds[start:end] = [before if before == after else around] * (end - start)
        start = end


def _level(kind: str, base: int) -> int:
    if kind in _NUMBERS:
        return 2
    return base + ((kind == "L") == bool(base))
