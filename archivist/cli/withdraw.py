"""`archivist withdraw`."""

from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.pipeline.record.stated_values import check_text

__all__ = ["withdraw"]


@command("passphrase_file", "repeat_created")
def withdraw(
    call: Call,
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records
        ),
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who withdraws it.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why it no longer stands.")],
) -> Ending:
    """Say that a record no longer stands: a new, signed revision; all its bytes stay.

    Examples:
      archivist withdraw 0582 --by "A. Keeper" --because "the ministry took it back"
      archivist withdraw 0582 --by "A. Keeper" --because "a forgery" --format json
    """
    check_text(by, because)

    from archivist.pipeline.write.withdraw import withdraw as run

    return run(call.archive(), record, by, because, repeat_created=call.options.repeat_created)
