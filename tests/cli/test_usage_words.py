"""What Typer says of a wrong line is told in the reader's language, for every command; its English stays."""

import re

import pytest
import typer.main
from every_case import every_case

from archivist.cli.commands import app
from archivist.cli.help_pages import leaves
from archivist.cli.main import run
from archivist.cli.usage_words import SENTENCES, in_our_words

COMMANDS = {path.removeprefix("archivist "): item for path, item in leaves(typer.main.get_command(app))}
LINES = [f"{name} --no-such-option" for name in COMMANDS]
LINES += [name for name, item in COMMANDS.items() if any(param.required for param in item.params)]
LINES += [f"{name}{' a' * 9}" for name, item in COMMANDS.items() if all(param.nargs != -1 for param in item.params)]
# Four words in a row; a command, a path and what was typed stand in isolates of their own or between backticks.
ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){3}")
APART = re.compile("`[^`]*`|\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069")


@every_case("line", LINES)
def test_a_wrong_line_is_answered_in_arabic(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ARCHIVIST_LANG", "ar")
    assert run(line.split()) == 2
    told = capsys.readouterr().err
    assert re.search("[\u0620-\u064a]", told)
    assert not ENGLISH.search(APART.sub("", told)), told


@every_case("sentence", SENTENCES)
def test_a_sentence_is_read_back_into_the_same_words(sentence: str) -> None:
    told = re.sub(r"\{(\w+)\}", r"the-\1", sentence)
    made = in_our_words(told)
    assert made == told
    assert made.template == sentence  # type: ignore[attr-defined]


def test_a_sentence_that_is_not_known_stays() -> None:
    assert in_our_words("Something else.") == "Something else."
