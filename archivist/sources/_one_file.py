"""Read one file once: regular files only, never more than the limit into memory, never a wait on a pipe."""

import os
import stat
from difflib import get_close_matches
from itertools import islice
from typing import BinaryIO

from archivist.base.limits import SOURCE_BYTES
from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed

__all__ = ["read_file", "read_stream", "unreadable"]

_CHUNK = 1024 * 1024
# O_NONBLOCK: a FIFO that took the file's place after the look at it must not hold the run.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"))
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
# A suggestion is a courtesy: it looks at the first entries of a folder only.
_SUGGEST_FROM = 10_000

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISLNK, "a link"),
)


def read_file(path: str, *, follow: bool) -> bytes | Finding:
    """Read a regular file, or give the finding that says why not; links are followed only on request."""
    shown = displayed(path)
    try:
        # Looked at before it is opened, since opening a device can already act on it.
        facts = os.stat(path) if follow else os.lstat(path)  # noqa: PTH116  # a path may be no text
        if not stat.S_ISREG(facts.st_mode):
            return finding("source-not-regular", shown, found=_kind(facts.st_mode))
        if facts.st_size > SOURCE_BYTES:
            return _too_large(shown, facts.st_size)
        descriptor = os.open(path, _FLAGS | (0 if follow else _NO_LINK))
        with open(descriptor, "rb", buffering=0) as stream:  # noqa: PTH123  # a descriptor, not a path
            return _read_open(stream, shown)
    except (OSError, ValueError) as error:
        return unreadable(path, error)


def read_stream(stream: BinaryIO, given: str) -> bytes | Finding:
    """Read standard input to its end, at most the limit and one byte."""
    try:
        data = _read_bounded(stream)
    except (OSError, ValueError) as error:  # ValueError: a closed stream
        return unreadable(given, error)
    return _too_large(given, None) if data is None else data


def unreadable(path: str, error: OSError | ValueError) -> Finding:
    """Give the finding for an error of the system on `path`."""
    shown = displayed(path)
    if isinstance(error, FileNotFoundError):
        return finding("source-missing", shown, advice=_suggestion(path))
    if isinstance(error, PermissionError):
        return finding("source-denied", shown)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return finding("source-unreadable", shown, found=reason.lower())


def _read_open(stream: BinaryIO, shown: str) -> bytes | Finding:
    before = os.fstat(stream.fileno())
    if not stat.S_ISREG(before.st_mode):
        return finding("source-not-regular", shown, found=_kind(before.st_mode))
    data = _read_bounded(stream)
    if data is None:
        return _too_large(shown, None)
    after = os.fstat(stream.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return finding("source-changed", shown)
    return data


def _read_bounded(stream: BinaryIO) -> bytes | None:
    """Read to the end; None as soon as there is more than the limit."""
    parts, length = [], 0
    while chunk := stream.read(min(_CHUNK, SOURCE_BYTES + 1 - length)):
        parts.append(chunk)
        length += len(chunk)
        if length > SOURCE_BYTES:
            return None
    return b"".join(parts)


def _too_large(shown: str, size: int | None) -> Finding:
    found = f"{size} bytes" if size is not None else f"more than {SOURCE_BYTES} bytes"
    return finding("source-too-large", shown, expected=f"at most {SOURCE_BYTES} bytes", found=found)


def _kind(mode: int) -> str:
    return next((name for test, name in _KINDS if test(mode)), "a special file")


def _suggestion(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.name for entry in islice(entries, _SUGGEST_FROM)]
    except OSError:
        return f"there is no folder {displayed(folder)}"
    near = get_close_matches(name, names, n=1, cutoff=0.7)
    return f"did you mean {displayed(os.path.join(folder, near[0]))}?" if near else "check the spelling"  # noqa: PTH118
