"""The draft of the next trust root, while it collects signatures: `root.N.json` beside the keys of this machine.

A draft is never taken from the archive: whoever can write there could have a holder sign what he wrote.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from archivist.base.limits import ROOT_BYTES
from archivist.base.said import said
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.errors import ArchivistError, UnsoundArchiveError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.draft_folder import drafts_of
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.signed.signed_side import read_roots, roots_being_written
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.trust_wire import parse_root
from archivist.store.layout import manifest_paths

__all__ = ["Draft", "drafts_elsewhere", "erase_draft", "read_draft", "read_draft_bytes", "trusted_roots", "write_draft"]

# Where drafts were kept up to version 0.2.
_ELSEWHERE = ".archivist/pending"


@dataclass(frozen=True)
class Draft:
    """A proposed trust root and its envelope, signed or not."""

    root: TrustRoot
    envelope: Envelope


def trusted_roots(archive: Archive) -> list[TrustRoot]:
    """Read the chain of trust roots; UnsoundArchiveError if it does not verify: nothing is built on a broken chain."""
    writing, _ = being_written(archive)
    done = [path for path in manifest_paths(archive.root) if path not in writing]
    roots, findings = read_roots(archive, pin_of(archive), roots_being_written(archive, done, writing))
    if worst_exit(findings) or not roots:
        first = next(item for item in findings if item.exit)
        message = said("the trust root does not verify: {path}: {message}", path=first.path, message=first.message)
        raise UnsoundArchiveError(message, said("see everything that is wrong: archivist verify"), first)
    return roots


def read_draft_bytes(data: bytes, path: str) -> tuple[Draft | None, tuple[Finding, ...]]:
    """Read a draft; None and the findings if it is not a trust root in an envelope. No signature is checked."""
    if len(data) > ROOT_BYTES:
        return None, (
            finding(
                "envelope-too-large",
                path,
                found=said("over {root_bytes} bytes", root_bytes=ROOT_BYTES),
                limit=ROOT_BYTES,
            ),
        )
    envelope, findings = parse_envelope(data, path, ROOT_TYPE)
    if envelope is None:
        return None, findings
    root, findings = parse_root(envelope.payload, path)
    return (None if root is None else Draft(root, envelope)), findings


def read_draft(archive: Archive, roots: Sequence[TrustRoot]) -> Draft | None:
    """Read the draft that follows the newest of `roots`; None if there is none, ArchivistError if it cannot be one."""
    current, drafts = roots[-1], drafts_of(roots[0], archive.context.keys)
    name = _name(current.version + 1)
    hint = said("drop it and draft again: archivist trust discard")
    data = drafts.read(name, ROOT_BYTES)
    if data is None:
        return None
    place = str(drafts.place(name))
    draft, findings = read_draft_bytes(data, place)
    if draft is None:
        raise ArchivistError(
            said("{place} is no draft of a trust root: {message}", place=place, message=findings[0].message), hint
        )
    if (draft.root.version, draft.root.archive) != (current.version + 1, current.archive):
        raise ArchivistError(said("{place} is a draft for another archive or version", place=place), hint)
    return draft


def write_draft(archive: Archive, roots: Sequence[TrustRoot], draft: Draft) -> None:
    """Write the draft in one durable step; the caller holds the writer's lock."""
    drafts_of(roots[0], archive.context.keys).write(_name(draft.root.version), envelope_bytes(draft.envelope))


def erase_draft(archive: Archive, roots: Sequence[TrustRoot], version: int) -> bool:
    """Drop the draft of a version, and any that is older; false if there was none. The caller holds the lock."""
    drafts = drafts_of(roots[0], archive.context.keys)
    outdated = {_name(number) for number in range(2, version)}
    for name in outdated.intersection(drafts.names()):  # left by a writer that was killed, or overtaken by others
        drafts.erase(name)
    return drafts.erase(_name(version))


def drafts_elsewhere(archive: Archive) -> tuple[Finding, ...]:
    """Report drafts in the archive's working folder: they may be anybody's, and are not read."""
    names: list[str] = []
    with suppress(OSError):
        names = sorted(os.listdir(archive.root / _ELSEWHERE))  # noqa: PTH208  # names alone are wanted
    if not names:
        return ()
    return (finding("draft-elsewhere", f"{_ELSEWHERE}/{names[0]}", count=len(names)),)


def _name(version: int) -> str:
    return f"root.{version}.json"
