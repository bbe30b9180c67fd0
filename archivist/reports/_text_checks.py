"""The checks of a verification, one line each."""

from collections.abc import Iterator, Sequence

from archivist.base.wrapping import columns, padded
from archivist.model.findings import Check
from archivist.reports._interface import View

__all__ = ["check_lines"]

_STATE = 12


def check_lines(checks: Sequence[Check], view: View, least: int = 11) -> Iterator[str]:
    """Return each check's name in `least` columns or more, its state, and what was checked or why it was not."""
    width = max((columns(view.check(check.check)) for check in checks), default=0)
    for check in checks:
        state = view.label(f"check.{check.state}", _STATE)
        state = view.alarm(state) if check.state == "failed" else state
        yield f"  {padded(view.check(check.check), max(width, least))} {state} {view.reason(check.why)}".rstrip()
