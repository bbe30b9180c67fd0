"""`archivist diff`."""

import re
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli import offers
from archivist.cli.command import Call, Ending, command
from archivist.model.errors import UsageError

__all__ = ["diff"]

_REVISION = re.compile("r?([1-9][0-9]{0,8})")
_ID_DIGITS = 4
_Record = Annotated[
    str,
    typer.Argument(metavar="ID", help="A record's id, or its first 4 or more digits.", autocompletion=offers.records),
]
_Others = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="N N | ID",
        help="Two revisions, or another record.",
        show_default="the last two revisions",
        autocompletion=offers.records,
    ),
]
_IgnoreMarks = Annotated[
    bool,
    typer.Option(
        "--ignore-marks",
        help="Take harakat, tatweel, forms of a letter, kinds of digits and white space as alike.",
    ),
]
_Whole = Annotated[
    bool, typer.Option("--whole", help="Compare whole texts of two records, not only the statements in them.")
]


@command()
def diff(
    call: Call,
    record: _Record,
    others: _Others = None,
    ignore_marks: _IgnoreMarks = False,
    whole: _Whole = False,
) -> Ending:
    """Tell what a revision changed and why, or what two records of a statement say otherwise.

    Examples:
      archivist diff 0582
      archivist diff 0582 1 2 --ignore-marks
    """
    words = others or []
    numbers = [match[1] for word in words if (match := _REVISION.fullmatch(word))]
    if len(words) == 2 and len(numbers) != 2:  # noqa: PLR2004  # a revision and another
        raise UsageError(
            said("{known} are not two revisions", known=" and ".join(words)),
            said("number them from 1, for example 1 2"),
        )
    if len(words) == 1 and numbers and len(words[0]) < _ID_DIGITS:
        raise UsageError(
            said("one revision is named"),
            said("name two, for example 1 {numbers}, or none for the last two", numbers=numbers[0]),
        )
    if len(words) > 2:  # noqa: PLR2004
        raise UsageError(said("too many arguments"), said("name two revisions, or one other record"))

    from archivist.pipeline.show.diff import diff_records, diff_revisions

    opened = call.archive()
    if len(words) == 1:
        return diff_records(opened, record, words[0], ignore_marks=ignore_marks, whole=whole)
    pair = (int(numbers[0]), int(numbers[1])) if words else None
    return diff_revisions(opened, record, pair, ignore_marks=ignore_marks)
