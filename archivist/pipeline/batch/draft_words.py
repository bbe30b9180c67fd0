"""Say of a draft of a manifest what it lists and withholds, who has signed it and who still could."""

from archivist.base.places import is_under_records, revision_folder, revisions_in
from archivist.model.manifest import Manifest
from archivist.model.results.sign import BatchDraft, WithheldFile
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.manifest_drafts import ManifestDraft
from archivist.signing.cosigning import signers

__all__ = ["draft_words", "records_of"]


def draft_words(draft: ManifestDraft, root: TrustRoot, place: str) -> BatchDraft:
    """Return everything that a holder must know before signing; `place` is where the draft lies."""
    manifest = draft.manifest
    count = signers(draft.envelope, root, "manifest", manifest.created)
    return BatchDraft(
        fingerprint=draft.fingerprint,
        place=place,
        seq=manifest.seq,
        created=manifest.created,
        records=records_of(manifest),
        others=tuple(row.name for row in manifest.rows if not is_under_records(row.name)),
        withheld=tuple(WithheldFile(item.name, item.by, item.because) for item in manifest.withheld),
        threshold=count.threshold,
        signed=count.signed,
        waiting=count.waiting,
    )


def records_of(manifest: Manifest) -> tuple[str, ...]:
    """Return the folder of each revision that a manifest lists."""
    return tuple(revision_folder(*revision) for revision in revisions_in(row.name for row in manifest.rows))
