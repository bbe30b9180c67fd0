"""The names of an archive's files (contract, section 1): made and recognised. Relative to the archive, with `/`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

__all__ = [
    "AIDS",
    "CHECKPOINT",
    "FOLDERS",
    "MANIFESTS",
    "MARKER",
    "RECORDS",
    "STAMPS",
    "TILES",
    "TRUST",
    "Place",
    "PlaceKind",
    "RecordFile",
    "aid_path",
    "belongs",
    "is_record_id",
    "is_record_word",
    "is_shelf",
    "is_source_name",
    "is_token_name",
    "is_under_manifests",
    "is_under_records",
    "json_path",
    "manifest_path",
    "place_of",
    "record_file",
    "record_folder",
    "record_id_of",
    "revision_folder",
    "revision_number",
    "revision_of",
    "revisions_in",
    "root_path",
    "schema_path",
    "shared_digest",
    "shared_pattern",
    "source_extension",
    "source_path",
    "stamped_path",
    "tile_path",
    "token_path",
    "xml_path",
]

MARKER = "archivist.toml"
RECORDS = "records"
MANIFESTS = "manifests"
FOLDERS = (RECORDS, MANIFESTS)
TRUST = f"{MANIFESTS}/trust"
# From the folder of a revision to the root of the archive.
_UP = "../../../../"
CHECKPOINT = f"{MANIFESTS}/log/checkpoint"
TILES = f"{MANIFESTS}/log/tile"
STAMPS = f"{MANIFESTS}/log/time"
AIDS = ("HOWTO-VERIFY.md", "VERIFY.sh")

PlaceKind = Literal["manifest", "trust", "checkpoint", "tile", "stamped", "token", "schema", "aid"]

_RECORD_WORD = re.compile(r"[0-9a-f]{4,32}")
_RECORD_ID = re.compile(r"[0-9a-f]{32}")
_SHELF = re.compile(r"[0-9a-f]{2}")
_REVISION = re.compile(r"r([1-9][0-9]{0,8})")
_SOURCE = re.compile(r"source\.[a-z0-9]{1,8}")
# Numbers are bounded so that reading one cannot cost more than the name is worth.
_NUMBER = "(0|[1-9][0-9]{0,15})"
# No two dots stand together in any path of an archive.
_TOKEN = r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*"  # noqa: S105  # an RFC 3161 token's name, no secret
_TOKEN_NAME = re.compile(_TOKEN)
# c2sp.org/tlog-tiles: level 0 to 63; the index in groups of three digits, all but the last with an x before and the
# first of them not zero; the width of a partial tile 1 to 255. No entries.
_LEVEL = "(?:[0-9]|[1-5][0-9]|6[0-3])"
_INDEX = "(?:(?!x000)(?:x[0-9]{3}/){1,5})?[0-9]{3}"
_WIDTH = "(?:[1-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])"
_PLACES: tuple[tuple[PlaceKind, re.Pattern[str]], ...] = (
    ("manifest", re.compile(r"manifests/([0-9]{6,15})\.dsse\.json")),
    ("trust", re.compile(rf"{TRUST}/root\.{_NUMBER}\.json")),
    ("checkpoint", re.compile(rf"{CHECKPOINT}()")),
    ("tile", re.compile(rf"{TILES}/{_LEVEL}/{_INDEX}(?:\.p/{_WIDTH})?()")),
    ("stamped", re.compile(rf"{STAMPS}/{_NUMBER}\.checkpoint")),
    ("token", re.compile(rf"{STAMPS}/{_NUMBER}\.{_TOKEN}\.tsr")),
    ("schema", re.compile(r"manifests/schemas/([0-9a-f]{64})\.[a-z0-9]{1,8}")),
    ("aid", re.compile(r"manifests/(?:HOWTO-VERIFY\.md|VERIFY\.sh)()")),
)
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_RECORD_FOLDER = re.compile(r"records/[0-9a-f]{2}/([0-9a-f]{32})(?:/|$)")
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

    @property
    def id(self) -> str:
        """The record's id."""
        return self.folder.rpartition("/")[2]


def is_record_word(word: str) -> bool:
    """Return whether a person could mean a record by `word`: an id, or its first 4 or more digits."""
    return _RECORD_WORD.fullmatch(word) is not None


def is_record_id(word: str) -> bool:
    """Return whether a word has the form of a record's id."""
    return _RECORD_ID.fullmatch(word) is not None


def is_shelf(name: str) -> bool:
    """Return whether a name in `records/` is that of a folder of records: the first two digits of their ids."""
    return _SHELF.fullmatch(name) is not None


def is_source_name(name: str) -> bool:
    """Return whether a name in a record's folder is that of source bytes."""
    return _SOURCE.fullmatch(name) is not None


