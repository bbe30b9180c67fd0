"""Amend: a person's word for what the rules left open or took wrongly, as a new revision of the record."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from archivist.model.errors import UsageError
from archivist.model.findings import Finding, Report
from archivist.model.manifest import Withheld
from archivist.model.metadata import Metadata
from archivist.model.record import Access, Record
from archivist.model.results.revise import AmendResult
from archivist.model.source import Acquisition
from archivist.pipeline.opened.archive import Archive, own_lists
from archivist.pipeline.record.prepare import OPTIONS, IngestRequest, speaker_stated, with_stated
from archivist.pipeline.record.stated_speaker import SpeakerWord
from archivist.pipeline.write.acquisitions import Outlet, has_acquisition
from archivist.pipeline.write.revise import Revising, revise, revised_by_the_way

__all__ = ["Amendment", "amend"]


@dataclass(frozen=True)
class Amendment:
    """What a person says: field → value, who says so, and why; and what else the revision changes.

    `repeat_created` lets the batch state the archive's latest time where this machine's clock is behind it.
    `outlet` is one more acquisition of the same bytes; `access` is who may see the record from now on; `reinstate`
    brings back a record that was withdrawn. `speaker` is what is said of the speaker beside the name.
    """

    stated: Mapping[str, str]
    by: str
    because: str
    outlet: Outlet | None = None
    access: Access | None = None
    reinstate: bool = False
    repeat_created: bool = False
    speaker: SpeakerWord | None = None


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
        asked = _asked(amendment, at, own_lists(archive))
        amended = _amended(record, amendment, asked)
        if withheld is not None:
            amended = replace(amended, status="active")
        changed.extend(name for name in ("acquisitions", "access") if getattr(amended, name) != getattr(record, name))
        # Of a withheld revision nobody knows the status: that this one is active is said in any case.
        changed.extend(["status"] if amended.status != record.status or withheld is not None else [])
        changed.extend(_news(record.metadata, asked))
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


def _asked(amendment: Amendment, at: str, lists: Path | None) -> IngestRequest:
    who, why, stated, speaker = amendment.by, amendment.because, amendment.stated, amendment.speaker
    return IngestRequest(at, "", by=who, because=why, stated=stated, lists=lists, speaker=speaker)


def _amended(record: Record, amendment: Amendment, asked: IngestRequest) -> Record:
    """Return the record with what the amendment changes; with all as it was if it changes nothing."""
    amended, outlet = record, amendment.outlet
    if outlet is not None and not has_acquisition(record, outlet):
        # Whoever adds an outlet has had its bytes at hand, to know that they are the same.
        more = Acquisition(asked.received, "file", outlet.origin, outlet.captured, outlet.by, outlet.note)
        amended = replace(amended, acquisitions=(*record.acquisitions, more))
    if amendment.access is not None:
        amended = replace(amended, access=amendment.access)
    if record.status == "withdrawn":
        amended = replace(amended, status="active")
    news = _news(record.metadata, asked)
    if news:
        word = amendment.speaker if "speaker" in news else None
        stated = {name: amendment.stated[name] for name in news if name in amendment.stated}
        metadata = with_stated(record.metadata, replace(asked, stated=stated, speaker=word))
        amended = replace(amended, metadata=metadata)
    return amended


def _news(metadata: Metadata, asked: IngestRequest) -> list[str]:
    """Return the fields of which a person says what the record does not say already."""
    fields = dict(metadata.items())
    news = [name for name, text in asked.stated.items() if name != "speaker" and text != fields[name].value]
    if "speaker" in asked.stated or asked.speaker is not None:
        said = speaker_stated(metadata, asked)
        news += ["speaker"] if said != (metadata.speaker.value, metadata.speaker.ref) else []
    return news


def _nothing(amendment: Amendment) -> UsageError:
    said = amendment.stated or amendment.outlet or amendment.access or amendment.reinstate or amendment.speaker
    detail = "the record says so already" if said else "nothing to change is given"
    others = "--add-acquisition, --access"
    return UsageError(detail, f"state what differs: {', '.join(OPTIONS.values())}, {others}")
