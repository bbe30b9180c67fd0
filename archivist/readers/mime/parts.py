"""A message as a tree of parts (RFC 5322, 2045, 2046), read as mail programs do: leniently, and in linear time.

The standard library's parser is not used: it recurses, takes the words of a broken header for the body, and gives
other values in other versions of Python, so that a record could not be checked with the next one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from archivist.base.source_limits import MAIL_DEPTH, MAIL_HEADER_BYTES, MAIL_PARTS
from archivist.readers.mime.codings import Decoding, decoded_body
from archivist.readers.mime.header_words import ContentField, content_field
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["Header", "MessagePart", "is_mail_field", "parse_message", "read_fields"]

# A blank before the colon is obsolete (RFC 5322, section 4.5), and still written.
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")
_KNOWN = re.compile(
    rb"(?:MIME-Version|Content-[A-Z-]{1,40}|X-[!-9;-~]{1,60}|Message-ID|Received|Return-Path|DKIM-Signature|From|Sender"
    rb"|Reply-To|To|Cc|Bcc|Date|Subject|References|In-Reply-To|Thread-[A-Z]{1,10}|List-[A-Z]{1,20}|User-Agent"
    rb"|Importance|Precedence|Authentication-Results|ARC-[A-Z-]{1,40}|Delivered-To|Errors-To|Organization"
    rb"|Status)[ \t]*:",
    re.IGNORECASE,
)
_POSTMARK = re.compile(rb">?From ")
# What has more lines that are no fields is no header.
_MOST_STRAYS = 3
_GUESSED = re.compile(
    rb"^--([^\r\n]{1,200}?)[ \t]{0,80}\r?\n(?=Content-(?:Type|Transfer-Encoding|Disposition):)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """A header block: fields as name and raw unfolded value, lines in it that are none, and where the body begins.

    `closed`: an empty line, or the end, follows the block.
    """

    fields: tuple[tuple[str, bytes], ...]
    strays: tuple[bytes, ...]
    end: int
    closed: bool

    def first(self, name: str) -> bytes:
        """Return the first value of a field; empty if there is none."""
        return next((value for key, value in self.fields if key.lower() == name), b"")


@dataclass(frozen=True)
class MessagePart:
    """A message or one of its parts. `body` is as it was sent; what `parts` has is read from it.

    `preamble` and `epilogue` stand around the parts of a multipart, and no mail program shows them. `unclosed`:
    the end of the last part is not marked.
    """

    header: Header
    body: bytes = field(repr=False)
    default: str
    parts: tuple["MessagePart", ...] = ()
    preamble: bytes = b""
    epilogue: bytes = b""
    unclosed: bool = False

    @cached_property
    def content(self) -> ContentField:
        """The media type and its parameters; what is no type at all is text/plain (RFC 2045, section 5.2)."""
        return content_field(self.header.first("content-type"), self.default)

    @cached_property
    def disposition(self) -> ContentField:
        """What Content-Disposition says; `kind` is empty where it says nothing."""
        return content_field(self.header.first("content-disposition"), "")

    @cached_property
    def decoding(self) -> Decoding:
        """The bytes of the body with their transfer encoding undone."""
        return decoded_body(self.body, self._coding)

    @property
    def charset(self) -> str | None:
        """The charset that the part declares; None if it declares none."""
        return self.content.parameters.get("charset", "").split(" ")[0].strip("'\"") or None

    @property
    def content_id(self) -> str:
        """The name by which other parts refer to this one; empty if it has none."""
        return self.header.first("content-id").decode("latin-1").strip("<> ")

    @property
    def start(self) -> str:
        """The name of the part that a multipart/related is about, as it states it; empty if it does not."""
        return self.content.parameters.get("start", "").strip("<> ")

    def leaves(self) -> Iterator["MessagePart"]:
        """Return the parts that have no parts, in order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    @property
    def is_base64(self) -> bool:
        """Return whether the body is said to be in base64."""
        return self._coding == "base64"

    @cached_property
    def _coding(self) -> str:
        coding = self.header.first("content-transfer-encoding")[:200].decode("latin-1")
        return re.sub(r"\([^)]*\)", "", coding).strip(" \t\"';").lower()


@dataclass
class _Count:
    parts: int = 0


def parse_message(data: bytes) -> MessagePart:
    """Return the tree of a message that begins with its header; raises TooMuchInsideError."""
    return _parse(data, "text/plain", 0, _Count())


