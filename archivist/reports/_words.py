"""What several formats say alike: where a finding lies, what it says, and what a report counts."""

from collections import Counter
from collections.abc import Iterator, Mapping

from archivist.base.printable import plain
from archivist.model.findings import Finding, Report, Result
from archivist.reports._interface import View

__all__ = ["counted", "details", "placed", "sentences"]


def placed(path: str, view: View) -> str:
    """Return a finding's path as the reader's tools know it: below the folder that they start from, or absolute."""
    return path if path.startswith("/") else f"{view.prefix}{path}"


def details(item: Finding, view: View) -> Iterator[tuple[str, str]]:
    """Return what was expected, what was found and what to do next, each with its label, where there is one."""
    view = view.unmarked()
    _, hint = view.told(item)
    compared = (("expected", item.expected), ("found", item.found))
    for label, text in (*((name, view.reason(value or "")) for name, value in compared), ("next", hint)):
        if text:
            yield view.word(f"label.{label}"), plain(text)


def sentences(item: Finding, view: View) -> str:
    """Return a finding in full, one line a fact; text from a document is escaped, so that every line is ours."""
    message, _ = view.unmarked().told(item)
    return "\n".join([plain(message), *(f"{label}: {text}" for label, text in details(item, view))])


def counted(report: Report[Result]) -> Iterator[str]:
    """Return the numbers of any command's report: its counts, and of each list how many are in which state.

    A list of bare values, such as a record's lines, is content and no count.
    """
    parts = report.result.to_dict() if report.result is not None else {}
    counts = parts.get("counts")
    if isinstance(counts, Mapping):
        yield plain(", ".join(f"{name}: {number}" for name, number in counts.items()))
    for key, items in parts.items():
        entries = [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []
        if entries:
            states = Counter(str(item["state"]) for item in entries if "state" in item)
            told = ", ".join(f"{number} {state.replace('_', ' ')}" for state, number in sorted(states.items()))
            yield plain(f"{key}: {told or len(entries)}")
