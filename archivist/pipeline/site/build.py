"""Build a site: pages of all open records of an archive, and of nothing else (ADR 47)."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from archivist.base.canonical import canonical_bytes
from archivist.base.limits import NOTE_BYTES
from archivist.base.places import CHECKPOINT
from archivist.fixity.measure import read_file
from archivist.model.errors import BusyError
from archivist.model.findings import Finding, Report
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.results.provenance import ManifestHistory
from archivist.model.results.site import SiteResult
from archivist.model.site import Site, SiteKey, SiteLog
from archivist.pipeline.custody.provenance import manifest_history
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.site.draft import SiteDraft
from archivist.pipeline.site.open_records import OpenRecords, open_records
from archivist.pipeline.site.other_files import put_other_files
from archivist.pipeline.site.record_pages import RecordJob, make_record_page, record_jobs
from archivist.pipeline.verify.verify import Looked
from archivist.signing.root_chain import pin_text
from archivist.store.site_folder import MARK, SiteFolder
from archivist.store.site_state import read_state, write_state

__all__ = ["SiteRequest", "build_site"]


@dataclass(frozen=True, slots=True)
class SiteRequest:
    """The language of the pages, the address that the site will have if it is known, how many processes work."""

    lang: str = "en"
    base_url: str | None = None
    jobs: int = 1


def build_site(archive: Archive, folder: Path, request: SiteRequest, observer: Observer = SILENT) -> Report[SiteResult]:
    """Build a site, or bring one up to date; only what changed is written.

    1. the folder is empty, not there, or holds this site
    2. verify the archive; which records may be shown, of one instant
    3. the page of each: examined (V5) and made, unless it is there, of the same files and words; what is wrong is not
       shown, nor named by another
    4. front, lists, log; feed, map, search
    5. the digests of all files; into place, and what is of no open record goes

    Without a result nothing was written: nobody vouches for anything.
    """
    # 1. folder
    mark = canonical_bytes({"schema": "archivist-site/1", "archive": archive.settings.archive})
    place = SiteFolder(folder, mark)
    # 2. verification
    gathered = at_one_instant(archive, lambda: _gather(archive, request, observer))
    if gathered.log is None or gathered.found.records is None:
        return Report("site build", gathered.found.findings)
    with place.building():
        draft = SiteDraft(place, read_state(archive.root, folder))
        # 3. records
        jobs, problems = _record_pages(archive, gathered, draft, request.jobs, observer)
        # 4. the rest
        draft.put(MARK, mark)
        draft.put(CHECKPOINT, gathered.log.checkpoint.encode())
        put_other_files(archive.root, draft, gathered.site, gathered.log, jobs)
        # 5. into place
        written, removed = place.finish(draft.sums)
        write_state(archive.root, folder, draft.made)
    result = SiteResult(
        folder=str(folder),
        lang=request.lang,
        records=len(jobs),
        refused=len(gathered.found.records) - len(jobs),
        files=len(draft.made),
        written=written,
        removed=removed,
        pin=gathered.site.pin,
    )
    return Report("site build", (*gathered.found.findings, *problems), result)


@dataclass(frozen=True)
class _Gathered:
    """What one look at the archive gave: the site, its records, who signed each batch; no log if all is void."""

    site: Site
    found: OpenRecords
    log: SiteLog | None = None
    manifests: tuple[ManifestHistory, ...] = ()


def _gather(archive: Archive, request: SiteRequest, observer: Observer) -> _Gathered:
    found = open_records(archive, request.jobs, observer)
    looked = found.looked
    roots = looked.signed.roots
    pin = pin_text(roots[0].sha256) if roots else ""
    title = archive.settings.title or archive.settings.archive
    site = Site(archive.settings.archive, title, pin, request.lang, request.base_url)
    if found.records is None:
        return _Gathered(site, found)
    manifests = tuple(manifest_history(looked, batch) for batch in looked.signed.batches)
    return _Gathered(site, found, _log(archive, looked), manifests)


def _record_pages(
    archive: Archive, gathered: _Gathered, draft: SiteDraft, processes: int, observer: Observer
) -> tuple[list[RecordJob], list[Finding]]:
    """Make the pages of records; again without those in which something was found, since others may name them."""
    records = gathered.found.records or ()
    problems: list[Finding] = []
    while True:
        jobs = list(record_jobs(gathered.site, records, gathered.manifests))
        new = [job for job in jobs if not draft.keeps_page(job.shown.page, job.key)]
        made = spread(partial(make_record_page, archive.root), new, processes)
        wrong = set()
        for job, (page, found) in zip(new, observed("pages", len(new), made, observer), strict=True):
            if page is None:
                wrong.add(job.shown.id)
                problems += (item for item in found if item.exit)
            else:
                draft.put_page(job.shown.page, job.key, page)
        if not wrong:
            return jobs, problems
        records = tuple(item for item in records if item.shown.id not in wrong)


def _log(archive: Archive, looked: Looked) -> SiteLog:
    data, _ = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    checkpoint, root = looked.log.checkpoint, looked.signed.roots[-1]
    if data is None or checkpoint is None:
        raise BusyError("the checkpoint went while it was read", "wait for the archive's writer to end, then retry")
    head = checkpoint.head
    keys = (
        SiteKey(
            keyid, role, key.alg, key.holder, key.start, key.end, key.revoked.at if key.revoked is not None else None
        )
        for role, held in root.roles.items()
        for keyid in held.keys
        for key in (root.keys[keyid],)
    )
    changed = max((batch.manifest.created for batch in looked.signed.batches), default=root.created)
    note = data.decode("utf-8")
    return SiteLog(note, head.size, head.root.hex(), changed, root.version, root.sha256, tuple(keys))
