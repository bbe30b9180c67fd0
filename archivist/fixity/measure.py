"""Digests of files: rows for new ones, comparison for listed ones."""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from archivist.base.digest import Digests, digests_of
from archivist.base.limits import SOURCE_BYTES
from archivist.fixity.tree import Tree, kind_of, refusal
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Row, Withheld

__all__ = ["compare_file", "compare_rows", "read_file", "row_of"]


def row_of(name: str, data: bytes) -> Row:
    """Give the row of a new file."""
    found = digests_of(data)
    return Row(name, found.sha256, found.sha512, found.bytes)


def compare_rows(
    root: Path | str, rows: Iterable[Row], withheld: Mapping[str, Withheld] | None = None
) -> tuple[Finding, ...]:
    """Compare listed files with their rows, best in the order of their names; nothing told means nothing wrong.

    The work of one process: arguments and result can be sent to another. The names in `withheld` may be absent.
    """
    told: list[Finding] = []
    with Tree(root) as tree:
        for row in rows:
            found = compare_file(tree, row)
            entry = withheld.get(row.name) if withheld else None
            if entry is not None:
                found = _excused(found, entry)
            if found is not None:
                told.append(found)
    return tuple(told)


def _excused(found: Finding | None, entry: Withheld) -> Finding:
    """Tell what became of a withheld file: it is absent as it should be, here again, or here and altered."""
    if found is None:
        return finding("withheld-here", entry.name, at=entry.at)
    return finding("withheld", entry.name, at=entry.at, why=entry.because) if found.code == "missing" else found


def compare_file(tree: Tree, row: Row) -> Finding | None:
    """Compare one listed file with its row; None if it is the same, byte for byte."""
    try:
        descriptor = tree.open(row.name)
    except OSError as error:
        return refusal(error, row.name)
    try:
        return _compare_open(descriptor, row, tree.buffer)
    except OSError as error:
        return refusal(error, row.name)
    finally:
        os.close(descriptor)


def read_file(root: Path | str, name: str, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Read a file of the archive whole, at most `limit` + 1 bytes, so that the caller sees what is too long.

    Never follows a link, never blocks; None and a finding if it is missing, no file, or unreadable.
    """
    with Tree(root) as tree:
        try:
            descriptor = tree.open(name)
        except OSError as error:
            return None, (refusal(error, name),)
        try:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                return None, (finding("not-a-file", name, expected="a file", found=kind_of(mode)),)
            with open(descriptor, "rb", closefd=False) as stream:
                return stream.read(limit + 1), ()
        except OSError as error:
            return None, (refusal(error, name),)
        finally:
            os.close(descriptor)


def _compare_open(descriptor: int, row: Row, buffer: bytearray) -> Finding | None:
    before = os.fstat(descriptor)
    if not stat.S_ISREG(before.st_mode):
        return finding("not-a-file", row.name, expected="a file", found=kind_of(before.st_mode))
    if before.st_size != row.bytes and before.st_size > SOURCE_BYTES:
        # It is altered whatever it holds; a file that grew without bound is not read for the report.
        return _altered(row, f"{before.st_size} bytes", before.st_size)
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
    if found.sha256 == row.sha256:
        return finding("altered", row.name, expected=row.sha512, found=found.sha512, detail="another SHA-512")
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
    said = "the same length" if length == row.bytes else f"{row.bytes} bytes listed, {length} found"
    return finding("altered", row.name, expected=row.sha256, found=found, detail=said)
