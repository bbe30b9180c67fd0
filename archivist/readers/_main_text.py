"""The main text of a page: trafilatura finds where it is, the words are taken from there as they stand."""

import re
from collections.abc import Iterator
from importlib.metadata import version

from lxml import html

from archivist.model.findings import Finding, finding
from archivist.readers._extras import Extra, load
from archivist.readers._markup import Page

__all__ = ["EXTRACTOR", "main_text"]

# Raised with every change after which a page could give another text.
EXTRACTOR = "archivist webpage 1"

# The elements of trafilatura's result; its text output would add list markers and drop the zero-width non-joiner.
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "list", "table", "code", "div", "body", "fw", "ab"})
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_HEADINGS = ("h1", "h2")
# Shorter words begin many a title: the name of the site, a section.
_HEADLINE = 12


def main_text(page: Page, path: str) -> tuple[str, str] | Finding:
    """Give the page's text and the extractor's name, or `extra-missing`, `no-text` or `broken-source`.

    One line a paragraph, heading, list item or table row; cells are parted by tabs. A headline that stands
    outside the part that was found is put before it.
    """
    extra = load("html", path)
    if isinstance(extra, Finding):
        return extra
    headline = _headline(page.root)
    body = _extracted(extra, page.root)
    if isinstance(body, str):
        return finding("broken-source", path, found="an HTML page", reason=body)
    lines = list(_lines(body)) if body is not None else []
    if not lines:
        return finding("no-text", path, found="an HTML page without a main text")
    if headline and headline not in "\n".join(lines):
        lines.insert(0, headline)
    return "\n".join(lines) + "\n", f"{extra.told}, lxml {version('lxml')}, {EXTRACTOR}"


def _extracted(extra: Extra, root: html.HtmlElement) -> html.HtmlElement | str | None:
    """Run trafilatura over a copy of the tree; a reason in words where it fails."""
    try:
        found = extra.module.bare_extraction(root, include_comments=False, deduplicate=False, with_metadata=False)
    except Exception as error:  # noqa: BLE001  # a foreign library on hostile markup: whatever it raises is told
        return f"trafilatura failed ({type(error).__name__})"
    return None if found is None else found.body


def _lines(body: html.HtmlElement) -> Iterator[str]:
    parts = "".join(_pieces(body)).split("\n")
    return (line for part in parts if (line := _SPACE.sub(" ", part).replace("\0", "\t").strip()))


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    """Give words and line ends in document order; NUL, which no page has, stands for a tab."""
    closing: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while closing:
        element, done = closing.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if done:
            yield "\n" if tag in _BLOCKS and not _in_cell(element) else ""
            yield _flat(element.tail) if element is not root else ""
            continue
        if tag == "lb":
            yield " " if _in_cell(element) else "\n"
        elif tag == "cell":
            yield "\0" if element.getprevious() is not None else ""
        elif tag in _BLOCKS:
            yield " " if _in_cell(element) else "\n"
        yield _flat(element.text) if tag else ""
        closing.append((element, True))
        closing.extend((child, False) for child in reversed(element))


def _flat(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")


def _in_cell(element: html.HtmlElement) -> bool:
    return next(element.iterancestors("cell"), None) is not None


def _headline(root: html.HtmlElement) -> str | None:
    """Give the first heading that the page's title begins with, or that its metadata call its title."""
    titles = [_SPACE.sub(" ", item.text_content()).strip() for item in root.iterfind("head/title")]
    titles += root.xpath("head/meta[@property='og:title' or @name='twitter:title']/@content")
    for heading in root.iter(*_HEADINGS):
        text = _SPACE.sub(" ", heading.text_content()).strip()
        if len(text) >= _HEADLINE and any(title.startswith(text) for title in titles):
            return text
    return None
