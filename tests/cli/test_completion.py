"""Shells complete commands and options: with the script that the program prints, from the program's own answers."""

import os
import subprocess

import pytest
from program_server import program


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
