"""Find, open and make archives."""

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from archivist.base.places import MARKER
from archivist.base.said import said
from archivist.model.errors import ArchivistError, NothingError
from archivist.model.findings import Report, finding
from archivist.pipeline.opened.context import Context
from archivist.pipeline.opened.packed import packed_hint
from archivist.settings.known import variable
from archivist.settings.toml import Settings, read_settings
from archivist.store.layout import find_archive

if TYPE_CHECKING:
    from archivist.model.results.archive import InitResult

__all__ = [
    "AUTHORITY_FOLDER",
    "Archive",
    "NewPlace",
    "archive_or_new",
    "initialise",
    "initialise_report",
    "open_archive",
    "open_archive_here",
    "own_lists",
    "pin_of",
    "pin_source",
]

AUTHORITY_FOLDER = "authority"  # in an archive's root


@dataclass(frozen=True)
class Archive:
    """An archive's folder and its settings, and the context in which it was opened."""

    root: Path
    settings: Settings
    context: Context = field(compare=False)


@dataclass(frozen=True)
class NewPlace:
    """A folder in which an archive may be made, and the context to make it in."""

    root: Path
    context: Context


def open_archive(context: Context, place: Path | None = None, start: Path | None = None) -> Archive:
    """Open the archive at `place`, or the nearest one from `start` upward, by default from where the run began.

    NothingError if there is none.
    """
    if place is not None and not (place / MARKER).is_file():
        hint = packed_hint(place) or said("make one with: archivist init {place}", place=shlex.quote(str(place)))
        if context.archive == place:
            hint = said("{variable} names it; {hint}", variable=variable("archive"), hint=hint)
        raise NothingError(said("{place} is not an archive: it has no {marker}", place=place, marker=MARKER), hint)
    root = place.resolve() if place is not None else find_archive(start or context.folder)
    if root is None:
        hint = said("name one with --archive DIR, or make one with: archivist init DIR")
        hint = (packed_hint(start) if start is not None else None) or hint
        raise NothingError(said("no archive here or above: no {marker} found", marker=MARKER), hint)
    return Archive(root, read_settings(root / MARKER), context)


def archive_or_new(context: Context, place: Path | None = None) -> Archive | NewPlace:
    """Open the archive at `place`, or the nearest one upward; where there is none, return where one may be made."""
    from archivist.pipeline.opened.new_archive import is_begun  # noqa: PLC0415  # what makes archives, for those who do

    root = place or find_archive(context.folder) or context.folder
    if not (root / MARKER).is_file() or is_begun(root):
        return NewPlace(root, context)
    return open_archive(context, root)


def open_archive_here(context: Context, place: Path | None) -> Archive | None:
    """Open the archive at `place`, or the nearest one upward; None if none was named and none is there."""
    return open_archive(context, place) if place is not None or find_archive(context.folder) else None


def pin_of(archive: Archive, given: str | None = None) -> str | None:
    """Return the pin of trust root 1: `given`, else the context's, else the pin store's; None if there is none."""
    context = archive.context
    stored = context.keys.pins()
    return given or context.pin or stored.get(archive.settings.archive)


def pin_source(archive: Archive, given: str | None = None) -> str | None:
    """Return whence `pin_of` has the pin: `option` for `given`, `environment`, or `pins`; None if there is none."""
    if given or archive.context.pin:
        return "option" if given else "environment"
    return "pins" if pin_of(archive) else None


def own_lists(archive: Archive | None) -> Path | None:
    """Return the folder of an archive's own authority lists, None if it has none."""
    folder = archive.root / AUTHORITY_FOLDER if archive else None
    if folder and folder.is_symlink():
        raise ArchivistError(
            said("{folder} is a link", folder=folder),
            said("put the folder itself there: an archive's lists lie in the archive"),
        )
    return folder if folder and folder.is_dir() else None


def initialise(  # what an archive begins with
    context: Context, folder: Path, *, archive_id: str | None, title: str | None, holder: str, created: str
) -> Archive:
    """Make an archive, or finish one that was begun here and not finished: keys, pin, trust root, git settings.

    UsageError in a home folder, at the root of the file system, around the key folder, and where an archive is.
    """
    from archivist.pipeline.opened.new_archive import Wanted, begin  # noqa: PLC0415  # as above

    folder = folder.resolve()
    return Archive(folder, begin(folder, Wanted(archive_id, title, holder, created), context.keys), context)


def initialise_report(archive: Archive) -> "Report[InitResult]":
    """Tell where a new archive, its keys and its pin are."""
    from archivist.model.results.archive import InitResult  # noqa: PLC0415  # as above

    store = archive.context.keys
    result = InitResult(
        id=archive.settings.archive,
        title=archive.settings.title,
        path=str(archive.root),
        pin=store.pins().get(archive.settings.archive),
        keys=str(store.folder),
    )
    return Report("init", (finding("single-holder"),), result)
