"""What goes out with the manifests of some records: the digests of other records, and reasons of withholding."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archivist.base.json_value import Json

__all__ = ["Disclosure"]


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What records and the manifests that go along with them reveal of others.

    `records` is the number of other records whose digests manifests list, or to which the records are related.
    `reasons` are those that manifests give for withholding, each once, in their order. `hidden` are the other records
    that are not open: id → `restricted`, `embargoed`, `withheld`, or `unknown` where nothing that can be believed says
    who may see it.
    """

    records: int = 0
    reasons: tuple[str, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object, which names no record."""
        return {"records": self.records, "withholding_reasons": list(self.reasons), "not_open": len(self.hidden)}
