"""Compare what lies in the archive with what manifests list: nothing lies unlisted, and records are listed whole."""

import os
import shlex
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.limits import SCHEMA_BYTES
from archivist.base.places import (
    FOLDERS,
    TRUST,
    Place,
    json_path,
    place_of,
    record_file,
    record_folder,
    revision_folder,
    schema_path,
    xml_path,
)
from archivist.base.said import said
from archivist.fixity.archive_tree import kind_of
from archivist.fixity.measure import read_file
from archivist.model.findings import Finding, finding

__all__ = ["Listing", "MayWait", "incomplete_records", "look_for_stray", "sort_stray"]

# Names, as they are written, and who makes such files.
_LITTER = {".DS_Store": "macOS", "Thumbs.db": "Windows", "desktop.ini": "Windows"}
_LISTED_LATER = ("trust", "stamped", "token")
# Given some files and the files of unsigned records, tells which of the former those records name.
_Named = Callable[[Collection[str], Iterable[str]], Collection[str]]


@dataclass(frozen=True)
class MayWait:
    """What may wait for the next batch, besides whole records and newer trust roots.

    `log_size` is the end of the newest manifest's leaf range: a token for a smaller log cannot be newer than that
    manifest. `schemas` are the paths of schemas and shared headers that may wait whoever names them; of others `named`
    tells those that unsigned records name. None waits unless it has the digest in its name.
    """

    log_size: int
    schemas: Collection[str] = ()
    named: _Named = lambda _files, _records: ()


@dataclass(frozen=True)
class Listing:
    """What no manifest lists.

    `unsigned` is the folder of each complete record or revision without rows → its files. `newer` are
    trust roots, tokens, stamped checkpoints and schemas that the next batch will list.
    """

    findings: tuple[Finding, ...]
    unsigned: Mapping[str, tuple[str, ...]]
    newer: tuple[str, ...]


def look_for_stray(
    root: Path,
    listed: Collection[str],
    waiting: MayWait,
    ignored: Collection[str] = (),
    is_settled: Callable[[str], bool] = lambda _folder: False,
) -> Listing:
    """Return every path under `records/` and `manifests/` that is not in `listed`, by what it may be.

    `listed` should be a set or a mapping; `ignored` are paths of a write in progress. A folder of which `is_settled`
    is true holds what is listed and nothing else, and is not looked into. Links are never followed; empty
    folders are harmless. Manifests, tiles, the checkpoint and the verification aids are other checks' business, as long
    as they are files.
    """
    findings: list[Finding] = []
    listing = sort_stray(root, _walk(root, findings, is_settled), listed, waiting, ignored)
    return replace(listing, findings=tuple(sorted((*findings, *listing.findings), key=_by_path)))


def sort_stray(
    root: Path,
    entries: Iterable[tuple[str, str]],
    listed: Collection[str],
    waiting: MayWait,
    ignored: Collection[str] = (),
) -> Listing:
    """Return paths by what they may be; `entries` are paths, each with its kind in words as `kind_of` gives it.

    `listed` must have whatever is listed in the folders of records that are among the entries, and every trust root.
    """
    newest_root = max((_version(name) for name in listed if name.startswith(f"{TRUST}/")), default=0)
    findings: list[Finding] = []
    newer: list[str] = []
    schemas: set[str] = set()
    loose: dict[str, set[str]] = {}
    for path, kind in entries:
        if path in listed or path in ignored:
            continue
        record, place = record_file(path), place_of(path)
        if kind != "a file" or (record is None and place is None):
            findings += [_stray(path, kind), *_litter(path, kind)]
        elif record is not None:
            loose.setdefault(record.id, set()).add(path)
        elif place is not None and place.kind == "schema":
            schemas.add(path)
        elif place is not None and place.kind in _LISTED_LATER:
            if _is_newer(place, newest_root, waiting.log_size):
                newer.append(path)
            else:
                findings.append(_stray(path, kind))
    unsigned: dict[str, tuple[str, ...]] = {}
    for record_id, paths in loose.items():
        complete = _complete(record_id, paths, listed)
        unsigned |= complete
        rest = paths.difference(*complete.values())
        findings += [_stray(path, "a file") for path in rest]
        findings += [finding("unsigned-record", place) for place in complete]
    waits = _awaited(root, schemas, unsigned, waiting)
    newer += waits
    findings += [_stray(path, "a file") for path in schemas - waits]
    return Listing(tuple(sorted(findings, key=_by_path)), dict(sorted(unsigned.items())), tuple(sorted(newer)))


