"""Whether a text does what it says: a sentence of it begins with "we declare", "the army confirms"."""

import re

from archivist.analysis.language import Language
from archivist.analysis.text_view import Span, TextView

__all__ = ["opens_with_act", "performs"]

_MARKS = re.compile(r"[\W_]*")
_SENTENCE = re.compile(r"(?:^|[.!؟:])[^\w\n]*(?=\w)", re.MULTILINE)  # what stands before its first word


def performs(view: TextView, tongue: Language, start: int, end: int) -> bool:
    """Return whether a sentence that begins between two places begins with what its speaker does by it."""
    performing = tongue.voice.words["performing"]
    return any(performing.match(view.text, match.end()) for match in _SENTENCE.finditer(view.text, start, end))


def opens_with_act(view: TextView, tongue: Language, core: Span) -> bool:
    """Return whether the first word of a text is what its speaker does by it, where the verb comes before who acts.

    News puts such a verb behind its subject, or in the perfect.
    """
    if tongue.syntax is None or tongue.syntax.order != "vso":
        return False
    first = _MARKS.match(view.text, core.start, core.end)
    return tongue.voice.words["performing"].match(view.text, first.end() if first else core.start) is not None
