"""The common options may stand anywhere in a line, and nothing else is ever taken for one."""

import json
from pathlib import Path

import pytest
import typer.main

from archivist.cli.command_line import CommandLine, read_command_line
from archivist.cli.main import app, run

PROGRAM = typer.main.get_command(app)


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARCHIVIST_FORMAT", "ARCHIVIST_ARCHIVE"):
        monkeypatch.delenv(name, raising=False)


def read(line: str) -> CommandLine:
    return read_command_line(PROGRAM, line.split())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--format json log show", "log show --format json"),
        ("log --format json show", "log show --format json"),
        ("log --format=json show", "log show --format=json"),
        ("log show --format json", "log show --format json"),
        ("--archive X log --lang ar witness -q add FILE", "log witness add --archive X --lang ar -q FILE"),
        ("trust --archive X add FILE --role log", "trust add --archive X FILE --role log"),
        ("-qv keys --report=json=x list", "keys list -qv --report=json=x"),
        ("--archive X -- show 0582", "show --archive X 0582"),
        ("--format json --help", "--help"),
        ("--help --format json show", "--help show --format json"),
    ],
)
def test_what_stands_before_a_command_is_moved_behind_it(line: str, words: str) -> None:
    assert " ".join(read(line).words) == words


@pytest.mark.parametrize(
    "line",
    ["show 0582 --as text", "amend 0582 --because --format=json --by -q", "log", "-x show", "qv show", "-", "- -q"],
)
def test_all_else_stays_as_it_is(line: str) -> None:
    assert " ".join(read(line).words) == line


@pytest.mark.parametrize(
    ("line", "format_"),
    [
        ("--format json show 0582", "json"),
        ("show 0582 --format=json", "json"),
        ("--format json show 0582 --format text", "text"),
        ("--format json --format github verify", "github"),
        ("log --format ndjson witness --format json add FILE", "json"),
        ("--archive --format show json", "text"),
        ("verify --root-pin --format=json", "text"),
        ("log prove 0582 -o --format=json", "text"),
        ("log prove 0582 -o--format=json", "text"),
        ("ingest -- --format=json", "text"),
        ("ingest --title --format=json --format github x", "github"),
        ("verify --nonsense --format json", "json"),
        ("verfiy --format json", "json"),
        ("log nonsense --format=json", "json"),
    ],
)
def test_how_to_print_is_known_before_the_line_is_parsed(line: str, format_: str) -> None:
    assert read(line).options.format == format_


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("", "archivist"),
        ("--format json", "archivist"),
        ("--archive verify show 0582", "show"),
        ("-v log --archive verify show", "log"),
        ("verfiy x", "verfiy"),
        ("--help", "archivist"),
    ],
)
def test_the_command_is_the_first_word_that_is_no_option_and_no_value(line: str, name: str) -> None:
    assert read(line).command == name


def test_a_file_may_have_the_name_of_an_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "--format").mkdir()
    assert run(["validate", "--format=json", "--", "--format", "--lang=xx"]) == 4
    report = json.loads(capsys.readouterr().out)
    assert {item["path"] for item in report["findings"]} >= {"--lang=xx"}


def test_the_last_of_two_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--format", "json", "explain", "--lang", "ar", "altered", "--format=text", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("altered: error, exit 10")


@pytest.mark.parametrize("arguments", [["--archive"], ["log", "--archive"], ["--lang", "en", "--format"]])
def test_an_option_without_its_value_is_named(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith(f"error: Option '{arguments[-1]}' requires an argument.")


@pytest.mark.parametrize(
    "arguments", [["--format", "json"], ["log", "--format", "json"], ["--format=json", "nonsense"]]
)
def test_a_line_without_a_command_is_told_in_the_format_too(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert (json.loads(said.out)["verdict"], said.err) == ("usage", "")


@pytest.mark.parametrize("name", ["--root-pin", "--pin"])
def test_the_pin_of_verify_has_two_names(name: str) -> None:
    verify = PROGRAM.commands["verify"]
    assert verify.make_context("", [name, "SHA256:x"]).params["root_pin"] == "SHA256:x"


def test_an_old_name_is_told_and_means_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    press, times = str(tmp_path / "press"), ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"]
    assert run(["init", press, "--quiet"]) == 0
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "others"))
    assert run(["keys", "new", "--alg", "ed25519", "--format", "json"]) == 0
    keyid = json.loads(capsys.readouterr().out.partition("\n{")[0])["key"]["keyid"]
    assert run(["keys", "show", keyid, "--public"]) == 0
    (tmp_path / "w.pub").write_text(capsys.readouterr().out)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    add = ["trust", "--archive", press, "add", str(tmp_path / "w.pub"), "--role", "witness", "--name", "w.example"]
    drafts = []
    for names in (["--from", "--to"], ["--valid-from", "--valid-to"]):
        given = [word for pair in zip(names, times, strict=True) for word in pair]
        assert run([*add, *given, "--format", "json"]) == 0
        report = json.loads(capsys.readouterr().out)
        told = [item["message"] for item in report["findings"] if item["code"] == "option-renamed"]
        assert (
            told == ["--from is called --valid-from now", "--to is called --valid-to now"][: 2 * (names[0] == "--from")]
        )
        drafts.append(report["draft"]["fingerprint"])
        assert run(["trust", "discard", "--archive", press, "--quiet"]) == 0
        capsys.readouterr()
    assert drafts[0] == drafts[1]
    assert run([*add, "--from", times[0], "--valid-from", times[0]]) == 2
    assert "--from is the old name of --valid-from, and both are given" in capsys.readouterr().err
