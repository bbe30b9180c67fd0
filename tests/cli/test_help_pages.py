"""Every --help says what for, shows examples that are commands of this program, and fits the terminal."""

import re
import shlex
from typing import Any

import pytest
import typer.main
from every_case import every_case

from archivist.cli.command_line import read_command_line
from archivist.cli.help_pages import examples, in_short, leaves, placeholder, purpose
from archivist.cli.main import app, run

PROGRAM: Any = typer.main.get_command(app)
COMMANDS = dict(leaves(PROGRAM))


def groups(group: Any, path: str = "archivist") -> dict[str, Any]:
    below = {f"{path} {name}": item for name, item in group.commands.items() if hasattr(item, "commands")}
    return {path: group} | {name: found for key, item in below.items() for name, found in groups(item, key).items()}


PAGES = COMMANDS | groups(PROGRAM)


def whole_examples(command: Any) -> list[str]:
    """Return the examples of a command; one that goes on in the next line is one."""
    return "\n".join(examples(command)).replace("\\\n", "").splitlines()


EXAMPLES = [(name, line) for name, command in PAGES.items() for line in whole_examples(command)]
# One word, one meaning: what may stand for a value.
PLACEHOLDERS = {
    *(
        "A",
        "B",
        "C",
        "CODE",
        "DATE",
        "CORPUS",
        "DIR",
        "FILE",
        "FORMAT",
        "ID",
        "KEYID",
        "LEVEL",
        "N",
        "NAME",
        "OID",
        "OTHER",
        "PATH",
        "REASON",
    ),
    *(
        "REF",
        "ROLE",
        "ROOT",
        "SHA256:…",
        "SHELL",
        "SIZE",
        "SOURCE",
        "STATE",
        "TAG",
        "TEXT",
        "TIME",
        "TYPE",
        "URI",
        "URL",
    ),
    "WORDS",
}


def page(name: str, width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run([*name.split()[1:], "--help"]) == 0
    return capsys.readouterr().out


@every_case("name", PAGES)
def test_nothing_is_cut_or_torn(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    told = page(name, 80, monkeypatch, capsys)
    assert max(map(len, told.splitlines())) <= 80
    assert "..." not in re.sub(r"[A-Z]\.\.\.|\]\.\.\.", "", told)
    words = " ".join(told.split())
    for item in PAGES[name].params:
        assert " ".join((item.help or "").partition("\n")[0].split()) in words
    for item in getattr(PAGES[name], "commands", {}).values():
        assert any(in_short(purpose(item), room) in words for room in (0, 80))
    if name in COMMANDS:  # in a list of commands a purpose is shorter where a line is
        assert set(page(name, 60, monkeypatch, capsys).split()) == set(told.split())


def test_a_list_has_the_first_clause_of_what_is_too_long_for_a_line() -> None:
    for text, short in (
        ("Sign what is in no manifest; where several must sign, a draft.", "Sign what is in no manifest."),
        ("Draft: revoke a key; for a compromised one, its holders decide.", "Draft: revoke a key."),
        ("Prove, offline, that nothing was altered, dropped or added.", None),
        (
            "\u2067وقّع الوثائق التي ليست في كشف؛ وإن لزم عدة موقّعين فمسودة\u2069",
            "\u2067وقّع الوثائق التي ليست في كشف\u2069",
        ),
    ):
        assert in_short(text, 40) == (short or text)
        assert in_short(text, 80) == text


@every_case("name", PAGES)
def test_the_parts_stand_in_one_order(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    headings = re.findall(r"^(\S.*):$", page(name, 80, monkeypatch, capsys), re.MULTILINE)
    order = ["Arguments", "Options", "Options of every command, anywhere in the line", "Examples"]
    assert [item for item in headings if item in order] == [item for item in order if item in headings]
    assert headings[-2:] == order[-2:]


@every_case("name", PAGES)
def test_each_has_two_examples(name: str) -> None:
    assert len(set(whole_examples(PAGES[name]))) == 2


@every_case(("name", "line"), EXAMPLES)
def test_an_example_is_a_command_that_can_be_typed(name: str, line: str) -> None:
    words = shlex.split(re.split(r" [|>] |\)$", line.removeprefix("source <("))[0])
    assert words.pop(0) == "archivist"
    words = read_command_line(PROGRAM, words).words
    command, path = PROGRAM, "archivist"
    while hasattr(command, "commands"):
        path += f" {words[0]}"
        command = command.commands[words.pop(0)]
    command.make_context("", words)  # raises what cannot be parsed
    assert path.startswith(name) or (path, name) == ("archivist init", "archivist trust init")


def test_the_program_groups_its_commands_by_job(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = page("archivist", 80, monkeypatch, capsys)
    for name in PROGRAM.commands:
        assert re.search(rf"^  {name}  ", told, re.MULTILINE)
    assert "Commands:" not in told


@every_case("name", COMMANDS)
def test_values_have_few_placeholders(name: str) -> None:
    for item in COMMANDS[name].params:
        if not getattr(item, "is_flag", False):
            words = re.findall("[A-Z][A-Z0-9]*(?::…)?", placeholder(item))
            assert set(words) <= PLACEHOLDERS, (name, item.opts)
