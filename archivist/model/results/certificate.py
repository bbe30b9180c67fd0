"""What `certificate` says: the page, and what it is of."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.json_value import Json
from archivist.model.disclosure import Disclosure

__all__ = ["CertificateResult"]


@dataclass(frozen=True)
class CertificateResult:
    """`certificate`: the record, the language of its page, the fingerprint to compare, what goes along, the page."""

    record: str
    lang: str
    pin: str
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
