"""Walk through `text` by the contract's rule and tell, in order, what it emits (contract, section 5)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from lxml import etree

from archivist.tei.vocabulary import FIRST_BYTE, LAST_BYTE, XML_ID, name

__all__ = ["Walk", "WalkStep", "glyphs", "steps", "text_element", "walked"]

_STRUCTURE = frozenset(name(local) for local in ("text", "front", "body", "back", "group", "div"))
_LB, _G = name("lb"), name("g")
_LINE_ENDS = {None: "\n", "crlf": "\r\n", "cr": "\r"}
_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")
_BYTE = re.compile(r"0x([0-9A-F]{2})")
_LAST_CODE_POINT = 0x10FFFF


class WalkStep(NamedTuple):
    """One step: an element opens or closes, a line end or characters are emitted, or something has no meaning here.

    `text` is what is emitted, or the code of a fault; `node` is the element it concerns.
    """

    kind: Literal["open", "close", "break", "emit", "fault"]
    node: etree._Element
    text: str = ""


@dataclass(frozen=True)
class Walk:
    """A whole walk through a document, for all who follow it: its one `text`, None if it has none, and the steps."""

    text: etree._Element | None
    characters: Mapping[str, str]
    steps: tuple[WalkStep, ...]

    @cached_property
    def words(self) -> str:
        """All that the steps emit."""
        return "".join([step.text for step in self.steps if step.kind in ("emit", "break")])


def walked(root: etree._Element) -> Walk:
    """Walk through the `text` of a TEI document; what is given no longer holds when the tree is changed."""
    text, characters = text_element(root), glyphs(root)
    return Walk(text, characters, () if text is None else tuple(steps(text, characters)))


def text_element(root: etree._Element) -> etree._Element | None:
    """Return the one `text` of a TEI document, None if there is none or more than one."""
    texts = root.findall(name("text"))
    return texts[0] if len(texts) == 1 else None


def glyphs(root: etree._Element) -> dict[str, str]:
    """Read the `char` declarations: `#U-000C` → the character its `mapping` names."""
    characters = {}
    for char in root.iter(name("char")):
        mappings = [_mapped(item) for item in char.findall(name("mapping"))]
        if len(mappings) == 1 and mappings[0] is not None:
            characters[f"#{char.get(XML_ID)}"] = mappings[0]
    return characters


def steps(text: etree._Element, characters: Mapping[str, str]) -> list[WalkStep]:
    """Walk through `text`; `characters` is what `glyphs` gave. Linear, and no recursion."""
    made: list[WalkStep] = []
    started = False
    for event, node in etree.iterwalk(text, events=("start", "end", "comment", "pi")):
        if event == "start":
            made.append(WalkStep("open", node))
            if node.tag == _LB:
                made += _line_break(node, started=started)
                started = True
            elif node.tag == _G:
                made.append(_glyph(node, characters))
            if node.text:
                made += _emitted(node, node.text, node)
            continue
        if event == "end":
            made.append(WalkStep("close", node))
        if node is not text and node.tail:
            made += _emitted(node, node.tail, node.getparent())
    made += [WalkStep("fault", node, "tei-entity") for node in text.iter(etree.Entity)]
    return made


def _line_break(node: etree._Element, *, started: bool) -> tuple[WalkStep, ...]:
    kind = node.get("type")
    if kind not in _LINE_ENDS:
        return (WalkStep("fault", node, "tei-line-break"),)
    return (WalkStep("break", node, _LINE_ENDS[kind]),) if started else ()


def _glyph(node: etree._Element, characters: Mapping[str, str]) -> WalkStep:
    character = characters.get(node.get("ref", ""))
    # Text inside g would be emitted twice over, once as text and once as the mapping.
    if character is None or node.text or len(node):
        return WalkStep("fault", node, "tei-glyph")
    return WalkStep("emit", node, character)


def _emitted(node: etree._Element, text: str, parent: etree._Element | None) -> tuple[WalkStep, ...]:
    if parent is not None and parent.tag in _STRUCTURE:
        return ()
    emitted = WalkStep("emit", node, text)
    if "\n" in text or "\r" in text:
        return (WalkStep("fault", node, "tei-reformatted"), emitted)
    return (emitted,)


def _mapped(mapping: etree._Element) -> str | None:
    text, kind = (mapping.text or "").strip(), mapping.get("type")
    if kind == "codepoint" and (match := _CODE_POINT.fullmatch(text)):
        code = int(match.group(1), 16)
        return chr(code) if code <= _LAST_CODE_POINT else None
    if kind == "byte" and (match := _BYTE.fullmatch(text)):
        code = (FIRST_BYTE & 0xFF00) + int(match.group(1), 16)
        return chr(code) if FIRST_BYTE <= code <= LAST_BYTE else None
    return None
