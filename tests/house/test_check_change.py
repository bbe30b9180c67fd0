"""scripts/check-change.sh hands archivist what CI gives it; none of it becomes a command, an option or a branch."""

import os
import subprocess
from pathlib import Path

import pytest
from repositories import git

SCRIPT = Path(__file__).parents[2] / "scripts/check-change.sh"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a shallow clone of a repository with two commits, and an `archivist` that prints its arguments."""
    archivist = tmp_path / "bin/archivist"
    archivist.parent.mkdir()
    archivist.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    archivist.chmod(0o755)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main", "origin")
    for name in ("one", "two"):
        git(tmp_path / "origin", "commit", "--quiet", "--allow-empty", "--message", name)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}/origin", "clone")
    return tmp_path / "clone"


def asked(clone: Path, **variables: str) -> list[str]:
    """Run the script; returns the words with which it called archivist."""
    environment = os.environ | {"PATH": f"{clone.parent}/bin:{os.environ['PATH']}"} | variables
    done = subprocess.run(["sh", str(SCRIPT)], cwd=clone, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_a_commit_that_a_shallow_clone_lacks_is_fetched(clone: Path) -> None:
    first = git(clone.parent / "origin", "rev-parse", "main~1").strip()
    assert asked(clone, BASE=first) == ["check", "--archive", ".", "--base", first, "--format", "text"]
    assert git(clone, "cat-file", "-t", first) == "commit\n"


@pytest.mark.parametrize("base", ["", "0" * 40])
def test_without_a_revision_before_it_the_whole_is_verified(base: str, clone: Path) -> None:
    assert asked(clone, BASE=base, ARCHIVE="press") == ["verify", "press", "--format", "text"]


@pytest.mark.parametrize(
    "base",
    ["--upload-pack=touch planted;", "+main:refs/heads/planted", "x;touch${IFS}planted", "$(touch planted)", "-h"],
)
def test_a_name_is_no_command_no_option_and_no_branch(base: str, clone: Path) -> None:
    assert asked(clone, BASE=base)[3:5] == ["--base", base]
    assert not (clone / "planted").exists()
    assert git(clone, "branch", "--list", "planted") == ""


def test_options_and_reports(clone: Path) -> None:
    given = {"ALLOW_UNSIGNED": "true", "REPORT": "sarif=a junit=b", "FORMAT": "github", "BASE": "main"}
    assert asked(clone, **given)[5:] == [
        *("--format", "github", "--report", "sarif=a", "--report", "junit=b", "--allow-unsigned")
    ]
