"""Ingest: bytes in, signed record out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from archivist.base.digest import sha256_hex
from archivist.base.places import record_folder
from archivist.model.findings import Finding, Report, finding
from archivist.model.manifest import Withheld
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.record import record_id
from archivist.model.record_json import metadata_to_dict
from archivist.model.source import Source
from archivist.pipeline.archive import Archive, initialise
from archivist.pipeline.batching import read_head, require_clock, sign_batch, signing_keys, write_unsigned
from archivist.pipeline.outlets import from_here, said_otherwise
from archivist.pipeline.pins import pin_of
from archivist.pipeline.prepare import Prepared, Request, prepare
from archivist.pipeline.withheld import read_withheld, withheld_records
from archivist.pipeline.workers import spread
from archivist.pipeline.writer import exclusive
from archivist.readers.read import known_suffixes
from archivist.sources.collect import collect
from archivist.validation.schema_files import current_schemas

__all__ = ["Manner", "ingest"]


@dataclass(frozen=True)
class Manner:
    """How a run works: sign or not, write or not, with how many processes, who makes a new archive, and who watches.

    `repeat_created` lets a batch state the archive's latest time where this machine's clock is behind it.
    """

    sign: bool = True
    dry_run: bool = False
    jobs: int = 1
    holder: str = "holder-1"
    observer: Observer = SILENT
    repeat_created: bool = False


def ingest(
    archive: Archive | None,
    folder: Path,
    specs: Sequence[str],
    stdin: BinaryIO,
    request: Request,
    manner: Manner,
) -> Report:
    """Archive sources; without an archive make one in `folder` once a source has proved good.

    1. refuse early what cannot be signed here
    2. collect the sources, and tell apart what is archived already
    3. prepare each new one; a bad one does not stop the others
    4. write all records of the run as one batch, under the writer's lock
    5. tell the state of every source
    """
    signing = manner.sign and not manner.dry_run
    # 1. keys
    if archive is not None and not manner.dry_run:
        with exclusive(archive):  # puts right what an interrupted writer left, before anything is compared with it
            pass
    if archive is not None and signing:
        head = read_head(archive, pin_of(archive))
        signing_keys(head.root)
        require_clock(archive, head, request.received, repeat=manner.repeat_created)
    # 2. sources
    findings: list[Finding] = []
    sources = _collect(specs, stdin, findings)
    states = _states(archive, sources, request, findings)
    fresh = _first_of_each([source for source in sources if states[source.given] is None])
    # 3. prepare
    made = observed(
        "sources",
        len(fresh),
        spread(partial(prepare, request=request, schemas=current_schemas()), fresh, manner.jobs),
        manner.observer,
    )
    prepared = {item.source.data: item for item in made}
    findings += [told for item in prepared.values() for told in item.findings]
    good = [item for item in prepared.values() if item.record is not None]
    # 4. write
    manifest = None
    if good and not manner.dry_run:
        if archive is None:
            archive = initialise(folder, archive_id=None, title=None, holder=manner.holder, created=request.received)
            findings.append(finding("single-holder"))
        manifest = _write(archive, good, request.received, manner)
    # 5. states
    records = [_outcome(source, states[source.given], prepared) for source in sources]
    if not records and not any(item.exit for item in findings):
        findings.append(finding("nothing", detail="no source to ingest", advice="name a text file or a folder of them"))
    return Report("ingest", tuple(findings), _body(records, manifest, archive, manner))


def _body(
    records: list[dict[str, Any]], manifest: str | None, archive: Archive | None, manner: Manner
) -> dict[str, Any]:
    body: dict[str, Any] = {"records": records, "manifest": manifest}
    if manner.dry_run:
        body["dry_run"] = True
    if manifest and archive is not None:
        body["check"] = ["verify", f"{from_here(archive.root / 'manifests')}/"]
    return body


def _collect(specs: Sequence[str], stdin: BinaryIO, findings: list[Finding]) -> list[Source]:
    sources = []
    for item in collect(specs, stdin=stdin, known_suffixes=known_suffixes()):
        if isinstance(item, Finding):
            findings.append(item)
        else:
            sources.append(item)
    return sources


def _states(
    archive: Archive | None, sources: Sequence[Source], request: Request, findings: list[Finding]
) -> dict[str, str | None]:
    """Tell of each source whether the archive has it; None if it is new."""
    if archive is None:
        return dict.fromkeys(source.given for source in sources)
    withheld = withheld_records(read_withheld(archive.root))
    return {source.given: _known(archive, source, request, withheld, findings) for source in sources}


def _known(
    archive: Archive, source: Source, request: Request, withheld: Mapping[str, Withheld], findings: list[Finding]
) -> str | None:
    """Tell `already` for bytes that the archive has, `refused` for bytes that must not come in, else None.

    Those are bytes that were withheld, and other bytes under the id of a record.
    """
    identity = record_id(sha256_hex(source.data))
    kept = sorted((archive.root / record_folder(identity)).glob("source.*"))
    if identity in withheld:
        entry = withheld[identity]
        findings.append(finding("source-withheld", source.given, at=entry.at, why=entry.because, id=identity))
        return "refused"
    if not kept:
        return None
    if kept[0].read_bytes() != source.data:
        found = kept[0].relative_to(archive.root).as_posix()
        findings.append(finding("id-collision", source.given, found=found))
        return "refused"
    findings += said_otherwise(archive, source, identity, request)
    return "already"


def _first_of_each(sources: Sequence[Source]) -> list[Source]:
    """Drop a source whose bytes came earlier in the same run."""
    return list({source.data: source for source in reversed(sources)}.values())[::-1]


def _write(archive: Archive, good: Sequence[Prepared], created: str, manner: Manner) -> str | None:
    """Write one batch; what another process archived in the meantime is left out."""
    with exclusive(archive):
        files = {
            name: data
            for item in good
            if item.record is not None and not (archive.root / record_folder(item.record.id)).exists()
            for name, data in item.files.items()
        }
        if not files:
            return None
        if not manner.sign:
            write_unsigned(archive, files)
            return None
        head = read_head(archive, pin_of(archive))
        keys, schemas = signing_keys(head.root), {current_schemas()}
        return sign_batch(archive, head, keys, schemas, files, created, repeat_created=manner.repeat_created)


def _outcome(source: Source, state: str | None, prepared: dict[bytes, Prepared]) -> dict[str, Any]:
    """Give one entry of the report's `records`."""
    entry: dict[str, Any] = {"source": source.given, "id": None, "path": None, "state": state, "metadata": None}
    item = prepared.get(source.data)
    if item is not None and item.record is None:
        entry["state"] = "refused"
    elif item is not None and item.record is not None:
        entry["state"] = "archived" if item.source is source else "already"
        entry["metadata"] = metadata_to_dict(item.record.metadata)
    if entry["state"] != "refused":
        identity = record_id(sha256_hex(source.data))
        entry |= {"id": identity, "path": record_folder(identity)}
    return entry
