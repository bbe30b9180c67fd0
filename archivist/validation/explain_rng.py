"""Say where a record leaves its grammar, what stands there and what is allowed, in the grammar's own words.

A second matcher beside libxml2, which gives the verdict but tells place and reason badly. It visits each element once
and carries, for every pattern that the element may be an instance of, what of that pattern may still come. Where none
of them goes on, that is a finding, and the walk goes on as if the fault were not there.
"""

from collections.abc import Sequence
from typing import TypeAlias

from lxml import etree

from archivist.model.findings import Finding
from archivist.validation._nodes import attributes_of
from archivist.validation._rng_findings import GrammarFindings, States
from archivist.validation._rng_grammar import Grammar
from archivist.validation._rng_patterns import (
    EMPTY,
    IMPOSSIBLE,
    AttributePattern,
    ElementPattern,
    Pattern,
    TextPattern,
    Way,
)
from archivist.validation._rng_values import BLANKS, takes

__all__ = ["explained"]

# A way to take a child: what its parent is, what it is itself, and what may come in the parent after it.
_Option: TypeAlias = tuple[ElementPattern, ElementPattern, Pattern]
_Options: TypeAlias = Sequence[_Option]


def explained(root: etree._Element, grammar: Grammar, path: str) -> tuple[Finding, ...]:
    """Return the faults of a tree from `parse_xml`, the first hundred or so in document order; none if it is valid.

    The time is in proportion to the tree: what can follow is worked out once a grammar.
    """
    walk = _Walk(grammar, GrammarFindings(grammar, path))
    # The document holds the root as an element holds its children.
    walk.child(root, {ElementPattern("the document"): grammar.start})
    return tuple(walk.problems.findings)


