"""`archivist recover`."""

from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command

__all__ = ["recover"]


@command()
def recover(
    call: Call,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, change nothing.")] = False,
) -> Ending:
    """Finish or undo a write that was interrupted; no key is needed.

    Examples:
      archivist recover --dry-run
      archivist recover
    """
    from archivist.pipeline.batch.recover import recover_archive

    return recover_archive(call.archive(), dry_run=dry_run)
