"""Say what a finding means. A module of its own, so that the answer costs no heavy import."""

import difflib

from archivist.model.errors import UsageError
from archivist.model.findings import Report, catalogue

__all__ = ["explain"]


def explain(code: str) -> Report:
    """Give the catalogue's entry for one finding code; UsageError with the nearest codes for an unknown one."""
    entries = catalogue()
    if code not in entries:
        near = difflib.get_close_matches(code, entries, n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else f"the codes are: {', '.join(sorted(entries))}"
        raise UsageError(f"{code!r} is not a finding code", hint)
    entry = entries[code]
    body = {
        "code": entry.code,
        "severity": str(entry.severity),
        "exit": entry.exit,
        "message": entry.message,
        "hint": entry.hint,
        "explain": entry.explain,
    }
    return Report("explain", (), {"entry": body})
