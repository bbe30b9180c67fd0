"""Tests of values by the forms that a grammar asks for, compiled once; each passes at most what the grammar takes."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from archivist.validation._rng_patterns import (
    ChoicePattern,
    DataPattern,
    GroupPattern,
    Leaf,
    ListOf,
    OneOrMore,
    Pattern,
    Patterns,
    ValuePattern,
)
from archivist.validation._rng_values import takes

__all__ = ["FormTests", "Test", "is_word", "leaves_of"]

# Says yes only of a text that the grammar takes.
Test = Callable[[str], object]

# What is of a datatype for certain, however the datatype's own rules go. A choice of several contents needs that:
# libxml2 may have taken another of them than the one whose form fits. Other datatypes are libxml2's alone.
_PLAIN = {
    "anyURI": r"(?=(?:[a-z]+:[A-Za-z0-9._,-]*|#[A-Za-z0-9._-]+)\Z)",
    "ID": r"(?=[A-Za-z_][A-Za-z0-9._-]*\Z)",
    "token": "",
}
# The part of XML Schema's expressions that means the same in Python: letters, groups, choices, classes of named
# characters, numbers of times. `^` and `$` stand for themselves there; `.` and other escapes are not read here. White
# space is in none of it, so that nothing is to be collapsed before a form is held against a value.
_EXPRESSION = re.compile(
    r"""(?P<same> [A-Za-z0-9_:,#/%~&;=@!'"<>-] | \\[.\\?*+(){}\[\]|-] | \[(?:[A-Za-z0-9_.,:;~%#-]|\\[-.\\])+\]
          | [()|?*+] | \{[0-9]+(?:,[0-9]*)?\} ) | (?P<own> [$^] )""",
    re.VERBOSE,
)
# A date repeats, an address may; what is longer is not worth remembering.
_REMEMBERED, _LONGEST = 4096, 80


class FormTests:
    """The tests of one grammar's contents, each made once."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._made: dict[Pattern, Test | None] = {}

    def of(self, content: Pattern) -> Test | None:
        """Return the test of a whole attribute or text; None where the grammar without forms says the same."""
        if content not in self._made:
            self._made[content] = self._test(content) if _has_form(content) else None
        return self._made[content]

    def _test(self, content: Pattern) -> Test:
        if isinstance(content, DataPattern) and content.type in _PLAIN:
            expression = _translated(content.form or "")  # libxml2 has held the value against this very datatype
        else:
            expression = _alternatives(content)
        return self._judged(content) if expression is None else re.compile(expression).fullmatch

    def _judged(self, content: Pattern) -> Test:
        """Return a test by libxml2 itself, which remembers what it has said."""
        patterns = self._patterns

        @lru_cache(maxsize=_REMEMBERED)
        def judged(value: str) -> bool:
            return takes(patterns, content, value)

        return lambda value: len(value) <= _LONGEST and judged(value)


def is_word(form: str) -> bool:
    """Return whether a form takes one word only, itself."""
    return re.fullmatch("[A-Za-z0-9-]+", form) is not None


def leaves_of(pattern: Pattern) -> Iterator[Leaf]:
    """Return everything that may stand in a pattern, in whatever order."""
    waiting, met = [pattern], {pattern}
    while waiting:
        inner: Iterable[Pattern] = ()
        match waiting.pop():
            case GroupPattern(first, second):
                inner = (first, second)
            case ChoicePattern(options):
                inner = options
            case OneOrMore(content):
                inner = (content,)
            case leaf:
                yield leaf  # type: ignore[misc]  # an empty pattern too: it is nothing that anybody asks for
        new = [item for item in inner if item not in met]
        waiting += new
        met.update(new)


def _has_form(content: Pattern) -> bool:
    for leaf in leaves_of(content):
        if isinstance(leaf, DataPattern) and leaf.form is not None:
            return True
        if isinstance(leaf, ListOf) and _has_form(leaf.content):
            return True
    return False


def _alternatives(content: Pattern) -> str | None:
    expressions = [_expression(leaf) for leaf in leaves_of(content)]
    return None if None in expressions else "|".join(f"(?:{item})" for item in expressions)


def _expression(leaf: Leaf) -> str | None:
    """Return an expression for some of what a leaf takes; None where that is not known here."""
    match leaf:
        case ValuePattern(word):
            return re.escape(word)
        case DataPattern(kind, str(form)) if kind in _PLAIN:
            own = _translated(form)
            return None if own is None else f"{_PLAIN[kind]}(?:{own})"
        case ListOf(OneOrMore(DataPattern(kind, str(form)))) if kind in _PLAIN:
            own = _translated(form)
            if own is None:
                return None
            # The words of a list are held against the datatype one by one.
            plain = _PLAIN[kind].replace(r"\Z", "(?: |\\Z)")
            return f"{plain}(?:{own})(?: {plain}(?:{own}))*"
    return None


def _translated(form: str) -> str | None:
    """Return a form in Python's words; None where it says more than is read here."""
    words: list[str] = []
    place = 0
    while place < len(form):
        match = _EXPRESSION.match(form, place)
        if match is None:
            return None
        words.append(match["same"] or f"\\{match['own']}")
        place = match.end()
    return "".join(words)
