"""Find, open and make archives."""

import os
import shlex
from dataclasses import dataclass
from pathlib import Path

from archivist.base.places import MARKER
from archivist.model.errors import ArchivistError, NothingError
from archivist.model.findings import Report, finding
from archivist.pipeline.opened.new_archive import Wanted, begin
from archivist.settings.known import variable
from archivist.settings.toml import Settings, read_settings
from archivist.signing.keystore import KeyStore
from archivist.store.layout import find_archive

__all__ = [
    "AUTHORITY_FOLDER",
    "Archive",
    "initialise",
    "initialise_report",
    "open_archive",
    "open_archive_here",
    "own_lists",
    "pin_of",
]

AUTHORITY_FOLDER = "authority"  # in an archive's root


@dataclass(frozen=True)
class Archive:
    """An archive's folder and its settings."""

    root: Path
    settings: Settings


def open_archive(place: Path | None, start: Path) -> Archive:
    """Open the archive at `place`, or the nearest one from `start` upward; NothingError if there is none."""
    if place is not None and not (place / MARKER).is_file():
        named = os.environ.get(variable("archive"))
        by = f"{variable('archive')} names it; " if named and Path(named) == place else ""
        hint = f"{by}make one with: archivist init {shlex.quote(str(place))}"
        raise NothingError(f"{place} is not an archive: it has no {MARKER}", hint)
    root = place.resolve() if place is not None else find_archive(start)
    if root is None:
        hint = "name one with --archive DIR, or make one with: archivist init DIR"
        raise NothingError(f"no archive here or above: no {MARKER} found", hint)
    return Archive(root, read_settings(root / MARKER))


def open_archive_here(place: Path | None) -> Archive | None:
    """Open the archive at `place`, or the nearest one upward from here; None if none was named and none is there."""
    here = Path.cwd()
    return open_archive(place, here) if place is not None or find_archive(here) else None


def pin_of(archive: Archive, given: str | None = None) -> str | None:
    """Return the pin of the first trust root: the caller's, else $ARCHIVIST_ROOT_PIN, else the pin store's.

    It never comes from the archive; None where there is none.
    """
    stored = KeyStore.from_environment().pins()
    return given or os.environ.get("ARCHIVIST_ROOT_PIN") or stored.get(archive.settings.archive)


def own_lists(archive: Archive | None) -> Path | None:
    """Return the folder of an archive's own authority lists, None if it has none."""
    folder = archive.root / AUTHORITY_FOLDER if archive else None
    if folder and folder.is_symlink():
        raise ArchivistError(
            f"{folder} is a link", "put the folder itself there: an archive's lists lie in the archive"
        )
    return folder if folder and folder.is_dir() else None


def initialise(folder: Path, *, archive_id: str | None, title: str | None, holder: str, created: str) -> Archive:
    """Make an archive, or finish one that was begun here and not finished: keys, pin, trust root, git settings.

    UsageError in a home folder, at the root of the file system, around the key folder, and where an archive is.
    """
    folder = folder.resolve()
    return Archive(folder, begin(folder, Wanted(archive_id, title, holder, created)))


def initialise_report(archive: Archive) -> Report:
    """Tell where a new archive, its keys and its pin are."""
    store = KeyStore.from_environment()
    made = {
        "id": archive.settings.archive,
        "title": archive.settings.title,
        "path": str(archive.root),
        "pin": store.pins().get(archive.settings.archive),
        "keys": str(store.folder),
    }
    return Report("init", (finding("single-holder"),), {"archive": made})
