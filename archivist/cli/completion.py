"""`archivist completion`: the script with which a shell completes commands, options and file names."""

import sys
from contextlib import redirect_stderr, suppress
from enum import StrEnum
from io import StringIO
from typing import Annotated

import typer

from archivist.base.said import said
from archivist.cli.command import Call, Ending, command
from archivist.model.errors import UsageError

__all__ = ["VARIABLE", "Shell", "answer", "completion"]

# The scripts set it when they ask the program what could follow.
VARIABLE = "_ARCHIVIST_COMPLETE"


class Shell(StrEnum):
    """The shells for which there is a script."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


@command()
def completion(
    call: Call,
    shell: Annotated[
        Shell, typer.Argument(metavar="SHELL", help="The shell that is to complete: bash, zsh, fish or powershell.")
    ],
) -> Ending:
    """Print the script with which a shell completes commands, options and file names.

    Examples:
      source <(archivist completion bash)
      archivist completion fish > ~/.config/fish/completions/archivist.fish
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    if call.options.format != "text":
        raise UsageError(said("a script has no result"), said("leave --format out"))

    script = get_completion_script(prog_name="archivist", complete_var=VARIABLE, shell=shell)
    sys.stdout.write(script + "\n")
    return 0


def answer(app: typer.Typer) -> None:
    """Answer a shell's question what could follow, and exit; what goes wrong on the way is no answer, and silent."""
    from typer.completion import completion_init  # type: ignore[attr-defined]  # meant for typer itself

    with suppress(Exception, KeyboardInterrupt), redirect_stderr(StringIO()):
        completion_init()
        app(args=[], prog_name="archivist")
    sys.exit(0)
