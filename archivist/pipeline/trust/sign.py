"""Sign a draft of the trust root, carry it between machines, and put it in force."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from archivist.base.clock import is_future
from archivist.base.durable import replace_file
from archivist.base.limits import ROOT_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import root_path
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.model.findings import Finding, Report, Severity, finding, worst_exit
from archivist.model.results.trust import PinResult, TrustFileResult, TrustInForceResult, TrustResult
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.context import Context
from archivist.pipeline.signed.signed_side import read_roots
from archivist.pipeline.trust.log_keys import draft_findings
from archivist.pipeline.trust.pending import (
    Draft,
    drafts_elsewhere,
    erase_draft,
    read_draft,
    read_draft_bytes,
    trusted_roots,
    write_draft,
)
from archivist.pipeline.trust.root_batch import put_in_force
from archivist.pipeline.trust.warnings import draft_warnings
from archivist.pipeline.trust.words import trust_result
from archivist.signing.cosigning import cosign, signers
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keystore import KeyStore
from archivist.signing.root_chain import parse_pin, pin_text, verify_chain
from archivist.signing.root_proposal import changes, merge, signers_of
from archivist.store.draft_files import write_copy
from archivist.store.layout import root_paths

__all__ = ["export", "import_file", "pin", "proposed", "proposed_file", "show_file", "sign_file", "sign_pending"]


def proposed(archive: Archive) -> Report[TrustResult]:
    """Show the draft that is to be signed: whoever is asked must have seen what it changes."""
    with exclusive(archive):
        roots = trusted_roots(archive)
        draft = _pending(archive, roots)
    return _shown(archive, roots, draft, draft_findings(archive, roots, draft.root))


def proposed_file(archive: Archive | None, file: Path) -> Report[TrustResult]:
    """Show the draft in a file that is to be signed."""
    roots, draft, findings = _from_file(archive, file)
    warnings = _warnings(roots, draft.root) if draft is not None else ()
    return Report("trust sign", (*findings, *warnings), trust_result(roots, draft))


def sign_pending(archive: Archive, agreed: str | None, *, repeat_created: bool = False) -> Report[TrustResult]:
    """Sign the draft with every root key of the store that can count; in force once both thresholds are met.

    `agreed` is the fingerprint of the draft that somebody has read. Nothing is signed unless it is this draft's.
    """
    with exclusive(archive):
        roots = trusted_roots(archive)
        draft = _pending(archive, roots)
        problems = (*draft_findings(archive, roots, draft.root), *_not_agreed(draft, agreed))
        if worst_exit(problems):
            return _shown(archive, roots, draft, problems)
        _refuse_future(draft, archive.context.clock.now_to_write())
        signed = _signed(draft, roots[-1], archive.context.keys)
        write_draft(archive, roots, signed)
        findings = drafts_elsewhere(archive)
        return _settle(archive, roots, signed, findings, repeat_created=repeat_created)


def sign_file(context: Context, archive: Archive | None, file: Path, agreed: str | None) -> Report[TrustResult]:
    """Sign a draft in a file, in place, with only the file and the key store; an archive at hand shows what it changes.

    `agreed` is the fingerprint of the draft that somebody has read.
    """
    roots, draft, findings = _from_file(archive, file)
    if draft is None:
        return Report("trust sign", findings, trust_result(roots, draft))
    findings = (*findings, *_warnings(roots, draft.root), *_not_agreed(draft, agreed))
    if worst_exit(findings):
        return Report("trust sign", findings, trust_result(roots, draft))
    _refuse_future(draft, context.clock.now())
    signed = _signed(draft, roots[-1] if roots else None, context.keys)
    try:
        replace_file(file.parent, file.name, envelope_bytes(signed.envelope))
    except OSError as error:
        raise ArchivistError(
            said("{path} cannot be written: {strerror}", path=file, strerror=error.strerror),
            said("check the folder's owner"),
        ) from error
    return Report("trust sign", findings, _in_file(roots, signed, file))


def show_file(archive: Archive | None, file: Path) -> Report[TrustResult]:
    """Show what a draft in a file holds and changes, without signing it."""
    return replace(proposed_file(archive, file), command="trust show")


def export(archive: Archive, file: Path) -> Report[TrustResult]:
    """Write the draft, with the signatures it has, to a new file for another holder."""
    roots = trusted_roots(archive)
    draft = _pending(archive, roots)
    write_copy(file, envelope_bytes(draft.envelope))
    return Report("trust export", (), _in_file(roots, draft, file))


def import_file(archive: Archive, file: Path, *, repeat_created: bool = False) -> Report[TrustResult]:
    """Merge a file's signatures into the draft, which the file may also begin; in force once both thresholds are met.

    A bad signature is a finding, and nothing of the file is taken over.
    """
    with exclusive(archive):
        roots, theirs, findings = _from_file(archive, file)
        if theirs is None or worst_exit(findings):
            return Report("trust import", findings, trust_result(roots, theirs))
        _refuse_future(theirs, archive.context.clock.now_to_write())
        ours = read_draft(archive, roots)
        if ours is not None and ours.envelope.payload != theirs.envelope.payload:
            told_of = said(
                "another draft is pending: {ours}, not {theirs}",
                ours=pin_text(ours.root.sha256),
                theirs=pin_text(theirs.root.sha256),
            )
            raise UsageError(
                told_of, said("agree with the other holders on one; drop this one with: archivist trust discard")
            )
        start = ours or Draft(theirs.root, replace(theirs.envelope, signatures=()))
        merged, _ = merge(start.envelope, theirs.envelope, roots[-1], theirs.root, str(file))
        draft = Draft(theirs.root, merged)
        write_draft(archive, roots, draft)
        report = _settle(archive, roots, draft, findings, repeat_created=repeat_created)
    return replace(report, command="trust import")


def pin(archive: Archive, text: str | None, *, replace_known: bool, bare: bool = False) -> Report[PinResult]:
    """Show the pin and the archive's own fingerprint, or store a pin that agrees with it.

    `bare` asks for the pin alone, and is refused where none is known: a fingerprint that nobody has compared is none.
    """
    roots, findings = read_roots(archive, None)  # not under the stored pin: that is what may have to be replaced
    if worst_exit(findings) or not roots:
        raise ArchivistError(
            said("the trust root does not verify, so it has no fingerprint"), said("run: archivist verify")
        )
    first = pin_text(roots[0].sha256)
    problems: tuple[Finding, ...] = ()
    if text is not None:
        if parse_pin(text) != roots[0].sha256:
            problems = (finding("pin-differs", root_path(1), expected=text.strip(), found=first),)
        else:
            archive.context.keys.save_pin(archive.settings.archive, first, replace=replace_known)
            archive.context.keys.note_archive(archive.settings.archive, archive.root)
    known = archive.context.keys.pins().get(archive.settings.archive)
    if bare and known is None and not problems:
        raise NothingError(
            said("no pin of {archive} is known here", archive=archive.settings.archive),
            said("compare {pin} with the published fingerprint, then: archivist trust pin {pin}", pin=first),
        )
    return Report("trust pin", problems, PinResult(archive.settings.archive, first, known, bare))


def _in_file(roots: Sequence[TrustRoot], draft: Draft, file: Path) -> TrustFileResult:
    words = trust_result(roots, draft)
    return TrustFileResult(words.trust, words.draft, str(file))


def _shown(
    archive: Archive, roots: Sequence[TrustRoot], draft: Draft, findings: tuple[Finding, ...]
) -> Report[TrustResult]:
    warnings = draft_warnings(roots[-1], draft.root)
    return Report("trust sign", (*drafts_elsewhere(archive), *warnings, *findings), trust_result(roots, draft))


def _warnings(roots: Sequence[TrustRoot], proposed: TrustRoot) -> tuple[Finding, ...]:
    return draft_warnings(roots[-1] if roots else None, proposed)


def _refuse_future(draft: Draft, at: str) -> None:
    """Raise UsageError for a draft of a time to come: every batch under it would have to state that time too."""
    created = draft.root.created
    if is_future(created, at):
        raise UsageError(
            said("the draft says it was made at {created}, and this machine's clock says {at}", created=created, at=at),
            said("see which clock is wrong; if it is the other one, the draft must be made again"),
        )


def _not_agreed(draft: Draft, agreed: str | None) -> tuple[Finding, ...]:
    """Refuse a draft that nobody has said to have read."""
    fingerprint = pin_text(draft.root.sha256)
    if agreed is None:
        return (finding("draft-unnamed", fingerprint=fingerprint),)
    if parse_pin(agreed) != draft.root.sha256:
        return (finding("draft-differs", expected=fingerprint, found=agreed.strip()),)
    return ()


def _pending(archive: Archive, roots: Sequence[TrustRoot]) -> Draft:
    draft = read_draft(archive, roots)
    if draft is None:
        hint = said(
            "make one with: archivist trust add, set, rotate or revoke; or take one over: archivist trust import FILE"
        )
        raise NothingError(said("there is no draft of a trust root"), hint)
    return draft


def _from_file(archive: Archive | None, file: Path) -> tuple[list[TrustRoot], Draft | None, tuple[Finding, ...]]:
    """Read a draft from outside, and judge the signatures that it brings by the root in force."""
    try:
        data = read_regular(file, ROOT_BYTES, follow=True)
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=file, strerror=error.strerror),
            said("name the file of a draft"),
        ) from error
    roots = trusted_roots(archive) if archive is not None else []
    draft, findings = read_draft_bytes(data, str(file))
    if draft is None:
        return roots, None, findings
    if archive is None or not roots:
        return [], draft, (finding("nothing-to-compare", str(file)),)
    expected = roots[-1].version + 1
    if draft.root.archive != archive.settings.archive:
        findings = (finding("root-other-archive", str(file), expected=roots[-1].archive, found=draft.root.archive),)
    elif draft.root.version != expected:
        follows, is_of = (f"trust root {number}" for number in (expected, draft.root.version))
        findings = (finding("draft-out-of-step", str(file), expected=follows, found=is_of),)
    else:
        bare = replace(draft.envelope, signatures=())
        _, findings = merge(bare, draft.envelope, roots[-1], draft.root, str(file))
        findings += draft_findings(archive, roots, draft.root)
        if pin_of(archive) is None:
            findings += (finding("root-unpinned", fingerprint=pin_text(roots[0].sha256)),)
    return roots, draft, findings


def _signed(draft: Draft, current: TrustRoot | None, store: KeyStore) -> Draft:
    able = signers_of(current, draft.root)
    held = [store.load(keyid) for keyid in sorted(able) if store.holds(keyid)]
    if not held:
        hint = said("use the machine of a holder of role root, or set ARCHIVIST_KEYS to the folder of the key")
        raise MissingKeyError(
            said(
                "no key that can sign the trust root of {archive} is in {folder}",
                archive=draft.root.archive,
                folder=store.folder,
            ),
            hint,
        )
    return replace(draft, envelope=cosign(draft.envelope, held))


def _settle(  # what comes into force, where, with which keys, when
    archive: Archive,
    roots: Sequence[TrustRoot],
    draft: Draft,
    findings: tuple[Finding, ...],
    *,
    repeat_created: bool,
) -> Report[TrustResult]:
    """Put the draft in force if it is complete, judged by the same function as every verification.

    1. both thresholds            else it stays pending
    2. the whole chain with it    as `verify` will walk it
    3. one durable write          with a batch that lists it, or alone where that cannot be made
    """
    findings += draft_warnings(roots[-1], draft.root)
    # 1. both thresholds
    if not all(signers(draft.envelope, root, "root", draft.root.created).complete for root in (roots[-1], draft.root)):
        return Report("trust sign", findings, trust_result(roots, draft))
    # 2. the whole chain
    path, data = root_path(draft.root.version), envelope_bytes(draft.envelope)
    chain, problems = verify_chain([*_root_files(archive), (path, data)], archive.settings.archive, pin_of(archive))
    if any(item.severity is Severity.ERROR for item in problems):
        return Report("trust sign", (*findings, *problems), trust_result(roots, draft))
    # 3. one write
    manifest, waits = put_in_force(archive, chain, data, repeat_created=repeat_created)
    erase_draft(archive, roots, draft.root.version)
    in_force, changed = trust_result(chain, None).trust, changes(roots[-1], draft.root)
    return Report("trust sign", (*findings, *waits), TrustInForceResult(in_force, None, path, manifest, changed))


def _root_files(archive: Archive) -> list[tuple[str, bytes]]:
    """Return the roots' files, which were read a moment ago; one that is gone since makes the chain too short."""
    read = [(name, read_file(archive.root, name, ROOT_BYTES)[0]) for name in root_paths(archive.root)]
    return [(name, data) for name, data in read if data is not None]
