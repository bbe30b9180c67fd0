"""What `withhold` says: the files of a record that go, and what says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.results.sign import BatchDraft

__all__ = ["WithholdResult", "WithholdState"]

WithholdState = Literal["planned", "withheld", "again", "drafted"]


@dataclass(frozen=True, slots=True)
class WithholdResult:
    """`withhold`: the record, its files that go or would go, the manifest that says so, or the draft of one.

    `again` are files that were withheld before and had come back; `drafted` ones stay until enough holders have signed.
    """

    id: str
    state: WithholdState
    files: tuple[str, ...]
    manifest: str | None = None
    draft: BatchDraft | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `withheld` and `manifest`, and `draft` where there is one."""
        draft: Mapping[str, Json] = {} if self.draft is None else {"draft": self.draft.to_dict()}
        withheld = {"id": self.id, "state": self.state, "files": list(self.files)}
        return {"withheld": withheld, "manifest": self.manifest, **draft}
