"""Counts of what a Word document shows and its text lacks, or the other way round, by kind."""

from collections import Counter
from dataclasses import dataclass, field

from archivist.model.findings import Finding, finding
from archivist.readers.shared.attachments import attachments_left_out

__all__ = ["DocumentTally"]


@dataclass
class DocumentTally:
    """Counts while a document is read; `pictures` are areas in square centimetres."""

    unshown: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    attached: list[str] = field(default_factory=list)
    pictures: list[float] = field(default_factory=list)

    def findings(self, path: str) -> tuple[Finding, ...]:
        """Return a warning for each kind left out, not read or doubtful, and one for all attachments."""
        findings = [
            finding(code, path, found=kind, count=count)
            for code, counts in (
                ("unshown-text", self.unshown),
                ("unread-content", self.unread),
                ("doubtful-text", self.doubtful),
            )
            for kind, count in sorted(counts.items())
            if count
        ]
        return (*findings, *attachments_left_out(self.attached, path))
