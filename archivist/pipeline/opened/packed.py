"""An archive that somebody has packed: where it lies, for those who name the package."""

import shlex
from pathlib import Path

from archivist.base.places import MARKER
from archivist.base.said import Said, said

__all__ = ["packed_hint"]

_ZIP = ".zip"
_OCFL = ("0=ocfl_1.0", "0=ocfl_1.1")


def packed_hint(place: Path) -> Said | None:
    """Return what to name instead of a bag, a zip or an OCFL storage root; None if it is none of them."""
    inside = place / "data"
    if (inside / MARKER).is_file():
        return said("this is a bag, and the archive lies in it; name {path}", path=shlex.quote(str(inside)))
    if place.suffix.lower() == _ZIP and place.is_file():
        return said("unpack it, and name the folder")
    if any((place / name).is_file() for name in _OCFL):
        return said("this is an OCFL storage root: put the newest version of each object at the path that ends its id")
    return None
