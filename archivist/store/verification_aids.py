"""VERIFY.sh and HOWTO-VERIFY.md: verification for the day on which this program no longer runs."""

from functools import cache
from importlib.resources import files

from archivist.base.places import AIDS

__all__ = ["current_aids"]


@cache
def current_aids() -> dict[str, bytes]:
    """Return the aids of this version: name → bytes."""
    folder = files("archivist").joinpath("_aids")
    return {name: folder.joinpath(name).read_bytes() for name in AIDS if folder.joinpath(name).is_file()}
