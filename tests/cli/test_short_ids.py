"""Every command that takes a record takes its first digits, and refuses digits that mean two records."""

from pathlib import Path

import pytest

from archivist.base.digest import sha256_hex
from archivist.cli.main import run

BY = ["--by", "Amal", "--because", "the letter"]
COMMANDS = {
    "show": ["show", "{id}"],
    "diff": ["diff", "{other}", "{id}"],
    "list": ["list", "{id}"],
    "explain": ["explain", "{id}"],
    "review": ["review", "{id}"],
    "log prove": ["log", "prove", "{id}"],
    "export": ["export", "tei", "{id}"],
    "certificate": ["certificate", "{id}", "-o", "{out}/page.html"],
    "hand-over": ["hand-over", "{id}", "-o", "{out}/records.zip", "--reveals-others"],
    "verify": ["verify", "{id}"],
    "validate": ["validate", "{id}"],
    "withhold": ["withhold", "{id}", *BY, "--dry-run"],
    "relate": ["relate", "{id}", "corrects", "{other}", *BY],
    "relate to": ["relate", "{other}", "answers", "{id}", *BY],
    "amend": ["amend", "{id}", "--place", "Damascus", *BY],
    "withdraw": ["withdraw", "{id}", *BY],
}


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """Return an archive of two records, and the id of each."""
    place = tmp_path_factory.mktemp("short")
    texts = [f"Statement by the Ministry of Water\n\n3 March 2024\nThe ministry opened well {n}.\n" for n in (1, 2)]
    for number, text in enumerate(texts):
        (place / f"{number}.txt").write_text(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        assert run(["-q", "--archive", f"{place}/press", "ingest", f"{place}/0.txt", f"{place}/1.txt"]) == 0
    one, two = (sha256_hex(text.encode())[:32] for text in texts)
    return place, one, two


def called(press: tuple[Path, str, str], name: str, record: str, out: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    place, _, other = press
    monkeypatch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
    monkeypatch.chdir(place / "press")
    words = [word.format(id=record, other=other, out=out) for word in COMMANDS[name]]
    return run(words)


@pytest.mark.parametrize("name", COMMANDS)
def test_four_digits_are_enough(
    name: str,
    press: tuple[Path, str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = called(press, name, press[1][:4], tmp_path, monkeypatch)
    assert code == 0, capsys.readouterr()


@pytest.mark.parametrize("name", COMMANDS)
def test_digits_of_two_records_are_refused_with_both(
    name: str,
    press: tuple[Path, str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place, record, _ = press
    twin = place / "press/records" / record[:2] / (record[:4] + "f" * 28)
    (twin / "r1").mkdir(parents=True)
    for file in ("record.json", "record.xml"):
        (twin / "r1" / file).write_text("{}")
    try:
        assert called(press, name, record[:4], tmp_path, monkeypatch) == 2
    finally:
        for file in ("record.json", "record.xml"):
            (twin / "r1" / file).unlink()
        (twin / "r1").rmdir()
        twin.rmdir()
    told = capsys.readouterr().err
    assert f"2 records begin with {record[:4]}" in told
    assert f"{record[:8]} “Statement by the Ministry of Water”" in told
