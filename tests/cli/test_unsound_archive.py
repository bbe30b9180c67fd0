"""A command that refuses a broken archive ends as `verify` does: with the finding, its path and its exit code."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from archivist.cli.main import run

TEXT = "Statement by the Board of Wells\n3 May 2024\nThe well at the gate is open.\n"


def _older(press: Path) -> None:
    (press / "manifests/log/checkpoint").write_bytes((press.parent / "checkpoint of yesterday").read_bytes())


def _no_tile(press: Path) -> None:
    shutil.rmtree(press / "manifests/log/tile")


def _no_root(press: Path) -> None:
    (press / "manifests/trust/root.1.json").write_bytes(b"{}\n")


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an archive of two batches, beside its first checkpoint."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    made = tmp_path / "press"
    for number in range(2):
        source = tmp_path / f"{number}.txt"
        source.write_text(f"{TEXT}Number {number}.\n")
        assert run(["--archive", str(made), "--quiet", "ingest", *([] if number else ["--new"]), str(source)]) == 0
        if not number:
            shutil.copy(made / "manifests/log/checkpoint", tmp_path / "checkpoint of yesterday")
    return made


@pytest.mark.parametrize(
    ("words", "damage", "expected"),
    [
        (("ingest", "new.txt"), _older, ("log-size", 14)),
        (("ingest", "new.txt"), _no_tile, ("tile-missing", 14)),
        (("ingest", "new.txt"), _no_root, ("envelope-malformed", 12)),
        (("trust", "rotate", "log"), _no_root, ("envelope-malformed", 12)),
    ],
)
def test_the_finding_and_its_exit_code_are_told(
    words: tuple[str, ...],
    damage: Callable[[Path], None],
    expected: tuple[str, int],
    press: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, exit_code = expected
    damage(press)
    monkeypatch.chdir(press.parent)
    Path("new.txt").write_text(f"{TEXT}Number 3.\n")
    capsys.readouterr()
    assert run(["--archive", str(press), *words]) == exit_code
    assert "not verify" in (told := capsys.readouterr().err) or "cannot be continued" in told
    assert run(["--archive", str(press), "--format", "json", *words]) == exit_code
    report = json.loads(capsys.readouterr().out)
    assert report["exit"] == exit_code
    assert [item["code"] for item in report["findings"] if item["severity"] == "error"] == [code]
