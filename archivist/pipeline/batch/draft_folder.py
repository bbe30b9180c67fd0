"""Where drafts of an archive wait: beside the keys of this machine, never in the archive."""

from archivist.model.trust import TrustRoot
from archivist.signing.keystore import KeyStore
from archivist.store.draft_files import DraftFiles, draft_files

__all__ = ["drafts_of"]


def drafts_of(first: TrustRoot, store: KeyStore) -> DraftFiles:
    """Return the drafts of the archive that begins with the trust root `first`, beside the keys of `store`.

    UsageError if that lies in an archive: what is in an archive is published.
    """
    store.refuse_archive()
    return draft_files(store.folder, first.archive, first.sha256)
