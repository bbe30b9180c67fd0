"""Which way a text runs: every element of a page that holds words of a record says so."""

import unicodedata
from typing import Literal

__all__ = ["Direction", "direction_of", "direction_of_language"]

Direction = Literal["ltr", "rtl"]
# Languages that are written from right to left where their tag names no script, and the scripts that are.
_LANGUAGES = frozenset(
    {"ar", "arc", "azb", "ckb", "dv", "fa", "he", "khw", "ks", "mzn", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"}
)
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
_SCRIPT_LETTERS = 4


def direction_of_language(tag: str | None) -> Direction:
    """Return the direction of a BCP 47 tag, left to right where it says nothing of one."""
    language, *rest = (tag or "").lower().split("-")
    script = next((part for part in rest if len(part) == _SCRIPT_LETTERS and part.isalpha()), None)
    if script is not None:
        return "rtl" if script in _SCRIPTS else "ltr"
    return "rtl" if language in _LANGUAGES else "ltr"


def direction_of(text: str, tag: str | None = None) -> Direction:
    """Return the direction of the first letter that has one (UAX 9, P2 and P3), else that of the text's language.

    What stands in an isolate of its own is passed over, as the algorithm has it.
    """
    isolates = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            isolates += 1
        elif kind == "PDI":
            isolates = max(isolates - 1, 0)
        elif not isolates and kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return direction_of_language(tag)
