"""The file system is flushed as a whole only where that is known to tell of failed writes."""

import errno
import os
from pathlib import Path

import pytest

from archivist.base import file_system
from archivist.base.file_system import flush_file_system, tells_failed_writes


class Library:
    """A C library in which fstatfs says this type, and syncfs fails with this error."""

    def __init__(self, kind: int, number: int = 0) -> None:
        self.kind, self.number, self.flushed = kind, number, []

    def fstatfs(self, folder: int, answer) -> int:
        if folder < 0:
            return -1
        answer[:8] = self.kind.to_bytes(8, "little")
        return 0

    def syncfs(self, folder: int) -> int:
        self.flushed.append(folder)
        return -1 if self.number else 0


@pytest.mark.parametrize(("kind", "known"), [(0xEF53, True), (0x9123683E, True), (0x6969, False), (0x794C7630, False)])
def test_file_systems_of_a_network_or_in_layers_are_not_relied_on(
    kind: int, monkeypatch: pytest.MonkeyPatch, *, known: bool
) -> None:
    monkeypatch.setattr(file_system, "_libc", lambda: Library(kind))
    assert tells_failed_writes(3) is known
    assert tells_failed_writes(-1) is False


@pytest.mark.parametrize("release", ["5.16.20", "4.4.0", "3.10.0-1160.el7", "unknown"])
def test_an_older_kernel_is_not_relied_on(release: str, monkeypatch: pytest.MonkeyPatch) -> None:
    names = os.uname_result(("Linux", "", release, "", ""))
    monkeypatch.setattr(file_system.sys, "platform", "linux")
    monkeypatch.setattr(os, "uname", lambda: names)
    assert tells_failed_writes(3) is False
    with pytest.raises(OSError, match="not implemented"):
        flush_file_system(3)


def test_another_system_is_not_relied_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_system.sys, "platform", "darwin")
    assert tells_failed_writes(3) is False


def test_a_failed_write_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(0xEF53, errno.EIO)
    monkeypatch.setattr(file_system, "_libc", lambda: library)
    monkeypatch.setattr(file_system.ctypes, "get_errno", lambda: errno.EIO)
    with pytest.raises(OSError, match="Input/output") as told:
        flush_file_system(5)
    assert (told.value.errno, library.flushed) == (errno.EIO, [5])


def test_the_real_call_works_where_it_is_relied_on(tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    try:
        if tells_failed_writes(folder):
            flush_file_system(folder)
    finally:
        os.close(folder)
    assert tells_failed_writes(folder) is False  # closed
