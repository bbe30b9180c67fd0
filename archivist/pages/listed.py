"""A record as lists of a site name it: a feed, a sitemap, what search engines read."""

from dataclasses import dataclass

from archivist.base.places import record_folder
from archivist.base.printable import escape_xml
from archivist.base.xml_writer import XmlForm, escaped_value
from archivist.model.card import Facts

__all__ = ["XML", "Listed"]


def _safe(text: str) -> str:
    return escape_xml(escaped_value(text))


# What XML cannot hold stands as U+FFFD.
XML = XmlForm(_safe, _safe)
_LONGEST = 300  # characters of a text's beginning


@dataclass(frozen=True, slots=True)
class Listed:
    """An open record. `changed` is the time of its newest revision in UTC, `page` its page from the site's root.

    `sha256` is that of its source, `summary` the beginning of its text.
    """

    id: str
    facts: Facts
    changed: str
    page: str
    sha256: str
    media_type: str
    summary: str = ""

    def name(self, archive: str) -> str:
        """Return the URI of the record, as exports name it: it holds wherever the site lies."""
        return f"urn:archivist:{archive}:{record_folder(self.id)}"

    @property
    def beginning(self) -> str:
        """The beginning of its text in one line."""
        flat = " ".join(self.summary.split())
        return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
