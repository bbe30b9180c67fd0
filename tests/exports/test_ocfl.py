"""OCFL: an object a record, a version a revision, and the inventories say what is there."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from custodies import FIRST, FOLDER, ID, SECOND
from invented_holdings import MANIFESTS, holdings_with, invented_holdings
from ocfl_rules import object_folders, root_problems

from archivist.exports import Holdings, exporters
from archivist.exports.ocfl import PLUGIN
from archivist.model.manifest import Withheld

SPACE = "urn:archivist:archive.example/press:"


def made(holdings: Holdings, place: Path) -> Path:
    PLUGIN.write(holdings, place)
    return place


def inventories(root: Path) -> dict[str, dict]:
    found = [json.loads((folder / "inventory.json").read_bytes()) for folder in object_folders(root)]
    return {item["id"]: item for item in found}


def names(state: dict[str, list[str]]) -> set[str]:
    return {name for paths in state.values() for name in paths}


def test_a_storage_root_keeps_the_rules(tmp_path: Path) -> None:
    root = made(invented_holdings(), tmp_path / "root")
    assert root_problems(root) == []
    assert inventories(root).keys() == {f"{SPACE}manifests", f"{SPACE}{FOLDER}"}


def test_a_version_is_the_folder_of_the_record_as_it_was(tmp_path: Path) -> None:
    versions = inventories(made(invented_holdings(), tmp_path / "root"))[f"{SPACE}{FOLDER}"]["versions"]
    first = {"source.txt", "r1/record.json", "r1/record.xml"}
    assert names(versions["v1"]["state"]) == first
    assert names(versions["v2"]["state"]) == first | {"r2/record.json", "r2/record.xml"}
    assert (versions["v1"]["created"], versions["v2"]["created"]) == (FIRST, SECOND)
    assert versions["v1"]["message"] == "revision 1; in manifests/000001.dsse.json"
    told = "revision 2, amended by A. Keeper: told so; in manifests/000002.dsse.json"
    assert versions["v2"]["message"] == told
    user = {"name": "The press office", "address": f"{SPACE}agent/key/{'cd' * 32}"}
    assert versions["v1"]["user"] == user


def test_what_vouches_is_an_object_of_its_own(tmp_path: Path) -> None:
    versions = inventories(made(invented_holdings(), tmp_path / "root"))[f"{SPACE}manifests"]["versions"]
    assert names(versions["v1"]["state"]) == {path.removeprefix("manifests/") for path in MANIFESTS}


@pytest.mark.parametrize("name", ["content/source.txt", "content/r1/record.xml", "inventory.json"])
def test_the_rules_find_what_was_changed(name: str, tmp_path: Path) -> None:
    root = made(invented_holdings(), tmp_path / "root")
    (place,) = root.rglob(f"v1/{name}") if "content" in name else sorted(root.rglob(f"v1/{name}"))[:1]
    place.write_bytes(place.read_bytes() + b" ")
    assert root_problems(root)


def test_the_rules_find_what_is_gone_and_what_came(tmp_path: Path) -> None:
    root = made(invented_holdings(), tmp_path / "root")
    (source,) = root.rglob("source.txt")
    source.rename(source.with_name("other.txt"))
    assert len([item for item in root_problems(root) if "not both" in item]) == 4


def test_a_revision_that_was_withheld_is_no_version(tmp_path: Path) -> None:
    holdings = invented_holdings()
    record = holdings.custody(ID)
    gone = Withheld("", "", record.at, "The archive", "asked for")
    files = tuple(replace(file, withheld=gone) if "/r1/" in file.row.name else file for file in record.files)
    root = made(holdings_with([replace(record, files=files)]), tmp_path / "root")
    assert root_problems(root) == []
    versions = inventories(root)[f"{SPACE}{FOLDER}"]["versions"]
    assert [names(item["state"]) for item in versions.values()] == [
        {"source.txt"},
        {"source.txt", "r2/record.json", "r2/record.xml"},
    ]


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (made(invented_holdings(), tmp_path / name) for name in ("one", "two"))
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert [(one / path).read_bytes() for path in files] == [(two / path).read_bytes() for path in files]


def test_it_is_known() -> None:
    assert exporters()["ocfl"] is PLUGIN
    assert PLUGIN.vouches
