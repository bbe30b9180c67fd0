"""Findings about structure: each says where, what is there, and what the patterns that were still possible allow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.validation._nodes import attributes_of, line_of
from archivist.validation._rng_grammar import Grammar
from archivist.validation._rng_patterns import AttributePattern, ElementPattern, Leaf, Pattern, Way
from archivist.validation._rng_values import BLANKS, wanted
from archivist.validation._rng_words import attribute_name, end_of, one_of, quoted, tag_of, written

__all__ = ["GrammarFindings", "States"]

# What an element may be an instance of, and for each what may still come in it.
States = Mapping[ElementPattern, Pattern]

_MOST = 100


class GrammarFindings:
    """Collects the findings of one document."""

    def __init__(self, grammar: Grammar, path: str) -> None:
        self.findings: list[Finding] = []
        self._grammar = grammar
        self._patterns = grammar.patterns
        self._path = path

    @property
    def enough(self) -> bool:
        """Return whether more findings are not worth looking for: nobody mends a record fault by fault."""
        return len(self.findings) >= _MOST

    def element_not_allowed(self, node: etree._Element, leaf: ElementPattern | None, states: States) -> None:
        """Add the finding for a child that may stand neither here nor later; `leaf` is what it would be elsewhere."""
        parent = node.getparent()
        found = tag_of(self._grammar, node) if leaf is None else written(self._grammar, leaf)
        ends = [end_of(parent)] if parent is not None and any(map(self._patterns.nullable, states.values())) else []
        allowed = one_of([*self._next(states.values()), *ends])
        self._tell("element-not-allowed", line_of(node), self._parent(node), found, allowed)

    def element_missing(self, node: etree._Element, leaf: ElementPattern, before: Pattern, after: Pattern) -> None:
        """Add the finding for a child that could come later, as `leaf`: its parent goes from `before` to `after`."""
        still = (leaf, *self._patterns.required(after, Way.NEXT))
        lacking = [item for item in self._patterns.required(before, Way.NEXT) if item not in still]
        found = written(self._grammar, leaf)
        self._tell("element-missing", line_of(node), self._parent(node), found, self._lacking(lacking, before))

    def end_missing(self, node: etree._Element, states: States) -> None:
        """Add the finding for an element that ends too early; the pattern that needs least is the one meant."""
        pattern = min(states.values(), key=lambda item: len(self._patterns.required(item, Way.NEXT)))
        expected = self._lacking(self._patterns.required(pattern, Way.NEXT), pattern)
        self._tell("element-missing", _end_line(node), tag_of(self._grammar, node), end_of(node), expected)

    def _lacking(self, leaves: Sequence[Leaf], pattern: Pattern) -> str:
        """Write what must come; where several things would do, all of them."""
        if leaves:
            return one_of(written(self._grammar, leaf) for leaf in leaves)
        phrases = dict.fromkeys(self._next([pattern]))
        return ("one of " if len(phrases) > 1 else "") + one_of(phrases)

    def attribute_not_allowed(self, node: etree._Element, key: str, states: States) -> None:
        """Add the finding for an attribute that no pattern knows."""
        allowed = one_of(self._attributes(states.values()))
        self._tell("attribute-not-allowed", line_of(node), tag_of(self._grammar, node), attribute_name(key), allowed)

    def attribute_missing(self, node: etree._Element, states: States) -> None:
        """Add the finding for a start tag that ends too early; the pattern that needs least is the one meant."""
        required = [self._patterns.required(item, Way.ATTRIBUTE) for item in states.values()]
        lacking = [written(self._grammar, leaf) for leaf in min(required, key=len)]
        expected = one_of(lacking) if lacking else f"one of {one_of(self._attributes(states.values()))}"
        there = one_of(attribute_name(key) for key, _ in attributes_of(node))
        self._tell("attribute-missing", line_of(node), tag_of(self._grammar, node), there, expected)

    def value_not_allowed(self, node: etree._Element, key: str, states: States) -> None:
        """Add the finding for an attribute's value that none of the patterns takes which know the attribute."""
        steps = [step for pattern in states.values() for step in self._patterns.steps(pattern, Way.ATTRIBUTE)]
        contents = [leaf.content for leaf, _ in steps if isinstance(leaf, AttributePattern) and leaf.name == key]
        expected = one_of(phrase for content in contents for phrase in wanted(self._patterns, content))
        value, where = quoted(node.get(key, "")), f"the attribute {attribute_name(key)}"
        self._tell("value-not-allowed", line_of(node), tag_of(self._grammar, node), value, expected, where)

    def content_not_allowed(self, node: etree._Element, states: States) -> None:
        """Add the finding for the text of an element without children that is no value that the patterns take."""
        phrases = one_of(phrase for pattern in states.values() for phrase in wanted(self._patterns, pattern))
        tag = tag_of(self._grammar, node)
        self._tell("value-not-allowed", line_of(node), tag, quoted(node.text or ""), phrases, "the text")

    def text_not_allowed(
        self, node: etree._Element, text: str, states: States, before: etree._Element | None = None
    ) -> None:
        """Add the finding for text in an element that takes none; `before` is the child that it follows."""
        line = line_of(node) if before is None else _end_line(before)
        line += text[: len(text) - len(text.lstrip(BLANKS))].count("\n")
        allowed = one_of(self._next(states.values()))
        self._tell("text-not-allowed", line, tag_of(self._grammar, node), quoted(text), allowed)

    def _parent(self, node: etree._Element) -> str:
        parent = node.getparent()
        return "the document" if parent is None else tag_of(self._grammar, parent)

    def _next(self, patterns: Iterable[Pattern]) -> Iterator[str]:
        return self._written(patterns, Way.NEXT)

    def _attributes(self, patterns: Iterable[Pattern]) -> Iterator[str]:
        return self._written(patterns, Way.ATTRIBUTE)

    def _written(self, patterns: Iterable[Pattern], way: Way) -> Iterator[str]:
        for pattern in patterns:
            for leaf, _ in self._patterns.steps(pattern, way):
                yield written(self._grammar, leaf)

    def _tell(self, code: str, line: int, element: str, found: str, expected: str, where: str = "") -> None:
        problem = finding(code, self._path, line=line, element=element, found=found, expected=expected, where=where)
        self.findings.append(problem)


def _end_line(node: etree._Element) -> int:
    """Return the line of an element's end tag, which the parser does not keep."""
    if len(node) == 0:
        return line_of(node) + (node.text or "").count("\n")
    return _end_line(node[-1]) + (node[-1].tail or "").count("\n")
