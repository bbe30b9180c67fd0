"""Names of towns: a word that is one names it where a preposition or an ending says that a place is meant."""

from functools import cache
from importlib.resources import files

__all__ = ["town_names"]


@cache
def town_names() -> frozenset[str]:
    """Return the names of towns in Latin and Arabic letters, as the view of a text has them."""
    written = files("archivist.analysis.names").joinpath("town_names.txt").read_text("utf-8")
    return frozenset(name.replace("_", " ") for name in written.split())
