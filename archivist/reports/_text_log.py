"""What the commands under `log` say."""

from collections.abc import Iterator

from archivist.base.printable import plain
from archivist.model.findings import Report, Result
from archivist.model.results.log import (
    CosignatureResult,
    LogCheckResult,
    LogRebaseResult,
    LogShowResult,
    ProofResult,
    TimestampResult,
    WitnessAddResult,
    WitnessRequestResult,
)
from archivist.reports._interface import View
from archivist.reports._sections import alone, judged

__all__ = ["SECTIONS", "added_lines", "check_lines", "made_lines", "rebase_lines", "show_lines", "stamped_lines"]

_LABELS = 10


def show_lines(result: LogShowResult, view: View) -> Iterator[str]:
    """Return the checkpoint and who vouched for it."""
    yield view.say("log.size", origin=result.origin, leaves=view.count("leaves", result.size))
    yield f"  {view.label('log.root', _LABELS)}{view.value(result.root)}"
    for key in result.keys:
        yield f"  {view.label('log.key', _LABELS)}{view.value(key)}"
    for witness in result.witnesses:
        cosigned = "log.not-cosigned" if witness.at is None else "log.cosigned"
        yield f"  {view.label('log.witness', _LABELS)}{view.say(cosigned, key=witness.key)}"


def made_lines(result: ProofResult | WitnessRequestResult | CosignatureResult, view: View) -> Iterator[str]:
    """Return the proof, request or cosignature itself, so that it can be sent to a file."""
    del view
    yield result.text.removesuffix("\n")


def check_lines(result: LogCheckResult, view: View) -> Iterator[str]:
    """Return what was shown."""
    for check in result.checks:
        if check.state == "passed":
            yield view.say(f"log.{check.check}")


def stamped_lines(result: TimestampResult, view: View) -> Iterator[str]:
    """Return what the authority vouched for."""
    if result.state == "refused":
        return
    key = "log.stamped-already" if result.state == "already" else "log.stamped"
    yield view.say(key, leaves=view.count("leaves", result.size), time=result.time, by=result.by)
    yield f"  {result.path}"


def added_lines(result: WitnessAddResult, view: View) -> Iterator[str]:
    """Return how many witnesses have vouched."""
    yield view.say("log.quorum", n=len(result.times), quorum=result.quorum)


def rebase_lines(result: LogRebaseResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return what was dropped and signed, and how git takes it over."""
    made = result.rebase
    if made is None or report.exit or not made.dropped:
        return
    yield view.say("rebase.dropped", dropped=len(made.dropped), revision=made.onto, manifests=made.manifests)
    for record in made.records:
        yield f"  {record.path}"
    if made.manifest:
        yield view.say("sign.signed", n=len(made.records), path=made.manifest)
    else:
        yield view.say("rebase.nothing")
    if made.withheld:
        yield view.say("rebase.withheld", withheld=len(made.withheld))
    yield view.say("rebase.how")
    yield f"  git reset {plain(made.onto)} && git add records manifests && git commit"


SECTIONS = dict(
    (
        alone(LogShowResult, show_lines),
        alone(ProofResult, made_lines),
        alone(WitnessRequestResult, made_lines),
        alone(CosignatureResult, made_lines),
        alone(LogCheckResult, check_lines),
        alone(TimestampResult, stamped_lines),
        alone(WitnessAddResult, added_lines),
        judged(LogRebaseResult, rebase_lines),
    )
)
