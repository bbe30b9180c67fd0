"""What a page says about its own publication: meta tags, JSON-LD, `time` elements."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import html

from archivist.model.document import Embedded
from archivist.readers.html.parse import parse_page

__all__ = ["page_facts"]

# Open Graph, schema.org microdata, Dublin Core and what publishing systems write.
_META = frozenset(
    {
        *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date"),
        *("date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date"),
        *("dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued"),
    }
)
_ARTICLES = frozenset(
    {
        *("Article", "NewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle"),
        *("ReportageNewsArticle", "Report", "BlogPosting", "SocialMediaPosting", "SpecialAnnouncement", "WebPage"),
    }
)
# A date with words around it, never a paragraph.
_LONGEST = 200


def page_facts(data: bytes) -> tuple[Embedded, ...]:
    """Return the facts in document order; a locator that comes again counts: `html:time[datetime][2]`."""
    page, _ = parse_page(data, "")
    if page is None:
        return ()
    pairs = ((place, " ".join(text.split())) for place, text in _facts(page.root))
    counts: Counter[str] = Counter()
    facts = []
    for place, text in pairs:
        if text and len(text) <= _LONGEST:
            counts[place] += 1
            facts.append(Embedded(place if counts[place] == 1 else f"{place}[{counts[place]}]", text))
    return tuple(facts)


def _facts(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta", "script", "time"):
        if element.tag == "meta":
            keys = [key for name in ("property", "name", "itemprop") for key in element.get(name, "").split()]
            place = next((key for key in keys if key.lower() in _META), None)
            if place:
                yield f"html:meta[{place}]", element.get("content", "")
        elif element.tag == "time":
            yield "html:time[datetime]", element.get("datetime", "")
        elif element.get("type", "").strip().lower() == "application/ld+json":
            yield from _linked_data(element.text or "")


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    """Return an article's own date; what is nested deeper are other articles, comments, pictures."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    for item in _objects(data):
        kinds = item.get("@type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            date = item.get("datePublished")
            if isinstance(kind, str) and kind in _ARTICLES and isinstance(date, str):
                yield f"html:json-ld[{kind}.datePublished]", date
                break


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    for item in _listed(data):
        if isinstance(item, dict):
            yield item
            yield from (inner for inner in _listed(item.get("@graph")) if isinstance(inner, dict))


def _listed(data: Any) -> Iterable[Any]:
    return data if isinstance(data, list) else [data]
