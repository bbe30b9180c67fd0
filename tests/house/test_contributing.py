"""What CONTRIBUTING.md names is there: files, commands, functions; its picture is of the code as it is."""

import re
import runpy
import sys
from pathlib import Path

from every_case import every_case

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
README = (REPOSITORY / "README.md").read_text("utf-8")
PLACES = dict(re.findall(r"^\[([a-z-]+)\]: (\S+)$", PAGE, re.MULTILINE))
TEXT = PAGE.partition("<!-- Every place")[0]
PIECES = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))
# A file that the reader is about to make: the folder that it goes into must be there.
NEW = re.compile(r"[^/]*NAME[^/]*$")
# What the dev lock does not install.
ELSEWHERE = {"pip", "archivist"}


def named_paths() -> set[str]:
    """Return the words of commands and pieces of code that are paths of the repository."""
    words = {word for piece in PIECES for word in piece.rstrip("/").split() if ".venv" not in word}
    return {word for word in words if re.fullmatch(r"(archivist|tests|scripts|docs|schemas|\.ci)/\S+", word)}


def test_every_place_is_there() -> None:
    assert [place for place in PLACES.values() if not (REPOSITORY / place).exists()] == []


def test_every_place_is_named_and_every_name_has_a_place() -> None:
    used = set(re.findall(r"\[([a-z-]+)\](?!\()", re.sub(r"`[^`]*`", "", TEXT)))
    assert used == set(PLACES)


def test_every_path_in_the_text_is_there() -> None:
    paths = named_paths()
    assert len(paths) > 10
    assert [path for path in sorted(paths) if not (REPOSITORY / NEW.sub("", path)).exists()] == []


def test_every_command_is_there() -> None:
    programs = set(re.findall(r"\.venv/bin/([a-z-]+)", PAGE))
    here = Path(sys.executable).parent
    assert [name for name in sorted(programs - ELSEWHERE) if not (here / name).exists()] == []


@every_case("row", re.findall(r"^\| .*\? \|.*$", PAGE, re.MULTILINE), ids=lambda row: row.split("?")[0][2:])
def test_what_an_answer_names_stands_in_the_file_that_it_opens(row: str) -> None:
    _, _, opened, there, _ = row.split("|")
    for key, names in zip(re.findall(r"\[([a-z-]+)\]", opened + there), re.findall(r"`(\w+)`", there), strict=False):
        place = REPOSITORY / PLACES[key]
        sources = [place] if place.is_file() else [item for item in place.iterdir() if item.is_file()]
        assert any(re.search(rf"\b{names}\b", item.read_text("utf-8")) for item in sources), f"{place}: {names}"


def test_the_set_up_is_the_second_command_of_the_readme() -> None:
    second = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)[0].splitlines()[1]
    assert second in PAGE.splitlines()


def test_no_page_names_an_address_that_somebody_else_could_take() -> None:
    for name in ("CONTRIBUTING.md", "SECURITY.md", "README.md"):
        assert "://" not in (REPOSITORY / name).read_text("utf-8"), name


def test_the_picture_of_the_house_is_of_the_code_as_it_is() -> None:
    script = runpy.run_path(str(REPOSITORY / "scripts/draw_house.py"))
    assert (REPOSITORY / "docs/house.svg").read_text("utf-8") == script["picture"](), (
        "run: python scripts/draw_house.py"
    )
