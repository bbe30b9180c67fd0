"""Check the authority lists: those that ship with archivist and those of an archive."""

from pathlib import Path

from archivist.authority.check import check_lists
from archivist.authority.lists import built_in, from_folder
from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.model.findings import Report
from archivist.model.results.archive import AuthorityCheckResult

__all__ = ["check_authority"]


def check_authority(folder: Path | None) -> Report[AuthorityCheckResult]:
    """Check the built-in lists, then those of `folder` over them; UsageError if it is no folder."""
    findings = check_lists()
    lists = [built_in()]
    if folder is not None:
        if not folder.is_dir():
            raise UsageError(
                said("{folder} is not a folder of authority lists", folder=folder),
                said("name a folder that holds the lists"),
            )
        problems = check_lists(folder)
        findings += problems
        if all(item.code != "authority-unreadable" for item in problems):
            lists.append(from_folder(folder))
    entries = sum(len(item.entries) for item in lists)
    return Report("authority check", findings, AuthorityCheckResult(entries, str(folder) if folder else None))
