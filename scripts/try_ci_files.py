"""Run what others' CI takes from this repository, as far as that can be done without their servers.

usage: python scripts/try_ci_files.py     (needs requirements-hooks.lock, git, bash and the package index)

In a scratch repository that holds an archive, the hooks of .pre-commit-hooks.yaml run under pre-commit, the steps of
action.yml as bash runs them, and the script of the GitLab example: each passes a change that only adds, and refuses one
that alters what was published.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).resolve().parents[1]
EXAMPLE = REPOSITORY / "examples/000_c6574d2f7a715160.txt"
RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"
ALTERED, REFUSED_BY_HOOK = 10, 1


def run(folder: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, its output kept."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT")}
    return subprocess.run(command, cwd=folder, env=environment | variables, capture_output=True, text=True, check=False)


def must(done: subprocess.CompletedProcess[str], code: int, word: str = "") -> None:
    """Stop with the output unless a command ended as it should, and said what it should."""
    said = done.stdout + done.stderr
    if done.returncode != code or word not in said:
        sys.exit(f"{' '.join(done.args)[:200]}\nended with {done.returncode}, not {code}, or without {word!r}:\n{said}")


class Scratch:
    """A repository with an archive of one record on its branch main, and an unpublished change on top."""

    def __init__(self, home: Path) -> None:
        """Make it in a new folder below `home`; its keys lie beside it."""
        self.home = Path(tempfile.mkdtemp(dir=home))
        self.folder = self.home / "press"
        self.keys = {
            "ARCHIVIST_KEYS": str(self.home / "keys"),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        }
        self.ingest(EXAMPLE)
        self.git("init", "--quiet", "--initial-branch", "main")
        self.commit("first batch")
        self.git("switch", "--quiet", "--create", "change")

    def git(self, *arguments: str) -> str:
        """Run git in the repository."""
        identity = ("-c", "user.name=Press", "-c", "user.email=press@example.org")
        done = run(self.folder, "git", *identity, *arguments)
        must(done, 0)
        return done.stdout.strip()

    def commit(self, message: str) -> None:
        """Commit all that lies there."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def ingest(self, source: Path) -> None:
        """Archive a source with the archivist of this environment."""
        must(run(self.home, "archivist", "--quiet", "--archive", "press", "ingest", str(source), **self.keys), 0)

    def add(self) -> None:
        """Propose a good change."""
        source = self.home / "second.txt"
        source.write_text("Statement by the Ministry of Water\n3 March 2024\nThe ministry has opened the new well.\n")
        self.ingest(source)

    def alter(self) -> None:
        """Propose to alter a published source."""
        source = self.folder / RECORD / "source.txt"
        source.write_bytes(source.read_bytes() + b" ")


def try_hooks(home: Path) -> None:
    """Run both hooks before a commit: on a good one, on bad ones, and on one that does nothing but remove a record."""
    scratch = Scratch(home)
    cache = {"PRE_COMMIT_HOME": str(home / "pre-commit")} | scratch.keys
    hook = (sys.executable, "-m", "pre_commit", "try-repo", "--all-files", str(REPOSITORY))
    scratch.add()
    scratch.git("add", "--all")
    must(run(scratch.folder, *hook, **cache), 0, "Passed")
    scratch.commit("second batch")
    scratch.git("rm", "--quiet", "-r", RECORD)
    # As before a commit: pre-commit names the files that are staged, and a removed one is none.
    staged = [word for word in hook if word != "--all-files"]
    must(run(scratch.folder, *staged, "archivist-check", **cache), REFUSED_BY_HOOK, "missing")
    scratch.git("reset", "--quiet", "--hard")
    scratch.alter()
    scratch.git("add", "--all")
    must(run(scratch.folder, *hook, "archivist-check", **cache), REFUSED_BY_HOOK, "altered")
    record = scratch.folder / RECORD / "r1/record.xml"
    record.write_text(record.read_text("utf-8").replace("<text ", "<text rend='x' "), "utf-8")
    must(run(scratch.folder, *hook, "archivist-validate", **cache), REFUSED_BY_HOOK, "rend")


def steps_of(action: Mapping[str, Any], inputs: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the commands of a composite action's own steps, with their variables, the expressions filled in."""
    known = {f"inputs.{name}": item["default"] for name, item in action["inputs"].items()}
    known |= {f"inputs.{name}": value for name, value in inputs.items()}
    known["github.action_path"] = str(REPOSITORY)
    for step in action["runs"]["steps"]:
        if "run" in step:
            if "${{" in step["run"]:
                sys.exit("an expression stands in a command: whoever names a branch could run one")
            values = {
                name: re.sub(r"\$\{\{ (.+?) \}\}", lambda match: known[match[1]], str(text))
                for name, text in step.get("env", {}).items()
            }
            yield step["run"], values


def try_action(home: Path) -> None:
    """Run the action's steps on a good change, a bad one, and a first push."""
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text("utf-8"))
    for published, change, code, word in (
        (True, Scratch.add, 0, "::notice title=archivist check::ok"),
        (True, Scratch.alter, ALTERED, "::error file="),
        (False, Scratch.add, 0, "::notice title=archivist verify::ok"),
    ):
        scratch = Scratch(home)
        change(scratch)
        scratch.commit("change")
        runner = {"RUNNER_TEMP": str(home), "GITHUB_STEP_SUMMARY": str(scratch.home / "summary.md")} | scratch.keys
        base = scratch.git("rev-parse", "main") if published else "0" * 40
        for command, values in steps_of(action, {"base": base, "sarif": "found.sarif"}):
            shell = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", command)
            done = run(scratch.folder, *shell, **(runner | values))
            if done.returncode:
                break
        must(done, code)
        if word not in done.stdout + (scratch.home / "summary.md").read_text("utf-8"):
            sys.exit(f"the action does not say {word!r}:\n{done.stdout}")
        if not (scratch.folder / "found.sarif").is_file():
            sys.exit("the action wrote no SARIF")


def try_gitlab(home: Path) -> None:
    """Run the GitLab example's script, each line as the runner does, and look at the report it uploads."""
    job = yaml.safe_load((REPOSITORY / "docs/how-to/ci/gitlab-ci.yml").read_text("utf-8"))["archive"]
    for change, code in ((Scratch.add, 0), (Scratch.alter, ALTERED)):
        scratch = Scratch(home)
        change(scratch)
        scratch.commit("change")
        given = {"CI_BUILDS_DIR": str(home / "builds"), "ARCHIVIST": str(REPOSITORY), "ROOT_PIN": ""} | scratch.keys
        given["BASE"] = scratch.git("rev-parse", "main")
        must(run(scratch.folder, "bash", "-e", "-c", "\n".join(job["script"]), **given), code)
        if not (scratch.folder / job["artifacts"]["reports"]["junit"]).is_file():
            sys.exit("the GitLab example wrote no JUnit report")


def main() -> None:
    """Try all of them; the first that fails ends the program."""
    home = Path(tempfile.mkdtemp())
    try:
        for trial in (try_hooks, try_action, try_gitlab):
            trial(home)
            print(f"{trial.__name__}: as it should be", flush=True)
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
