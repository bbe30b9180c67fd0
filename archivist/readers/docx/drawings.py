"""What is drawn in a Word document: diagrams, word art, pictures, objects of other programs."""

import posixpath
import re
from collections import defaultdict

from lxml import etree

from archivist.readers.docx.names import attribute, child, name, number, value
from archivist.readers.docx.package import Package
from archivist.readers.docx.tally import DocumentTally

__all__ = ["count_object", "diagram_lines", "drawn_line", "is_hidden_shape", "picture_area", "shown_branch", "word_art"]

_HIDDEN = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9.]{1,8})\s*(pt|in|cm|mm|px|)", re.IGNORECASE)
_CENTIMETRES = {"pt": 2.54 / 72, "in": 2.54, "cm": 1.0, "mm": 0.1, "px": 2.54 / 96, "": 2.54 / 96}
_EMU = 360_000
# Points of a diagram that stand for its lines and its layout.
_NO_WORDS = frozenset({"pres", "parTrans", "sibTrans"})
# Extensions that Word itself reads: it shows the first choice that asks for no other.
_WORDS_OWN = (
    "http://schemas.microsoft.com/office/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:",
)


def shown_branch(element: etree._Element) -> etree._Element | None:
    """Return the one form of an alternative that a word processor of today shows."""
    for item in element:
        if name(item) == "mc:Choice":
            spaces = item.nsmap
            needed = {str(spaces.get(prefix, "")) for prefix in (item.get("Requires") or "").split()}
            if all(space.startswith(_WORDS_OWN) for space in needed):
                return item
    return next((item for item in element if name(item) == "mc:Fallback"), None)


def is_hidden_shape(element: etree._Element) -> bool:
    """Return whether a drawing or a shape is there without being shown."""
    style = element.get("style")
    if style is not None:
        return bool(_HIDDEN.search(style))
    described = next((part for item in element for part in item if name(part) == "wp:docPr"), None)
    return described is not None and _is_set(described.get("hidden"))


def _is_set(text: str | None) -> bool:
    """Return whether an attribute is a switch that is on."""
    return text in ("1", "true", "on", "t")


def word_art(element: etree._Element) -> str:
    """Return the words of a `v:textpath`; "" where they do not show."""
    return "" if element.get("on") in ("f", "false") else element.get("string") or ""


def drawn_line(paragraph: etree._Element) -> str:
    """Return the words of one paragraph of a drawing (`a:p`)."""
    pieces = []
    for item in paragraph.iter():
        word = name(item)
        if word == "a:t":
            pieces.append(item.text or "")
        elif word == "a:br":
            pieces.append("\n")
    return "".join(pieces)


def diagram_lines(package: Package, part: str, reference: etree._Element) -> list[str] | None:
    """Return the words of a diagram, a line each, from its root down; None if the file lacks them."""
    relation = package.relations(part).get(attribute(reference, "dm") or "")
    if relation is None or relation.external or relation.target not in package:
        return None
    root = package.part(relation.target)
    points = {}
    below: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for item in root.iter():
        if name(item) == "dgm:pt" and item.get("type") not in _NO_WORDS:
            points[item.get("modelId") or ""] = item
        elif name(item) == "dgm:cxn" and item.get("type", "parOf") == "parOf":
            below[item.get("srcId") or ""].append((number(item.get("srcOrd")), item.get("destId") or ""))
    order: dict[str, None] = {}
    for start in [key for key, item in points.items() if item.get("type") == "doc"] + list(points):
        waiting = [start]
        while waiting:
            key = waiting.pop()
            if key in points and key not in order:
                order[key] = None
                waiting.extend(to for _, to in sorted(below[key], reverse=True))
    texts = (drawn_line(item) for key in order for item in points[key].iter() if name(item) == "a:p")
    return [text for text in texts if text.strip()]


def picture_area(element: etree._Element) -> float:
    """Return how large a picture is shown, in square centimetres; 0 where that is not said."""
    for above in element.iterancestors():
        word = name(above)
        if word in ("wp:inline", "wp:anchor"):
            extent = child(above, "wp:extent")
            sizes = [number(extent.get(side)) / _EMU if extent is not None else 0 for side in ("cx", "cy")]
            return sizes[0] * sizes[1]
        if word.startswith("v:") and above.get("style"):
            sides = {
                side.lower(): _length(size, unit) for side, size, unit in _LENGTH.findall(above.get("style") or "")
            }
            return sides.get("width", 0.0) * sides.get("height", 0.0)
        if word == "p":
            break
    return 0.0


def _length(size: str, unit: str) -> float:
    try:
        return float(size) * _CENTIMETRES[unit.lower()]
    except ValueError:
        return 0.0


def count_object(element: etree._Element, package: Package, part: str, tally: DocumentTally) -> None:
    """Count an object of another program: a file inside the file, of which the page shows a picture."""
    program = element.get("ProgID") or value(element, "progId") or ""
    relation = package.relations(part).get(attribute(element, "id") or "")
    if program.startswith("Equation"):
        tally.unread["formulas"] += 1
    elif relation is None or relation.external or element.get("Type") == "Link" or name(element) == "objectLink":
        tally.unread["objects of other programs"] += 1
    else:
        tally.attached.append(posixpath.basename(relation.target)[:80] or program[:80])
