"""The words of findings about structure: how elements, attributes, texts and choices between them are written."""

from collections.abc import Iterable

from lxml import etree

from archivist.validation._rng_grammar import Grammar
from archivist.validation._rng_patterns import (
    AttributePattern,
    DataPattern,
    ElementPattern,
    Leaf,
    TextPattern,
    ValuePattern,
    Way,
)
from archivist.validation._rng_values import wanted

__all__ = ["attribute_name", "end_of", "one_of", "quoted", "tag_of", "written"]

_XML = "{http://www.w3.org/XML/1998/namespace}"
# A reader takes in a handful of possibilities; the schema has the rest.
_MOST = 8
_SHOWN = 80


def one_of(phrases: Iterable[str]) -> str:
    """Return possibilities joined, without repeats; a long list is cut and says how many are left."""
    distinct = list(dict.fromkeys(phrases))
    more = len(distinct) - _MOST
    shown = ", ".join(distinct[:_MOST]) or "nothing"
    return f"{shown} and {more} more" if more > 0 else shown


def quoted(text: str) -> str:
    """Return a text from the document on one line, cut if it is long."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= _SHOWN else f'"{line[:_SHOWN]}…"'


def attribute_name(key: str) -> str:
    """Write an attribute's name as documents do."""
    return key.replace(_XML, "xml:")


def tag_of(grammar: Grammar, node: etree._Element) -> str:
    """Write an element's name as a tag, with its namespace if that is not one of the grammar's."""
    name = etree.QName(node)
    if any(element.name.startswith(f"{{{name.namespace}}}") for element in grammar.elements.values()):
        return f"<{name.localname}>"
    return f"<{name.localname}> of {name.namespace or 'no namespace'}"


def end_of(node: etree._Element) -> str:
    """Write an element's end tag."""
    return f"</{etree.QName(node).localname}>"


def written(grammar: Grammar, leaf: Leaf) -> str:
    """Return in words what a leaf of a pattern stands for."""
    if isinstance(leaf, ElementPattern):
        return f"<{_local(leaf.name)}{_distinction(grammar, leaf)}>"
    if isinstance(leaf, AttributePattern):
        return attribute_name(leaf.name)
    return "text" if isinstance(leaf, TextPattern) else one_of(wanted(grammar.patterns, leaf))


def _distinction(grammar: Grammar, element: ElementPattern) -> str:
    """Return the first attribute with a fixed value, else the form of the xml:id, if the grammar has the name again."""
    if sum(1 for other in grammar.elements.values() if other.name == element.name) == 1:
        return ""
    steps = grammar.patterns.steps(element.content, Way.ATTRIBUTE)
    attributes = {leaf.name: leaf.content for leaf, _ in steps if isinstance(leaf, AttributePattern)}
    fixed = next((name for name, content in attributes.items() if isinstance(content, ValuePattern)), f"{_XML}id")
    match attributes.get(fixed):
        case ValuePattern(text) | DataPattern(form=str(text)):
            return f' {attribute_name(fixed)}="{text}"'
    return ""


def _local(name: str) -> str:
    return name.rpartition("}")[2]
