"""`archivist export`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.access import DisclosureOptions
from archivist.cli.command import Call, Ending, command
from archivist.cli.talk import say
from archivist.model.errors import UsageError

__all__ = ["export"]

_Kind = Annotated[
    str | None,
    typer.Argument(
        metavar="FORMAT", help="premis, bagit, csv or another; see --list.", autocompletion=offers.export_formats
    ),
]
_Records = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID...", help="Records, by their ids or the first 4 or more digits.", autocompletion=offers.records
    ),
]
_Everything = Annotated[bool, typer.Option("--all", help="Every record that is open.")]
_Listing = Annotated[bool, typer.Option("--list", help="List the formats.")]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="PATH", help="The file or folder to make, where nothing is yet, if all verifies."
    ),
]


@command()
def export(
    call: Call,
    kind: _Kind = None,
    records: _Records = None,
    everything: _Everything = False,
    listing: _Listing = False,
    output: _Output = None,
    *,
    disclosure: DisclosureOptions,
) -> Ending:
    """Write records for other archives and programs, after verifying them, as a document, a file or a folder.

    Examples:
      archivist export premis 0582 -o 0582.xml
      archivist export bagit --all -o bag
    """
    from archivist.api import ExportManner
    from archivist.api import export as run
    from archivist.pipeline.custody.export import export_formats
    from archivist.pipeline.opened.signed_folders import refuse_signed_folders

    if listing:
        return export_formats()
    if kind is None:
        raise UsageError(said("no format is named"), said("see: archivist export --list"))
    if bool(records) == everything:
        raise UsageError(said("name records, or say --all"), said("for example: archivist export premis ID"))
    if output is not None:
        refuse_signed_folders(output)
    opened = call.archive()
    wanted = None if everything else records
    manner = ExportManner(disclosure.levels(), output, disclosure.reveals_others)
    with call.watched() as observer:
        report = run(opened, kind, wanted, observer, manner)
    text = report.result.text if report.result is not None else None
    if output is not None and report.exit and call.options.format != "json":
        say(said("nothing is written to {path}", path=output), call.options)
    if output is not None or call.options.format == "json":
        return report
    sys.stdout.write(text or "")
    sys.stdout.flush()
    return call.finish(report, sys.stderr)
