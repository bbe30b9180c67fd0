"""Where no result may be written: among the signed files of an archive."""

from pathlib import Path

from archivist.base.places import MARKER
from archivist.base.said import said
from archivist.model.errors import UsageError

__all__ = ["refuse_signed_folders"]


def refuse_signed_folders(path: Path) -> None:
    """Raise UsageError for a file below `records/` or `manifests/` of an archive: unlisted, it would break it."""
    for folder in path.resolve().parents:
        if folder.name in ("records", "manifests") and (folder.parent / MARKER).is_file():
            raise UsageError(
                said(
                    "{path} lies among the signed files of an archive, where verify would find it unlisted", path=path
                ),
                said("name a file in another folder"),
            )
