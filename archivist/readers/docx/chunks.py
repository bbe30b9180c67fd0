"""Documents of another format inside a Word document (`w:altChunk`; ECMA-376, part 1, 17.17.2.1): their words."""

from archivist.readers.charsets.decode import decode
from archivist.readers.html.parse import parse_page
from archivist.readers.html.visible_text import visible_lines

__all__ = ["chunk_kind", "page_lines", "plain_lines"]

_ZIP = b"PK\x03\x04"


def chunk_kind(data: bytes, name: str, media_type: str) -> str:
    """Return what a chunk is: `word`, `html`, `plain`, or "" for what is not read."""
    media_type, ending = media_type.lower(), name.rpartition(".")[2].lower()
    if data.startswith(_ZIP):
        return "word"
    if media_type in ("text/html", "application/xhtml+xml") or ending in ("html", "htm", "xhtml"):
        return "html"
    return "plain" if media_type == "text/plain" or ending == "txt" else ""


def page_lines(data: bytes) -> list[str] | None:
    """Return the lines of a page; None if its charset is not sure or it is no page."""
    page, warnings = parse_page(data, "")
    return None if page is None or warnings else list(visible_lines(page.root))


def plain_lines(data: bytes) -> list[str] | None:
    """Return the lines of a text; None if its charset is not sure."""
    decoded = decode(data)
    if decoded is None or not decoded.sure:
        return None
    return decoded.text.removeprefix("\ufeff").splitlines()
