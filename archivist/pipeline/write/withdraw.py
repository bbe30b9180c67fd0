"""Withdraw: a revision that says that the record no longer stands. Its bytes stay, and so do its other revisions."""

from archivist.base.places import json_path
from archivist.model.findings import Finding, Report, finding
from archivist.model.manifest import Withheld
from archivist.model.record import Record
from archivist.model.results.revise import WithdrawResult
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.write.revise import Revising, revise

__all__ = ["withdraw"]


def withdraw(
    archive: Archive, wanted: str, by: str, because: str, *, repeat_created: bool = False
) -> Report[WithdrawResult]:
    """Sign a withdrawal of the record whose id is or begins with `wanted`; refused if it is withdrawn already.

    Where the newest revision was withheld, nobody can see what it said: then a withdrawal says something in any case.
    `repeat_created` lets the batch state the archive's latest time where this machine's clock is behind it.
    """

    def made(record: Record, at: str, withheld: Withheld | None) -> Record | Finding:
        del at
        if record.status == "withdrawn" and withheld is None:
            place = json_path(record.id, record.revision)
            return finding("withdrawn-already", place, revision=record.revision, id=record.id)
        return record

    report = revise(archive, wanted, Revising("withdrawn", by, because, repeat_created), made)
    made_one = report.result
    result = None if made_one is None else WithdrawResult(made_one.record, made_one.path, made_one.manifest)
    return Report("withdraw", report.findings, result)
