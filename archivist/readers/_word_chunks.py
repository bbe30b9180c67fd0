"""Documents of another format inside a Word document (`w:altChunk`; ECMA-376, part 1, 17.17.2.1): their words."""

import re

from lxml import html

from archivist.readers._charset import decode
from archivist.readers._markup import parse_page

__all__ = ["chunk_kind", "page_lines", "plain_lines"]

_ZIP = b"PK\x03\x04"
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "div", "dl", "dt", "fieldset"),
        *(
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
        ),
        *("pre", "section", "table", "tr", "ul", "body"),
    }
)
_UNSEEN = frozenset({"head", "script", "style", "template", "title", "noscript", "object"})


def chunk_kind(data: bytes, name: str, media_type: str) -> str:
    """Tell what a chunk is: `word`, `html`, `plain`, or "" for what is not read."""
    media_type, ending = media_type.lower(), name.rpartition(".")[2].lower()
    if data.startswith(_ZIP):
        return "word"
    if media_type in ("text/html", "application/xhtml+xml") or ending in ("html", "htm", "xhtml"):
        return "html"
    return "plain" if media_type == "text/plain" or ending == "txt" else ""


def page_lines(data: bytes) -> list[str] | None:
    """Give the lines of a page; None if its charset is not sure or it is no page."""
    page, warnings = parse_page(data, "")
    if page is None or warnings:
        return None
    text = "".join(_pieces(page.root))
    return [line for part in text.split("\n") if (line := _SPACE.sub(" ", part).replace("\0", "\t").strip())]


def plain_lines(data: bytes) -> list[str] | None:
    """Give the lines of a text; None if its charset is not sure."""
    decoded = decode(data)
    if decoded is None or not decoded.sure:
        return None
    return decoded.text.removeprefix("\ufeff").splitlines()


def _pieces(root: html.HtmlElement) -> list[str]:
    pieces: list[str] = []
    waiting: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while waiting:
        element, done = waiting.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        ends = "\n" if tag in _BLOCKS else "\0" if tag in ("td", "th") and done else ""
        pieces.append(ends)
        if done or not tag or tag in _UNSEEN:
            pieces.append(_flat(element.tail) if element is not root else "")
            continue
        pieces.append(_flat(element.text))
        waiting.append((element, True))
        waiting.extend((item, False) for item in reversed(element))
    return pieces


def _flat(text: str | None) -> str:
    return _SPACE.sub(" ", text or "")
