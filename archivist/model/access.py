"""Who may see a record: one question, asked by every output that shows records nobody named."""

from archivist.model.record import Access

__all__ = ["is_open"]


def is_open(access: Access, day: str) -> bool:
    """Return whether a record may be shown unasked on `day` (ISO 8601); an embargo ends with the day it names.

    `until` may be a year or a month: then the embargo ends with it.
    """
    if access.level == "embargoed":
        return access.until is not None and day[: len(access.until)] > access.until
    return access.level == "open"
