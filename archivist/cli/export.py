"""`archivist export`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from archivist.base.printable import plain
from archivist.cli.console import Options, finish, write_output
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose
from archivist.cli.progress import watched
from archivist.model.errors import UsageError

__all__ = ["export"]

_Kind = Annotated[str | None, typer.Argument(metavar="[FORMAT]", help="premis or prov; see --list.")]
_Records = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Records, by their ids or the first 4 or more digits.")
]
_Everything = Annotated[bool, typer.Option("--all", help="Every record that is open.")]
_Listing = Annotated[bool, typer.Option("--list", help="List the formats.")]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write it to a file that does not exist yet, if the records verify."),
]


def export(
    kind: _Kind = None,
    records: _Records = None,
    everything: _Everything = False,
    listing: _Listing = False,
    output: _Output = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Write the provenance of records for other archives, after verifying them: PREMIS 3 or W3C PROV."""
    from archivist.pipeline.custody.export import export as run
    from archivist.pipeline.custody.export import export_formats
    from archivist.pipeline.opened.archive import open_archive

    options = Options(archive, format, quiet, verbose, lang)
    if listing:
        raise typer.Exit(finish(export_formats(), options))
    if kind is None:
        raise UsageError("no format is named", "see: archivist export --list")
    if bool(records) == everything:
        raise UsageError("name records, or say --all", "for example: archivist export premis ID")
    opened = open_archive(this_machine(), archive)
    with watched(options) as observer:
        report = run(opened, kind, None if everything else records, observer)
    text = report.result.text if report.result is not None else None
    if output is not None and report.exit and format != "json":
        sys.stderr.write(f"nothing is written to {plain(str(output))}\n")
    elif output is not None and text is not None and not report.exit:
        write_output(output, text.encode("utf-8"))
    if output is not None or format == "json":
        raise typer.Exit(finish(report, options))
    sys.stdout.write(text or "")
    sys.stdout.flush()
    raise typer.Exit(finish(report, options, sys.stderr))
