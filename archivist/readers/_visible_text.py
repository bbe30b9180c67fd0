"""All that a browser shows of a tree, as lines: a paragraph, heading, list item or table row each."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from archivist.readers._checked import is_blank
from archivist.readers._list_numbers import item_marks
from archivist.readers._row_lines import BULLET, row_lines
from archivist.readers._shown_elements import UNSEEN, Styles
from archivist.readers._small_signs import lowered, raised

__all__ = ["BLOCKS", "Shown", "visible_lines"]

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"),
        *(
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frame",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
        ),
        *("h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup"),
        *("p", "plaintext", "pre", "search", "section", "summary", "ul", "xmp"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"),
    }
)
# Boxes of their own inside a line: their words do not run into their neighbours'.
_BOXES = frozenset({"button", "time", "select", "textarea", "input", "rt"})
_PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
_KEPT_ENDS = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_AS_BLOCK = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
# CSS collapses these and no others: a no-break space stays.
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
# A place where a word may be parted, shown only there; it would part the word for every search.
_SOFT_HYPHEN = "\u00ad"
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


def visible_lines(root: html.HtmlElement) -> Iterator[str]:
    """Give all that a browser shows of a tree, line by line, none of them blank.

    A numbered list has its numbers, a table one line a row with its cells parted by tabs. What is hidden is left out.
    """
    yield from Shown(root).lines()


@dataclass
class _Flow:
    """Lines of one cell, or of the page; `pending` is the mark of a list item whose words have not come yet."""

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    pending: str = ""
    nested: bool = False


class Shown:
    """One walk over a tree. `hidden` counts passages that are not shown, `unread` what is shown and is no text."""

    def __init__(
        self,
        root: html.HtmlElement,
        *,
        omitted: frozenset[html.HtmlElement] = frozenset(),
        styles: Styles | None = None,
    ) -> None:
        self.hidden: Counter[str] = Counter()
        self.unread: Counter[str] = Counter()
        self._root = root
        self._omitted = omitted
        self._styles = styles or Styles(root)
        self._flows = [_Flow()]
        self._rows: list[list[_Flow]] = []
        self._marks: dict[html.HtmlElement, str] = {}
        self._small: dict[html.HtmlElement, tuple[_Flow, int, int]] = {}
        self._unchosen: set[html.HtmlElement] = set()
        self._quotes = 0

    def lines(self) -> Iterator[str]:
        """Walk the tree once and give its lines."""
        # An element, what its parent hands down (words are visible, line ends are kept), and whether its end has come.
        waiting: list[tuple[html.HtmlElement, bool, bool, bool]] = [(self._root, True, False, False)]
        page = self._flows[0]
        while waiting:
            element, seen, kept, done = waiting.pop()
            if done:
                self._close(element)
            elif self._enters(element):
                waiting.append((element, seen, kept, True))
                own = self._styles.sees(element, inherited=seen)
                keeps = kept or element.tag in _PREFORMATTED or bool(_KEPT_ENDS.search(element.get("style") or ""))
                self._open(element)
                self._put(element.text, seen=own, kept=keeps)
                waiting.extend((child, own, keeps, False) for child in reversed(_children(element)))
                continue
            if element is not self._root:
                self._put(element.tail, seen=seen, kept=kept)
            if page.lines and len(self._flows) == 1:
                yield from page.lines
                page.lines.clear()
        self._break()
        yield from page.lines

    def _enters(self, element: html.HtmlElement) -> bool:
        """Tell whether the words of an element are on the page, and count what is not."""
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN or element in self._omitted or element in self._unchosen:
            return False
        if tag in _UNREAD:
            if not self._styles.hides(element) and _is_large(element):
                self.unread[_UNREAD[tag]] += 1
            return False
        if not self._styles.hides(element):
            return True
        if _has_words(element):
            self.hidden["hidden passage"] += 1
        return False

    def _open(self, element: html.HtmlElement) -> None:
        tag, flow = element.tag, self._flows[-1]
        if tag == "br" or _is_block(element):
            self._break()
        elif tag in _BOXES or (tag == "a" and _touches_link(element)):
            self._put(" ", seen=True, kept=False)
        if tag in ("sup", "sub"):
            self._small[element] = (flow, len(flow.pieces), len(flow.lines))
        elif tag == "q":
            self._quote(element, 0)
            self._quotes += 1
        elif tag == "select":
            self._unchosen.update(_unchosen(element))
        elif tag == "input" and (element.get("type") or "").strip().lower() in _TYPED:
            self._put(element.get("value"), seen=True, kept=False)
        else:
            self._open_list_or_row(element)

    def _open_list_or_row(self, element: html.HtmlElement) -> None:
        tag, flow = element.tag, self._flows[-1]
        if tag == "ol":
            gone = frozenset(item for item in element if isinstance(item.tag, str) and self._styles.hides(item))
            self._marks.update(item_marks(element, gone))
        elif tag == "li":
            mark = self._marks.pop(element, BULLET)
            flow.pending = mark if flow.pending in ("", BULLET) else f"{flow.pending} {mark}".rstrip(f" {BULLET}")
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows and element.getparent().tag == "tr":
            self._flows.append(_Flow())

    def _close(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in ("sup", "sub"):
            self._make_small(element)
        elif tag == "q":
            self._quotes -= 1
            self._quote(element, 1)
        elif tag in _BOXES:
            self._put(" ", seen=True, kept=False)
        if not _is_block(element):
            return
        self._break()
        flow = self._flows[-1]
        if tag == "li":
            flow.pending = ""
        elif tag in ("td", "th") and self._rows and element.getparent().tag == "tr":
            self._rows[-1].append(self._flows.pop())
        elif tag == "tr" and self._rows:
            cells = self._rows.pop()
            for line in row_lines([cell.lines for cell in cells], nested=any(cell.nested for cell in cells)):
                self._add(line)
        elif tag == "table":
            flow.nested = True

    def _put(self, text: str | None, *, seen: bool, kept: bool) -> None:
        """Add words to the line that is being made."""
        if not text:
            return
        if not seen:
            self.hidden["hidden passage"] += not text.isspace()
            return
        words = text.replace(_SOFT_HYPHEN, "")
        flow = self._flows[-1]
        if kept:
            first, *more = _LINE_END.split(words)
            flow.pieces.append(first)
            for line in more:
                self._break(kept=True)
                flow.pieces.append(line)
            return
        words = _SPACE.sub(" ", words)
        if words.startswith(" ") and (not flow.pieces or flow.pieces[-1].endswith(" ")):
            words = words[1:]
        if words:
            flow.pieces.append(words)

    def _break(self, *, kept: bool = False) -> None:
        """End the line that is being made."""
        flow = self._flows[-1]
        if not flow.pieces:
            return
        line = "".join(flow.pieces)
        flow.pieces.clear()
        line = line.rstrip() if kept else line.strip()
        if not is_blank(line):
            self._add(line)

    def _add(self, line: str) -> None:
        flow = self._flows[-1]
        mark, flow.pending = flow.pending, ""
        if mark == BULLET:
            line = f"{BULLET}{line}" if len(self._flows) > 1 else line
        elif mark and not _says(line, mark):
            line = f"{mark} {line}"
        flow.lines.append(line)

    def _quote(self, element: html.HtmlElement, end: int) -> None:
        language = next((at.get("lang") for at in (element, *element.iterancestors()) if at.get("lang")), "")
        signs = _QUOTES.get(language.split("-")[0].lower(), _OTHER_QUOTES)
        self._put(signs[end if self._quotes % 2 == 0 else 2 + end], seen=True, kept=False)

    def _make_small(self, element: html.HtmlElement) -> None:
        """Make the words since the start of a `sup` or `sub` what its size says."""
        flow, start, lines = self._small.pop(element)
        if flow is not self._flows[-1] or len(flow.lines) != lines or len(flow.pieces) <= start:
            return
        text = "".join(flow.pieces[start:])
        before = flow.pieces[start - 1] if start else ""
        del flow.pieces[start:]
        if element.tag == "sub":
            flow.pieces.append(lowered(before, text))
        else:
            note = element.find(".//a") is not None or element.getparent().tag == "a"
            flow.pieces.append(raised(before, text, note=note))


def _is_block(element: html.HtmlElement) -> bool:
    style = element.get("style")
    return element.tag in BLOCKS or bool(style and _AS_BLOCK.search(style))


def _children(element: html.HtmlElement) -> list[html.HtmlElement]:
    """Give the children in the order in which they are shown: the foot of a table stands below its rows."""
    children = list(element)
    if element.tag == "table" and any(child.tag == "tfoot" for child in children):
        children.sort(key=lambda child: child.tag == "tfoot")
    return children


def _touches_link(element: html.HtmlElement) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == "a" and not before.tail and before.get("href") != element.get("href")


def _unchosen(element: html.HtmlElement) -> list[html.HtmlElement]:
    """Give the options of a menu that a browser does not show until it is opened."""
    options = list(element.iter("option"))
    if element.get("multiple") is not None or (element.get("size") or "1") not in ("0", "1"):
        return []
    chosen = [option for option in options if option.get("selected") is not None] or options
    shown = chosen[-1] if chosen and chosen[-1].get("selected") is not None else (chosen[0] if chosen else None)
    return [option for option in options if option is not shown]


def _is_large(element: html.HtmlElement) -> bool:
    """Tell whether a frame or drawing can hold something to read; a dot is a counter of visitors."""
    if element.tag == "svg":
        return any(_has_words(text) for text in element.iter("text"))
    return not any((element.get(side) or "").strip().rstrip("px") in ("0", "1") for side in ("width", "height"))


def _has_words(element: html.HtmlElement) -> bool:
    return any(
        isinstance(item.tag, str) and item.tag not in UNSEEN and item.text and not is_blank(item.text)
        for item in element.iter()
    ) or any(item.tail and not is_blank(item.tail) for item in element.iterdescendants())


def _says(line: str, mark: str) -> bool:
    """Tell whether the page writes the number of an item itself."""
    number = mark.rstrip(".")
    return line.startswith(number) and line[len(number) : len(number) + 1] in (".", ")", "-", "–", "—", "،", ":")
