"""Walk a folder in the order of its paths as bytes; every entry that is not taken is a finding."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed
from archivist.sources._one_file import unreadable

__all__ = ["walk"]

# A folder with this file is an archive: its own records are no sources.
_ARCHIVE_MARK = "archivist.toml"
_ARCHIVE_FOLDERS = frozenset({"records", "manifests"})


@dataclass(frozen=True, slots=True)
class _Folder:
    path: str


def walk(folder: str, known_suffixes: Collection[str]) -> Iterator[str | Finding]:
    """Return the path of every file to take, sorted, and a finding for every entry that is not taken.

    No function calls itself: a hostile tree can be deeper than the stack.
    """
    pending: list[_Folder | str | Finding] = [_Folder(folder)]
    while pending:
        item = pending.pop()
        if isinstance(item, _Folder):
            pending.extend(reversed(_contents(item.path, known_suffixes)))
        else:
            yield item


def _contents(folder: str, known_suffixes: Collection[str]) -> list[_Folder | str | Finding]:
    try:
        with os.scandir(folder) as listing:
            entries = list(listing)
        in_archive = any(entry.name == _ARCHIVE_MARK for entry in entries)
        # With "/" after a folder's name the order of a walk is the order of the whole paths.
        entries.sort(key=lambda entry: os.fsencode(entry.name) + (b"/" if _is_folder(entry) else b""))
        return [_classified(entry, known_suffixes, in_archive=in_archive) for entry in entries]
    except OSError as error:
        return [unreadable(folder, error)]


def _classified(
    entry: os.DirEntry[str], known_suffixes: Collection[str], *, in_archive: bool
) -> _Folder | str | Finding:
    shown = displayed(entry.path)
    if entry.name.startswith("."):
        return finding("skipped-hidden", shown)
    if entry.is_symlink():
        return finding("skipped-link", shown)
    if _is_folder(entry):
        own = in_archive and entry.name in _ARCHIVE_FOLDERS
        return finding("skipped-archive", shown) if own else _Folder(entry.path)
    if not entry.is_file(follow_symlinks=False):
        return finding("skipped-special", shown)
    suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122  # Path refuses what is not text
    return entry.path if suffix in known_suffixes else finding("skipped-type", shown, found=displayed(suffix) or "none")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)
