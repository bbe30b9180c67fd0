"""Run every transcript in this folder (tests/transcript.py says how they are written)."""

from pathlib import Path

import pytest
from transcript import read_steps, run_steps

HERE = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(HERE.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path: Path, tmp_path: Path) -> None:
    steps = read_steps(enumerate(path.read_text("utf-8").splitlines(), start=1), path.name)
    run_steps(steps, path.name, tmp_path)
