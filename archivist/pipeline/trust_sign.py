"""Sign a draft of the trust root, carry it between machines, and put it in force."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import CHECKPOINT, root_path
from archivist.fixity.measure import read_file
from archivist.model.errors import ArchivistError, MissingKeyError, NothingError, UsageError
from archivist.model.findings import Finding, Report, Severity, finding, worst_exit
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.pipeline.pending import Draft, erase_draft, read_draft, read_draft_bytes, trusted_roots, write_draft
from archivist.pipeline.pins import pin_of
from archivist.pipeline.signed_side import read_roots
from archivist.pipeline.trust_log import checkpoint_for, draft_findings
from archivist.pipeline.trust_words import custody_findings, trust_body
from archivist.pipeline.writer import exclusive
from archivist.signing.chain import parse_pin, pin_text, verify_chain
from archivist.signing.dsse import envelope_bytes
from archivist.signing.keystore import KeyStore
from archivist.signing.proposal import add_signatures, merge, signers_of, tally
from archivist.store.batch import Batch, write_batch
from archivist.store.disk import replace_file, write_new
from archivist.store.layout import root_paths

__all__ = ["export", "import_file", "pin", "show_file", "sign_file", "sign_pending"]


def sign_pending(archive: Archive, store: KeyStore) -> Report:
    """Sign the draft with every root key of the store that can count; in force once both thresholds are met."""
    with exclusive(archive):
        roots = trusted_roots(archive)
        draft = _pending(archive, roots[-1])
        problems = draft_findings(archive, roots, draft.root)
        if problems:
            return Report("trust sign", problems, trust_body(roots, draft))
        signed = _signed(draft, roots[-1], store)
        write_draft(archive, signed)
        return _settle("trust sign", archive, roots, signed, store)


def sign_file(archive: Archive | None, file: Path, store: KeyStore) -> Report:
    """Sign a draft in a file, in place, with only the file and the store; an archive at hand shows what it changes."""
    roots, draft, told = _from_file(archive, file)
    if draft is None or worst_exit(told):
        return Report("trust sign", told, trust_body(roots, draft))
    signed = _signed(draft, roots[-1] if roots else None, store)
    try:
        replace_file(file, envelope_bytes(signed.envelope))
    except OSError as error:
        raise ArchivistError(f"{file} cannot be written: {error.strerror}", "check the folder's owner") from error
    return Report(
        "trust sign", (*told, *custody_findings(signed.root)), trust_body(roots, signed) | {"file": str(file)}
    )


def show_file(archive: Archive | None, file: Path) -> Report:
    """Show what a draft in a file holds and changes, without signing it."""
    roots, draft, told = _from_file(archive, file)
    warnings = custody_findings(draft.root) if draft is not None else ()
    return Report("trust show", (*told, *warnings), trust_body(roots, draft))


def export(archive: Archive, file: Path) -> Report:
    """Write the draft, with the signatures it has, to a new file for another holder."""
    roots = trusted_roots(archive)
    draft = _pending(archive, roots[-1])
    try:
        write_new(file, envelope_bytes(draft.envelope))
    except FileExistsError as error:
        raise UsageError(f"{file} exists", "name a new file") from error
    except OSError as error:
        raise ArchivistError(f"{file} cannot be written: {error.strerror}", "name another place") from error
    return Report("trust export", (), trust_body(roots, draft) | {"file": str(file)})


def import_file(archive: Archive, file: Path, store: KeyStore) -> Report:
    """Merge a file's signatures into the draft, which the file may also begin; in force once both thresholds are met.

    A bad signature is a finding, and nothing of the file is taken over.
    """
    with exclusive(archive):
        roots, theirs, told = _from_file(archive, file)
        if theirs is None or worst_exit(told):
            return Report("trust import", told, trust_body(roots, theirs))
        ours = read_draft(archive, roots[-1])
        if ours is not None and ours.envelope.payload != theirs.envelope.payload:
            told_of = f"another draft is pending: {pin_text(ours.root.sha256)}, not {pin_text(theirs.root.sha256)}"
            raise UsageError(
                told_of, "agree with the other holders on one; drop this one with: archivist trust discard"
            )
        start = ours or Draft(theirs.root, replace(theirs.envelope, signatures=()))
        merged, _ = merge(start.envelope, theirs.envelope, roots[-1], theirs.root, str(file))
        draft = Draft(theirs.root, merged)
        write_draft(archive, draft)
        return _settle("trust import", archive, roots, draft, store, told)


def pin(archive: Archive, store: KeyStore, text: str | None, *, replace_known: bool) -> Report:
    """Show the pin and the archive's own fingerprint, or store a pin that agrees with it."""
    roots, findings = read_roots(archive, None)  # not under the stored pin: that is what may have to be replaced
    if worst_exit(findings) or not roots:
        raise ArchivistError("the trust root does not verify, so it has no fingerprint", "run: archivist verify")
    first = pin_text(roots[0].sha256)
    told: tuple[Finding, ...] = ()
    if text is not None:
        if parse_pin(text) != roots[0].sha256:
            told = (finding("pin-differs", root_path(1), expected=text.strip(), found=first),)
        else:
            store.save_pin(archive.settings.archive, first, replace=replace_known)
    known = store.pins().get(archive.settings.archive)
    body = {"archive": archive.settings.archive, "fingerprint": first, "pin": known}
    return Report("trust pin", told, {"pinned": body})


