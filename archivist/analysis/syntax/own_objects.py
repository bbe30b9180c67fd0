"""Subjects that no letter parts from the object behind them, where a word says whose that is: "BODY its decision"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["without_object"]


def without_object(setting: Setting, words: Sequence[Token], subject: Phrase | None) -> Phrase | None:
    """Return the subject, without the verb's object where the next word says whose that is: "BODY decision its-own".

    No letter tells where the name ends then: only a name that the text says again is taken.
    """
    body = subject.body if subject is not None and subject.kind == "body" else None
    if subject is None or body is None:
        return subject
    behind = next((word for word in words if word.start >= body.end), None)
    if behind is None or not behind.has("possessive") or behind.start > body.end + 1:
        return subject
    inside = [word for word in words if body.start <= word.start < body.end]
    for last in inside[-2:0:-1]:
        shorter = Span(body.start, last.end)
        again = re.compile(rf"(?<!\w){re.escape(setting.view.slice(shorter))}(?!\w)")
        if len(again.findall(setting.view.text)) > 1:
            return replace(subject, span=shorter, body=shorter)
    return None
