"""What the manifests say was withheld, for readers that look a record up: a claim, which `verify` judges."""

from collections.abc import Mapping
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES
from archivist.fixity.measure import read_file, read_head
from archivist.fixity.peek import HEAD_BYTES, may_withhold
from archivist.model.manifest import Withheld
from archivist.pipeline.base_side import parse_manifest
from archivist.pipeline.revisions import record_of
from archivist.store.layout import manifest_paths

__all__ = ["read_withheld", "withheld_records"]


def read_withheld(root: Path) -> dict[str, Withheld]:
    """Read every entry: the file's path → the first that names it. Of nearly every manifest its head is enough."""
    found: dict[str, Withheld] = {}
    for path in manifest_paths(root):
        head = read_head(root, path, HEAD_BYTES, ENVELOPE_BYTES)
        if head is None or not may_withhold(head):
            continue
        data, _ = read_file(root, path, ENVELOPE_BYTES)
        batch, _, _ = parse_manifest(data or b"", path)
        for item in batch.manifest.withheld if batch is not None else ():
            found.setdefault(item.name, item)
    return found


def withheld_records(withheld: Mapping[str, Withheld]) -> dict[str, Withheld]:
    """Give the records of which files are withheld: id → one of the entries."""
    return {record_id: item for name, item in withheld.items() if (record_id := record_of(name)) is not None}
