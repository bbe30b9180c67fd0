"""The options that every command takes, before or after its name, and some that a few share."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Archive", "Format", "Lang", "PassphraseFile", "Quiet", "Reports", "Verbose"]

Archive = Annotated[
    Path | None,
    typer.Option("--archive", help="The archive's folder; default: the nearest one upward.", show_default=False),
]
Format = Annotated[
    str,
    typer.Option("--format", help="How to print the result: text, json, ndjson, sarif, junit, github or markdown."),
]
Reports = Annotated[
    list[str] | None,
    typer.Option("--report", metavar="FORMAT=FILE", help="Write a report to a new file as well; may be repeated."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more; show where a bug happened.")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|ar", help="The language of messages; default: the environment's, or English."),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(help="The passphrase of the keys is this file's first line; default: $ARCHIVIST_PASSPHRASE."),
]
