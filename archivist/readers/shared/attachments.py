"""Files inside a source, which are named and never opened."""

from collections.abc import Sequence

from archivist.model.findings import Finding, finding

__all__ = ["attachments_left_out"]

_SHOWN_NAMES = 5


def attachments_left_out(names: Sequence[str], path: str, count: int | None = None) -> tuple[Finding, ...]:
    """Return `attachments-left-out` with the first names; nothing if there is no file. `count` may exceed the names."""
    count = len(names) if count is None else count
    if not count:
        return ()
    shown = ", ".join(names[:_SHOWN_NAMES]) + ("…" if count > _SHOWN_NAMES else "")
    return (finding("attachments-left-out", path, found=shown, count=count),)
