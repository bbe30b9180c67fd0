"""Spokesmen who say nothing: "the spokesman for BODY did not respond", "BODY's spokesman declined to comment"."""

import re

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, folded
from archivist.analysis.text_view import Span

__all__ = ["keeps_silent"]

_DECLINES = re.compile(rf"[وف]?(?:{either(folded('رفض امتنع أحجم تعذر اعتذر').split())}ت?|[يت]رفض)")
# What is declined, behind the spokesman; accusations are rejected
_COMMENT = re.compile(rf"(?<!\w){either(folded('التعليق للتعليق الإدلاء الرد الإجابة الخوض الإفصاح').split())}(?!\w)")
_NEAR, _BEHIND = 40, 120  # characters before a spokesman in which the verb stands, and behind in which its object does


def keeps_silent(context: TextContext, spokesman: Span) -> bool:
    """Return whether the verb before a spokesman in Arabic says that he did not answer, or declined to."""
    facts = context.tongue.syntax
    if facts is None or not facts.replying:
        return False
    before = context.view.text[max(0, spokesman.start - _NEAR) : spokesman.start].split()
    if not before:
        return False
    *further, verb = before
    if _DECLINES.fullmatch(verb):
        end = context.view.text.find("\n", spokesman.end, spokesman.end + _BEHIND)
        return (
            _COMMENT.search(context.view.text, spokesman.end, end if end > 0 else spokesman.end + _BEHIND) is not None
        )
    denied = bool(further) and any("negation" in facts.classes_of(form) for form in (further[-1], further[-1][1:]))
    return denied and "replying" in facts.classes_of(verb)
