"""The log for people: what its checkpoint says, proofs of single files, and checks against what was seen before."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from archivist.base.canonical import NotCanonicalError, parse_strict
from archivist.base.limits import PROOF_BYTES, RECORD_XML_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import CHECKPOINT, json_path
from archivist.base.said import said
from archivist.fixity.measure import row_of
from archivist.ledger.checkpoint import checkpoint_bytes, checkpoint_findings, log_trust
from archivist.ledger.consistency import extension_findings
from archivist.ledger.cosignature import witnessed
from archivist.ledger.leaves import row_leaf
from archivist.ledger.note import COSIGNATURE, ED25519, vkey
from archivist.ledger.proof import HEADER, make_proof, parse_proof, proof_bytes, proof_findings
from archivist.ledger.tile_reader import TileReader
from archivist.model.errors import NothingError, UnsoundArchiveError, UsageError
from archivist.model.findings import Check, Finding, Report, Severity, finding, worst_exit
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.manifest import Row
from archivist.model.results.log import LogCheckResult, LogShowResult, ProofResult, WitnessState
from archivist.model.trust import TrustRoot
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, tile_source, verify_note
from archivist.pipeline.signed.kept_checkpoint import head_of
from archivist.pipeline.signed.manifests import read_manifest
from archivist.pipeline.signed.signed_side import read_roots
from archivist.store.layout import manifest_paths

__all__ = ["check_against", "prove", "show_log"]


def _require_log(archive: Archive) -> None:
    if not manifest_paths(archive.root) and not (archive.root / CHECKPOINT).exists():
        raise NothingError(said("nothing was logged yet"), said("archive something first: archivist ingest FILE"))


def show_log(archive: Archive) -> Report[LogShowResult]:
    """Return the checkpoint in words: origin, size, root, who signed and cosigned it."""
    _require_log(archive)
    roots, checkpoint, findings = _opened(archive)
    if checkpoint is None:
        return Report("log show", findings)
    trust = log_trust(roots)
    vouched = witnessed(checkpoint, trust, verify_note, archive.context.clock.now(), CHECKPOINT)
    result = LogShowResult(
        origin=checkpoint.head.origin,
        size=checkpoint.head.size,
        root=checkpoint.head.root.hex(),
        checkpoint=checkpoint_bytes(checkpoint).decode("utf-8"),
        keys=tuple(vkey(key, ED25519) for key in trust.log),
        witnesses=tuple(WitnessState(vkey(key, COSIGNATURE), vouched.times.get(key.holder)) for key in trust.witnesses),
    )
    return Report("log show", (*findings, *vouched.findings), result)


def prove(archive: Archive, wanted: str) -> Report[ProofResult]:
    """Make a `.tlog-proof` for one listed file, or for the newest record.json of a record.

    The proof is checked against the archive's own checkpoint before it is given out.
    """
    _require_log(archive)
    _, checkpoint, findings = _opened(archive)
    if checkpoint is None or worst_exit(findings):
        return Report("log prove", findings)
    name = _name_of(archive, wanted)
    index, row = _find_row(archive, name)
    proof, problems = make_proof(checkpoint, index, row_leaf(row), tile_source(archive), CHECKPOINT)
    if proof is None:
        return Report("log prove", (*findings, *problems))
    text = proof_bytes(proof).decode("utf-8")
    return Report("log prove", findings, ProofResult(name, index, text))


def check_against(archive: Archive, path: Path, file: Path | None) -> Report[LogCheckResult]:
    """Check something that was kept elsewhere against this archive's trust root: a proof, or an older checkpoint.

    A `.tlog-proof` needs the `file` whose row it proves; nothing else of the archive is read. An older
    checkpoint must be the beginning of today's log, which the tiles prove.
    """
    try:
        data = read_regular(path, PROOF_BYTES, follow=True)
    except OSError as error:
        raise NothingError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
            said("name a checkpoint or a .tlog-proof"),
        ) from error
    roots, findings = read_roots(archive, pin_of(archive))
    if not roots:
        return Report("log check", findings)
    if data.startswith(HEADER.encode()):
        return _result("proof", (*findings, *_check_proof(archive, data, str(path), file, roots)))
    seen, problems = head_of(data, str(path), roots)
    if seen is None:
        return _result("extension", (*findings, *problems))
    return _result("extension", (*findings, *problems, *_extends(archive, seen[1], str(path))))


def _result(name: str, findings: Sequence[Finding]) -> Report[LogCheckResult]:
    failed = any(item.severity is Severity.ERROR for item in findings)
    check = Check(name, "failed" if failed else "passed", "")
    return Report("log check", tuple(findings), LogCheckResult((check,)))


def _opened(archive: Archive) -> tuple[list[TrustRoot], Checkpoint | None, tuple[Finding, ...]]:
    """Read the trust root and a checkpoint that its log keys have signed."""
    roots, findings = read_roots(archive, pin_of(archive))
    if not roots:
        return roots, None, findings
    checkpoint, problems = load_checkpoint(archive)
    if checkpoint is None:
        return roots, None, (*findings, *problems)
    return roots, checkpoint, (*findings, *checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT))


def _name_of(archive: Archive, wanted: str) -> str:
    if "/" in wanted:
        return wanted
    found = look_up(archive.root, wanted)
    return json_path(found.id, found.up_to()[-1])


def _find_row(archive: Archive, name: str) -> tuple[int, Row]:
    """Find a file's row and the index of its leaf, from the newest manifest backward."""
    for path in reversed(manifest_paths(archive.root)):
        batch, _, findings = read_manifest(archive, path)
        if batch is None:
            raise UnsoundArchiveError(
                said("{path} cannot be read: {message}", path=path, message=findings[0].message),
                said("run: archivist verify"),
                findings[0],
            )
        for place, row in enumerate(batch.manifest.rows):
            if row.name == name:
                return batch.manifest.log_start + place, row
    raise NothingError(
        said("no manifest lists {name}", name=name),
        said("name a file's path in the archive, for example records/…/record.json"),
    )


