"""The table of settings, the program and docs/reference/settings.md say the same."""

import re
from pathlib import Path

import typer.main
from every_case import every_case

from archivist.cli.main import app
from archivist.settings.known import SETTINGS

REPOSITORY = Path(__file__).parents[2]
EVERYWHERE = ("archive", "format", "jobs")
# --collection of list and search chooses; the person who decides to withhold something is typed.
SOMEWHERE = {
    ("archivist ingest", "by"),
    ("archivist ingest", "collection"),
    ("archivist import bagit", "by"),
    ("archivist import bagit", "collection"),
    ("archivist amend", "by"),
    ("archivist relate", "by"),
}


def options(command, path="archivist"):
    for name, item in getattr(command, "commands", {}).items():
        yield from options(item, f"{path} {name}")
    yield from ((path, item) for item in command.params if item.param_type_name == "option")


OPTIONS = list(options(typer.main.get_command(app)))


def test_the_options_read_the_variables_of_the_table():
    found = {(path, item.name): item.envvar for path, item in OPTIONS if item.envvar}
    assert found == {
        (path, item.name): SETTINGS[item.name].variable
        for path, item in OPTIONS
        if item.name in EVERYWHERE or (path, item.name) in SOMEWHERE
    }


@every_case("setting", [item for item in SETTINGS.values() if item.flag], ids=lambda item: item.name)
def test_the_options_of_the_table_exist(setting):
    assert any(setting.flag in item.opts for _, item in OPTIONS)


def test_every_variable_that_the_code_names_is_in_the_table():
    code = "".join(path.read_text("utf-8") for path in (REPOSITORY / "archivist").rglob("*.py"))
    named = set(re.findall(r"(?<![A-Z_])ARCHIVIST_[A-Z_]+", code))
    assert named == {item.variable for item in SETTINGS.values() if item.variable.startswith("ARCHIVIST_")}


def test_the_page_shows_the_table():
    page = (REPOSITORY / "docs/reference/settings.md").read_text("utf-8")
    rows = [re.sub(r"\s*\|\s*", "|", line).strip("|") for line in page.splitlines() if line.startswith("| ")]
    assert rows[2:] == [
        "|".join(
            (
                item.name,
                code(item.flag),
                code(item.variable),
                code(item.name if item.in_file else None),
                code(item.default),
                item.help,
            )
        )
        for item in SETTINGS.values()
    ]


def code(value):
    return "" if value is None else f"`{value}`"
