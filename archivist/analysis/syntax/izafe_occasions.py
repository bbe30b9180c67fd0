"""Whose message it is where what it is for stands before the sender: "the message of the new year of BODY"."""

from collections.abc import Sequence

from archivist.analysis.syntax.izafe_phrases import phrase_at
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["behind_occasion"]

_OCCASION = 4  # words


def behind_occasion(setting: Setting, words: Sequence[Token], read: tuple[Phrase, int]) -> tuple[Phrase, int]:
    """Return the body whose noun stands soon behind words that only their place made one; else what was read."""
    if "asked" not in read[0].reasons or setting.tongue.capitals:
        return read
    for at in range(read[1], min(len(words), read[1] + _OCCASION)):
        if not words[at].word or words[at].has("close", "link"):
            break
        if words[at].has("body"):
            return phrase_at(setting, words, at, "body") or read
    return read
