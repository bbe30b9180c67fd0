"""The names of an archive's files (contract, section 1): made and recognised. Relative to the archive, with `/`."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

__all__ = [
    "AIDS",
    "CHECKPOINT",
    "MARKER",
    "Place",
    "PlaceKind",
    "RecordFile",
    "is_record_word",
    "json_path",
    "manifest_path",
    "place_of",
    "record_file",
    "record_folder",
    "revision_folder",
    "root_path",
    "schema_path",
    "source_extension",
    "source_path",
    "xml_path",
]

MARKER = "archivist.toml"
CHECKPOINT = "manifests/log/checkpoint"
AIDS = ("HOWTO-VERIFY.md", "VERIFY.sh")

PlaceKind = Literal["manifest", "trust", "checkpoint", "tile", "stamped", "token", "schema", "aid"]

_RECORD_WORD = re.compile(r"[0-9a-f]{4,32}")
# Numbers are bounded so that reading one cannot cost more than the name is worth.
_NUMBER = "(0|[1-9][0-9]{0,15})"
_PLACES: tuple[tuple[PlaceKind, re.Pattern[str]], ...] = (
    ("manifest", re.compile(r"manifests/([0-9]{6,15})\.dsse\.json")),
    ("trust", re.compile(rf"manifests/trust/root\.{_NUMBER}\.json")),
    ("checkpoint", re.compile(r"manifests/log/checkpoint()")),
    ("tile", re.compile(r"manifests/log/tile/[a-z0-9./]+()")),
    ("stamped", re.compile(rf"manifests/log/time/{_NUMBER}\.checkpoint")),
    ("token", re.compile(rf"manifests/log/time/{_NUMBER}\.[A-Za-z0-9][A-Za-z0-9._-]*\.tsr")),
    ("schema", re.compile(r"manifests/schemas/([0-9a-f]{64})\.[a-z0-9]{1,8}")),
    ("aid", re.compile(r"manifests/(?:HOWTO-VERIFY\.md|VERIFY\.sh)()")),
)
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_RECORD_FILE = re.compile(
    r"(?P<folder>records/(?P<hh>[0-9a-f]{2})/(?P=hh)[0-9a-f]{30})"
    r"/(?:source\.[a-z0-9]{1,8}|r(?P<revision>[1-9][0-9]{0,8})/record\.(?:xml|json))"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A path under `manifests/`; `number` is its seq, version or size, `stem` the number or digest as written."""

    kind: PlaceKind
    stem: str

    @property
    def number(self) -> int:
        """The number in the name; ValueError for kinds that have none."""
        return int(self.stem)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of a record: its record's folder, and its revision, 0 for the source."""

    folder: str
    revision: int


def is_record_word(word: str) -> bool:
    """Tell whether a person could mean a record by `word`: an id, or its first 4 or more digits."""
    return _RECORD_WORD.fullmatch(word) is not None


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
    suffix = PurePath(name).suffix[1:].lower()
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


def place_of(path: str) -> Place | None:
    """Tell what a path under `manifests/` is; None if nothing of that name belongs there."""
    for kind, form in _PLACES:
        match = form.fullmatch(path)
        if match is not None:
            place = Place(kind, match[1])
            # 0000001 and 000000 would be second names of a manifest, root.0 one of no root.
            counted = kind in {"manifest", "trust"}
            if counted and (place.number == 0 or (kind == "manifest" and path != manifest_path(place.number))):
                return None
            return place
    return None


def record_file(path: str) -> RecordFile | None:
    """Tell to which record and revision a path under `records/` belongs; None if it has another form."""
    match = _RECORD_FILE.fullmatch(path)
    return match and RecordFile(match["folder"], int(match["revision"] or 0))
