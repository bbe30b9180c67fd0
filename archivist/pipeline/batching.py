"""Sign what is new and write it as one batch."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist import __version__
from archivist.base.places import manifest_path, schema_path
from archivist.fixity.measure import row_of
from archivist.fixity.statement import statement_payload
from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.errors import ArchivistError, MissingKeyError
from archivist.model.findings import worst_exit
from archivist.model.manifest import Manifest
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.pipeline.signed_side import Batch, read_batch, read_roots
from archivist.signing.ceremony import sign
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keys import PrivateKey
from archivist.signing.keystore import KeyStore
from archivist.signing.verify import role_findings
from archivist.store.batch import Batch as WriteBatch
from archivist.store.batch import write_batch
from archivist.store.layout import manifest_paths, root_paths
from archivist.validation.schema_files import SchemaSet

__all__ = ["Head", "read_head", "sign_batch", "signing_keys", "write_unsigned"]


@dataclass(frozen=True)
class Head:
    """Where the next batch goes on: the newest root and the newest manifest, None before the first."""

    root: TrustRoot
    newest: Batch | None


def read_head(archive: Archive, pin: str | None) -> Head:
    """Read the newest root and manifest; ArchivistError if they do not verify: nothing is added to a broken archive.

    Older manifests are `verify`'s business, so that adding costs the same in a large archive as in a small one.
    """
    roots, findings = read_roots(archive, pin)
    paths = manifest_paths(archive.root)
    newest, told = read_batch(archive, paths[-1], roots) if paths else (None, [])
    problems = [*findings, *told]
    if worst_exit(problems) or not roots:
        first = next(item for item in problems if item.exit)
        raise ArchivistError(f"the archive does not verify: {first.path}: {first.message}", "run: archivist verify")
    return Head(roots[-1], newest)


def signing_keys(root: TrustRoot) -> list[PrivateKey]:
    """Load the private keys with which this machine can meet the manifest role's threshold, else MissingKeyError."""
    store = KeyStore.from_environment()
    role = root.roles["manifest"]
    usable = [keyid for keyid in role.keys if root.keys[keyid].revoked is None and store.holds(keyid)]
    if not _enough(root, usable):
        raise MissingKeyError(
            f"the key that signs for {root.archive} is not in {store.folder}",
            "use an archive of your own: archivist --archive DIR ingest FILE; or set ARCHIVIST_KEYS to the folder that "
            "holds the key; or add records without signing them: --no-sign",
        )
    return [store.load(keyid) for keyid in usable]


def sign_batch(
    archive: Archive, head: Head, keys: list[PrivateKey], schemas: SchemaSet, files: Mapping[str, bytes], created: str
) -> str:
    """Sign and write one batch; `files` are its records by path, on disk already or new. Gives the manifest's path.

    1. rows: the records' files, and every schema and trust root that no earlier batch has listed
    2. the manifest, chained to the one before it
    3. signatures, verified before anything is written
    4. one durable write, the manifest's rename its commit point
    """
    # 1. rows
    newest = head.newest.manifest if head.newest else None
    new = dict(files)
    digests = schemas.digests()
    for name, content in schemas.items():
        path = schema_path(digests[name], name)
        if not (archive.root / path).exists():
            new[path] = content
    for path in root_paths(archive.root):
        if newest is None or int(path.split(".")[-2]) > newest.root_version:
            new[path] = (archive.root / path).read_bytes()
    rows = tuple(row_of(name, data) for name, data in sorted(new.items()))
    # 2. manifest
    seq = newest.seq + 1 if newest else 1
    start = newest.log_end if newest else 0
    manifest = Manifest(
        archive=archive.settings.archive,
        seq=seq,
        prev=head.newest.sha256 if head.newest else None,
        created=created,
        tool=("archivist", __version__),
        root_version=head.root.version,
        root_sha256=head.root.sha256,
        schemas=digests,
        log_start=start,
        log_end=start + len(rows) + 1,
        aids={},
        withheld=(),
        rows=rows,
    )
    # 3. signatures
    envelope = sign(MANIFEST_TYPE, statement_payload(manifest), keys)
    path = manifest_path(seq)
    refused = role_findings(envelope, head.root, "manifest", created, path)
    if worst_exit(refused):
        raise ArchivistError(f"the new signature does not verify: {refused[0].message}", "check the key store")
    # 4. write
    fresh = {name: data for name, data in new.items() if not (archive.root / name).exists()}
    write_batch(archive.root, WriteBatch({**fresh, path: envelope_bytes(envelope)}, commit=path))
    return path


def write_unsigned(archive: Archive, files: Mapping[str, bytes]) -> None:
    """Write records that the key holder will sign later; the last record.json is the commit point."""
    last = max(name for name in files if name.endswith("/record.json"))
    write_batch(archive.root, WriteBatch(dict(files), commit=last))


def _enough(root: TrustRoot, keyids: list[str]) -> bool:
    """Tell whether the keys cover every algorithm group for as many holders as the threshold asks."""
    role = root.roles["manifest"]
    algorithms: dict[str | None, set[str]] = {}
    for keyid in keyids:
        algorithms.setdefault(root.keys[keyid].holder, set()).add(root.keys[keyid].alg)
    whole = [have for have in algorithms.values() if all(have & set(group) for group in role.require)]
    return len(whole) >= role.threshold
