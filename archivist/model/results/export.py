"""What `export` says: the document, or the formats that there are."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json

__all__ = ["ExportFormat", "ExportFormatsResult", "ExportResult"]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format that records can be exported in."""

    name: str
    title: str
    media_type: str


@dataclass(frozen=True, slots=True)
class ExportFormatsResult:
    """`export --list`: the formats."""

    exports: tuple[ExportFormat, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `exports`."""
        return {"exports": [asdict(item) for item in self.exports]}


@dataclass(frozen=True)
class ExportResult:
    """`export`: the ids in the document, the verdict on each, how many were left out since they are not open.

    `text` is the document, None where no record is in it.
    """

    format: str
    media_type: str
    records: tuple[str, ...]
    verdicts: Mapping[str, str]
    left_out: int
    text: str | None

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `export`."""
        made: Mapping[str, Json] = {
            "format": self.format,
            "media_type": self.media_type,
            "records": list(self.records),
            "verdicts": self.verdicts,
            "left_out": self.left_out,
            "text": self.text,
        }
        return {"export": made}
