"""RO-Crate: everything that is referred to is described, every file is there with its digest, nothing else is."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from custodies import FOLDER, ID, invented_custody
from invented_holdings import MANIFESTS, holdings_with, invented_holdings

from archivist.exports import Holdings
from archivist.exports.ro_crate import PLUGIN
from archivist.model.custody import Custody
from archivist.model.manifest import Withheld

SPACE = "urn:archivist:archive.example/press:"


def crate(place: Path, holdings: Holdings | None = None) -> dict[str, dict[str, Any]]:
    """Return the entities of a crate by their names."""
    PLUGIN.write(holdings or invented_holdings(), place)
    made = json.loads((place / "ro-crate-metadata.json").read_bytes())
    assert made["@context"] == "https://w3id.org/ro/crate/1.2/context"
    entities = {item["@id"]: item for item in made["@graph"]}
    assert len(entities) == len(made["@graph"])
    return entities


def references(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {value["@id"]} if set(value) == {"@id"} else set().union(*map(references, value.values()))
    return set().union(*map(references, value)) if isinstance(value, list) else set()


def with_rights(*rights: str | None) -> Holdings:
    """Return holdings of a record for each of these rights."""

    def record(number: int, said: str | None) -> Custody:
        custody = invented_custody()
        newest = custody.revisions[-1]
        assert newest.record is not None
        made = replace(newest, record=replace(newest.record, rights=said))
        return replace(custody, id=f"{number:032x}", revisions=(*custody.revisions[:-1], made), files=())

    return holdings_with([record(number, said) for number, said in enumerate(rights)])


def test_what_is_referred_to_is_described(tmp_path: Path) -> None:
    entities = crate(tmp_path / "crate")
    outside = {"https://w3id.org/ro/crate/1.2", "http://schema.org/SoftwareApplication"}
    assert set().union(*map(references, entities.values())) - set(entities) == outside


def test_every_file_is_there_with_its_digest(tmp_path: Path) -> None:
    entities = crate(tmp_path / "crate")
    there = {path.relative_to(tmp_path / "crate").as_posix() for path in (tmp_path / "crate").rglob("*.*")}
    there |= set(MANIFESTS)
    files = {name: item for name, item in entities.items() if item["@type"] == "File"}
    assert set(files) == there - {"ro-crate-metadata.json"}
    for name, item in files.items():
        data = (tmp_path / "crate" / name).read_bytes()
        assert (item["sha256"], item["contentSize"]) == (hashlib.sha256(data).hexdigest(), str(len(data)))
    assert entities[f"{FOLDER}/r2/record.xml"]["subjectOf"] == {"@id": "manifests/000002.dsse.json"}


def test_every_part_hangs_on_the_root(tmp_path: Path) -> None:
    entities = crate(tmp_path / "crate")
    found, waiting = set(), ["./"]
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting += references(entities[name].get("hasPart", []))
    parts = {name for name, item in entities.items() if item["@type"] in ("File", "Dataset")}
    assert found == parts


def test_what_is_said_of_the_whole(tmp_path: Path) -> None:
    root = crate(tmp_path / "crate")["./"]
    assert (root["name"], root["datePublished"]) == ("Press archive", "2026-01-05")
    assert "2 other records" in root["description"]


def test_capture_and_signing_are_actions(tmp_path: Path) -> None:
    entities = crate(tmp_path / "crate")
    capture = entities[f"{SPACE}{FOLDER}/event/ingestion/1"]
    assert (capture["@type"], capture["object"]) == ("CreateAction", {"@id": "https://press.example/1"})
    assert {"@id": f"{FOLDER}/source.txt"} in capture["result"]
    assert entities[capture["agent"]["@id"]]["name"] == "A. Collector"
    signing = entities[f"{SPACE}manifests/000001.dsse.json/event/digital-signature-generation/{'ab' * 32}"]
    assert signing["result"] == {"@id": "manifests/000001.dsse.json"}
    assert signing["object"] == {"@id": f"{FOLDER}/"}
    assert entities[signing["agent"]["@id"]]["name"] == "The press office"
    assert {name["@id"] for name in entities["./"]["mentions"]} == {
        name for name, item in entities.items() if str(item["@type"]).endswith("Action")
    }


def test_a_license_holds_for_the_whole_where_all_have_it(tmp_path: Path) -> None:
    address = "https://license.example/by"
    entities = crate(tmp_path / "same", with_rights(address, address))
    assert entities["./"]["license"] == {"@id": address}
    entities = crate(tmp_path / "other", with_rights(address, "Crown copyright"))
    assert entities["./"]["license"] == {"@id": "#rights"}
    assert entities["records/00/00000000000000000000000000000001/"]["license"] == {
        "@id": f"{SPACE}outside/Crown%20copyright"
    }
    assert "license" not in crate(tmp_path / "none", with_rights(None))["records/00/00000000000000000000000000000000/"]


def test_withheld_bytes_stay_and_the_reason_is_told(tmp_path: Path) -> None:
    told = Withheld(f"{FOLDER}/source.txt", "34" * 32, "2025-12-02T00:00:00Z", "The archive", "asked for")
    custody = invented_custody()
    files = (*custody.files[:-1], replace(custody.files[-1], withheld=told))
    entities = crate(tmp_path / "crate", holdings_with([replace(custody, files=files)]))
    assert f"{FOLDER}/source.txt" not in entities
    assert not (tmp_path / "crate" / FOLDER / "source.txt").exists()
    assert "source.txt was withheld on purpose: asked for" in entities[f"{FOLDER}/"]["description"]
    assert references(entities) <= set(entities) | {
        *("https://w3id.org/ro/crate/1.2", "http://schema.org/SoftwareApplication"),
    }


def test_words_act_on_no_terminal(tmp_path: Path) -> None:
    crate(tmp_path / "crate", with_rights("a\u202eb\x1b[31m\u2028"))
    text = (tmp_path / "crate/ro-crate-metadata.json").read_bytes().decode()
    assert not set(text) & set("\u202e\x1b\u2028")


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    assert crate(tmp_path / "one") == crate(tmp_path / "two")
    one, two = ((tmp_path / name / "ro-crate-metadata.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert ID.encode() in one
