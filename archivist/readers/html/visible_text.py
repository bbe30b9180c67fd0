"""All that a browser shows of a tree, as lines: a paragraph, heading, list item or table row each."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import html

from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.readers.html.hidden_elements import UNSEEN, StyleSheets
from archivist.readers.html.list_numbers import item_marks
from archivist.readers.html.page_lines import BULLET, PageLines, WordState
from archivist.readers.shared.checked import is_blank
from archivist.readers.shared.small_signs import lowered_on_page, raised_on_page

__all__ = ["VisibleText", "visible_lines"]

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "header", "hgroup"),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
        ),
        *("p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"),
    }
)
# Boxes of their own inside a line: their words do not run into their neighbours'.
_BOXES = frozenset({"button", "time", "select", "textarea", "input", "rt"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
_KEPT_ENDS = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_AS_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
_QUOTES = {
    **dict.fromkeys(("fr", "fa", "ru", "uk", "ps", "ckb", "el", "hy", "it", "es", "pt"), ("«", "»", "“", "”")),
    **dict.fromkeys(("de", "cs", "sk", "bg", "ka"), ("„", "“", "‚", "‘")),
    **dict.fromkeys(("pl", "ro", "hu", "hr"), ("„", "”", "«", "»")),
}
_OTHER_QUOTES = ("“", "”", "‘", "’")
# What a page shows and this text does not have.
_UNREAD = {"iframe": "frame", "object": "embedded object", "embed": "embedded object", "canvas": "drawing"}
_UNREAD |= {"video": "video", "audio": "sound", "svg": "drawing", "frame": "frame"}
_TYPED = frozenset({"text", "search", "email", "url", "tel", "number", "date", "submit", "button", "reset", ""})
_NUMBER = re.compile(r"\s*([0-9]{1,6})\s*(?:px)?\s*\Z")
# Pictures, frames and drawings of fewer pixels are signs, lines and counters of visitors.
_SMALL = 60
# The parts of a page that are not its statement, by the kind of an element or its role.
_PARTS = {"nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "aside", "form": "form"}
_PARTS_BY_ROLE = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "form",
    "contentinfo": "footer",
    "complementary": "aside",
    "banner": "banner",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
_PLAIN = WordState()
_Close = Callable[[html.HtmlElement], None]


def visible_lines(root: html.HtmlElement) -> Iterator[str]:
    """Return all that a browser shows of a tree, line by line, none of them blank.

    A numbered list has its numbers, a table one line a row with its cells parted by tabs. What is hidden is left out.
    """
    yield from (line.text for line in VisibleText(root).lines)


class VisibleText:
    """One walk over a tree, and what it gave.

    `lines` are all that is shown, `spans` where each block stands among them; `hidden` has the lines before
    which a passage is not shown, `unread` those before which something is shown that is no text; `pictures` counts.
    """

    def __init__(self, root: html.HtmlElement) -> None:
        self.hidden: list[int] = []
        self.unread: list[tuple[int, str]] = []
        self.pictures = 0
        self._root = root
        self._styles = StyleSheets(root)
        self._made = PageLines(root)
        self.lines = self._made.lines
        self._marks: dict[html.HtmlElement, str] = {}
        self._unchosen: set[html.HtmlElement] = set()
        self._quotes = 0
        self._walk()
        self.spans = list(self._made.spans())

    def warnings(self, path: str, first: int = -1, end: int | None = None) -> tuple[Finding, ...]:
        """Warn of what is not among the lines between two of them, or anywhere: what is hidden, and what is no text."""
        last = len(self.lines) if end is None else end
        hidden = sum(first < place <= last for place in self.hidden)
        findings = [finding("unshown-text", path, found=said("hidden by the page"), count=hidden)] if hidden else []
        kinds = [kind for place, kind in self.unread if first < place <= last]
        findings += [
            finding("unread-content", path, found=kind, count=kinds.count(kind)) for kind in dict.fromkeys(kinds)
        ]
        return tuple(findings)

    def _walk(self) -> None:
        # An element to open, or what closes it; what its parent hands down.
        waiting: list[tuple[html.HtmlElement, WordState, _Close | None]] = [(self._root, WordState(), None)]
        while waiting:
            element, given, close = waiting.pop()
            if close is not None:
                close(element)
            elif self._enters(element):
                own = self._handed_down(element, given)
                waiting.append((element, given, self._open(element)))
                if element.text:
                    self._put(element.text, own)
                if len(element):
                    waiting.extend((child, own, None) for child in reversed(_children(element)))
                continue
            if element.tail and element is not self._root:
                self._put(element.tail, given)
        self._made.end_line()

    def _enters(self, element: html.HtmlElement) -> bool:
        """Return whether the words of an element are on the page, and count what is not."""
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN or element in self._unchosen:
            return False
        hidden = self._styles.hides(element)
        if tag in _UNREAD:
            if not hidden and _is_large(element):
                self.unread.append((len(self.lines), _UNREAD[tag]))
            return False
        if hidden and _has_words(element):
            self.hidden.append(len(self.lines))
        return not hidden

    def _handed_down(self, element: html.HtmlElement, given: WordState) -> WordState:
        tag, style = element.tag, element.get("style")
        seen, kept, linked, part = given
        if style:
            seen = self._styles.sees(element, inherited=seen)
            kept = kept or bool(_KEPT_ENDS.search(style))
        own = WordState(seen, kept or tag in _PREFORMATTED, linked or tag == "a", _part_of(element) or part)
        return given if own == given else own

    def _put(self, text: str, state: WordState) -> None:
        if state.seen:
            self._made.put(text, state)
        elif not text.isspace():
            self.hidden.append(len(self.lines))

    def _open(self, element: html.HtmlElement) -> _Close:
        """Begin an element; return what ends it."""
        tag = element.tag
        style = element.get("style")
        if tag in _BLOCKS or (style and tag != "br" and _AS_BLOCK.search(style)):
            return self._open_block(element)
        if tag == "br":
            self._made.end_line()
        elif tag in ("sup", "sub"):
            place = self._made.piece_place()
            return lambda small: self._make_small(small, place)
        elif tag == "q":
            self._quote(element, 0)
            self._quotes += 1
            return self._close_quote
        elif tag in _BOXES:
            return self._open_box(element)
        elif tag == "img":
            self.pictures += _is_large(element)
        elif tag == "a" and _touches_link(element):
            self._made.put(" ", _PLAIN)
        return _nothing

    def _open_block(self, element: html.HtmlElement) -> _Close:
        made, tag = self._made, element.tag
        made.start_block(element)
        if tag == "ol":
            gone = frozenset(item for item in element if isinstance(item.tag, str) and self._styles.hides(item))
            self._marks.update(item_marks(element, gone))
        elif tag == "li":
            made.mark_item(self._marks.pop(element, BULLET))
        elif tag == "tr":
            made.start_row()
        is_cell = tag in ("td", "th") and element is not self._root and element.getparent().tag == "tr"
        if is_cell:
            made.start_cell()
        start = made.here()
        return lambda block: self._close_block(block, start, is_cell=is_cell)

    def _close_block(self, element: html.HtmlElement, start: int, *, is_cell: bool) -> None:
        made, tag = self._made, element.tag
        made.end_line()
        if tag == "tr":
            made.end_row()
        elif tag == "li":
            made.mark_item("")
        elif tag == "table":
            made.end_table()
        made.span(element, start)
        made.end_block()
        if is_cell:
            made.end_cell()

    def _open_box(self, element: html.HtmlElement) -> _Close:
        """Begin an element whose words do not run into its neighbours'; return what ends it."""
        tag = element.tag
        self._made.put("(" if tag == "rt" else " ", _PLAIN)
        if tag == "select":
            self._unchosen.update(_unchosen(element))
        elif tag == "input" and (element.get("type") or "").strip().lower() in _TYPED:
            self._made.put(element.get("value") or "", _PLAIN)
        return lambda box: self._made.put(")" if box.tag == "rt" else " ", _PLAIN)

    def _close_quote(self, element: html.HtmlElement) -> None:
        self._quotes -= 1
        self._quote(element, 1)

    def _quote(self, element: html.HtmlElement, end: int) -> None:
        language = next((at.get("lang") for at in (element, *element.iterancestors()) if at.get("lang")), "")
        signs = _QUOTES.get(language.split("-")[0].lower(), _OTHER_QUOTES)
        self._made.put(signs[end if self._quotes % 2 == 0 else 2 + end], _PLAIN)

    def _make_small(self, element: html.HtmlElement, place: Any) -> None:
        """Write the words since the start of a `sup` or `sub` in small signs."""
        taken = self._made.take_back(place)
        if taken is None:
            return
        before, words = taken
        if element.tag == "sub":
            self._made.put_back(lowered_on_page(before, words))
        else:
            note = element.find(".//a") is not None or element.getparent().tag == "a"
            self._made.put_back(raised_on_page(before, words, note=note))


