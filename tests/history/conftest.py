"""A repository with an archive, at its top or in a folder below."""

import shutil
from pathlib import Path

import pytest
from repositories import commit, git, put

PLACES = ("", "archives/press")


@pytest.fixture(scope="session")
def _repositories(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {place: _repository(tmp_path_factory.mktemp("repository"), place) for place in PLACES}


@pytest.fixture(params=PLACES)
def folder(request: pytest.FixtureRequest, _repositories: dict[str, Path], tmp_path: Path) -> Path:
    """Return an archive's folder with one commit, at the top of its repository or below."""
    return shutil.copytree(_repositories[request.param], tmp_path / "repository") / request.param


def _repository(top: Path, place: str) -> Path:
    folder = top / place
    folder.mkdir(parents=True, exist_ok=True)
    git(top, "init", "--quiet", "--initial-branch", "main")
    put(folder, ".gitattributes", b"records/** -text\nmanifests/** -text\n")
    put(folder, "records/aa/source.txt")
    put(folder, "manifests/000001.dsse.json")
    put(folder, "manifests/log/checkpoint", b"log\n")
    put(folder, "README")
    commit(folder)
    return top
