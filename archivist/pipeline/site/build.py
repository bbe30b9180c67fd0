"""Build a site: pages of all open records of an archive, and of nothing else (ADR 47)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from archivist.base.canonical import canonical_bytes
from archivist.base.limits import NOTE_BYTES
from archivist.base.places import CHECKPOINT
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.model.errors import BusyError
from archivist.model.findings import Finding, Report, worst_exit
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.results.provenance import ManifestHistory
from archivist.model.results.site import SiteResult
from archivist.model.site import Site, SiteKey, SiteLog
from archivist.pipeline.custody.provenance import manifest_history
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.site.certificates import Certificates, make_certificate
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
    """The language of the pages, the address that the site will have if it is known, how many processes work.

    With `certificates` each record has its own there; `reveals_others` says that it may be known that other records
    exist which are not open.
    """

    lang: str = "en"
    base_url: str | None = None
    jobs: int = 1
    certificates: bool = False
    reveals_others: bool = False


def build_site(archive: Archive, folder: Path, request: SiteRequest, observer: Observer = SILENT) -> Report[SiteResult]:
    """Build a site, or bring one up to date; only what changed is written.

    1. the folder is empty, not there, or holds this site
    2. verify the archive; which records may be shown, of one instant
    3. the page of each: examined (V5) and made, unless it is there, of the same files and words; what is wrong is not
       shown, nor named by another
    4. certificates, if asked for; a page names the one that is there, else the command that makes it
    5. front, lists, log; feed, map, search
    6. the digests of all files; into place, and what is of no open record goes

    Without a result nothing was written: nobody vouches for anything.
    """
    # 1. folder
    mark = canonical_bytes({"schema": "archivist-site/1", "archive": archive.settings.archive})
    place = SiteFolder(folder, mark)
    # 2. verification
    gathered = at_one_instant(archive, lambda: _gather(archive, request, observer))
    if gathered.log is None or gathered.found.records is None:
        return Report("site build", gathered.findings)
    with place.building():
        draft = SiteDraft(place, read_state(archive.root, folder))
        # 3. records, 4. certificates
        jobs, problems = _record_pages(archive, gathered, draft, request.jobs, observer)
        # 5. the rest
        draft.put(MARK, mark)
        draft.put(CHECKPOINT, gathered.log.checkpoint.encode())
        put_other_files(archive.root, draft, gathered.site, gathered.log, jobs)
        # 6. into place
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
        certificates=sum(job.certificate for job in jobs),
        pin=gathered.site.pin,
    )
    return Report("site build", (*gathered.findings, *problems), result)


@dataclass(frozen=True)
class _Gathered:
    """What one look at the archive gave: the site, its records, who signed each batch; no log if nothing may be built.

    `certificates` are None where nobody asked for them.
    """

    site: Site
    found: OpenRecords
    log: SiteLog | None = None
    manifests: tuple[ManifestHistory, ...] = ()
    certificates: Certificates | None = None
    revealed: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return (*self.found.findings, *self.revealed)


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
    certificates = Certificates.of(looked, found.records, manifests) if request.certificates else None
    revealed = certificates.revealed(allowed=request.reveals_others) if certificates is not None else ()
    log = None if worst_exit(revealed) else _log(archive, looked)
    return _Gathered(site, found, log, manifests, certificates, revealed)


def _record_pages(
    archive: Archive, gathered: _Gathered, draft: SiteDraft, processes: int, observer: Observer
) -> tuple[list[RecordJob], list[Finding]]:
    """Make pages and certificates of records; again without what is wrong, since other pages may name it."""
    records = gathered.found.records or ()
    given = gathered.certificates
    certified = frozenset(item.shown.id for item in records) if given is not None else frozenset()
    problems: list[Finding] = []
    while True:
        jobs = list(record_jobs(gathered.site, records, gathered.manifests, certified))
        made = _Made(draft, processes, observer)
        wrong = made.put("pages", partial(make_record_page, archive.root), [(job, job.page, job.key) for job in jobs])
        problems += (item for item in made.findings if item.exit)
        if wrong:
            records = tuple(item for item in records if item.shown.id not in wrong)
            certified -= wrong
            continue
        if given is None:
            return jobs, problems
        made = _Made(draft, processes, observer)
        asked = [(job, job.certificate_path, given.key(job)) for job in jobs if job.certificate]
        without = made.put("certificates", partial(make_certificate, given), asked)
        problems += (item for item in made.findings if item.exit or item.code == "certificate-too-big")
        if not without:
            return jobs, problems
        certified -= without


@dataclass
class _Made:
    """The making of one kind of page; every finding of it."""

    draft: SiteDraft
    processes: int
    observer: Observer
    findings: list[Finding] = field(default_factory=list)

    def put(
        self,
        stage: str,
        make: Callable[[RecordJob], tuple[bytes | None, tuple[Finding, ...]]],
        pages: Sequence[tuple[RecordJob, str, str]],
    ) -> frozenset[str]:
        """Put those pages into the site that are not there already, by path and key; gives which records have none."""
        new = [page for page in pages if not self.draft.keeps_page(*page[1:])]
        made = spread(make, [job for job, _, _ in new], self.processes)
        missing = set()
        for (job, path, key), (data, found) in zip(new, observed(stage, len(new), made, self.observer), strict=True):
            self.findings += found
            if data is None:
                missing.add(job.shown.id)
            else:
                self.draft.put_page(path, key, data)
        return frozenset(missing)


def _log(archive: Archive, looked: Looked) -> SiteLog:
    data, _ = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    checkpoint, root = looked.log.checkpoint, looked.signed.roots[-1]
    if data is None or checkpoint is None:
        raise BusyError(
            said("the checkpoint went while it was read"), said("wait for the archive's writer to end, then retry")
        )
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
