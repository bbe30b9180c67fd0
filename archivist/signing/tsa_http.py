"""Ask a timestamp authority over HTTP (RFC 3161, section 3.4). The one place in this room that reaches the network.

The answer is taken as hostile: bounded in size and time, never redirected, and not believed before
`timestamp_checks` has judged it. Plain HTTP is allowed, as most authorities offer nothing else: the answer
carries its own signature, and the question holds only a digest and a random number.
"""

import time
import urllib.error
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

from archivist.base.said import said
from archivist.model.errors import ArchivistError, UsageError
from archivist.signing.timestamp import TOKEN_BYTES

__all__ = ["Post", "host_of", "post"]

Post = Callable[[str, bytes], bytes]

_WAIT_SECONDS = 20.0  # for each step of the network; an authority answers within one second
_WHOLE_SECONDS = 60.0  # for the whole body, however slowly it drips
_CHUNK = 8 * 1024
_OK = 200


def host_of(url: str) -> str:
    """Return the host of an authority's address; UsageError unless it is http: or https: and names one."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in {"http", "https"} or not host or not url.isascii() or not url.isprintable() or " " in url:
        raise UsageError(
            said("{url!r} is not the address of a timestamp authority", url=url[:200]),
            said("it begins with https:// or http://"),
        )
    return host


def post(url: str, body: bytes) -> bytes:
    """Send a request and return the answer's body, at most TOKEN_BYTES; ArchivistError for anything but an answer."""
    host = host_of(url)
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    question = Request(url, body, headers, method="POST")  # noqa: S310  # host_of has checked the scheme
    # Only these handlers: none that follows a redirect, and none for file: or ftp:.
    opener = OpenerDirector()
    for handler in (ProxyHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    try:
        with opener.open(question, timeout=_WAIT_SECONDS) as answer:
            return _body(answer, host)
    except (OSError, HTTPException, ValueError) as error:  # URLError and TimeoutError are OSErrors
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise ArchivistError(
            said("the timestamp authority {host} cannot be asked: {reason}", host=host, reason=reason),
            said("try again, or another"),
        ) from error


def _body(answer: HTTPResponse, host: str) -> bytes:
    kind = answer.headers.get_content_type()
    if answer.status != _OK or kind != "application/timestamp-reply":
        to = answer.headers["Location"] or ""
        message = said(
            "the timestamp authority {host} gave no token: status {status}, {kind}",
            host=host,
            status=answer.status,
            kind=kind,
        )
        if to:
            message = said(
                "the timestamp authority {host} gave no token: status {status}, {kind}, to {to!r}",
                host=host,
                status=answer.status,
                kind=kind,
                to=to[:200],
            )
        raise ArchivistError(message, said("check the address; redirects are not followed"))
    end = time.monotonic() + _WHOLE_SECONDS
    answer_bytes = b""
    while chunk := answer.read1(_CHUNK):
        answer_bytes += chunk
        if len(answer_bytes) > TOKEN_BYTES:
            raise ArchivistError(
                said("the answer of {host} is longer than {token_bytes} bytes", host=host, token_bytes=TOKEN_BYTES),
                said("use another authority"),
            )
        if time.monotonic() > end:
            raise ArchivistError(
                said(
                    "the answer of {host} took longer than {whole_seconds} seconds",
                    host=host,
                    whole_seconds=round(_WHOLE_SECONDS),
                ),
                said("try again"),
            )
    return answer_bytes
