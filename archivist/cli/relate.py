"""`archivist relate`."""

from typing import Annotated, Literal

import typer

from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.settings.known import variable

__all__ = ["relate"]

_Record = Annotated[
    str,
    typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records),
]
# Written out, so that a shell can complete them and --help names them; a test compares them with the model's.
_Type = Annotated[
    Literal["copy-of", "translation-of", "answers", "corrects", "part-of"],
    typer.Argument(
        autocompletion=offers.relations,
        metavar="TYPE",
        help="What it is to the other: copy-of, translation-of, answers, corrects or part-of.",
    ),
]
_Other = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="The other record, or the address of a document outside the archive.",
        autocompletion=offers.records,
    ),
]
_By = Annotated[str, typer.Option(metavar="NAME", envvar=variable("by"), help="Who says so.")]
_Because = Annotated[str, typer.Option(metavar="TEXT", help="Why it is right.")]
_Remove = Annotated[bool, typer.Option("--remove", help="Take back what the record says so far.")]


@command("passphrase_file", "repeat_created")
def relate(
    call: Call, record: _Record, kind: _Type, other: _Other, by: _By, because: _Because, remove: _Remove = False
) -> Ending:
    r"""State what a record is to another one: a new, signed revision; `show` tells it of both.

    Examples:
      archivist relate b46b corrects 0582 \
        --by "A. Keeper" --because "it says so in line 2"
      archivist relate 0582 copy-of https://example.org/1 \
        --by "A. Keeper" --because "the same, word by word"
    """
    from archivist.api import RelateRequest
    from archivist.api import relate as run

    request = RelateRequest(kind, other, by, because, remove, call.options.repeat_created)
    return run(call.archive(), record, request)
