"""Run every transcript in this folder (tests/transcript.py says how they are written)."""

import re
from pathlib import Path

import pytest
from transcript import Step, read_steps, run_steps

HERE = Path(__file__).parent
JOURNEYS = sorted(HERE.glob("journey-*.txt"))
_COMMAND = re.compile(r"(?:^|[;&|(] ?|do )archivist ")
_TOLD = re.compile(r"in ([0-9]+) commands of archivist")


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path: Path, tmp_path: Path) -> None:
    run_steps(steps_of(path), path.name, tmp_path)


def steps_of(path: Path) -> list[Step]:
    return read_steps(enumerate(path.read_text("utf-8").splitlines(), start=1), path.name)


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_says_how_many_commands_it_takes(path: Path) -> None:
    """One in a loop is typed once."""
    typed = sum(len(_COMMAND.findall(step.command)) for step in steps_of(path))
    assert _TOLD.findall(path.read_text("utf-8").split("$ ")[0]) == [str(typed)]


def test_there_is_a_journey_for_each_kind_of_user() -> None:
    assert [path.stem for path in JOURNEYS] == [
        f"journey-{user}" for user in ("archivist", "court", "newsroom", "officer")
    ]
