"""ocfl-py takes each of our objects and the storage root, and refuses what was changed in one.

Objects are judged one by one: for a storage root with a damaged object its program still ends with 0.
"""

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import open_in
from ocfl_rules import object_folders
from walks import RECEIVED

from archivist.pipeline.custody.export import ExportManner, export


@pytest.fixture
def root(press: Path, tmp_path: Path) -> Path:
    report = export(open_in(press, RECEIVED), "ocfl", None, manner=ExportManner(output=tmp_path / "root"))
    assert report.exit == 0
    return tmp_path / "root"


def said(validators: Path, folder: Path) -> str:
    """Return what ocfl-validate says of an object, warnings included."""
    words = [validators / "python", validators / "ocfl-validate.py", str(folder)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr + f"exit {done.returncode}"


def test_each_object_is_valid_without_a_warning(validators: Path, root: Path) -> None:
    folders = object_folders(root)
    assert len(folders) == 3
    for folder in folders:
        answer = said(validators, folder)
        assert "is VALID" in answer
        assert "[W" not in answer


def said_of_root(validators: Path, root: Path) -> str:
    """Return what ocfl-root says of a storage root and the places of its objects."""
    words = [validators / "python", validators / "ocfl-root.py", "validate", "--validate-objects", "--root", str(root)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_the_storage_root_is_valid(validators: Path, root: Path) -> None:
    answer = said_of_root(validators, root)
    assert f"Storage root {root} is VALID" in answer
    assert "[E" not in answer


def _append(pattern: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        place = next(folder.rglob(pattern))
        place.write_bytes(place.read_bytes() + b"{")

    return change


def _remove(pattern: str) -> Callable[[Path], None]:
    return lambda folder: next(folder.rglob(pattern)).unlink()


def _add(folder: Path) -> None:
    (folder / "v1/content/new.txt").write_text("new")


def _fixity(folder: Path) -> None:
    """Let the fixity block say another SHA-256, and make every digest of the inventory right again."""
    for place in (folder / "inventory.json", *folder.glob("v*/inventory.json")):
        made = json.loads(place.read_bytes())
        block = made["fixity"]["sha256"]
        block["0" * 64] = block.pop(min(block))
        data = json.dumps(made).encode()
        place.write_bytes(data)
        place.with_name("inventory.json.sha512").write_text(f"{hashlib.sha512(data).hexdigest()} inventory.json\n")


CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "a source is longer": _append("source.txt"),
    "a source is gone": _remove("source.txt"),
    "a file came": _add,
    "an inventory is other": _append("inventory.json"),
    "a sidecar is gone": _remove("inventory.json.sha512"),
    "the declaration is gone": _remove("0=ocfl_object_1.1"),
    "the fixity block lies": _fixity,
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
def test_a_corrupted_object_is_refused(corruption: str, validators: Path, root: Path) -> None:
    folder = next(folder for folder in object_folders(root) if list(folder.rglob("source.txt")))
    CORRUPTIONS[corruption](folder)
    assert "is VALID" not in said(validators, folder)


def _stray(root: Path) -> None:
    (root / "stray").mkdir()
    (root / "stray/file.txt").write_text("stray")


ROOT_CORRUPTIONS: dict[str, Callable[[Path], None]] = {
    "the declaration is gone": lambda root: (root / "0=ocfl_1.1").unlink(),
    "a file lies outside of objects": _stray,
    "the layout is no JSON": _append("ocfl_layout.json"),
    "an object's declaration is gone": _remove("0=ocfl_object_1.1"),
}


@pytest.mark.parametrize("corruption", ROOT_CORRUPTIONS)
def test_a_corrupted_storage_root_is_refused(corruption: str, validators: Path, root: Path) -> None:
    ROOT_CORRUPTIONS[corruption](root)
    assert f"Storage root {root} is VALID" not in said_of_root(validators, root)


def test_objects_lie_where_the_layout_of_others_puts_them(validators: Path, root: Path) -> None:
    """Ask for the places themselves: ocfl-py takes an object wherever it lies."""
    program = (
        "import sys; from ocfl.layout_0003_hash_and_id_n_tuple import Layout_0003_Hash_And_Id_N_Tuple as Layout;"
        "print(*map(Layout().identifier_to_path, sys.argv[1:]), sep='\\n')"
    )
    folders = object_folders(root)
    ids = [json.loads((folder / "inventory.json").read_bytes())["id"] for folder in folders]
    done = subprocess.run([validators / "python", "-c", program, *ids], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == [str(folder.relative_to(root)) for folder in folders]
