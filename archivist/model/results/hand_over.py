"""What `hand-over` says: the file, what is in it, what is not, and how to check it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.hand_over import HandOver

__all__ = ["HandOverResult"]


@dataclass(frozen=True)
class HandOverResult:
    """`hand-over`: what its pages say, the length and SHA-256 of the zip, and how many files it holds.

    `path` is where the zip is.
    """

    hand_over: HandOver
    bytes: int
    sha256: str
    files: int
    path: str | None = None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `hand_over`."""
        made = self.hand_over
        records = [
            {
                "id": item.record.id,
                "revision": item.record.revision,
                "access": item.record.access.level,
                "certificate": item.certificate,
                "withheld": [asdict(entry) for entry in item.withheld],
            }
            for item in made.records
        ]
        told: Mapping[str, Json] = {
            "path": self.path,
            "bytes": self.bytes,
            "sha256": self.sha256,
            "files": self.files,
            "archive": made.archive,
            "at": made.at,
            "pin": made.pin,
            "records": records,
            "reveals": made.disclosure.to_dict(),
            "check": [*made.checks_by_hand, made.check_by_program],
        }
        return {"hand_over": told}
