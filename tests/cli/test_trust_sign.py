"""`trust sign` at a terminal: it shows what the draft changes, and asks."""

import subprocess
from pathlib import Path

import pytest
from machine import at, open_in
from program_server import program
from terminal import at_terminal
from walks import ingest_into

from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.trust import draft as trust

EXAMPLE = Path(__file__).parents[2] / "examples/000_c6574d2f7a715160.txt"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """Return an archive with a draft that asks for a pin."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    assert ingest_into(tmp_path / "press", EXAMPLE).exit == 0
    opened = open_in(tmp_path / "press")
    trust.set_policy(at(opened, "2025-11-24T16:05:00Z"), ("pin",))
    return opened


def signed(archive: Archive, answer: str, *options: str) -> tuple[int, str]:
    """Sign at a terminal at which `answer` is typed; returns exit code and the screen."""
    code, seen = at_terminal(["--archive", archive.root, "trust", "sign", *options], answer.encode())
    return code, seen.decode().replace("\r\n", "\n")


def in_force(archive: Archive) -> bool:
    return (archive.root / "manifests/trust/root.2.json").exists()


def test_whoever_says_yes_has_seen_the_changes(archive):
    code, seen = signed(archive, "y\n")
    assert (code, in_force(archive)) == (0, True)
    assert seen.index("every verification must check: pin") < seen.index("sign trust root 2, SHA256:")
    assert seen.index("sign trust root 2, SHA256:") < seen.index("trust root 2 is in force")


@pytest.mark.parametrize("answer", ["n\n", "\n", "\x04", "why\n"])
def test_anything_else_signs_nothing(archive, answer):
    code, seen = signed(archive, answer)
    assert (code, in_force(archive)) == (130, False)
    assert "every verification must check: pin" in seen


def test_with_yes_it_shows_and_does_not_ask(archive):
    code, seen = signed(archive, "", "--yes", "--quiet")
    assert (code, in_force(archive)) == (0, True)
    assert "every verification must check: pin" in seen
    assert "[y/N]" not in seen


def test_without_a_terminal_yes_is_not_enough(archive):
    command = [program(), "--archive", str(archive.root), "trust", "sign", "--yes"]
    done = subprocess.run(command, input="y\n", capture_output=True, text=True, check=False)
    assert (done.returncode, in_force(archive)) == (2, False)
    assert "every verification must check: pin" in done.stdout
    assert "error[draft-unnamed]" in done.stdout
