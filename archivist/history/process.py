"""Start git so that it reads objects alone: none of its settings but ours, no hook, no network, no working tree.

A repository's configuration, and the user's, may name programs for filters, diffs, hooks, pagers, monitors of the file
system, credentials and the fetching of what a partial clone lacks (git-config(1)). A list of settings to switch off is
never complete. So git never sees that configuration: it works in a folder made for it, with a configuration of ours,
and is lent the repository's objects and nothing else (`GIT_OBJECT_DIRECTORY`, git(1)). Variables of the caller's
environment that begin with GIT_ would point git elsewhere and are left out.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archivist.base.said import said
from archivist.model.errors import ArchivistError

__all__ = ["Git", "cannot_run", "isolated"]

_CONFIG = """\
[core]
\trepositoryformatversion = {version}
\tbare = true
\tfsmonitor = false
\thooksPath = {nothing}
\tattributesFile = {nothing}
\tpager = cat
[protocol]
\tallow = never
"""
# Ids of the first kind need no extension, and an old git would not know it.
_EXTENSION = "[extensions]\n\tobjectFormat = {algorithm}\n"
# What git says is shown to a person: a line or two.
_TOLD = 300


@dataclass(frozen=True)
class Git:
    """git in a folder of its own, which holds no reference, no index and no working tree."""

    program: str
    folder: Path
    objects: Path

    def arguments(self, *arguments: str) -> list[str]:
        """Return the whole command line."""
        fixed = ["--no-pager", "--no-replace-objects", "--git-dir", str(self.folder)]
        return [self.program, "-C", str(self.folder), *fixed, *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment in which git runs."""
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
        home = str(self.folder)
        return kept | {
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_ATTR_NOSYSTEM": "1",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OBJECT_DIRECTORY": str(self.objects),
            "LC_ALL": "C",
            **more,
        }

    def run(self, *arguments: str, given: bytes = b"", **more: str) -> bytes:
        """Run a git command and return what it prints; ArchivistError with git's own words if it fails."""
        command = self.arguments(*arguments)
        try:
            done = subprocess.run(  # noqa: S603  # git, found by its full path, with arguments and no shell
                command, input=given, capture_output=True, env=self.environment(**more), check=False
            )
        except OSError as error:
            raise cannot_run(error) from error
        if done.returncode:
            answer = " ".join(done.stderr.decode("utf-8", "replace").split())[:_TOLD]
            raise ArchivistError(
                said(
                    "git failed: {answer}",
                    answer=answer.removeprefix("fatal: ") or said("it ended with {code}", code=done.returncode),
                )
            )
        return done.stdout


def cannot_run(error: OSError) -> ArchivistError:
    """Return the error for a git that does not start."""
    return ArchivistError(
        said("git cannot be run: {strerror}", strerror=error.strerror), said("check the installation of git")
    )


@contextmanager
def isolated(objects: Path, algorithm: str) -> Iterator[Git]:
    """Make the folder in which git works, and remove it; `algorithm` is that of the object ids, sha1 or sha256.

    ArchivistError if there is no git, or no place for temporary files.
    """
    # A relative entry of PATH would find a program in whatever folder the user stands in.
    places = os.pathsep.join(
        item for item in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(item).is_absolute()
    )
    program = shutil.which("git", path=places)
    if program is None:
        raise ArchivistError(
            said("git is not installed"), said("install git: this command compares with what git has recorded")
        )
    first = algorithm == "sha1"
    config = _CONFIG.format(version=0 if first else 1, nothing=os.devnull)
    config += "" if first else _EXTENSION.format(algorithm=algorithm)
    try:
        made = tempfile.TemporaryDirectory(prefix="archivist-git-", ignore_cleanup_errors=True)
    except OSError as error:
        raise ArchivistError(
            said("no folder for temporary files: {strerror}", strerror=error.strerror), said("name one in TMPDIR")
        ) from error
    with made as name:
        folder = Path(name)
        (folder / "refs").mkdir()
        (folder / "HEAD").write_text("ref: refs/heads/none\n")
        (folder / "config").write_text(config)
        yield Git(str(Path(program).resolve()), folder, objects)
