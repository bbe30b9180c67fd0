"""Several people, one batch: where the role manifest asks for more than one holder, a draft collects signatures.

A draft lies beside the keys of each holder and travels as a file. Whatever a machine signs, takes over or puts in force
it makes again from its own copy of the archive first (`recompute`). The holder of the log's key puts the batch in
force; from then on its envelope never changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archivist.base.places import manifest_path
from archivist.base.said import said
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.manifest import Withheld
from archivist.model.results.sign import BatchDraft, SharedSignResult
from archivist.pipeline.batch.batch_keys import held_keys, log_keys
from archivist.pipeline.batch.batching import (
    Head,
    Planned,
    plan_batch,
    read_head,
    require_clock,
    write_planned,
)
from archivist.pipeline.batch.draft_folder import drafts_of
from archivist.pipeline.batch.draft_words import draft_words, records_of
from archivist.pipeline.batch.manifest_drafts import (
    ManifestDraft,
    erase_drafts,
    every_draft,
    read_draft,
    read_draft_file,
    write_draft,
)
from archivist.pipeline.batch.recompute import in_step, recompute
from archivist.pipeline.batch.unsigned import examine_unsigned, unsigned_revisions
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.manifests import read_manifest
from archivist.pipeline.signed.signed_side import SignedSide, read_signed_side
from archivist.signing.cosigning import cosign, signers, take_over
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keys import PrivateKey
from archivist.signing.verify import role_findings
from archivist.store.draft_files import DraftFiles, write_copy
from archivist.validation.schema_files import SchemaSet

__all__ = [
    "discard_draft",
    "draft_batch",
    "export_draft",
    "import_draft",
    "is_shared",
    "several_must_sign",
    "show_draft",
    "sign_shared",
]


@dataclass(frozen=True)
class _Desk:
    """What lies before a holder: this copy of the archive, as it stands, and the drafts of it."""

    archive: Archive
    head: Head
    drafts: DraftFiles
    now: str

    @property
    def prev(self) -> str | None:
        """The identity of the newest manifest."""
        return self.head.newest.sha256 if self.head.newest else None

    def place(self, draft: ManifestDraft) -> str:
        """Where a draft lies, for messages."""
        return str(self.drafts.place(draft.name))

    def signed_side(self) -> SignedSide:
        """Read and verify everything that is signed."""
        return read_signed_side(self.archive, pin_of(self.archive), self.now)


def is_shared(head: Head) -> bool:
    """Return whether a batch needs more than one holder, and so a draft."""
    return head.root.roles["manifest"].threshold > 1


def several_must_sign(head: Head | None) -> tuple[Finding, ...]:
    """Warn that what was added waits for several holders; `head` is None where nobody was to sign it."""
    if head is None:
        return ()
    return (finding("several-must-sign", threshold=head.root.roles["manifest"].threshold),)


def sign_shared(
    archive: Archive, head: Head, now: str, *, agreed: str | None, repeat_created: bool
) -> Report[SharedSignResult]:
    """Sign the draft that waits, or draft what is in no manifest; the caller holds the writer's lock.

    `agreed` is the fingerprint of the draft that is meant; one from elsewhere that withholds is signed with it alone.

    1. drafts of an earlier head: in force by now, or void
    2. the draft that follows this head, made again from this copy, or a new one
    3. a signature by each key that is here
    4. the threshold, and the log
    """
    desk = _Desk(archive, head, drafts_of(head.roots[0], archive.context.keys), now)
    # 1. earlier drafts
    void = _void_drafts(desk)
    if void:
        return Report("sign", void, SharedSignResult())
    # 2. the draft
    draft = read_draft(desk.drafts, desk.prev)
    if draft is None:
        draft, planned, findings = _new_draft(desk, repeat_created=repeat_created)
    else:
        _require_agreement(desk, draft, agreed)
        draft, planned, findings = _judged(desk, draft, desk.place(draft))
    if draft is None or planned is None:
        return Report("sign", findings, SharedSignResult())
    # 3. signatures
    keys = held_keys(head.root, "manifest", archive.context.keys)
    if not keys and not signers(draft.envelope, head.root, "manifest", draft.manifest.created).complete:
        raise _no_key(head)
    # 4. threshold and log
    return _settle(desk, replace(draft, envelope=cosign(draft.envelope, keys)), planned, findings)


def draft_batch(  # noqa: PLR0913  # a batch has that many parts
    archive: Archive,
    head: Head,
    schemas: set[SchemaSet],
    files: Mapping[str, bytes],
    now: str,
    withheld: Sequence[Withheld],
    *,
    repeat_created: bool,
) -> Report[SharedSignResult]:
    """Draft one batch and sign it with the keys that are here; the caller holds the writer's lock.

    UsageError where another draft follows this head already, or a trust root waits for a batch of its own;
    MissingKeyError where no key can sign it.
    """
    if head.root_waits:
        told = said("trust root {version} waits for its batch", version=head.root.version)
        raise UsageError(told, said("first: archivist sign"))
    desk = _Desk(archive, head, drafts_of(head.roots[0], archive.context.keys), now)
    there = read_draft(desk.drafts, desk.prev)
    if there is not None:
        hint = said("have it signed, or drop it: archivist sign --discard")
        raise UsageError(said("a draft follows this batch already: {fingerprint}", fingerprint=there.fingerprint), hint)
    keys = held_keys(head.root, "manifest", archive.context.keys)
    if not keys:
        raise _no_key(head)
    created = require_clock(archive, head, now, repeat=repeat_created)
    planned = plan_batch(archive, head, schemas, files, created, withheld)
    return _settle(desk, _drafted(planned, keys), planned, ())


def export_draft(archive: Archive, file: Path, *, over: bool = False) -> Report[SharedSignResult]:
    """Write the draft that follows this head, with the signatures it has, to a new file, or over the one it came in."""
    desk = _desk(archive)
    draft = _waiting(desk)
    findings = in_step(desk.head, archive, draft, desk.place(draft))
    if worst_exit(findings):
        return Report("sign", findings, SharedSignResult())
    write_copy(file, envelope_bytes(draft.envelope), over=over)
    return Report("sign", findings, SharedSignResult(draft=_words(desk, draft), file=str(file)))


def import_draft(archive: Archive, file: Path) -> Report[SharedSignResult]:
    """Take over a draft, or the signatures of one that waits here; in force once the threshold is met.

    Nothing of a file is taken over that this copy of the archive does not make too, or that has a bad signature.
    """
    theirs, findings = read_draft_file(file)
    if theirs is None:
        return Report("sign", findings, SharedSignResult())
    with exclusive(archive):
        desk = _desk(archive)
        if _is_in_force(archive, theirs):
            return Report("sign", (), SharedSignResult(manifest=_path_of(theirs)))
        judged, planned, findings = _judged(desk, theirs, str(file))
        if judged is None or planned is None:
            return Report("sign", findings, SharedSignResult())
        ours = read_draft(desk.drafts, desk.prev)
        if ours is not None and ours.envelope.payload != theirs.envelope.payload:
            told = said(
                "another draft waits here: {ours}, not {theirs}", ours=ours.fingerprint, theirs=theirs.fingerprint
            )
            hint = said("agree with the other holders on one; drop this one with: archivist sign --discard")
            raise UsageError(told, hint)
        if ours is not None:
            merged, more = take_over(judged.envelope, ours.envelope, desk.head.root, "manifest", desk.place(ours))
            findings += more
            judged = replace(judged, envelope=merged)
        if worst_exit(findings):
            return Report("sign", findings, SharedSignResult())
        return _settle(desk, judged, planned, findings)


def show_draft(archive: Archive) -> Report[SharedSignResult]:
    """Show the draft that follows this head, and whether this copy of the archive makes the same."""
    desk = _desk(archive)
    draft = _waiting(desk)
    _, _, findings = _judged(desk, draft, desk.place(draft))
    return Report("sign", findings, SharedSignResult(draft=_words(desk, draft)))


def discard_draft(archive: Archive) -> Report[SharedSignResult]:
    """Drop every draft of a manifest of this archive; what is in force stays."""
    with exclusive(archive):
        desk = _desk(archive)
        if not erase_drafts(desk.drafts):
            raise NothingError(said("there is no draft of a manifest"), said("make one with: archivist sign"))
    return Report("sign", (), SharedSignResult())


def _desk(archive: Archive) -> _Desk:
    head = read_head(archive, pin_of(archive))
    context = archive.context
    return _Desk(archive, head, drafts_of(head.roots[0], context.keys), context.clock.now_to_write())


def _waiting(desk: _Desk) -> ManifestDraft:
    draft = read_draft(desk.drafts, desk.prev) or next(every_draft(desk.drafts), None)
    if draft is None:
        hint = said("make one with: archivist sign; or take one over: archivist sign import FILE")
        raise NothingError(said("there is no draft of a manifest"), hint)
    return draft


def _void_drafts(desk: _Desk) -> tuple[Finding, ...]:
    """Drop drafts that are in force by now; tell those that can follow nothing here any more."""
    findings: list[Finding] = []
    for draft in every_draft(desk.drafts):
        if _is_in_force(desk.archive, draft):
            desk.drafts.erase(draft.name)
        else:
            findings += in_step(desk.head, desk.archive, draft, desk.place(draft))
    return tuple(findings)


def _is_in_force(archive: Archive, draft: ManifestDraft) -> bool:
    _, envelope, _ = read_manifest(archive, _path_of(draft))
    return envelope is not None and envelope.payload == draft.envelope.payload


def _path_of(draft: ManifestDraft) -> str:
    return manifest_path(draft.manifest.seq)


def _new_draft(
    desk: _Desk, *, repeat_created: bool
) -> tuple[ManifestDraft | None, Planned | None, tuple[Finding, ...]]:
    """Draft what waits: a new trust root alone, else every good record that is in no manifest."""
    signed = desk.signed_side()
    files: Mapping[str, bytes] = {}
    schemas, findings, root_waits = {schemas_in_use()}, signed.findings, desk.head.root_waits
    if not worst_exit(findings) and not root_waits:
        found = examine_unsigned(desk.archive, signed, unsigned_revisions(desk.archive, signed))
        files, schemas, findings = found.files, found.schemas, (*findings, *found.findings)
    if worst_exit(signed.findings) or not (files or root_waits):
        return None, None, findings
    if not held_keys(desk.head.root, "manifest", desk.archive.context.keys):
        raise _no_key(desk.head)
    created = require_clock(desk.archive, desk.head, desk.now, repeat=repeat_created)
    planned = plan_batch(desk.archive, desk.head, schemas, files, created)
    return _drafted(planned, ()), planned, findings


def _drafted(planned: Planned, keys: Sequence[PrivateKey]) -> ManifestDraft:
    return ManifestDraft(planned.manifest, cosign(Envelope(MANIFEST_TYPE, planned.payload, ()), keys))


def _judged(
    desk: _Desk, draft: ManifestDraft, path: str
) -> tuple[ManifestDraft | None, Planned | None, tuple[Finding, ...]]:
    """Make a draft again from this copy, and keep of its signatures those that count; None if it is refused."""
    found = recompute(desk.archive, desk.head, desk.signed_side(), draft, path, desk.now)
    if found.planned is None:
        return None, None, found.findings
    bare = replace(draft.envelope, signatures=())
    envelope, findings = take_over(bare, draft.envelope, desk.head.root, "manifest", path)
    findings = (*found.findings, *findings)
    if worst_exit(findings):
        return None, None, findings
    return replace(draft, envelope=envelope), found.planned, findings


def _require_agreement(desk: _Desk, draft: ManifestDraft, agreed: str | None) -> None:
    """Refuse another draft than the one that is meant, and to withhold by the way what somebody else decided to."""
    if agreed is not None and agreed != draft.fingerprint:
        told = said("the draft that waits is {fingerprint}", fingerprint=draft.fingerprint)
        raise UsageError(told, said("look at it again: archivist sign --show"))
    own = {key.keyid for key in held_keys(desk.head.root, "manifest", desk.archive.context.keys)}
    mine = any(item.keyid in own for item in draft.envelope.signatures)
    if draft.manifest.withheld and not mine and agreed is None and own:
        n, pin = len(draft.manifest.withheld), draft.fingerprint
        hint = said("look at it with archivist sign --show; to agree: archivist sign --draft {pin}", pin=pin)
        raise UsageError(said("the draft withholds {n} files: their bytes will be removed for good", n=n), hint)


def _settle(
    desk: _Desk, draft: ManifestDraft, planned: Planned, findings: tuple[Finding, ...]
) -> Report[SharedSignResult]:
    """Put the draft in force if it is complete, judged by the same function as every verification; else it waits."""
    root, path = desk.head.root, desk.place(draft)
    write_draft(desk.drafts, draft)
    # 1. the threshold
    if worst_exit(role_findings(draft.envelope, root, "manifest", draft.manifest.created, path)):
        count = signers(draft.envelope, root, "manifest", draft.manifest.created)
        waits = finding(
            "waits-for-signers",
            path,
            signed=len(count.signed),
            threshold=count.threshold,
            holders=", ".join(count.waiting) or "nobody",
        )
        return Report("sign", (*findings, waits), SharedSignResult(draft=_words(desk, draft)))
    # 2. the log
    log = log_keys(root, desk.archive.context.keys)
    if not log:
        return Report(
            "sign", (*findings, finding("waits-for-log-key", path)), SharedSignResult(draft=_words(desk, draft))
        )
    # 3. one durable write
    manifest = write_planned(desk.archive, desk.head, planned, draft.envelope, log)
    desk.drafts.erase(draft.name)
    left = [item.name for item in draft.manifest.withheld if (desk.archive.root / item.name).exists()]
    if left:
        advice = said("see why the disk refused, then run withhold on the record again")
        raise ArchivistError(said("signed, but could not be removed: {known}", known=", ".join(left)), advice)
    return Report("sign", findings, SharedSignResult(records_of(draft.manifest), manifest))


def _words(desk: _Desk, draft: ManifestDraft) -> BatchDraft:
    return draft_words(draft, desk.head.root, desk.place(draft))


def _no_key(head: Head) -> MissingKeyError:
    hint = said("use the machine of a holder of role manifest, or set ARCHIVIST_KEYS to the folder of the key")
    return MissingKeyError(said("no key that can sign a batch of {archive} is here", archive=head.root.archive), hint)
