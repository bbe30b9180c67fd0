"""The main text of a page: trafilatura finds where it is, the words are taken from there as they stand."""

import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

from lxml import html

from archivist.model.findings import Finding, finding
from archivist.readers._extras import Extra, load
from archivist.readers._main_part import main_lines
from archivist.readers._markup import Page
from archivist.readers._visible_text import Shown

__all__ = ["EXTRACTOR", "MainText", "main_text"]

# Raised with every change after which a page could give another text.
EXTRACTOR = "archivist webpage 2"

# The elements of trafilatura's result.
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "list", "table", "cell", "code", "div", "lb", "ab", "fw"})
_SPACE = re.compile(r"\s+")
# Past this, trafilatura compares no second and third opinion: they cost more than they say.
_MANY_LINES = 3_000


class MainText(NamedTuple):
    """The text of a page, the tools that found it, and what to tell of it."""

    text: str
    extractor: str
    told: tuple[Finding, ...]


def main_text(page: Page, path: str) -> MainText | Finding:
    """Give the page's text, or `extra-missing` or `no-text`.

    One line a paragraph, heading, list item or table row; cells are parted by tabs. `unshown-text` tells of passages
    within it that a browser hides, `unread-content` of frames and drawings.
    """
    extra = load("html", path)
    if isinstance(extra, Finding):
        return extra
    shown = Shown(page.root)
    if not shown.lines:
        return finding("no-text", path, found="an HTML page without a main text")
    places = main_lines(shown, _article(extra, page.root, fast=len(shown.lines) > _MANY_LINES), _titles(page.root))
    if not places:
        return finding("no-text", path, found="an HTML page without a main text")
    text = "".join(f"{shown.lines[place].text}\n" for place in places)
    told = _told(shown, places[0], places[-1] + 1, path)
    return MainText(text, f"{extra.told}, lxml {version('lxml')}, {EXTRACTOR}", told)


def _article(extra: Extra, root: html.HtmlElement, *, fast: bool) -> str:
    """Run trafilatura over a copy of the tree; where it fails it has no opinion."""
    try:
        found = extra.module.bare_extraction(
            root, include_comments=False, deduplicate=False, with_metadata=False, fast=fast
        )
    except Exception:  # noqa: BLE001  # a foreign library on hostile markup, and its words are not the text
        return ""
    return "" if found is None or found.body is None else "\n".join(_lines(found.body))


def _lines(body: html.HtmlElement) -> Iterator[str]:
    pieces: list[str] = []
    for event, element in html.etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            pieces.append("\n")
        pieces.append(_SPACE.sub(" ", (element.text if event == "start" else element.tail) or ""))
    return (line.strip() for line in "".join(pieces).split("\n") if not line.isspace())


def _titles(root: html.HtmlElement) -> list[str]:
    titles = [item.text_content() for item in root.iterfind("head/title")]
    return titles + [
        str(title) for title in root.xpath("head/meta[@property='og:title' or @name='twitter:title']/@content")
    ]


def _told(shown: Shown, first: int, end: int, path: str) -> tuple[Finding, ...]:
    hidden = sum(first < place < end for place in shown.hidden)
    told = [finding("unshown-text", path, found="hidden by the page", count=hidden)] if hidden else []
    kinds = [kind for place, kind in shown.unread if first < place <= end]
    told += [finding("unread-content", path, found=kind, count=kinds.count(kind)) for kind in dict.fromkeys(kinds)]
    return tuple(told)
