"""Where the pin of an archive's first trust root comes from: never from the archive."""

import os

from archivist.pipeline.archive import Archive
from archivist.signing.keystore import KeyStore

__all__ = ["pin_of"]


def pin_of(archive: Archive, given: str | None = None) -> str | None:
    """Give the pin: what the caller was given, else $ARCHIVIST_ROOT_PIN, else the pin store's, else None."""
    stored = KeyStore.from_environment().pins()
    return given or os.environ.get("ARCHIVIST_ROOT_PIN") or stored.get(archive.settings.archive)
