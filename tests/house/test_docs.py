"""The commands in the docs are run: every block marked `console` says what the program says.

The blocks of one page are one session in one shell, in the form of the transcripts, as a reader types them: in a
checkout, the day after other archives were made there, with their keys and pins in the one key store.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from every_case import every_case
from program_server import program
from transcript import REPOSITORY, read_steps, type_steps

DOCS = REPOSITORY / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
WITH_COMMANDS = [page for page in (REPOSITORY / "README.md", *PAGES) if "```console" in page.read_text("utf-8")]
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
HOW_TOS = sorted((DOCS / "how-to").glob("*.md"))
JOURNEYS = [page for page in HOW_TOS if page.stem.startswith("for-the-")]
PICTURES = sorted((DOCS / "how-to" / "pictures").iterdir())
_PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")
_COMMAND = re.compile(r"(?:^[$>] |&& |; |\| |\$\()archivist ", re.MULTILINE)
_ID = re.compile(r"--id (\S+)")
_TOLD = re.compile(r"\*\*(\d+) commands?\*\*")
# Pictures come along with every clone; together they stay below what one photograph takes.
_LARGEST = 60_000


def session(text: str) -> Iterator[tuple[int, str]]:
    """Return the numbered lines of the console blocks of a page."""
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("```"):
            inside = line == "```console"
        elif inside:
            yield number, line


@pytest.fixture(scope="module")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a home and a checkout, in which README's first line and a page were followed yesterday."""
    machine = tmp_path_factory.mktemp("yesterday")
    checkout, home = machine / "checkout", machine / "home"
    for name in ("examples", "records", "manifests"):
        shutil.copytree(REPOSITORY / name, checkout / name)
    shutil.copy(REPOSITORY / "archivist.toml", checkout)
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1763900000"}
    for folder in ("my-archive", "press"):
        command = [program(), "--quiet", "--archive", folder, "ingest", "--new", *(checkout / "examples").iterdir()]
        subprocess.run(command, cwd=checkout, env=environment, check=True)
    subprocess.run(["git", "init", "--quiet", "--template="], cwd=checkout, env=environment, check=True)
    return machine


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_commands_do_what_the_page_says(page: Path, yesterday: Path, tmp_path: Path) -> None:
    machine = tmp_path / "machine"
    shutil.copytree(yesterday, machine)
    steps = read_steps(session(page.read_text("utf-8")), page.name)
    type_steps(steps, page.name, machine / "checkout", machine / "home")


def test_no_two_pages_make_an_archive_of_one_id() -> None:
    ids = [name for page in WITH_COMMANDS for name in set(_ID.findall(page.read_text("utf-8")))]
    assert sorted(ids) == sorted(set(ids)), "its pin is known on the second day, and another archive is refused"


@every_case("page", [*PAGES, *sorted(DOCS.parent.glob("*.md"))], ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@every_case("page", HOW_TOS, ids=lambda page: page.stem)
def test_every_how_to_stands_in_the_readme(page: Path) -> None:
    assert f"(docs/how-to/{page.name})" in (DOCS.parent / "README.md").read_text("utf-8")


@every_case("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_small_and_a_page_shows_it(picture: Path) -> None:
    assert picture.stat().st_size < _LARGEST
    shown = {
        (page.parent / target).resolve() for page in PAGES for _, target in _PICTURE.findall(page.read_text("utf-8"))
    }
    assert picture in shown


@every_case("page", PAGES, ids=lambda page: page.stem)
def test_a_picture_on_a_page_is_there_and_put_into_words(page: Path) -> None:
    for words, target in _PICTURE.findall(page.read_text("utf-8")):
        assert (page.parent / target).is_file(), target
        assert len(words.split()) > 5, f"{target}: say what it shows, for whoever cannot see it"


@pytest.mark.parametrize("page", JOURNEYS, ids=lambda page: page.stem)
def test_a_journey_counts_its_commands(page: Path) -> None:
    text = page.read_text("utf-8")
    typed = "\n".join(line for _, line in session(text))
    assert [int(number) for number in _TOLD.findall(text)] == [len(_COMMAND.findall(typed))]
