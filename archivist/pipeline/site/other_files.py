"""The files of a site beside the pages of records: front, lists and log; feed, map and search."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from archivist.base.places import json_path
from archivist.model.site import Site, SiteLog
from archivist.pages.feed import FEED, feed
from archivist.pages.search_page import search_page
from archivist.pages.search_pieces import search_files, searched_record
from archivist.pages.site_frame import SitePage, key_of, site_words
from archivist.pages.site_front import front_pages
from archivist.pages.site_lists import list_pages
from archivist.pages.sitemap import sitemap
from archivist.pipeline.site.draft import SiteDraft
from archivist.pipeline.site.record_pages import RecordJob, record_text

__all__ = ["put_other_files"]

_MARK = 16


def put_other_files(root: Path, draft: SiteDraft, site: Site, log: SiteLog, jobs: Sequence[RecordJob]) -> None:
    """Put all of them into a site. What was withdrawn stands in lists, marked as such, and not in feed and search."""
    records = [job.shown for job in jobs]
    about = key_of(site)
    pages = [*front_pages(site, log, records), *list_pages(site, records), search_page(site)]
    for page in pages:
        _put(draft, page, about)
    standing = [job for job in jobs if not job.shown.is_withdrawn]
    _put_search(root, draft, standing)
    _put_feed(root, draft, site, log, standing)
    if site.base_url is not None:
        places = [(page.path, None) for page in pages if page.path != "404.html"]
        changed = [(record.page, record.changed) for record in records]
        for path, text in sitemap([*places, *changed], site.base_url):
            draft.put(path, text.encode())


def _put(draft: SiteDraft, page: SitePage, about: str) -> None:
    key = key_of(about, page.key)
    if not draft.keeps_page(page.path, key):
        draft.put_page(page.path, key, page.make())


def _put_search(root: Path, draft: SiteDraft, jobs: Sequence[RecordJob]) -> None:
    """Put the files of the search; where one that should stay is gone, all anew."""
    searched = [searched_record(job.shown, _mark(job), partial(record_text, root, job)) for job in jobs]
    for path, data in search_files(searched, draft.earlier):
        if data is not None:
            draft.put(path, data)
        elif not draft.keeps(path):
            break
    else:
        return
    for path, data in search_files(searched):
        draft.put(path, data or b"")


def _mark(job: RecordJob) -> str:
    path = json_path(job.shown.id, job.shown.card.revision)
    return next(row.sha256 for row in job.rows if row.name == path)[:_MARK]


def _put_feed(root: Path, draft: SiteDraft, site: Site, log: SiteLog, jobs: Sequence[RecordJob]) -> None:
    by_id = {job.shown.id: job for job in jobs}
    made = feed(
        [job.shown for job in jobs],
        site,
        text=lambda record: record_text(root, by_id[record.id]),
        untitled=site_words(site.lang).word("statement.untitled"),
        changed=log.changed,
    )
    draft.put(FEED, made.encode())
