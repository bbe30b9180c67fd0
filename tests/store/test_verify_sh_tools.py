"""VERIFY.sh believes no program and no algorithm that it has not tried; what it could not check is never passed."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from walks import ENGLISH, ingest_into

SCRIPT = Path(__file__).parents[2] / "archivist/_aids/VERIFY.sh"
TOOLS = re.search("^tools='(.*)'$", SCRIPT.read_text("utf-8"), re.MULTILINE)[1].split()
SHELLS = [shell for shell in ("dash", "bash", "busybox") if shutil.which(shell)]
GOOD, ALTERED = "good", "altered"


@pytest.fixture(scope="session")
def presses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make a good archive, and one of which a letter of the source was changed."""
    place = tmp_path_factory.mktemp("tools")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        (place / "first.txt").write_text(ENGLISH)
        assert ingest_into(place / GOOD, place / "first.txt").exit == 0
    shutil.copytree(place / GOOD, place / ALTERED)
    source = next((place / ALTERED).rglob("source.txt"))
    source.write_bytes(source.read_bytes().replace(b"well", b"hell"))
    return {state: place / state for state in (GOOD, ALTERED)}


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Return a folder that holds the programs which the script names, and no other."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool))
    return folder


def run(press: Path, path: str, shell: str = "dash") -> tuple[int, str]:
    words = [shutil.which(shell), *(["sh"] if shell == "busybox" else []), str(SCRIPT), "--archive", str(press)]
    done = subprocess.run(words, env={"PATH": path}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def stand_in(folder: Path, tool: str, *lines: str) -> None:
    """Put a program in the place of a tool; `$real` is the tool."""
    real = shutil.which(tool)
    (folder / tool).unlink()
    (folder / tool).write_text("\n".join(["#!/bin/sh", f"real={real}", *lines, ""]))
    (folder / tool).chmod(0o755)


def checked(told: str, state: str) -> set[str]:
    return {line[12:].split()[0] for line in told.splitlines() if line.startswith(state)}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("state", "expected"), [(GOOD, 0), (ALTERED, 10)])
def test_it_needs_the_programs_that_it_names_and_no_other(presses, tools, shell, state, expected):
    """No join, comm, sha256sum, base64, mktemp among them, and no program of GNU's."""
    code, told = run(presses[state], str(tools), shell)
    assert code == expected, told


@pytest.mark.parametrize("state", [GOOD, ALTERED])
@pytest.mark.parametrize("tool", TOOLS)
def test_without_any_one_of_them_it_says_nothing_about_the_archive(presses, tools, state, tool):
    (tools / tool).unlink()
    assert run(presses[state], str(tools)) == (1, "")


@pytest.mark.parametrize("tool", TOOLS)
def test_a_program_that_does_nothing_is_as_good_as_none(presses, tools, tool):
    """Each is seen to do its work first: one that only says that all went well would pass everything."""
    stand_in(tools, tool, "exit 0")
    assert run(presses[ALTERED], str(tools)) == (1, "")


@pytest.mark.skipif(not shutil.which("busybox"), reason="needs BusyBox (Debian package busybox)")
@pytest.mark.parametrize(("state", "expected"), [(GOOD, 0), (ALTERED, 10)])
def test_with_the_tools_of_busybox(presses, tools, state, expected):
    for tool in TOOLS:
        if tool != "openssl":
            (tools / tool).unlink()
            (tools / tool).symlink_to(shutil.which("busybox"))
    code, told = run(presses[state], str(tools), "busybox")
    assert code == expected, told


@pytest.mark.parametrize("awk", ["gawk", "original-awk", "mawk"])
def test_with_another_awk(presses, tools, awk):
    """GNU's, the one true awk (which macOS has), and mawk, which has no intervals in patterns."""
    if not shutil.which(awk):
        pytest.skip(f"needs the Debian package {awk}")
    (tools / "awk").unlink()
    (tools / "awk").symlink_to(shutil.which(awk))
    assert run(presses[GOOD], str(tools))[0] == 0
    assert run(presses[ALTERED], str(tools))[0] == 10


def test_on_a_mac(presses, tools):
    """LibreSSL knows no -rawin, no certificate chain that ends below a root, and other words; date knows no -d."""
    stand_in(tools, "date", 'for word; do case $word in -d) exit 1 ;; esac; done; exec "$real" "$@"')
    stand_in(
        tools,
        "openssl",
        'case "$* " in "version "*) echo "LibreSSL 3.3.6" && exit ;; esac',
        'for word; do case $word in -rawin | -partial_chain | -attime) echo "unknown option" >&2; exit 1 ;; esac; done',
        'exec "$real" "$@"',
    )
    code, told = run(presses[GOOD], str(tools))
    assert code == 20, told
    assert {"ed25519", "log"} <= checked(told, "not checked")
    assert "signatures" not in checked(told, "passed")
    assert run(presses[ALTERED], str(tools))[0] == 10


def test_an_openssl_that_takes_every_signature_is_not_believed(presses, tools):
    stand_in(tools, "openssl", 'case "$*" in *-verify*) exit 0 ;; esac', 'exec "$real" "$@"')
    code, told = run(presses[GOOD], str(tools))
    assert code == 20, told
    assert not {"root", "signatures", "log"} & checked(told, "passed")


def test_an_openssl_that_refuses_every_signature_calls_nobody_a_forger(presses, tools):
    stand_in(tools, "openssl", 'case "$*" in *-verify*) exit 1 ;; esac', 'exec "$real" "$@"')
    assert run(presses[GOOD], str(tools))[0] == 20


@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_as_many_files_are_compared_as_are_listed(presses, tools, digest):
    """A digest that is not there is no digest that agrees."""
    stand_in(
        tools,
        "openssl",
        f'case "$*" in *{digest}*source*) "$real" "$@" | sed "/source/d"; exit ;; esac',
        'exec "$real" "$@"',
    )
    code, told = run(presses[GOOD], str(tools))
    assert code == 4, told
    assert "source.txt: cannot be read" in told


def test_a_program_that_is_stopped_half_way_is_noticed(presses, tools):
    """An awk that dies after the fourth of its starts, whichever that is, never lets anything pass."""
    count = tools.parent / "count"
    for last in range(4, 44, 5):
        count.write_text("0\n")
        lines = [
            f'read -r n < "{count}"; echo $((n + 1)) > "{count}"',
            f'[ "$n" -lt {last} ] || exit 0',
            'exec "$real" "$@"',
        ]
        if (tools / "awk").exists():
            stand_in(tools, "awk", *lines)
        assert run(presses[ALTERED], str(tools) + ":" + os.defpath)[0] != 0


def test_half_a_copy_of_the_script_does_nothing(presses, tmp_path):
    text = SCRIPT.read_bytes()
    for share in (0.3, 0.6, 0.9):
        (tmp_path / "half.sh").write_bytes(text[: int(len(text) * share)])
        done = subprocess.run(
            ["sh", str(tmp_path / "half.sh"), "--archive", str(presses[GOOD])], capture_output=True, check=False
        )
        assert b"passed" not in done.stdout
