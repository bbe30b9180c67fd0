"""Drive Firefox by its own remote protocol, Marionette: JSON over a socket, each message behind its length.

Playwright drives only a Firefox of its own making, and this needs no other program.
"""

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

__all__ = ["Firefox"]

# Port 0 is any that is free; Firefox writes down which.
_SETTINGS = ("marionette.port", 0), ("browser.shell.checkDefaultBrowser", False), ("app.normandy.enabled", False)
_SECONDS = 120  # a busy machine starts slowly; only a browser that hangs takes so long
_SETTLED = """
const [done] = arguments;
const look = () => {
  const { verdict } = document.getElementById("verdict").dataset;
  if (verdict === undefined || verdict === "running") setTimeout(look, 20);
  else done(verdict);
};
look();
"""


class Firefox:
    """A Firefox without a window, in a profile of its own below `place`."""

    def __init__(self, program: str, place: Path) -> None:
        lines = (f'user_pref("{name}", {json.dumps(value)});' for name, value in _SETTINGS)
        (place / "user.js").write_text("\n".join(lines), "utf-8")
        command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(place)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, env=os.environ | {"HOME": str(place)}, **quiet)
        self._count = 0
        try:
            self._socket = socket.create_connection(("127.0.0.1", self._port(place)), _SECONDS)
            self._stream = self._socket.makefile("rb")
            self._receive()  # Firefox speaks first
            session = self.call("WebDriver:NewSession", capabilities={})
        except BaseException:
            self._process.kill()
            raise
        self.version: str = session["capabilities"]["browserVersion"]

    def call(self, name: str, **values: object) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, name, values]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def open(self, address: str) -> str:
        """Open a page and return its verdict once it has one."""
        self.call("WebDriver:Navigate", url=address)
        return self.verdict()

    def verdict(self) -> str:
        return self.call("WebDriver:ExecuteAsyncScript", script=_SETTLED, args=[])["value"]

    def run(self, script: str) -> Any:
        return self.call("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def quit(self) -> None:
        self.call("Marionette:Quit", flags=["eForceQuit"])
        self._stream.close()
        self._socket.close()
        self._process.wait(_SECONDS)

    def _port(self, place: Path) -> int:
        file = place / "MarionetteActivePort"
        while not file.exists() or not file.read_text():
            assert self._process.poll() is None, "Firefox has ended"
            time.sleep(0.1)
        return int(file.read_text())

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._stream.read(1)
        return json.loads(self._stream.read(int(length[:-1])))
