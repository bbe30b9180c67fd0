"""What was recovered: the section of `recover`."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["lines"]


def lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return each file that was removed, replaced or left, and what became of the interrupted write."""
    done = report.body.get("recovered")
    if not done:
        return
    planned = "planned" if done["dry_run"] else "done"
    for what in ("removed", "replaced", "left"):
        for path in done[what]:
            told = view.say(f"recover.{what}-{planned}" if what != "left" else "recover.left")
            yield f"  {view.path(path)}: {told}"
    if done["why"]:
        yield view.say("recover.why", why=done["why"])
    yield view.say(f"recover.{done['state']}")
    if done["left"]:
        yield view.say("recover.look")
    if done["dry_run"] and done["state"] != "settled":
        yield view.say("recover.nothing-written")
