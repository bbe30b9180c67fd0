"""What the manifests say was withheld, for readers that look a record up: a claim, which `verify` judges."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.durable import folder_below
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.opening import open_regular
from archivist.base.places import MANIFESTS, record_file, record_id_of
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.fixity.unparsed_manifest import HEAD_BYTES, may_list, may_withhold
from archivist.fixity.withheld import entries_of
from archivist.model.errors import NothingError
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Withheld
from archivist.pipeline.signed.manifests import parse_manifest
from archivist.store.layout import manifest_paths

__all__ = [
    "WithheldParts",
    "WithheldSoFar",
    "gone",
    "parts_of",
    "read_withheld",
    "refused_source",
    "withheld_parts",
    "withheld_records",
]

_Mark = tuple[int, ...]


@dataclass(frozen=True)
class WithheldParts:
    """What is withheld of one record: its source, None if that is not, and revisions by their numbers.

    The numbers count: a revision was there, whether or not its folder still is.
    """

    source: Withheld | None = None
    revisions: Mapping[int, Withheld] = field(default_factory=dict)

    def newest(self, here: Iterable[int]) -> int:
        """Return the number of the newest revision there ever was, of those in the folder and those withheld; or 0."""
        return max((*here, *self.revisions), default=0)

    def entry(self, revision: int) -> Withheld | None:
        """Return what says that a revision is not to be shown, be its files here or not; None if it may be.

        Where source and a revision are withheld it is the words that must not be seen, and every revision has them.
        """
        return self.revisions.get(revision) or (self.source if self.revisions else None)


class WithheldSoFar:
    """What the manifests of an archive say was withheld, for a run that looks again and again.

    An entry for a file that its own manifest lists is left out, unless whatever is `claimed` is asked for. Each
    manifest is read once, and of nearly every one its head is enough. All are read again if the last one that was read
    is no more what it was: as each names the one before it by its digest, none before it can have changed alone.
    """

    def __init__(self, root: Path, *, claimed: bool = False) -> None:
        """Read nothing yet."""
        self._root, self._claimed = root, claimed
        self._paths: tuple[str, ...] = ()
        self._mark: _Mark | None = None
        self._found: dict[str, Withheld] = {}

    def entries(self) -> dict[str, Withheld]:
        """Return every entry: the file's path → the first that names it."""
        paths = manifest_paths(self._root)
        seen = len(self._paths)
        if seen and (paths[:seen] != self._paths or self._mark != _mark(self._root / self._paths[-1])):
            self._found, seen = {}, 0
        self._mark = _mark(self._root / paths[-1]) if paths else None
        if len(paths) > seen:
            self._look(paths[seen:])
        self._paths = paths
        return self._found

    def parts(self) -> dict[str, WithheldParts]:
        """Return the entries sorted by record, as `withheld_parts` does."""
        return withheld_parts(self.entries())

    def _look(self, paths: Iterable[str]) -> None:
        # A folder that is a link, or gone, is verify's business.
        with suppress(OSError), folder_below(self._root, MANIFESTS) as folder:
            for path in paths:
                if may_withhold(_head(folder, path.rpartition("/")[2])):
                    self._read(path)

    def _read(self, path: str) -> None:
        data, _ = read_file(self._root, path, ENVELOPE_BYTES)
        batch, _, _ = parse_manifest(data or b"", path)
        if batch is not None:
            for item in batch.manifest.withheld if self._claimed else entries_of(batch.manifest):
                self._found.setdefault(item.name, item)


def read_withheld(root: Path, *, claimed: bool = False) -> dict[str, Withheld]:
    """Read every entry once, as `WithheldSoFar` does."""
    return WithheldSoFar(root, claimed=claimed).entries()


def withheld_records(withheld: Mapping[str, Withheld]) -> dict[str, Withheld]:
    """Return the records of which files are withheld: id → one of the entries."""
    return {record_id: item for name, item in withheld.items() if (record_id := record_id_of(name)) is not None}


def gone(record_id: str, entry: Withheld | None) -> NothingError:
    """Return the error for a record of which nothing may be shown."""
    message = said("the record {record_id} was withheld", record_id=record_id)
    if entry is not None:
        message = said(
            "the record {record_id} was withheld on {at}: {because}",
            record_id=record_id,
            at=entry.at,
            because=entry.because,
        )
    hint = said("a signed manifest lists its files and their digests; their bytes are not shown")
    return NothingError(message, hint)


def refused_source(root: Path, given: str, record_id: str, entry: Withheld) -> Finding:
    """Tell why a source, as the caller named it, does not come in: it was withheld, or a manifest says so falsely."""
    path = _in_advance(root, entry)
    if path is not None:
        return finding("withheld-unknown", path, found=entry.name)
    return finding("source-withheld", given, at=entry.at, why=entry.because, id=record_id)


def withheld_parts(withheld: Mapping[str, Withheld]) -> dict[str, WithheldParts]:
    """Sort entries by record: id → what is withheld of it."""
    sources: dict[str, Withheld] = {}
    numbers: dict[str, dict[int, Withheld]] = {}
    for name, item in withheld.items():
        record_id, file = record_id_of(name), record_file(name)
        if record_id is None or file is None:
            continue
        if file.revision:
            numbers.setdefault(record_id, {}).setdefault(file.revision, item)
        else:
            sources[record_id] = item
    return {name: WithheldParts(sources.get(name), numbers.get(name, {})) for name in (*sources, *numbers)}


def parts_of(root: Path, record_id: str) -> WithheldParts:
    """Read what is withheld of one record."""
    return withheld_parts(read_withheld(root)).get(record_id) or WithheldParts()


def _in_advance(root: Path, entry: Withheld) -> str | None:
    """Return the path of a manifest that withholds a file which none before it lists so; None if the entry is rightful.

    Manifest by manifest up to that one, so only where something turns on it.
    """
    for path in manifest_paths(root):
        data, _ = read_file(root, path, ENVELOPE_BYTES)
        if data is None or not may_list(data, {entry.name}):
            continue
        batch, _, _ = parse_manifest(data, path)
        if batch is None:
            continue
        if entry in batch.manifest.withheld:
            return path
        if any((row.name, row.sha256) == (entry.name, entry.sha256) for row in batch.manifest.rows):
            return None
    return None


def _mark(manifest: Path) -> _Mark | None:
    """Return what changes when a file does; None if it is not there."""
    try:
        status = manifest.lstat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _head(folder: int, name: str) -> bytes:
    """Read the head of a manifest; none of one that cannot be read, which is verify's business."""
    try:
        descriptor = open_regular(name, ENVELOPE_BYTES, dir_fd=folder)
    except OSError:
        return b""
    try:
        return os.read(descriptor, HEAD_BYTES)
    except OSError:
        return b""
    finally:
        os.close(descriptor)
