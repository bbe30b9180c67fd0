"""Read the three files of a revision from the archive."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from archivist.base.canonical import parse_strict
from archivist.base.limits import RECORD_XML_BYTES
from archivist.base.places import is_source_name, json_path, record_file, record_folder, record_id_of, xml_path
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.pipeline.examine import RevisionFiles
from archivist.store.disk import read_small

__all__ = ["read_revision", "record_of", "revision_of", "revisions_in", "withdrawn"]


def revision_of(path: str) -> tuple[str, int] | None:
    """Give record id and revision of the path of a record.json or record.xml, else None."""
    file = record_file(path)
    return (file.id, file.revision) if file is not None and file.revision else None


def record_of(path: str | None) -> str | None:
    """Give the id of the record in whose folder a path lies, else None."""
    return record_id_of(path or "")


def revisions_in(paths: Iterable[str]) -> list[tuple[str, int]]:
    """Give each revision of which a file is among the paths, sorted."""
    return sorted({found for path in paths if (found := revision_of(path))})


def read_revision(root: Path, record_id: str, revision: int, *, with_source: bool = True) -> RevisionFiles:
    """Read a revision's files; ArchivistError if one cannot be read. The source may be withheld: then None."""
    xml, described = xml_path(record_id, revision), json_path(record_id, revision)
    source = _source(root, record_id, described)
    place = root / source
    return RevisionFiles(
        xml,
        _read(root, xml),
        described,
        _read(root, described),
        source,
        _read(root, source) if with_source and place.is_file() and not place.is_symlink() else None,
    )


def withdrawn(record: Record) -> Finding | None:
    """Tell of a revision that is a withdrawal when it was made and why."""
    if record.status != "withdrawn" or record.change is None:
        return None
    place = json_path(record.id, record.revision)
    return finding("withdrawn", place, at=record.change.at, why=record.change.because)


def _source(root: Path, record_id: str, described: str) -> str:
    """Give the source's path: what record.json names if that is a name in the record's folder, else what is there."""
    try:
        name = parse_strict(_read(root, described))["source"]["path"]
    except (ArchivistError, ValueError, KeyError, TypeError):
        name = None
    if isinstance(name, str) and is_source_name(name):
        return f"{record_folder(record_id)}/{name}"
    there = sorted((root / record_folder(record_id)).glob("source.*"))
    return str(PurePosixPath(record_folder(record_id)) / (there[0].name if there else "source.txt"))


def _read(root: Path, path: str) -> bytes:
    try:
        return read_small(root / path, RECORD_XML_BYTES)
    except OSError as error:
        raise ArchivistError(f"{path} cannot be read: {error.strerror}", "see: archivist verify") from error