def _nothing(_element: html.HtmlElement) -> None:
    """End an element that ends nothing on the page."""


def _children(element: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the children in the order in which they are shown: the foot of a table stands below its rows."""
    return sorted(element, key=lambda child: child.tag == "tfoot") if element.tag == "table" else list(element)


def _touches_link(element: html.HtmlElement) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == "a" and not before.tail and before.get("href") != element.get("href")


def _unchosen(element: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the options of a menu that a browser does not show until it is opened."""
    options = list(element.iter("option"))
    if element.get("multiple") is not None or (element.get("size") or "1") not in ("0", "1"):
        return []
    chosen = [option for option in options if option.get("selected") is not None] or options
    shown = chosen[-1] if chosen and chosen[-1].get("selected") is not None else (chosen[0] if chosen else None)
    return [option for option in options if option is not shown]


def _is_large(element: html.HtmlElement) -> bool:
    """Return whether a frame or drawing can hold something to read; a dot is a counter of visitors."""
    if element.tag == "svg":
        return any(_has_words(text) for text in element.iter("text"))
    sides = (_NUMBER.match(element.get(side) or "") for side in ("width", "height"))
    return all(side is None or int(side[1]) > _SMALL for side in sides)


def _has_words(element: html.HtmlElement) -> bool:
    return any(
        isinstance(item.tag, str) and item.tag not in UNSEEN and item.text and not is_blank(item.text)
        for item in element.iter()
    ) or any(item.tail and not is_blank(item.tail) for item in element.iterdescendants())


def _part_of(element: html.HtmlElement) -> str:
    """Return the part of the page that an element opens; empty for most."""
    role = element.get("role")
    return (_PARTS_BY_ROLE.get(role.strip().lower(), "") if role else "") or _PARTS.get(element.tag, "")
