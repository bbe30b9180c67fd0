"""Read one file once: regular files only, never more than the limit into memory, never a wait on a pipe."""

import os
import re
import shlex
from difflib import get_close_matches
from itertools import islice
from typing import BinaryIO

from archivist.base.limits import SOURCE_BYTES, SUGGESTION_ENTRIES
from archivist.base.opening import RefusedError, open_regular, read_open
from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed

__all__ = ["read_file", "read_stream", "unreadable"]

_ADDRESS = re.compile(r"(?i)(?:https?|ftp)://")

_CHUNK = 1024 * 1024


def read_file(path: str, *, follow: bool) -> bytes | Finding:
    """Return the bytes of a regular file, or the finding that says why not; links are followed only on request."""
    shown = displayed(path)
    try:
        descriptor = open_regular(path, SOURCE_BYTES, follow=follow)
        try:
            return _read_open(descriptor, shown)
        finally:
            os.close(descriptor)
    except RefusedError as error:
        if error.rule == "size":
            return _too_large(shown, error.size)
        return finding("source-not-regular", shown, found=error.found)
    except (OSError, ValueError) as error:
        return unreadable(path, error)


def read_stream(stream: BinaryIO, given: str) -> bytes | Finding:
    """Return standard input to its end, or the finding that says why not; at most the limit and one byte are read."""
    try:
        data = _read_bounded(stream)
    except (OSError, ValueError) as error:  # ValueError: a closed stream
        return unreadable(given, error)
    return _too_large(given, None) if data is None else data


def unreadable(path: str, error: OSError | ValueError) -> Finding:
    """Return the finding for an error of the system on `path`."""
    shown = displayed(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError) and _ADDRESS.match(path):
        return finding("source-is-address", shown, address=shlex.quote(path))
    if isinstance(error, FileNotFoundError):
        return finding("source-missing", shown, advice=_suggestion(path))
    if isinstance(error, PermissionError):
        return finding("source-denied", shown)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return finding("source-unreadable", shown, found=reason.lower())


def _read_open(descriptor: int, shown: str) -> bytes | Finding:
    before = os.fstat(descriptor)
    data = read_open(descriptor, SOURCE_BYTES)
    after = os.fstat(descriptor)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return finding("source-changed", shown)
    return data


def _read_bounded(stream: BinaryIO) -> bytes | None:
    """Return all bytes to the end; None as soon as there is more than the limit."""
    parts, length = [], 0
    while chunk := stream.read(min(_CHUNK, SOURCE_BYTES + 1 - length)):
        parts.append(chunk)
        length += len(chunk)
        if length > SOURCE_BYTES:
            return None
    return b"".join(parts)


def _too_large(shown: str, size: int | None) -> Finding:
    found = (
        said("{n} bytes", n=size)
        if size is not None
        else said("more than {source_bytes} bytes", source_bytes=SOURCE_BYTES)
    )
    return finding(
        "source-too-large", shown, expected=said("at most {source_bytes} bytes", source_bytes=SOURCE_BYTES), found=found
    )


def _suggestion(path: str) -> str:
    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.name for entry in islice(entries, SUGGESTION_ENTRIES)]
    except OSError:
        return said("there is no folder {folder}", folder=displayed(folder))
    near = get_close_matches(name, names, n=1, cutoff=0.7)
    if not near:
        return said("check the spelling")
    return said("did you mean {known}?", known=displayed(os.path.join(folder, near[0])))  # noqa: PTH118
