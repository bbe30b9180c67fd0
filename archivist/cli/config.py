"""`archivist config`."""

import os
from typing import Annotated

import typer

from archivist.cli.command import Call, Ending, command
from archivist.cli.language import spoken

__all__ = ["config"]


@command()
def config(
    call: Call,
    origin: Annotated[bool, typer.Option("--origin", help="Tell where each value comes from, too.")] = False,
) -> Ending:
    """Show the settings in force: typed, from the environment, from archivist.toml, or built in.

    Examples:
      archivist config
      archivist config --origin
    """
    from archivist.pipeline.show.config import config as run

    typed = {"archive": str(call.options.archive), "format": call.options.format, "lang": str(call.options.lang)}
    report = run(
        call.context,
        {name: value for name, value in typed.items() if name in call.typed},
        os.environ,
        spoken(os.environ),
    )
    # The report always has the origins; the text shows them to who wants to know more.
    return call.finish(report, verbose=call.options.verbose or origin)
