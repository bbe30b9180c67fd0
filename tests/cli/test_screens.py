"""What a person sees at a terminal of 80 columns and 24 rows: no line is torn, and what is read daily fits."""

import os
import re
from pathlib import Path

import pytest
from terminal import COLUMNS, ROWS, at_terminal

from archivist.base.wrapping import columns

EXAMPLE = next((Path(__file__).parents[2] / "examples").glob("*.txt"))
LONG = "Statement by the Ministry of Water on the wells of the long valley of Karsan and its villages\n\n3 March 2024\n"
# What is told by name stands as it is, however long: whoever copies it must get it whole.
_WHOLE = re.compile(r"^ *(?:archivist |\S+/\S+$|trust root |keys |pin )")
_CONTROL = re.compile("\x1b\\[[0-9;?]*[A-Za-z]|[\u2066-\u2069]|[^\n]*\r(?!\n)")


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an archive of two records; the keys lie beside it."""
    place = tmp_path_factory.mktemp("screens")
    (place / "texts").mkdir()
    (place / "texts/statement-of-the-ministry-of-water-on-the-wells-of-the-long-valley.txt").write_text(LONG)
    (place / "texts/example.txt").write_bytes(EXAMPLE.read_bytes())
    screen(place, "--archive", "press", "ingest", "--new", "texts")
    return place / "press"


def screen(folder: Path, *words: str) -> list[str]:
    """Return the rows that a command leaves on the screen."""
    environment = os.environ | {"ARCHIVIST_KEYS": str(folder / "keys"), "TERM": "xterm", "NO_COLOR": "1"}
    _, seen = at_terminal(words, cwd=folder, env=environment)
    lines = _CONTROL.sub("", seen.decode("utf-8").replace("\r\n", "\n")).rstrip("\n").split("\n")
    assert not [line for line in lines if columns(line) > COLUMNS and not _WHOLE.match(line)]
    return lines


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("ingest", "--help"),
        ("keys", "list"),
        ("--archive", "press", "list"),
        ("--archive", "press", "show", "0582"),
        ("verify", "press"),
    ],
    ids=" ".join,
)
def test_no_line_is_wider_than_the_terminal(words: tuple[str, ...], press: Path) -> None:
    assert screen(press.parent, *words)


@pytest.mark.parametrize(
    "words",
    [("keys", "list"), ("verify", "press"), ("--archive", "press", "list"), ("--archive", "press", "ingest", "texts")],
    ids=" ".join,
)
def test_what_is_read_daily_fits_the_screen(words: tuple[str, ...], press: Path) -> None:
    assert len(screen(press.parent, *words)) < ROWS


def test_what_is_wrong_is_told_in_whole_lines(press: Path) -> None:
    source = next(press.glob("records/05/*/source.txt"))
    kept = source.read_bytes()
    source.write_bytes(kept + b".")
    lines = screen(press.parent, "verify", "press")
    source.write_bytes(kept)
    assert lines[0].startswith("error[altered]: records/05/")
    assert lines[-1] == "altered (exit 10)"
