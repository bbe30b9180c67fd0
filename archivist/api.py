"""The front door for other programs: open an archive, ingest, verify, check, find, read, relate, give out.

    import archivist

    archive = archivist.open_archive("press")
    report = archivist.verify(archive, archivist.VerifyRequest(require=("pin",)))
    if report.exit:
        for finding in report.findings:
            print(finding.code, finding.path, finding.message)

Every function returns a `Report`: the findings, the exit code of the worst, and a typed `result`, None where it came to
none. A bad environment or a wrong argument raises ArchivistError. Nothing is printed and the network is not reached.
What is listed here is provisional until version 1.0: a minor version may change it, and the changelog says so.
"""

import io
import os
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from archivist.model.progress import SILENT, Observer

if TYPE_CHECKING:
    from archivist.base.clock import Clock
    from archivist.model.errors import ArchivistError, BusyError, MissingKeyError, NothingError, UsageError
    from archivist.model.findings import Check, Finding, Report, Severity
    from archivist.model.metadata import Evidence, Field, Metadata, Speaker
    from archivist.model.record import Access, Record, Relation
    from archivist.model.results.certificate import CertificateResult
    from archivist.model.results.export import ExportResult
    from archivist.model.results.find import FindResult, FoundRecord
    from archivist.model.results.hand_over import HandOverResult
    from archivist.model.results.ingest import IngestedSource, IngestResult
    from archivist.model.results.revise import RelateResult
    from archivist.model.results.show import ShowResult
    from archivist.model.results.site import SiteResult
    from archivist.model.results.verify import CheckResult, VerifyResult
    from archivist.model.stated_fields import StatedFields
    from archivist.pipeline.change.check import CheckRequest
    from archivist.pipeline.custody.certificate import CertificateRequest
    from archivist.pipeline.custody.export import ExportManner
    from archivist.pipeline.find.find import FindRequest
    from archivist.pipeline.find.selection import Selection
    from archivist.pipeline.hand_over.verified import HandOverRequest
    from archivist.pipeline.opened.archive import Archive, NewPlace
    from archivist.pipeline.opened.context import Context
    from archivist.pipeline.record.prepare import IngestRequest
    from archivist.pipeline.site.build import SiteRequest
    from archivist.pipeline.verify.verify import VerifyRequest
    from archivist.pipeline.write.ingest import IngestManner
    from archivist.pipeline.write.relate import RelateRequest
    from archivist.signing.keystore import KeyStore

__all__ = [
    "Access",
    "Archive",
    "ArchivistError",
    "BusyError",
    "CertificateRequest",
    "CertificateResult",
    "Check",
    "CheckRequest",
    "CheckResult",
    "Clock",
    "Context",
    "Evidence",
    "ExportManner",
    "ExportResult",
    "Field",
    "FindRequest",
    "FindResult",
    "Finding",
    "FoundRecord",
    "HandOverRequest",
    "HandOverResult",
    "IngestManner",
    "IngestRequest",
    "IngestResult",
    "IngestedSource",
    "KeyStore",
    "Metadata",
    "MissingKeyError",
    "NewPlace",
    "NothingError",
    "Observer",
    "Record",
    "RelateRequest",
    "RelateResult",
    "Relation",
    "Report",
    "Selection",
    "Severity",
    "ShowResult",
    "SiteRequest",
    "SiteResult",
    "Speaker",
    "StatedFields",
    "UsageError",
    "VerifyRequest",
    "VerifyResult",
    "build_site",
    "certificate",
    "check",
    "export",
    "find",
    "hand_over",
    "import_bag",
    "ingest",
    "open_archive",
    "open_or_new",
    "read_record",
    "relate",
    "this_machine",
    "verify",
]

