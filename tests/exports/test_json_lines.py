"""JSON Lines: each line one whole record, its keys in one order, nothing that acts on a terminal."""

import json
from dataclasses import replace
from pathlib import Path

from custodies import FOLDER, ID, invented_custody, invented_record
from invented_holdings import holdings_with

from archivist.exports import Holdings
from archivist.exports.json_lines import PLUGIN
from archivist.model.custody import CustodyFile
from archivist.model.manifest import Withheld
from archivist.model.record_json import record_bytes

KEYS = ["id", "revision", "archive", "path", "verified", "files", "revisions", "batches", "record"]


def holdings(note: str = "") -> Holdings:
    """Return holdings in which record.json is one."""

    def read(_: CustodyFile) -> bytes:
        return record_bytes(replace(invented_record(), rights=note or None))

    return replace(holdings_with([invented_custody()]), read=read)


def written(place: Path, of: Holdings) -> str:
    PLUGIN.write(of, place)
    return place.read_bytes().decode("utf-8")


def test_a_line_is_a_whole_record(tmp_path: Path) -> None:
    text = written(tmp_path / "all.jsonl", holdings())
    assert text.count("\n") == 1
    made = json.loads(text)
    assert list(made) == KEYS
    assert (made["id"], made["revision"], made["path"]) == (ID, 2, f"{FOLDER}/r2")
    assert made["record"] == json.loads(record_bytes(invented_record()))
    assert [item["path"] for item in made["files"]] == [file.row.name for file in invented_custody().files]
    assert {file["sha256"] for file in made["files"]} == {"34" * 32}
    assert made["revisions"][1]["change"]["because"] == "told so"
    assert made["batches"][0]["keys"][0]["holder"] == "The press office"


def test_a_line_stays_one_line_and_acts_on_no_terminal(tmp_path: Path) -> None:
    note = "a\nb\u2028c\u202ed\x1b[31m\x85"
    text = written(tmp_path / "all.jsonl", holdings(note))
    assert text.splitlines(keepends=True) == [text]
    assert not set(text) & set("\u2028\u202e\x1b\x85")
    assert json.loads(text)["record"]["rights"] == note


def test_what_was_withheld_is_named_with_the_reason(tmp_path: Path) -> None:
    told = Withheld(f"{FOLDER}/source.txt", "34" * 32, "2025-12-02T00:00:00Z", "The archive", "asked for")
    custody = invented_custody()
    files = (*custody.files[:-1], replace(custody.files[-1], withheld=told, absent=True))
    of = replace(holdings_with([replace(custody, files=files)]), read=holdings().read)
    last = json.loads(written(tmp_path / "all.jsonl", of))["files"][-1]
    assert last["withheld"] == {"by": "The archive", "because": "asked for", "at": "2025-12-02T00:00:00Z"}