def _check_proof(
    archive: Archive, data: bytes, path: str, file: Path | None, roots: Sequence[TrustRoot]
) -> tuple[Finding, ...]:
    if file is None:
        raise UsageError(said("a proof says something about a file, and none is given"), said("add --file FILE"))
    proof, findings = parse_proof(data, path)
    if proof is None:
        return findings
    try:
        content = read_regular(file, RECORD_XML_BYTES, follow=True)
    except OSError as error:
        raise NothingError(
            said("{path} cannot be read: {strerror}", path=file, strerror=error.strerror),
            said("name the file that the proof is about"),
        ) from error
    # The name is a claim of the proof's `extra`; with the file's own digests it makes the leaf, which the log proves.
    leaf = row_leaf(row_of(_claimed_name(proof.extra, path), content))
    findings = proof_findings(proof, leaf, log_trust(roots), verify_note, path)
    for version in range(len(roots) - 1, 0, -1):
        if not worst_exit(findings):
            break
        # The log key may have been rotated since: then today's log must go on from the proof's checkpoint.
        older = proof_findings(proof, leaf, log_trust(roots[:version]), verify_note, path)
        if not worst_exit(older):
            findings = _extends(archive, proof.checkpoint.head, path)
    return findings


def _claimed_name(extra: bytes | None, path: str) -> str:
    try:
        claimed: Any = parse_strict(extra or b"null")
    except NotCanonicalError:
        claimed = None
    name = claimed.get("name") if isinstance(claimed, dict) else None
    if not isinstance(name, str):
        raise UsageError(
            said("{path} does not say which file it is about", path=path), said("make it with: archivist log prove")
        )
    return name


def _extends(archive: Archive, seen: TreeHead, path: str) -> tuple[Finding, ...]:
    _, checkpoint, findings = _opened(archive)
    if checkpoint is None or worst_exit(findings):
        return findings
    head = checkpoint.head
    if seen.size > head.size:
        return (
            finding(
                "not-an-extension", path, expected=said("at least {size} leaves", size=seen.size), found=str(head.size)
            ),
        )
    proof, wrong = TileReader(head.size, tile_source(archive)).consistency(seen.size, head.size)
    return extension_findings(seen, head, proof, CHECKPOINT) if proof is not None else wrong
