"""The main text of a page: trafilatura finds where it is, the words are taken from there as they stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from lxml import html

from archivist.base.source_limits import ARTICLE_CHARACTERS, ARTICLE_DEPTH, ARTICLE_ELEMENTS, ARTICLE_LINES
from archivist.model.document import Place
from archivist.model.findings import Finding, finding
from archivist.readers.html.element_paths import ElementPaths
from archivist.readers.html.main_lines import MainLines, main_lines
from archivist.readers.html.notices import cut_short, notice
from archivist.readers.html.parse import ParsedPage
from archivist.readers.html.visible_text import VisibleText
from archivist.readers.shared.libraries import Library, load, version_of

__all__ = ["EXTRACTOR", "MainText", "main_text"]

# Raised with every change after which a page could give another text.
EXTRACTOR = "archivist webpage 2"

# The elements of trafilatura's result.
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "list", "table", "cell", "code", "div", "lb", "ab", "fw"})
_SPACE = re.compile(r"\s+")
# A page with fewer characters and a picture may have its words in the picture.
_FEW_WORDS = 200


class MainText(NamedTuple):
    """The text of a page, the tools that made it, warnings of what the text lacks, and where each line stands."""

    text: str
    extractor: str
    warnings: tuple[Finding, ...]
    places: tuple[Place, ...]


def main_text(page: ParsedPage, path: str) -> MainText | Finding:
    """Return the page's text, or `extra-missing` or `no-text`.

    One line a paragraph, heading, list item or table row; cells are parted by tabs. `unshown-text` is for
    passages within it that a browser hides, `unread-content` for what it shows and the text does not say. The place
    of a line is `html:` and the path of its element (see `ElementPaths`).
    """
    library = load("html", path)
    if isinstance(library, Finding):
        return library
    shown = VisibleText(page.root)
    paths = ElementPaths()
    locators = [f"html:{paths.path(line.element)}" for line in shown.lines]  # before a foreign library has the tree
    article = _article(library, page.root) if _is_small(page, shown) else ""
    titles = _titles(page.root)
    chosen = main_lines(shown, article, titles)
    places = chosen.places
    lines = [shown.lines[place].text for place in places]
    empty = notice(lines, [line.text for line in shown.lines], titles, page.root) or _no_text(shown, chosen)
    if empty:
        return finding("no-text", path, found=f"an HTML page that is {empty}")
    warnings = shown.warnings(path, places[0], places[-1] + 1) + _beside(shown, lines, path)
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return MainText(
        "".join(f"{line}\n" for line in lines),
        f"{library.label}, lxml {version_of('lxml')}, {EXTRACTOR}",
        warnings,
        tuple(Place(start, locators[place]) for start, place in zip(starts, places, strict=False)),
    )


def _no_text(shown: VisibleText, chosen: MainLines) -> str | None:
    """Return why a page has no text of its own; None where it has one."""
    if chosen.unseen:
        return "empty until a script fills it with its data"
    if chosen.places:
        return None
    if any(kind == "frame" for _, kind in shown.unread):
        return "made of other pages in frames"
    return "nothing but links" if shown.lines else "empty until a script fills it"


def _beside(shown: VisibleText, lines: Sequence[str], path: str) -> tuple[Finding, ...]:
    """Warn of a text that goes on elsewhere, and of pictures that may be the statement of a page of few words."""
    findings = []
    if count := cut_short(lines):
        findings.append(finding("unread-content", path, found="rest for subscribers only", count=count))
    if shown.pictures and sum(map(len, lines)) < _FEW_WORDS:
        findings.append(finding("unread-content", path, found="picture", count=shown.pictures))
    return tuple(findings)


def _is_small(page: ParsedPage, shown: VisibleText) -> bool:
    """Return whether a page is small enough for the library, which is slow with much and with deep markup."""
    length = sum(len(line.text) for line in shown.lines)
    if not 0 < len(shown.lines) <= ARTICLE_LINES or length > ARTICLE_CHARACTERS:
        return False
    elements = depth = deepest = 0
    for event, _ in html.etree.iterwalk(page.root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        elements += event == "start"
    return elements <= ARTICLE_ELEMENTS and deepest <= ARTICLE_DEPTH


def _article(library: Library, root: html.HtmlElement) -> str:
    """Return what trafilatura takes for the article; empty where it fails."""
    try:
        article = library.module.bare_extraction(root, include_comments=False, deduplicate=False, with_metadata=False)
    except Exception:  # noqa: BLE001  # a foreign library on hostile markup, and its words are not the text
        return ""
    return "" if article is None or article.body is None else "\n".join(_lines(article.body))


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
