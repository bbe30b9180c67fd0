"""Digests of files: rows for new ones, comparison for listed ones."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from archivist.base.digest import Digests, digests_of
from archivist.base.limits import LISTED_BYTES, SOURCE_BYTES
from archivist.base.opening import RefusedError
from archivist.base.said import said
from archivist.fixity.archive_tree import ArchiveTree, refusal
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Row, Withheld

__all__ = ["compare_file", "compare_rows", "read_file", "read_head", "read_listed", "row_of"]


def row_of(name: str, data: bytes) -> Row:
    """Return the row of a new file."""
    digests = digests_of(data)
    return Row(name, digests.sha256, digests.sha512, digests.bytes)


def compare_rows(
    root: Path | str, rows: Iterable[Row], withheld: Mapping[str, Withheld] | None = None
) -> tuple[Finding, ...]:
    """Compare listed files with their rows, best in the order of their names; no finding means nothing wrong.

    The work of one process: arguments and result can be sent to another. The names in `withheld` may be absent.
    """
    findings: list[Finding] = []
    with ArchiveTree(root) as tree:
        for row in rows:
            problem = compare_file(tree, row)
            entry = withheld.get(row.name) if withheld else None
            if entry is not None:
                problem = _excused(problem, entry)
            if problem is not None:
                findings.append(problem)
    return tuple(findings)


def _excused(problem: Finding | None, entry: Withheld) -> Finding:
    """Return what became of a withheld file: it is absent as it should be, here again, or here and altered."""
    if problem is None:
        return finding("withheld-here", entry.name, at=entry.at)
    return finding("withheld", entry.name, at=entry.at, why=entry.because) if problem.code == "missing" else problem


def compare_file(tree: ArchiveTree, row: Row) -> Finding | None:
    """Compare one listed file with its row; None if it is the same, byte for byte."""
    try:
        descriptor = _open(tree, row)
    except OSError as error:
        return _unopened(error, row)
    try:
        return _compare_open(descriptor, row, tree.buffer)
    except OSError as error:
        return refusal(error, row.name)
    finally:
        os.close(descriptor)


def read_listed(tree: ArchiveTree, row: Row) -> tuple[bytes | None, Finding | None]:
    """Read one listed file once: its bytes if they are what its row says, else None and the finding.

    What is then done with the bytes is done with what was hashed: another reading could give others.
    """
    try:
        data = tree.read(row.name, _limit(row))
    except OSError as error:
        return None, _unopened(error, row)
    found = digests_of(data)
    if found == Digests(row.bytes, row.sha256, row.sha512):
        return data, None
    return None, _differs(row, found)


def read_file(root: Path | str, name: str, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Read a file of the archive whole; None and a finding if it is missing, no file, unreadable, or over the limit.

    Never follows a link, never blocks, and reads nothing of a file that is too large.
    """
    with ArchiveTree(root) as tree:
        try:
            return tree.read(name, limit), ()
        except OSError as error:
            return None, (refusal(error, name),)


def read_head(root: Path | str, name: str, count: int, limit: int) -> bytes | None:
    """Read the first `count` bytes of a file of at most `limit` bytes, once; None if it cannot be read."""
    with ArchiveTree(root) as tree:
        try:
            descriptor = tree.open(name, limit)
        except OSError:
            return None
        try:
            return os.read(descriptor, count)
        except OSError:
            return None
        finally:
            os.close(descriptor)


def _limit(row: Row) -> int:
    """Return the size up to which a listed file is read for the report, also where it is not the listed size."""
    return min(max(row.bytes, SOURCE_BYTES), LISTED_BYTES)


def _open(tree: ArchiveTree, row: Row) -> int:
    return tree.open(row.name, _limit(row))


def _unopened(error: OSError, row: Row) -> Finding:
    """Return why a listed file was not read; one that is longer than listed is altered, whatever it holds."""
    if isinstance(error, RefusedError) and error.rule == "size" and error.size != row.bytes:
        return _altered(row, said("{n} bytes", n=error.size), error.size)
    return refusal(error, row.name)


def _compare_open(descriptor: int, row: Row, buffer: bytearray) -> Finding | None:
    before = os.fstat(descriptor)
    found = _digests(descriptor, before.st_size, buffer)
    if found == Digests(row.bytes, row.sha256, row.sha512):
        return None
    after = os.fstat(descriptor)
    if (before.st_size, before.st_mtime_ns, before.st_ctime_ns) != (
        after.st_size,
        after.st_mtime_ns,
        after.st_ctime_ns,
    ):
        return finding("changed-while-reading", row.name)
    return _differs(row, found)


def _differs(row: Row, found: Digests) -> Finding:
    if found.sha256 == row.sha256:
        return finding("altered", row.name, expected=row.sha512, found=found.sha512, detail=said("another SHA-512"))
    return _altered(row, found.sha256, found.bytes)


def _digests(descriptor: int, size: int, buffer: bytearray) -> Digests:
    """Hash up to `size` bytes, or less if the file ends before."""
    first, second, length = hashlib.sha256(), hashlib.sha512(), 0
    view = memoryview(buffer)
    while length < size:
        count = os.readv(descriptor, [view])
        if count == 0:
            break
        first.update(view[:count])
        second.update(view[:count])
        length += count
    return Digests(length, first.hexdigest(), second.hexdigest())


def _altered(row: Row, found: str, length: int) -> Finding:
    detail = said("the same length")
    if length != row.bytes:
        detail = said("{bytes} bytes listed, {length} found", bytes=row.bytes, length=length)
    return finding("altered", row.name, expected=row.sha256, found=found, detail=detail)
