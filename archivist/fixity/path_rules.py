"""Rules for paths in manifests: one path, one file, on every system, and never outside the archive.

The alphabet is closed, so that everything that is odd in Unicode (controls, right-to-left marks, composed
forms, look-alike separators) is refused by not being named.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from archivist.base.limits import NAME_BYTES, PATH_BYTES
from archivist.base.places import MANIFESTS, place_of, record_file
from archivist.base.said import said
from archivist.model.findings import Finding, finding

__all__ = ["clashes", "hostile_paths"]

_COMPONENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
# Reserved on Windows with any suffix: opening `aux.xml` there opens a device.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
# These change, or vouch for the manifest itself; a listed file never changes.
_NEVER_LISTED = ("manifest", "checkpoint", "tile", "aid")


def hostile_paths(names: Iterable[str], path: str) -> tuple[Finding, ...]:
    """Return a `hostile-path` finding for each name that breaks a rule; `path` is the manifest that holds it."""
    names = tuple(names)
    bad = [(name, reason) for name in names if (reason := _reason(name)) is not None]
    return tuple(
        finding("hostile-path", path, found=name.encode("utf-8", "backslashreplace").decode(), reason=reason)
        for name, reason in (*bad, *clashes(names))
    )


def clashes(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Return (name, reason) for every name that another name excludes on some file system."""
    files: dict[str, str] = {}
    for name in names:
        folded = name.casefold()
        if folded in files:
            yield name, said("differs from {files} in letter case alone or not at all", files=files[folded])
        files[folded] = name
    folders: set[str] = set()
    for folded in files:
        folder = folded.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    for folded in sorted(folders & files.keys()):
        yield files[folded], "is a file and a folder at once"


def _reason(name: str) -> str | None:
    if record_file(name) is not None:  # the form of nearly every row; it breaks no rule below
        return None
    return next((reason for reason, broken in _RULES if broken(name)), None)


def _is_misplaced(name: str) -> bool:
    if name.startswith(f"{MANIFESTS}/"):
        place = place_of(name)
        return place is None or place.kind in _NEVER_LISTED
    return True  # a file of a record has the one form that `_reason` has looked for


_RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (
        said(
            "is longer than {path_bytes} bytes, or a part of it than {name_bytes} (limits.PATH_BYTES, NAME_BYTES)",
            path_bytes=PATH_BYTES,
            name_bytes=NAME_BYTES,
        ),
        lambda name: len(name) > PATH_BYTES or any(len(part) > NAME_BYTES for part in name.split("/")),
    ),
    (
        "has a part that is empty, begins with a dot or dash, or holds more than letters, digits and . _ -",
        lambda name: not all(_COMPONENT.fullmatch(part) for part in name.split("/")),
    ),
    (
        "has a part that names a device, or ends with a dot, which Windows drops",
        lambda name: any(part.endswith(".") or _DEVICE.fullmatch(part) for part in name.split("/")),
    ),
    ("lies where no listed file belongs", _is_misplaced),
)
