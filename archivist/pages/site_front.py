"""The pages of a site that are of no record: its front, its log and keys, and the one for an address that is none."""

from collections.abc import Sequence
from heapq import nlargest

from markupsafe import Markup

from archivist.model.site import ShownRecord, Site, SiteKey, SiteLog
from archivist.pages.site_frame import SitePage, entry, key_of, site_page, site_words
from archivist.pages.timeline import timeline, timeline_markup
from archivist.pages.words import Words

__all__ = ["front_pages"]

_NEWEST = 20
_CODE = Markup('<code dir="ltr">{}</code>')
_BDI = Markup('<bdi dir="auto">{}</bdi>')


def front_pages(site: Site, log: SiteLog, records: Sequence[ShownRecord]) -> list[SitePage]:
    """Return them."""
    newest = nlargest(_NEWEST, records, key=lambda item: (item.changed, item.id))
    dates = sorted(item.facts.date_issued or "" for item in records)
    content = [(item.id, item.facts, item.is_withdrawn) for item in newest]
    return [
        SitePage("index.html", key_of(log.changed, dates, content), lambda: _index(site, log, records, newest)),
        SitePage("log.html", key_of(log), lambda: _log(site, log)),
        SitePage("404.html", key_of(), lambda: site_page("site_missing.html", site, "404.html", {}, linked=False)),
    ]


def _index(site: Site, log: SiteLog, records: Sequence[ShownRecord], newest: Sequence[ShownRecord]) -> bytes:
    said = site_words(site.lang)
    values = {
        "log": log,
        "total": len(records),
        "timeline": timeline_markup(timeline(item.facts.date_issued for item in records), said),
        "items": [entry(item, said) for item in newest],
    }
    return site_page("site_index.html", site, "index.html", values)


def _log(site: Site, log: SiteLog) -> bytes:
    said = site_words(site.lang)
    root = said.say("certificate.root-version", n=log.root_version)
    facts = (
        (said.word("site.origin"), _CODE.format(site.archive)),
        (said.word("site.changed"), _CODE.format(log.changed)),
        (said.word("site.size"), _CODE.format(log.size)),
        (said.word("site.root-hash"), _CODE.format(log.root_hash)),
        (said.word("site.trust-root"), Markup("{} {}").format(root, _CODE.format(log.root_sha256))),
    )
    values = {"log": log, "facts": facts, "keys": [_key(key, said) for key in log.keys]}
    return site_page("site_log.html", site, "log.html", values)


def _key(key: SiteKey, said: Words) -> list[tuple[str, Markup]]:
    told = (
        ("role", _BDI.format(said.term("role", key.role))),
        ("algorithm", _CODE.format(key.alg)),
        ("holder", _BDI.format(key.holder) if key.holder else None),
        ("keyid", _CODE.format(key.keyid)),
        ("since", _CODE.format(key.since) if key.since else None),
        ("until", _CODE.format(key.until) if key.until else None),
        ("revoked", _CODE.format(key.revoked) if key.revoked else None),
    )
    return [(said.word(f"site.{name}"), text) for name, text in told if text is not None]
