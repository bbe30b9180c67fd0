"""What `sign` says: the records that were signed, or the draft that waits for other holders."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json

__all__ = ["BatchDraft", "SharedSignResult", "SignResult", "WithheldFile"]


@dataclass(frozen=True, slots=True)
class WithheldFile:
    """A file that a draft withholds: its path, who says so, and why."""

    name: str
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class BatchDraft:
    """Everything that a holder must know before signing a batch; `place` is where its draft lies.

    `records` are the folders of revisions, `others` other files; `signed` and `waiting` are holders.
    """

    fingerprint: str
    place: str
    seq: int
    created: str
    records: tuple[str, ...]
    others: tuple[str, ...]
    withheld: tuple[WithheldFile, ...]
    threshold: int
    signed: tuple[str, ...]
    waiting: tuple[str, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "fingerprint": self.fingerprint,
            "place": self.place,
            "seq": self.seq,
            "created": self.created,
            "records": list(self.records),
            "others": list(self.others),
            "withheld": [asdict(item) for item in self.withheld],
            "threshold": self.threshold,
            "signed": list(self.signed),
            "waiting": list(self.waiting),
        }


@dataclass(frozen=True)
class SignResult:
    """`sign`: the folders of the revisions that were signed, and the manifest that was written, if any was."""

    signed: tuple[str, ...] = ()
    manifest: str | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `signed` and `manifest`."""
        return {"signed": list(self.signed), "manifest": self.manifest}


@dataclass(frozen=True)
class SharedSignResult(SignResult):
    """`sign` where one holder is not enough: also the draft that waits, and the file that it was written to."""

    draft: BatchDraft | None = None
    file: str | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `signed`, `manifest` and `draft`, and `file` where one was written."""
        draft = None if self.draft is None else self.draft.to_dict()
        file: Mapping[str, Json] = {} if self.file is None else {"file": self.file}
        return {**SignResult.to_dict(self), "draft": draft, **file}
