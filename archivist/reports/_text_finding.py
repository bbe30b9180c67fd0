"""What a finding says on a terminal."""

from collections.abc import Iterator

from archivist.model.findings import Finding, Severity
from archivist.reports._interface import View

__all__ = ["finding_lines"]

_LABELS = 10


def finding_lines(item: Finding, view: View, *, hint: bool = True) -> Iterator[str]:
    """Return a finding's lines, with full digests, since a person compares them by eye; the `hint` is the last."""
    message, advice = view.told(item)
    place = f"{view.path(item.path)}: " if item.path and item.path not in item.message else ""
    label = f"{view.word(f'severity.{item.severity}')}[{item.code}]:"
    yield f"{view.alarm(label) if item.severity is Severity.ERROR else label} {place}{message}"
    compared = (("expected", view.reason(item.expected or "")), ("found", view.reason(item.found or "")))
    for name, text in (*compared, ("next", advice if hint else "")):
        if text:
            yield f"  {view.label(f'label.{name}', _LABELS)}{text}"
