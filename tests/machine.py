"""The machine that a test runs on: its environment, and a clock that the test sets."""

import os
from dataclasses import replace
from pathlib import Path

from archivist.base.clock import Clock, parse_time
from archivist.pipeline.opened.archive import Archive, open_archive
from archivist.pipeline.opened.context import Context, context_of
from archivist.signing.keystore import KeyStore

__all__ = ["at", "here", "open_in"]


def here(time: str | None = None) -> Context:
    """Return the context that the environment describes now; at `time`, if one is given."""
    context = context_of(os.environ, Path.cwd())
    return context if time is None else replace(context, clock=_stopped(time))


def open_in(folder: Path, time: str | None = None) -> Archive:
    """Open the archive in `folder`."""
    return open_archive(here(time), folder)


def at(archive: Archive, time: str, keys: KeyStore | None = None) -> Archive:
    """Return the archive as somebody has it before him at another time, or with other keys."""
    context = replace(archive.context, clock=_stopped(time), keys=keys or archive.context.keys)
    return replace(archive, context=context)


class _Stopped(Clock):
    """A clock that tests set, also to times that have not come yet."""

    def now_to_write(self) -> str:
        return self.now()


def _stopped(time: str) -> Clock:
    return _Stopped(str(int(parse_time(time).timestamp())))
