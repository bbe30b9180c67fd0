"""What lies in an archive's folder: the archive itself, its manifests, roots and revisions, in order.

A folder that is not there holds nothing; one that cannot be read is an ArchivistError, never taken for an empty one.
"""

import os
import re
from pathlib import Path

from archivist.base.places import (
    MANIFESTS,
    MARKER,
    STAMPS,
    TRUST,
    place_of,
    record_folder,
    revision_folder,
    revision_number,
)
from archivist.base.said import said
from archivist.model.errors import ArchivistError

__all__ = ["find_archive", "manifest_paths", "revisions", "root_paths", "stamped_since"]

# The names of the first 999,999 manifests.
_PLAIN = re.compile(r"(?!000000)[0-9]{6}\.dsse\.json")
_PLAIN_LENGTH = len("000001.dsse.json")


def find_archive(start: Path) -> Path | None:
    """Return the nearest folder from `start` upward that holds archivist.toml."""
    folder = start.resolve()
    return next((place for place in (folder, *folder.parents) if (place / MARKER).is_file()), None)


def manifest_paths(archive: Path) -> tuple[str, ...]:
    """List the manifests in order of their numbers; other names in the folder are left out."""
    names = _names(archive / MANIFESTS)
    # A writer lists a thousand of them again and again. Names of one length sort as their numbers do.
    if not any(len(name) > _PLAIN_LENGTH and place_of(f"{MANIFESTS}/{name}") for name in names):
        return tuple(f"{MANIFESTS}/{name}" for name in sorted(filter(_PLAIN.fullmatch, names)))
    return _numbered(archive, MANIFESTS, "manifest")


def root_paths(archive: Path) -> tuple[str, ...]:
    """List the versions of the trust root in order."""
    return _numbered(archive, TRUST, "trust")


def stamped_since(archive: Path, size: int) -> tuple[str, ...]:
    """List stamped checkpoints and tokens for logs of `size` leaves or more: no manifest up to that size lists them."""
    paths = [f"{STAMPS}/{name}" for name in _names(archive / STAMPS)]
    places = [(path, place_of(path)) for path in paths]
    return tuple(
        sorted(path for path, place in places if place and place.kind in ("stamped", "token") and place.number >= size)
    )


def revisions(archive: Path, record_id: str) -> tuple[int, ...]:
    """List the revisions of a record that lie in its folder, in order; an empty folder holds none."""
    numbers = sorted(number for name in _names(archive / record_folder(record_id)) if (number := revision_number(name)))
    return tuple(number for number in numbers if _names(archive / revision_folder(record_id, number)))


def _numbered(archive: Path, folder: str, kind: str) -> tuple[str, ...]:
    paths = [f"{folder}/{name}" for name in _names(archive / folder)]
    places = [(place.number, path) for path in paths if (place := place_of(path)) and place.kind == kind]
    return tuple(path for _, path in sorted(places))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # names alone are wanted
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        message = said("the folder {path} cannot be read: {strerror}", path=folder, strerror=error.strerror)
        raise ArchivistError(message, said("check its owner and mode, and the disk")) from error
