"""Records as lists of a site name them, for tests of what is made of them."""

from archivist.model.card import Facts
from archivist.pages.listed import Listed

__all__ = ["ARCHIVE", "listed"]

ARCHIVE = "archive.test/press"


def listed(
    number: int = 0, *, changed: str = "2026-03-01T09:00:00Z", summary: str = "The dam.", **facts: str
) -> Listed:
    """Return a record; the further names are its facts."""
    record_id = f"{number:032x}"
    return Listed(
        record_id, Facts(**facts), changed, f"records/{record_id}.html", f"{number:064x}", "text/plain", summary
    )
