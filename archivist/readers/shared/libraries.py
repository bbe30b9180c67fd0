"""Libraries that only one format needs: looked for when a source of that format comes, never before."""

import logging
from functools import cache
from importlib import import_module
from importlib.metadata import version
from typing import Any

from archivist.base.extras import install_command
from archivist.base.printable import raised
from archivist.model.findings import Finding, finding

__all__ = ["LIBRARIES", "Library", "load", "version_of"]

# The optional dependency group (`archivist[html]`) → the library in it.
LIBRARIES = {"html": "trafilatura", "pdf": "pypdfium2"}

version_of = cache(version)  # which reads a file of the installation


class Library:
    """One imported library, with its name and version as a record has them."""

    def __init__(self, library: str) -> None:
        self.module: Any = import_module(library)
        self.label = f"{library} {version_of(library)}"


def _broken(path: str, library: str, extra: str, error: Exception) -> Finding:
    return finding("extra-broken", path, found=library, reason=raised(error), command=install_command(extra))


def load(extra: str, path: str) -> Library | Finding:
    """Return the imported library of an extra, or the finding that says why it cannot be used, and what installs it."""
    library = LIBRARIES[extra]
    try:
        loaded = Library(library)
    except ModuleNotFoundError as error:
        if error.name == library:
            return finding("extra-missing", path, found=library, command=install_command(extra))
        return _broken(path, library, extra, error)
    except Exception as error:  # noqa: BLE001  # whatever a library does while it is imported
        return _broken(path, library, extra, error)
    logging.getLogger(library).addHandler(logging.NullHandler())  # a library's own messages are not shown
    return loaded
