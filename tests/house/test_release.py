"""What is released: the sdist holds what its tests need, and the changelog begins with this version."""

import re
import subprocess
import tomllib
from pathlib import Path

from hatchling.builders.sdist import SdistBuilder
from trove_classifiers import classifiers

import archivist

REPOSITORY = Path(__file__).parents[2]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
CHANGELOG = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
VERSIONS = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)
KINDS = ["Security", "Changed", "Deprecated", "Removed", "Added", "Fixed"]
# The builder puts these into every sdist, whatever it is told.
ALWAYS = {"pyproject.toml", ".gitignore"}
# It adds this, with what pyproject.toml says.
METADATA = "PKG-INFO"


def git(*arguments: str) -> set[str]:
    command = ["git", "-c", "safe.directory=*", *arguments, "-z"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return set(filter(None, done.stdout.split("\0")))


def ours(scratch: Path) -> set[str]:
    """Return the project's files: in a checkout what is tracked, in an unpacked sdist all that is not ignored."""
    if not (REPOSITORY / METADATA).exists():
        return {name for name in git("ls-files") if (REPOSITORY / name).exists()}
    subprocess.run(["git", "init", "--quiet", scratch], check=True)
    lying = git(f"--git-dir={scratch}/.git", "--work-tree=.", "ls-files", "--others", "--exclude-standard")
    return lying - {METADATA}


def test_the_sdist_holds_all_that_is_ours_and_no_key(tmp_path: Path) -> None:
    packed = {file.relative_path for file in SdistBuilder(str(REPOSITORY)).recurse_included_files()}
    assert ours(tmp_path) - packed == ALWAYS
    assert not [name for name in packed if name.endswith(".pem") or "/." in f"/{name.removeprefix('.')}"]


def test_the_changelog_begins_with_this_version_and_its_day() -> None:
    day = r"20[0-9]{2}-[0-9]{2}-[0-9]{2}|not released"
    assert re.fullmatch(rf"{re.escape(archivist.__version__)} \(({day})\)", VERSIONS[0])


def test_versions_in_the_changelog_go_down_and_their_parts_are_named_alike() -> None:
    numbers = [tuple(map(int, version.split(" ")[0].split("."))) for version in VERSIONS]
    assert numbers == sorted(set(numbers), reverse=True)
    for version in re.split(r"^## .*$", CHANGELOG, flags=re.MULTILINE)[1:]:
        parts = re.findall(r"^### (.*)$", version, re.MULTILINE)
        assert parts == [kind for kind in KINDS if kind in parts]


def test_every_classifier_is_known() -> None:
    assert [name for name in PROJECT["classifiers"] if name not in classifiers] == []
