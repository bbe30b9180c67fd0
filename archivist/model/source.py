"""Bytes as they were received, and how they came."""

from dataclasses import dataclass

__all__ = ["Acquisition", "Source"]


@dataclass(frozen=True, slots=True)
class Acquisition:
    """How one copy of the bytes came: URL, time of capture, time of receipt, collector, method.

    `method` is file, folder or stdin; times are `YYYY-MM-DDTHH:MM:SSZ`.
    """

    received: str
    method: str
    origin: str | None = None  # "from" in JSON
    captured: str | None = None
    by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The exact bytes of one input. `given` is the path as the user named it, `name` its last part."""

    given: str
    name: str
    data: bytes
    method: str
