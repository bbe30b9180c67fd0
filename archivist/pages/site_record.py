"""The page of one record: its text with the words that prove its values, its relations, its custody, its proof."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from archivist.base.printable import plain, shortened
from archivist.model.record_json import displayed
from archivist.model.site import RelatedPage, Site, SiteRecord
from archivist.pages.certificate import events_of, facts_of, issuer_of, notices_of
from archivist.pages.json_ld import json_ld
from archivist.pages.site_frame import site_page, site_words
from archivist.pages.statement import QuotedWords, quoted, statement
from archivist.pages.words import Words

__all__ = ["record_page"]

_TITLE = 80
# The record is open: nothing is to be told of its access.
_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Related:
    """A relation in words, with the other's name, and its page if it has one."""

    what: str
    quote: QuotedWords
    href: str | None
    by: str
    at: str
    because: str


def record_page(site: Site, shown: SiteRecord, *, certificate: bool) -> bytes:
    """Return the page of a record; `certificate` says that one lies on the site."""
    said = site_words(site.lang)
    record = shown.record
    title = record.metadata.title.value
    known = title if isinstance(title, str) and title else said.word("statement.untitled")
    values = {
        "id": record.id,
        "name": plain(displayed(shortened(known, _TITLE))),
        "view": statement(record, shown.text, shown.blocks, said),
        "issuer": issuer_of(record),
        "notices": tuple(notices_of(record, _LAST_DAY, said)),
        "related": tuple(_related(item, said) for item in shown.related),
        "facts": tuple(facts_of(record, said)),
        "events": tuple(events_of(record.acquisitions, shown.revisions, shown.manifests, said)),
        "certificate": certificate,
        "digests": tuple(_digests(shown)),
        "linked": json_ld(shown.shown, site),
    }
    return site_page("site_record.html", site, shown.shown.page, values)


def _related(item: RelatedPage, said: Words) -> _Related:
    if item.direction == "to":
        what = said.word("site.to").format(type=said.term("relation", item.type))
    else:
        what = said.word("site.from").format(type=said.term("related", item.type))
    untitled = quoted(said.word("statement.untitled"), said.lang)
    name = quoted(item.title, item.language) if item.title else untitled
    href = f"{item.other}.html" if item.shown else None
    return _Related(what, name if item.shown else quoted(item.other), href, item.by, item.at, item.because)


def _digests(shown: SiteRecord) -> Iterator[tuple[str, Markup]]:
    code = Markup('<code dir="ltr">{}</code>')
    for revision in shown.revisions:
        for file in revision.files:
            name = file.path.split("/", 3)[-1]
            yield name, code.format(f"SHA-256 {file.sha256}")
