"""Where a message begins in a file: below a byte order mark, blank lines, a postmark, a banner, a count of bytes.

What makes a message is a header that programs wrote. People write `From:`, `Date:` and `Subject:` over their
statements too, and paste printed headers into them: those are text, unless the file's name says that it is a message.
"""

import re
from dataclasses import dataclass

from archivist.base.source_limits import FORMAT_BYTES, MAILBOX_POSTMARKS
from archivist.readers.mime.parts import Header, is_mail_field, read_fields

__all__ = ["MESSAGE_SUFFIXES", "MessageStart", "message_start", "with_line_ends"]

MESSAGE_SUFFIXES = (".eml", ".emlx", ".mht", ".mhtml")

_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MARK = b"\xef\xbb\xbf"

# The line that begins each message of a mailbox (RFC 4155): an address, and mostly a time.
_POSTMARK = re.compile(
    rb">?From (?:[^\n]{0,200}?\b[0-9]{1,2}:[0-9]{2}\b[^\n]{0,200}"
    rb"|[^\s@]{1,100}@[^\s@]{1,100}[ \t\r]{0,9}|-[ \t\r]{0,9})\n"
)
_ANY_POSTMARK = re.compile(rb">?From [^\n]{1,400}\n")
_NEXT = re.compile(rb"\n\r?\n(?=From [^\n]{0,200}?\b[0-9]{1,2}:[0-9]{2}\b[^\n]{0,200}\n[!-9;-~]{1,76}[ \t]?:)")
_BANNER = re.compile(rb"Microsoft Mail Internet Headers Version [0-9.]+[ \t\r]*\n", re.IGNORECASE)
_BYTES = re.compile(rb"([0-9]{1,10})[ \t\r]*\n")
_BLANK = re.compile(rb"(?:[ \t\r]*+\n)++")
_LINE = re.compile(rb"[^\n]{1,200}\n")
_MOST_LINES = 2
# Blank lines, a postmark, a banner, a count and two lines of a person, with blank lines between them.
_MOST_STARTS = 12

_MAIL = re.compile(r"(?:From|Sender|To|Cc|Date|Subject|Reply-To)", re.IGNORECASE)
_MULTIPART = re.compile(rb"multipart/[^;]{1,80};.{0,200}boundary", re.IGNORECASE | re.DOTALL)
_SENDER = re.compile(r"(?:From|Sender|Date)", re.IGNORECASE)
# What only programs write, by name and by form: a person's "Received:" has a day after it.
_MACHINE = tuple(
    (re.compile(name, re.IGNORECASE), re.compile(form, re.IGNORECASE))
    for name, form in (
        ("Message-ID", rb"[^<]{0,40}<[^>]*"),
        ("MIME-Version", rb"[^0-9]{0,40}[0-9]"),
        ("Received", rb"\(?(?:from|by|via|with|for|id)\b"),
        ("Return-Path", rb"[^<]{0,40}<|[^ @]{1,100}@"),
        ("(?:DKIM|ARC|X-Google-DKIM)-[A-Z-]+", rb"[^=]{0,40}="),
        ("Content-Type", rb"[a-z]+/[a-z]|text\b"),
        ("Content-Transfer-Encoding", rb"base64|quoted-printable|[78]bit|binary"),
        ("Content-Disposition", rb"inline|attachment"),
        ("In-Reply-To", rb"[^<]{0,200}<[^>]*@"),
        ("X-[!-9;-~]+", rb""),
    )
)
_STRONG = 2


@dataclass(frozen=True, slots=True)
class MessageStart:
    """A message in the bytes that `with_line_ends` gives: where its header begins, and how long the message is.

    `length` is None where it goes to the end. `strays` are the lines before it that no program puts there.
    `several`: another message follows, as in a mailbox.
    """

    offset: int
    header: Header
    length: int | None
    strays: tuple[bytes, ...]
    several: bool


def with_line_ends(data: bytes) -> bytes:
    """Return the bytes of a message with LF or CRLF at their line ends, and in UTF-8 where they were UTF-16."""
    wide = _WIDE.get(data[:2])
    if wide:
        data = data[2:].decode(wide, "replace").encode("utf-8", "replace")
    data = data.removeprefix(_MARK)
    if b"\r" in data[:FORMAT_BYTES] and b"\n" not in data[:FORMAT_BYTES]:
        return data.replace(b"\r", b"\n")
    return data


def message_start(data: bytes, name: str) -> MessageStart | None:
    """Return where the message begins in the bytes that `with_line_ends` gives; None if they are none.

    The name decides only where the bytes alone make no message, so that they are read the same under any name.
    """
    start = _start(data, named=False)
    return _start(data, named=True) if start is None and name.lower().endswith(MESSAGE_SUFFIXES) else start


def _start(data: bytes, *, named: bool) -> MessageStart | None:
    place, marked, length, skipped = 0, False, None, []
    for _ in range(_MOST_STARTS):
        if blank := _BLANK.match(data, place):
            place = blank.end()
        elif _is_message(header := read_fields(data, place), named=named, marked=marked):
            break
        elif (postmark := _ANY_POSTMARK.match(data, place)) and not marked:
            marked, place = bool(_POSTMARK.match(data, place)), postmark.end()
            skipped += [] if marked else [postmark.group()]
        elif banner := _BANNER.match(data, place):
            place = banner.end()
        elif length is None and (count := _BYTES.match(data, place)):
            length, place = int(count[1]), count.end()
        elif len(skipped) < _MOST_LINES and (line := _LINE.match(data, place)) and not is_mail_field(line.group()):
            skipped.append(line.group())
            place = line.end()
        else:
            return None
    else:
        return None
    if skipped and not _is_strong(header):
        return None
    several = _is_followed(data, header.end, marked=marked)
    ends = length if length is not None and place + length <= len(data) else None
    if ends != length:  # a number that counts something else, or a message that was cut
        skipped.append(b"%d" % (length or 0))
    return MessageStart(place, header, ends, tuple(line.strip() for line in skipped), several)


def _is_message(header: Header, *, named: bool, marked: bool) -> bool:
    """Return whether a header is a message's, by two fields or more; without a blank line, by programs' fields."""
    if _MULTIPART.match(header.first("content-type")):
        return True
    machine = _machine(header)
    if named:
        return bool(machine) or any(_MAIL.fullmatch(key) for key, _ in header.fields)
    sent = any(_SENDER.fullmatch(key) for key, _ in header.fields)
    if len(header.fields) < _STRONG:
        return False
    if not header.closed or header.strays:
        return len(machine) >= _STRONG
    if sent:
        return bool(machine) or marked
    return len(machine) >= _STRONG and any(key.startswith("content-") for key in machine)


def _is_strong(header: Header) -> bool:
    """Return whether a header below other words is real: a text may quote one, but hardly with what programs write."""
    return len(_machine(header)) >= _STRONG


def _machine(header: Header) -> set[str]:
    return {
        key.lower()
        for key, value in header.fields
        if any(name.fullmatch(key) and form.match(value) for name, form in _MACHINE)
    }


def _is_followed(data: bytes, place: int, *, marked: bool) -> bool:
    """Return whether another message follows: a postmark below an empty line, with a header below it."""
    for number, match in enumerate(_NEXT.finditer(data, max(0, place - 2))):
        line = _POSTMARK.match(data, match.end())
        header = read_fields(data, line.end() if line else match.end())
        if number == MAILBOX_POSTMARKS or _is_message(header, named=False, marked=marked):
            return True
    return False
