"""Find, open and make archives."""

import os
import pwd
import shlex
from dataclasses import dataclass
from pathlib import Path

from archivist.base.limits import SETTINGS_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import MARKER, root_path
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.findings import Report, finding
from archivist.settings.known import variable
from archivist.settings.toml import Settings, check_archive_id, new_archive_id, read_settings, settings_bytes
from archivist.signing.ceremony import new_root
from archivist.signing.chain import pin_text
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keystore import KeyStore
from archivist.store.aids import current_aids
from archivist.store.disk import make_folders, replace_file, write_new
from archivist.store.layout import find_archive

__all__ = ["Archive", "initialise", "initialise_report", "open_archive", "open_archive_here"]

# git must hand out the bytes that were signed: no line end changed, no keyword expanded, no file recoded.
_ATTRIBUTES = "".join(
    f"{folder}/** -text -filter -ident -working-tree-encoding\n" for folder in ("records", "manifests")
)
_IGNORED = ".archivist/\n"


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


def _homes() -> set[Path]:
    """Give the home folders: the one of the environment, and the one of the user's account."""
    return {Path.home(), Path(pwd.getpwuid(os.getuid()).pw_dir)}


def initialise(folder: Path, *, archive_id: str | None, title: str | None, holder: str, created: str) -> Archive:
    """Make an archive: keys, pin, trust root, git settings, and last the file that makes it one.

    UsageError in a home folder, at the root of the file system, around the key folder, and where an archive is.
    """
    folder = folder.resolve()
    if folder in _homes() or folder == Path(folder.anchor):
        raise UsageError(f"{folder} is no place for an archive", "name a folder of its own")
    if (folder / MARKER).exists() or (folder / "manifests").exists() or (folder / "records").exists():
        raise UsageError(
            f"{folder} holds an archive already",
            f"look at it with: archivist --archive {shlex.quote(str(folder))} verify",
        )
    settings = Settings(check_archive_id(archive_id) if archive_id else new_archive_id(), title or folder.name)
    store = KeyStore.from_environment()
    if store.folder.resolve().is_relative_to(folder):
        raise UsageError(f"the key folder {store.folder} would lie in the archive", "set ARCHIVIST_KEYS to another")
    ceremony = new_root(settings.archive, holder, created)
    try:
        make_folders(folder)
        for key in ceremony.private_keys:
            store.save(key)
        store.save_pin(settings.archive, pin_text(ceremony.root.sha256))
        root_file = folder / root_path(1)
        make_folders(root_file.parent)
        write_new(root_file, envelope_bytes(ceremony.envelope))
        for name, data in current_aids().items():
            write_new(folder / "manifests" / name, data)
        _append(folder / ".gitattributes", _ATTRIBUTES)
        _append(folder / ".gitignore", _IGNORED)
        write_new(folder / MARKER, settings_bytes(settings))
    except OSError as error:
        raise ArchivistError(f"the archive cannot be made in {folder}: {error.strerror}", "check its owner") from error
    return Archive(folder, settings)


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


def _append(path: Path, lines: str) -> None:
    """Add the lines that a file does not have yet: a folder under git may have its own."""
    there = read_regular(path, SETTINGS_BYTES, follow=True).decode("utf-8", "surrogateescape") if path.exists() else ""
    missing = [line for line in lines.splitlines() if line not in there.splitlines()]
    if missing:
        start = there if not there or there.endswith("\n") else there + "\n"
        replace_file(path, (start + "".join(f"{line}\n" for line in missing)).encode("utf-8", "surrogateescape"))
