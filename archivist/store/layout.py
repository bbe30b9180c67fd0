"""Where things lie in an archive (contract, section 1). Paths are relative to the archive, with `/`."""

import re
from pathlib import Path

__all__ = [
    "AIDS",
    "CHECKPOINT",
    "MARKER",
    "find_archive",
    "json_path",
    "manifest_path",
    "manifest_paths",
    "record_folder",
    "revision_folder",
    "revisions",
    "root_path",
    "root_paths",
    "schema_path",
    "source_extension",
    "source_path",
    "xml_path",
]

MARKER = "archivist.toml"
CHECKPOINT = "manifests/log/checkpoint"
AIDS = ("HOWTO-VERIFY.md", "VERIFY.sh")

_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_MANIFEST = re.compile(r"[0-9]{6,}\.dsse\.json")
_ROOT = re.compile(r"root\.([1-9][0-9]*)\.json")
_REVISION = re.compile(r"r([1-9][0-9]*)")


def find_archive(start: Path) -> Path | None:
    """Give the nearest folder from `start` upward that holds archivist.toml."""
    folder = start.resolve()
    return next((place for place in (folder, *folder.parents) if (place / MARKER).is_file()), None)


def record_folder(record_id: str) -> str:
    """Give the folder of a record: `records/<hh>/<id>`."""
    return f"records/{record_id[:2]}/{record_id}"


def revision_folder(record_id: str, revision: int) -> str:
    """Give the folder of one revision of a record."""
    return f"{record_folder(record_id)}/r{revision}"


def source_path(record_id: str, extension: str) -> str:
    """Give the path of a record's source bytes."""
    return f"{record_folder(record_id)}/source.{extension}"


def xml_path(record_id: str, revision: int) -> str:
    """Give the path of a revision's record.xml."""
    return f"{revision_folder(record_id, revision)}/record.xml"


def json_path(record_id: str, revision: int) -> str:
    """Give the path of a revision's record.json."""
    return f"{revision_folder(record_id, revision)}/record.json"


def source_extension(name: str, *, is_text: bool) -> str:
    """Give the lower-case suffix of a file name if it is `[a-z0-9]{1,8}`, else txt or bin."""
    suffix = Path(name).suffix[1:].lower()
    if _EXTENSION.fullmatch(suffix):
        return suffix
    return "txt" if is_text else "bin"


def manifest_path(seq: int) -> str:
    """Give the path of the manifest of batch `seq`."""
    return f"manifests/{seq:06d}.dsse.json"


def root_path(version: int) -> str:
    """Give the path of one version of the trust root."""
    return f"manifests/trust/root.{version}.json"


def schema_path(sha256: str, name: str) -> str:
    """Give the path at which a schema is kept: its digest and its own last suffix."""
    return f"manifests/schemas/{sha256}.{name.rsplit('.', 1)[-1]}"


def manifest_paths(archive: Path) -> tuple[str, ...]:
    """List the manifests in order of their numbers; other names in the folder are left out."""
    names = [name for name in _names(archive / "manifests") if _MANIFEST.fullmatch(name)]
    return tuple(f"manifests/{name}" for name in sorted(names, key=lambda name: (int(name.split(".")[0]), name)))


def root_paths(archive: Path) -> tuple[str, ...]:
    """List the versions of the trust root in order."""
    matches = [match for name in _names(archive / "manifests/trust") if (match := _ROOT.fullmatch(name))]
    return tuple(f"manifests/trust/{match.group()}" for match in sorted(matches, key=lambda match: int(match[1])))


def revisions(archive: Path, record_id: str) -> tuple[int, ...]:
    """List the revisions of a record that lie in its folder, in order."""
    names = _names(archive / record_folder(record_id))
    return tuple(sorted(int(match[1]) for name in names if (match := _REVISION.fullmatch(name))))


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []
