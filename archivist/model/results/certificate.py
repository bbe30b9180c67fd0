"""What `certificate` says: the page, and what it is of."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.json_value import Json
from archivist.model.disclosure import Disclosure

__all__ = ["CertificateResult", "VerifierResult"]


@dataclass(frozen=True)
class CertificateResult:
    """`certificate`: the record, the language of its page, the fingerprint to compare, what goes along, the page.

    `pinned` says that the fingerprint is the pin that is known here, not the archive's word alone.
    """

    record: str
    lang: str
    pin: str
    pinned: bool
    disclosure: Disclosure
    page: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `certificate`."""
        made: Mapping[str, Json] = {
            "record": self.record,
            "lang": self.lang,
            "pin": self.pin,
            "bytes": len(self.page.encode("utf-8")),
            "reveals": self.disclosure.to_dict(),
            "page": self.page,
        }
        return {"certificate": made}


@dataclass(frozen=True)
class VerifierResult:
    """`certificate --verifier`: the archive, the language of the page, the fingerprint that it carries, the page."""

    archive: str
    lang: str
    pin: str
    page: str

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `verifier`."""
        size = len(self.page.encode("utf-8"))
        made: Mapping[str, Json] = {
            "archive": self.archive,
            "lang": self.lang,
            "pin": self.pin,
            "bytes": size,
            "page": self.page,
        }
        return {"verifier": made}
