"""What a hand-over's own pages say: the records in it, what is left out, and how to check the rest."""

from collections.abc import Container
from dataclasses import dataclass, replace

from archivist.base.places import record_folder
from archivist.model.disclosure import Disclosure
from archivist.model.manifest import Row, Withheld
from archivist.model.record import Record

__all__ = ["HandOver", "HandedRecord", "certificate_name"]


def certificate_name(record_id: str) -> str:
    """Return the name that a record's certificate has at the top."""
    return f"certificate-{record_id}.html"


@dataclass(frozen=True, slots=True)
class HandedRecord:
    """One record as its newest revision describes it; `files` go along, and what is `withheld` of it does not.

    `certificate` is the name of its page, None if it has none.
    """

    record: Record
    files: tuple[Row, ...]
    withheld: tuple[Withheld, ...] = ()
    certificate: str | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Records of an archive, by its id and title, handed over `at` a time by a `version` of archivist.

    `pin` is the fingerprint of the first trust root, which whoever gave the order knew from elsewhere if `pinned`.
    `one_by_one` says that this archive's VERIFY.sh checks only one record in a run.
    """

    archive: str
    title: str
    at: str
    version: str
    pin: str
    pinned: bool
    records: tuple[HandedRecord, ...]
    disclosure: Disclosure
    one_by_one: bool = False

    def with_certificates(self, names: Container[str]) -> "HandOver":
        """Return the hand-over with those of the certificates that were made."""
        named = ((item, certificate_name(item.record.id)) for item in self.records)
        records = (replace(item, certificate=name if name in names else None) for item, name in named)
        return replace(self, records=tuple(records))

    @property
    def checks_by_hand(self) -> tuple[str, ...]:
        """The lines that check it in the unpacked folder with a shell and openssl."""
        names = [f"--record {item.record.id}" for item in self.records]
        groups = names if self.one_by_one else [" ".join(names)]
        return tuple(f"sh manifests/VERIFY.sh --pin {self.pin} {group}" for group in groups)

    @property
    def check_by_program(self) -> str:
        """The line that checks it in the unpacked folder with archivist."""
        folders = " ".join(record_folder(item.record.id) for item in self.records)
        return f"archivist verify --pin {self.pin} {folders}"
