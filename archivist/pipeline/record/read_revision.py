"""Read the three files of a revision from the archive."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from archivist.base.canonical import parse_strict
from archivist.base.digest import sha256_hex
from archivist.base.limits import RECORD_XML_BYTES, SOURCE_BYTES
from archivist.base.opening import RefusedError, read_below
from archivist.base.places import is_source_name, json_path, record_folder, xml_path
from archivist.base.said import said
from archivist.fixity.archive_tree import ArchiveTree
from archivist.fixity.measure import read_listed
from archivist.model.errors import UnsoundArchiveError
from archivist.model.findings import Finding, finding
from archivist.model.manifest import Row
from archivist.model.record import Record
from archivist.pipeline.record.examine import RevisionFiles
from archivist.pipeline.record.shared_headers import headers_in

__all__ = [
    "read_listed_revision",
    "read_revision",
    "read_source",
    "withdrawn",
]


def read_revision(root: Path, record_id: str, revision: int, *, with_source: bool = True) -> RevisionFiles:
    """Read a revision's files; UnsoundArchiveError if one cannot be read. The source may be withheld: then None."""
    xml, described = xml_path(record_id, revision), json_path(record_id, revision)
    json = _read(root, described, RECORD_XML_BYTES)
    source = _source(root, record_id, json)
    text = read_source(root, source) if with_source else None
    return RevisionFiles(
        xml,
        _read(root, xml, RECORD_XML_BYTES),
        described,
        json,
        source,
        text,
        headers_in(root),
        _before(root, record_id, revision),
    )


def read_listed_revision(
    root: Path,
    record_id: str,
    revision: int,
    rows: Mapping[str, Row],
    *,
    source: str | None,
    before: str | None = None,
) -> tuple[RevisionFiles | None, tuple[Finding, ...]]:
    """Read the files of a signed revision, each once, and only as bytes that are what its row says.

    So what is examined is what was hashed, whoever changes a file meanwhile. `rows` are those of the revision's two
    files and of the record's source; `source` is the path of the source that is to be here, None if it is not to be
    read; `before` is the listed digest of the record.json before it, None to take the file's. Where a file is not as
    signed, the findings say so, and there is nothing to examine.
    """
    paths = (xml_path(record_id, revision), json_path(record_id, revision), *((source,) if source else ()))
    with ArchiveTree(root) as tree:
        read = {path: read_listed(tree, rows[path]) for path in paths}
    findings = tuple(problem for _, problem in read.values() if problem is not None)
    xml, json, *text = (data for data, _ in read.values())
    if xml is None or json is None or findings:
        return None, findings
    place = source or _source(root, record_id, json)
    before = before or _before(root, record_id, revision)
    return RevisionFiles(paths[0], xml, paths[1], json, place, text[0] if text else None, headers_in(root), before), ()


def withdrawn(record: Record) -> Finding | None:
    """Tell of a revision that is a withdrawal when it was made and why."""
    if record.status != "withdrawn" or record.change is None:
        return None
    place = json_path(record.id, record.revision)
    return finding("withdrawn", place, at=record.change.at, why=record.change.because)


def _before(root: Path, record_id: str, revision: int) -> str | None:
    """Return the SHA-256 of the record.json before that of a revision; None if there is none or it cannot be read."""
    if revision == 1:
        return None
    try:
        return sha256_hex(read_below(root, json_path(record_id, revision - 1), RECORD_XML_BYTES))
    except OSError:
        return None


def _source(root: Path, record_id: str, json: bytes) -> str:
    """Return the source's path: what record.json names if that is a name in the record's folder, else what is there."""
    try:
        name = parse_strict(json)["source"]["path"]
    except (ValueError, KeyError, TypeError):
        name = None
    if isinstance(name, str) and is_source_name(name):
        return f"{record_folder(record_id)}/{name}"
    there = sorted((root / record_folder(record_id)).glob("source.*"))
    return str(PurePosixPath(record_folder(record_id)) / (there[0].name if there else "source.txt"))


def read_source(root: Path, path: str) -> bytes | None:
    """Read the source, which may be withheld; what is no file is not there."""
    try:
        return read_below(root, path, SOURCE_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        if isinstance(error, RefusedError) and error.rule != "size":
            return None
        raise _unreadable(path, error) from error


def _read(root: Path, path: str, limit: int) -> bytes:
    try:
        return read_below(root, path, limit)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> UnsoundArchiveError:
    told = said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror)
    problem = finding("cannot-read", path, reason=error.strerror or str(error))
    return UnsoundArchiveError(told, said("see: archivist verify"), problem)
