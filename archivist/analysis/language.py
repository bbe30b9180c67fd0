"""The language of a text or a passage, from its letters and its most frequent words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from archivist.analysis.arbiter import Proposal, decide
from archivist.analysis.lexicon import known_languages
from archivist.analysis.view import Span, View
from archivist.analysis.vocabulary import folded
from archivist.model.metadata import Certainty, Field

__all__ = ["Tongue", "detect", "tongue_of"]

_SAMPLE = 20_000  # characters; more would not change the verdict
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
# Scripts in which official texts of one living language are written.
_OF_ONE_LANGUAGE = {"Hebr": "he", "Grek": "el", "Armn": "hy", "Geor": "ka"}
# Letters that one language has and its neighbours in the same script have not.
_SORANI = re.compile("[ەێۆڕڵڤ]")
_URDU, _PASHTO = re.compile("[ٹڈڑںے]"), re.compile("[ټډړښږځڅۍ]")
_URDU_WORDS = re.compile(r"\b(?:ہے|ہیں|میں|اور|کے)\b")  # Punjabi has the letters and not these
_OTHER_ARABIC_SCRIPT = re.compile("[ڭۇۈۋڄڃٽڦڳ]")  # Uyghur, Sindhi
_PERSIAN = re.compile("[پچژگیک]")
_ARABIC = re.compile("[ةيكىأإ]")
_UKRAINIAN = re.compile("[їєґ]", re.IGNORECASE)
_OTHER_CYRILLIC = re.compile("[ўјљњћђџқғңөұүһәѓќ]", re.IGNORECASE)
_BEFORE_1918_OR_NEIGHBOUR = re.compile("[іїєґ]", re.IGNORECASE)
_RUSSIAN = re.compile("[ыэё]", re.IGNORECASE)
_LETTERS_A_WORD = 4  # so many letters of its own weigh as much as one frequent word
# Function words of languages that have no file and would otherwise be taken for one that has.
_NEIGHBOURS: Mapping[str, tuple[str, ...]] = {
    "it": ("il", "gli", "della", "che", "di", "per", "con", "una", "sono", "nel", "è", "del", "dei", "alla"),
    "nl": ("het", "een", "van", "dat", "niet", "zijn", "met", "voor", "op", "te", "aan", "ook", "er", "bij"),
    "az": ("və", "bu", "ilə", "üçün", "olan", "da", "bir", "edib", "olub", "görə", "həm", "isə", "daha", "artıq"),
    "pt": ("o", "os", "da", "do", "das", "dos", "em", "no", "na", "não", "uma", "para", "com", "que", "é", "ao"),
    "sv": ("och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte"),
}
_LINE_END = re.compile(r"[\r\n]+")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A verdict: the BCP 47 tag, the letters that it rests on, and how far the best language leads.

    `lead` counts frequent words more than the next language has; letters of its own decide as many as
    there are of them.
    """

    tag: str
    script: str
    letters: int
    lead: int


def detect(view: View, body: Span) -> Field:
    """Return the language of the text in `body` as a BCP 47 tag; null where scripts or languages are mixed."""
    start, end = view.original(Span(body.start, min(body.end, body.start + _SAMPLE)))
    text = view.document.text[start:end]
    first = next((line for line in view.lines if line.start >= body.start), None)
    if first is None or not any(script.search(text) for script in _SCRIPTS.values()):
        return Field()
    tongue = tongue_of(text)
    if tongue is None:
        leading = _leading_passage(text)
        if leading is None:
            return Field(reason="ambiguous", rule="language.mixed")
        return decide([Proposal(leading, "language.passage", 1, "medium", (view.evidence(first),))])
    certainty: Certainty = "high" if tongue.letters >= _FEW * 4 else "medium" if tongue.letters >= _FEW else "low"
    rule = "language.words" if tongue.script == "Latn" else "language.letters"
    return decide([Proposal(tongue.tag, rule, 1, certainty, (view.evidence(first),))])


def tongue_of(text: str) -> Tongue | None:
    """Tell the language of a text; None where scripts are mixed, or nothing tells two languages apart."""
    counts = {name: len(script.findall(text)) for name, script in _SCRIPTS.items()}
    letters = sum(counts.values())
    script = max(counts, key=counts.__getitem__)
    if not letters or counts[script] < _SHARE * letters:
        return None
    if script == "Latn":
        return _latin_script(text, letters)
    if script == "Arab":
        tag = _arabic_script(text, counts[script])
    else:
        tag = _cyrillic(text) if script == "Cyrl" else _OF_ONE_LANGUAGE[script]
    return Tongue(tag, script, letters, letters) if tag else None


def _leading_passage(text: str) -> str | None:
    """Return the language in which a text of several begins, if most of what can be told is in it."""
    letters: Counter[str] = Counter()
    for line in _LINE_END.split(text):
        tongue = tongue_of(line)
        if tongue and tongue.letters >= _FEW and tongue.lead > 1:
            letters[tongue.tag] += tongue.letters
    first = next(iter(letters), None)
    return first if first and len(letters) > 1 and letters[first] > _MOST * letters.total() else None


def _arabic_script(text: str, letters: int) -> str | None:
    urdu = "ur" if _URDU_WORDS.search(text) else None
    own = ((_OTHER_ARABIC_SCRIPT, None), (_SORANI, "ckb"), (_PASHTO, "ps"), (_URDU, urdu))
    shares = [(len(kind.findall(text)) / letters, tag) for kind, tag in own]
    for share, tag in shares:
        if share > 2 * _DISTINCT:
            return tag
    if max(shares[2][0], shares[3][0]) > _DISTINCT:
        return None
    persian, arabic = len(_PERSIAN.findall(text)), len(_ARABIC.findall(text))
    if persian > arabic:
        return "fa"
    return "ar" if arabic else None


@cache
def _frequent() -> tuple[frozenset[str], Mapping[str, Sequence[str]]]:
    """Tags of the languages with a file and of their neighbours, and frequent word → tags of its languages."""
    known = {tag: item.function_words for tag, item in known_languages().items() if item.function_words}
    languages = {**_NEIGHBOURS, **known}
    found: dict[str, list[str]] = {}
    for tag, words in languages.items():
        for word in set(map(folded, words)):
            found.setdefault(word, []).append(tag)
    return frozenset(languages), found


def _latin_script(text: str, letters: int) -> Tongue | None:
    tags, frequent = _frequent()
    scores = dict.fromkeys(tags, 0)
    for word in _WORDS.findall(folded(text)):
        for tag in frequent.get(word.casefold(), ()):
            scores[tag] += 1
    for tag, item in known_languages().items() if not text.isascii() else ():
        if item.letters:
            scores[tag] = scores.get(tag, 0) + sum(map(text.count, item.letters)) // _LETTERS_A_WORD
    (best, most), (_, second) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    return Tongue(best, "Latn", letters, most - second) if most > second else None


def _cyrillic(text: str) -> str | None:
    if _OTHER_CYRILLIC.search(text):
        return None
    if _RUSSIAN.search(text):
        return None if _BEFORE_1918_OR_NEIGHBOUR.search(text) else "ru"
    return "uk" if _UKRAINIAN.search(text) else None
