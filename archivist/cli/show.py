"""`archivist show`."""

from typing import Annotated, Literal

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.cli.console import finish_exactly
from archivist.model.errors import UsageError

__all__ = ["show"]

_Record = Annotated[
    str,
    typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records),
]
_Revision = Annotated[int | None, typer.Option(min=1, metavar="N", help="A revision.", show_default="the newest")]
_Evidence = Annotated[bool, typer.Option("--evidence", help="Number the proofs, and mark their words in the text.")]
_As = Annotated[
    Literal["tei", "json", "text", "provenance"] | None,
    typer.Option(
        "--as",
        metavar="tei|json|text|provenance",
        help="Only the record.xml, the record.json, the statement's text, or the chain of custody.",
    ),
]


@command()
def show(
    call: Call,
    record: _Record,
    revision: _Revision = None,
    evidence: _Evidence = False,
    as_: _As = None,
) -> Ending:
    """Show a record: its metadata with the evidence, and its text.

    Examples:
      archivist show 0582 --evidence
      archivist show 0582 --as tei > record.xml
    """
    if as_ is not None and evidence:
        raise UsageError(
            said("--evidence marks the text of the record, and --as {form} does not show it", form=as_),
            said("use one of them"),
        )

    opened = call.archive()
    if as_ == "provenance":
        from archivist.pipeline.custody.provenance import provenance

        return provenance(opened, record, revision)
    if as_ is None:
        from archivist.api import read_record

        return read_record(opened, record, revision, number_evidence=evidence, find_related=True)
    from archivist.pipeline.show.show import show_exactly

    report, data = show_exactly(opened, record, as_, revision)
    return finish_exactly(report, data, call.options)
