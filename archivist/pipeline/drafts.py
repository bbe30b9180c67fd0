"""Where drafts of an archive wait: beside the keys of this machine, never in the archive."""

from archivist.model.trust import TrustRoot
from archivist.signing.keystore import KeyStore
from archivist.store.draft_files import DraftFiles, draft_files

__all__ = ["drafts_of"]


def drafts_of(first: TrustRoot, store: KeyStore | None = None) -> DraftFiles:
    """Give the drafts of the archive that begins with the trust root `first`; UsageError for a key folder in an archive.

    The folder is the environment's unless a key store is given.
    """
    store = store or KeyStore.from_environment()
    store.refuse_archive()
    return draft_files(store.folder, first.archive, first.sha256)
