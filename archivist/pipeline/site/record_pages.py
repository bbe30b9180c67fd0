"""The pages of records: what each is made of, and the making, which examines the record as `verify` does (V5)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.base.places import is_record_id, json_path, record_folder, revision_of, xml_path
from archivist.model.findings import Finding, worst_exit
from archivist.model.manifest import Row
from archivist.model.record import Change, Record, Relation
from archivist.model.results.provenance import FileHistory, ManifestHistory, RevisionHistory
from archivist.model.site import RelatedPage, ShownRecord, Site, SiteRecord
from archivist.pages.site_frame import key_of
from archivist.pages.site_record import record_page
from archivist.pipeline.site.open_records import OpenRecord
from archivist.pipeline.verify.examine_task import examine_files, read_task
from archivist.pipeline.verify.task import Task
from archivist.tei.text_blocks import text_blocks
from archivist.tei.text_walk import Walk, walked

__all__ = ["RecordJob", "make_record_page", "record_jobs", "record_text"]


@dataclass(frozen=True)
class RecordJob:
    """All that the page of a record follows from, beside the files that its rows name and this program.

    `rows` are those of its files, `places` and `listing` the places and the paths of the manifests that list them.
    """

    site: Site
    shown: ShownRecord
    rows: tuple[Row, ...]
    places: tuple[int, ...]
    listing: tuple[str, ...]
    manifests: tuple[ManifestHistory, ...]
    related: tuple[RelatedPage, ...]
    certificate: bool

    @property
    def key(self) -> str:
        """What is the same as long as the page is."""
        return key_of(self)

    @property
    def page(self) -> str:
        """The path of the page."""
        return self.shown.page

    @property
    def certificate_path(self) -> str:
        """The path of the certificate."""
        return f"certificates/{self.shown.id}.html"

    @property
    def revisions(self) -> list[int]:
        """The numbers of its revisions."""
        return sorted({found[1] for row in self.rows if (found := revision_of(row.name)) is not None})

    def task(self, revision: int) -> Task:
        """Return what there is to examine of a revision."""
        rows = {row.name: row for row in self.rows}
        paths = dict(zip(rows, self.listing, strict=True))
        source = next((name for name in rows if "/source." in name), None)
        names = [xml_path(self.shown.id, revision), json_path(self.shown.id, revision), *([source] if source else [])]
        manifest = next(item for item in self.manifests if item.path == paths[names[1]])
        own = tuple(rows[name] for name in names if name in rows)
        return Task(self.shown.id, revision, frozenset(manifest.schemas.values()), own, source)


def record_jobs(
    site: Site,
    records: Sequence[OpenRecord],
    manifests: Sequence[ManifestHistory],
    certificates: frozenset[str] = frozenset(),
) -> Iterator[RecordJob]:
    """Return what there is to be made; `manifests` in their order, `certificates` are the ids that have one."""
    shown = {item.shown.id: item.shown for item in records}
    said_of: defaultdict[str, list[tuple[ShownRecord, Relation]]] = defaultdict(list)
    for each in shown.values():
        for relation in each.card.relations:
            said_of[relation.to].append((each, relation))
    for item in records:
        # Of a record that is not shown nobody learns here that it exists.
        said_here = [said for said in item.shown.card.relations if said.to in shown or not is_record_id(said.to)]
        related = [_related("to", said.to, shown.get(said.to), said) for said in said_here]
        others = sorted(said_of[item.shown.id], key=lambda pair: (pair[0].number, pair[1].type))
        related += [_related("from", other.id, other, said) for other, said in others]
        yield RecordJob(
            site,
            item.shown,
            item.rows,
            item.places,
            tuple(manifests[place].path for place in item.places),
            tuple(manifests[place] for place in sorted(set(item.places))),
            tuple(related),
            item.shown.id in certificates,
        )


def make_record_page(root: Path, job: RecordJob) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Examine a record and make its page; None where something is wrong, which the findings tell.

    Every byte that is read is what its row says.
    """
    histories = []
    found: list[Finding] = []
    last: tuple[Record, Walk] | None = None
    for number in job.revisions:
        task = job.task(number)
        files, problems = read_task(root, task)
        if files is None:
            return None, problems
        outcome, record = examine_files(task, files)
        found += outcome.findings
        if worst_exit(outcome.findings) or record is None or outcome.unknown_schemas:
            return None, tuple(found)
        histories.append(_history(job, number, record.status, record.change))
        tree, _ = files.parsed
        last = (record, walked(tree)) if tree is not None and number == job.shown.card.revision else None
    if last is None:
        return None, tuple(found)
    record, walk = last
    page = record_page(
        job.site,
        SiteRecord(job.shown, record, walk.words, text_blocks(walk), tuple(histories), job.manifests, job.related),
        certificate=job.certificate,
    )
    return page, tuple(found)


def record_text(root: Path, job: RecordJob) -> str:
    """Return the text of a record whose page was made, of the bytes that its rows say; empty if they went since."""
    files, _ = read_task(root, job.task(job.shown.card.revision))
    tree = files.parsed[0] if files is not None else None
    return walked(tree).words if tree is not None else ""


def _related(direction: str, other: str, shown: ShownRecord | None, relation: Relation) -> RelatedPage:
    facts = shown.facts if shown is not None else None
    return RelatedPage(
        direction,
        relation.type,
        other,
        shown is not None,
        facts.title if facts is not None else None,
        facts.language if facts is not None else None,
        relation.stated.by,
        relation.stated.at,
        relation.stated.because,
    )


def _history(job: RecordJob, number: int, status: str, change: Change | None) -> RevisionHistory:
    folder = f"{record_folder(job.shown.id)}/r{number}/"
    files = tuple(
        FileHistory(row.name, row.sha256, row.bytes, manifest, "as-signed", None)
        for row, manifest in zip(job.rows, job.listing, strict=True)
        if row.name.startswith(folder) or (number == 1 and "/source." in row.name)
    )
    return RevisionHistory(number, status, change, files)
