"""Sign what is new and write it as one batch."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archivist import __version__
from archivist.base.clock import now
from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.opening import read_below
from archivist.base.places import CHECKPOINT, manifest_path, schema_path
from archivist.fixity.measure import read_file, row_of
from archivist.fixity.statement import statement_payload
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
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.errors import ArchivistError, MissingKeyError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.manifest import Manifest, Row, Withheld
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.pipeline.notes import load_checkpoint, tile_source, verify_note
from archivist.pipeline.signed_side import Batch, read_manifest, read_roots, read_times, signature_findings
from archivist.pipeline.standing import Standing
from archivist.signing.ceremony import sign
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keys import PrivateKey
from archivist.signing.keystore import KeyStore
from archivist.signing.trust_rules import covers
from archivist.signing.verify import role_findings
from archivist.store.aids import current_aids
from archivist.store.batch import Batch as WriteBatch
from archivist.store.batch import write_batch
from archivist.store.layout import manifest_paths, root_paths, stamped_since
from archivist.validation.schema_files import SchemaSet, current_schemas

__all__ = ["Head", "SigningKeys", "read_head", "sign_batch", "signed_head", "signing_keys", "write_unsigned"]


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


@dataclass(frozen=True)
class SigningKeys:
    """The private keys that this machine holds of the roles manifest and log."""

    manifest: tuple[PrivateKey, ...]
    log: tuple[PrivateKey, ...]


def read_head(archive: Archive, pin: str | None) -> Head:
    """Read the newest root, manifest and checkpoint; ArchivistError if they do not verify.

    Nothing is added to a broken archive. Older manifests are `verify`'s business, so that adding costs the same in
    a large archive as in a small one.
    """
    roots, findings = read_roots(archive, pin)
    problems = list(findings)
    newest = checkpoint = None
    paths = manifest_paths(archive.root)
    if paths and roots:
        times = read_times(archive, roots, now())
        # A token that does not hold must not get into a manifest; one that is missing is verify's business.
        problems += [item for item in times.findings if item.exit in _FALSE]
        standing = Standing(roots, times.times)
        newest, envelope, told = read_manifest(archive, paths[-1])
        problems += told
        if newest is not None and envelope is not None:
            problems += signature_findings(newest, envelope, standing, len(root_paths(archive.root)))
    if roots and (paths or (archive.root / CHECKPOINT).exists()):
        checkpoint, told = _read_checkpoint(archive, roots, newest)
        problems += told
    if worst_exit(problems) or not roots:
        first = next(item for item in problems if item.exit)
        raise ArchivistError(f"the archive does not verify: {first.message}", "run: archivist verify")
    return Head(tuple(roots), newest, checkpoint)


def _read_checkpoint(
    archive: Archive, roots: Sequence[TrustRoot], newest: Batch | None
) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    checkpoint, told = load_checkpoint(archive)
    if checkpoint is None:
        return None, told
    told = checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT)
    expected = newest.manifest.log_end if newest is not None else 0
    if checkpoint.head.size != expected:
        told += (finding("log-size", CHECKPOINT, expected=str(expected), found=str(checkpoint.head.size)),)
    return checkpoint, told


def signing_keys(root: TrustRoot) -> SigningKeys:
    """Load the private keys with which this machine can sign a batch, else MissingKeyError."""
    store = KeyStore.from_environment()
    held = {
        name: [key for key in root.roles[name].keys if root.keys[key].revoked is None and store.holds(key)]
        for name in ("manifest", "log")
    }
    if not all(_enough(root, name, keyids) for name, keyids in held.items()):
        raise MissingKeyError(
            f"the key that signs for {root.archive} is not in {store.folder}",
            "use an archive of your own: archivist --archive DIR ingest FILE; or set ARCHIVIST_KEYS to the folder that "
            "holds the key; or add records without signing them: --no-sign",
        )
    manifest, log = (tuple(store.load(keyid) for keyid in held[name]) for name in ("manifest", "log"))
    return SigningKeys(manifest, log)


def sign_batch(  # noqa: PLR0913  # the seventh is for those few that withhold
    archive: Archive,
    head: Head,
    keys: SigningKeys,
    schemas: _Versions,
    files: Mapping[str, bytes],
    created: str,
    *,
    withheld: Sequence[Withheld] = (),
) -> str:
    """Sign and write one batch; `files` are its records by path, on disk already or new. Gives the manifest's path.

    `schemas` are the versions that the records name, the one in use among them. What the batch withholds, files that an
    earlier one lists, is removed by the same durable write.

    1. rows: the records' files, and every schema, trust root and token that no earlier batch has listed
    2. the manifest, chained to the one before it
    3. signatures, verified before anything is written
    4. the log: one leaf a row and one for the batch, appended to tiles that lead to the signed root
    5. one durable write, the checkpoint's rename its commit point
    """
    # 1. rows
    new = dict(files) | _not_listed_yet(archive, head, schemas)
    rows = tuple(row_of(name, data) for name, data in sorted(new.items()))
    # 2. manifest
    manifest = replace(_manifest(archive, head, rows, schemas, created), withheld=tuple(withheld))
    # 3. signatures
    payload = statement_payload(manifest)
    envelope = sign(MANIFEST_TYPE, payload, keys.manifest)
    path = manifest_path(manifest.seq)
    refused = role_findings(envelope, head.root, "manifest", created, path)
    if worst_exit(refused):
        raise ArchivistError(f"the new signature does not verify: {refused[0].message}", "check the key store")
    # 4. log
    growth, checkpoint = _grown(
        archive, head, keys, batch_leaf_hashes(manifest, sha256_hex(payload), envelope.signatures)
    )
    # 5. write
    fresh = {name: data for name, data in new.items() if not (archive.root / name).exists()}
    add = {**fresh, **growth.added, path: envelope_bytes(envelope)}
    replaced = _aids_to_replace(archive)
    if head.checkpoint is None:
        add[CHECKPOINT] = checkpoint
    else:
        replaced[CHECKPOINT] = checkpoint
    removed = (*growth.removed, *(item.name for item in withheld))
    write_batch(archive.root, WriteBatch(add, CHECKPOINT, replaced, removed))
    return path


def _not_listed_yet(archive: Archive, head: Head, schemas: _Versions) -> dict[str, bytes]:
    """Give the files of the signed side that are newer than the last batch, and the schemas that are new to it."""
    found: dict[str, bytes] = {}
    for name, content in (item for version in schemas for item in version.items()):
        path = schema_path(sha256_hex(content), name)
        if not (archive.root / path).exists():
            found[path] = content
    since = head.newest.manifest.root_version if head.newest else 0
    waiting = [path for path in root_paths(archive.root) if int(path.split(".")[-2]) > since]
    waiting += stamped_since(archive.root, head.checkpoint.head.size if head.checkpoint else 0)
    for path in waiting:
        data, told = read_file(archive.root, path, ENVELOPE_BYTES)
        if data is None:
            raise ArchivistError(f"the archive does not verify: {told[0].message}", "run: archivist verify")
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
    """Give name → SHA-256; a file of an older version than the one in use has that version before its name."""
    current = current_schemas().version
    return {
        name if version.version == current else f"{version.version}/{name}": sha256
        for version in schemas
        for name, sha256 in version.digests().items()
    }


def _grown(archive: Archive, head: Head, keys: SigningKeys, hashes: Sequence[bytes]) -> tuple[Growth, bytes]:
    """Append to the log and sign its new head with every log key at hand."""
    old = head.checkpoint.head if head.checkpoint else TreeHead(archive.settings.archive, 0, EMPTY_ROOT)
    growth, told = append(old.size, old.root, tile_source(archive), hashes)
    if growth is None:
        raise ArchivistError(f"the log cannot be continued: {told[0].message}", "run: archivist verify")
    return growth, signed_head(TreeHead(old.origin, growth.size, growth.root), head.root, keys.log)


def signed_head(head: TreeHead, root: TrustRoot, keys: Sequence[PrivateKey]) -> bytes:
    """Give the file of a checkpoint for a tree head, signed with the log keys."""
    first, *others = keys
    checkpoint = new_checkpoint(head, note_key(root.keys[first.keyid]), first.sign)
    more = [sign_head(head, note_key(root.keys[key.keyid]), key.sign) for key in others]
    return checkpoint_bytes(add_signatures(checkpoint, more))


def _aids_to_replace(archive: Archive) -> dict[str, bytes]:
    """Give the verification aids of this version that do not lie in the archive as they are."""
    aids = {f"manifests/{name}": data for name, data in current_aids().items()}
    return {path: data for path, data in aids.items() if _differs(archive.root, path, data)}


def _differs(root: Path, path: str, data: bytes) -> bool:
    try:
        return read_below(root, path, len(data)) != data
    except OSError:
        return True


def write_unsigned(archive: Archive, files: Mapping[str, bytes]) -> None:
    """Write records that the key holder will sign later; the last record.json is the commit point."""
    last = max(name for name in files if name.endswith("/record.json"))
    write_batch(archive.root, WriteBatch(dict(files), commit=last))


def _enough(root: TrustRoot, name: str, keyids: Sequence[str]) -> bool:
    """Tell whether the keys cover every algorithm group for as many holders as the role's threshold asks."""
    role = root.roles[name]
    algorithms: dict[str | None, set[str]] = {}
    for keyid in keyids:
        algorithms.setdefault(root.keys[keyid].holder, set()).add(root.keys[keyid].alg)
    whole = [have for have in algorithms.values() if covers(have, role)]
    return len(whole) >= role.threshold
