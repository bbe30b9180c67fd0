"""The commands in the docs are run: every block marked `console` says what the program says.

The blocks of one page are one session in one folder, in the form of the transcripts.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from transcript import read_steps, run_steps

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
WITH_COMMANDS = [page for page in PAGES if "```console" in page.read_text("utf-8")]
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
HOW_TOS = sorted((DOCS / "how-to").glob("*.md"))
JOURNEYS = [page for page in HOW_TOS if page.stem.startswith("for-the-")]
PICTURES = sorted((DOCS / "how-to" / "pictures").iterdir())
_PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")
_COMMAND = re.compile(r"(?:^[$>] |&& |; |\| |\$\()archivist ", re.MULTILINE)
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


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_commands_do_what_the_page_says(page: Path, tmp_path: Path) -> None:
    run_steps(read_steps(session(page.read_text("utf-8")), page.name), page.name, tmp_path)


@pytest.mark.parametrize("page", [*PAGES, *sorted(DOCS.parent.glob("*.md"))], ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", HOW_TOS, ids=lambda page: page.stem)
def test_every_how_to_stands_in_the_readme(page: Path) -> None:
    assert f"(docs/how-to/{page.name})" in (DOCS.parent / "README.md").read_text("utf-8")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_small_and_a_page_shows_it(picture: Path) -> None:
    assert picture.stat().st_size < _LARGEST
    shown = {
        (page.parent / target).resolve() for page in PAGES for _, target in _PICTURE.findall(page.read_text("utf-8"))
    }
    assert picture in shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_picture_on_a_page_is_there_and_put_into_words(page: Path) -> None:
    for words, target in _PICTURE.findall(page.read_text("utf-8")):
        assert (page.parent / target).is_file(), target
        assert len(words.split()) > 5, f"{target}: say what it shows, for whoever cannot see it"


@pytest.mark.parametrize("page", JOURNEYS, ids=lambda page: page.stem)
def test_a_journey_counts_its_commands(page: Path) -> None:
    text = page.read_text("utf-8")
    typed = "\n".join(line for _, line in session(text))
    assert [int(number) for number in _TOLD.findall(text)] == [len(_COMMAND.findall(typed))]
