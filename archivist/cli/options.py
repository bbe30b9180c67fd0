"""The options that every command takes, and those that several share: declared once, and held once they are read."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from archivist.cli import offers
from archivist.cli.language import spoken
from archivist.model.findings import languages
from archivist.settings.known import CORES, MOST_JOBS, variable

__all__ = ["COMMON", "Options"]

# What every command takes, before, between and after its words. The other fields are for commands that ask for them.
COMMON = ("archive", "format", "lang", "quiet", "verbose")


@dataclass(frozen=True)
class Options:
    """The shared options as they were typed; each annotation is the option's one declaration.

    `base` is no option but the folder that findings' paths are relative to; default: the archive, named or the nearest
    upward.
    """

    archive: Annotated[
        Path | None,
        typer.Option(
            "--archive",
            metavar="DIR",
            envvar=variable("archive"),
            help="The archive's folder.",
            show_default="the nearest one upward",
        ),
    ] = None
    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=offers.report_formats,
            envvar=variable("format"),
            help="How to print the result: text, json, ndjson, sarif, junit, github or markdown; "
            "list and search have csv, too.",
        ),
    ] = "text"
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="en|ar",
            autocompletion=offers.languages,
            help="The language of messages.",
            show_default="the environment's in text, else English",
        ),
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")] = False
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more; show where a bug happened.")] = False
    reports: Annotated[
        list[str] | None,
        typer.Option(
            "--report",
            metavar="FORMAT=FILE",
            help="Write a report to a new file as well; may be repeated; of verify, also html=FILE.",
        ),
    ] = None
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            max=MOST_JOBS,
            envvar=variable("jobs"),
            help=f"How many processes do the work, 1 to {MOST_JOBS}.",
            show_default=CORES,
        ),
    ] = None
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            "--passphrase-file",
            metavar="FILE",
            help="The passphrase of the keys is this file's first line.",
            show_default=f"${variable('passphrase')}",
        ),
    ] = None
    repeat_created: Annotated[
        bool,
        typer.Option(
            "--repeat-created", help="If this machine's clock is behind the archive, state its latest time again."
        ),
    ] = False
    base: Path | None = None

    @property
    def language(self) -> str:
        """The language of messages: what --lang says, else the environment's in text and English in all else.

        Programs read the other formats, and a log that many people grep has one language.
        """
        return self.asked or (spoken(os.environ) if self.format == "text" else "en")

    @property
    def asked(self) -> str | None:
        """The language that --lang names, if there is such a one."""
        return self.lang if self.lang is not None and self.lang in languages() else None
