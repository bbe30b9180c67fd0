"""The checks of a verification, one line each."""

from collections.abc import Iterable, Iterator

from archivist.model.findings import Check
from archivist.reports._interface import View

__all__ = ["check_lines"]

_STATE = 12


def check_lines(checks: Iterable[Check], view: View, columns: int = 11) -> Iterator[str]:
    """Return each check's name, which has no language, its state, and what was checked or why it was not."""
    for check in checks:
        state = view.label(f"check.{check.state}", _STATE)
        state = view.alarm(state) if check.state == "failed" else state
        yield f"  {check.check:<{columns}} {state} {view.reason(check.why)}".rstrip()
