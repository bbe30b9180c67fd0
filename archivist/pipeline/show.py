"""Look one record up."""

import re
from pathlib import Path

from archivist.base.places import record_folder
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record_json import displayed, record_to_dict
from archivist.pipeline.archive import Archive
from archivist.pipeline.examine import examine
from archivist.pipeline.judging import schemas_for
from archivist.pipeline.revisions import read_revision
from archivist.store.layout import revisions

__all__ = ["find_record", "show"]

_ID = re.compile(r"[0-9a-f]{4,32}")


def show(archive: Archive, wanted: str) -> Report:
    """Give the newest revision of one record and its text. `wanted` is an id or its first 4 or more digits."""
    record_id = find_record(archive.root, wanted)
    there = revisions(archive.root, record_id)
    if not there:
        raise NothingError(f"{record_folder(record_id)} holds no revision", "see: archivist verify")
    files = read_revision(archive.root, record_id, there[-1])
    examined = examine(files, schemas_for(files))
    if examined.record is None:
        return Report("show", examined.findings)
    text = examined.text or ""
    lines = [displayed(line) for line in re.split(r"\r\n|\n|\r", text)]
    return Report("show", examined.findings, {"record": record_to_dict(examined.record), "lines": lines})


def find_record(root: Path, wanted: str) -> str:
    """Give the id of the one record that begins with `wanted`; NothingError if there is none."""
    if not _ID.fullmatch(wanted):
        raise UsageError(f"{wanted!r} is not a record id", "an id is 32 hex digits; its first 4 or more are enough")
    folder = root / "records" / wanted[:2]
    names = sorted(path.name for path in folder.iterdir() if path.name.startswith(wanted)) if folder.is_dir() else []
    if not names:
        raise NothingError(f"no record {wanted} in this archive", "list the records with: ls records/*")
    if len(names) > 1:
        raise ArchivistError(f"{len(names)} records begin with {wanted}", f"give more digits: {', '.join(names[:5])}")
    return names[0]
