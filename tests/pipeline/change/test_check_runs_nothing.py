"""`check` and `log rebase` in a folder that somebody else prepared run no program that a configuration names."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import open_in
from repositories import commit, git
from walks import codes, ingest_into

from archivist.history.repository import find_repository
from archivist.model.errors import ArchivistError
from archivist.model.findings import Report
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.write.rebase import rebase

RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"

# Every setting of git-config(1) whose value is a program, or leads to one. {} is the program, {hooks} a folder of it.
SETTINGS = {
    "filter.x.clean": "{}",
    "filter.x.smudge": "{}",
    "filter.y.process": "{}",
    "filter.y.required": "true",
    "diff.external": "{}",
    "diff.x.command": "{}",
    "diff.x.textconv": "{}",
    "merge.x.driver": "{}",
    "core.fsmonitor": "{}",
    "core.hooksPath": "{hooks}",
    "core.pager": "{}",
    "pager.cat-file": "{}",
    "pager.ls-files": "{}",
    "pager.check-attr": "{}",
    "core.editor": "{}",
    "sequence.editor": "{}",
    "core.askPass": "{}",
    "core.sshCommand": "{}",
    "core.gitProxy": "{}",
    "core.alternateRefsCommand": "{}",
    "credential.helper": "{}",
    "gpg.program": "{}",
    "gpg.x509.program": "{}",
    "gpg.ssh.program": "{}",
    "log.showSignature": "true",
    "interactive.diffFilter": "{}",
    "uploadpack.packObjectsHook": "{}",
    "alias.cat-file": "!{}",
    "browser.x.cmd": "{}",
    "trailer.x.cmd": "{}",
    "submodule.recurse": "true",
    "protocol.ext.allow": "always",
    "remote.origin.url": "ext::{}",
    "remote.origin.uploadpack": "{}",
    "remote.origin.promisor": "true",
    "extensions.partialClone": "origin",
}
VARIABLES = {
    "GIT_EXTERNAL_DIFF": "{}",
    "GIT_PAGER": "{}",
    "GIT_EDITOR": "{}",
    "GIT_ASKPASS": "{}",
    "GIT_SSH": "{}",
    "GIT_SSH_COMMAND": "{}",
    "GIT_PROXY_COMMAND": "{}",
    "GIT_EXEC_PATH": "{hooks}",
    "GIT_TRACE2_EVENT": "{trace}",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "filter.x.clean",
    "GIT_CONFIG_VALUE_0": "{}",
    "GIT_CONFIG_PARAMETERS": "'core.fsmonitor={}'",
}
HOOKS = ("post-index-change", "pre-auto-gc", "reference-transaction", "post-checkout", "git-cat-file", "git-remote-ext")


class Trap:
    """A program that leaves a trace when it runs, and every place that could name it."""

    def __init__(self, home: Path, repository: Path) -> None:
        self.repository = repository
        self.trace, self.program, self.hooks = home / "trace", home / "program", home / "hooks"
        self.program.write_text(f'#!/bin/sh\necho "$0 $@" >> {self.trace}\ncat\n')
        self.program.chmod(0o755)
        self.hooks.mkdir()
        for name in HOOKS:
            (self.hooks / name).symlink_to(self.program)

    def told(self, text: str) -> str:
        return text.format(self.program, hooks=self.hooks, trace=self.trace)

    def settings(self) -> str:
        """Return all settings as a file of git's."""
        lines = []
        for name, value in SETTINGS.items():
            section, _, key = name.rpartition(".")
            first, _, second = section.partition(".")
            head = f'[{first} "{second}"]' if second else f"[{first}]"
            lines.append(f"{head}\n\t{key} = {self.told(value)}\n")
        return "".join(lines)

    def attributes(self, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("*.txt filter=x diff=x merge=x\n*.json filter=y diff=x\n")

    def old_index(self) -> None:
        """Let git find the index older than the files: it then compares their content, through the filters."""
        os.utime(self.repository / ".git/index", (1, 1))

    def ran(self) -> bool:
        return self.trace.exists()


def in_the_repository(trap: Trap) -> None:
    with (trap.repository / ".git/config").open("a") as config:
        config.write(trap.settings())


def in_a_file_that_the_repository_includes(trap: Trap) -> None:
    (trap.program.parent / "included").write_text(trap.settings())
    with (trap.repository / ".git/config").open("a") as config:
        config.write(f"[include]\n\tpath = {trap.program.parent / 'included'}\n")


def in_the_working_trees_own(trap: Trap) -> None:
    git(trap.repository, "config", "core.repositoryFormatVersion", "1")
    git(trap.repository, "config", "extensions.worktreeConfig", "true")
    (trap.repository / ".git/config.worktree").write_text(trap.settings())


def in_the_home_folder(trap: Trap) -> None:
    home = Path(os.environ["HOME"])
    home.mkdir(exist_ok=True)
    (home / ".gitconfig").write_text(trap.settings())


def in_the_users_configuration(trap: Trap) -> None:
    (Path(os.environ["XDG_CONFIG_HOME"]) / "git").mkdir(parents=True)
    (Path(os.environ["XDG_CONFIG_HOME"]) / "git/config").write_text(trap.settings())
    trap.attributes(Path(os.environ["XDG_CONFIG_HOME"]) / "git/attributes")


PLANTED: dict[str, Callable[[Trap], None]] = {
    function.__name__: function
    for function in (
        in_the_repository,
        in_a_file_that_the_repository_includes,
        in_the_working_trees_own,
        in_the_home_folder,
        in_the_users_configuration,
    )
}


@pytest.fixture
def trap(press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trap:
    """Return a trap beside an archive in git, whose attributes name the filters and drivers."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    git(press, "init", "--quiet", "--initial-branch", "main")
    commit(press)
    made = Trap(tmp_path, press)
    made.attributes(press / ".git/info/attributes")
    return made


def checked(folder: Path) -> Report:
    return check(open_in(folder), CheckRequest("main"))


@pytest.mark.parametrize("place", PLANTED)
def test_programs_that_a_configuration_names(place: str, trap: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[place](trap)
    trap.old_index()
    subprocess.run(["git", "diff", "--stat"], cwd=trap.repository, capture_output=True, check=False)
    assert trap.ran()  # the trap is set: git itself walks into it
    trap.trace.unlink()
    for name, value in VARIABLES.items():
        monkeypatch.setenv(name, trap.told(value))
    trap.old_index()
    report = checked(trap.repository)
    assert (report.exit, codes(report), trap.ran()) == (0, set(), False)
    (trap.repository / RECORD / "source.txt").write_bytes(b"another\n")
    trap.attributes(trap.repository / ".gitattributes")
    report = checked(trap.repository)
    assert (report.exit, trap.ran()) == (10, False)
    assert {"altered", "git-converts"} == codes(report)
    rebase(open_in(trap.repository), "main")
    assert not trap.ran()


def test_what_a_partial_clone_lacks_is_not_fetched(trap: Trap) -> None:
    in_the_repository(trap)
    blob = git(trap.repository, "rev-parse", "main:manifests/log/checkpoint").strip()
    (trap.repository / f".git/objects/{blob[:2]}/{blob[2:]}").unlink()
    trap.trace.unlink(missing_ok=True)
    with pytest.raises(ArchivistError, match="does not have the content"):
        checked(trap.repository)
    assert not trap.ran()


def test_a_program_in_the_folder_where_the_user_stands(trap: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(trap.program, trap.repository / "git")
    monkeypatch.chdir(trap.repository)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert (checked(trap.repository).exit, trap.ran()) == (0, False)


def test_objects_that_lie_in_another_store_are_read_from_there(trap: Trap, tmp_path: Path) -> None:
    """`git clone --shared`: content comes from elsewhere, and is proved by its id all the same."""
    git(tmp_path, "clone", "--quiet", "--shared", str(trap.repository), "shared")
    assert checked(tmp_path / "shared").exit == 0
    ingested = ingest_into(tmp_path / "shared", _statement(tmp_path))
    assert ingested.exit == 0
    assert checked(tmp_path / "shared").result.counts.authentic == 1
    shutil.rmtree(find_repository(trap.repository).objects)
    with pytest.raises(ArchivistError):
        checked(tmp_path / "shared")


def _statement(folder: Path) -> Path:
    path = folder / "statement.txt"
    path.write_text("Statement by the Ministry of Roads\n3 May 2024\nRoad 3 is open to traffic again.\n")
    return path
