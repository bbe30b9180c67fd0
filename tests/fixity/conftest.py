"""A small archive on disk, and the manifests that list it."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from told_findings import findings_can_be_told  # noqa: F401  # of every test here

from archivist.base.places import manifest_path
from archivist.fixity.manifest_payload import payload_sha256, statement_payload
from archivist.fixity.measure import row_of
from archivist.model.manifest import Manifest, Row

ARCHIVE = "archivist.invalid/0123456789abcdef"
IDS = ("00" + "a" * 30, "00" + "b" * 30, "ff" + "c" * 30)


@dataclass
class Shelf:
    """An archive folder; `put` writes a file and gives its row."""

    root: Path
    rows: list[Row] = field(default_factory=list)

    def put(self, name: str, data: bytes = b"x", *, listed: bool = True) -> Row:
        place = self.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        row = row_of(name, data)
        if listed:
            self.rows.append(row)
        return row

    def record(self, number: int, *revisions: int, listed: bool = True, source: bool = True) -> str:
        """Write a record of `IDS`; give its folder."""
        folder = f"records/{IDS[number][:2]}/{IDS[number]}"
        if source:
            self.put(f"{folder}/source.txt", b"statement %d" % number, listed=listed)
        for revision in revisions or (1,):
            for name in ("record.json", "record.xml"):
                self.put(f"{folder}/r{revision}/{name}", b"%d" % revision, listed=listed)
        return folder

    @property
    def names(self) -> set[str]:
        return {row.name for row in self.rows}


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    root = tmp_path / "archive"
    root.mkdir()
    return Shelf(root)


@pytest.fixture
def manifest():
    """Make a manifest of invented rows; any field can be given."""

    def make(*names: str, **values) -> Manifest:
        rows = tuple(row_of(name, name.encode()) for name in names or (f"records/00/{IDS[0]}/source.txt",))
        start = values.get("log_start", 0)
        plain = {
            "archive": ARCHIVE,
            "seq": 1,
            "prev": None,
            "created": "2026-01-01T00:00:00Z",
            "tool": ("archivist", "0.1.0"),
            "root_version": 1,
            "root_sha256": "a" * 64,
            "schemas": {"archivist.rng": "b" * 64},
            "log_start": start,
            "log_end": start + len(rows) + 1,
            "aids": {},
            "withheld": (),
            "rows": rows,
        }
        return Manifest(**(plain | values))

    return make


@pytest.fixture
def chain(manifest):
    """Link manifests as the writer does: a list of names or of changed fields for each batch."""

    def link(*batches: dict) -> list[tuple[str, Manifest, str]]:
        linked: list[tuple[str, Manifest, str]] = []
        for seq, batch in enumerate(batches, 1):
            before = linked[-1] if linked else None
            plain = {
                "seq": seq,
                "prev": before[2] if before else None,
                "log_start": before[1].log_end if before else 0,
            }
            names = batch.pop("names", [f"records/00/{seq:032d}/source.txt"])
            made = manifest(*names, **(plain | batch))
            linked.append((manifest_path(made.seq), made, payload_sha256(statement_payload(made))))
        return linked

    return link
