"""Sign what is new and write it as one batch."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.opening import read_below
from archivist.base.places import CHECKPOINT, aid_path, manifest_path, place_of, schema_path
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.fixity.manifest_payload import statement_payload
from archivist.fixity.measure import read_file, row_of
from archivist.ledger.checkpoint import (
    add_signatures,
    checkpoint_bytes,
    checkpoint_findings,
    log_trust,
    new_checkpoint,
    sign_head,
)
from archivist.ledger.growth import Growth, append
from archivist.ledger.leaves import batch_leaf_hashes
from archivist.ledger.merkle import EMPTY_ROOT
from archivist.ledger.note import note_key
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.errors import ArchivistError, UnsoundArchiveError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.manifest import Manifest, Row, Withheld
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.batch_keys import SigningKeys, keys_at_hand, signing_keys
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.batch_time import stated_created
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, tile_source, verify_note
from archivist.pipeline.signed.manifests import Batch, listed_among, read_manifest, signature_findings
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.signed_side import read_roots, read_times
from archivist.pipeline.signed.waiting_root import root_waits
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import sign
from archivist.signing.keys import PrivateKey
from archivist.signing.verify import role_findings
from archivist.store.batch import WriteBatch, write_batch
from archivist.store.layout import manifest_paths, root_paths, stamped_since
from archivist.store.verification_aids import current_aids
from archivist.validation.schema_files import SHARED_HEADER, SchemaSet

__all__ = [
    "Head",
    "Planned",
    "SigningKeys",
    "head_under",
    "keys_at_hand",
    "plan_batch",
    "read_head",
    "require_clock",
    "sign_batch",
    "signed_head",
    "signing_keys",
    "write_planned",
    "write_unsigned",
]


_Versions = Collection[SchemaSet]
# Exit codes of what is forged or untrusted.
_FALSE = (12, 13)


@dataclass(frozen=True)
class Head:
    """Where the next batch goes on: the newest root, and the newest manifest and checkpoint, None before the first."""

    roots: tuple[TrustRoot, ...]
    newest: Batch | None
    checkpoint: Checkpoint | None

    @property
    def root(self) -> TrustRoot:
        """The newest trust root."""
        return self.roots[-1]

    @property
    def root_waits(self) -> bool:
        """Return whether no batch names the newest trust root yet."""
        return root_waits(self.root.version, self.newest.manifest if self.newest else None)


@dataclass(frozen=True)
class Planned:
    """A batch that is not signed yet: its manifest, the payload that is signed, and every file that it lists."""

    manifest: Manifest
    payload: bytes
    files: Mapping[str, bytes]

    @property
    def path(self) -> str:
        """The path of the manifest."""
        return manifest_path(self.manifest.seq)


def read_head(archive: Archive, pin: str | None) -> Head:
    """Read the newest root, manifest and checkpoint, V2 and V3 of `verify`; UnsoundArchiveError if not.

    Nothing is added to a broken archive. Older manifests are `verify`'s business, so that adding costs the same in
    a large archive as in a small one.
    """
    roots, findings = read_roots(archive, pin)
    head, more = head_under(archive, roots)
    problems = (*findings, *more)
    if worst_exit(problems) or not roots:
        first = next(item for item in problems if item.exit)
        told = said("the archive does not verify: {message}", message=first.message)
        raise UnsoundArchiveError(told, said("run: archivist verify"), first)
    return head


def head_under(archive: Archive, roots: Sequence[TrustRoot]) -> tuple[Head, tuple[Finding, ...]]:
    """Read the newest manifest and checkpoint, and judge them by a verified chain of trust roots."""
    newest = checkpoint = None
    problems: list[Finding] = []
    paths = manifest_paths(archive.root)
    if paths and roots:
        times = read_times(archive, roots, archive.context.clock.now())
        # A token that does not hold must not get into a manifest; one that is missing is verify's business.
        problems += [item for item in times.findings if item.exit in _FALSE]
        standing = Standing(roots, times.times)
        newest, envelope, findings = read_manifest(archive, paths[-1])
        problems += findings
        if newest is not None and envelope is not None:
            problems += signature_findings(newest, envelope, standing, len(root_paths(archive.root)))
    if roots and (paths or (archive.root / CHECKPOINT).exists()):
        checkpoint, findings = _read_checkpoint(archive, roots, newest)
        problems += findings
    return Head(tuple(roots), newest, checkpoint), tuple(problems)


def _read_checkpoint(
    archive: Archive, roots: Sequence[TrustRoot], newest: Batch | None
) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    checkpoint, findings = load_checkpoint(archive)
    if checkpoint is None:
        return None, findings
    findings = checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT)
    expected = newest.manifest.log_end if newest is not None else 0
    if checkpoint.head.size != expected:
        findings += (finding("log-size", CHECKPOINT, expected=str(expected), found=str(checkpoint.head.size)),)
    return checkpoint, findings


def require_clock(archive: Archive, head: Head, now: str, *, repeat: bool) -> str:
    """Return the time that the next batch states; ClockBehindError where this machine's clock is too far behind."""
    newest = head.newest.manifest if head.newest else None
    return stated_created(archive.root, newest, head.root, now, repeat=repeat)


