"""Names of persons behind roles in Sorani, which writes the izafe: a word without it ends what the role is of."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax import izafe_ends
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["asks_for_more", "without_izafe"]

_IZAFE = folded("ی")
# Plurals and nouns of what is done, whose last letter can only be the izafe: "of journalists", "protection of"
_ASKS = re.compile(folded(r"\w{2,}(?:انی|[ستخش]تنی|[رن]دنی|وونی)"))
_NAME = (2, 3)  # words of a given name and of what stands behind it
_SPEAKS = ("saying", "spoken", "time", "close", "frame")  # classes of the word behind a subject


def without_izafe(setting: Setting, words: Sequence[Token], start: int, end: int) -> int:
    """Return where the name behind a role begins that no izafe joins to it; 0 where none does.

    "President NAME", and "the minister of transport NAME NAME", before the verb, an adjunct or a day.
    """
    if setting.tongue.syntax is None or not setting.tongue.syntax.joins:
        return 0
    if izafe_ends.is_title(setting, words, start, end):
        return start + 1
    first = next((at for at in range(start + 2, end) if not words[at - 1].form.endswith(_IZAFE)), end)
    name, before = words[first:end], words[start + 1 : first]
    plain = all(word.word and not word.classes.difference(("joins",)) for word in name)
    whole = not any(word.has("link") or not word.word for word in before)
    bounded = end < len(words) and words[end].has(*_SPEAKS)
    if len(name) not in _NAME or not (plain and whole and bounded) or name[0].form.endswith(_IZAFE):
        return 0
    return first


def asks_for_more(setting: Setting, words: Sequence[Token], at: int) -> bool:
    """Return whether a given name belongs to the word before it: "the network of (plural) FREE NAME NAME".

    The izafe of a plural needs a word behind it, and enough of a name is left without this one.
    """
    before = words[at - 1]
    if before.has("body", "link", "member"):
        return True
    if setting.tongue.syntax is None or not setting.tongue.syntax.joins or not _ASKS.fullmatch(before.form):
        return False
    town = setting.known.at(before.start, "place") is not None or before.has("role")
    return not town and at + 1 < len(words) and words[at + 1].form in setting.tongue.given_set
