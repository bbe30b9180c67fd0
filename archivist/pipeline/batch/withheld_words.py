"""What is said about withheld files stays in a signed manifest for ever: it names nobody whom the record names."""

from collections.abc import Collection

from archivist.base.places import json_path
from archivist.model.findings import Finding
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.examine import examine
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.store.layout import revisions
from archivist.validation.withholding_reason import by_findings, reason_findings

__all__ = ["words_findings"]


def words_findings(
    archive: Archive, record_id: str, by: str, because: str, absent: Collection[str]
) -> tuple[Finding, ...]:
    """Compare what is said with every name in every revision that is here; one that cannot be read may not be skipped.

    The text, which all revisions share, is searched too: the rules do not find every name in it. `absent` are the files
    that are withheld already.
    """
    for number in revisions(archive.root, record_id):
        if json_path(record_id, number) in absent:
            continue
        files = read_revision(archive.root, record_id, number, with_source=False)
        examined = examine(files, schemas_for(files))
        record, text = examined.record, examined.text
        if record is None or text is None:
            return examined.findings
        path = files.json_path
        named = by_findings(by, record, path) or reason_findings(because, record, text, path)
        if named:
            return named
    return ()
