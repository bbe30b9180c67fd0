"""An archive with a past: two states of it, two trust roots, and everything that its keys can sign.

The second trust root came with the second batch of records, as version 0.2.0 wrote it and as it stays valid.
"""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from attacks.forging import Forger
from machine import here
from walks import ENGLISH, RECEIVED, ingest_into

from archivist.cli.main import run
from archivist.pipeline.opened.archive import initialise
from archivist.signing.keystore import KeyStore


@dataclass
class Past:
    """`press` after two batches, `yesterday` after the first, their `keys`; `theirs` is a stranger's of one name."""

    press: Path
    yesterday: Path
    keys: Path
    theirs: Path


def make_archive(folder: Path) -> None:
    initialise(here(), folder, archive_id="archive.example.org/press", title=None, holder="Amal", created=RECEIVED)


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    place = tmp_path_factory.mktemp("past")
    made = Past(place / "press", place / "yesterday", place / "keys", place / "theirs")
    first, second = place / "first.txt", place / "second.txt"
    first.write_text(ENGLISH)
    second.write_text(ENGLISH.replace("3 March", "4 March"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys of a stranger"))
        make_archive(made.theirs)
        assert ingest_into(made.theirs, first).exit == 0
        patch.setenv("ARCHIVIST_KEYS", str(made.keys))
        make_archive(made.press)
        assert ingest_into(made.press, first).exit == 0
        shutil.copytree(made.press, made.yesterday)
        assert ingest_into(made.press, second).exit == 0
        Forger(made.press, KeyStore(made.keys)).add_root()
    return made


@pytest.fixture
def press(past: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the archive, with its pin and its keys at hand."""
    shutil.copytree(past.press, tmp_path / "press")
    shutil.copytree(past.keys, tmp_path / "keys")
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    return tmp_path / "press"


@pytest.fixture
def thief(press: Path) -> Forger:
    """Return somebody who has every private key of the archive."""
    return Forger(press, KeyStore(Path(os.environ["ARCHIVIST_KEYS"])))


@pytest.fixture
def verified(press: Path, capsys: pytest.CaptureFixture[str]):
    """Run the whole `archivist verify`: its report, and the codes of the findings that are errors."""

    def verify(*options: str) -> tuple[dict, set[str]]:
        code = run(["--archive", str(press), "--format", "json", "verify", *options])
        report = json.loads(capsys.readouterr().out)
        assert report["exit"] == code
        return report, {item["code"] for item in report["findings"] if item["severity"] == "error"}

    return verify
