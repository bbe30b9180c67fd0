"""From what the user named to the bytes: one Source a file, and a finding for everything that is not taken."""

import os
from collections.abc import Collection, Iterator, Sequence
from typing import BinaryIO

from archivist.model.findings import Finding, Severity, finding
from archivist.model.record_json import displayed
from archivist.model.source import Source
from archivist.sources._folder import walk
from archivist.sources._one_file import read_file, read_stream

__all__ = ["collect"]

_STDIN = "-"
_STDIN_NAME = "stdin.txt"


def collect(specs: Sequence[str], *, stdin: BinaryIO, known_suffixes: Collection[str]) -> Iterator[Source | Finding]:
    """Return the sources that `specs` name, in order, one at a time: files, folders, `-` for standard input.

    What is named is taken whatever its suffix, also through a link; what a folder walk meets is taken
    if it is a regular file with a known suffix. Each file is read once and at most once a run. If
    nothing is taken and nothing else says why, the last finding is `no-sources`.
    """
    seen: set[str] = set()
    explained = False
    for spec in specs:
        for item in _of_spec(spec, stdin, known_suffixes, seen):
            explained = explained or isinstance(item, Source) or item.severity is Severity.ERROR
            yield item
    if not explained:
        yield finding("no-sources")


def _of_spec(spec: str, stdin: BinaryIO, known_suffixes: Collection[str], seen: set[str]) -> Iterator[Source | Finding]:
    if spec == _STDIN:
        yield _once(spec, seen) or _source(spec, _STDIN_NAME, read_stream(stdin, spec), "stdin")
    elif _is_folder(spec):
        yield from _of_folder(spec, known_suffixes, seen)
    else:
        yield _once(spec, seen) or _source(spec, os.path.basename(spec), read_file(spec, follow=True), "file")  # noqa: PTH119  # Path refuses what is not text


def _of_folder(folder: str, known_suffixes: Collection[str], seen: set[str]) -> Iterator[Source | Finding]:
    empty = True
    for item in walk(folder, known_suffixes):
        empty = False
        if isinstance(item, Finding):
            yield item
        else:
            name = os.path.basename(item)  # noqa: PTH119
            yield _once(item, seen) or _source(item, name, read_file(item, follow=False), "folder")
    if empty:
        yield finding("empty-folder", displayed(folder))


def _is_folder(spec: str) -> bool:
    return os.path.isdir(spec)  # noqa: PTH112  # False for what no system can name


def _once(path: str, seen: set[str]) -> Finding | None:
    """Return `source-twice` for a file that this run has met; copies and hard links are other files."""
    try:
        real = path if path == _STDIN else os.path.realpath(path)
    except (OSError, ValueError):
        return None
    if real in seen:
        return finding("source-twice", displayed(path))
    seen.add(real)
    return None


def _source(given: str, name: str, data: bytes | Finding, method: str) -> Source | Finding:
    return data if isinstance(data, Finding) else Source(displayed(given), displayed(name), data, method)
