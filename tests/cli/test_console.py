"""Bytes that were asked for: exact in a pipe, escaped on a terminal, what was found beside them."""

import io
import sys

import pytest

from archivist.cli.console import finish_exactly
from archivist.cli.options import Options
from archivist.model.findings import Report, finding

HOSTILE = "one\x1b[31m\r\n\u202eبيان\n".encode()


class _Stream(io.TextIOWrapper):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def written(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("terminal", "said"),
    [(False, HOSTILE), (True, "\u2068one\\u001b[31m\u2069\n\u2068\\u202eبيان\u2069\n\n".encode())],
)
def test_a_terminal_is_protected_and_a_pipe_gets_every_byte(terminal, said, monkeypatch):
    stream = _Stream(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    assert finish_exactly(Report("show"), HOSTILE, Options()) == 0
    assert stream.written() == said


def test_what_was_found_goes_to_stderr_and_decides_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", _Stream(terminal=False))
    report = Report("show", (finding("json-schema", "r1/record.json", where="/id", detail="wrong"),))
    assert finish_exactly(report, b"{}", Options()) == 5
    assert capsys.readouterr().err.startswith("error[json-schema]: r1/record.json")
