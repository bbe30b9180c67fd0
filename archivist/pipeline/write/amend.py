"""Amend: a person's word for what the rules left open or took wrongly, as a new revision of the record."""

from dataclasses import dataclass, replace

from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.model.findings import Finding, Report
from archivist.model.manifest import Withheld
from archivist.model.metadata import Stated
from archivist.model.record import Access, Record
from archivist.model.results.revise import AmendResult
from archivist.model.source import Acquisition
from archivist.model.stated_fields import RECORD_FIELDS, StatedFields
from archivist.pipeline.opened.archive import Archive, own_lists
from archivist.pipeline.record.prepare import authority_of
from archivist.pipeline.record.stated_metadata import says_otherwise, with_stated
from archivist.pipeline.record.stated_values import OPTIONS
from archivist.pipeline.write.acquisitions import Outlet, has_acquisition
from archivist.pipeline.write.revise import Revising, revise, revised_by_the_way

__all__ = ["Amendment", "amend"]


@dataclass(frozen=True)
class Amendment:
    """What a person states, who says so, and why; and what else the revision changes.

    `repeat_created` lets the batch state the archive's latest time where this machine's clock is behind it.
    `outlet` is one more acquisition of the same bytes; `access` is who may see the record from now on; `reinstate`
    brings back a record that was withdrawn.
    """

    stated: StatedFields
    by: str
    because: str
    outlet: Outlet | None = None
    access: Access | None = None
    reinstate: bool = False
    repeat_created: bool = False


def amend(archive: Archive, wanted: str, amendment: Amendment) -> Report[AmendResult]:
    """Sign a new revision that says what the amendment says; `wanted` is a record's id or its first digits.

    A person's word takes the place of what was there, which stays as a candidate. UsageError if nothing would change.
    A withdrawal, and what a withheld revision said, is not undone by the way: that takes `reinstate`.
    """
    changed: list[str] = []

    def made(record: Record, at: str, withheld: Withheld | None) -> Record | Finding:
        refusal = None if amendment.reinstate else revised_by_the_way(record, withheld)
        if refusal is not None:
            return refusal
        amended, news = _amended(record, amendment, at, archive)
        parts = ("acquisitions", *RECORD_FIELDS, "access")
        changed.extend(name for name in parts if getattr(amended, name) != getattr(record, name))
        # Of a withheld revision nobody knows the status: that this one is active is said in any case.
        changed.extend(["status"] if amended.status != record.status or withheld is not None else [])
        changed.extend(news)
        if not changed:
            raise _nothing(amendment)
        return amended

    revising = Revising("amended", amendment.by, amendment.because, amendment.repeat_created)
    report = revise(archive, wanted, revising, made)
    revision = report.result
    if revision is None:
        return Report("amend", report.findings)
    result = AmendResult(revision.record, revision.path, revision.manifest, tuple(changed))
    return Report("amend", report.findings, result)


def _amended(record: Record, amendment: Amendment, at: str, archive: Archive) -> tuple[Record, list[str]]:
    """Return the record with what the amendment changes, and the metadata fields that say otherwise now."""
    outlet, stated, metadata = amendment.outlet, amendment.stated, record.metadata
    acquisitions = record.acquisitions
    if outlet is not None and not has_acquisition(record, outlet):
        acquisitions += (Acquisition(at, "stated", outlet.origin, outlet.captured, outlet.by, outlet.note),)
    entities = authority_of(own_lists(archive)).entities if stated.refs else None
    after = with_stated(metadata, stated, Stated(amendment.by, amendment.because, at), entities)
    news = {
        name: now
        for name in stated.metadata_fields
        if says_otherwise(name, getattr(metadata, name), now := getattr(after, name), stated)
    }
    amended = replace(
        record,
        status="active",
        acquisitions=acquisitions,
        rights=stated.of_record("rights", record.rights),
        collection=stated.of_record("collection", record.collection),
        accession=stated.of_record("accession", record.accession),
        access=amendment.access or record.access,
        metadata=replace(metadata, **news),
    )
    return amended, list(news)


def _nothing(amendment: Amendment) -> UsageError:
    changes = amendment.stated != StatedFields() or amendment.outlet or amendment.access or amendment.reinstate
    detail = said("the record says so already") if changes else said("nothing to change is given")
    others = said("--no-… of any of these, --add-acquisition, --access")
    return UsageError(
        detail, said("state what differs: {known}, {others}", known=", ".join(OPTIONS.values()), others=others)
    )
