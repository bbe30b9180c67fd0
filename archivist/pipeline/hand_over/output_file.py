"""A large result, written beside its place and put there when it is whole: nobody finds half of one."""

import contextlib
import os
from collections.abc import Iterator
from io import BufferedRandom
from pathlib import Path

from archivist.base.placing import disk_fails, made_beside
from archivist.base.said import said
from archivist.model.errors import ArchivistError, UsageError
from archivist.pipeline.opened.signed_folders import refuse_signed_folders

__all__ = ["check_output", "written_aside"]


def check_output(path: Path, *, overwrite: bool) -> None:
    """Raise UsageError if a file cannot be written at a path, or is there and is not to be replaced."""
    refuse_signed_folders(path)
    if not path.parent.is_dir():
        raise UsageError(said("{parent} is no folder", parent=path.parent), said("make it, or name a file in another"))
    if path.is_dir() or (os.path.lexists(path) and not path.is_file()):
        raise UsageError(
            said("{path} is there already and is no file", path=path), said("name another file with -o FILE")
        )
    if os.path.lexists(path) and not overwrite:
        raise _is_there(path)


@contextlib.contextmanager
def written_aside(path: Path, *, overwrite: bool) -> Iterator[BufferedRandom]:
    """Open a stream whose bytes become the file at `path`, unless something is raised.

    UsageError if nothing can be put there, ArchivistError if the disk is full or fails.
    """
    check_output(path, overwrite=overwrite)
    try:
        with made_beside(path, folder=False, replace=overwrite) as made, made.open("x+b") as stream:
            yield stream
    except FileExistsError as error:
        raise _is_there(path) from error
    except OSError as error:
        told = said("{path} cannot be written: {strerror}", path=path, strerror=error.strerror)
        if disk_fails(error):
            raise ArchivistError(told, said("check the disk and the folder")) from error
        raise UsageError(told, said("name a file in another place")) from error


def _is_there(path: Path) -> UsageError:
    return UsageError(
        said("{path} is there already", path=path), said("name a file that does not exist yet, or say --overwrite")
    )
