"""Which records may leave the archive: those open on the day, and of other levels of access where one is named."""

from collections.abc import Collection
from dataclasses import dataclass

from archivist.base.said import said
from archivist.model.custody import Custody
from archivist.model.errors import UsageError
from archivist.model.record import is_open

__all__ = ["Allowed", "check_levels", "is_shown"]

_LEVELS = ("restricted", "embargoed")


@dataclass(frozen=True)
class Allowed:
    """What may leave the archive beside open records: those of `levels`, and what manifests reveal of others."""

    levels: frozenset[str] = frozenset()
    reveals_others: bool = False


def check_levels(levels: Collection[str]) -> frozenset[str]:
    """Return the levels as a set; UsageError for one that there is not. Open records need no word."""
    for level in levels:
        if level not in ("open", *_LEVELS):
            raise UsageError(
                said("{level!r} is no level of access", level=level),
                said("use one of: {known}", known=", ".join(_LEVELS)),
            )
    return frozenset(levels)


def is_shown(record: Custody, levels: Collection[str] = ()) -> bool:
    """Return whether a record is open on the day of its examination, or of one of the levels.

    One whose newest revision cannot be believed, or was withheld, is not: nothing tells who may see it.
    """
    newest = record.newest
    return newest is not None and (is_open(newest.access, record.at[:10]) or newest.access.level in levels)
