"""`archivist list`."""

from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.selecting import Choice, Limit, Rebuild, selection

__all__ = ["list_records"]

_Records = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID...",
        help="Records, whatever their access.",
        autocompletion=offers.records,
        show_default="all open ones",
    ),
]


@command()
def list_records(
    call: Call,
    choice: Choice,
    records: _Records = None,
    limit: Limit = 100,
    rebuild: Rebuild = False,
) -> Ending:
    """List records, the newest first; the options choose which.

    Examples:
      archivist list --issuer ministry --from 2022 --to 2023-06
      archivist list --format csv --limit 0 > records.csv
    """
    chosen = selection(choice)

    from archivist.api import FindRequest, find

    return find(call.archive(), FindRequest(chosen, limit, rebuild), records=records or [])
