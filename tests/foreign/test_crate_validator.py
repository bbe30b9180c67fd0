"""rocrate-validator finds nothing missing in our crates, and refuses what was changed in one.

$ARCHIVIST_CRATE_VALIDATOR is the folder of its environment (requirements-rocrate.lock), $ARCHIVIST_CRATE_CACHE what it
keeps of the network: the context of RO-Crate 1.2. Digests are no matter of this validator: `verify` checks them.
"""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from machine import open_in
from walks import RECEIVED

from archivist.pipeline.custody.export import ExportManner, export

METADATA = "ro-crate-metadata.json"


@pytest.fixture
def crate(press: Path, tmp_path: Path) -> Path:
    report = export(open_in(press, RECEIVED), "ro-crate", None, manner=ExportManner(output=tmp_path / "crate"))
    assert report.exit == 0
    return tmp_path / "crate"


def judged(crate: Path) -> dict[str, Any]:
    """Return what the validator says of everything that RO-Crate 1.2 requires."""
    program = Path(os.environ["ARCHIVIST_CRATE_VALIDATOR"]) / "bin"
    answer = crate.with_suffix(".json")
    words = [program / "python", program / "rocrate-validator", "--no-interactive", "validate", "--offline"]
    words += ["--cache-path", os.environ["ARCHIVIST_CRATE_CACHE"], "--profile-identifier", "ro-crate-1.2"]
    words += ["--output-format", "json", "--output-file", str(answer), str(crate)]
    subprocess.run(words, check=False, capture_output=True)
    return dict(json.loads(answer.read_bytes()))


def test_a_crate_has_all_that_is_required(crate: Path) -> None:
    said = judged(crate)
    assert said["issues"] == []
    assert said["passed"] is True


def _entity(name: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """Return a change of one entity."""

    def changed(crate: Path) -> None:
        place = crate / METADATA
        made = json.loads(place.read_bytes())
        change(next(item for item in made["@graph"] if item["@id"] == name))
        place.write_text(json.dumps(made))

    return changed


def _cut(crate: Path) -> None:
    place = crate / METADATA
    place.write_bytes(place.read_bytes()[:-10])


CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "the metadata end early": _cut,
    "the metadata are gone": lambda crate: (crate / METADATA).unlink(),
    "a file is gone": lambda crate: next(crate.rglob("source.txt")).unlink(),
    "the root has no date": _entity("./", lambda item: item.pop("datePublished")),
    "the root has no name": _entity("./", lambda item: item.pop("name")),
    "the root has no license": _entity("./", lambda item: item.pop("license")),
    "the root is no Dataset": _entity("./", lambda item: item.update({"@type": "Thing"})),
    "the descriptor is about nothing": _entity(METADATA, lambda item: item.pop("about")),
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_a_corrupted_crate_is_refused(corruption: str, crate: Path) -> None:
    CORRUPTIONS[corruption](crate)
    assert judged(crate)["passed"] is False
