"""The language of a text, from its letters and its most frequent words."""

import re
from collections import Counter

from archivist.analysis.arbiter import Proposal, decide
from archivist.analysis.lexicon import language
from archivist.analysis.view import Span, View
from archivist.analysis.vocabulary import folded
from archivist.model.metadata import Certainty, Field

__all__ = ["detect"]

_SAMPLE = 20_000  # characters; more would not change the verdict
_FEW, _SHARE, _DISTINCT = 12, 0.75, 0.01
_SCRIPTS = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff]"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile("[\u0400-\u052f]"),
    "Hebr": re.compile("[\u05d0-\u05ea]"),
}
# Letters that one language has and its neighbours in the same script have not.
_SORANI = re.compile("[ەێۆڕڵڤ]")
_URDU = re.compile("[ٹڈڑںےہ]")
_PERSIAN = re.compile("[پچژگیک]")
_ARABIC = re.compile("[ةيكىأإ]")
_UKRAINIAN_OR_OTHER = re.compile("[іїєґўјљњћђџқғңөұүһ]", re.IGNORECASE)
_RUSSIAN = re.compile("[ыэё]", re.IGNORECASE)
_TURKISH = re.compile("[ğışİ]")
_KURMANJI = re.compile("[êîû]")
_LATIN = ("en", "fr", "tr", "ku")
# Function words of languages that would otherwise be taken for one of the above.
_NEIGHBOURS = {
    "de": ("der", "die", "und", "das", "den", "nicht", "mit", "von", "für", "ist", "dem", "ein", "eine", "auf"),
    "es": ("el", "los", "las", "del", "y", "en", "por", "con", "una", "para", "que", "es", "se", "al"),
    "it": ("il", "gli", "della", "che", "di", "per", "con", "una", "sono", "nel", "è", "del", "dei", "alla"),
    "nl": ("het", "een", "van", "dat", "niet", "zijn", "met", "voor", "op", "te", "aan", "ook", "er", "bij"),
    "az": ("və", "bu", "ilə", "üçün", "olan", "da", "bir", "edib", "olub", "görə", "həm", "isə", "daha", "artıq"),
}
_WORDS = re.compile(r"[^\W\d_]+")


def detect(view: View, body: Span) -> Field:
    """Give the language of the text in `body` as a BCP 47 tag; null where scripts or languages are mixed."""
    start, end = view.original(Span(body.start, min(body.end, body.start + _SAMPLE)))
    text = view.document.text[start:end]
    first = next((line for line in view.lines if line.start >= body.start), None)
    counts = {name: len(script.findall(text)) for name, script in _SCRIPTS.items()}
    letters = sum(counts.values())
    if first is None or not letters:
        return Field()
    script = max(counts, key=counts.__getitem__)
    tag = None
    if counts[script] >= _SHARE * letters:
        tag = {"Arab": _arabic_script, "Latn": _latin_script, "Cyrl": _cyrillic, "Hebr": _hebrew}[script](text)
    if tag is None:
        return Field(reason="ambiguous", rule="language.mixed")
    certainty: Certainty = "high" if letters >= _FEW * 4 else "medium" if letters >= _FEW else "low"
    rule = "language.words" if script == "Latn" else "language.letters"
    return decide([Proposal(tag, rule, 1, certainty, (view.evidence(first),))])


def _arabic_script(text: str) -> str | None:
    letters = len(_SCRIPTS["Arab"].findall(text))
    sorani, persian, arabic = (len(kind.findall(text)) for kind in (_SORANI, _PERSIAN, _ARABIC))
    if len(_URDU.findall(text)) > _DISTINCT * letters:
        return None
    if sorani > 2 * _DISTINCT * letters:
        return "ckb"
    if persian > arabic:
        return "fa"
    return "ar" if arabic else None


def _latin_script(text: str) -> str | None:
    words = Counter(word.casefold() for word in _WORDS.findall(folded(text)))
    known = {tag: language(tag).function_words for tag in _LATIN} | _NEIGHBOURS
    scores = {tag: sum(words[word] for word in group) for tag, group in known.items()}
    scores["tr"] += len(_TURKISH.findall(text)) // 4
    scores["ku"] += len(_KURMANJI.findall(text)) // 4
    (best, most), (_, second) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    return best if most and most > second else None


def _cyrillic(text: str) -> str | None:
    return "ru" if _RUSSIAN.search(text) and not _UKRAINIAN_OR_OTHER.search(text) else None


def _hebrew(_text: str) -> str:
    return "he"
