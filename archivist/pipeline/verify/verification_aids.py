"""VERIFY.sh and HOWTO-VERIFY.md are as the newest manifest says."""

from collections.abc import Collection

from archivist.base.digest import sha256_hex
from archivist.base.limits import AID_BYTES
from archivist.base.places import aid_path
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.model.findings import Check, Finding, finding
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.signed_side import SignedSide

__all__ = ["check_aids"]


def check_aids(archive: Archive, signed: SignedSide, writing: Collection[str]) -> tuple[Check, tuple[Finding, ...]]:
    """Compare the verification aids with the digests in the newest manifest.

    One that is being replaced may still be what the manifest before it names: a journal is no evidence, and people
    run what they find at this path.
    """
    expected = signed.batches[-1].manifest.aids if signed.batches else {}
    replaced = signed.batches[-2].manifest.aids if len(signed.batches) > 1 else {}
    findings: list[Finding] = []
    for name, digest in sorted(expected.items()):
        path = aid_path(name)
        data, problems = read_file(archive.root, path, AID_BYTES)
        if data is None and problems[0].code != "missing":
            findings += problems
            continue
        found = sha256_hex(data) if data is not None else None
        if found == digest or (path in writing and found is not None and found == replaced.get(name)):
            continue
        findings.append(finding("aid-altered" if found else "aid-missing", path, expected=digest, found=found))
    if findings:
        return Check("aids", "failed", said("not as the newest manifest says")), tuple(findings)
    if not expected:
        return Check("aids", "not_checked", said("no manifest names them")), ()
    return Check("aids", "passed", ", ".join(sorted(expected))), ()
