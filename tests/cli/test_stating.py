"""The options with which a person states something, the same for `ingest` and `amend`."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from walks import ENGLISH

from archivist.authority.matcher import load_authority
from archivist.cli.main import run
from archivist.model.stated_fields import METADATA_FIELDS, RECORD_FIELDS, StatedFields
from archivist.pipeline.record.stated_values import ABSENCES

WORD = ["--by", "A. Keeper", "--because", "told so"]
ENTITIES = load_authority(None).entities.values()
IDS = {kind: next(item.id for item in ENTITIES if item.type == kind) for kind in ("organisation", "person", "place")}
# Option → its value, and where that stands in record.json.
STATED = {
    "--title": ("A title", "/metadata/title/value"),
    "--language": ("ckb", "/metadata/language/value"),
    "--issuer": ("Press Office", "/metadata/issuer/value"),
    "--issuer-id": (IDS["organisation"], "/metadata/issuer/ref"),
    "--office": ("The desk", "/metadata/office/value"),
    "--office-id": (IDS["organisation"], "/metadata/office/ref"),
    "--speaker": ("Omar Haddad", "/metadata/speaker/value/name"),
    "--speaker-id": (IDS["person"], "/metadata/speaker/ref"),
    "--role": ("Minister", "/metadata/speaker/value/role"),
    "--date": ("2024-02", "/metadata/date_issued/value"),
    "--published": ("2024-04-01", "/metadata/date_published/value"),
    "--place": ("Raqqa", "/metadata/place/value"),
    "--place-id": (IDS["place"], "/metadata/place/ref"),
    "--type": ("report", "/metadata/document_type/value"),
    "--rights": ("free to quote", "/rights"),
    "--collection": ("wells", "/collection"),
    "--accession": ("2024/7", "/accession"),
}
COMMANDS = ("ingest", "amend")


@pytest.fixture(autouse=True)
def _machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARCHIVIST_BY", "ARCHIVIST_COLLECTION", "ARCHIVIST_FORMAT", "ARCHIVIST_ARCHIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    monkeypatch.chdir(tmp_path)
    Path("well.txt").write_text(ENGLISH)


def said(command: str, *options: str) -> int:
    """State something of the statement: of its first revision, or where there is one of the next."""
    if command == "ingest":
        return run(["--archive", "press", "--quiet", "ingest", "well.txt", *options])
    if not Path("press").exists():
        assert run(["--archive", "press", "--quiet", "ingest", "well.txt"]) == 0
    return run(["--archive", "press", "--quiet", "amend", identity(), *options])


def identity() -> str:
    (folder,) = Path("press/records").glob("*/*")
    return folder.name


def record() -> Mapping[str, Any]:
    """Return the newest record.json."""
    return json.loads(max(Path("press/records").glob("*/*/r*/record.json")).read_text("utf-8"))


def at(pointer: str) -> Any:
    place: Any = record()
    for key in pointer.split("/")[1:]:
        place = place[key]
    return place


@pytest.mark.parametrize("command", COMMANDS)
def test_everything_can_be_stated_at_once(command: str) -> None:
    assert said(command, *(word for option, (text, _) in STATED.items() for word in (option, text)), *WORD) == 0
    assert {pointer: at(pointer) for _, pointer in STATED.values()} == {
        pointer: text for text, pointer in STATED.values()
    }
    assert {field["stated"]["because"] for field in record()["metadata"].values()} == {"told so"}
    assert run(["--quiet", "verify", "press"]) == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_there_can_be_nothing_of_anything(command: str) -> None:
    assert said(command, *ABSENCES.values(), *WORD) == 0
    for field in record()["metadata"].values():
        assert (field["value"], field["reason"], field["certainty"], field["rule"]) == (None, "absent", None, "stated")
        assert field["stated"] == {"by": "A. Keeper", "because": "told so", "at": "2025-11-24T16:00:00Z"}
    assert at("/metadata/date_issued/candidates")[0]["value"] == "2024-03-03"
    assert [record()[name] for name in RECORD_FIELDS] == [None, None, None]
    assert run(["--quiet", "verify", "press"]) == 0
    assert run(["--quiet", "verify", "press", "--rederive"]) == 0  # what a person states no rule has to find


def test_each_option_states_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every option by itself, and what it asks of the pipeline; what the pipeline does with all is told above."""
    asked: list[StatedFields] = []

    def keep(_archive: object, _record: str, amendment: Any) -> int:
        asked.append(amendment.stated)
        return 0

    assert said("amend", "--title", "A title", *WORD) == 0
    monkeypatch.setattr("archivist.pipeline.write.amend.amend", keep)
    for option, (text, pointer) in STATED.items():
        assert said("amend", option, text, *WORD) == 0
        name = pointer.removeprefix("/metadata").split("/")[1]
        word: dict[str, Any] = {"values": {name: text}}
        if option.endswith("-id"):
            word = {"refs": {name: text}}
        elif option == "--role":
            word = {"role": text}
        assert asked.pop() == StatedFields(**word)
    for name, option in ABSENCES.items():
        assert said("amend", option, *WORD) == 0
        assert asked.pop() == StatedFields(absent=frozenset({name}))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--title", "A title", "--no-title", *WORD], "--no-title alone"),
        (["--role", "Minister", "--no-speaker", *WORD], "--no-speaker alone"),
        (["--place-id", "place.nowhere", "--no-place", *WORD], "--no-place alone"),
        (["--collection", "wells", "--no-collection", *WORD], "--no-collection alone"),
        (["--language", "Arabic", *WORD], "shortest BCP 47 tag"),
        (["--type", "rumour", *WORD], "communique"),
        (["--date", "3.4.2024", *WORD], "YYYY-MM-DD"),
        (["--place-id", IDS["person"], *WORD], "ids stand in the lists"),
        (["--issuer-id", "org.nobody", *WORD], "ids stand in the lists"),
        (["--no-date", "--by", "A. Keeper", "--because", ""], "--because TEXT"),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) else "",
)
def test_what_cannot_be_meant_is_refused_with_what_can(
    command: str, options: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(command, *options) == 2
    assert hint in capsys.readouterr().err


def test_ingest_takes_no_word_without_a_person_and_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert said("ingest", "--no-date") == 2
    assert said("ingest", "--place-id", IDS["place"], "--by", "A. Keeper") == 2
    assert said("ingest", "--rights", "free to quote", "--because", "the desk says so") == 2
    assert "--because explains a stated value" in capsys.readouterr().err
    assert said("ingest", "--rights", "free to quote", "--accession", "2024/7") == 0
    assert (at("/rights"), at("/accession")) == ("free to quote", "2024/7")


def test_what_is_no_metadata_is_changed_and_removed_by_amend() -> None:
    assert said("ingest", "--rights", "free to quote", "--collection", "well", "--accession", "7") == 0
    assert said("amend", "--collection", "wells", "--no-rights", *WORD) == 0
    assert [record()[name] for name in RECORD_FIELDS] == [None, "wells", "7"]
    assert said("amend", "--no-rights", *WORD) == 2
    assert said("amend", "--collection", "wells", *WORD) == 2
    assert run(["--quiet", "verify", "press"]) == 0


def test_a_collection_of_the_environment_is_ingests_alone_and_no_collection_is_stronger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ARCHIVIST_COLLECTION", "wells")
    assert said("ingest", "--no-collection") == 0
    assert at("/collection") is None
    assert said("amend", "--title", "A title", *WORD) == 0
    assert at("/collection") is None


def test_an_absence_is_decided(capsys: pytest.CaptureFixture[str]) -> None:
    Path("well.txt").write_text("We met and talked.\n\nMore will be said in due time.\n")
    stated = ["--title", "On the meeting", "--no-issuer", "--strict", *WORD]
    assert said("ingest", *stated) == 6
    assert "date_issued is undecided" in capsys.readouterr().out
    assert said("ingest", *stated, "--no-date") == 0


def test_a_statement_is_found_shown_and_explained_without_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert said("ingest", *(ABSENCES[name] for name in METADATA_FIELDS), *WORD) == 0
    capsys.readouterr()
    for words in (["list"], ["search", "valley"], ["show", identity()], ["explain", identity()], ["review", "--all"]):
        assert run(["--archive", "press", *words]) == 0
    told = capsys.readouterr().out
    assert told.count(f"{identity()[:12]}  —") == 2  # list, search
    assert "date of issue — none  [stated by \u2068A. Keeper\u2069: \u2068told so\u2069]" in told
    assert "no question is open" in told
    assert run(["--archive", "press", "show", identity(), "--lang", "ar"]) == 0
    assert re.search("تاريخ الإصدار +— .?لا يوجد", capsys.readouterr().out)
    assert run(["--archive", "press", "show", identity(), "--format", "markdown"]) == 0
    assert "none, stated by `A. Keeper`: `told so`" in capsys.readouterr().out
    for form in ("premis", "prov"):
        assert run(["--archive", "press", "export", form, identity()]) == 0
        assert "stated that there is no title, no language, no issuer" in capsys.readouterr().out
