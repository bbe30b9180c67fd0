"""Find the reader for a source and read it."""

from functools import cache

import archivist.readers
from archivist.base.printable import raised
from archivist.base.registry import plugins
from archivist.base.said import said
from archivist.model.findings import finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.formats.recognise import MAILBOX, recognise

__all__ = ["embedded_text", "known_suffixes", "needs_own_process", "read", "readers"]


@cache
def readers() -> tuple[Reader, ...]:
    """Return the readers of this package, sorted by module name."""
    return tuple(plugins(archivist.readers).values())


def known_suffixes() -> frozenset[str]:
    """Return the suffixes, lower case with their dot, of files that a folder walk should take."""
    return frozenset(suffix for reader in readers() for suffix in reader.suffixes)


def read(source: Source) -> ReadResult:
    """Return what the first reader that accepts the bytes of a source makes of it.

    That is the document and warnings, or None and the error: `mailbox`, `unsupported-format` or `not-text`
    if no reader accepts, `reader-failed` if one raises anything, else what the reader says.

    Raises MemoryError: what that means depends on the process in which it comes.
    """
    for reader in readers():
        try:
            if reader.accepts(source.data, source.name):
                return reader.read(source)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  # the border: formats are read by foreign libraries, files are hostile
            return None, (finding("reader-failed", source.given, reason=raised(error)),)
    known = recognise(source.data, source.name)
    if known is MAILBOX:
        return None, (finding("mailbox", source.given),)
    if known is not None and known.readable:
        return None, (finding("unsupported-format", source.given, found=known.name),)
    return None, (finding("not-text", source.given, found=known.name if known else said("of an unknown format")),)


def needs_own_process(source: Source) -> bool:
    """Return whether a source should be read in a process of its own, as its reader may crash, hang or fill memory."""
    return any(reader.own_process and reader.accepts(source.data, source.name) for reader in readers())


def embedded_text(source_bytes: bytes, media_type: str, locator: str) -> str | None:
    """Return a fact that a source carries outside its text, read again; None if it does not stand there."""
    facts = {reader.media_type: reader.embedded for reader in readers()}.get(media_type)
    try:
        embedded = facts(source_bytes) if facts else ()
    except Exception:  # noqa: BLE001  # the border: what cannot be read does not stand there
        return None
    return next((item.text for item in embedded if item.locator == locator), None)
