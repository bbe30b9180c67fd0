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