def incomplete_records(names: Iterable[str]) -> tuple[Finding, ...]:
    """Check that each record among the listed names is listed whole; `record-incomplete` where only a part is.

    Whole is one source, and revisions from 1 on without gap, both files of each.
    """
    sources: dict[str, int] = {}
    revisions: dict[str, dict[int, int]] = {}
    for name in names:
        file = record_file(name)
        if file is None:
            continue
        if file.revision:
            counts = revisions.setdefault(file.folder, {})
            counts[file.revision] = counts.get(file.revision, 0) + 1
        else:
            sources[file.folder] = sources.get(file.folder, 0) + 1
    findings = []
    for folder in sorted({*sources, *revisions}):
        if sources.get(folder, 0) != 1:
            findings.append(
                finding("record-incomplete", folder, expected=said("1 source"), found=str(sources.get(folder, 0)))
            )
        findings += [
            finding("record-incomplete", folder, expected=said("both files of r{number}", number=number))
            for number in _gaps(revisions.get(folder, {}))
        ]
    return tuple(findings)


def _gaps(counts: Mapping[int, int]) -> list[int]:
    """Return the revisions of which not both files are listed, given the listed files of each; of a run the first.

    A row may name revision 999,999,999, and nobody need have signed it: the work is that of the rows.
    """
    there = sorted(counts)
    missing = [before + 1 for before, number in pairwise((0, *there)) if number > before + 1]
    halves = [number for number in there if counts[number] != 2]  # noqa: PLR2004
    return sorted((*missing, *halves)) if there else [1]


def _walk(root: Path, findings: list[Finding], is_settled: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Return (path, kind in words) for everything but folders; a folder that cannot be read goes to `findings`."""
    waiting = list(FOLDERS)
    while waiting:
        folder = waiting.pop()
        try:
            if folder in FOLDERS and not stat.S_ISDIR(mode := (root / folder).lstat().st_mode):
                yield folder, kind_of(mode)
                continue
            with os.scandir(root / folder) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    kind = _kind(entry, path, findings)
                    if kind == "a folder":
                        if not is_settled(path):
                            waiting.append(path)
                    elif kind is not None:
                        yield path, kind
        except FileNotFoundError:  # an archive without records yet, or a folder that has just gone
            continue
        except OSError as error:
            findings.append(_unreadable(folder, error))


def _kind(entry: os.DirEntry[str], path: str, findings: list[Finding]) -> str | None:
    """Return what an entry is; None if it has just gone, or if that cannot be read, which goes to `findings`."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return "a folder"
        if entry.is_file(follow_symlinks=False):
            return "a file"
        return kind_of(entry.stat(follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return None
    except OSError as error:
        findings.append(_unreadable(path, error))
        return None


def _complete(record_id: str, paths: set[str], listed: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return what is whole among the unlisted files of one record: folder of a record or revision → files."""
    revision = 1
    while json_path(record_id, revision) in listed:
        revision += 1
    complete: dict[str, tuple[str, ...]] = {}
    is_new = revision == 1
    while paths.issuperset(pair := (json_path(record_id, revision), xml_path(record_id, revision))):
        complete[revision_folder(record_id, revision)] = pair
        revision += 1
    if not is_new:
        return complete
    # A record that no manifest knows is whole with one source and revisions from 1 on.
    sources = sorted(path for path in paths if (file := record_file(path)) is not None and not file.revision)
    if len(sources) != 1 or not complete:
        return {}
    return {record_folder(record_id): (*(path for pair in complete.values() for path in pair), *sources)}


def _awaited(root: Path, schemas: set[str], unsigned: Mapping[str, Iterable[str]], waiting: MayWait) -> set[str]:
    """Return those of the schemas that may wait; only they are read."""
    awaited = schemas.intersection(waiting.schemas)
    others = schemas - awaited
    if others:
        records = (path for paths in unsigned.values() for path in paths)
        awaited |= others.intersection(waiting.named(others, records))
    return {path for path in awaited if _holds_what_it_names(root, path)}


def _is_newer(place: Place, newest_root: int, log_size: int) -> bool:
    return place.number > newest_root if place.kind == "trust" else place.number >= log_size


def _holds_what_it_names(root: Path, path: str) -> bool:
    data, _ = read_file(root, path, SCHEMA_BYTES)
    return data is not None and path == schema_path(sha256_hex(data), path)


def _by_path(item: Finding) -> tuple[str, str]:
    return item.path or "", item.code


def _version(name: str) -> int:
    place = place_of(name)
    return place.number if place is not None and place.kind == "trust" else 0


def _stray(path: str, kind: str) -> Finding:
    return finding("unlisted", _shown(path), found=kind)


def _litter(path: str, kind: str) -> Iterator[Finding]:
    """Name what file managers leave in folders, and how to remove it; whatever its name, it stays unlisted."""
    maker = _LITTER.get(path.rpartition("/")[2])
    if maker is not None and kind == "a file":
        yield finding("litter", path, found=maker, command=f"rm -- {shlex.quote(path)}")


def _unreadable(path: str, error: OSError) -> Finding:
    return finding("cannot-read", _shown(path), reason=error.strerror or str(error))


def _shown(path: str) -> str:
    """Write a path whose name on disk is not UTF-8 with escapes, so that a report can carry it."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
