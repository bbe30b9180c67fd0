"""Hand records over: a zip of their files, of all that is signed, and of pages that say how to check it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import file_digest
from io import BufferedRandom
from pathlib import Path
from tempfile import TemporaryDirectory

from archivist.base.places import MARKER
from archivist.base.stored_zip import StoredZip
from archivist.fixity.archive_tree import ArchiveTree
from archivist.model.findings import Report
from archivist.model.hand_over import HandOver, certificate_name
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.results.hand_over import HandOverResult
from archivist.pages.hand_over import HOW_TO_CHECK, how_to_check
from archivist.pipeline.custody.certificate import CertificateRequest, certificate
from archivist.pipeline.hand_over.files_along import pieces
from archivist.pipeline.hand_over.verified import HandOverRequest, verify_records
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.settings.toml import Settings, settings_bytes

__all__ = ["HandOverRequest", "OpenOutput", "hand_over"]

# A stream to write to and read again, which is kept only if nothing was raised while it was open.
OpenOutput = Callable[[], AbstractContextManager[BufferedRandom]]


@dataclass(frozen=True)
class _Written:
    """The zip as it was written: its length, its SHA-256, and how many files it holds."""

    bytes: int
    sha256: str
    files: int


def hand_over(
    archive: Archive,
    wanted: Sequence[str],
    request: HandOverRequest,
    output: OpenOutput,
    observer: Observer = SILENT,
) -> Report[HandOverResult]:
    """Write records (ids or their first 4 or more digits) into a zip, with all that is needed to check them.

    1. verify     the records and the whole signed side, as `verify` does, at one instant
    2. access     open records, or of a level that was named; the same of others that the manifests reveal
    3. pages      how to check it, and what is left out
    4. write      only what was verified, byte for byte

    Nothing is written if anything is wrong. What is withheld of a record does not go along, be it here or not.
    """
    # 1. verify, 2. access
    verified = at_one_instant(archive, lambda: verify_records(archive, wanted, request, observer))
    told = verified.told
    if told is None:
        return Report("hand-over", verified.findings)
    # 3. pages
    with TemporaryDirectory() as folder:
        certificates = _certificates(archive, told, request.lang, Path(folder)) if request.certificates else {}
        told = told.with_certificates(certificates)
        # 4. write
        with output() as stream:
            written = _write(archive, verified.files, _pages(told) | certificates, stream, observer)
    result = HandOverResult(told, written.bytes, written.sha256, written.files)
    return Report("hand-over", verified.findings, result)


def _certificates(archive: Archive, told: HandOver, lang: str, folder: Path) -> dict[str, Path]:
    """Make each record's certificate in a folder: its name in the zip → where it is. One that is too big has none."""
    made: dict[str, Path] = {}
    for item in told.records:
        if item.withheld:  # a certificate has all of a record
            continue
        # What may be given out was decided for all of the zip.
        asked = CertificateRequest(lang, (item.record.access.level,), reveals_others=True)
        result = certificate(archive, item.record.id, asked).result
        if result is not None:
            name = certificate_name(item.record.id)
            made[name] = folder / name
            made[name].write_text(result.page, "utf-8")
    return made


def _pages(told: HandOver) -> dict[str, bytes | Path]:
    """Return the files at the top. With settings that name the archive, `archivist verify` finds it where it lies."""
    pages = {name: how_to_check(told, lang).encode("utf-8") for lang, name in HOW_TO_CHECK.items()}
    return {MARKER: settings_bytes(Settings(told.archive, told.title)), **pages}


def _write(
    archive: Archive,
    files: Mapping[str, str],
    made: Mapping[str, bytes | Path],
    stream: BufferedRandom,
    observer: Observer,
) -> _Written:
    """Write the zip and read it again for its digest; BusyError if a file is no more what was verified."""
    names = sorted((*made, *files))
    with StoredZip(stream) as target, ArchiveTree(archive.root) as tree:
        for name in observed("files", len(names), names, observer):
            page = made.get(name)
            if page is None:
                target.add(name, *pieces(tree, name, files[name]))
            else:
                data = page if isinstance(page, bytes) else page.read_bytes()
                target.add(name, len(data), (data,))
    size = stream.seek(0, 2)
    stream.seek(0)
    return _Written(size, file_digest(stream, "sha256").hexdigest(), len(names))
