"""What the program does at a terminal, for tests."""

import os
import pty
import subprocess
from collections.abc import Sequence

from program_server import program


def at_terminal(arguments: Sequence[object], typed: bytes = b"", **options: object) -> tuple[int, bytes]:
    """Run the program at a terminal where `typed` is typed; return its exit code and what was on the screen.

    `options` are those of `Popen`: a stream that is given is not the terminal.
    """
    ours, theirs = pty.openpty()
    command = [program(), *map(str, arguments)]
    with subprocess.Popen(command, **{"stdin": theirs, "stdout": theirs, "stderr": theirs} | options) as running:
        os.close(theirs)
        os.write(ours, typed)
        seen = b""
        try:
            while piece := os.read(ours, 4096):
                seen += piece
        except OSError:  # how Linux tells that the other side has gone
            pass
        code = running.wait()
    os.close(ours)
    return code, seen
