"""archivist: official statements as records that anyone can check in fifty years.

What other programs use is described in `archivist.api` and imported from here.
"""

from typing import TYPE_CHECKING, Any

from archivist.base.version import __version__

if TYPE_CHECKING:
    from archivist.api import (
        Access,
        Archive,
        ArchivistError,
        BusyError,
        Check,
        CheckRequest,
        CheckResult,
        Clock,
        Context,
        Evidence,
        ExportManner,
        ExportResult,
        Field,
        Finding,
        FindRequest,
        FindResult,
        FoundRecord,
        IngestedSource,
        IngestManner,
        IngestRequest,
        IngestResult,
        KeyStore,
        Metadata,
        MissingKeyError,
        NewPlace,
        NothingError,
        Observer,
        Record,
        RelateRequest,
        RelateResult,
        Relation,
        Report,
        Selection,
        Severity,
        ShowResult,
        Speaker,
        StatedFields,
        UsageError,
        VerifyRequest,
        VerifyResult,
        check,
        export,
        find,
        ingest,
        open_archive,
        open_or_new,
        read_record,
        relate,
        this_machine,
        verify,
    )

__all__ = [
    "Access",
    "Archive",
    "ArchivistError",
    "BusyError",
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
    "Speaker",
    "StatedFields",
    "UsageError",
    "VerifyRequest",
    "VerifyResult",
    "__version__",
    "check",
    "export",
    "find",
    "ingest",
    "open_archive",
    "open_or_new",
    "read_record",
    "relate",
    "this_machine",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Return what the front door has under a name; it is imported only then."""
    if name not in __all__:
        msg = f"module 'archivist' has no attribute {name!r}"
        raise AttributeError(msg)
    from archivist import api  # only now: the program itself asks for the version alone, and quickly

    return getattr(api, name)