def revision_number(name: str) -> int | None:
    """Return the number of the revision whose folder has this name in its record's, else None."""
    match = _REVISION.fullmatch(name)
    return int(match[1]) if match else None


def is_token_name(name: str) -> bool:
    """Return whether a timestamp authority's tokens can be called so in the names of their files."""
    return _TOKEN_NAME.fullmatch(name) is not None


def record_folder(record_id: str) -> str:
    """Return the folder of a record: `records/<hh>/<id>`."""
    return f"{RECORDS}/{record_id[:2]}/{record_id}"


def revision_folder(record_id: str, revision: int) -> str:
    """Return the folder of one revision of a record."""
    return f"{record_folder(record_id)}/r{revision}"


def source_path(record_id: str, extension: str) -> str:
    """Return the path of a record's source bytes."""
    return f"{record_folder(record_id)}/source.{extension}"


def xml_path(record_id: str, revision: int) -> str:
    """Return the path of a revision's record.xml."""
    return f"{revision_folder(record_id, revision)}/record.xml"


def json_path(record_id: str, revision: int) -> str:
    """Return the path of a revision's record.json."""
    return f"{revision_folder(record_id, revision)}/record.json"


def source_extension(name: str, *, is_text: bool) -> str:
    """Return the lower-case suffix of a file name if it is `[a-z0-9]{1,8}`, else txt or bin."""
    suffix = PurePath(name).suffix[1:].lower()
    if _EXTENSION.fullmatch(suffix):
        return suffix
    return "txt" if is_text else "bin"


def manifest_path(seq: int) -> str:
    """Return the path of the manifest of batch `seq`."""
    return f"{MANIFESTS}/{seq:06d}.dsse.json"


def root_path(version: int) -> str:
    """Return the path of one version of the trust root."""
    return f"{TRUST}/root.{version}.json"


def stamped_path(size: int) -> str:
    """Return the path of the stamped checkpoint of a log of `size` leaves."""
    return f"{STAMPS}/{size}.checkpoint"


def token_path(size: int, name: str) -> str:
    """Return the path of the token that the authority `name` gave for a log of `size` leaves."""
    return f"{STAMPS}/{size}.{name}.tsr"


def tile_path(level: int, index: int, width: int | None = None) -> str:
    """Return the path of a tile; `width` is the number of hashes in a partial one."""
    digits = str(index)
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    name = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
    partial = "" if width is None else f".p/{width}"
    return f"{TILES}/{level}/{name}{partial}"


def schema_path(sha256: str, name: str) -> str:
    """Return the path at which a schema is kept: its digest and its own last suffix."""
    return f"{MANIFESTS}/schemas/{sha256}.{name.rsplit('.', 1)[-1]}"


def shared_pattern(sha256: str) -> str:
    """Return how a record.xml names the header that it shares: four folders up from its own, then down to the schemas.

    `$1` is the xml:id in it (TEI P5, `prefixDef`).
    """
    return f"{_UP}{schema_path(sha256, 'xml')}#$1"


def shared_digest(pattern: str) -> str | None:
    """Return the SHA-256 of the header that a pattern names, None if it is no such pattern."""
    place = place_of(pattern.removeprefix(_UP).removesuffix("#$1"))
    return place.stem if place is not None and pattern == shared_pattern(place.stem) else None


def aid_path(name: str) -> str:
    """Return the path at which a verification aid is kept: one of AIDS."""
    return f"{MANIFESTS}/{name}"


def is_under_manifests(path: str) -> bool:
    """Return whether a path lies in the folder of manifests, whatever it is."""
    return path.startswith(f"{MANIFESTS}/")


def is_under_records(path: str) -> bool:
    """Return whether a path lies in the folder of records, whatever it is."""
    return path.startswith(f"{RECORDS}/")


def place_of(path: str) -> Place | None:
    """Return what a path under `manifests/` is; None if nothing of that name belongs there."""
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
    """Return the record and revision to which a path under `records/` belongs; None if it has another form."""
    match = _RECORD_FILE.fullmatch(path)
    return match and RecordFile(match["folder"], int(match["revision"] or 0))


def record_id_of(path: str | None) -> str | None:
    """Return the id of the record in whose folder a path lies, whatever it is, else None."""
    match = _RECORD_FOLDER.match(path or "")
    return match[1] if match else None


def revision_of(path: str) -> tuple[str, int] | None:
    """Return record id and revision of the path of a record.json or record.xml, else None."""
    file = record_file(path)
    return (file.id, file.revision) if file is not None and file.revision else None


def revisions_in(paths: Iterable[str]) -> list[tuple[str, int]]:
    """Return each revision of which a file is among the paths, sorted."""
    return sorted({revision for path in paths if (revision := revision_of(path))})


def belongs(path: str) -> bool:
    """Return whether a file of an archive's signed side or of its records can have this path."""
    return place_of(path) is not None or record_file(path) is not None
