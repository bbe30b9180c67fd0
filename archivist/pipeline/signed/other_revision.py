"""The signed side of another revision: what the working tree is compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import CHECKPOINT, MANIFESTS, STAMPS, TRUST, place_of
from archivist.history.revision import Revision
from archivist.ledger.checkpoint import checkpoint_findings, log_trust, read_checkpoint
from archivist.ledger.merkle import EMPTY_ROOT
from archivist.ledger.note import NOTE_BYTES
from archivist.ledger.tiles import WIDTH, ReadTile
from archivist.model.findings import Finding, finding
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import verify_note
from archivist.pipeline.signed.manifests import Batch, parse_manifest, signature_findings
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.trusted_time import Stamp, trusted_times
from archivist.signing.root_chain import verify_chain
from archivist.signing.timestamp import TOKEN_BYTES

__all__ = ["BaseSide", "read_base", "revision_tiles"]

_TILE_BYTES = WIDTH * 32


@dataclass(frozen=True)
class BaseSide:
    """What a revision vouches for: trust roots, the paths of its manifests, the newest of them, its checkpoint.

    `root_files` are the trust roots' files, path → bytes, in order; `manifests` has the blob of each path, in order.
    Paths in `findings` are named as git names them.
    """

    revision: Revision
    root_files: Mapping[str, bytes]
    roots: tuple[TrustRoot, ...]
    manifests: Mapping[str, str]
    newest: Batch | None
    checkpoint: Checkpoint | None
    findings: tuple[Finding, ...]

    @property
    def head(self) -> TreeHead:
        """The signed tree head; that of the empty log before the first batch."""
        return self.checkpoint.head if self.checkpoint else TreeHead(self.roots[0].archive, 0, EMPTY_ROOT)

    def labelled(self, item: Finding) -> Finding:
        """Return a finding on a file of the revision, its path named as git names it."""
        return replace(item, path=item.path and self.revision.place(item.path))


def read_base(archive: Archive, revision: Revision, pin: str | None) -> BaseSide | None:
    """Read and verify the newest state of a revision; None if it has no archive. Its cost does not grow with the rows.

    V2 and V3 of `verify`, of what git holds:

    1. trust root     the whole chain; version 1 against the pin, if there is one
    2. manifests      the newest, with its signatures; older ones are what earlier checks let in
    3. checkpoint     signed by the log's keys, about as many leaves as the newest manifest says
    """
    # 1. trust root
    blobs = revision.files(f"{MANIFESTS}/", f"{TRUST}/", f"{STAMPS}/", CHECKPOINT)
    roots = _numbered(blobs, "trust")
    manifests = _numbered(blobs, "manifest")
    if not roots and not manifests and CHECKPOINT not in blobs:
        return None
    root_files = revision.read({path: blobs[path] for path in roots}, ENVELOPE_BYTES)
    chain, problems = verify_chain(
        [(revision.place(path), data) for path, data in root_files.items()], archive.settings.archive, pin
    )
    findings = list(problems)
    # 2. manifests
    newest: Batch | None = None
    for path in manifests[-1:]:
        data = revision.read({path: blobs[path]}, ENVELOPE_BYTES)[path]
        newest, envelope, problems = parse_manifest(data, revision.place(path))
        findings += problems
        if newest is not None and envelope is not None and chain:
            stamps = _stamps(revision, blobs, newest.manifest.log_end)
            times = trusted_times(stamps, chain, archive.context.clock.now()).times
            findings += signature_findings(newest, envelope, Standing(chain, times), len(roots))
    # 3. checkpoint
    checkpoint: Checkpoint | None = None
    if manifests or CHECKPOINT in blobs:
        note = revision.read({path: blobs[path] for path in (CHECKPOINT,) if path in blobs}, NOTE_BYTES)
        checkpoint, problems = read_checkpoint(note.get(CHECKPOINT), revision.place(CHECKPOINT))
        findings += problems
    if checkpoint is not None and chain:
        findings += _head_findings(checkpoint, chain, newest, revision.place(CHECKPOINT))
    return BaseSide(
        revision,
        root_files,
        tuple(chain),
        {path: blobs[path] for path in manifests},
        newest,
        checkpoint,
        tuple(findings),
    )


def revision_tiles(revision: Revision) -> ReadTile:
    """Return the function that reads a tile of a revision, None where it has none."""

    def read(path: str) -> bytes | None:
        blobs = revision.files(path)
        return revision.read(blobs, _TILE_BYTES)[path] if blobs else None

    return read


def _numbered(paths: Mapping[str, str], kind: str) -> list[str]:
    places = [(place.number, path) for path in paths if (place := place_of(path)) and place.kind == kind]
    return [path for _, path in sorted(places)]


def _stamps(revision: Revision, blobs: Mapping[str, str], size: int) -> list[Stamp]:
    """Return the tokens and stamped checkpoints for logs of `size` leaves or more, by size."""
    stamps: dict[int, Stamp] = {}
    for kind, limit in (("stamped", NOTE_BYTES), ("token", TOKEN_BYTES)):
        paths = [path for path in _numbered(blobs, kind) if _size(path) >= size]
        for path, data in revision.read({path: blobs[path] for path in paths}, limit).items():
            stamp = stamps.setdefault(_size(path), Stamp(_size(path)))
            if kind == "token":
                stamp.tokens[path] = data
            else:
                stamp.checkpoint = data
    return [stamps[key] for key in sorted(stamps)]


def _size(path: str) -> int:
    place = place_of(path)
    return place.number if place is not None else 0


def _head_findings(
    checkpoint: Checkpoint, roots: list[TrustRoot], newest: Batch | None, path: str
) -> tuple[Finding, ...]:
    findings = checkpoint_findings(checkpoint, log_trust(roots), verify_note, path)
    expected = newest.manifest.log_end if newest is not None else 0
    if checkpoint.head.size == expected:
        return findings
    return (*findings, finding("log-size", path, expected=str(expected), found=str(checkpoint.head.size)))
