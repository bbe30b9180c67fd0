"""Which records an archive holds now: those that can be read, those that were withheld, those still being written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES, NOTE_BYTES
from archivist.base.places import CHECKPOINT, record_file
from archivist.fixity.measure import read_file
from archivist.fixity.unparsed_manifest import may_list
from archivist.model.findings import Finding
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.signed.withheld import read_withheld, withheld_parts
from archivist.store.layout import manifest_paths
from archivist.store.record_scan import look_at_record

__all__ = ["Present", "checkpoint_digest", "records_present", "withheld_digest"]


@dataclass(frozen=True)
class Present:
    """The records withheld, what is being written, and the notes on what is left out.

    `withheld` is record id → the number of its newest revision, 0 where no revision is known of; `withheld_files` is a
    digest of all that is withheld. `writing` paths are not there yet. `checkpoint` is the SHA-256 of the one that stood
    before anything was looked at, None if there was none.
    """

    withheld: Mapping[str, int]
    withheld_files: str
    writing: frozenset[str]
    notes: tuple[Finding, ...]
    checkpoint: str | None = None


def checkpoint_digest(archive: Archive) -> str | None:
    """Return the SHA-256 of the checkpoint that stands: with every batch comes another. None if there is none."""
    data, _ = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    return None if data is None else sha256_hex(data)


def withheld_digest(withheld: Iterable[str]) -> str:
    """Return a digest of the paths of all withheld files."""
    return sha256_hex("\n".join(sorted(withheld)).encode())


def records_present(archive: Archive) -> Present:
    """Look at what an archive says of its records, and at none of their folders but those that it withholds.

    A record is withheld if a manifest withholds its newest revision, be its files here or not: the one before it is not
    what the record says now. Where the source alone was withheld, the record stands.
    """
    checkpoint = checkpoint_digest(archive)
    unsettled, findings = being_written(archive)
    writing = _unlisted(archive, unsettled)
    withheld = read_withheld(archive.root)
    gone = {}
    for record_id, parts in withheld_parts(withheld).items():
        seen = look_at_record(archive.root, record_id, writing)
        here = seen.revision if seen is not None else 0
        newest = parts.newest([here])
        if not here or parts.entry(newest) is not None:
            gone[record_id] = newest
    # Of the files that are being written a person sees the records; what was interrupted is told as it is.
    notes = tuple(
        item for item in findings if item.exit or (item.path in writing and item.path.endswith("/record.json"))
    )
    return Present(gone, withheld_digest(withheld), writing, notes, checkpoint)


def _unlisted(archive: Archive, unsettled: Collection[str]) -> frozenset[str]:
    """Return the files of records that a journal names and no manifest lists: no journal hides what is published."""
    files = {path for path in unsettled if record_file(path) is not None}
    if not files:
        return frozenset()
    listed: set[str] = set()
    for path in manifest_paths(archive.root):
        if path in unsettled:
            continue
        data, _ = read_file(archive.root, path, ENVELOPE_BYTES)
        listed |= {name for name in files - listed if data is not None and may_list(data, {name})}
    return frozenset(files - listed)
