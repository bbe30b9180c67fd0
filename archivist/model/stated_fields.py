"""What a person may state of a record: one set of fields for every command that takes a person's word."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from archivist.model.metadata import Metadata

__all__ = ["METADATA_FIELDS", "RECORD_FIELDS", "StatedFields"]

METADATA_FIELDS = tuple(item.name for item in fields(Metadata))
# Beside the metadata. No text proves these, so that nobody has to give a reason for them.
RECORD_FIELDS = ("rights", "collection", "accession")


@dataclass(frozen=True, slots=True)
class StatedFields:
    """What a person states, by the names of `METADATA_FIELDS` and `RECORD_FIELDS`.

    `values` is name → words. `absent` are the fields of which the person says that there is nothing to be found. `refs`
    is the name of a field → the id of an entry of the authority lists. `role` is the speaker's office; the name is
    the value of `speaker`.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    refs: Mapping[str, str] = field(default_factory=dict)
    role: str | None = None

    @property
    def metadata_fields(self) -> tuple[str, ...]:
        """The metadata fields of which anything is stated, in the order of the contract."""
        stated = {*self.values, *self.absent, *self.refs, *(("speaker",) if self.role is not None else ())}
        return tuple(name for name in METADATA_FIELDS if name in stated)

    def of_record(self, name: str, before: str | None) -> str | None:
        """Return what a field of `RECORD_FIELDS` is now that it was `before`."""
        return None if name in self.absent else self.values.get(name, before)