class _Walk:
    def __init__(self, grammar: Grammar, problems: GrammarFindings) -> None:
        self.problems = problems
        self._patterns = grammar.patterns
        # Of a long text ten thousand elements are alike: what they may take is looked up once, not worked out again.
        self._known: dict[tuple[Pattern, str], tuple[tuple[AttributePattern, Pattern], ...]] = {}
        self._leaves: dict[tuple[Pattern, Way, str], tuple[tuple[ElementPattern, Pattern], ...]] = {}

    def child(self, node: etree._Element, states: States) -> States:
        """Take a child and everything in it; give what may come after it in its parent."""
        options, opened = self._placed(node, states)
        if not opened:
            return states
        taken = self._content(node, opened)
        return {
            owner: self._patterns.choice(rest for holder, leaf, rest in options if holder is owner and leaf in taken)
            for owner in dict.fromkeys(holder for holder, leaf, _ in options if leaf in taken)
        }

    def _placed(self, node: etree._Element, states: States) -> tuple[_Options, States]:
        """Find a child's place and take its start tag; without a place it is left out, with everything in it.

        1. It is what may come here.
        2. Or it is what may come further on: what should have come before it is missing.
        3. Or it is what should have come earlier, or not again: it has no place here.
        4. Or its name has a place, here or further on: its attributes are at fault.
        5. Or it has no place at all.
        """
        # 1.
        here = self._options(node, states, Way.NEXT)
        opened = self._opened(node, here)
        if opened:
            return here, opened
        # 2.
        ahead = self._options(node, states, Way.AHEAD)
        opened = self._opened(node, ahead)
        if opened:
            self._skip_to(node, next(option for option in ahead if option[1] in opened), states)
            return ahead, opened
        # 3.
        elsewhere = self._opened(node, self._options(node, _whole(states), Way.AHEAD))
        # 4.
        options = here or ahead
        if options and not elsewhere:
            if not here:
                self._skip_to(node, ahead[0], states)
            return options, self._with_faults(node, options)
        # 5.
        self.problems.element_not_allowed(node, next(iter(elsewhere), None), states)
        return (), {}

    def _skip_to(self, node: etree._Element, option: _Option, states: States) -> None:
        owner, leaf, after = option
        self.problems.element_missing(node, leaf, states[owner], after)

    def _options(self, node: etree._Element, states: States, way: Way) -> _Options:
        return [
            (owner, leaf, rest)
            for owner, pattern in states.items()
            for leaf, rest in self._named(pattern, way, node.tag)
        ]

    def _named(self, pattern: Pattern, way: Way, tag: str) -> Sequence[tuple[ElementPattern, Pattern]]:
        """Return the elements of a name that can be taken, with what they leave."""
        known = self._leaves.get((pattern, way, tag))
        if known is None:
            steps = self._patterns.steps(pattern, way)
            known = tuple((leaf, rest) for leaf, rest in steps if isinstance(leaf, ElementPattern) and leaf.name == tag)
            self._leaves[pattern, way, tag] = known
        return known

    def _attributes(self, pattern: Pattern, key: str) -> Sequence[tuple[AttributePattern, Pattern]]:
        """Return the attributes of a name that can be taken, with what they leave."""
        known = self._known.get((pattern, key))
        if known is None:
            steps = self._patterns.steps(pattern, Way.ATTRIBUTE)
            known = tuple(
                (leaf, rest) for leaf, rest in steps if isinstance(leaf, AttributePattern) and leaf.name == key
            )
            self._known[pattern, key] = known
        return known

    def _opened(self, node: etree._Element, options: _Options) -> States:
        """Take the start tag; what is left for each pattern that allows its attributes, all of them and no less."""
        states: States = {leaf: leaf.content for _, leaf, _ in options}
        for key, value in attributes_of(node):
            states = self._after_attribute(states, key, value)
        return self._closed(states)

    def _with_faults(self, node: etree._Element, options: _Options) -> States:
        """Take a start tag that no pattern allows, and tell what is wrong with it."""
        states: States = {leaf: leaf.content for _, leaf, _ in options}
        for key, value in attributes_of(node):
            after = self._after_attribute(states, key, value)
            if after or self.problems.enough:
                states = after or states
                continue
            named = self._after_attribute(states, key, None)
            if named:
                self.problems.value_not_allowed(node, key, states)
                states = named
            else:
                self.problems.attribute_not_allowed(node, key, states)
        closed = self._closed(states)
        if not closed:
            self.problems.attribute_missing(node, states)
            closed = self._closed(states, EMPTY)
        return closed

    def _after_attribute(self, states: States, key: str, value: str | None) -> States:
        """Return what is left for the patterns that know an attribute and take its value (any value if it is None)."""
        after: dict[ElementPattern, Pattern] = {}
        for element, pattern in states.items():
            rests = [
                rest
                for leaf, rest in self._attributes(pattern, key)
                if value is None or takes(self._patterns, leaf.content, value)
            ]
            after[element] = rests[0] if len(rests) == 1 else self._patterns.choice(rests)
        return _possible(after)

    def _closed(self, states: States, absent: Pattern = IMPOSSIBLE) -> States:
        return _possible({element: self._patterns.closed(pattern, absent) for element, pattern in states.items()})

    def _content(self, node: etree._Element, states: States) -> States:
        """Take what is in an element; give the patterns that are complete then, all of them if none is."""
        if len(node) == 0:
            return self._value(node, states)
        states = self._text(node, node.text, states)
        for child in node.iterchildren(etree.Element):
            if self.problems.enough:
                return states
            states = self.child(child, states)
            states = self._text(node, child.tail, states, child)
        complete = {element: pattern for element, pattern in states.items() if self._patterns.nullable(pattern)}
        if not complete:
            self.problems.end_missing(node, states)
        return complete or states

    def _value(self, node: etree._Element, states: States) -> States:
        """Take the text of an element without children."""
        text = node.text or ""
        complete = {element: pattern for element, pattern in states.items() if takes(self._patterns, pattern, text)}
        if complete:
            return complete
        leaves = {type(leaf) for pattern in states.values() for leaf, _ in self._patterns.steps(pattern, Way.NEXT)}
        if leaves - {ElementPattern}:
            self.problems.content_not_allowed(node, states)
        elif text.strip(BLANKS):
            self.problems.text_not_allowed(node, text, states)
        else:
            self.problems.end_missing(node, states)
        return states

    def _text(
        self, node: etree._Element, text: str | None, states: States, before: etree._Element | None = None
    ) -> States:
        """Take text beside children; between elements white space means nothing."""
        if not text or not text.strip(BLANKS):
            return states
        taking = _possible(
            {
                element: self._patterns.choice(
                    rest for leaf, rest in self._patterns.steps(pattern, Way.NEXT) if isinstance(leaf, TextPattern)
                )
                for element, pattern in states.items()
            }
        )
        if not taking:
            self.problems.text_not_allowed(node, text, states, before)
        return taking or states


def _whole(states: States) -> States:
    """Return the patterns as they were before the first child."""
    return {element: element.content for element in states}


def _possible(states: States) -> States:
    return {element: pattern for element, pattern in states.items() if pattern is not IMPOSSIBLE}
