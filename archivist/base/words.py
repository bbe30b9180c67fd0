"""The words of a text as search compares them: one key for all spellings of a word, and what else it may be read as.

Keys are made to be compared and never shown. A word keeps its place in the original, and what is shown is cut there.

- Arabic letters: base/fold (hamza on its carrier, ة and ه, ى and ي, digits, harakat, tatweel, presentation forms),
  the letters of Kurdish that it leaves apart, a hamza at the end that writers drop.
- Latin and Greek: case and diacritics; Turkish ı is i. Cyrillic: case and ё; й stays.
- Readings: particles and pronouns that Arabic writes on to a word come off, and so do the article and the alif of the
  accusative (بيانًا).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from archivist.base.arabic_particles import without_particles
from archivist.base.fold import fold

__all__ = ["Word", "asked_forms", "words"]

# Marks that stand over or under a letter; between two letters they join, at a beginning they are nothing.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f"
)
# What nobody sees: joiners, directional controls, the soft hyphen.
_HIDDEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad"
_WORD = re.compile(rf"[^\W_](?:[{_MARKS}{_HIDDEN}]*[^\W_])*[{_MARKS}]*")
_PART = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_ACCENT = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7]")

_ARABIC = re.compile("[\u0620-\u06d5]")
_KURDISH = str.maketrans("ێۆڕڵڤەہ", "يورلفهه")
# The same word with its hamza on one carrier or another: مسؤول and مسئول, هيئة and هيأة.
_CARRIED = re.compile("[ؤئ]|(?<=[يى])أ")
_CYRILLIC = range(0x400, 0x530)
_BEYOND = 0x2000  # from here on no script is written with accents that a reader may leave out
_OWN_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe"})

# A longer run of letters is no word of any language, but data in disguise.
_LONGEST = 64
# What must be left of a word when something comes off: of one or two letters nothing can be said.
_LEFT = 3
_PRONOUNS = ("ها", "هما", "هم", "هن", "نا", "كم")
_ENDS_IN_HEH = re.compile(f"[هھ][{_MARKS}]*$")  # there it may be a pronoun; ة, of which the key knows no more, is none
# سوريا is not سوري in the accusative; where the vowel sign is written, the alif is one.
_ACCUSATIVE = re.compile("(?:(?<!ي)ا|ا\u064b|\u064bا)$")
_CONJUNCTIONS = "وف"
_FUTURE = re.compile("[وف]?س(?=[يتنا])")


class Word(NamedTuple):
    """Code points `start` to `end` of the text; `key` of the word as it is written.

    `spellings` are the key and, where a hamza has a carrier, the key with the hamza alone; `forms` are all keys under
    which the word may be found.
    """

    start: int
    end: int
    key: str
    spellings: tuple[str, ...]
    forms: frozenset[str]


def words(text: str) -> Iterator[Word]:
    """Return the words of `text` from left to right. Nearly always they stand apart: ﷺ alone is four in one place."""
    for match in _WORD.finditer(text):
        for spellings, forms in _readings(match.group()):
            yield Word(match.start(), match.end(), spellings[0], spellings, forms)


@lru_cache(maxsize=4096)
def asked_forms(key: str) -> frozenset[str]:
    """Return the keys under which somebody who asks for a word means to find it.

    Only what is surely no part of the word comes off: the article, and a particle before it. A bare particle stays,
    since وزارة is not زارة with و before it.
    """
    if not _ARABIC.match(key):
        return frozenset((key,))
    definite = [rest for _, rest, _ in without_particles(key) if rest.startswith("ال") and _lasts(rest[2:])]
    return frozenset((key, *definite, *(rest[2:] for rest in definite)))


@lru_cache(maxsize=1 << 16)
def _readings(written: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Return spellings and forms of each word in a run of letters."""
    composed = unicodedata.normalize("NFKC", written)
    plain, bare = _keys(composed), _keys(_CARRIED.sub("ء", composed))
    endings = (*_PRONOUNS, "ه") if _ENDS_IN_HEH.search(composed) else _PRONOUNS
    endings = (*endings, "ا") if _ACCUSATIVE.search(composed) else endings
    if len(plain) != len(bare):
        bare = plain
    spelt = [tuple(dict.fromkeys(pair)) for pair in zip(plain, bare, strict=True)]
    return tuple((keys, frozenset().union(*(_forms(key, endings) for key in keys))) for keys in spelt)


def _keys(composed: str) -> list[str]:
    folded = fold(composed).text.translate(_KURDISH).casefold()
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", folded)))
    return [_without_last_hamza(match.group())[:_LONGEST] for match in _PART.finditer(plain)]


@cache
def _plain(letter: str) -> str:
    """Return a small letter without its accents."""
    if ord(letter) in _CYRILLIC:
        return "е" if letter == "ё" else _ACCENT.sub("", letter)
    if ord(letter) >= _BEYOND:
        return letter
    return _ACCENT.sub("", unicodedata.normalize("NFKD", letter)).translate(_OWN_LETTERS)


def _without_last_hamza(key: str) -> str:
    """Write شيء as شي and وزراء as وزرا, as hurried writers do; ماء stays apart from ما."""
    rest = key.removesuffix("ء")
    return rest if rest != key and (len(rest) >= _LEFT or rest.endswith(("ي", "و"))) else key


def _forms(key: str, endings: tuple[str, ...]) -> frozenset[str]:
    """Return a word's key and, for an Arabic word, what is left of it when particles, article or endings come off."""
    if not _ARABIC.match(key):
        return frozenset((key,))
    found = {
        rest
        for cut, rest, _ in without_particles(key)
        if not cut or (cut == 1 and key[0] in _CONJUNCTIONS) or _lasts(rest)
    }
    if key.lstrip(_CONJUNCTIONS) == "لله":  # the one word in which لل leaves more out than an alif
        found.add("الله")
    future = _FUTURE.match(key)
    if future and _lasts(key[future.end() :]):
        found.add(key[future.end() :])
    found.update([rest[2:] for rest in found if rest.startswith("ال") and _lasts(rest[2:])])
    stems = {rest.removesuffix(end) for rest in found for end in endings if rest.endswith(end)}
    stems = {stem for stem in stems if len(stem) >= _LEFT}
    return frozenset(found | stems | {f"{stem[:-1]}ه" for stem in stems if len(stem) > _LEFT and stem.endswith("ت")})


def _lasts(rest: str) -> bool:
    return len(rest) >= _LEFT or rest.isdecimal()
