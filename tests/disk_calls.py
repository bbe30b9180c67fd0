"""Which calls change the disk, in which order, for tests that compare them with an order written down."""

import os
from pathlib import Path

import pytest

# Calls that change what survives a loss of power; those that fail change nothing and are not recorded.
CHANGING = ("open", "write", "fsync", "rename", "unlink", "mkdir", "rmdir", "link", "symlink", "truncate", "syncfs")


def record_calls(monkeypatch: pytest.MonkeyPatch, top: Path) -> list[str]:
    """Record every call below `top` from now on as `call path`, paths relative to it; an open only if it may write."""
    made: list[str] = []

    def wrap(name: str) -> None:
        real = getattr(os, name, None)
        if real is None:
            return

        def recorded(*arguments: object, **options: object) -> object:
            told = described(top, name, arguments, options)
            result = real(*arguments, **options)
            if told is not None:
                made.append(told)
            return result

        monkeypatch.setattr(os, name, recorded)

    for name in CHANGING:
        wrap(name)
    return made


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
