"""The folded view of a text: one spelling for each letter, with a way back to the original.

Rules read the view, evidence is cut from the original. The view has one form for letters that writers
use for one another (أ إ آ → ا, ى ی → ي, ة → ه), ASCII digits, plain spaces, hyphens and apostrophes;
it has no harakat, tatweel, bidirectional controls, zero-width characters or BOM. A letter whose accent is a character
of its own, as in texts that come from a Mac or a PDF, is one with it. Line ends stay.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

__all__ = ["SORANI_LETTERS", "Folded", "fold"]

SORANI_LETTERS = frozenset("ەێۆڕڵڤ")  # by which Sorani is told from Arabic and Persian

_LETTERS = dict(zip("أإآٱىیېةۀۃھؤۇئکڪ", "ااااييي" + "هههه" + "وو" + "ي" + "كك", strict=True))
_DIGITS = {chr(first + value): str(value) for first in (0x0660, 0x06F0) for value in range(10)}
_SPACES = dict.fromkeys("\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u202f\u205f\u3000\u2028\u2029", " ") | {
    chr(code): " " for code in range(0x2000, 0x200B)
}
# \x91 to \x97 are the signs of Windows in a text that was read as Latin-1
_SIGNS = dict.fromkeys("‐‑‒–—―−\x96\x97", "-") | dict.fromkeys("’‘ʼ′\x91\x92", "'") | {"\x93": "“", "\x94": "”"}

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640"
_HIDDEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad"
# Sorani has a letter of its own that older keyboards write as heh and a non-joiner, which in Persian are just that
_OLD_AE, _AE, _OF_SORANI = "ه\u200c", "ە\u200c", "ێۆ"
# Where a copy has lost the non-joiner, heh is that vowel behind a consonant and before none of the other vowels; of two
# in a row the second one before a consonant is ("ههرێم"), else the first ("شههید").
_LOST_AE = re.compile(
    "(?<=[^\\W_اۆێەه])(?:(?P<first>ه)(?=ه[اۆێەيیىو])|ه(?P<second>ه)(?![اۆێە])|(?P<lone>ه)(?![هاۆێە]))"
    "|(?<!\\w)ه(?P<begun>ه)(?![اۆێە])"
)
_BUT_AE, _SHARE = SORANI_LETTERS - {_AE[0]}, 60  # at least one letter in so many, where the language is Sorani
_LOST = re.compile(r"(?<!\w)(?:له|ئه\w{1,3}|هه\w+)(?!\w)")  # words that it never writes with heh: "in", "this"
_WORD = re.compile(r"\w*[ێۆڕڵڤ]\w*")  # with a letter of Sorani
_FEW_LOST = 2
_ACCENTS = "\u0300-\u036f"
_SHORTEST, _LONGEST = 400, 100_000  # characters of a text that is kept
_MARK = re.compile(f"[{_MARKS}]")
_ACCENTED = re.compile(f"(.)([{_ACCENTS}]+)", re.DOTALL)
_MARKED = frozenset(filter(re.compile(f"[{_MARKS}{_ACCENTS}]").match, map(chr, range(0x700))))  # the same, as letters


def _presentation_forms() -> dict[str, str]:
    """Return NFKC of Latin ligatures and Arabic presentation forms, folded in turn; one may be several letters."""
    forms = {}
    for code in (*range(0xFB00, 0xFB07), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code):
            letters = "".join(_LETTERS.get(letter, letter) for letter in form if not _MARK.match(letter))
            # A lone vowel sign is a space and the sign in NFKC; a space there would cut the word in two.
            forms[chr(code)] = "" if letters.isspace() else letters
    return forms


_FORMS = _presentation_forms()
_GONE = {
    chr(code): ""
    for first, last in re.findall("(.)(?:-(.))?", _MARKS + _HIDDEN)
    for code in range(ord(first), ord(last or first) + 1)
}
_CHANGED = _LETTERS | _DIGITS | _SPACES | _SIGNS | _FORMS | _GONE  # into letters that do not change again
_TABLE = str.maketrans(_CHANGED)
_FEW_CHANGED = 24  # letters
_SEVERAL = "".join(form for form, letters in _FORMS.items() if len(letters) != 1)
_IRREGULAR = re.compile(f"[{_MARKS}{_HIDDEN}{_SEVERAL}{_ACCENTS}]")
_ANY_ACCENT = re.compile(f"[{_ACCENTS}]")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is the view; `starts[i]` is the index in `original` of the character behind `text[i]`."""

    original: str
    text: str
    starts: Sequence[int] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return a slice of the view as whole code points of the original, with the marks of its last letter."""
        if start >= end:
            here = self.starts[start] if start < len(self.starts) else len(self.original)
            return here, here
        last = self.starts[end - 1] + 1
        while last < len(self.original) and self.original[last] in _MARKED:
            last += 1
        return self.starts[start], last

    def index(self, offset: int) -> int:
        """Return the index in the view of the first character at or after `offset` in the original."""
        return bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Return the folded view of `text`. Never fails; a lone surrogate stays as it is."""
    return _fold_again(text) if _SHORTEST < len(text) < _LONGEST else _fold(text)


def _fold(text: str) -> Folded:
    starts: list[int] = []
    done = 0
    for match in _IRREGULAR.finditer(text):
        here = match.start()
        starts.extend(range(done, here))
        starts.extend([here] * len(_FORMS.get(match.group(), "")))
        done = here + 1
    starts.extend(range(done, len(text)))
    return Folded(text, _changed(text), starts)


def _changed(text: str) -> str:
    """Return the text in the spelling of the view.

    A text has a dozen of the thousand letters that change, and each of them is replaced in less time than all letters
    of the text are looked up.
    """
    if not text.isascii() and _ANY_ACCENT.search(text):
        text = _ANY_ACCENT.sub("", _ACCENTED.sub(_composed, text))
    if _OLD_AE in text and any(letter in text for letter in _OF_SORANI):
        text = text.replace(_OLD_AE, _AE)
    if "ه" in text and any(letter in text for letter in _OF_SORANI) and _has_lost_ae(text):
        text = _LOST_AE.sub(_with_ae, text)
    letters = _CHANGED.keys() & set(text)
    if len(letters) > _FEW_CHANGED:
        return text.translate(_TABLE)
    for letter in letters:
        text = text.replace(letter, _CHANGED[letter])
    return text


def _has_lost_ae(text: str) -> bool:
    """Return whether a text is Sorani whose older spelling has lost its non-joiners."""
    letters = sum(map(text.count, _BUT_AE))
    if letters * _SHARE <= len(text):
        return False
    return len(_LOST.findall(text)) + sum(map(_in_own_word, _WORD.findall(text))) >= _FEW_LOST


def _in_own_word(word: str) -> bool:
    return "ه" in word and _LOST_AE.search(word) is not None


def _with_ae(match: re.Match[str]) -> str:
    """Return a heh, or two, of which one is the vowel that stands behind a consonant."""
    return {"first": "ە", "second": "هە", "lone": "ە", "begun": "هە"}[str(match.lastgroup)]


def _composed(match: re.Match[str]) -> str:
    """Return a letter with its accents as one, or without those that make none with it."""
    return unicodedata.normalize("NFC", match.group())[0]


_fold_again = lru_cache(maxsize=4)(_fold)  # a whole text, which several rooms fold