def _parse(data: bytes, default: str, depth: int, count: _Count) -> MessagePart:
    count.parts += 1
    if count.parts > MAIL_PARTS:
        raise TooMuchInsideError("more parts than that", MAIL_PARTS, "MAIL_PARTS")
    if depth > MAIL_DEPTH:
        raise TooMuchInsideError("parts within parts, deeper than that", MAIL_DEPTH, "MAIL_DEPTH")
    header = read_fields(data, nested=depth > 0)
    if header.end > MAIL_HEADER_BYTES:
        raise TooMuchInsideError("a longer header than that", MAIL_HEADER_BYTES, "MAIL_HEADER_BYTES")
    part = MessagePart(header, data[header.end :], default)
    if not part.content.kind.startswith("multipart/"):
        return part
    inner = "message/rfc822" if part.content.kind == "multipart/digest" else "text/plain"
    preamble, bodies, epilogue, closed = _split(part)
    parts = tuple(_parse(body, inner, depth + 1, count) for body in bodies)
    return MessagePart(header, part.body, default, parts, preamble, epilogue, unclosed=not closed)


def _split(part: MessagePart) -> tuple[bytes, list[bytes], bytes, bool]:
    """Return preamble, parts, epilogue and whether the end is marked; a boundary that stands nowhere is guessed."""
    given = part.content.parameters.get("boundary", "").encode("latin-1", "replace")
    for body in (part.body, part.decoding.data):
        split = _at(body, given) if given else None
        if split is None and (guess := _GUESSED.search(body)):
            split = _at(body, guess[1])
        if split is not None:
            return split
    return b"", [], b"", True


def _at(body: bytes, boundary: bytes) -> tuple[bytes, list[bytes], bytes, bool] | None:
    delimiter = re.compile(rb"^--" + re.escape(boundary) + rb"(?:(--)[^\n]*|[ \t\r]*)$", re.MULTILINE)
    preamble, start = b"", None
    bodies: list[bytes] = []
    for match in delimiter.finditer(body):
        if start is None:
            preamble = body[: match.start()]
        else:
            bodies.append(_without_end(body[start : match.start()]))
        if match[1]:
            return preamble, bodies, body[match.end() :], True
        if len(bodies) > MAIL_PARTS:
            raise TooMuchInsideError("more parts than that", MAIL_PARTS, "MAIL_PARTS")
        start = match.end() + 1
    if start is None:
        return None
    bodies.append(body[start:])
    return preamble, bodies, b"", False


def _without_end(body: bytes) -> bytes:
    """Return a part without the line end that belongs to the boundary after it."""
    return body.removesuffix(b"\n").removesuffix(b"\r")


def read_fields(data: bytes, start: int = 0, *, nested: bool = False) -> Header:
    """Return the header block that begins at `start`, read no further than MAIL_HEADER_BYTES.

    A line that is no field is passed over where a field of mail programs follows it; anywhere else the body begins
    with it. In a nested part, whose writer is a program, no line is passed over.
    """
    fields: list[tuple[str, list[bytes]]] = []
    strays: list[bytes] = []
    place, closed = start, True
    while place < len(data) and place - start <= MAIL_HEADER_BYTES:
        end = data.find(b"\n", place)
        after = len(data) if end < 0 else end + 1
        line = data[place:after].rstrip(b"\r\n")
        matched = _FIELD.match(line)
        if not line.strip():
            if line and fields and _continues(data, after):  # folded white space
                place = after
                continue
            place = after
            break
        if matched:
            fields.append((matched[1].decode("ascii"), [line[matched.end() :]]))
        elif line[:1] in b" \t" and fields:
            fields[-1][1].append(line)
        elif fields and not nested and len(strays) < _MOST_STRAYS and _KNOWN.match(data, after):
            strays += [] if _POSTMARK.match(line) else [line]
        else:
            closed = False
            break
        place = after
    return Header(tuple((name, b"".join(lines).strip()) for name, lines in fields), tuple(strays), place, closed)


def is_mail_field(line: bytes) -> bool:
    """Return whether a line begins with the name of a field that mail programs write."""
    return _KNOWN.match(line) is not None


def _continues(data: bytes, place: int) -> bool:
    return data[place : place + 1] in (b" ", b"\t")
