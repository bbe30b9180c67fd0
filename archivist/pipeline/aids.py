"""VERIFY.sh and HOWTO-VERIFY.md are as the newest manifest says."""

from collections.abc import Collection

from archivist.model.findings import Check, Finding, finding
from archivist.pipeline.archive import Archive
from archivist.pipeline.signed_side import SignedSide
from archivist.store.journal import digest_at

__all__ = ["check_aids"]


def check_aids(archive: Archive, signed: SignedSide, writing: Collection[str]) -> tuple[Check, tuple[Finding, ...]]:
    """Compare the verification aids with the digests in the newest manifest.

    One that is being replaced may still be what the manifest before it names: a journal is no evidence, and people
    run what they find at this path.
    """
    expected = signed.batches[-1].manifest.aids if signed.batches else {}
    replaced = signed.batches[-2].manifest.aids if len(signed.batches) > 1 else {}
    told = []
    for name, digest in sorted(expected.items()):
        path = f"manifests/{name}"
        found = digest_at(archive.root, path)
        if found == digest or (path in writing and found is not None and found == replaced.get(name)):
            continue
        told.append(finding("aid-altered" if found else "aid-missing", path, expected=digest, found=found))
    if told:
        return Check("aids", "failed", "not as the newest manifest says"), tuple(told)
    if not expected:
        return Check("aids", "not_checked", "no manifest names them"), ()
    return Check("aids", "passed", ", ".join(sorted(expected))), ()
