"""docs/reference/accuracy.md: three kinds of set, each figure with its number, each set with its version."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs/reference/accuracy.md").read_text("utf-8")
SETS = ("Learned from", "Checked", "Unseen")
MEASURED = re.compile(r"^Version [0-9]+\.[0-9]+\.[0-9]+, (?:[0-9]{4}-[0-9]{2}-[0-9]{2}, )?[0-9]+ texts", re.MULTILINE)
COLUMNS = ["field", "found", "of", "share", "precision"]
BAND_COLUMNS = ["certainty", "goal", "right", "n", "share", "95 % interval"]


def section(name: str) -> str:
    return PAGE.split(f"\n## {name}\n")[1].split("\n## ")[0]


def tables(text: str) -> list[list[list[str]]]:
    """Return the tables: rows of cells, the head first, without the rule under it."""
    found = re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE)
    rows = [[[cell.strip() for cell in line.strip("|").split("|")] for line in one.splitlines()] for one in found]
    return [[one[0], *one[2:]] for one in rows]


def test_the_sets_stand_in_their_order_and_found_is_told_first() -> None:
    heads = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    assert heads[:3] == list(SETS)
    assert PAGE.index("*Found*") < PAGE.index("*Precision*") < PAGE.index("*Accuracy*")


@pytest.mark.parametrize("name", SETS)
def test_every_set_says_its_version_and_how_many_texts(name: str) -> None:
    assert MEASURED.search(section(name)), "Version, date where it is known, number of texts"
    for part in re.split(r"^Version ", section(name), flags=re.MULTILINE)[1:]:
        assert "|" in part, "a set without figures"


@pytest.mark.parametrize("name", SETS)
def test_every_table_has_its_columns_and_no_share_without_its_number(name: str) -> None:
    of_section = tables(section(name))
    assert of_section
    for head, *rows in of_section:
        assert head[:5] == COLUMNS or head == BAND_COLUMNS
        for row in rows:
            cells = dict(zip(head, row, strict=True))
            part, whole = (cells["found"], cells["of"]) if "found" in cells else (cells["right"], cells["n"])
            shown = f"{int(part) / int(whole):.3f}" if int(whole) else "—"
            assert cells["share"] == shown, row


@pytest.mark.parametrize("name", SETS[:2])
def test_certainties_have_their_number_and_interval(name: str) -> None:
    bands = [rows for head, *rows in tables(section(name)) if head == BAND_COLUMNS]
    assert bands
    for rows in bands:
        assert [(row[0], row[1]) for row in rows] == [("high", ".98"), ("medium", ".90"), ("low", ".70")]
        assert all(re.fullmatch(r"[01]\.[0-9]{1,3} to [01]\.[0-9]{1,3}", row[5]) for row in rows)


def test_the_page_says_how_to_measure_again() -> None:
    assert "archivist evaluate corpus/" in PAGE
    assert "scripts/make_accuracy.py" in PAGE
