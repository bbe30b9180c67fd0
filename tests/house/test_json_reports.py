"""`--format json` prints exactly one object that schemas/report.schema.json accepts, whatever happens."""

import json
from pathlib import Path

import jsonschema
import pytest

from archivist.cli.main import run

REPOSITORY = Path(__file__).parents[2]
SCHEMA = jsonschema.Draft202012Validator(json.loads((REPOSITORY / "schemas/report.schema.json").read_text("utf-8")))
RECORD = "0582186ee6565d29ccefe4dccf63bcb7"
COMMANDS = {
    "init": (["init", "{tmp}/new"], 0),
    "init over an archive": (["init", "{repo}"], 2),
    "ingest": (["--archive", "{tmp}/press", "ingest", "{repo}/examples"], 0),
    "ingest without key": (["--archive", "{repo}", "ingest", "{repo}/examples"], 7),
    "ingest nothing": (["--archive", "{tmp}/press", "ingest", "{tmp}/missing.txt"], 4),
    "verify": (["verify", "{repo}/manifests"], 0),
    "verify nothing": (["verify", "{tmp}/nothing"], 3),
    "validate": (["validate", "{repo}/records"], 0),
    "show": (["show", RECORD, "--archive", "{repo}"], 0),
    "show --evidence": (["show", RECORD, "--evidence", "--revision", "1", "--archive", "{repo}"], 0),
    "show --as tei": (["show", RECORD[:4], "--as", "tei", "--archive", "{repo}"], 0),
    "show --as json": (["show", RECORD, "--as", "json", "--archive", "{repo}"], 0),
    "show --as text": (["show", RECORD, "--as", "text", "--archive", "{repo}"], 0),
    "show --as provenance": (["show", RECORD, "--as", "provenance", "--archive", "{repo}"], 0),
    "show no such revision": (["show", RECORD, "--revision", "2", "--archive", "{repo}"], 3),
    "diff with nothing": (["diff", RECORD, "--archive", "{repo}"], 3),
    "diff with itself": (["diff", RECORD, RECORD[:8], "--archive", "{repo}"], 2),
    "show nothing": (["show", "abcd", "--archive", "{repo}"], 3),
    "list": (["list", "--archive", "{repo}"], 0),
    "list an unknown record": (["list", "abcd", "--archive", "{repo}"], 3),
    "search": (["search", "الخارجية", "--archive", "{repo}"], 0),
    "search nothing": (["search", "…", "--archive", "{repo}"], 2),
    "review": (["review", "--all", "--archive", "{repo}"], 0),
    "amend without key": (["amend", RECORD, "--place", "x", "--by", "x", "--because", "x", "--archive", "{repo}"], 7),
    "relate without key": (
        ["relate", RECORD, "copy-of", "https://example.org/1", "--by", "x", "--because", "x", "--archive", "{repo}"],
        7,
    ),
    "relate in no known way": (["relate", RECORD, "denies", "abcd", "--by", "x", "--because", "x"], 2),
    "withdraw without key": (["withdraw", RECORD, "--by", "x", "--because", "x", "--archive", "{repo}"], 7),
    "withhold": (["withhold", RECORD, "--by", "x", "--because", "y", "--dry-run", "--archive", "{repo}"], 0),
    "withhold without key": (["withhold", RECORD, "--by", "x", "--because", "y", "--archive", "{repo}"], 7),
    "export premis": (["export", "premis", RECORD[:8], "--archive", "{repo}"], 0),
    "export prov": (["export", "prov", "--all", "--archive", "{repo}"], 0),
    "export to a file": (["export", "prov", "--all", "--archive", "{repo}", "-o", "{tmp}/prov.json"], 0),
    "export bagit": (["export", "bagit", "--all", "--archive", "{repo}", "-o", "{tmp}/bag"], 0),
    "export bagit to nowhere": (["export", "bagit", "--all", "--archive", "{repo}"], 2),
    "import bagit of no bag": (["--archive", "{repo}", "import", "bagit", "{repo}/examples"], 4),
    "export formats": (["export", "--list"], 0),
    "export of nothing": (["export", "premis", "abcd", "--archive", "{repo}"], 3),
    "export without a record": (["export", "premis", "--archive", "{repo}"], 2),
    "export of no format": (["export", "mets", "--all", "--archive", "{repo}"], 2),
    "certificate": (["certificate", RECORD[:8], "--archive", "{repo}"], 0),
    "verifier": (["certificate", "--verifier", "--archive", "{repo}"], 20),
    "hand-over": (["hand-over", RECORD[:8], "--archive", "{repo}", "-o", "{tmp}/out.zip"], 0),
    "hand-over of nothing": (["hand-over", "abcd", "--archive", "{repo}", "-o", "{tmp}/out.zip"], 3),
    "hand-over into a folder": (["hand-over", RECORD, "--archive", "{repo}", "-o", "{tmp}"], 2),
    "recover": (["recover", "--dry-run", "--archive", "{repo}"], 0),
    "recover of no archive": (["recover", "--archive", "{tmp}/nothing"], 3),
    "keys list": (["keys", "list", "--archive", "{repo}"], 0),
    "trust show": (["trust", "show", "--archive", "{repo}"], 0),
    "log show": (["log", "show", "--archive", "{repo}"], 0),
    "log prove": (["log", "prove", RECORD, "--archive", "{repo}"], 0),
    "explain": (["explain", "altered"], 0),
    "explain a record": (["explain", RECORD, "--archive", "{repo}"], 0),
    "explain no record": (["explain", "abcd", "--archive", "{repo}"], 3),
    "evaluate nothing": (["evaluate", "{tmp}/nothing"], 3),
    "config": (["config", "--archive", "{repo}"], 0),
    "config of no archive": (["config", "--archive", "{tmp}/missing"], 3),
    "explain nothing": (["explain", "nothing-of-the-kind"], 2),
    "an unknown command": (["verfiy"], 2),
    "an unknown option": (["verify", "--no-such-option"], 2),
    "a missing argument": (["ingest"], 2),
}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("place", ["last", "first"])
def test_one_object(
    name: str,
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    arguments, code = COMMANDS[name]
    words = [word.format(tmp=tmp_path, repo=REPOSITORY) for word in arguments]
    assert run(["--format", "json", *words] if place == "first" else [*words, "--format", "json"]) == code
    said = capsys.readouterr()
    report = json.loads(said.out)
    SCHEMA.validate(report)
    assert report["exit"] == code
    assert said.err == ""
