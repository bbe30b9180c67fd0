"""Patterns of a RELAX NG grammar, and the steps that lead through them.

A pattern is what may still come. A step takes one leaf (an element, an attribute, text or a value) from it and leaves
another pattern: matching by derivatives, as in J. Clark, "An algorithm for RELAX NG validation" (2002). Patterns of one
`Patterns` are equal only if they are the same object, so that every answer is worked out once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from lxml import etree

__all__ = [
    "EMPTY",
    "IMPOSSIBLE",
    "TEXT",
    "AttributePattern",
    "ChoicePattern",
    "DataPattern",
    "ElementPattern",
    "EmptyPattern",
    "GroupPattern",
    "Leaf",
    "ListOf",
    "OneOrMore",
    "Pattern",
    "Patterns",
    "Step",
    "TextPattern",
    "ValuePattern",
    "Way",
]


@dataclass(frozen=True, eq=False, slots=True)
class EmptyPattern:
    """Nothing more."""


@dataclass(frozen=True, eq=False, slots=True)
class TextPattern:
    """Any text, also none."""


@dataclass(frozen=True, eq=False, slots=True)
class ValuePattern:
    """One fixed word; white space around and in it does not count (the built-in datatype token)."""

    text: str


@dataclass(frozen=True, eq=False, slots=True)
class DataPattern:
    """Text of a datatype, with the pattern of its form if there is one; libxml2 judges it through `judge`."""

    type: str
    form: str | None
    judge: etree.RelaxNG


@dataclass(frozen=True, eq=False, slots=True)
class ListOf:
    """Words with white space between them."""

    content: "Pattern"


@dataclass(frozen=True, eq=False, slots=True)
class AttributePattern:
    """An attribute; `name` is in lxml's form, `{namespace}local`."""

    name: str
    content: "Pattern"


@dataclass(eq=False, slots=True)
class ElementPattern:
    """An element; its content is filled in when the whole grammar is read, since it may hold itself."""

    name: str
    content: "Pattern" = field(default_factory=EmptyPattern)


@dataclass(frozen=True, eq=False, slots=True)
class GroupPattern:
    """One after the other."""

    first: "Pattern"
    second: "Pattern"


@dataclass(frozen=True, eq=False, slots=True)
class ChoicePattern:
    """One of several."""

    options: tuple["Pattern", ...]


@dataclass(frozen=True, eq=False, slots=True)
class OneOrMore:
    """Once or again and again."""

    content: "Pattern"


Leaf: TypeAlias = TextPattern | ValuePattern | DataPattern | ListOf | AttributePattern | ElementPattern
Pattern: TypeAlias = EmptyPattern | Leaf | GroupPattern | ChoicePattern | OneOrMore
Step: TypeAlias = tuple[Leaf, Pattern]

EMPTY = EmptyPattern()
TEXT = TextPattern()
IMPOSSIBLE = ChoicePattern(())


class Way(Enum):
    """Which steps are asked for: attributes, in any order; the next child; any child still ahead."""

    ATTRIBUTE = 1
    NEXT = 2
    AHEAD = 3


