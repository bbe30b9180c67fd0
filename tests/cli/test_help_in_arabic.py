"""Every --help in Arabic: no text of it is left in English, and it is laid out from right to left."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main
from every_case import every_case
from latin_words import latin_runs

from archivist.base.wrapping import columns
from archivist.cli.help_language import ENGLISH, help_language
from archivist.cli.help_pages import examples, purpose, spelled
from archivist.cli.main import app, run

CATALOGUE = Path(__file__).parents[2] / "archivist/reports/said/help.ar.toml"
SENTENCES: dict[str, str] = tomllib.loads(CATALOGUE.read_text("utf-8"))
PROGRAM: Any = typer.main.get_command(app)
# What `--help` says around the texts of the commands.
FRAME = {
    *("Usage:", "Arguments:", "Options:", "Options of every command, anywhere in the line:", "Examples:"),
    *("env: {name}", "default: {value}", "required"),
}
# Defaults that are typed as they stand here.
TYPED = {"manifests/", "public", "cores", "$ARCHIVIST_PASSPHRASE", "hand-over-ID.zip"}


def pages(command: Any, path: str = "archivist") -> dict[str, Any]:
    below = getattr(command, "commands", {})
    return {path: command} | {name: page for key in below for name, page in pages(below[key], f"{path} {key}").items()}


PAGES = pages(PROGRAM)


def shown(command: Any) -> list[Any]:
    return [
        item for item in command.get_params(command.make_context("", [], resilient_parsing=True)) if not item.hidden
    ]


def texts(command: Any) -> set[str]:
    """Return every English text on the help page of a command."""
    below = getattr(command, "commands", {}).values()
    defaults = {item.show_default for item in shown(command) if isinstance(item.show_default, str)}
    return {
        purpose(command),
        *(" ".join(item.help.split()) for item in shown(command)),
        *(f"{item.rich_help_panel}:" for item in below),
        *(defaults - TYPED),
    }


def page(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run([*name.split()[1:], "--help", "--lang", "ar"]) == 0
    return capsys.readouterr().out


def seen(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


def test_every_text_of_every_page_has_its_arabic_and_there_is_no_other() -> None:
    assert set(SENTENCES) == FRAME | {text for command in PAGES.values() for text in texts(command)}


@every_case("text", SENTENCES)
def test_a_translation_says_as_much(text: str) -> None:
    arabic = SENTENCES[text]
    assert re.findall(r"\{\w+\}", arabic) == re.findall(r"\{\w+\}", text)
    assert arabic.count("`") % 2 == 0
    assert re.search("[\u0620-\u064a]", arabic) or re.fullmatch("`[^`]*`", arabic)
    assert arabic.endswith(":") == text.endswith(":")
    assert not arabic.endswith(".")
    # What is typed is the same in both, and stands between backticks.
    typed = {word.rstrip(",.;:") for word in text.split() if word.startswith("--")}
    assert typed <= set(re.findall("--[a-z-]+", " ".join(re.findall("`[^`]*`", arabic))))
    assert not re.search("--|/", re.sub("`[^`]*`", "", arabic))


@every_case("name", PAGES)
def test_a_page_is_in_arabic_from_right_to_left(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = page(name, capsys)
    body, _, after = told.partition(SENTENCES["Examples:"])
    assert [line[2:] for line in after.splitlines()[1:]] == examples(PAGES[name]), "to copy, without isolates"
    for line in filter(None, body.splitlines()[:-1]):
        assert columns(line) == 78, "of 80, Typer leaves two"
        assert re.fullmatch(" *\u2067.*\u2069", line)
        assert line.count("\u2069") == len(re.findall("[\u2066-\u2068]", line))
    for item in shown(PAGES[name]):
        assert f"\u2066{spelled(item)}\u2069" in body
    assert not latin_runs(body)


def test_the_language_may_stand_anywhere_and_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("archivist completion", capsys)
    assert run(["--lang", "ar", "completion", "--help"]) == 0
    assert capsys.readouterr().out == told
    monkeypatch.setenv("ARCHIVIST_LANG", "ar")
    assert run(["completion", "-h"]) == 0
    assert capsys.readouterr().out == told
    assert run([]) == 2
    assert SENTENCES["Keys and trust:"] in capsys.readouterr().out


def test_a_text_without_arabic_is_shown_as_it_is() -> None:
    assert seen(help_language("ar").say("A new option.")) == "A new option."
    assert help_language("en") is ENGLISH
    assert ENGLISH.say("default: {value}", value="a") == "default: a"
