"""Whether a text does what it says: a sentence of it begins with "we declare", "the army confirms"."""

import re

from archivist.analysis.language import Language
from archivist.analysis.text_view import TextView

__all__ = ["performs"]

_SENTENCE = re.compile(r"(?:^|[.!؟:])[^\w\n]*(?=\w)", re.MULTILINE)  # what stands before its first word


def performs(view: TextView, tongue: Language, start: int, end: int) -> bool:
    """Return whether a sentence that begins between two places begins with what its speaker does by it."""
    performing = tongue.voice.words["performing"]
    return any(performing.match(view.text, match.end()) for match in _SENTENCE.finditer(view.text, start, end))
