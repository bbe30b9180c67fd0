"""The schemas that records are validated against."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from archivist.base.digest import sha256_hex
from archivist.model.errors import ArchivistError

__all__ = ["RECORD_JSON", "RELAX_NG", "SCHEMATRON", "SchemaSet", "current_schemas"]

RELAX_NG = "archivist.rng"
SCHEMATRON = "archivist.sch"
RECORD_JSON = "record.schema.json"
_NAMES = (RELAX_NG, SCHEMATRON, RECORD_JSON)


@dataclass(frozen=True, slots=True)
class SchemaSet:
    """The bytes of the three schemas of a record."""

    relax_ng: bytes
    schematron: bytes
    record_json: bytes

    def items(self) -> tuple[tuple[str, bytes], ...]:
        """Give name and bytes of each, sorted by name."""
        return tuple(zip(_NAMES, (self.relax_ng, self.schematron, self.record_json), strict=True))

    def digests(self) -> dict[str, str]:
        """Give name → SHA-256, as a manifest lists them."""
        return {name: sha256_hex(data) for name, data in self.items()}


@cache
def current_schemas() -> SchemaSet:
    """Give the schemas of this version: from the wheel's `archivist/_schemas`, else the checkout's `schemas/`.

    ArchivistError if the installation lacks them.
    """
    package = files("archivist")
    folder = package / "_schemas"
    if not folder.is_dir():
        folder = package / ".." / "schemas"
    try:
        return SchemaSet(*((folder / name).read_bytes() for name in _NAMES))
    except OSError as error:
        raise ArchivistError(f"the schemas cannot be read: {error}", "install archivist again") from error
