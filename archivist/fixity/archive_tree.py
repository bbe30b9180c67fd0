"""Open files of an archive without following a link anywhere on the way, and say in a finding why one was not read."""

import errno
from pathlib import Path

from archivist.base import opening
from archivist.base.opening import RefusedError, kind_of
from archivist.base.places import place_of
from archivist.base.said import said
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding

__all__ = ["ArchiveTree", "kind_of", "refusal"]

# A file where a folder should be, a socket or device without driver, a link that was not to be followed.
_NO_FILE = frozenset({errno.ELOOP, errno.EMLINK, errno.ENOTDIR, errno.ENXIO, errno.EISDIR})
_ENVELOPES = ("manifest", "trust")


class ArchiveTree(opening.FolderTree):
    """An archive's folder, whose absence is an ArchivistError."""

    def __init__(self, root: Path | str) -> None:
        """Open the archive's folder `root`; ArchivistError if it cannot be opened."""
        try:
            super().__init__(root)
        except OSError as error:
            raise ArchivistError(
                said("the archive {root} cannot be opened: {strerror}", root=root, strerror=error.strerror),
                said("check its path"),
            ) from error


def refusal(error: OSError, name: str) -> Finding:
    """Return the finding for a file of the archive that could not be opened or read."""
    if isinstance(error, RefusedError):
        if error.rule == "size":
            place = place_of(name)
            code = "envelope-too-large" if place is not None and place.kind in _ENVELOPES else "file-too-large"
            return finding(code, name, found=said("{n} bytes", n=error.size), limit=error.limit)
        return finding("not-a-file", name, expected=said("a file"), found=error.found)
    if error.errno == errno.ENOENT:
        return finding("missing", name)
    if error.errno in _NO_FILE:
        return finding(
            "not-a-file", name, expected=said("a file"), found=said("a link, or something else that is no file")
        )
    return finding("cannot-read", name, reason=error.strerror or str(error))
