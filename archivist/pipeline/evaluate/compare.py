"""When a value counts as right: what differs in writing alone is the same."""

import re
import unicodedata
from collections.abc import Iterable

from archivist.model.metadata import Speaker, Value
from archivist.pipeline.evaluate.truth import Truth

__all__ = ["alike", "is_right", "normal", "plain_value", "wanted"]

_FOLDED = str.maketrans("أإآٱىیةؤئک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايي" + "هويك" + "0123456789" * 2)
_KASHIDA = "ـ"
# Types of document that two careful readers take for one another.
_SAME_TYPE = {
    "message": ("condolence", "letter"),
    "obituary": ("announcement", "condolence"),
}
_MORE_WORDS = 4  # by which a body's name may be longer than the true one
_SHARED_WORDS = 2  # that two names of one body share at least


def is_right(field: str, value: Value | None, truth: Truth) -> bool:
    """Return whether a value, None included, is among those that the truth accepts for a field.

    `issuer_body` is the issuer with a boundary of the name that may differ by a few words.
    """
    text = plain_value(value)
    if field == "language":
        return text == truth.language
    accepted = truth.values["issuer" if field == "issuer_body" else field]
    if field == "date_issued":
        return text in accepted
    if field == "document_type":
        kind = accepted[0] and accepted[0].replace("_", "-")
        return text in (kind, *_SAME_TYPE.get(kind or "", ()), *accepted[1:])
    written = [normal(item) for item in accepted]
    return normal(text) in written or (field == "issuer_body" and _is_same_body(normal(text), written))


def wanted(field: str, truth: Truth) -> str | None:
    """Return the true value of a field, None where the text has none."""
    if field == "language":
        return truth.language
    return truth.values["issuer" if field == "issuer_body" else field][0]


def plain_value(value: Value | None) -> str | None:
    """Return a value as text, of a speaker the name."""
    return value.name if isinstance(value, Speaker) else value


def normal(text: str | None) -> str | None:
    """Return the words of a text without case, vowel signs, punctuation and ways to write one letter."""
    if text is None:
        return None
    plain = unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf") and c != _KASHIDA)
    return re.sub(r"[^\w]+", " ", kept).strip()


def alike(one: str, other: str) -> float:
    """Return the share of the words of the longer of two normal texts that both have."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) / max(len(first), len(second), 1)


def _is_same_body(name: str | None, accepted: Iterable[str | None]) -> bool:
    words = set((name or "").split())
    for other in (set(item.split()) for item in accepted if item):
        within = words <= other or other <= words
        enough = len(words & other) >= min(_SHARED_WORDS, len(other))
        if words and within and enough and len(words) <= len(other) + _MORE_WORDS:
            return True
    return False
