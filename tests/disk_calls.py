"""Which calls change the disk, in which order, for tests that compare them with an order written down."""

import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from archivist.store import batch_steps

# Calls that change what survives a loss of power; those that fail change nothing and are not recorded.
CHANGING = ("open", "write", "fsync", "rename", "unlink", "mkdir", "rmdir", "link", "symlink", "truncate", "syncfs")
_SYNCFS = "flush_file_system"


def record_calls(monkeypatch: pytest.MonkeyPatch, top: Path) -> list[str]:
    """Record every call below `top` from now on as `call path`, paths relative to it; an open only if it may write."""
    made: list[str] = []

    def wrap(place: ModuleType, attribute: str, name: str) -> None:
        real = getattr(place, attribute)

        def recorded(*arguments: object, **options: object) -> object:
            told = described(top, name, arguments, options)
            result = real(*arguments, **options)
            if told is not None:
                made.append(told)
            return result

        monkeypatch.setattr(place, attribute, recorded)

    for place, attribute, name in places_of(CHANGING):
        wrap(place, attribute, name)
    return made


def places_of(names: Iterable[str]) -> list[tuple[ModuleType, str, str]]:
    """Return where each call is made: module, attribute, name; Python knows no syncfs of its own."""
    return [(batch_steps, _SYNCFS, name) if name == "syncfs" else (os, name, name) for name in names]


def described(top: Path, name: str, arguments: tuple, options: dict) -> str | None:
    if name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return None
    if name == "rename":
        folders = (options.get("src_dir_fd"), options.get("dst_dir_fd"))
        places = [place_of(path, folder) for path, folder in zip(arguments, folders, strict=True)]
    else:
        places = [place_of(arguments[0], options.get("dir_fd"))]
    if not all(place.is_relative_to(top) for place in places):
        return None
    return " ".join([name, *(place.relative_to(top).as_posix() for place in places)])


def place_of(path: object, folder: int | None) -> Path:
    if isinstance(path, int):
        return Path(f"/proc/self/fd/{path}").readlink()
    if folder is None:
        return Path(os.fspath(path)).absolute()
    return Path(f"/proc/self/fd/{folder}").readlink() / os.fspath(path)
