"""HTML: the main text of a page, and the dates that the page states about itself."""

from archivist.model.document import Document
from archivist.model.findings import Finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.formats.recognise import HTML, recognise
from archivist.readers.html.main_text import main_text
from archivist.readers.html.page_facts import page_facts
from archivist.readers.html.parse import parse_page
from archivist.readers.shared.checked import checked

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "text/html"


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == HTML


def _read(source: Source) -> ReadResult:
    """Return the main text; its date is never taken from the library, only from what the page states."""
    path = source.given
    page, warnings = parse_page(source.data, path)
    if page is None:
        return None, warnings
    main = main_text(page, path)
    if isinstance(main, Finding):
        return None, (main,)
    facts = page_facts(source.data)
    document = Document(main.text, _MEDIA_TYPE, None, page.reason, main.extractor, facts, places=main.places)
    return checked(document, path, (*warnings, *main.warnings), empty="an HTML page without a main text")


PLUGIN = Reader("webpage", (".html", ".htm", ".xhtml"), _accepts, _read, _MEDIA_TYPE, page_facts)
