"""What `hand-over` says: what is in the zip and what is not, and the lines that check it."""

from collections.abc import Iterator

from archivist.model.results.hand_over import HandOverResult
from archivist.reports._interface import View
from archivist.reports._sections import alone

__all__ = ["SECTIONS", "hand_over_lines"]

_LABELS = 14


def hand_over_lines(result: HandOverResult, view: View) -> Iterator[str]:
    """Return how much it is, its digest, what it reveals, and how to check it."""
    made = result.hand_over
    parts = {"records": len(made.records), "files": result.files, "bytes": result.bytes}
    counts = view.listed(view.count(name, number) for name, number in parts.items())
    yield view.say("hand_over.made", path=result.path or "", counts=counts)
    yield f"  {view.label('hand_over.digest', _LABELS)}{result.sha256}"
    if any(item.withheld for item in made.records):
        withheld = sum(len(item.withheld) for item in made.records)
        yield f"  {view.label('hand_over.left', _LABELS)}{view.count('files', withheld)}"
    reveals = [view.count("records", made.disclosure.records)] if made.disclosure.records else []
    if made.disclosure.reasons:
        reveals.append(view.say("hand_over.reasons", n=len(made.disclosure.reasons)))
    if reveals:
        yield f"  {view.label('hand_over.reveals', _LABELS)}{view.listed(reveals)}"
    yield view.say("hand_over.pinned" if made.pinned else "hand_over.no-pin", pin=made.pin)
    yield view.say("hand_over.check")
    yield from (f"  {line}" for line in made.checks_by_hand)


SECTIONS = dict((alone(HandOverResult, hand_over_lines),))