def sign_batch(  # noqa: PLR0913  # the last two are for those few that withhold or repeat a time
    archive: Archive,
    head: Head,
    keys: SigningKeys,
    schemas: _Versions,
    files: Mapping[str, bytes],
    created: str,
    *,
    withheld: Sequence[Withheld] = (),
    repeat_created: bool = False,
) -> str:
    """Sign and write one batch; `files` are its records by path, on disk already or new. Gives the manifest's path.

    `schemas` are the versions that the records name, the one in use among them; `created` is what the clock says. What
    the batch withholds, files that an earlier one lists, is removed by the same durable write. A trust root that waits
    comes into force first, in a batch of its own.

    1. the manifest, chained to the one before it
    2. signatures, verified before anything is written
    3. the log and one durable write
    """
    if head.root_waits and (withheld or _has_more(files)):
        sign_batch(archive, head, keys, {schemas_in_use()}, {}, created, repeat_created=repeat_created)
        head = read_head(archive, pin_of(archive))
    # 1. manifest
    stated = require_clock(archive, head, created, repeat=repeat_created)
    planned = plan_batch(archive, head, schemas, files, stated, withheld)
    # 2. signatures
    envelope = sign(MANIFEST_TYPE, planned.payload, keys.manifest)
    refused = role_findings(envelope, head.root, "manifest", planned.manifest.created, planned.path)
    if worst_exit(refused):
        told = said("the new signature does not verify: {message}", message=refused[0].message)
        raise ArchivistError(told, said("check the key store"))
    # 3. log and write
    return write_planned(archive, head, planned, envelope, keys.log)


def plan_batch(
    archive: Archive,
    head: Head,
    schemas: _Versions,
    files: Mapping[str, bytes],
    created: str,
    withheld: Sequence[Withheld] = (),
) -> Planned:
    """Make the manifest of a batch and write nothing: two machines with the same archive give the same payload.

    1. rows: the records' files, and every schema, trust root and token that no earlier batch has listed
    2. the manifest, chained to the one before it
    """
    # 1. rows
    listed = dict(files) | _not_listed_yet(archive, head, schemas)
    rows = tuple(row_of(name, data) for name, data in sorted(listed.items()))
    # 2. manifest
    manifest = replace(_manifest(archive, head, rows, schemas, created), withheld=tuple(withheld))
    return Planned(manifest, statement_payload(manifest), listed)


def write_planned(archive: Archive, head: Head, planned: Planned, envelope: Envelope, log: Sequence[PrivateKey]) -> str:
    """Write a batch whose envelope is complete; returns the manifest's path.

    1. the log: one leaf a row and one for the batch, appended to tiles that lead to the signed root
    2. one durable write, the checkpoint's rename its commit point
    """
    manifest = planned.manifest
    # 1. log
    growth, checkpoint = _grown(
        archive, head, log, batch_leaf_hashes(manifest, sha256_hex(planned.payload), envelope.signatures)
    )
    # 2. write
    fresh = {name: data for name, data in planned.files.items() if not (archive.root / name).exists()}
    add = {**fresh, **growth.added, planned.path: envelope_bytes(envelope)}
    replaced = _aids_to_replace(archive)
    if head.checkpoint is None:
        add[CHECKPOINT] = checkpoint
    else:
        replaced[CHECKPOINT] = checkpoint
    removed = (*growth.removed, *(item.name for item in manifest.withheld))
    write_batch(archive.root, WriteBatch(add, CHECKPOINT, replaced, removed))
    return planned.path


def _has_more(files: Iterable[str]) -> bool:
    """Return whether a batch holds more than the trust root that comes into force with it."""
    places = [place_of(name) for name in files]
    return any(place is None or place.kind != "trust" for place in places)


