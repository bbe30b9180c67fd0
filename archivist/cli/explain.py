"""`archivist explain`."""

from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command

__all__ = ["explain"]


@command()
def explain(
    call: Call,
    subject: Annotated[
        str,
        typer.Argument(
            autocompletion=offers.codes_and_records,
            metavar="CODE|ID",
            help="A finding's code, for example altered, a rule of the reading, or a record's id.",
        ),
    ],
) -> Ending:
    """Say what a finding or rule means, or how a record stands, and what to do.

    Examples:
      archivist explain altered
      archivist explain 0582
    """
    from archivist.pipeline.show.explain import explain as run
    from archivist.pipeline.show.explain import is_about_a_record

    if not is_about_a_record(subject):
        return run(subject, call.options.language)
    from archivist.pipeline.show.explain_record import explain_record

    return explain_record(call.archive(), subject, call.options.archive)
