"""What an optional group of dependencies is, by the installed archivist's own metadata."""

import shlex
from importlib.metadata import PackageNotFoundError, requires

__all__ = ["install_command"]


def install_command(extra: str) -> str:
    """Return the command that installs what is in a group.

    It names the libraries and not archivist, which is installed already, from a place that this machine may not have.
    """
    try:
        needed = requires("archivist") or []
    except PackageNotFoundError:  # run from a checkout without being installed
        return f"pip install '.[{extra}]'"
    # A requirement is written `name<3,>=2; extra == "html"` (PEP 508).
    parts = (line.partition(";") for line in needed)
    own = [name.strip() for name, _, marker in parts if marker.replace("'", '"').strip() == f'extra == "{extra}"']
    return " ".join(["pip install", *map(shlex.quote, own)])
