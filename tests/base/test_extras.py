"""The command that installs what a format needs names libraries that exist, whoever has installed archivist."""

import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from archivist.base import extras

OPTIONAL = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"][
    "optional-dependencies"
]


@pytest.mark.parametrize("extra", ["html", "pdf", "hsm"])
def test_the_libraries_of_a_group_are_named_and_archivist_is_not(extra, monkeypatch):
    lines = [f'{need} ; extra == "{extra}"' for need in OPTIONAL[extra]]
    monkeypatch.setattr(extras, "requires", lambda _: ["lxml>=5.3", *lines, "other; extra == 'else'"])
    command = extras.install_command(extra)
    assert command.startswith("pip install ")
    assert all(need in command for need in OPTIONAL[extra])
    assert "archivist" not in command
    assert "else" not in command
    assert "lxml>=" not in command


def test_a_checkout_that_is_not_installed_installs_from_itself(monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(extras, "requires", missing)
    assert extras.install_command("html") == "pip install '.[html]'"
