"""What stands between a message and its sender, "the message of the new year of BODY", and what was said before it."""

from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.izafe_phrases import phrase_at
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["behind_occasion", "was_before"]

_OCCASION, _VERB = 4, 4  # words: of what a message is for, of a verb
_PARTICIPLE, _WAS = folded("ه"), frozenset(map(folded, ("بود", "بودم", "بودند", "بودیم")))


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


def was_before(words: Sequence[Token], verb: int) -> bool:
    """Return whether a Persian verb tells what was said before: the participle and "was" behind it, "had said"."""
    near = words[verb : verb + _VERB]
    return any(one.form.endswith(_PARTICIPLE) and other.form in _WAS for one, other in pairwise(near))
