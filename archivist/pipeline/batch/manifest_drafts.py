"""Drafts of manifests, beside the keys: one waits for each head, until enough holders have signed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.fixity.manifest_payload import parse_statement
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Finding
from archivist.model.manifest import Manifest
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.root_chain import pin_text
from archivist.store.draft_files import DraftFiles

__all__ = ["ManifestDraft", "erase_drafts", "every_draft", "read_draft", "read_draft_file", "write_draft"]

_PREFIX = "manifest."


@dataclass(frozen=True)
class ManifestDraft:
    """A manifest that waits for signatures, and its envelope, signed or not."""

    manifest: Manifest
    envelope: Envelope

    @property
    def name(self) -> str:
        """The name of its file: of the batch that it follows, so that there is one for each."""
        return _draft_name(self.manifest.prev)

    @property
    def fingerprint(self) -> str:
        """What two holders compare: the payload's SHA-256, in the form of a pin."""
        return pin_text(sha256_hex(self.envelope.payload))


def _draft_name(prev: str | None) -> str:
    """Return the name of the draft that follows the manifest with this identity, None before the first."""
    return f"{_PREFIX}{prev or 'first'}.json"


def _parse_draft(data: bytes, path: str) -> tuple[ManifestDraft | None, tuple[Finding, ...]]:
    """Read a draft; None and the findings if it is no manifest in an envelope. No signature is checked."""
    envelope, findings = parse_envelope(data, path, MANIFEST_TYPE)
    if envelope is None:
        return None, findings
    manifest, _, findings = parse_statement(envelope.payload, path)
    return (None if manifest is None else ManifestDraft(manifest, envelope)), findings


def read_draft(drafts: DraftFiles, prev: str | None) -> ManifestDraft | None:
    """Read the draft that follows a manifest; None if there is none, ArchivistError if it cannot be one."""
    return _read(drafts, _draft_name(prev))


def every_draft(drafts: DraftFiles) -> Iterator[ManifestDraft]:
    """Read every draft of a manifest that waits for this archive."""
    for name in drafts.names():
        draft = _read(drafts, name) if name.startswith(_PREFIX) else None
        if draft is not None:
            yield draft


def read_draft_file(file: Path) -> tuple[ManifestDraft | None, tuple[Finding, ...]]:
    """Read a draft that came from another machine; UsageError if the file cannot be read."""
    try:
        data = read_regular(file, ENVELOPE_BYTES, follow=True)
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=file, strerror=error.strerror),
            said("name the file of a draft"),
        ) from error
    return _parse_draft(data, str(file))


def write_draft(drafts: DraftFiles, draft: ManifestDraft) -> None:
    """Write a draft in one durable step."""
    drafts.write(draft.name, envelope_bytes(draft.envelope))


def erase_drafts(drafts: DraftFiles) -> int:
    """Remove every draft of a manifest, also one that cannot be read; returns how many there were."""
    return sum(drafts.erase(name) for name in drafts.names() if name.startswith(_PREFIX))


def _read(drafts: DraftFiles, name: str) -> ManifestDraft | None:
    data = drafts.read(name, ENVELOPE_BYTES)
    if data is None:
        return None
    draft, findings = _parse_draft(data, str(drafts.place(name)))
    hint = said("drop it, and draft again: archivist sign --discard")
    if draft is None:
        raise ArchivistError(
            said("{name} is no draft of a manifest: {message}", name=drafts.place(name), message=findings[0].message),
            hint,
        )
    if draft.name != name:
        raise ArchivistError(said("{name} is a draft that follows another batch", name=drafts.place(name)), hint)
    return draft
