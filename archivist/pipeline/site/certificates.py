"""The certificates of a site: one a record that is shown, of the same look at the archive as its page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archivist.base.limits import CERTIFICATE_BYTES
from archivist.model.disclosure import Disclosure
from archivist.model.findings import Finding
from archivist.model.results.provenance import ManifestHistory
from archivist.pages.certificate import certificate_page
from archivist.pages.site_frame import key_of
from archivist.pipeline.custody.certificate import certify_examined, too_big
from archivist.pipeline.disclosure.disclose import disclose_each, disclosure_findings
from archivist.pipeline.site.open_records import OpenRecord
from archivist.pipeline.site.record_pages import RecordJob
from archivist.pipeline.verify.verdict import VOUCHING
from archivist.pipeline.verify.verify import Looked, look_closer

__all__ = ["Certificates", "make_certificate"]

_TOO_BIG = "certificate-too-big"


@dataclass(frozen=True)
class Certificates:
    """What the certificates of records follow from, beside the records: the look, and what manifests reveal.

    A certificate proves against the checkpoint of its own day and holds that one. So it stays as it is when the log
    grows, and is made anew when trust roots change, or what its page says of the record or of others.
    """

    looked: Looked
    disclosed: Mapping[str, Disclosure]
    manifests: Mapping[str, ManifestHistory]

    @classmethod
    def of(cls, looked: Looked, records: Sequence[OpenRecord], manifests: Sequence[ManifestHistory]) -> "Certificates":
        """Return what the certificates of these records need."""
        places = {item.shown.id: item.places for item in records}
        disclosed = disclose_each(looked.signed, places, looked.at[:10])
        return cls(looked, disclosed, {item.path: item for item in manifests})

    def revealed(self, *, allowed: bool) -> tuple[Finding, ...]:
        """Tell of each record that is not open and that a certificate would reveal."""
        hidden = {other: level for item in self.disclosed.values() for other, level in item.hidden.items()}
        return disclosure_findings(Disclosure(hidden=dict(sorted(hidden.items()))), allowed=allowed)

    def key(self, job: RecordJob) -> str:
        """Return what is the same as long as a certificate that was made says what one made now would."""
        roots = [root.sha256 for root in self.looked.signed.roots]
        checks = [(item.check, item.state) for item in self.looked.checks if item.check in VOUCHING]
        disclosed = self.disclosed[job.shown.id]
        return key_of("certificate", job.site, job.shown, job.rows, job.manifests, roots, checks, disclosed)


def make_certificate(given: Certificates, job: RecordJob) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Make a record's certificate; None where something is wrong, or where it would be too big, which is a note."""
    record_id = job.shown.id
    looked = look_closer(given.looked, job.rows, job.places)
    made, found = certify_examined(looked, record_id, given.disclosed[record_id], given.manifests)
    if made is None:
        return None, tuple(_noted(found))
    page = certificate_page(made, job.site.lang).encode("utf-8")
    if len(page) > CERTIFICATE_BYTES:
        return None, (*found, too_big(record_id, len(page)).as_warning())
    return page, found


def _noted(found: Sequence[Finding]) -> Iterator[Finding]:
    for item in found:
        yield item.as_warning() if item.code == _TOO_BIG else item
