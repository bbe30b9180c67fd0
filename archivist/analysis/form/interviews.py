"""Whether a text is an interview: two who are named before colons in turn, or a question above each answer."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.text_view import Span, TextView

__all__ = ["is_interview"]

_SPEAKER = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w.'-]+ ){0,3}?(?P<last>[^\W\d_a-zß-ÿ][\w.'-]+): \S")
_TWICE, _TURNS = 2, 4  # times that each of two speaks; turns in all, or questions with their answers
_ANSWER, _QUESTION = 80, 320  # characters of an answer at least, of a question at most
_LABEL = 60  # characters in which a label ends
_SHARE = 0.25  # of a text's long lines that are questions with answers


def is_interview(view: TextView, core: Span) -> bool:
    """Return whether the text `core` is questions of one and answers of another: nobody issues it as a statement."""
    lines = [view.slice(line) for line in view.lines if core.start <= line.start < core.end]
    return _take_turns(lines) or _are_asked(lines)


def _take_turns(lines: Sequence[str]) -> bool:
    said = [(match["last"], line) for line in lines if ": " in line[:_LABEL] and (match := _SPEAKER.match(line))]
    again = [name for name, times in Counter(name for name, _ in said).items() if times >= _TWICE]
    changes = sum(first != second for (first, _), (second, _) in pairwise(said))
    asked = sum("?" in line for _, line in said)
    return len(said) >= _TURNS and len(again) == _TWICE and changes >= _TURNS - 1 and asked >= _TWICE


def _are_asked(lines: Sequence[str]) -> bool:
    asked = sum(
        question.endswith("?") and len(question) <= _QUESTION and not answer.endswith("?") and len(answer) >= _ANSWER
        for question, answer in pairwise(lines)
    )
    long = sum(len(line) >= _ANSWER for line in lines)
    return asked >= _TURNS and asked >= _SHARE * long
