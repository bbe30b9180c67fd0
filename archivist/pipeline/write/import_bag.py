"""Import of a bag: what somebody else packed comes in whole and unchanged, or nothing of it does."""

from collections.abc import Iterator
from dataclasses import replace

from archivist.base.printable import shortened
from archivist.model.findings import Finding, Report
from archivist.model.results.ingest import IngestResult
from archivist.model.source import Source
from archivist.pipeline.opened.archive import Archive, NewPlace
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.write.ingest import IngestManner, ingest_sources
from archivist.readers.read import known_suffixes
from archivist.sources.bag.bag import Bag, open_bag

__all__ = ["import_bag"]

_COMMAND = "import"
# What bag-info.txt says of how the bytes came, in the order in which a note has it. Names and addresses of persons may
# stand there as well, and are no part of what is signed for good.
_TOLD = (
    "Source-Organization",
    "External-Identifier",
    "External-Description",
    "Bagging-Date",
    "Packing-Date",
    "Bag-Group-Identifier",
    "Bag-Count",
    "Internal-Sender-Identifier",
    "Internal-Sender-Description",
    "Bag-Software-Agent",
)
# A bag of thousands of objects may name each; a note is for people.
_VALUES = 3
# Each record of the bag has them, signed, for good.
_LONGEST = 300


def import_bag(
    place: Archive | NewPlace, folder: str, request: IngestRequest, manner: IngestManner
) -> Report[IngestResult]:
    """Archive the payload of a bag.

    1. check the bag: complete, unchanged, nothing to fetch; of a damaged one nothing is taken
    2. take what it says of itself as acquisition: who packed it, and which bag it was
    3. ingest its files as those of a folder; each is compared with its digest again as it is read

    What is said by the caller stands before what the bag says of itself.
    """
    # 1. the bag
    bag, findings = open_bag(folder)
    if bag is None:
        return Report(_COMMAND, findings, IngestResult((), (), manner.dry_run))
    # 2. acquisition
    packed_by = next((shortened(value, _LONGEST) for value in bag.values("Source-Organization")), None)
    request = replace(request, by=request.by or packed_by, note=_note(bag))
    # 3. ingest
    report = ingest_sources(place, _told(findings, bag), request, manner)
    return replace(report, command=_COMMAND)


def _told(findings: tuple[Finding, ...], bag: Bag) -> Iterator[Source | Finding]:
    yield from findings
    yield from bag.sources(known_suffixes())


def _note(bag: Bag) -> str:
    """Return in one line what the bag says of itself, and which file's digest stands for the whole of it."""
    said = [f"{label}: {_few(values)}" for label in _TOLD if (values := bag.values(label))]
    return "; ".join([f"BagIt {bag.version}", *said, f"the SHA-256 of the bag is that of its {bag.sealed_by[0]}"])


def _few(values: list[str]) -> str:
    more = f" and {len(values) - _VALUES} more" if len(values) > _VALUES else ""
    return ", ".join(shortened(value, _LONGEST) for value in values[:_VALUES]) + more
