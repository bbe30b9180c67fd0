"""What the program does at a terminal, for tests."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Sequence

from program_server import program

ROWS, COLUMNS = 24, 80


def at_terminal(arguments: Sequence[object], typed: bytes = b"", **options: object) -> tuple[int, bytes]:
    """Run the program at a terminal of 80 columns where `typed` is typed; return its exit code and what it showed.

    `options` are those of `Popen`: a stream that is given is not the terminal.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
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
