"""Messages as bytes, written by hand: what is wrong in them is wrong on purpose."""

import base64
import quopri

HEAD = (
    "From: Press Office <press@water.example.org>",
    "To: desk@news.example.org",
    "Subject: On the wells",
    "Date: Tue, 12 Mar 2024 09:15:00 +0300",
    "Message-ID: <7@water.example.org>",
    "MIME-Version: 1.0",
)


def part(text, kind="text/plain; charset=utf-8", *fields, coding="8bit", charset="utf-8"):
    """Return one part: its header, an empty line, its text in a transfer encoding."""
    data = text if isinstance(text, bytes) else text.encode(charset)
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(coding, bytes)(data)
    header = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {coding}", *fields]
    return "\r\n".join(header).encode() + b"\r\n\r\n" + coded


def several(kind, *parts, boundary="=_b1", preamble=b"", epilogue=b"", closed=True, parameters=""):
    """Return a multipart of parts."""
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"{parameters}\r\n\r\n'.encode()
    body = b"".join(b"--" + boundary.encode() + b"\r\n" + item + b"\r\n" for item in parts)
    return head + preamble + body + (b"--" + boundary.encode() + b"--\r\n" + epilogue if closed else b"")


def message(content, *fields, head=HEAD):
    """Return a message with the content's own header fields among its own."""
    return "\r\n".join([*head, *fields, ""]).encode() + content
