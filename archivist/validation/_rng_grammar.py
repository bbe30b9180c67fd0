"""Read a RELAX NG grammar into patterns: the part of the language that record schemas use, and no more."""

from collections.abc import Iterator

from lxml import etree

from archivist.validation._rng_patterns import (
    EMPTY,
    IMPOSSIBLE,
    TEXT,
    AttributePattern,
    DataPattern,
    ElementPattern,
    ListOf,
    Pattern,
    Patterns,
    ValuePattern,
)

__all__ = ["Grammar", "UnknownPatternError"]

_RNG = "{http://relaxng.org/ns/structure/1.0}"
_XML = "http://www.w3.org/XML/1998/namespace"


class UnknownPatternError(Exception):
    """The grammar uses a pattern or name class that is not read here, such as interleave or anyName."""


class Grammar:
    """A grammar's patterns: `start`, and all `elements`."""

    def __init__(self, root: etree._Element) -> None:
        """Read the tree of a grammar that libxml2 has compiled; UnknownPatternError if it says too much."""
        self.patterns = Patterns()
        self.elements: dict[etree._Element, ElementPattern] = {}
        self._defines = {item.get("name"): item for item in root.iterchildren(f"{_RNG}define")}
        self._read: dict[str, Pattern] = {}
        starts = list(root.iterchildren(f"{_RNG}start"))
        # Definitions in parts, and grammars in divisions, are not put together here.
        if len(starts) != 1 or len(list(_parts(root))) != 1 + len(self._defines):
            raise UnknownPatternError(root.tag)
        self.start = self._all(starts[0])
        # An element's content can name elements that were not met before, until all are known.
        filled = 0
        while filled < len(self.elements):
            for node, element in list(self.elements.items())[filled:]:
                element.content = self._all(node)
                filled += 1

    def _all(self, node: etree._Element) -> Pattern:
        """Return the parts of a node as one group."""
        group: Pattern = EMPTY
        for part in reversed(list(_parts(node))):
            group = self.patterns.group(self._pattern(part), group)
        return group

    def _pattern(self, node: etree._Element) -> Pattern:
        make = self.patterns
        made: Pattern
        match node.tag.removeprefix(_RNG):
            case "element":
                made = self.elements.setdefault(node, ElementPattern(_element_name(node)))
            case "attribute":
                made = AttributePattern(
                    _attribute_name(node), self._all(node) if any(True for _ in _parts(node)) else TEXT
                )
            case "ref":
                made = self._defined(node.get("name") or "")
            case "choice":
                made = make.choice(self._pattern(part) for part in _parts(node))
            case "group":
                made = self._all(node)
            case "optional":
                made = make.choice((self._all(node), EMPTY))
            case "oneOrMore":
                made = make.repeated(self._all(node))
            case "zeroOrMore":
                made = make.choice((make.repeated(self._all(node)), EMPTY))
            case "list":
                made = ListOf(self._all(node))
            case _:
                made = _simple(node)
        return made

    def _defined(self, name: str) -> Pattern:
        if name not in self._read:
            self._read[name] = self._all(self._defines[name])
        return self._read[name]


def _simple(node: etree._Element) -> Pattern:
    match node.tag.removeprefix(_RNG):
        case "empty":
            return EMPTY
        case "notAllowed":
            return IMPOSSIBLE
        case "text":
            return TEXT
        case "value" if node.get("type", "token") == "token":
            return ValuePattern(" ".join((node.text or "").split()))
        case "data":
            return _data(node)
    raise UnknownPatternError(node.tag)


def _data(node: etree._Element) -> DataPattern:
    """Return a datatype together with a schema of its own, by which libxml2 judges texts: it knows the datatypes."""
    parts = list(_parts(node))
    if any(part.tag != f"{_RNG}param" for part in parts):
        raise UnknownPatternError("except")
    library = _inherited(node, "datatypeLibrary")
    judge = etree.Element(f"{_RNG}element", name="v", datatypeLibrary=library)
    data = etree.SubElement(judge, f"{_RNG}data", type=node.get("type") or "")
    for part in parts:
        etree.SubElement(data, f"{_RNG}param", name=part.get("name") or "").text = part.text
    form = next((part.text for part in parts if part.get("name") == "pattern"), None)
    return DataPattern(node.get("type") or "", form, etree.RelaxNG(judge))


def _parts(node: etree._Element) -> Iterator[etree._Element]:
    """Return the patterns in a node; what others wrote beside them is no matter of the grammar."""
    return (part for part in node.iterchildren(etree.Element) if part.tag.startswith(_RNG))


def _inherited(node: etree._Element, key: str) -> str:
    """Return the nearest value of an attribute that holds for everything below it."""
    holders = [node, *node.iterancestors()]
    return next((item.get(key, "") for item in holders if item.get(key) is not None), "")


def _element_name(node: etree._Element) -> str:
    return _name(node, _inherited(node, "ns"))


def _attribute_name(node: etree._Element) -> str:
    # An attribute without a prefix has no namespace, whatever the grammar says of elements (RELAX NG, section 4.8).
    return _name(node, node.get("ns", ""))


def _name(node: etree._Element, namespace: str) -> str:
    name = node.get("name")
    if name is None:
        raise UnknownPatternError(node.tag)
    prefix, colon, local = name.rpartition(":")
    if colon:
        namespace = _XML if prefix == "xml" else node.nsmap[prefix]
    return f"{{{namespace}}}{local}" if namespace else local
