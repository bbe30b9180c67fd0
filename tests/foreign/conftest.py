"""Validators that others have written judge what is exported. Collected only with ARCHIVIST_TEST_VALIDATORS=1.

$ARCHIVIST_VALIDATORS is the folder of the environment that holds them (requirements-validators.lock).
"""

import os
from pathlib import Path

import pytest
from machine import open_in
from walks import ENGLISH, EXAMPLE, RECEIVED, ingest_into

from archivist.model.stated_fields import StatedFields
from archivist.pipeline.write.amend import Amendment, amend

HERE = Path(__file__).parent
WANTED = os.environ.get("ARCHIVIST_TEST_VALIDATORS") == "1"
# rocrate-validator has an environment of its own, and needs to have been to the network once.
WITHOUT = {"test_crate_validator.py"} if "ARCHIVIST_CRATE_VALIDATOR" not in os.environ else set()
collect_ignore = sorted(path.name for path in HERE.glob("test_*.py") if not WANTED or path.name in WITHOUT)


def pytest_report_collectionfinish() -> list[str]:
    """Name what is left out: nothing is left out unseen."""
    needed = "ARCHIVIST_CRATE_VALIDATOR" if WANTED else "ARCHIVIST_TEST_VALIDATORS=1"
    return [f"left out without {needed}: {name}" for name in collect_ignore]


@pytest.fixture(scope="session")
def validators() -> Path:
    """Return the folder of the validators' programs."""
    return Path(os.environ["ARCHIVIST_VALIDATORS"]) / "bin"


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an archive of two records, one of them with two revisions."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    (tmp_path / "other.txt").write_text(ENGLISH)
    report = ingest_into(tmp_path / "press", EXAMPLE, tmp_path / "other.txt")
    change = Amendment(StatedFields({"place": "Washington"}), "A. Keeper", "100 % sure")
    assert amend(open_in(tmp_path / "press", RECEIVED), report.result.records[0].id, change).exit == 0
    return tmp_path / "press"
