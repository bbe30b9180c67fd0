"""What a machine that cannot run archivist is told, before anything is imported that it does not have."""

import subprocess
import sys

import pytest

START = "import sys\n{change}\nimport runpy\nrunpy.run_module('archivist', run_name='__main__', alter_sys=True)\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("sys.version_info = (3, 10, 12)", "error: archivist needs Python 3.11 or later"),
        ("sys.platform = 'win32'", "error: archivist runs on Linux and macOS; on Windows use it in WSL"),
    ],
)
def test_a_machine_that_will_not_do_is_told_in_one_line(change: str, told: str) -> None:
    command = [sys.executable, "-c", START.format(change=change)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(told)
    assert len(done.stderr.splitlines()) == 1
