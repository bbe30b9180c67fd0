"""docs/reference/codes.md is what scripts/make_codes.py makes of the catalogue, in the words of `explain`."""

import re
import runpy
from pathlib import Path

from every_case import every_case

from archivist.base.places import is_record_word
from archivist.model.findings import catalogue
from archivist.pipeline.show.explain import explain
from archivist.reports import View, render

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs/reference/codes.md").read_text("utf-8")


def test_the_page_is_up_to_date() -> None:
    script = runpy.run_path(str(REPOSITORY / "scripts/make_codes.py"))
    assert script["page"]() == PAGE, "run: python scripts/make_codes.py"


def test_the_page_has_every_code_once() -> None:
    assert sorted(re.findall(r"^### (\S+)$", PAGE, re.MULTILINE)) == sorted(catalogue())


@every_case("code", catalogue())
def test_explain_prints_the_same_words(code: str) -> None:
    section = PAGE.split(f"### {code}\n")[1].split("\n#")[0]
    _, *words = render(explain(code), "text", View()).splitlines()
    for line in (word for word in words if word.startswith("  ")):
        assert " ".join(line.split()) in " ".join(section.split())


def test_no_code_can_be_taken_for_a_record() -> None:
    assert not [code for code in catalogue() if is_record_word(code)]
