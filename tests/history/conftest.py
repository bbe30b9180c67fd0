"""A repository with an archive, at its top or in a folder below."""

from pathlib import Path

import pytest
from repositories import commit, git, put


@pytest.fixture(params=["", "archives/press"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return an archive's folder with one commit, at the top of its repository or below."""
    folder = tmp_path / "repository" / request.param
    folder.mkdir(parents=True)
    git(tmp_path / "repository", "init", "--quiet", "--initial-branch", "main")
    put(folder, ".gitattributes", b"records/** -text\nmanifests/** -text\n")
    put(folder, "records/aa/source.txt")
    put(folder, "manifests/000001.dsse.json")
    put(folder, "manifests/log/checkpoint", b"log\n")
    put(folder, "README")
    commit(folder)
    return folder
