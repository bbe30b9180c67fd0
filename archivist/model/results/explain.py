"""What `explain` says: of a finding code, or of a record."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from archivist.base.json_value import Json
from archivist.model.findings import Check, CodeEntry, Finding
from archivist.model.metadata import Metadata
from archivist.model.record import Access, Change, Record
from archivist.model.results.review import OpenQuestion

__all__ = ["ExplainCodeResult", "ExplainRecordResult", "ExplainRuleResult", "RecordVerdict"]

RecordVerdict = Literal["wrong", "open", "sound"]


@dataclass(frozen=True, slots=True)
class ExplainCodeResult:
    """`explain CODE`: the catalogue's entry, whose message and hint are templates, and an example of the finding."""

    entry: CodeEntry
    example: Finding
    lang: str = "en"

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `entry`."""
        item = self.entry
        entry: Mapping[str, Json] = {
            "code": item.code,
            "severity": str(item.severity),
            "exit": item.exit,
            "since": item.since,
            "message": item.message,
            "hint": item.hint,
            "explain": item.explain,
            "example": self.example.to_dict(self.lang),
        }
        return {"entry": entry}


@dataclass(frozen=True, slots=True)
class ExplainRuleResult:
    """`explain RULE`: what a rule of the reading does."""

    rule: str
    description: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `rule` and `description`."""
        return asdict(self)


@dataclass(frozen=True)
class ExplainRecordResult:
    """`explain ID`: how the newest revision stands, every check of it, what is open, and the command to run next.

    `record` is None where it cannot be read. `schemas` is the version by which it was judged. `next_command` is without
    the program's name.
    """

    id: str
    revision: int
    path: str
    schemas: str
    verdict: RecordVerdict
    record: Record | None
    checks: tuple[Check, ...]
    questions: tuple[OpenQuestion, ...]
    next_command: tuple[str, ...]

    @property
    def rules(self) -> Mapping[str, tuple[str, ...]]:
        """Return field → the rules that agreed on its value, the best first, of each value that nobody stated."""
        metadata = self.record.metadata if self.record is not None else Metadata()
        return {
            name: (field.rule, *field.agreed)
            for name, field in metadata.items()
            if field.value is not None and field.rule is not None and field.stated is None
        }

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `state`, `checks`, `rules`, `questions` and `next_command`."""
        record = self.record
        change: Change | None = record.change if record is not None else None
        access: Access | None = record.access if record is not None else None
        state: Mapping[str, Json] = {
            "id": self.id,
            "revision": self.revision,
            "path": self.path,
            "schemas": self.schemas,
            "verdict": self.verdict,
            "status": None if record is None else record.status,
            "change": None if change is None else asdict(change),
            "access": None if access is None else asdict(access),
        }
        return {
            "state": state,
            "checks": [item.to_dict() for item in self.checks],
            "rules": {name: list(rules) for name, rules in self.rules.items()},
            "questions": [item.to_dict() for item in self.questions],
            "next_command": list(self.next_command),
        }
