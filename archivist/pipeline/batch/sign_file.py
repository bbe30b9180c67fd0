"""Sign a draft of a batch in the file that another holder sent: taken over, signed, and written back in place."""

from dataclasses import replace
from pathlib import Path

from archivist.model.findings import Report
from archivist.model.results.sign import SharedSignResult, SignResult
from archivist.pipeline.batch.cosign import export_draft, import_draft
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.opened.archive import Archive

__all__ = ["sign_file"]


def sign_file(archive: Archive, file: Path, *, agreed: str | None, repeat_created: bool) -> Report[SignResult]:
    """Sign a draft in a file, in place, if this copy of the archive makes the same one.

    `agreed` is the fingerprint of the draft that is meant. What is in force already, or cannot be, is not signed.
    """
    taken = import_draft(archive, file)
    if taken.exit or taken.result is None or taken.result.draft is None:
        return Report(taken.command, taken.findings, taken.result)
    signed = sign_records(archive, agreed=agreed, repeat_created=repeat_created)
    if not isinstance(signed.result, SharedSignResult) or signed.result.draft is None:
        return signed
    written = export_draft(archive, file, over=True)
    return replace(signed, findings=(*signed.findings, *written.findings), result=written.result)
