"""Rules over relations: another document, said once, at a real time."""

from collections.abc import Iterator

from archivist.base.clock import is_time
from archivist.model.findings import Finding, finding
from archivist.model.record import Record

__all__ = ["relation_findings"]


def relation_findings(record: Record, path: str) -> Iterator[Finding]:
    """Check every relation by itself and against those before it.

    That the other record is in the archive is no rule of one record: `verify` looks for it.
    """
    stated: set[tuple[str, str]] = set()
    for index, item in enumerate(record.relations):
        where = f"/relations/{index}"
        if item.to == record.id:
            yield finding("relation-to-itself", path, found=item.type, where=where)
        if (item.type, item.to) in stated:
            yield finding("relation-twice", path, found=f"{item.type} {item.to}", where=where)
        stated.add((item.type, item.to))
        if not is_time(item.stated.at):
            yield finding("bad-time", path, found=item.stated.at, where=f"{where}/stated/at")
