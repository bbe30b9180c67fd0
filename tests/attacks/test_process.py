"""A handful of the attacks against the program as a user runs it: a process, its exit code, its text."""

import os
import subprocess
from collections.abc import Callable

import pytest
from attacks import test_log_attacks, test_manifest_attacks, test_root_attacks
from attacks.conftest import Past
from attacks.forging import Forger
from program_server import program

REFUSED: dict[str, tuple[Callable[[Forger, Past], object], str, int]] = {
    "a manifest signed by strangers": (
        lambda forger, _past: test_manifest_attacks.ATTACKS["signed by strangers"][0](forger),
        "signer-unknown",
        13,
    ),
    "one half of a pair": (
        lambda forger, _past: test_manifest_attacks.ATTACKS["the classical half alone, logged again"][0](forger),
        "hybrid-incomplete",
        13,
    ),
    "a signed change of a digest": (
        lambda forger, _past: test_manifest_attacks.ATTACKS["signed: another SHA-512"][0](forger),
        "altered",
        10,
    ),
    "a log set back": (test_log_attacks.ATTACKS["the checkpoint of yesterday"][0], "log-size", 14),
    "a trust root by nobody": (
        test_root_attacks.ATTACKS["signed by its new keys alone"][0],
        "below-threshold",
        13,
    ),
}


def archivist(forger: Forger, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [program(), "--archive", str(forger.press), *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env=os.environ | {"LC_ALL": "C.UTF-8"}
    )


@pytest.mark.parametrize("name", REFUSED)
def test_the_program_refuses(thief: Forger, past: Past, name: str) -> None:
    attack, code, exit_code = REFUSED[name]
    attack(thief, past)
    done = archivist(thief, "verify")
    assert done.returncode == exit_code
    assert f"error[{code}]" in done.stdout
    assert done.stderr == ""


def test_the_program_accepts_what_is_right(thief: Forger) -> None:
    done = archivist(thief, "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert "log         passed       14 leaves" in done.stdout
