"""`archivist log rebase`."""

from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command

__all__ = ["rebase"]


@command("passphrase_file", "repeat_created")
def rebase(
    call: Call,
    onto: Annotated[
        str, typer.Option("--onto", metavar="REF", help="The published revision, for example refs/remotes/origin/main.")
    ],
) -> Ending:
    """Let a published history stand and sign this clone's own records anew after it.

    Examples:
      archivist log rebase --onto refs/remotes/origin/main
      archivist log rebase --onto origin/main --repeat-created
    """
    from archivist.pipeline.write.rebase import rebase as run

    return run(call.archive(), onto, repeat_created=call.options.repeat_created)
