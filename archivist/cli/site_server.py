"""The preview of a site: its files over HTTP, to this machine alone.

A page of elsewhere that a browser shows must not read it under another name (DNS rebinding), so a request must name
this machine. What is given is a file of the folder, through no link.
"""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from archivist.base.limits import SITE_FILE_BYTES
from archivist.base.opening import read_below
from archivist.base.said import said
from archivist.model.errors import ArchivistError

__all__ = ["Preview", "preview"]

_HOST = "127.0.0.1"
_NAMES = frozenset({_HOST, "localhost"})
_TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
}
_PLAIN = "text/plain; charset=utf-8"


class Preview(ThreadingHTTPServer):
    """The server of one folder."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        """Listen on loopback."""
        self.folder = folder.resolve()
        super().__init__((_HOST, port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: Preview
    server_version = "archivist"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what people look at is theirs."""

    def _answer(self, *, with_body: bool) -> None:
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        if host not in _NAMES:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, _PLAIN, b"this is a preview for this machine\n", with_body=True)
            return
        path = unquote(urlsplit(self.path).path, errors="replace").removeprefix("/")
        path = f"{path}index.html" if path == "" or path.endswith("/") else path
        data = self._file(path)
        if data is not None:
            self._send(HTTPStatus.OK, _TYPES.get(path.rpartition(".")[2], _PLAIN), data, with_body=with_body)
            return
        missing = self._file("404.html") or b""
        self._send(HTTPStatus.NOT_FOUND, _TYPES["html"], missing, with_body=with_body)

    def _file(self, path: str) -> bytes | None:
        if any(part in ("", ".", "..") or "\0" in part for part in path.split("/")):
            return None
        try:
            return read_below(self.server.folder, path, SITE_FILE_BYTES)
        except (OSError, ValueError):
            return None

    def _send(self, status: HTTPStatus, kind: str, data: bytes, *, with_body: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if with_body:
            self.wfile.write(data)


def preview(folder: Path, port: int) -> Preview:
    """Return the server of a folder, which listens already; ArchivistError if the port cannot be had."""
    try:
        return Preview(folder, port)
    except OSError as error:
        raise ArchivistError(
            said("port {port} cannot be had: {strerror}", port=port, strerror=error.strerror),
            said("name another: --port 0"),
        ) from error
