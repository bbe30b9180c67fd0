"""What the commands under `log` say."""

from collections.abc import Iterator

from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["added_lines", "check_lines", "made_lines", "show_lines", "stamped_lines"]

_LABELS = 10


def show_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the checkpoint and who vouched for it."""
    log = report.body.get("log")
    if log is None:
        return
    yield view.say("log.size", origin=log["origin"], leaves=view.count("leaves", log["size"]))
    yield f"  {view.label('log.root', _LABELS)}{view.value(log['root'])}"
    for key in log["keys"]:
        yield f"  {view.label('log.key', _LABELS)}{view.value(key)}"
    for witness in log["witnesses"]:
        told = "log.not-cosigned" if witness["at"] is None else "log.cosigned"
        yield f"  {view.label('log.witness', _LABELS)}{view.say(told, key=witness['key'])}"


def made_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Return the proof, request or cosignature itself, so that it can be sent to a file."""
    del view
    for name in ("proof", "request", "cosignature"):
        if name in report.body:
            yield report.body[name]["text"].removesuffix("\n")


def check_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell what was shown."""
    for check in report.body.get("checks", ()):
        if check["state"] == "passed":
            yield view.say(f"log.{check['check']}")


def stamped_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell what the authority vouched for."""
    stamp = report.body.get("timestamp")
    if stamp is None or stamp["state"] == "refused":
        return
    told = "log.stamped-already" if stamp["state"] == "already" else "log.stamped"
    yield view.say(told, leaves=view.count("leaves", stamp["size"]), time=stamp["time"], by=stamp["by"])
    yield f"  {stamp['path']}"


def added_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell how many witnesses have vouched."""
    told = report.body.get("witnesses")
    if told is not None:
        yield view.say("log.quorum", n=len(told["times"]), quorum=told["quorum"])