def _not_listed_yet(archive: Archive, head: Head, schemas: _Versions) -> dict[str, bytes]:
    """Return the files of the signed side that are newer than the last batch, and the schemas that are new to it.

    A shared header may lie here already: a contributor's program brings it along.
    """
    wanted = {schema_path(sha256_hex(data), name): data for version in schemas for name, data in version.items()}
    # The newest manifest names what is in use; only for what it does not name are the others asked.
    named = head.newest.manifest.schemas.items() if head.newest is not None else ()
    unnamed = wanted.keys() - {schema_path(sha256, name) for name, sha256 in named}
    found = {path: wanted[path] for path in unnamed - listed_among(archive.root, unnamed)}
    for path, content in found.items():
        if os.path.lexists(archive.root / path) and _differs(archive.root, path, content):
            raise ArchivistError(said("{path} is not what its name says", path=path), said("remove it, then retry"))
    since = head.newest.manifest.root_version if head.newest else 0
    waiting = [path for path in root_paths(archive.root) if int(path.split(".")[-2]) > since]
    waiting += stamped_since(archive.root, head.checkpoint.head.size if head.checkpoint else 0)
    for path in waiting:
        data, findings = read_file(archive.root, path, ENVELOPE_BYTES)
        if data is None:
            told = said("the archive does not verify: {message}", message=findings[0].message)
            raise UnsoundArchiveError(told, said("run: archivist verify"), findings[0])
        found[path] = data
    return found


def _manifest(archive: Archive, head: Head, rows: tuple[Row, ...], schemas: _Versions, created: str) -> Manifest:
    newest = head.newest.manifest if head.newest else None
    start = newest.log_end if newest else 0
    return Manifest(
        archive=archive.settings.archive,
        seq=newest.seq + 1 if newest else 1,
        prev=head.newest.sha256 if head.newest else None,
        created=created,
        tool=("archivist", __version__),
        root_version=head.root.version,
        root_sha256=head.root.sha256,
        schemas=_named(schemas),
        log_start=start,
        log_end=start + len(rows) + 1,
        aids={name: sha256_hex(data) for name, data in current_aids().items()},
        withheld=(),
        rows=rows,
    )


def _named(schemas: _Versions) -> dict[str, str]:
    """Return name → SHA-256. Before what is not in use stands its version, or half the digest of a header."""
    named, current = {}, schemas_in_use()
    for version in schemas:
        for name, content in version.items():
            sha256, prefix = sha256_hex(content), f"{version.version}/"
            if name == SHARED_HEADER:
                prefix = "" if content == current.header else f"{sha256[:32]}/"
            elif version.version == current.version:
                prefix = ""
            named[f"{prefix}{name}"] = sha256
    return named


def _grown(archive: Archive, head: Head, log: Sequence[PrivateKey], hashes: Sequence[bytes]) -> tuple[Growth, bytes]:
    """Append to the log and sign its new head with every log key at hand."""
    old = head.checkpoint.head if head.checkpoint else TreeHead(archive.settings.archive, 0, EMPTY_ROOT)
    growth, findings = append(old.size, old.root, tile_source(archive), hashes)
    if growth is None:
        told = said("the log cannot be continued: {message}", message=findings[0].message)
        raise UnsoundArchiveError(told, said("run: archivist verify"), findings[0])
    return growth, signed_head(TreeHead(old.origin, growth.size, growth.root), head.root, log)


def signed_head(head: TreeHead, root: TrustRoot, keys: Sequence[PrivateKey]) -> bytes:
    """Return the file of a checkpoint for a tree head, signed with the log keys."""
    first, *others = keys
    checkpoint = new_checkpoint(head, note_key(root.keys[first.keyid]), first.sign)
    more = [sign_head(head, note_key(root.keys[key.keyid]), key.sign) for key in others]
    return checkpoint_bytes(add_signatures(checkpoint, more))


def _aids_to_replace(archive: Archive) -> dict[str, bytes]:
    """Return the verification aids of this version that do not lie in the archive as they are."""
    aids = {aid_path(name): data for name, data in current_aids().items()}
    return {path: data for path, data in aids.items() if _differs(archive.root, path, data)}


def _differs(root: Path, path: str, data: bytes) -> bool:
    try:
        return read_below(root, path, len(data)) != data
    except OSError:
        return True


def write_unsigned(archive: Archive, files: Mapping[str, bytes]) -> None:
    """Write records that the key holder will sign later; the last record.json is the commit point.

    The header that they share comes with them: the key holder's program may be another version.
    """
    last = max(name for name in files if name.endswith("/record.json"))
    header = schemas_in_use().header
    path = schema_path(sha256_hex(header), SHARED_HEADER)
    shared = {} if (archive.root / path).exists() else {path: header}
    write_batch(archive.root, WriteBatch(shared | dict(files), commit=last))