class Patterns:
    """Makes the patterns of one grammar and answers for them.

    A grammar's patterns have finitely many steps between them, so the tables stop growing.
    """

    def __init__(self) -> None:
        self._groups: dict[tuple[Pattern, Pattern], GroupPattern] = {}
        self._choices: dict[frozenset[Pattern], ChoicePattern] = {}
        self._repeats: dict[Pattern, OneOrMore] = {}
        self._steps: dict[tuple[Pattern, Way], tuple[Step, ...]] = {}
        self._closed: dict[tuple[Pattern, Pattern], Pattern] = {}
        self._nullable: dict[Pattern, bool] = {}

    def group(self, first: Pattern, second: Pattern) -> Pattern:
        """Return `first`, then `second`."""
        if first is IMPOSSIBLE or second is IMPOSSIBLE:
            return IMPOSSIBLE
        if first is EMPTY or second is EMPTY:
            return second if first is EMPTY else first
        return self._groups.setdefault((first, second), GroupPattern(first, second))

    def choice(self, options: Iterable[Pattern]) -> Pattern:
        """Return one of `options`; IMPOSSIBLE if there is none."""
        flat: dict[Pattern, None] = {}
        for option in options:
            flat.update(dict.fromkeys(option.options if isinstance(option, ChoicePattern) else (option,)))
        if len(flat) < 2:  # noqa: PLR2004  # a choice of one is that one
            return next(iter(flat), IMPOSSIBLE)
        return self._choices.setdefault(frozenset(flat), ChoicePattern(tuple(flat)))

    def repeated(self, content: Pattern) -> Pattern:
        """Return `content` once or more."""
        if content is IMPOSSIBLE or isinstance(content, EmptyPattern | OneOrMore):
            return content
        return self._repeats.setdefault(content, OneOrMore(content))

    def nullable(self, pattern: Pattern) -> bool:
        """Return whether nothing more need come."""
        known = self._nullable.get(pattern)
        if known is None:
            known = self._nullable[pattern] = self._is_nullable(pattern)
        return known

    def _is_nullable(self, pattern: Pattern) -> bool:
        match pattern:
            case EmptyPattern() | TextPattern():
                return True
            case GroupPattern(first, second):
                return self.nullable(first) and self.nullable(second)
            case ChoicePattern(options):
                return any(self.nullable(option) for option in options)
            case OneOrMore(content):
                return self.nullable(content)
        return False

    def steps(self, pattern: Pattern, way: Way) -> tuple[Step, ...]:
        """Return every leaf that can be taken, with the pattern that it leaves, in the grammar's order."""
        known = self._steps.get((pattern, way))
        if known is None:
            known = self._steps[pattern, way] = tuple(dict.fromkeys(self._made_steps(pattern, way)))
        return known

    def _made_steps(self, pattern: Pattern, way: Way) -> Iterable[Step]:
        match pattern:
            case EmptyPattern():
                return ()
            case TextPattern():
                # Text goes on being allowed after text.
                return () if way is Way.ATTRIBUTE else ((pattern, pattern),)
            case ChoicePattern(options):
                return (step for option in options for step in self.steps(option, way))
            case GroupPattern(first, second):
                return self._steps_of_group(first, second, way)
            case OneOrMore(content):
                again = self.choice((pattern, EMPTY))
                return ((leaf, self.group(rest, again)) for leaf, rest in self.steps(content, way))
        return ((pattern, EMPTY),) if isinstance(pattern, AttributePattern) == (way is Way.ATTRIBUTE) else ()

    def _steps_of_group(self, first: Pattern, second: Pattern, way: Way) -> Iterable[Step]:
        for leaf, rest in self.steps(first, way):
            yield leaf, self.group(rest, second)
        if way is Way.ATTRIBUTE:
            for leaf, rest in self.steps(second, way):
                yield leaf, self.group(first, rest)
        elif way is Way.AHEAD or self.nullable(first):
            yield from self.steps(second, way)

    def closed(self, pattern: Pattern, absent: Pattern = IMPOSSIBLE) -> Pattern:
        """Return what is left at the end of a start tag, when an attribute that has not come is `absent`."""
        key = pattern, absent
        known = self._closed.get(key)
        if known is None:
            known = self._closed[key] = self._made_closed(pattern, absent)
        return known

    def _made_closed(self, pattern: Pattern, absent: Pattern) -> Pattern:
        match pattern:
            case AttributePattern():
                return absent
            case GroupPattern(first, second):
                return self.group(self.closed(first, absent), self.closed(second, absent))
            case ChoicePattern(options):
                return self.choice(self.closed(option, absent) for option in options)
            case OneOrMore(content):
                return self.repeated(self.closed(content, absent))
        return pattern

    def required(self, pattern: Pattern, way: Way) -> tuple[Leaf, ...]:
        """Return the attributes (Way.ATTRIBUTE) or the elements (else) without which a pattern never ends."""
        match pattern:
            case GroupPattern(first, second):
                return (*self.required(first, way), *self.required(second, way))
            case ChoicePattern(options):
                alternatives = [self.required(option, way) for option in options]
                shared = alternatives[0] if alternatives else ()
                return tuple(leaf for leaf in shared if all(leaf in other for other in alternatives))
            case OneOrMore(content):
                return self.required(content, way)
            case AttributePattern():
                return (pattern,) if way is Way.ATTRIBUTE else ()
            case ElementPattern():
                return () if way is Way.ATTRIBUTE else (pattern,)
        return ()
