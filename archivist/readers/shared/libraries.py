"""Libraries that only one format needs: looked for when a source of that format comes, never before."""

import logging
from importlib import import_module
from importlib.metadata import version
from typing import Any

from archivist.model.findings import Finding, finding

__all__ = ["LIBRARIES", "Library", "load"]

# The optional dependency group (`archivist[html]`) → the library in it.
LIBRARIES = {"html": "trafilatura", "pdf": "pypdfium2"}


class Library:
    """One imported library, with its name and version as a record has them."""

    def __init__(self, library: str) -> None:
        self.module: Any = import_module(library)
        self.label = f"{library} {version(library)}"


def load(extra: str, path: str) -> Library | Finding:
    """Return the imported library of an extra, or return `extra-missing` with the line that installs it."""
    library = LIBRARIES[extra]
    try:
        loaded = Library(library)
    except ImportError:
        return finding("extra-missing", path, found=library, extra=extra)
    logging.getLogger(library).addHandler(logging.NullHandler())  # a library's own messages are not shown
    return loaded
