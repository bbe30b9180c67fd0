"""What the docs say of the program is what the program says."""

import re
import runpy
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PAGES = runpy.run_path(str(REPOSITORY / "scripts/make_reference.py"))["pages"]()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_generated_pages_are_up_to_date(path: str) -> None:
    written = (REPOSITORY / "docs" / path).read_text("utf-8")
    assert written == PAGES[path], "run: python scripts/make_reference.py"


def test_every_command_is_in_the_readme() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    commands = set(re.findall(r"^## archivist ([a-z]+)", PAGES["reference/commands.md"], re.MULTILINE))
    assert not [name for name in sorted(commands) if f"archivist {name}" not in readme]
