"""`archivist show`."""

from typing import Annotated, Literal

import typer

from archivist.cli.console import Options, finish, finish_exactly
from archivist.cli.machine import this_machine
from archivist.cli.options import Archive, Format, Lang, Quiet, Verbose
from archivist.model.errors import UsageError

__all__ = ["show"]

_Record = Annotated[str, typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.")]
_Revision = Annotated[int | None, typer.Option(min=1, metavar="N", help="A revision; default: the newest.")]
_Evidence = Annotated[bool, typer.Option("--evidence", help="Number the proofs, and mark their words in the text.")]
_As = Annotated[
    Literal["tei", "json", "text", "provenance"] | None,
    typer.Option(
        "--as",
        metavar="tei|json|text|provenance",
        help="Only the record.xml, the record.json, the statement's text, or the chain of custody.",
    ),
]


def show(
    record: _Record,
    revision: _Revision = None,
    evidence: _Evidence = False,
    as_: _As = None,
    archive: Archive = None,
    format: Format = "text",
    quiet: Quiet = False,
    verbose: Verbose = False,
    lang: Lang = None,
) -> None:
    """Show a record: its metadata with the evidence, and its text."""
    if as_ is not None and evidence:
        raise UsageError(f"--evidence marks the text of the record, and --as {as_} does not show it", "use one of them")

    from archivist.pipeline.opened.archive import open_archive

    options = Options(archive, format, quiet, verbose, lang)
    opened = open_archive(this_machine(), archive)
    if as_ == "provenance":
        from archivist.pipeline.custody.provenance import provenance

        raise typer.Exit(finish(provenance(opened, record, revision), options))
    from archivist.pipeline.show.show import show as run
    from archivist.pipeline.show.show import show_exactly

    if as_ is None:
        raise typer.Exit(finish(run(opened, record, revision, evidence=evidence), options))
    report, data = show_exactly(opened, record, as_, revision)
    raise typer.Exit(finish_exactly(report, data, options))
