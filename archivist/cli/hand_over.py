"""`archivist hand-over`."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command, settled
from archivist.model.errors import UsageError

__all__ = ["hand_over"]

_Records = Annotated[list[str], typer.Argument(metavar="ID...", help="Records, by their ids or the first 4 digits.")]
_Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE.zip", help="The file.", show_default="hand-over-ID.zip")
]
_Access = Annotated[
    list[str] | None,
    typer.Option("--access", metavar="LEVEL", help="restricted or embargoed: hand over such records too."),
]
_Reveals = Annotated[
    bool, typer.Option("--reveals-others", help="Go on although manifests list other records that are not open.")
]
_Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there.")]
_LEVELS = ("restricted", "embargoed")


@command("jobs")
def hand_over(
    call: Call,
    records: _Records,
    output: _Output = None,
    access: _Access = None,
    reveals_others: _Reveals = False,
    overwrite: _Overwrite = False,
) -> Ending:
    """Give records to somebody: one zip with their files, all that is signed, and a page that says how to check them.

    Examples:
      archivist hand-over 0582
      archivist hand-over 0582 4f4f -o for-the-court.zip --access restricted
    """
    from archivist.cli.output_file import check_output, written_aside
    from archivist.pipeline.hand_over.hand_over import HandOverRequest
    from archivist.pipeline.hand_over.hand_over import hand_over as run

    unknown = next((level for level in access or () if level not in _LEVELS), None)
    if unknown is not None:
        raise UsageError(f"--access {unknown!r} opens nothing", f"use one of: {', '.join(_LEVELS)}")
    path = output or Path(f"hand-over-{records[0]}.zip")
    opened = call.archive()
    check_output(path, overwrite=overwrite)
    (jobs,) = settled(opened, jobs=call.options.jobs)
    request = HandOverRequest(tuple(access or ()), reveals_others, jobs)
    with call.watched() as observer:
        return run(opened, records, request, partial(written_aside, path, overwrite=overwrite), observer)
