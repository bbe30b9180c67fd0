"""Which language a text or a passage is in, from its letters and its most frequent words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from archivist.analysis.detection.neighbours import (
    FUNCTION_WORDS,
    NO_RUSSIAN,
    OF_ONE_LANGUAGE,
    OTHER_ARABIC_SCRIPT,
    OTHER_CYRILLIC,
    PASHTO,
    RUSSIAN,
    UKRAINIAN,
    UKRAINIAN_OR_OLD,
    URDU,
    URDU_WORDS,
)
from archivist.analysis.languages import known_languages, languages_of_script
from archivist.analysis.patterns import folded

__all__ = ["LanguageVerdict", "has_letters", "language_by_vocabulary", "language_of", "leading_passage"]

_FEW, _SHARE, _MOST, _DISTINCT = 12, 0.75, 0.5, 0.01
_SCRIPTS = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile("[\u0400-\u052f]"),
    "Hebr": re.compile("[\u05d0-\u05ea]"),
    "Grek": re.compile("[\u0370-\u03ff]"),
    "Armn": re.compile("[\u0531-\u0587]"),
    "Geor": re.compile("[\u10d0-\u10ff]"),
}
_RIVALS = 2
_LEAD = 2  # words that one grammar knows and the next does not
_PERSIAN_SOUNDS = "پچژگ"  # letters that Arabic has not
_SOUNDS, _FEW_SOUNDS = 3, 0.005  # such letters in a Persian text: so many, and their share, at least
_WITH_ARTICLE = re.compile(r"(?<!\w)[وف]?(?:[بكک]?ال\w{2,}|لل\w{2,})")
_ARTICLES, _MANY_ARTICLES, _FEW_ARTICLES = 3, 0.12, 0.06  # words with the article: a quarter in Arabic, few in Persian
_LETTERS_A_WORD = 4  # so many letters of its own weigh as much as one frequent word
_LINE_END = re.compile(r"[\r\n]+")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class LanguageVerdict:
    """The language of a text: its BCP 47 tag, the letters that this rests on, and how far it leads before the next.

    `lead` counts frequent words more than the next language has; letters of its own decide as many as
    there are of them.
    """

    tag: str
    script: str
    letters: int
    lead: int


def has_letters(text: str) -> bool:
    """Return whether a text has a letter of a script whose languages are told apart here."""
    return any(script.search(text) for script in _SCRIPTS.values())


@lru_cache(maxsize=1 << 12)
@lru_cache(maxsize=1 << 12)  # letters of a few scripts, in every text again
def _script(letter: str) -> str | None:
    return next((name for name, script in _SCRIPTS.items() if script.match(letter)), None)


def language_of(text: str) -> LanguageVerdict | None:
    """Return the language of a text; None where scripts are mixed, or nothing tells two languages apart."""
    counts, written = dict.fromkeys(_SCRIPTS, 0), Counter(text)
    for letter, number in written.items():
        name = _script(letter)
        if name:
            counts[name] += number
    letters = sum(counts.values())
    script = max(counts, key=counts.__getitem__)
    if not letters or counts[script] < _SHARE * letters:
        return None
    if script == "Latn":
        return _latin_script(text, written, letters)
    if script == "Arab":
        tag = _arabic_script(text, written, counts[script])
    else:
        tag = _cyrillic(text) if script == "Cyrl" else OF_ONE_LANGUAGE[script]
    return LanguageVerdict(tag, script, letters, letters) if tag else None


def leading_passage(text: str) -> str | None:
    """Return the language in which a text of several begins, if most of what is sure is in it."""
    letters: Counter[str] = Counter()
    for line in _LINE_END.split(text):
        verdict = language_of(line)
        if verdict and verdict.letters >= _FEW and verdict.lead > 1:
            letters[verdict.tag] += verdict.letters
    first = next(iter(letters), None)
    return first if first and len(letters) > 1 and letters[first] > _MOST * letters.total() else None


def language_by_vocabulary(text: str) -> str | None:
    """Return the language whose grammar knows two words more of a short text than that of any other of its script.

    Frequent words tell nothing of one sentence; verbs of speaking, nouns of bodies and pronouns do. One grammar alone
    of its script would know words of its neighbours, too.
    """
    scripts = {_script(letter) for letter in text} - {None}
    if len(scripts) != 1 or any(kind.search(text) for kind in (OTHER_ARABIC_SCRIPT, URDU, PASHTO)):
        return None
    _, frequent = _frequent()
    words = set(_WORDS.findall(folded(text)))
    neighbours = Counter(tag for word in words for tag in frequent.get(word.casefold(), ()))
    script = languages_of_script(scripts.pop() or "")
    known = {tag: item.syntax for tag, item in script.items() if item.syntax is not None}
    counts = {tag: sum(bool(facts.classes_of(_form(word))) for word in words) for tag, facts in known.items()}
    ranked = sorted(counts, key=lambda tag: (-counts[tag], tag))
    if len(ranked) < _RIVALS or max(neighbours.values(), default=0) > neighbours[ranked[0]]:
        return None
    return ranked[0] if counts[ranked[0]] >= counts[ranked[1]] + _LEAD else None


def _form(word: str) -> str:
    return word.replace("İ", "i").casefold()


def _arabic_script(text: str, written: Counter[str], letters: int) -> str | None:
    known = languages_of_script("Arab")
    rare = [(_any_of(item.rare_letters), tag) for tag, item in known.items() if item.rare_letters]
    neighbours = ((PASHTO, "ps"), (URDU, "ur"))
    for kind, tag in ((OTHER_ARABIC_SCRIPT, None), *rare, *neighbours):
        if _number(kind, written) / letters > 2 * _DISTINCT:
            return None if kind is URDU and not URDU_WORDS.search(text) else tag
    if any(_number(kind, written) / letters > _DISTINCT for kind, _ in neighbours):
        return None
    counts = {tag: _number(_any_of(item.letters), written) for tag, item in known.items() if item.letters}
    best = max(counts, key=counts.__getitem__, default=None)
    return _whatever_keyboard(text, written, letters, best) if best and counts[best] else None


def _whatever_keyboard(text: str, written: Counter[str], letters: int, tag: str) -> str:
    """Return Arabic for a text with the article that was written on a Persian keyboard, and the other way round.

    The two have another yeh and another kaf, which tell who made the keyboard and not in what language a text is.
    """
    own = sum(written[letter] for letter in _PERSIAN_SOUNDS)
    if tag == "ar" and own < max(_SOUNDS, _FEW_SOUNDS * letters):
        return tag
    words, articles = len(_WORDS.findall(text)), len(_WITH_ARTICLE.findall(text))
    if tag == "fa" and articles >= max(_ARTICLES, _MANY_ARTICLES * words) and own < _DISTINCT * letters:
        return "ar"
    return "fa" if tag == "ar" and articles < _FEW_ARTICLES * words else tag


def _number(kind: re.Pattern[str], written: Counter[str]) -> int:
    """Return how many letters of a text, which are given by their number, are of a kind."""
    return sum(written[letter] for letter in kind.findall("".join(written)))


@cache
def _any_of(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(letters)}]", re.IGNORECASE)


@cache
def _frequent() -> tuple[frozenset[str], Mapping[str, Sequence[str]]]:
    """Return the tags of languages with a folder and of their neighbours, and frequent word → tags of its languages."""
    known = {tag: item.function_words for tag, item in known_languages().items() if item.function_words}
    languages = {**FUNCTION_WORDS, **known}
    tags: dict[str, list[str]] = {}
    for tag, words in languages.items():
        for word in set(map(folded, words)):
            tags.setdefault(word, []).append(tag)
    return frozenset(languages), tags


def _latin_script(text: str, written: Counter[str], letters: int) -> LanguageVerdict | None:
    tags, frequent = _frequent()
    scores = dict.fromkeys(tags, 0)
    for word in _WORDS.findall(folded(text)):
        for tag in frequent.get(word.casefold(), ()):
            scores[tag] += 1
    for tag, item in languages_of_script("Latn").items() if not text.isascii() else ():
        if item.letters:
            scores[tag] = scores.get(tag, 0) + sum(written[letter] for letter in item.letters) // _LETTERS_A_WORD
    (best, most), (_, second) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    return LanguageVerdict(best, "Latn", letters, most - second) if most > second else None


def _cyrillic(text: str) -> str | None:
    if OTHER_CYRILLIC.search(text):
        return None
    for tag, item in languages_of_script("Cyrl").items():
        if item.letters and _any_of(item.letters).search(text):
            return None if UKRAINIAN_OR_OLD.search(text) else tag
    if UKRAINIAN_OR_OLD.search(text):
        return "uk" if UKRAINIAN.search(text) else None
    return "ru" if len(RUSSIAN.findall(text)) > len(NO_RUSSIAN.findall(text)) else None
