"""What `list`, `search` and `show` were asked for is in Markdown, and in GitHub's step summary; JUnit is refused."""

import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest
from report_cases import HOSTILE, REPOSITORY, read_github, read_markdown

from archivist.cli.main import run
from archivist.model.card import Facts
from archivist.model.findings import Report
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Stated, Statement
from archivist.model.record import Access, Change, Record, SourceFile, TextFacts
from archivist.model.results.find import FindResult, FoundRecord, Hit, Totals
from archivist.model.results.show import NumberedProof, ShowFileResult, ShowResult, ShowTextResult, StatementText
from archivist.model.source import Acquisition
from archivist.reports import View, formats, render

RECORD = "0582186ee6565d29ccefe4dccf63bcb7"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the archive in this repository, in which an index may be made."""
    folder = tmp_path_factory.mktemp("sample")
    for name in ("records", "manifests"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "archivist.toml", folder)
    return folder


@pytest.fixture(autouse=True)
def no_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def printed(capsys: pytest.CaptureFixture[str], sample: Path, *words: str, name: str = "markdown") -> str:
    assert run([*words, "--archive", str(sample), "--format", name]) == 0
    return capsys.readouterr().out


def test_a_list_is_a_table(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    heading, row = read_markdown(printed(capsys, sample, "list"))
    assert heading == ["record", "date", "language", "type", "issuer", "title", "state"]
    assert row[:4] == [RECORD, "2022-01-22", "ar", "statement"]
    assert row[-1] == "active"


def test_a_search_has_the_words_that_were_found(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, sample, "search", "الحسكة")
    heading, row = read_markdown(said)
    assert (heading[-1], "الحسكة" in row[-1], row[-1].startswith("line ")) == ("words", True, True)
    assert "\n`total: 1, shown: 1, hidden: 0`\n" in said


def test_a_record_has_its_fields_their_proofs_and_its_text(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = read_markdown(printed(capsys, sample, "show", RECORD))
    assert rows[0] == ["record", RECORD]
    (issued,) = [row for row in rows if row[0] == "date issued"]
    assert (issued[1], issued[2], issued[3].startswith("line ")) == ("2022-01-22", "high", True)
    text = [row[1] for row in rows[rows.index(["line", "text"]) + 1 :]]
    assert text[0] in printed(capsys, sample, "show", RECORD, name="text").replace("\u2068", "")


def test_marked_proofs_have_their_numbers(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = read_markdown(printed(capsys, sample, "show", RECORD, "--evidence"))
    assert [row[3].startswith("(1) ") for row in rows if row[0] == "title"] == [True]


@pytest.mark.parametrize("kind", ["tei", "json", "text"])
def test_a_file_or_text_is_there_line_by_line(sample: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    lines = [row[-1] for row in read_markdown(printed(capsys, sample, "show", RECORD, "--as", kind))[1:]]
    exact = [line.strip() for line in printed(capsys, sample, "show", RECORD, "--as", kind, name="text").split("\n")]
    assert [line for line in lines if line] == [line.replace("|", "\\u007c") for line in exact if line]


def test_provenance_has_every_file_and_every_check(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = read_markdown(printed(capsys, sample, "show", RECORD, "--as", "provenance"))
    assert [row[2] for row in rows if row[1].startswith("records/")] == ["as-signed"] * 3
    assert [row[3] for row in rows if row[0] == "manifests/000001.dsse.json"] == ["passed"]
    assert ["chain", "passed"] in [row[:2] for row in rows]


def test_the_step_summary_has_the_result(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (notice,) = read_github(printed(capsys, sample, "list", name="github"))
    assert notice[2].startswith("ok (exit 0)")
    assert [row[0] for row in read_markdown((tmp_path / "summary.md").read_text("utf-8"))] == ["record", RECORD]


@pytest.mark.parametrize("command", ["list", "search", "show"])
def test_junit_is_refused_where_something_is_looked_up(
    sample: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "junit" not in formats(command)
    assert {"markdown", "github", "sarif"} <= set(formats(command))
    words = {"list": (), "search": ("x",), "show": (RECORD,)}[command]
    assert run([command, *words, "--archive", str(sample), "--format", "junit"]) == 2
    told = capsys.readouterr().out
    assert f"'junit' is no output format of {command}" in told
    assert "use one of: " in told
    assert "junit" in formats("verify")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_document_acts(text: str) -> None:
    proof = Evidence(text, 0, 1, locator=text)
    unread = Field(candidates=(Candidate(text, text, "low", text, None, (proof,)),), reason="conflict")
    outside = Evidence(text, place="embedded", locator=text, part="name")
    stated = Field(Speaker(text, text), text, None, None, None, None, (outside,), (), Stated(text, text, text))
    metadata = Metadata(title=Field(text, None, None, "high", text, None, (proof,)), issuer=unread, speaker=stated)
    record = Record(
        id="a" * 32,
        revision=2,
        status="active",
        change=Change(text, text, text, text, text),
        source=SourceFile(text, text, 1, text, text, text, text),
        text=TextFacts(text, 1, text),
        acquisitions=(Acquisition(text, text, text, text, text, text),),
        collection=text,
        accession=text,
        access=Access("embargoed", text, text),
        rights=text,
        metadata=metadata,
        statements=(Statement("direct", ((0, 1),), metadata),),
        mentions=(),
    )
    shown = ShowResult(
        record,
        newest=2,
        source_here=False,
        lines=(text,),
        line_starts=(0,),
        evidence=(NumberedProof(1, None, "title", proof),),
    )
    facts = Facts(**{item.name: text for item in fields(Facts)})
    found = FoundRecord(
        "a" * 32, text, 1, "active", "restricted", text, facts, 1, (Hit("title", text), Hit("text", text, 1))
    )
    listed = FindResult((found, replace(found, hits=None)), Totals(2, 2, 0))
    passages = ShowTextResult((StatementText("direct", ((0, 1),), (text,)),))
    for command, result in {"show": shown, "list": listed}.items():
        assert len(read_markdown(render(Report(command, (), result), "markdown", View()))) > 1
    for content in (passages, ShowFileResult("tei", text)):
        read_markdown(render(Report("show", (), content), "markdown", View()))
