"""What every reader offers. A format is one module of this package that defines `PLUGIN = Reader(…)`."""

from collections.abc import Callable
from dataclasses import dataclass

from archivist.model.document import Document, Embedded
from archivist.model.findings import Finding
from archivist.model.source import Source

__all__ = ["ReadResult", "Reader"]

# The document, or None with the error that says why there is none; warnings come with either.
ReadResult = tuple[Document | None, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format. `accepts` decides by the bytes; the name's suffix only breaks ties.

    `suffixes` are lower case with their dot: files that a folder walk takes for this reader. `embedded`
    gives the facts that a source of `media_type` carries outside its text; it needs no optional library.
    A reader with `own_process` calls a library that hostile bytes can make crash, hang or fill the memory.
    """

    name: str
    suffixes: tuple[str, ...]
    accepts: Callable[[bytes, str], bool]
    read: Callable[[Source], ReadResult]
    media_type: str = "text/plain"
    embedded: Callable[[bytes], tuple[Embedded, ...]] | None = None
    own_process: bool = False