# Where the classes are. Each is imported when somebody asks for it: `archivist --help` must not wait for all of them.
_HOMES = {
    "base.clock": ("Clock",),
    "model.errors": ("ArchivistError", "BusyError", "MissingKeyError", "NothingError", "UsageError"),
    "model.findings": ("Check", "Finding", "Report", "Severity"),
    "model.metadata": ("Evidence", "Field", "Metadata", "Speaker"),
    "model.record": ("Access", "Record", "Relation"),
    "model.results.certificate": ("CertificateResult",),
    "model.results.export": ("ExportResult",),
    "model.results.find": ("FindResult", "FoundRecord"),
    "model.results.hand_over": ("HandOverResult",),
    "model.results.ingest": ("IngestResult", "IngestedSource"),
    "model.results.revise": ("RelateResult",),
    "model.results.show": ("ShowResult",),
    "model.results.site": ("SiteResult",),
    "model.results.verify": ("CheckResult", "VerifyResult"),
    "model.stated_fields": ("StatedFields",),
    "pipeline.change.check": ("CheckRequest",),
    "pipeline.custody.certificate": ("CertificateRequest",),
    "pipeline.custody.export": ("ExportManner",),
    "pipeline.find.find": ("FindRequest",),
    "pipeline.find.selection": ("Selection",),
    "pipeline.hand_over.verified": ("HandOverRequest",),
    "pipeline.opened.archive": ("Archive", "NewPlace"),
    "pipeline.opened.context": ("Context",),
    "pipeline.record.prepare": ("IngestRequest",),
    "pipeline.site.build": ("SiteRequest",),
    "pipeline.verify.verify": ("VerifyRequest",),
    "pipeline.write.ingest": ("IngestManner",),
    "pipeline.write.relate": ("RelateRequest",),
    "signing.keystore": ("KeyStore",),
}
_HOME_OF = {name: f"archivist.{home}" for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a class of the list when it is asked for."""
    if name not in _HOME_OF:
        msg = f"module 'archivist.api' has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOME_OF[name]), name)


def this_machine(passphrase_file: Path | None = None) -> "Context":
    """Return the context of this process: keys, pins, clock and working folder, as the environment describes them.

    The first line of `passphrase_file` is the passphrase of the keys, else a variable holds it. A program that works
    with other keys or under another pin makes a `Context` of its own.
    """
    from archivist.pipeline.opened.context import context_of

    return context_of(os.environ, Path.cwd(), passphrase_file)


def open_archive(folder: str | Path | None = None, context: "Context | None" = None) -> "Archive":
    """Open the archive in `folder`, or the nearest one from the working folder upward; NothingError if there is none.

    `context` is that of this machine unless another is given.
    """
    from archivist.pipeline.opened.archive import open_archive as run

    return run(context or this_machine(), None if folder is None else Path(folder))


def open_or_new(folder: str | Path | None = None, context: "Context | None" = None) -> "Archive | NewPlace":
    """Open an archive as `open_archive` does; where there is none, return where `ingest` may make one."""
    from archivist.pipeline.opened.archive import archive_or_new

    return archive_or_new(context or this_machine(), None if folder is None else Path(folder))


def ingest(
    place: "Archive | NewPlace",
    sources: Sequence[str | Path],
    request: "IngestRequest | None" = None,
    manner: "IngestManner | None" = None,
    standard_input: BinaryIO | None = None,
) -> "Report[IngestResult]":
    """Archive files and folders in one signed batch; a bad source is told and does not stop the others.

    `request` is what is said of all the sources, its `stated` a person's word in the place of what the rules read;
    `manner` is how the run works. The source `-` is read from `standard_input`. At a `NewPlace` the archive is made
    with the first good source. UsageError for what cannot be said of a statement, MissingKeyError where the batch could
    not be signed.
    """
    from archivist.pipeline.record.prepare import IngestRequest
    from archivist.pipeline.write.ingest import IngestManner
    from archivist.pipeline.write.ingest import ingest as run

    stdin = standard_input if standard_input is not None else io.BytesIO()
    return run(place, [str(source) for source in sources], stdin, request or IngestRequest(), manner or IngestManner())


def verify(
    archive: "Archive", request: "VerifyRequest | None" = None, observer: "Observer | None" = None
) -> "Report[VerifyResult]":
    """Prove, offline, that nothing was altered, dropped, added or forged; every problem is told, not only the first."""
    from archivist.pipeline.verify.verify import VerifyRequest
    from archivist.pipeline.verify.verify import verify as run

    return run(archive, request or VerifyRequest(), observer or SILENT)


def check(archive: "Archive", request: "CheckRequest", observer: "Observer | None" = None) -> "Report[CheckResult]":
    """Check what changed since a git revision, and that the archive only grew."""
    from archivist.pipeline.change.check import check as run

    return run(archive, request, observer or SILENT)


def find(
    archive: "Archive",
    request: "FindRequest | None" = None,
    *,
    words: Sequence[str] = (),
    records: Sequence[str] = (),
) -> "Report[FindResult]":
    """Search for records by their words, the best first; without words list them, the newest first.

    Only open records are found unless the selection asks for all or `records` names them (ids or their first digits).
    """
    from archivist.pipeline.find.find import FindRequest, list_records, search
    from archivist.pipeline.find.selection import Selection

    asked = request or FindRequest(Selection())
    return search(archive, asked, words) if words else list_records(archive, asked, records)


def read_record(
    archive: "Archive",
    record: str,
    revision: int | None = None,
    *,
    number_evidence: bool = False,
    find_related: bool = False,
) -> "Report[ShowResult]":
    """Return a revision of one record, the newest unless another is named: its metadata with the words that prove it.

    `record` is an id or its first 4 or more digits. The files are examined as `verify` examines them; who vouches for
    them is for `verify` to say. With `number_evidence` the proofs come numbered in the order of the text as well. With
    `find_related` it is told what the record and others are to each other; for that all records are looked at, through
    the index that `find` uses.
    """
    from archivist.pipeline.show.show import show

    return show(archive, record, revision, evidence=number_evidence, related=find_related)


def relate(archive: "Archive", record: str, request: "RelateRequest") -> "Report[RelateResult]":
    """State what a record is to another, or take that back, in a new signed revision; the old ones stay.

    `record` is an id or its first 4 or more digits. UsageError for what cannot be said or is said already,
    NothingError where one of the records is not in the archive, MissingKeyError where nothing could be signed.
    """
    from archivist.pipeline.write.relate import relate as run

    return run(archive, record, request)


def export(
    archive: "Archive",
    form: str,
    records: Sequence[str] | None = None,
    observer: "Observer | None" = None,
    manner: "ExportManner | None" = None,
) -> "Report[ExportResult]":
    """Return the document of records in an export format, such as `premis`, after verifying them.

    `records` are ids or their first 4 or more digits, None for all that are open. `manner` says where a file or a
    folder is made, which some formats need, and which records may be in it that are not open.
    """
    from archivist.pipeline.custody.export import export as run

    return run(archive, form, records, observer or SILENT, manner)


def import_bag(
    place: "Archive | NewPlace",
    folder: str | Path,
    request: "IngestRequest | None" = None,
    manner: "IngestManner | None" = None,
) -> "Report[IngestResult]":
    """Archive the files of a whole bag as `ingest` does; what `request` says stands before what the bag says."""
    from archivist.pipeline.record.prepare import IngestRequest
    from archivist.pipeline.write.import_bag import import_bag as run
    from archivist.pipeline.write.ingest import IngestManner

    return run(place, str(folder), request or IngestRequest(), manner or IngestManner())


def certificate(
    archive: "Archive", record: str, request: "CertificateRequest | None" = None, observer: "Observer | None" = None
) -> "Report[CertificateResult]":
    """Return one page that shows a record, by its id or first digits, and checks itself; None if it does not verify."""
    from archivist.pipeline.custody.certificate import CertificateRequest
    from archivist.pipeline.custody.certificate import certificate as run

    return run(archive, record, request or CertificateRequest(), observer or SILENT)


def hand_over(
    archive: "Archive",
    records: Sequence[str],
    file: str | Path,
    request: "HandOverRequest | None" = None,
    observer: "Observer | None" = None,
) -> "Report[HandOverResult]":
    """Write records, by their ids or first digits, into a new zip, with all that is needed to check them."""
    from archivist.pipeline.hand_over.hand_over import hand_over as run
    from archivist.pipeline.hand_over.output_file import written_aside
    from archivist.pipeline.hand_over.verified import HandOverRequest

    output = partial(written_aside, Path(file), overwrite=False)
    return run(archive, records, request or HandOverRequest(), output, observer or SILENT)


def build_site(
    archive: "Archive", folder: str | Path, request: "SiteRequest | None" = None, observer: "Observer | None" = None
) -> "Report[SiteResult]":
    """Make pages of all open records in a new folder, or bring it up to date, after verifying the archive."""
    from archivist.pipeline.site.build import SiteRequest
    from archivist.pipeline.site.build import build_site as run

    return run(archive, Path(folder), request or SiteRequest(), observer or SILENT)
