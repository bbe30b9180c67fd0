"""Pages that were saved with all that belongs to them (MHTML, RFC 2557): the page, and where and when it was saved.

The header of such a file looks like that of a message. Its date is the day of saving, its sender a program: both say
how the bytes came to be, and nothing of the statement.
"""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from archivist.base.said import said
from archivist.base.source_limits import FRAME_BYTES
from archivist.model.document import Capture, Document, Embedded
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.charsets.declared import decode_declared
from archivist.readers.formats.recognise import SAVED_PAGE, recognise
from archivist.readers.html.main_text import main_text
from archivist.readers.html.page_facts import page_facts
from archivist.readers.html.parse import parse_page
from archivist.readers.mime.message_start import message_start, with_line_ends
from archivist.readers.mime.parts import MessagePart, parse_message
from archivist.readers.shared.checked import checked, is_blank
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "multipart/related"
# Raised with every change after which a saved page could give another text.
_EXTRACTOR = "archivist saved page 1"
_NAME = "x.mhtml"
_URL = re.compile(r"https?://[!-~]{1,2000}", re.IGNORECASE)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_ZONED = re.compile(r"(?:[+-][0-9]{4}|\bGMT|\bUTC?)\s*(?:\([^()]*\))?\s*$")
# The web has no older page.
_FIRST_YEAR = 1990
_MARK = b"\xef\xbb\xbf"


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == SAVED_PAGE


def _read(source: Source) -> ReadResult:
    """Return the first page, read as a page of the web; frames, which are pages of their own, are `unread-content`."""
    path = source.given
    try:
        message = _message(source.data)
    except TooMuchInsideError as error:
        return None, (error.finding(path),)
    root = _root(message) if message is not None else None
    if message is None or root is None:
        return None, (finding("no-text", path, found=said("a saved page without a page")),)
    damage = root.decoding.damage
    if damage is not None:
        return None, (finding("broken-source", path, found=said("a saved page"), reason=damage),)
    page, warnings = parse_page(root.decoding.data, path, root.charset)
    if page is None:
        return None, warnings
    main = main_text(page, path)
    if isinstance(main, Finding):
        return None, (main,)
    warnings += main.warnings
    if message.unclosed or root.decoding.cut:
        warnings += (finding("message-cut", path, found=said("a saved page")),)
    warnings += _frames(message, root, path)
    extractor = f"{main.extractor}, {_EXTRACTOR}"
    document = Document(
        main.text, _MEDIA_TYPE, None, page.reason, extractor, _page_facts(root), _capture(message, root), main.places
    )
    return checked(document, path, warnings, empty="a saved page without a main text")


def _message(data: bytes) -> MessagePart | None:
    lines = with_line_ends(data)
    start = message_start(lines, _NAME)
    return None if start is None else parse_message(lines[start.offset :])


def _root(message: MessagePart) -> MessagePart | None:
    """Return the page itself: the part that is named as the start, else the first page there is."""
    pages = [part for part in message.leaves() if part.content.kind in _PAGES]
    named = (part for part in pages if message.start and part.content_id == message.start)
    return next(named, pages[0] if pages else None)


def _frames(message: MessagePart, root: MessagePart, path: str) -> tuple[Finding, ...]:
    """Warn of the other pages in the file that have words."""
    count = looked = 0
    for part in message.leaves():
        data = part.decoding.data.strip() if part is not root and part.content.kind in _PAGES else b""
        if not data:
            continue
        looked += len(data)
        page, _ = parse_page(data, path, part.charset) if looked <= FRAME_BYTES else (None, ())
        count += page is None or not is_blank("".join(page.root.itertext()))
    return (finding("unread-content", path, found="frame", count=count),) if count else ()


def _page_facts(root: MessagePart) -> tuple[Embedded, ...]:
    """Return what the page says of itself; what the part's header says of the charset goes first."""
    data = root.decoding.data
    decoded = decode_declared(data, root.charset) if root.charset else None
    return page_facts(_MARK + decoded.text.encode("utf-8", "replace") if decoded else data)


def _capture(message: MessagePart, root: MessagePart) -> Capture | None:
    places = (message.header.first("snapshot-content-location"), root.header.first("content-location"))
    urls = (value.decode("latin-1") for place in places if (value := b"".join(place.split())))
    url = next((text for text in urls if _URL.fullmatch(text)), None)
    time = _time(message.header.first("date").decode("latin-1"))
    return Capture(url, time) if url or time else None


def _time(text: str) -> str | None:
    """Return the moment in UTC; None where it is none or its time zone is not stated."""
    if not _ZONED.search(text):
        return None
    try:
        time: datetime = parsedate_to_datetime(text)
        # "-0000" is a time in UTC by somebody who does not know the local one (RFC 5322, section 3.3): naive here.
        moment = time.astimezone(UTC) if time.tzinfo else time
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year >= _FIRST_YEAR else None


def _facts(data: bytes) -> tuple[Embedded, ...]:
    try:
        message = _message(data)
    except TooMuchInsideError:
        return ()
    root = _root(message) if message is not None else None
    return _page_facts(root) if root is not None else ()


PLUGIN = Reader("saved page", (".mhtml", ".mht"), _accepts, _read, _MEDIA_TYPE, _facts)
