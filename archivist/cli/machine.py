"""The context of a command: what it knows of the machine that it runs on."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archivist.pipeline.opened.context import Context

__all__ = ["this_machine"]


def this_machine(passphrase_file: Path | None = None) -> "Context":
    """Return the context of this process: its environment and the folder it runs in; ArchivistError without a home.

    The first line of `passphrase_file` is the passphrase of the keys, else a variable holds it.
    """
    from archivist.pipeline.opened.context import context_of

    return context_of(os.environ, Path.cwd(), passphrase_file)
