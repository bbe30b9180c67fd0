"""What a run knows of where it runs: made where the program is entered, and handed down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.clock import Clock
from archivist.settings.known import variable
from archivist.signing.keystore import KeyStore

__all__ = ["Context", "context_of"]


@dataclass(frozen=True)
class Context:
    """The private keys and pins, the clock, and the folder that the run was started in.

    `pin` is the pin that the caller states for the archive at hand; without it the one that `keys` has for it counts.
    None comes from an archive. `archive` is the archive that the environment names.
    """

    keys: KeyStore
    folder: Path
    clock: Clock = field(default_factory=Clock)
    pin: str | None = None
    archive: Path | None = None


def context_of(environ: Mapping[str, str], folder: Path, passphrase_file: Path | None = None) -> Context:
    """Return the context that the variables of an environment describe; ArchivistError if there is no place for keys.

    The first line of `passphrase_file` is the passphrase of the keys, else a variable holds it.
    """
    archive = environ.get(variable("archive"))
    return Context(
        keys=KeyStore.from_environment(environ, passphrase_file),
        folder=folder,
        clock=Clock(environ.get(variable("time"))),
        pin=environ.get(variable("root-pin")) or None,
        archive=Path(archive) if archive else None,
    )
