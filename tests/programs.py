"""Other versions of this program, for tests: what one of them writes into records and their shared header."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from walks import ingest_into

from archivist.analysis.rules import RULES
from archivist.base.digest import sha256_hex
from archivist.base.places import schema_path
from archivist.pipeline.record import schemas_of_record, shared_headers

__all__ = ["another_version", "as_in_a_new_process", "contribute", "header_of"]


@contextmanager
def another_version(version: str = "9.9.9", without: str = "") -> Iterator[None]:
    """Make records as another version of the program, which has another shared header, and judge as it does.

    `without` is a rule of analysis that it does not have.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared_headers, "__version__", version)
        patch.setattr(shared_headers, "RULES", {rule: text for rule, text in RULES.items() if rule != without})
        as_in_a_new_process()
        yield
    as_in_a_new_process()


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


def as_in_a_new_process() -> None:
    """Forget the headers that were made or read."""
    made = shared_headers.own_header, shared_headers.schemas_in_use
    read = shared_headers._read, schemas_of_record._schemas_in  # noqa: SLF001
    for made_once in (*made, *read):
        made_once.cache_clear()
