"""`archivist authority …`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command, group

__all__ = ["app", "check"]


@command()
def check(
    call: Call,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="A folder of lists.", show_default="authority/ of the archive here"),
    ] = None,
) -> Ending:
    """Check the lists that ship with archivist, and your own.

    Examples:
      archivist authority check
      archivist authority check lists/
    """
    from archivist.pipeline.opened.archive import own_lists
    from archivist.pipeline.show.authority import check_authority

    place = folder if folder is not None else own_lists(call.archive_here())
    return check_authority(place)


app = group(
    """The lists of bodies, persons and places that names are looked up in.

    Examples:
      archivist authority check
      archivist authority check lists/
    """,
    {"Commands": {"check": check}},
)
