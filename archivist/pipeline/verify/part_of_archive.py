"""A part of an archive that was handed over: say that most is missing by design, and how to verify what is here."""

import shlex
from collections.abc import Iterable, Sequence

from archivist.base.places import record_id_of
from archivist.model.findings import Finding, finding
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import is_within

__all__ = ["part_findings"]

# What lies beside the archive in a bag, and at the top of a hand-over.
_BAG, _HAND_OVER = "bagit.txt", "HOW-TO-CHECK.html"
_DIGITS = 12
# More ids on one line nobody reads.
_NAMED = 8


def part_findings(signed: SignedSide, places: Sequence[str], found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Note, where whole records are missing from what was handed over, the command that verifies the others.

    Whoever can remove records can add the signs of a hand-over; so the missing ones stay missing, and this is a hint.
    """
    missing = {item.path for item in found if item.code == "missing"}
    if not missing or not _was_handed_over(signed.archive):
        return ()
    rows = [name for name in signed.rows if is_within(name, places)]
    listed = {record_id_of(name) for name in rows} - {None}
    here = {record_id_of(name) for name in rows if name not in missing} - {None}
    if not here or here == listed:
        return ()
    names = " ".join(sorted(str(record_id)[:_DIGITS] for record_id in here)) if len(here) <= _NAMED else "ID…"
    command = f"archivist --archive {shlex.quote(str(signed.archive.root))} verify {names}"
    return (finding("part-of-archive", count=len(listed) - len(here), command=command),)


def _was_handed_over(archive: Archive) -> bool:
    folder = archive.root
    return (folder / _HAND_OVER).is_file() or (folder.parent / _BAG).is_file()
