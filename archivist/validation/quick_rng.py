"""Whether a document is valid by RELAX NG, said by libxml2 without the forms of values, and by those forms here.

libxml2 compiles the form of a value (`<param name="pattern">`) anew each time that it meets one: of 1.9 ms that it
takes for a record, 1.5 ms. Without forms it takes 0.4 ms, and a walk that holds each value against its form 0.3 ms.

Why what is accepted here is valid. Where libxml2 accepts the document by the grammar without forms, every element is
an instance of one of the grammar's elements. The walk carries for each element all that it can be: from the root down,
whatever has its name in what its parent can be, and takes its attributes. Whichever libxml2 has chosen is among them;
and a value must have the form that each of them asks for. So it has the form that the chosen one asks for. Where two
of them ask for different forms, nothing is accepted here, and the whole grammar judges (ADR 11).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from archivist.validation._nodes import Attributes
from archivist.validation._rng_forms import FormTests, Test, is_word, leaves_of
from archivist.validation._rng_grammar import Grammar
from archivist.validation._rng_patterns import (
    IMPOSSIBLE,
    AttributePattern,
    DataPattern,
    ElementPattern,
    Leaf,
    ListOf,
    Pattern,
    ValuePattern,
    Way,
)

__all__ = ["QuickGrammar"]

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_without_space = re.compile(r"[^ \t\r\n]*").fullmatch
# A start tag: its attributes in order, with the value where the grammar fixes that one.
_StartTag = tuple[str | tuple[str, str], ...]


@dataclass(eq=False, slots=True)
class _Kind:
    """What an element with a certain start tag can be, and what is to be tested of it."""

    inside: "_Inside"
    # By the number of the attribute.
    tests: tuple[tuple[int, Test], ...]
    text: tuple[Test, ...]


@dataclass(eq=False, slots=True)
class _Named:
    """What elements of a name can be in one place; `fixed` are attributes with the values that the grammar fixes.

    Most are one thing only: then `tests` are those of its attributes by name, and `only` is the rest.
    """

    elements: tuple[ElementPattern, ...]
    fixed: frozenset[tuple[str, str]]
    only: _Kind | None = None
    tests: Mapping[str, Test] = field(default_factory=dict)
    kinds: dict[_StartTag, _Kind] = field(default_factory=dict)


_Inside = dict[str, _Named]


class QuickGrammar:
    """A grammar that libxml2 has compiled, prepared for many documents."""

    def __init__(self, root: etree._Element, grammar: Grammar) -> None:
        """Prepare the grammar whose tree is `root`, and which was read as `grammar`."""
        self._engine = etree.RelaxNG(_without_forms(root))
        self._patterns = grammar.patterns
        self._tests = FormTests(grammar.patterns)
        self._places: dict[frozenset[ElementPattern], _Inside] = {}
        self._start = self._inside(leaves_of(grammar.start))

    def accepts(self, root: etree._Element) -> bool:
        """Return whether a tree from `parse_xml` is valid; False also where it can be, but not for all that is here."""
        return self.accepted(root) is not None

    def accepted(self, root: etree._Element) -> Attributes | None:
        """Return the attributes of a tree that is valid, which were looked at here anyway; None as `accepts` is False.

        So whoever asks for all attributes later need not walk through the tree again: 0.2 ms.
        """
        return self._with_forms(root) if self._engine.validate(root.getroottree()) else None

    def _with_forms(self, root: etree._Element) -> Attributes | None:
        every: set[tuple[Any, Any]] = set()
        waiting: list[tuple[etree._Element, _Inside]] = [(root, self._start)]
        while waiting:
            node, place = waiting.pop()
            attributes = node.items()
            every.update(attributes)
            named = place.get(node.tag)
            kind = None if named is None else self._fitting(named, attributes)
            if kind is None:
                return None
            for test in kind.text:
                if len(node) or not test(node.text or ""):
                    return None
            inside = kind.inside
            if inside:  # without it libxml2 has found no element in there
                waiting += [(child, inside) for child in node]
        return frozenset(every)

    def _fitting(self, named: _Named, attributes: Sequence[tuple[Any, Any]]) -> _Kind | None:
        """Return what an element with these attributes can be; None unless all of them have the forms for that."""
        kind = named.only
        if kind is not None:
            tests = named.tests
            for name, value in attributes:
                if name in tests and not tests[name](value):
                    return None
            return kind
        fixed = named.fixed
        tag = tuple([item if item in fixed else item[0] for item in attributes])
        kind = named.kinds.get(tag) or self._new_kind(named, tag, attributes)
        if kind is not None:
            for number, test in kind.tests:
                if not test(attributes[number][1]):
                    return None
        return kind

    def _new_kind(self, named: _Named, tag: _StartTag, attributes: Sequence[tuple[Any, Any]]) -> _Kind | None:
        kind = self._kind(named, attributes)
        if kind is not None:  # what cannot be is not kept: there is no end of it
            named.kinds[tag] = kind
        return kind

    def _kind(self, named: _Named, attributes: Sequence[tuple[Any, Any]]) -> _Kind | None:
        """Return what an element can be that has these attributes, with any value where none is fixed."""
        names = {name for name, _ in named.fixed}
        states: list[tuple[Pattern, tuple[tuple[int, Test], ...]]] = [(item.content, ()) for item in named.elements]
        for number, (name, value) in enumerate(attributes):
            states = [
                (rest, tests if test is None else (*tests, (number, test)))
                for pattern, tests in states
                for leaf, rest in self._patterns.steps(pattern, Way.ATTRIBUTE)
                if isinstance(leaf, AttributePattern) and leaf.name == name and _may_be(leaf.content, value)
                for test in (self._tests.of(leaf.content),)
            ]
            if name in names and (name, value) not in named.fixed:
                # With white space around it, it could be a fixed value to libxml2.
                states = [(pattern, (*tests, (number, _without_space))) for pattern, tests in states]
        opened = [(self._patterns.closed(pattern), tests) for pattern, tests in states]
        possible = [(pattern, tests) for pattern, tests in opened if pattern is not IMPOSSIBLE]
        if not possible:
            return None
        every = dict.fromkeys(test for _, tests in possible for test in tests)
        return self._content([pattern for pattern, _ in possible], tuple(every))

    def _content(self, contents: Iterable[Pattern], tests: tuple[tuple[int, Test], ...] = ()) -> _Kind:
        leaves = [leaf for pattern in contents for leaf in leaves_of(pattern)]
        texts = [self._tests.of(leaf) for leaf in leaves if isinstance(leaf, DataPattern | ListOf)]
        return _Kind(self._inside(leaves), tests, tuple(dict.fromkeys(test for test in texts if test is not None)))

    def _inside(self, leaves: Iterable[Leaf]) -> _Inside:
        """Return what the elements among the leaves of a content are, by name."""
        elements = dict.fromkeys(leaf for leaf in leaves if isinstance(leaf, ElementPattern))
        place = self._places.get(frozenset(elements))
        if place is None:
            place = self._places[frozenset(elements)] = {}  # known before it is filled: an element can hold itself
            for name in dict.fromkeys(element.name for element in elements):
                place[name] = self._named(tuple(element for element in elements if element.name == name))
        return place

    def _named(self, elements: tuple[ElementPattern, ...]) -> _Named:
        attributes = dict.fromkeys(
            leaf for element in elements for leaf in leaves_of(element.content) if isinstance(leaf, AttributePattern)
        )
        contents: dict[str, set[Pattern]] = {}
        for item in attributes:
            contents.setdefault(item.name, set()).add(item.content)
        if len(elements) > 1 or any(len(several) > 1 for several in contents.values()):
            words = (
                (item.name, word) for item in attributes for leaf in leaves_of(item.content) for word in _word(leaf)
            )
            return _Named(elements, frozenset(words))
        tests = {item.name: self._tests.of(item.content) for item in attributes}
        only = self._content([elements[0].content])
        return _Named(elements, frozenset(), only, {name: test for name, test in tests.items() if test is not None})


def _without_forms(root: etree._Element) -> etree._Element:
    """Return a grammar without forms; a form that is one word becomes that word, as a fixed value."""
    loose = deepcopy(root)
    for item in list(loose.iter(f"{_RNG}data")):
        for param in item.findall(f"{_RNG}param[@name='pattern']"):
            item.remove(param)
            if is_word(param.text or ""):
                item.tag, item.text = f"{_RNG}value", param.text
                item.attrib.clear()
    return loose


def _may_be(content: Pattern, value: str) -> bool:
    """Return whether an attribute may have the value; a form is another question."""
    words = [_word(leaf) for leaf in leaves_of(content)]
    return () in words or (value,) in words


def _word(leaf: Leaf) -> tuple[str, ...]:
    """Return the one word that a leaf takes in the grammar without forms; nothing if it takes others."""
    match leaf:
        case ValuePattern(word):
            return (word,)
        case DataPattern(form=str(form)) if is_word(form):
            return (form,)
    return ()
