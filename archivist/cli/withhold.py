"""`archivist withhold`."""

import sys
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.talk import agrees
from archivist.model.errors import UsageError
from archivist.pipeline.record.stated_values import check_text

__all__ = ["withhold"]

_FILES = ("source", "all")


@command("passphrase_file", "repeat_created")
def withhold(
    call: Call,
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records
        ),
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides it; an office is enough. It is signed.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why, naming nobody: it is signed and stays for ever.")],
    files: Annotated[str, typer.Option("--file", metavar="source|all", help="What goes; all: every revision too.")] = (
        "all"
    ),
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would go, write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, also at a terminal.")] = False,
) -> Ending:
    """Remove a record's bytes to protect somebody; a signed manifest says that they went, and why.

    Examples:
      archivist withhold 0582 --by "the keeper" --because "a court order" --dry-run
      archivist withhold 0582 --by "the keeper" --because privacy --file source
    """
    check_text(by, because)
    if files not in _FILES:
        raise UsageError(
            said("--file {files!r} is neither source nor all", files=files), said("leave it out: all is the default")
        )

    from dataclasses import replace

    from archivist.pipeline.write.withhold import Withholding
    from archivist.pipeline.write.withhold import withhold as run

    opened = call.archive()
    asked = Withholding(by, because, files == "source", dry_run, call.options.repeat_created)
    if not dry_run and not yes and sys.stdin.isatty() and sys.stdout.isatty():
        planned = run(opened, record, replace(asked, dry_run=True))
        if call.finish(planned):
            return planned.exit
        if not agrees(said("Remove them? This cannot be undone."), call.options):
            raise typer.Abort
    return run(opened, record, asked)
