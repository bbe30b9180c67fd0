"""Structure: RELAX NG by libxml2, behind one function, since that engine may one day be replaced.

libxml2 gives the verdict; the words are those of `explain_rng`, which reads the same schema.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.validation._nodes import capped, line_of, selected
from archivist.validation.schema_files import RELAX_NG
from archivist.validation.xml_parser import parse_xml

if TYPE_CHECKING:
    from archivist.validation._rng_grammar import Grammar

__all__ = ["relax_ng_findings"]

_NAMESPACE = "{http://relaxng.org/ns/structure/1.0}"
# libxml2's time grows with the square of an element's children: at 10,000 about 0.3 s, at 30,000 as long as the other
# way takes. A text of a megabyte with a date in every sentence has 13,000 annotations.
_WIDE = etree.XPath("//*[*[30001]]")
_MANY = etree.XPath("count(//*) > 30001")
_SLICE = 1_000
_ENDS = 100
_LONG = etree.XPath("//*[*[301]]")  # more than both ends, and what is worth a slice


def relax_ng_findings(root: etree._Element, schema: bytes, path: str) -> tuple[Finding, ...]:
    """Check a tree from `parse_xml`: what is wrong, in document order, or `schema-broken`.

    The codes are those of `explain_rng`; `relax-ng`, with libxml2's words, where it finds no fault or cannot read the
    schema.
    """
    compiled = _compiled(schema)
    if isinstance(compiled, Finding):
        return (compiled,)
    # A wide file could hold libxml2 for hours.
    if _MANY(root.getroottree()) and selected(_WIDE, root) and compiled.grammar:
        findings = _explained(root, compiled, path)
        if findings or _valid_in_slices(root, compiled.engine):
            return findings
    if compiled.engine.validate(root.getroottree()):
        return ()
    return _explained(root, compiled, path) or capped(_noticed(root, compiled.engine, path), path)


def _valid_in_slices(root: etree._Element, engine: etree.RelaxNG) -> bool:
    """Return whether libxml2 accepts the document with a slice of the children of each long element at a time.

    `explained` has found no fault in the order of all of them; so each child is judged by libxml2 too. The first and
    last children always stay, since a grammar may ask for them, and so do those that lead to another long element. If
    it accepts no slice, the whole is judged, however long it takes.
    """
    lists = _long_lists(deepcopy(root))
    for start in range(0, max(len(item.sliced) for item in lists), _SLICE):
        for item in lists:
            kept = sorted((*item.staying, *item.sliced[start : start + _SLICE]))
            item.node[:] = [item.children[place] for place in kept]
        if not engine.validate(lists[0].node.getroottree()):
            return False
    return True


@dataclass(frozen=True)
class _LongList:
    """An element, its children, and the places of those that are judged in slices and of those that always stay."""

    node: etree._Element
    children: Sequence[etree._Element]
    sliced: Sequence[int]
    staying: Sequence[int]


def _long_lists(root: etree._Element) -> list[_LongList]:
    # One that is not wide is cut as well: whole, it would be judged anew beside each slice of the wide one.
    nodes = selected(_LONG, root)
    leading = {step for node in nodes for step in (node, *node.iterancestors())}
    lists = []
    for node in nodes:
        children = list(node)
        sliced = [place for place in range(_ENDS, len(children) - _ENDS) if children[place] not in leading]
        lists.append(_LongList(node, children, sliced, sorted(set(range(len(children))).difference(sliced))))
    return lists


def _explained(root: etree._Element, schema: "_Schema", path: str) -> tuple[Finding, ...]:
    if schema.grammar is None:
        return ()
    from archivist.validation.explain_rng import explained  # noqa: PLC0415  # most records are right

    return capped(explained(root, schema.grammar, path), path)


def _noticed(root: etree._Element, engine: etree.RelaxNG, path: str) -> list[Finding]:
    """Return libxml2's own messages."""
    # It says of every ancestor that its content failed; kept only where it says nothing else.
    entries = sorted(engine.error_log, key=lambda entry: entry.line)
    telling = [entry for entry in entries if not entry.message.endswith("failed to validate content")]
    findings = [
        finding("relax-ng", path, line=entry.line or 1, found=" ".join(entry.message.split()))
        for entry in telling or entries
    ]
    # A verdict without a message is still a verdict.
    return findings or [finding("relax-ng", path, line=line_of(root), found=said("not valid"))]


@dataclass(frozen=True)
class _Schema:
    root: etree._Element
    engine: etree.RelaxNG

    @cached_property
    def grammar(self) -> "Grammar | None":
        """What words are taken from, once a record is wrong; None for a schema that says too much."""
        from archivist.validation._rng_grammar import Grammar, UnknownPatternError  # noqa: PLC0415  # as for words

        try:
            return Grammar(self.root)
        except UnknownPatternError:
            return None


@lru_cache(maxsize=8)
def _compiled(schema: bytes) -> _Schema | Finding:
    root, wrong = parse_xml(schema, RELAX_NG)
    if root is None:
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found=wrong[0].message)
    # An archive's schema must not make this process open other files.
    if any(True for _ in root.iter(f"{_NAMESPACE}include", f"{_NAMESPACE}externalRef")):
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found=said("it refers to another file"))
    try:
        return _Schema(root, etree.RelaxNG(root))
    except etree.RelaxNGParseError as error:
        return finding("schema-broken", RELAX_NG, schema=RELAX_NG, found=" ".join(str(error).split()))
