"""The draft of the next trust root, while it collects signatures: `.archivist/pending/root.N.json`."""

from dataclasses import dataclass

from archivist.base.limits import ROOT_BYTES
from archivist.base.opening import read_below
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, worst_exit
from archivist.model.trust import TrustRoot
from archivist.pipeline.archive import Archive
from archivist.pipeline.pins import pin_of
from archivist.pipeline.signed_side import read_roots
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.trust_wire import parse_root
from archivist.store.disk import make_folders, replace_file

__all__ = ["Draft", "erase_draft", "read_draft", "read_draft_bytes", "trusted_roots", "write_draft"]


@dataclass(frozen=True)
class Draft:
    """A proposed trust root and its envelope, signed or not."""

    root: TrustRoot
    envelope: Envelope


def trusted_roots(archive: Archive) -> list[TrustRoot]:
    """Read the chain of trust roots; ArchivistError if it does not verify: nothing is built on a broken chain."""
    roots, findings = read_roots(archive, pin_of(archive))
    if worst_exit(findings) or not roots:
        first = next(item for item in findings if item.exit)
        told = f"the trust root does not verify: {first.path}: {first.message}"
        raise ArchivistError(told, "see everything that is wrong: archivist verify")
    return roots


def read_draft_bytes(data: bytes, path: str) -> tuple[Draft | None, tuple[Finding, ...]]:
    """Read a draft; None and the findings if it is not a trust root in an envelope. No signature is checked."""
    envelope, told = parse_envelope(data, path, ROOT_TYPE)
    if envelope is None:
        return None, told
    root, told = parse_root(envelope.payload, path)
    return (None if root is None else Draft(root, envelope)), told


def read_draft(archive: Archive, current: TrustRoot) -> Draft | None:
    """Read the draft that follows the current root; None if there is none, ArchivistError if it cannot be one."""
    name = _name(current.version + 1)
    hint = "drop it and draft again: archivist trust discard"
    try:
        data = read_below(archive.root, name, ROOT_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ArchivistError(f"{name} cannot be read: {error.strerror}", hint) from error
    draft, told = read_draft_bytes(data, name)
    if draft is None:
        raise ArchivistError(f"{name} is no draft of a trust root: {told[0].message}", hint)
    if (draft.root.version, draft.root.archive) != (current.version + 1, current.archive):
        raise ArchivistError(f"{name} is a draft for another archive or version", hint)
    return draft


def write_draft(archive: Archive, draft: Draft) -> None:
    """Write the draft in one durable step; the caller holds the writer's lock."""
    path = archive.root / _name(draft.root.version)
    try:
        make_folders(path.parent)
        replace_file(path, envelope_bytes(draft.envelope))
    except OSError as error:
        told = f"the draft cannot be written: {error.strerror}"
        raise ArchivistError(told, "check free space and permissions") from error


def erase_draft(archive: Archive, version: int) -> bool:
    """Drop the draft of a version; false if there was none. The caller holds the writer's lock."""
    path = archive.root / _name(version)
    there = path.exists()
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ArchivistError(f"the draft cannot be removed: {error.strerror}", "check permissions") from error
    return there


def _name(version: int) -> str:
    return f".archivist/pending/root.{version}.json"
