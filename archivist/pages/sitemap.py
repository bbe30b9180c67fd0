"""Where the pages of a site are, for search engines (sitemaps.org, protocol 0.9). It needs the site's address."""

from collections.abc import Iterator, Sequence

from archivist.base.xml_writer import Element, XmlForm, element, escaped_value

__all__ = ["sitemap"]

_NAMESPACE = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}
_XML = XmlForm(escaped_value, escaped_value)
_MOST = 50_000  # addresses of one file, by the protocol


def sitemap(pages: Sequence[tuple[str, str | None]], base_url: str) -> Iterator[tuple[str, str]]:
    """Return path and content of each file of a site's map: one, or several and the index of them.

    Each page is its path, as it stands in a link, and when it changed in UTC, where that is known; `base_url` ends
    with a slash.
    """
    entries = [_entry("url", f"{base_url}{path}", changed) for path, changed in pages]
    if len(entries) <= _MOST:
        yield "sitemap.xml", _XML.document(element("urlset", _NAMESPACE, *entries))
        return
    parts = [entries[first : first + _MOST] for first in range(0, len(entries), _MOST)]
    for number, part in enumerate(parts, 1):
        yield f"sitemap-{number}.xml", _XML.document(element("urlset", _NAMESPACE, *part))
    index = [_entry("sitemap", f"{base_url}sitemap-{number}.xml", None) for number in range(1, len(parts) + 1)]
    yield "sitemap.xml", _XML.document(element("sitemapindex", _NAMESPACE, *index))


def _entry(kind: str, address: str, changed: str | None) -> Element:
    changes = None if changed is None else element("lastmod", {}, changed)
    return element(kind, {}, element("loc", {}, address), changes)
