"""What the archive holds of a source: a folder that exists is not a record that exists."""

import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archivist.base.digest import sha256_hex
from archivist.base.limits import SOURCE_BYTES
from archivist.base.places import json_path, record_file, record_folder, xml_path
from archivist.base.said import said, said_by
from archivist.fixity.measure import read_file
from archivist.model.findings import Finding, finding
from archivist.model.record import record_id
from archivist.model.source import Source
from archivist.pipeline.signed.manifests import listed_among
from archivist.pipeline.signed.withheld import WithheldParts, refused_source

__all__ = ["Held", "what_is_held"]

_REVISION = re.compile(r"r[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class Held:
    """What the archive has of a source.

    `nothing`   it is new
    `whole`     every file of the newest revision is there, and the source is equal, byte for byte
    `part`      some files of a first revision that no manifest lists, named in `loose`; there may be none
    `refused`   the bytes must not come in, as `findings` tell
    """

    state: Literal["nothing", "whole", "part", "refused"]
    findings: tuple[Finding, ...] = ()
    loose: tuple[str, ...] = ()


def what_is_held(root: Path, source: Source, withheld: Mapping[str, WithheldParts]) -> Held:
    """Look in the folder that the source's record has or would have; `withheld` is one entry for each such record.

    1. bytes that were withheld do not come in again
    2. no folder: the source is new
    3. whatever is there is a file of a record or a folder of a revision, and no link
    4. a source file there is equal to the bytes
    5. the source and both files of the newest revision: whole
    6. a part that no manifest lists can be completed; of a listed record a file was lost
    """
    identity = record_id(sha256_hex(source.data))
    # 1. withheld
    parts = withheld.get(identity)
    if parts is not None and parts.source is not None:
        return Held("refused", (refused_source(root, source.given, identity, parts.source),))
    # 2. new
    folder = record_folder(identity)
    if not os.path.lexists(root / folder):
        return Held("nothing")
    # 3. kinds
    try:
        names = _files(root, folder)
    except _StrangeError as error:
        return _not_whole(source, said_by(error))
    return _judged(root, source, names)


def _judged(root: Path, source: Source, names: set[str]) -> Held:
    identity = record_id(sha256_hex(source.data))
    folder = record_folder(identity)
    # 4. the same bytes
    sources = [name for name in names if record_file(name) is not None and name.startswith(f"{folder}/source.")]
    for name in sources:
        data, told_of_file = read_file(root, name, SOURCE_BYTES)
        if data is None:
            return _not_whole(source, told_of_file[0].message)
        if data != source.data:
            return Held("refused", (finding("id-collision", source.given, found=name),))
    # 5. whole
    newest = max((place.revision for name in names if (place := record_file(name)) is not None), default=0)
    pair = {json_path(identity, newest), xml_path(identity, newest)} if newest else set()
    if sources and pair and pair <= names:
        return Held("whole")
    # 6. part
    if newest > 1 or listed_among(root, {json_path(identity, 1)}):
        missing = sorted(pair - names) or [f"{folder}/source.*"]
        return _not_whole(source, said("{missing} is missing", missing=missing[0]))
    return Held("part", loose=tuple(sorted(names)))


class _StrangeError(Exception):
    """Something in a record's folder that no writer makes, or that cannot be looked at."""


def _files(root: Path, folder: str) -> set[str]:
    """Return the paths of the files in a record's folder; _StrangeError for anything but those and their folders."""
    found: set[str] = set()
    for name, mode in _entries(root, folder):
        path = f"{folder}/{name}"
        if stat.S_ISDIR(mode) and _REVISION.fullmatch(name):
            found |= {_checked(f"{path}/{below}", kind) for below, kind in _entries(root, path)}
        else:
            found.add(_checked(path, mode))
    return found


def _checked(path: str, mode: int) -> str:
    if not stat.S_ISREG(mode) or record_file(path) is None:
        raise _StrangeError(said("{path} does not belong there", path=path))
    return path


def _entries(root: Path, folder: str) -> Iterable[tuple[str, int]]:
    """Return name and mode of what is in a folder of the archive; none of the folders on the way may be a link."""
    place = root
    try:
        for part in folder.split("/"):
            place = place / part
            if not stat.S_ISDIR(place.lstat().st_mode):
                raise _StrangeError(said("{path} is no folder", path=place.relative_to(root).as_posix()))
        with os.scandir(place) as entries:
            return [(entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in entries]
    except OSError as error:
        raise _StrangeError(said("{path} cannot be read: {strerror}", path=folder, strerror=error.strerror)) from error


def _not_whole(source: Source, what: str) -> Held:
    return Held("refused", (finding("record-not-whole", source.given, found=what),))
