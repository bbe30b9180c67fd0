"""The private keys with which this machine signs a batch: those of the roles manifest and log that are here."""

from collections.abc import Sequence
from dataclasses import dataclass

from archivist.base.said import said
from archivist.model.errors import MissingKeyError
from archivist.model.trust import TrustRoot
from archivist.signing.keys import PrivateKey
from archivist.signing.keystore import KeyStore
from archivist.signing.trust_rules import covers

__all__ = ["SigningKeys", "held_keys", "keys_at_hand", "log_keys", "signing_keys"]


@dataclass(frozen=True)
class SigningKeys:
    """The private keys that this machine holds of the roles manifest and log."""

    manifest: tuple[PrivateKey, ...]
    log: tuple[PrivateKey, ...]


def signing_keys(root: TrustRoot, store: KeyStore) -> SigningKeys:
    """Load the private keys with which this machine can sign a batch, else MissingKeyError."""
    keys = keys_at_hand(root, store)
    if keys is None:
        raise MissingKeyError(
            said("the key that signs for {archive} is not in {folder}", archive=root.archive, folder=store.folder),
            said(
                "use an archive of your own: archivist --archive DIR ingest FILE; or set ARCHIVIST_KEYS to the folder "
                "that holds the key; or add records without signing them: --no-sign"
            ),
        )
    return keys


def keys_at_hand(root: TrustRoot, store: KeyStore) -> SigningKeys | None:
    """Load the keys of the roles manifest and log; None if too few are here, MissingKeyError if one does not open."""
    held = {name: _held(root, name, store) for name in ("manifest", "log")}
    if not all(_enough(root, name, keyids) for name, keyids in held.items()):
        return None
    manifest, log = (tuple(store.load(keyid) for keyid in held[name]) for name in ("manifest", "log"))
    return SigningKeys(manifest, log)


def held_keys(root: TrustRoot, role: str, store: KeyStore) -> tuple[PrivateKey, ...]:
    """Load the private keys of a role that this machine holds and that are not revoked."""
    return tuple(store.load(keyid) for keyid in _held(root, role, store))


def log_keys(root: TrustRoot, store: KeyStore) -> tuple[PrivateKey, ...]:
    """Load the private keys of the role log that this machine holds; none if they are too few for the role."""
    held = held_keys(root, "log", store)
    return held if _enough(root, "log", [key.keyid for key in held]) else ()


def _held(root: TrustRoot, name: str, store: KeyStore) -> list[str]:
    return [key for key in root.roles[name].keys if root.keys[key].revoked is None and store.holds(key)]


def _enough(root: TrustRoot, name: str, keyids: Sequence[str]) -> bool:
    """Return whether the keys cover every algorithm group for as many holders as the role's threshold asks."""
    role = root.roles[name]
    algorithms: dict[str | None, set[str]] = {}
    for keyid in keyids:
        algorithms.setdefault(root.keys[keyid].holder, set()).add(root.keys[keyid].alg)
    whole = [have for have in algorithms.values() if covers(have, role)]
    return len(whole) >= role.threshold
