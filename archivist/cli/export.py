"""`archivist export`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from archivist.base.printable import plain
from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.console import write_output
from archivist.model.errors import UsageError

__all__ = ["export"]

_Kind = Annotated[
    str | None,
    typer.Argument(metavar="FORMAT", help="premis, prov or tei; see --list.", autocompletion=offers.export_formats),
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
        "--output", "-o", metavar="FILE", help="Write it to a file that does not exist yet, if the records verify."
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
) -> Ending:
    """Write records for other archives and programs, after verifying them: PREMIS 3, W3C PROV, or one TEI file.

    Examples:
      archivist export premis 0582 -o 0582.xml
      archivist export tei 0582 -o 0582.tei.xml
    """
    from archivist.api import export as run
    from archivist.pipeline.custody.export import export_formats

    if listing:
        return export_formats()
    if kind is None:
        raise UsageError(said("no format is named"), said("see: archivist export --list"))
    if bool(records) == everything:
        raise UsageError(said("name records, or say --all"), said("for example: archivist export premis ID"))
    opened = call.archive()
    with call.watched() as observer:
        report = run(opened, kind, None if everything else records, observer)
    text = report.result.text if report.result is not None else None
    if output is not None and report.exit and call.options.format != "json":
        sys.stderr.write(f"nothing is written to {plain(str(output))}\n")
    elif output is not None and text is not None and not report.exit:
        write_output(output, text.encode("utf-8"))
    if output is not None or call.options.format == "json":
        return report
    sys.stdout.write(text or "")
    sys.stdout.flush()
    return call.finish(report, sys.stderr)
