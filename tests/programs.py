"""Other versions of this program, for tests: what one of them writes into records and their shared header."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from walks import ingest_into

from archivist.base.digest import sha256_hex
from archivist.base.places import schema_path
from archivist.pipeline.record import shared_headers

__all__ = ["another_version", "contribute", "header_of"]


@contextmanager
def another_version(version: str = "9.9.9") -> Iterator[None]:
    """Make records as another version of the program, which has another shared header, and judge as it does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared_headers, "__version__", version)
        _forget()
        yield
    _forget()


def header_of(version: str = "9.9.9") -> tuple[str, bytes]:
    """Return path and bytes of the header that another version shares."""
    with another_version(version):
        data = shared_headers.own_header().data
    return schema_path(sha256_hex(data), ".xml"), data


def contribute(folder: Path, source: Path, version: str = "9.9.9") -> str:
    """Let a contributor with another version add a source without signing; returns the path of the header."""
    with another_version(version):
        assert ingest_into(folder, source, sign=False).exit == 0
    return header_of(version)[0]


def _forget() -> None:
    """What was once made in a process stays: here it is another program's."""
    shared_headers.own_header.cache_clear()
    shared_headers.schemas_in_use.cache_clear()
