"""Open records as lists of a site name them, for tests of what is made of them."""

from archivist.model.card import Card, Facts
from archivist.model.record import Access
from archivist.model.site import ShownRecord, Site

__all__ = ["shown", "site"]


def site(base_url: str | None = None, *, lang: str = "en") -> Site:
    """Return a site of an invented archive."""
    return Site("archive.test/press", "Press archive", "SHA256:" + "A" * 43, lang, base_url)


def shown(number: int = 0, *, changed: str = "2026-03-01T09:00:00Z", **facts: str) -> ShownRecord:
    """Return a record; the further names are its facts."""
    card = Card(f"{number:032x}", 1, "active", Access("open", None, None), None, Facts(**facts), (), ())
    return ShownRecord(number, card, changed, f"{number:064x}", "text/plain")
