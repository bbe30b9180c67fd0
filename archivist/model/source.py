"""Bytes as they were received, and how they came."""

from dataclasses import dataclass

__all__ = ["Acquisition", "Container", "Source"]


@dataclass(frozen=True, slots=True)
class Container:
    """The file that a source was taken out of, such as a table, a mailbox or a WARC.

    `name` is as received, `sha256` that of the whole container in hex. `place` says where in it the source stood
    (`row=17`, `message=3`, the id of a WARC record); `digest` is what the container itself states of the bytes. Either
    may be None.
    """

    name: str
    sha256: str
    place: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Acquisition:
    """How one copy of the bytes came: URL, time of capture, time of receipt, collector, method.

    `method` is file, folder, stdin, table, mailbox, warc, bag, watch, or stated where a person tells of it later; times
    are `YYYY-MM-DDTHH:MM:SSZ`. `container` is the file that the bytes were taken out of, if there was one.
    """

    received: str
    method: str
    origin: str | None = None  # "from" in JSON
    captured: str | None = None
    by: str | None = None
    note: str | None = None
    container: Container | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The exact bytes of one input. `given` is the path as the user named it, `name` its last part.

    `container` is the file that they were taken out of, if there was one.
    """

    given: str
    name: str
    data: bytes
    method: str
    container: Container | None = None
