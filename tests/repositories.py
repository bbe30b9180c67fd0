"""Repositories of git, for tests."""

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(folder), *names, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def put(folder: Path, path: str, data: bytes = b"one\n") -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(data)


def commit(folder: Path) -> None:
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--message", "change")
