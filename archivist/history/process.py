"""Run git to read, never to write, with every setting off that could start another program or reach a network.

A repository's own configuration may name programs for hooks, diffs, filters and pagers (git-config(1)). A command-line
`-c` outranks it. Variables of the caller's environment that begin with GIT_ would point git elsewhere and are left out.
"""

import os
import shutil
import subprocess
from pathlib import Path

from archivist.model.errors import ArchivistError

__all__ = ["git_arguments", "git_environment", "run_git"]

_SETTINGS = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.autocrlf": "false",
    "core.fileMode": "false",  # the mode of a file is no part of an archive
    "core.ignoreStat": "false",
    "core.checkStat": "default",
    "core.trustctime": "true",
    "core.pager": "cat",
    "diff.external": "",
    "protocol.allow": "never",  # a partial clone would fetch what it lacks
    "submodule.recurse": "false",
}
# What git says is shown to a person: a line or two.
_TOLD = 300


def git_environment() -> dict[str, str]:
    """Give the environment in which git runs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def git_arguments(folder: Path, *arguments: str) -> list[str]:
    """Give the whole command line; ArchivistError if there is no git."""
    program = shutil.which("git")
    if program is None:
        raise ArchivistError("git is not installed", "install git: this command compares with what git has recorded")
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    fixed = ["--no-pager", "--no-replace-objects", "--literal-pathspecs"]
    return [str(Path(program).resolve()), "-C", str(folder), *settings, *fixed, *arguments]


def run_git(folder: Path, *arguments: str, given: bytes = b"", hint: str = "") -> bytes:
    """Run a git command in `folder` and give what it prints; ArchivistError with git's own words if it fails."""
    command = git_arguments(folder, *arguments)
    try:
        done = subprocess.run(  # noqa: S603  # git, found by its full path, with arguments and no shell
            command, input=given, capture_output=True, env=git_environment(), check=False
        )
    except OSError as error:
        raise ArchivistError(f"git cannot be run: {error.strerror}", "check the installation of git") from error
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:_TOLD]
        told = said.removeprefix("fatal: ") or f"it ended with {done.returncode}"
        raise ArchivistError(f"git {arguments[0]} failed: {told}", hint)
    return done.stdout
