"""An archive of two statements, made once and copied for each test that damages it."""

import shutil
from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, EXAMPLE, ingest_into

from archivist.pipeline.opened.archive import Archive
from archivist.signing.keystore import KeyStore


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    place = tmp_path_factory.mktemp("made")
    (place / "second.txt").write_text(ENGLISH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        assert ingest_into(place / "press", EXAMPLE).exit == 0
        assert ingest_into(place / "press", place / "second.txt").exit == 0
    return place / "press", place / "keys"


@pytest.fixture
def press(_made: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of an archive of two batches, with its keys and pin at hand."""
    shutil.copytree(_made[0], tmp_path / "press")
    shutil.copytree(_made[1], tmp_path / "keys")
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    return tmp_path / "press"


@pytest.fixture
def archive(press: Path) -> Archive:
    """Open the archive of `press`."""
    return open_in(press)


@pytest.fixture
def store(press: Path) -> KeyStore:
    """Return the key store of `press`."""
    return KeyStore(press.parent / "keys")
