"""What was withdrawn, and what was withheld."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote
from archivist.reports._text_ingest import LABELS

__all__ = ["withdraw_lines", "withhold_lines"]


def withdraw_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell the revision that is the withdrawal."""
    record = report.body.get("record")
    if not record:
        return
    yield str(report.body["path"])
    told = view.say("withdraw.by", by=quote(record["change"]["by"]), because=quote(record["change"]["because"], 200))
    yield f"  {view.label('withdraw.withdrawn', LABELS)}{told}"
    manifest = report.body["manifest"]
    if manifest:
        yield view.say("withdraw.signed", revision=record["revision"], path=manifest)
    else:
        yield view.say("amend.waits", revision=record["revision"])


def withhold_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the files that go or would go, and what says so."""
    withheld = report.body.get("withheld")
    if not withheld:
        return
    for name in withheld["files"]:
        yield f"  {name}"
    files = view.count("files", len(withheld["files"]))
    yield view.say(f"withhold.{withheld['state']}", files=files, path=report.body.get("manifest") or "")
