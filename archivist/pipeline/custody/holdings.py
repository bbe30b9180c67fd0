"""What an export of files draws on: records one by one, the bytes of their files as signed, and the manifests."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from archivist.base.limits import LISTED_BYTES
from archivist.base.places import MANIFESTS, place_of, record_file
from archivist.base.said import said
from archivist.exports import Holdings
from archivist.fixity.archive_tree import ArchiveTree
from archivist.fixity.measure import read_listed
from archivist.model.custody import Custody, CustodyFile
from archivist.model.disclosure import Disclosure
from archivist.model.errors import ArchivistError, BusyError
from archivist.pipeline.custody.custody import Examination
from archivist.pipeline.custody.record_text import text_of
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.withheld import WithheldParts, withheld_parts
from archivist.settings.toml import Settings, settings_bytes

__all__ = ["holdings_of"]


def holdings_of(
    archive: Archive, examined: Examination, ids: Sequence[str], revealed: Disclosure, tree: ArchiveTree
) -> Holdings:
    """Return the holdings of those of the examined records that have these ids; `tree` is the archive, open.

    `revealed` is what the manifests say of others.

    Bytes are compared with their rows when they are read: BusyError where they are no longer what was examined.
    """
    withheld = withheld_parts(examined.signed.withheld)

    def read(file: CustodyFile) -> bytes:
        data, problem = read_listed(tree, file.row)
        if data is None:
            raise _changed(file.row.name if problem is None else problem.message)
        return data

    return Holdings(
        archive=archive.settings.archive,
        title=archive.settings.title,
        at=examined.at,
        tool=examined.tool,
        pin=examined.pin,
        ids=tuple(ids),
        revealed=revealed,
        custody=lambda record_id: _marked(examined.custody(record_id), withheld.get(record_id)),
        read=read,
        text_of=lambda record: text_of(record, read),
        marker=settings_bytes(Settings(archive.settings.archive, archive.settings.title)),
        signed_side=lambda: _signed_side(archive.root, tree),
    )


def _marked(record: Custody, parts: WithheldParts | None) -> Custody:
    """Say of each file of a revision that may not be shown that it is withheld, be it named or not."""
    if parts is None:
        return record
    files = []
    for file in record.files:
        place = record_file(file.row.name)
        number = place.revision if place is not None else 0
        entry = parts.entry(number) if number else parts.source
        files.append(replace(file, withheld=file.withheld or entry))
    return replace(record, files=tuple(files))


def _signed_side(root: Path, tree: ArchiveTree) -> Iterator[tuple[str, bytes]]:
    """Read what lies in `manifests/`. That nothing else lies there, and all is sound, the examination has found."""
    for path in sorted(_paths(root)):
        try:
            yield path, tree.read(path, LISTED_BYTES)
        except OSError as error:
            raise _changed(path) from error


def _paths(root: Path) -> Iterator[str]:
    for folder, _, names in os.walk(root / MANIFESTS, onerror=_refuse):
        inside = os.path.relpath(folder, root)
        yield from (path for name in names if place_of(path := f"{inside}/{name}") is not None)


def _refuse(error: OSError) -> None:
    raise ArchivistError(
        said("{path} cannot be read: {strerror}", path=error.filename, strerror=error.strerror),
        said("check its owner and mode"),
    ) from error


def _changed(what: str) -> BusyError:
    return BusyError(
        said("the archive changed while it was exported: {what}", what=what),
        said("wait for its writer to end, then retry"),
    )
