"""List the private keys of this machine, and what each is to the archives that it knows."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from archivist.model.errors import ArchivistError, MissingKeyError, ProtectedKeyError, WrongPassphraseError
from archivist.model.findings import Report, worst_exit
from archivist.model.results.keys import ArchiveOfKeys, HeldKey, KeysResult, KeyState, ReadState
from archivist.model.trust import Key, TrustRoot
from archivist.pipeline.opened.archive import Archive, open_archive, pin_of
from archivist.pipeline.opened.context import Context
from archivist.pipeline.signed.signed_side import read_roots
from archivist.pipeline.trust.pending import read_draft
from archivist.signing.keystore import KeyStore

__all__ = ["list_keys"]


def list_keys(context: Context, here: Archive | None, *, bare: bool = False) -> Report[KeysResult]:
    """List the keys of the store with their roles in each archive that lies where it was noted, and in the one here.

    What an archive says of keys counts only under the pin that is known of it; without one as far as it holds together.
    """
    store, pins = context.keys, context.keys.pins()
    opened = [_opened(store, keyid) for keyid in store.keyids()]
    archives: list[ArchiveOfKeys] = []
    uses: list[HeldKey] = []
    for name, archive, path in _known(context, here):
        roots = _verified_roots(archive)
        state: ReadState = "not-here" if archive is None else "read" if roots else "not-verified"
        archives.append(ArchiveOfKeys(name, path, pins.get(name), state))
        if archive is not None and roots:
            found = (_use(key, archive, roots, _drafted(archive, roots)) for key in opened)
            uses += [use for use in found if use is not None]
    used = {use.keyid for use in uses}
    held = (*uses, *(key for key in opened if key.keyid not in used))
    return Report("keys list", (), KeysResult(str(store.folder), held, tuple(archives), bare))


def _opened(store: KeyStore, keyid: str) -> HeldKey:
    """Load a key for a list, in which one that cannot be opened has a line all the same."""
    try:
        return HeldKey(keyid, store.load(keyid).alg)
    except ProtectedKeyError:
        return HeldKey(keyid, None, closed="protected")
    except WrongPassphraseError:
        return HeldKey(keyid, None, closed="other-passphrase")
    except MissingKeyError:
        return HeldKey(keyid, None, closed="unusable")


def _known(context: Context, here: Archive | None) -> Iterator[tuple[str, Archive | None, str | None]]:
    """Return id, archive and folder of what the store knows and of the archive here; None for one that is not there."""
    noted = context.keys.archives()
    mine = here.settings.archive if here is not None else None
    for name in sorted({*noted, *context.keys.pins(), *filter(None, (mine,))}):
        if here is not None and name == mine:
            yield name, here, str(here.root)
        else:
            # The caller's pin is for the archive here.
            yield name, _at(noted.get(name), name, replace(context, pin=None)), noted.get(name)


def _at(path: str | None, name: str, context: Context) -> Archive | None:
    """Open the archive that lies at a path; None if it is not there any more, or another one is."""
    if path is None:
        return None
    with suppress(ArchivistError, OSError):
        archive = open_archive(context, Path(path))
        return archive if archive.settings.archive == name else None
    return None


def _verified_roots(archive: Archive | None) -> Sequence[TrustRoot]:
    """Return the chain of trust roots, none if it does not verify."""
    if archive is None:
        return ()
    with suppress(ArchivistError, OSError):
        roots, findings = read_roots(archive, pin_of(archive))
        return () if worst_exit(findings) else roots
    return ()


def _drafted(archive: Archive, roots: Sequence[TrustRoot]) -> TrustRoot | None:
    with suppress(ArchivistError, OSError):
        draft = read_draft(archive, roots)
        return draft.root if draft is not None else None
    return None


def _use(key: HeldKey, archive: Archive, roots: Sequence[TrustRoot], draft: TrustRoot | None) -> HeldKey | None:
    """Return what a key is to an archive: in the newest trust root that has it, else in the draft of the next."""
    for root in (*reversed(roots), *filter(None, (draft,))):
        known = root.keys.get(key.keyid)
        if known is not None:
            role = next((name for name, role in root.roles.items() if key.keyid in role.keys), None)
            state, since = _state(known, root, roots[-1], archive.context.clock.now())
            return replace(key, alg=known.alg, role=role, archive=archive.settings.archive, state=state, since=since)
    return None


def _state(key: Key, root: TrustRoot, newest: TrustRoot, now: str) -> tuple[KeyState, str | None]:
    if root.version > newest.version:
        return "drafted", None
    if key.revoked is not None:
        reason: dict[str, KeyState] = {"superseded": "superseded", "lost": "lost", "compromised": "compromised"}
        return reason[key.revoked.reason], key.revoked.at
    if root.version < newest.version:
        return "removed", newest.created
    if key.start is not None and now < key.start:
        return "not-yet", key.start
    if key.end is not None and now > key.end:
        return "ended", key.end
    return "trusted", None
