"""What every page of a site has in common: its frame with the menu, and how a record stands in a list.

Links are relative, so that a site works at any address and from a disk.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from archivist.base.digest import sha256_hex
from archivist.model.site import ShownRecord, Site
from archivist.pages.page import self_contained
from archivist.pages.statement import QuotedWords, quoted
from archivist.pages.words import Words, words

__all__ = ["KINDS", "EntryView", "SitePage", "entry", "key_of", "site_page", "site_words"]

# What records are browsed by, in the order of the menu.
KINDS = ("date", "issuer", "speaker", "place", "language")
_STYLES = ("page.css", "statement.css", "certificate.css", "timeline.css", "search.css", "site.css")


@dataclass(frozen=True, slots=True)
class SitePage:
    """A file of a site: two of one path and `key` have the same bytes, which `make` gives."""

    path: str
    key: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A record in a list: its page from the site's root, and what its metadata say."""

    page: str
    title: QuotedWords
    date: str | None
    issuer: QuotedWords | None
    type: str | None
    language: str | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class _Item:
    path: str
    label: str
    here: str | None


def site_words(lang: str) -> Words:
    """Return the words of a site's pages."""
    return words(lang, "certificate", "search", "site")


def key_of(*content: object) -> str:
    """Return what is the same for the same content, of plain data alone."""
    return sha256_hex(repr(content).encode("utf-8", "surrogatepass"))


def site_page(
    template: str,
    site: Site,
    path: str,
    values: Mapping[str, object],
    *,
    linked: bool = True,
    scripts: Sequence[str] = (),
) -> bytes:
    """Return a page at `path` from the site's root; not `linked` if it may be shown at any address.

    `scripts` of ours may load further ones of the site.
    """
    said = site_words(site.lang)
    up = "../" * path.count("/")
    if not linked and site.base_url is not None:
        up = site.base_url
    frame = {
        "site": site,
        "path": path if linked else "",
        "up": up,
        "menu": _menu(path, said),
    }
    page = self_contained(
        template, said, {**frame, **values}, styles=_STYLES, scripts=scripts, loads_scripts=bool(scripts)
    )
    return page.encode("utf-8")


def entry(record: ShownRecord, said: Words) -> EntryView:
    """Return how a list shows a record."""
    facts = record.facts
    title, kind, language = facts.title, facts.document_type, facts.language
    return EntryView(
        record.page,
        quoted(title, language) if title else quoted(said.word("statement.untitled"), said.lang),
        facts.date_issued,
        quoted(facts.issuer, language) if facts.issuer else None,
        said.term("document_type", kind) if kind else None,
        said.term("language", language) if language else None,
        record.is_withdrawn,
    )


def _menu(path: str, said: Words) -> Sequence[_Item]:
    items = [("index.html", said.word("site.home"))]
    items += [(f"browse/{kind}/index.html", said.word(f"browse.{kind}")) for kind in KINDS]
    items += [("search.html", said.word("site.search")), ("log.html", said.word("site.log"))]
    return [_Item(place, label, _here(place, path)) for place, label in items]


def _here(place: str, path: str) -> str | None:
    """Return whether a page is this one, or one of the same folder."""
    folder = place.rpartition("/")[0]
    if place == path:
        return "page"
    return "true" if folder and path.startswith(f"{folder}/") else None
