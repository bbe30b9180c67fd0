"""Messages (RFC 5322, MIME): the body as plain text where there is one, else the text of its HTML part."""

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from platform import python_version_tuple

from archivist.model.document import Document, Embedded
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._checked import checked
from archivist.readers._formats import MAIL, recognise
from archivist.readers._interface import Reader, ReadResult
from archivist.readers._limits import MAIL_PARTS
from archivist.readers._main_text import main_text
from archivist.readers._markup import decode_declared, parse_page

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "message/rfc822"
# Raised with every change after which a message could give another text. The parser is Python's own.
_EXTRACTOR = f"python {'.'.join(python_version_tuple()[:2])}, archivist mail 1"
_HEADERS = ("Subject", "From", "Date")
_LONGEST = 1000
_SHOWN_NAMES = 5
# What hostile or broken messages make the standard library raise, beside its own errors.
_FAILURES = (
    MessageError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    TypeError,
    RecursionError,
    AssertionError,
)


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == MAIL


def _read(source: Source) -> ReadResult:
    """Read the body; attachments are told (`attachments-left-out`), never opened."""
    path = source.given
    try:
        message = _parsed(source.data)
        parts = sum(1 for _ in message.walk())
        if parts > MAIL_PARTS:
            limit = finding(
                "too-much-inside", path, expected=str(MAIL_PARTS), found=f"{parts} parts", limit="MAIL_PARTS"
            )
            return None, (limit,)
        body = message.get_body(("plain", "html"))
        names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
        found = (
            _body_text(body, path)
            if isinstance(body, EmailMessage)
            else finding("no-text", path, found="a message without a text")
        )
    except _FAILURES as error:
        return None, (finding("broken-source", path, found="an e-mail message", reason=type(error).__name__),)
    if isinstance(found, Finding):
        return None, (found,)
    text, reason, extractor, told = found
    if names:
        shown = ", ".join(names[:_SHOWN_NAMES]) + ("…" if len(names) > _SHOWN_NAMES else "")
        told += (finding("attachments-left-out", path, found=shown, count=len(names)),)
    document = Document(text, _MEDIA_TYPE, None, reason, extractor, _facts(source.data))
    return checked(document, path, told, empty="a message without a text")


def _parsed(data: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)  # noqa: S101  # by the policy
    return message


def _body_text(body: EmailMessage, path: str) -> tuple[str, str, str, tuple[Finding, ...]] | Finding:
    """Give text, how it was decoded, extractor and warnings. A line of a text ends at LF, whatever the wire says."""
    payload = body.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = body.get_content_charset()
    if body.get_content_type() == "text/html":
        page, told = parse_page(data, path, charset)
        if page is None:
            return told[0]
        found = main_text(page, path)
        return found if isinstance(found, Finding) else (found[0], page.reason, f"{found[1]}, {_EXTRACTOR}", told)
    decoded = decode_declared(data, charset)
    if decoded is None:
        return finding("not-text", path, found="a message in a charset that archivist does not know")
    text = (
        decoded.text.encode("utf-8", "surrogateescape")
        .decode("utf-8", "replace")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    told = () if decoded.sure else (finding("charset-uncertain", path, found=decoded.charset, reason=decoded.reason),)
    return text, decoded.reason, _EXTRACTOR, told


def _facts(data: bytes) -> tuple[Embedded, ...]:
    """Give the first of each header, decoded (RFC 2047) and unfolded."""
    try:
        message = _parsed(data)
    except _FAILURES:
        return ()
    pairs = [(name, _header(message, name)) for name in _HEADERS]
    return tuple(Embedded(f"mail:header[{name}]", text[:_LONGEST]) for name, text in pairs if text)


def _header(message: EmailMessage, name: str) -> str:
    """Give one header as a line; empty where it has no value that can be read, such as a date of the year 10^20."""
    try:
        return " ".join(str(message[name] or "").split())
    except _FAILURES:
        return ""


PLUGIN = Reader("mail", (".eml",), _accepts, _read, _MEDIA_TYPE, _facts)
