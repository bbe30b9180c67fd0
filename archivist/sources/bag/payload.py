"""Which files of a bag's payload can be sources, and why the others are not: as a walk of a folder has it."""

import os
from collections.abc import Collection, Iterator

from archivist.base.places import MARKER, record_file
from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed

__all__ = ["wanted"]

_DATA = "data/"


def wanted(folder: str, paths: Collection[str], known_suffixes: Collection[str]) -> Iterator[str | Finding]:
    """Return the paths of payload files that can be sources, sorted as bytes, and a finding for each other one.

    Of an archive of this program only what its records were made from is taken: records are made anew here.
    """
    in_archive = f"{_DATA}{MARKER}" in paths
    if in_archive:
        yield finding("skipped-archive", displayed(f"{folder}/{_DATA}".rstrip("/")))
    for path in sorted(paths, key=os.fsencode):
        inside = path.removeprefix(_DATA)
        shown = displayed(f"{folder}/{path}")
        suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122  # Path refuses what is not text
        if in_archive and not _is_source(inside):
            continue
        if any(part.startswith(".") for part in inside.split("/")):
            yield finding("skipped-hidden", shown)
        elif suffix not in known_suffixes:
            yield finding("skipped-type", shown, found=displayed(suffix) or "none")
        else:
            yield path


def _is_source(inside: str) -> bool:
    place = record_file(inside)
    return place is not None and place.revision == 0
