"""`archivist check`."""

from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command, settled

__all__ = ["check"]


@command("reports", "jobs")
def check(
    call: Call,
    base: Annotated[
        str,
        typer.Option(
            "--base", metavar="REF", help="The revision to compare with, for example refs/remotes/origin/main."
        ),
    ],
    allow_unsigned: Annotated[
        bool, typer.Option("--allow-unsigned", help="Accept records in no manifest; they are never authentic.")
    ] = False,
) -> Ending:
    """Check what changed since a git revision, and that the archive only grew.

    Examples:
      archivist check --base refs/remotes/origin/main
      archivist check --base HEAD~1 --report junit=check.xml
    """
    from archivist.api import CheckRequest
    from archivist.api import check as run

    opened = call.archive()
    (jobs,) = settled(opened, jobs=call.options.jobs)
    with call.watched() as observer:
        return run(opened, CheckRequest(base, allow_unsigned, jobs, call.options.archive), observer)
