"""Every command that signs says of a key under another passphrase that it is so, and leaves the archive as it was."""

from pathlib import Path

import pytest
from bags import make_bag
from quick_passphrases import quick_passphrases  # noqa: F401  # for every test here

from archivist.cli.main import run
from archivist.model.errors import MissingKeyError

BY = ["--by", "Amal", "--because", "the letter"]
COMMANDS = {
    "ingest": ["ingest", "{place}/more.txt"],
    "import bagit": ["import", "bagit", "{place}/bag"],
    "sign": ["sign"],
    "amend": ["amend", "0582", "--place", "Aleppo", *BY],
    "relate": ["relate", "0582", "corrects", "https://example.org/1", *BY],
    "withdraw": ["withdraw", "0582", *BY],
    "withhold": ["withhold", "0582", *BY],
    "trust sign": ["trust", "sign", "--draft", "{draft}"],
    "keys show": ["keys", "show", "{key}"],
    "keys import": ["keys", "import", "{place}/keys/{key}.pem"],
}
EXAMPLE = next((Path(__file__).parents[2] / "examples").glob("*.txt"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an archive, its keys under a passphrase, an unsigned record and a draft of a trust root."""
    place = tmp_path_factory.mktemp("passphrase")
    make_bag(place / "bag")
    for name in ("unsigned", "more"):
        (place / f"{name}.txt").write_text(f"Statement by the Press Office\n3 March 2024\nNothing {name}.\n")
    (place / "right").write_text("rain on the well\n")
    (place / "wrong").write_text("rain on the wall\n")
    lines = [
        ["ingest", "--new", str(EXAMPLE), "--passphrase-file", f"{place}/right"],
        ["ingest", "--no-sign", f"{place}/unsigned.txt"],
        ["trust", "policy", "--require", "pin"],
    ]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        for line in lines:
            assert run(["--quiet", "--archive", f"{place}/press", *line]) == 0
    return place


@pytest.mark.parametrize("name", COMMANDS)
def test_a_wrong_passphrase_is_called_one(
    name: str, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
    run(["--archive", f"{place}/press", "trust", "show"])
    draft = capsys.readouterr().out.rpartition("  fingerprint ")[2].split()[0]
    key = next((place / "keys").glob("*.pem")).stem
    before = {path: path.read_bytes() for path in sorted((place / "press").rglob("*")) if path.is_file()}
    words = [word.format(place=place, draft=draft, key=key) for word in COMMANDS[name]]
    code = run(["--archive", f"{place}/press", *words, "--passphrase-file", f"{place}/wrong"])
    assert code == MissingKeyError.exit
    told = capsys.readouterr().err
    assert "the passphrase does not open" in told
    assert "hint: give the one under which this key was made" in told
    after = {path: path.read_bytes() for path in sorted((place / "press").rglob("*")) if path.is_file()}
    assert {path: data for path, data in after.items() if "index" not in path.parts} == before
