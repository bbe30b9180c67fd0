"""What the commands under `log` say."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report
from archivist.reports._interface import View

__all__ = ["added_lines", "check_lines", "made_lines", "show_lines", "stamped_lines"]


def show_lines(report: Report, view: View) -> Iterator[str]:
    """Give the checkpoint and who vouched for it."""
    del view
    log = report.body.get("log")
    if log is None:
        return
    yield f"{log['origin']}: {log['size']} leaves"
    yield f"  root      {log['root']}"
    for key in log["keys"]:
        yield f"  log key   {plain(key)}"
    for witness in log["witnesses"]:
        told = "has not cosigned" if witness["at"] is None else "has cosigned"
        yield f"  witness   {plain(witness['key'])} {told}"


def made_lines(report: Report, view: View) -> Iterator[str]:
    """Give the proof, request or cosignature itself, so that it can be sent to a file."""
    del view
    for name in ("proof", "request", "cosignature"):
        if name in report.body:
            yield report.body[name]["text"].removesuffix("\n")


def check_lines(report: Report, view: View) -> Iterator[str]:
    """Tell what was shown."""
    del view
    says = {"proof": "the log holds this file", "extension": "the log begins with this checkpoint"}
    for check in report.body.get("checks", ()):
        if check["state"] == "passed":
            yield says[check["check"]]


def stamped_lines(report: Report, view: View) -> Iterator[str]:
    """Tell what the authority vouched for."""
    del view
    stamp = report.body.get("timestamp")
    if stamp is None or stamp["state"] == "refused":
        return
    again = " (already stamped)" if stamp["state"] == "already" else ""
    yield f"{stamp['size']} leaves at {stamp['time']}, vouched for by {plain(str(stamp['by']))}{again}"
    yield f"  {stamp['path']}"


def added_lines(report: Report, view: View) -> Iterator[str]:
    """Tell how many witnesses have vouched."""
    del view
    told = report.body.get("witnesses")
    if told is not None:
        yield f"cosigned by {len(told['times'])} of the {told['quorum']} witnesses needed"
