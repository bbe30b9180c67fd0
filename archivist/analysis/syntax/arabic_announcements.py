"""Who announces what stands above, as Arabic statements close: "and BODY, as it announces this, assures everybody"."""

from collections.abc import Iterator

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.phrases import Phrase

__all__ = ["announces"]

_AS = frozenset(folded("إذ وإذ").split())
_SURE = frozenset(("head-noun", "listed"))


def announces(words: Words) -> Iterator[tuple[Phrase, int]]:
    """Return the body that begins a sentence and announces, and the place of its verb."""
    if not any(word.form in _AS for word in words.words):
        return
    first = next((place for place, word in enumerate(words.words) if word.word), 0)
    read = subject_at(words, first, Verb(takes_ba=False)) if words[first].has("body") else None
    if read is None or read[0].kind != "body" or read[0].anaphora or not _SURE.intersection(read[0].reasons):
        return
    end = read[1]
    if end + 1 < len(words) and words[end].form in _AS and words[end + 1].token.has("performing"):
        yield read[0], end + 1
