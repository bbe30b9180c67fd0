"""What lies in a bag's folder: files with their sizes, and a finding for everything that is none."""

import os
from dataclasses import dataclass, field

from archivist.base.opening import kind_of
from archivist.model.findings import Finding, finding
from archivist.model.record_json import displayed

__all__ = ["Entries", "list_entries"]


@dataclass
class Entries:
    """The files of a bag, path → size, and what is wrong with other entries."""

    sizes: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def list_entries(folder: str) -> Entries:
    """Walk a bag through no link. No function calls itself: a hostile tree can be deeper than the stack."""
    found = Entries()
    pending = [""]
    while pending:
        inside = pending.pop()
        try:
            with os.scandir(os.path.join(folder, inside)) as listing:  # noqa: PTH118  # Path refuses what is not text
                for entry in listing:
                    path = f"{inside}{entry.name}"
                    status = entry.stat(follow_symlinks=False)
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(f"{path}/")
                    elif entry.is_file(follow_symlinks=False):
                        found.sizes[path] = status.st_size
                    else:
                        found.findings.append(_entry(folder, path, kind_of(status.st_mode)))
        except OSError as error:
            found.findings.append(_entry(folder, inside, error.strerror or str(error)))
    return found


def _entry(folder: str, path: str, what: str) -> Finding:
    return finding("bag-entry", displayed(f"{folder}/{path}"), found=what)
