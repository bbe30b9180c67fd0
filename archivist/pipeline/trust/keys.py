"""The private keys of this machine: make, show, take over."""

from pathlib import Path

from archivist.base.limits import KEY_STORE_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.model.errors import MissingKeyError, UsageError
from archivist.model.findings import Report
from archivist.model.results.keys import KeyResult
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.signed_side import read_roots
from archivist.signing.device import KeyUri, find_on_token, is_uri
from archivist.signing.keys import (
    generate,
    known_algorithms,
    private_from_pem,
    public_from_pem,
    public_to_pem,
    real_algorithm,
)
from archivist.signing.keystore import KeyStore

__all__ = ["import_key", "new_key", "show_key"]

_FEWEST_DIGITS = 4


def new_key(store: KeyStore, alg: str, holder: str | None) -> Report[KeyResult]:
    """Make a key of an algorithm by its name in the trust root, and keep it in the store."""
    if alg not in known_algorithms():
        raise UsageError(
            said("{alg!r} is no signature algorithm", alg=alg[:80]),
            said("use one of: {known}", known=", ".join(sorted(known_algorithms()))),
        )
    key = generate(alg)
    path = store.save(key)
    return _one("keys new", key.spki, path, holder)


def import_key(store: KeyStore, source: str, public: Path | None) -> Report[KeyResult]:
    """Take over a private key from a PKCS#8 PEM file, or remember where one is by its URI."""
    if is_uri(source):
        entry = (
            find_on_token(source, store.device_pin)
            if public is None
            else KeyUri(source, public_from_pem(_read(public), str(public)))
        )
        if real_algorithm(entry.spki) is None:
            raise UsageError(
                said("{where} is a key of another algorithm", where=public),
                said("use one of: {known}", known=", ".join(known_algorithms())),
            )
        return _one("keys import", entry.spki, store.save_uri(entry), None)
    key = private_from_pem(_read(Path(source)), store.passphrase, source)
    return _one("keys import", key.spki, store.save(key), None)


def show_key(store: KeyStore, wanted: str, archive: Archive | None, *, public_only: bool) -> Report[KeyResult]:
    """Show one key of the store, or its public half alone; the private half is never shown."""
    meant = [keyid for keyid in store.keyids() if len(wanted) >= _FEWEST_DIGITS and keyid.startswith(wanted)]
    if len(meant) != 1:
        asked = {"folder": store.folder, "wanted": wanted[:80]}
        told = said("no key in {folder} with an id that begins with {wanted!r}", **asked)
        if meant:
            told = said("{n} keys in {folder} with an id that begins with {wanted!r}", n=len(meant), **asked)
        raise MissingKeyError(told, said("see: archivist keys list"))
    key = store.load(meant[0])
    role, holder = _uses(archive).get(key.keyid, (None, None))
    return _one("keys show", key.spki, store.place(key.keyid), holder, role, public_only=public_only)


def _uses(archive: Archive | None) -> dict[str, tuple[str | None, str | None]]:
    """Return key id → role and holder in the newest trust root of the archive at hand."""
    roots = read_roots(archive, None)[0] if archive is not None else []
    return {
        keyid: (name, root.keys[keyid].holder)
        for root in roots[-1:]
        for name, role in root.roles.items()
        for keyid in role.keys
    }


def _one(
    command: str, spki: bytes, path: Path, holder: str | None, role: str | None = None, *, public_only: bool = False
) -> Report[KeyResult]:
    public = public_to_pem(spki).decode("ascii")
    return Report(command, (), KeyResult(path.stem, real_algorithm(spki), str(path), holder, role, public, public_only))


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, KEY_STORE_BYTES, follow=True)
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
            said("name the file of a key"),
        ) from error
