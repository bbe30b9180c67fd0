"""What a certificate shows of one record, beside the words of its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.json_value import Json
from archivist.model.disclosure import Disclosure
from archivist.model.manifest import Row
from archivist.model.record import Record
from archivist.model.results.provenance import ProvenanceResult
from archivist.model.text_block import TextBlock

__all__ = ["CERTIFICATE_SCHEMA", "Certificate"]

CERTIFICATE_SCHEMA = "archivist-certificate/1"


@dataclass(frozen=True)
class Certificate:
    """One record as it was verified `at` a time by `version` of archivist, and the proof of it.

    `record`, `text` and `blocks` are those of its newest revision, `rows` the record's files as manifests list them.
    `custody` is who had it, who vouches for it and what was checked; `disclosure` what its manifests say of others.
    `data` is what a script checks again: files and proofs, and nothing that says how to check.
    """

    archive: str
    at: str
    version: str
    record: Record
    text: str
    blocks: tuple[TextBlock, ...]
    rows: tuple[Row, ...]
    custody: ProvenanceResult
    disclosure: Disclosure
    data: Mapping[str, Json]