def _pending(archive: Archive, current: TrustRoot) -> Draft:
    draft = read_draft(archive, current)
    if draft is None:
        hint = (
            "make one with: archivist trust add, set, rotate or revoke; or take one over: archivist trust import FILE"
        )
        raise NothingError("there is no draft of a trust root", hint)
    return draft


def _from_file(archive: Archive | None, file: Path) -> tuple[list[TrustRoot], Draft | None, tuple[Finding, ...]]:
    """Read a draft from outside, and judge the signatures that it brings by the root in force."""
    try:
        with file.open("rb") as stream:
            data = stream.read(ENVELOPE_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}", "name the file of a draft") from error
    roots = trusted_roots(archive) if archive is not None else []
    draft, told = read_draft_bytes(data, str(file))
    if draft is None:
        return roots, None, told
    if archive is None or not roots:
        return [], draft, (finding("nothing-to-compare", str(file)),)
    expected = roots[-1].version + 1
    if draft.root.archive != archive.settings.archive:
        told = (finding("root-other-archive", str(file), expected=roots[-1].archive, found=draft.root.archive),)
    elif draft.root.version != expected:
        follows, is_of = (f"trust root {number}" for number in (expected, draft.root.version))
        told = (finding("draft-out-of-step", str(file), expected=follows, found=is_of),)
    else:
        bare = replace(draft.envelope, signatures=())
        _, told = merge(bare, draft.envelope, roots[-1], draft.root, str(file))
        told += draft_findings(archive, roots, draft.root)
        if pin_of(archive) is None:
            told += (finding("root-unpinned", fingerprint=pin_text(roots[0].sha256)),)
    return roots, draft, told


def _signed(draft: Draft, current: TrustRoot | None, store: KeyStore) -> Draft:
    able = signers_of(current, draft.root)
    held = [store.load(keyid) for keyid in sorted(able) if store.holds(keyid)]
    if not held:
        hint = "use the machine of a holder of role root, or set ARCHIVIST_KEYS to the folder of the key"
        raise MissingKeyError(f"no key that can sign the trust root of {draft.root.archive} is in {store.folder}", hint)
    return replace(draft, envelope=add_signatures(draft.envelope, held))


def _settle(
    command: str,
    archive: Archive,
    roots: Sequence[TrustRoot],
    draft: Draft,
    store: KeyStore,
    told: tuple[Finding, ...] = (),
) -> Report:
    """Put the draft in force if it is complete, judged by the same function as every verification.

    1. both thresholds            else it stays pending
    2. the whole chain with it    as `verify` will walk it
    3. the checkpoint             signed by a new log key, if the root brings one
    4. one durable write          with the checkpoint as its commit point where that changes
    """
    told += custody_findings(draft.root)
    # 1. both thresholds
    if not all(tally(draft.envelope, root, draft.root.created).complete for root in (roots[-1], draft.root)):
        return Report(command, told, trust_body(roots, draft))
    # 2. the whole chain
    path, data = root_path(draft.root.version), envelope_bytes(draft.envelope)
    chain, problems = verify_chain([*_root_files(archive), (path, data)], archive.settings.archive, pin_of(archive))
    if any(item.severity is Severity.ERROR for item in problems):
        return Report(command, (*told, *problems), trust_body(roots, draft))
    # 3. the checkpoint
    checkpoint = checkpoint_for(archive, chain, store)
    # 4. one write
    if checkpoint is None:
        write_batch(archive.root, Batch({path: data}, commit=path))
    else:
        write_batch(archive.root, Batch({path: data}, commit=CHECKPOINT, replace={CHECKPOINT: checkpoint}))
    erase_draft(archive, draft.root.version)
    return Report(command, told, trust_body(chain, None) | {"in_force": path})


def _root_files(archive: Archive) -> list[tuple[str, bytes]]:
    """Give the roots' files, which were read a moment ago; one that is gone since makes the chain too short."""
    read = [(name, read_file(archive.root, name, ENVELOPE_BYTES)[0]) for name in root_paths(archive.root)]
    return [(name, data) for name, data in read if data is not None]
