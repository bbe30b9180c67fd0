"""bagit.py of the Library of Congress takes our bags and refuses what was changed in one."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import open_in
from walks import RECEIVED

from archivist.pipeline.custody.export import ExportManner, export


@pytest.fixture
def bag(press: Path, tmp_path: Path) -> Path:
    report = export(open_in(press, RECEIVED), "bagit", None, manner=ExportManner(output=tmp_path / "bag"))
    assert report.exit == 0
    return tmp_path / "bag"


def verdict(validators: Path, bag: Path) -> int:
    """Return the exit code of bagit.py, run in an environment of its own."""
    words = [validators / "python", validators / "bagit.py", "--validate", "--quiet", str(bag)]
    return subprocess.run(words, check=False, capture_output=True).returncode


def test_a_bag_is_valid(validators: Path, bag: Path) -> None:
    assert verdict(validators, bag) == 0


def _append(pattern: str) -> Callable[[Path], None]:
    def change(bag: Path) -> None:
        place = next(bag.rglob(pattern))
        place.write_bytes(place.read_bytes() + b"\n")

    return change


def _same_length(bag: Path) -> None:
    place = next(bag.rglob("source.txt"))
    data = place.read_bytes()
    place.write_bytes(data[:-2] + b"?" + data[-1:])


def _remove(pattern: str) -> Callable[[Path], None]:
    return lambda bag: next(bag.rglob(pattern)).unlink()


def _add(bag: Path) -> None:
    (bag / "data/records/new.txt").write_text("new")


def _unlist(bag: Path) -> None:
    for place in bag.glob("*manifest-*.txt"):
        lines = [line for line in place.read_text().splitlines(keepends=True) if "source.txt" not in line]
        place.write_text("".join(lines))


CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "a source is longer": _append("source.txt"),
    "a source is other, of the same length": _same_length,
    "a source is gone": _remove("source.txt"),
    "a file came": _add,
    "files are in no manifest": _unlist,
    "the log is other": _append("checkpoint"),
    "bag-info is other": _append("bag-info.txt"),
    "a manifest is other": _append("manifest-sha512.txt"),
    "the declaration is gone": _remove("bagit.txt"),
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_a_corrupted_bag_is_refused(corruption: str, validators: Path, bag: Path) -> None:
    CORRUPTIONS[corruption](bag)
    assert verdict(validators, bag) != 0
