"""An Atom feed (RFC 4287) of the records that came or changed last.

Its names are URIs of the archive and not addresses, so that they hold wherever the site lies. Links are relative to
the feed unless the site's address is known.
"""

from collections.abc import Callable, Iterable
from heapq import nlargest

from archivist.base.printable import escape_xml
from archivist.base.version import __version__
from archivist.base.xml_writer import Element, XmlForm, element, escaped_value, optional
from archivist.model.site import ShownRecord, Site

__all__ = ["FEED", "feed"]

FEED = "feed.atom"
_MOST = 50
_LONGEST = 300  # characters of a text's beginning
_ATOM = "http://www.w3.org/2005/Atom"


def _safe(text: str) -> str:
    return escape_xml(escaped_value(text))


# What XML cannot hold stands as U+FFFD.
_FORM = XmlForm(_safe, _safe)


def feed(
    records: Iterable[ShownRecord], site: Site, *, text: Callable[[ShownRecord], str], untitled: str, changed: str
) -> str:
    """Return the feed, the newest first; `changed` is the time of the archive's newest batch.

    `text` reads the text of a record, and `untitled` stands for the title of one that has none.
    """
    newest = nlargest(_MOST, records, key=lambda record: (record.changed, record.id))
    base = site.base_url
    return _FORM.document(
        element(
            "feed",
            {"xmlns": _ATOM, "xml:lang": site.lang},
            element("id", {}, f"urn:archivist:{site.archive}:feed"),
            element("title", {}, site.title),
            element("updated", {}, newest[0].changed if newest else changed),
            element("author", {}, element("name", {}, site.archive)),
            None if base is None else element("link", {"rel": "self", "href": f"{base}{FEED}"}),
            element("link", {"rel": "alternate", "type": "text/html", "href": base or "index.html"}),
            element("generator", {"version": __version__}, "archivist"),
            *(_entry(record, site, untitled, text(record)) for record in newest),
        )
    )


def _entry(record: ShownRecord, site: Site, untitled: str, text: str) -> Element:
    facts = record.facts
    of_record = {"xml:lang": facts.language}
    return element(
        "entry",
        {},
        element("id", {}, record.name(site.archive)),
        element("title", of_record if facts.title else {}, facts.title or untitled),
        element("updated", {}, record.changed),
        element("author", {}, element("name", of_record, facts.issuer)) if facts.issuer else None,
        element("link", {"rel": "alternate", "type": "text/html", "href": f"{site.base_url or ''}{record.page}"}),
        optional("summary", of_record, _beginning(text) or None),
    )


def _beginning(text: str) -> str:
    flat = " ".join(text[: 4 * _LONGEST].split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
