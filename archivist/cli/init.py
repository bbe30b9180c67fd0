"""`archivist init`."""

from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command

__all__ = ["init"]


@command("passphrase_file")
def init(
    call: Call,
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Where.", show_default="--archive, else here")
    ] = None,
    archive_id: Annotated[
        str | None, typer.Option("--id", metavar="TEXT", help="The archive's id.", show_default="a random one")
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="A title for people.", show_default="the folder's name")
    ] = None,
    holder: Annotated[
        str, typer.Option(metavar="NAME", help="Who holds the first keys, as the trust root names them.")
    ] = "holder-1",
) -> Ending:
    """Make an archive: settings, trust root, keys, pin.

    Examples:
      archivist init press
      archivist init press --title "Press releases" --holder "A. Keeper"
    """
    from archivist.pipeline.opened.archive import initialise, initialise_report
    from archivist.pipeline.record.stated_values import check_text

    check_text(title or None, holder)
    context = call.context
    place, created = folder or call.options.archive or context.folder, context.clock.now_to_write()
    made = initialise(context, place, archive_id=archive_id, title=title, holder=holder, created=created)
    return initialise_report(made)
