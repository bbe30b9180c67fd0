"""Shells complete commands and options: with the script that the program prints, from the program's own answers."""

import os
import subprocess
from pathlib import Path

import pytest
from program_server import program

REPOSITORY = Path(__file__).parents[2]
# Ctrl-C while the answer is made.
INTERRUPT = """
import typer.completion
def interrupted():
    raise KeyboardInterrupt
typer.completion.completion_init = interrupted
"""


def asked(shell: str, **words: str) -> list[str]:
    environment = os.environ | {"_ARCHIVIST_COMPLETE": f"complete_{shell}"} | words
    return subprocess.run([program()], env=environment, capture_output=True, text=True, check=True).stdout.split("\n")


def test_a_command_is_completed() -> None:
    assert "verify" in asked("bash", COMP_WORDS="archivist ver", COMP_CWORD="1")


def test_the_commands_of_a_group_are_completed() -> None:
    assert {"show", "prove", "check"} <= set(asked("bash", COMP_WORDS="archivist log ", COMP_CWORD="2"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_a_script_that_asks_this_program(shell: str) -> None:
    script = subprocess.run([program(), "completion", shell], capture_output=True, text=True, check=True).stdout
    assert "_ARCHIVIST_COMPLETE" in script


def test_the_script_for_bash_is_bash() -> None:
    script = subprocess.run([program(), "completion", "bash"], capture_output=True, check=True).stdout
    subprocess.run(["bash", "-n"], input=script, check=True)


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("explain weekday", {"weekday-disagrees"}),
        ("verify --format ", {"github", "json", "junit", "markdown", "ndjson", "sarif", "text"}),
        ("list --format c", {"csv"}),
        ("show --lang ", {"ar", "en"}),
        ("search water --type st", {"statement"}),
        ("amend 0582 --type spe", {"speech"}),
        ("export p", {"premis", "prov"}),
        ("relate 0582 co", {"copy-of", "corrects"}),
        ("show ", {"0582186e"}),
        ("hand-over 05", {"0582186e"}),
        ("explain 0582", {"0582186e"}),
        ("diff 0582 0582186e", {"0582186e"}),
        ("certificate 0582 --access ", {"open", "restricted", "embargoed"}),
        ("show ffff", set()),
    ],
)
def test_what_fits_is_offered(line: str, offered: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    words = f"archivist {line}"
    assert set(filter(None, asked("bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1)))) >= offered
    assert offered or not any(asked("bash", COMP_WORDS=words, COMP_CWORD="2"))


def test_an_archive_that_is_named_before_the_command_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = f"archivist --archive {REPOSITORY} show "
    assert asked("bash", COMP_WORDS=line, COMP_CWORD="4") == ["0582186e", ""]


def test_ids_that_begin_alike_are_offered_by_as_many_digits_as_tell_them_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "archivist.toml").write_text('archive = "archive.example/press"\n')
    for name in ("ab" + "0" * 30, "ab" + "0" * 8 + "1" * 22, "ab1" + "0" * 29):
        (tmp_path / "records/ab" / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    offered = asked("bash", COMP_WORDS="archivist show ab", COMP_CWORD="2")
    assert offered == ["ab000000000", "ab000000001", "ab100000", ""]


def test_keys_are_offered_by_their_first_digits(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir(mode=0o700)
    (tmp_path / "keys" / f"{'3fa9' * 16}.pem").write_bytes(b"")
    offered = asked("bash", COMP_WORDS="archivist keys show 3", COMP_CWORD="3", ARCHIVIST_KEYS=str(tmp_path / "keys"))
    assert offered == ["3fa93fa9", ""]


@pytest.mark.parametrize("words", ["archivist show ", "archivist keys show "])
def test_what_cannot_be_read_offers_nothing_and_says_nothing(words: str, tmp_path: Path) -> None:
    """The archive is none, and the folder of keys is open to everybody."""
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys").chmod(0o777)
    (tmp_path / "archivist.toml").write_bytes(b"\xff")
    environment = os.environ | {"_ARCHIVIST_COMPLETE": "complete_bash", "COMP_WORDS": words}
    environment |= {"COMP_CWORD": str(len(words.split(" ")) - 1), "ARCHIVIST_KEYS": str(tmp_path / "keys")}
    told = subprocess.run([program()], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (told.stdout.strip(), told.stderr) == ("", "")


def test_an_interrupted_question_ends_in_silence() -> None:
    environment = os.environ | {"_ARCHIVIST_COMPLETE": "complete_bash", "COMP_WORDS": "archivist ver"}
    environment |= {"COMP_CWORD": "1", "PROLOGUE": INTERRUPT}
    told = subprocess.run([program()], env=environment, capture_output=True, text=True, check=False)
    assert (told.stdout, told.stderr, told.returncode) == ("", "", 0)
