"""An Atom feed (RFC 4287) of the records that came or changed last.

Its names are URIs of the archive and not addresses, so that they hold wherever the site lies. Links are relative to
the feed unless the site's address is known.
"""

from collections.abc import Iterable
from heapq import nlargest

from archivist.base.version import __version__
from archivist.base.xml_writer import Element, element, optional
from archivist.pages.listed import XML, Listed

__all__ = ["FEED", "feed"]

FEED = "feed.atom"
_MOST = 50
_ATOM = "http://www.w3.org/2005/Atom"


def feed(
    records: Iterable[Listed], archive: str, *, title: str, untitled: str, changed: str, base_url: str | None = None
) -> str:
    """Return the feed, the newest first; `changed` is the time of the archive's newest batch.

    `title` is of the feed, and `untitled` stands for that of a record without one. `base_url` ends with a slash.
    """
    newest = nlargest(_MOST, records, key=lambda record: (record.changed, record.id))
    link = None if base_url is None else element("link", {"rel": "self", "href": f"{base_url}{FEED}"})
    return XML.document(
        element(
            "feed",
            {"xmlns": _ATOM},
            element("id", {}, f"urn:archivist:{archive}:feed"),
            element("title", {}, title),
            element("updated", {}, newest[0].changed if newest else changed),
            element("author", {}, element("name", {}, archive)),
            link,
            element("link", {"rel": "alternate", "type": "text/html", "href": base_url or "index.html"}),
            element("generator", {"version": __version__}, "archivist"),
            *(_entry(record, archive, untitled, base_url or "") for record in newest),
        )
    )


def _entry(record: Listed, archive: str, untitled: str, base: str) -> Element:
    facts = record.facts
    return element(
        "entry",
        {"xml:lang": facts.language},
        element("id", {}, record.name(archive)),
        element("title", {}, facts.title or untitled),
        element("updated", {}, record.changed),
        element("author", {}, element("name", {}, facts.issuer)) if facts.issuer else None,
        element("link", {"rel": "alternate", "type": "text/html", "href": f"{base}{record.page}"}),
        optional("summary", {}, record.beginning or None),
    )
