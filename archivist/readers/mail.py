"""Messages (RFC 5322, MIME): the words that a mail program shows, and what of the message is not among them."""

import re
from collections.abc import Callable
from email.utils import format_datetime, parsedate_to_datetime
from functools import cache
from itertools import accumulate, islice

from archivist.base.limits import TEXT_LINES
from archivist.base.said import said
from archivist.base.source_limits import MAIL_FACT_CHARACTERS
from archivist.model.document import Document, Embedded, Place
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.charsets.decode import decode
from archivist.readers.formats.recognise import MAIL, recognise
from archivist.readers.message.body import message_body
from archivist.readers.message.part_text import HTML_EXTRACTOR, PartText
from archivist.readers.mime.header_words import HeaderWords, header_words
from archivist.readers.mime.message_start import MessageStart, message_start, with_line_ends
from archivist.readers.mime.parts import MessagePart, parse_message
from archivist.readers.shared.attachments import attachments_left_out
from archivist.readers.shared.checked import checked
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "message/rfc822"
# Raised with every change after which a message could give another text.
_EXTRACTOR = "archivist mail 2"
_HEADERS = ("Subject", "From", "Date")
_COMMENT = re.compile(r" ?\([^()]*\)")
_PLIST = b"<?xml"
_ANY_NAME = "x.eml"


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == MAIL


def _read(source: Source) -> ReadResult:
    """Return what is shown; attachments are named (`attachments-left-out`), never opened."""
    path = source.given
    lines = with_line_ends(source.data)
    start = message_start(lines, source.name)
    if start is None:
        return None, (finding("broken-source", path, found=said("an e-mail message"), reason=said("it has no header")),)
    try:
        message = parse_message(_own_bytes(lines, start))
    except TooMuchInsideError as error:
        return None, (error.finding(path),)
    body = message_body(message, path)
    if body.refusal is not None:
        return None, (body.refusal,)
    words = _header_words(message)
    warnings = (
        body.warnings()
        + attachments_left_out(body.names, path)
        + _outside(lines, start, message, path)
        + _header_warnings(words, path)
    )
    text, places = _text(body.texts)
    reason = "; ".join(dict.fromkeys(text.reason for text in body.texts))
    extractor = f"{HTML_EXTRACTOR}, {_EXTRACTOR}" if any(text.html for text in body.texts) else _EXTRACTOR
    document = Document(text, _MEDIA_TYPE, None, reason, extractor, _embedded(words), places=places)
    return checked(document, path, warnings, empty="a message without a text")


def _own_bytes(lines: bytes, start: MessageStart) -> bytes:
    end = len(lines) if start.length is None else start.offset + start.length
    return lines[start.offset : end]


def _text(parts: list[PartText]) -> tuple[str, tuple[Place, ...]]:
    """Return the words of all parts, an empty line between two, and where each line stands.

    A text of more than TEXT_LINES will be refused: of the lines beyond it no place is made.
    """
    texts = [part.text for part in parts]
    if len(parts) > 1:
        texts = [text.rstrip("\n") + "\n" for text in texts]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    places = (
        Place(start + place.start, place.locator)
        for part, text, start in zip(parts, texts, starts, strict=False)
        for place in part.places()
        if place.start < len(text)
    )
    return "\n".join(texts), tuple(islice(places, TEXT_LINES))


def _outside(lines: bytes, start: MessageStart, message: MessagePart, path: str) -> tuple[Finding, ...]:
    """Warn of lines before the header, lines in it that are no fields, and what follows a message of stated length."""
    strays = len(start.strays) + len(message.header.strays)
    findings: tuple[Finding, ...] = ()
    if strays:
        findings += (finding("unshown-text", path, found=said("line before or in the header"), count=strays),)
    others = _others(message)
    if others:
        findings += (finding("unshown-text", path, found=said("header that comes twice"), count=others),)
    rest = lines[start.offset + start.length :].strip() if start.length is not None else b""
    if rest and not rest.startswith(_PLIST):
        findings += (finding("unshown-text", path, found=said("text after the message"), count=1),)
    return findings


def _others(message: MessagePart) -> int:
    """Return how many headers say something else than the first of their name, which is the one that counts."""
    first = {name: message.header.first(name.lower()) for name in _HEADERS}
    return sum(value != first.get(key.title(), value) for key, value in message.header.fields)


def _header_words(message: MessagePart) -> dict[str, HeaderWords]:
    """Return the first of each header, decoded; raw bytes are read as the body is."""
    charset = _body_charset(message)
    decoded = {name: header_words(message.header.first(name.lower()), charset) for name in _HEADERS}
    return {name: words for name, words in decoded.items() if words.text}


def _body_charset(message: MessagePart) -> Callable[[], str | None]:
    """Return a function for the charset of the first text in a message, declared or detected."""

    @cache
    def charset() -> str | None:
        part = message
        while part.parts:
            part = part.parts[0]
        if part.charset:
            return part.charset
        decoded = decode(part.decoding.data) if not part.decoding.data.isascii() else None
        return decoded.charset if decoded else None

    return charset


def _header_warnings(words: dict[str, HeaderWords], path: str) -> tuple[Finding, ...]:
    replaced = sum(item.replaced for item in words.values())
    findings = (finding("replaced-bytes", path, count=replaced),) if replaced else ()
    unsure = dict.fromkeys(item.unsure for item in words.values() if item.unsure)
    return findings + tuple(finding("charset-uncertain", path, found=name, reason=reason) for name, reason in unsure)


def _facts(data: bytes) -> tuple[Embedded, ...]:
    """Return the first of each header, decoded (RFC 2047) and unfolded."""
    lines = with_line_ends(data)
    start = message_start(lines, _ANY_NAME)
    if start is None:
        return ()
    try:
        message = parse_message(_own_bytes(lines, start))
    except TooMuchInsideError:
        message = MessagePart(start.header, b"", "text/plain")
    return _embedded(_header_words(message))


def _embedded(words: dict[str, HeaderWords]) -> tuple[Embedded, ...]:
    return tuple(
        Embedded(f"mail:header[{name}]", (_day(item.text) if name == "Date" else item.text)[:MAIL_FACT_CHARACTERS])
        for name, item in words.items()
    )


def _day(text: str) -> str:
    """Return a date in the one form of RFC 5322, in the writer's own time zone; as written if it is none."""
    for words in (text, _COMMENT.sub("", text)):
        try:
            return format_datetime(parsedate_to_datetime(words))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return text


PLUGIN = Reader("mail", (".eml", ".emlx"), _accepts, _read, _MEDIA_TYPE, _facts)
