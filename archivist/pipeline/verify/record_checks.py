"""Examine every listed record again: schemas, the rebuild of its source, its evidence."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from archivist.base.places import (
    is_record_id,
    json_path,
    record_file,
    record_folder,
    record_id_of,
    revisions_in,
    xml_path,
)
from archivist.model.findings import Check, Finding, Severity, finding
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.record import Relation
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import FileChecks, is_within
from archivist.pipeline.verify.task import Outcome, Task

__all__ = ["RecordChecks", "check_records", "examine_all", "signed_tasks"]


@dataclass(frozen=True)
class RecordChecks:
    """The records looked at (ids), those in a manifest, and what was found."""

    records: frozenset[str]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


def check_records(  # noqa: PLR0913  # the seventh is for looks at a changing archive
    archive: Archive,
    signed: SignedSide,
    files: FileChecks,
    places: Sequence[str],
    jobs: int,
    observer: Observer = SILENT,
    *,
    known: dict[Task, Outcome] | None = None,
) -> RecordChecks:
    """Examine each revision whose own files are as signed, against the schemas of its manifest; unsigned ones too.

    With 0 jobs the records are only counted. What an earlier look has found of signed revisions is in `known`, to which
    this one adds.
    """
    tasks = [*signed_tasks(signed, files, places), *_unsigned_tasks(files)] if jobs else []
    known = {} if known is None else known
    new = [task for task in tasks if not task.rows or task not in known]
    known |= zip(new, observed("records", len(new), examine_all(archive.root, new, jobs), observer), strict=True)
    outcomes = [known[task] for task in tasks]
    listed = {found[0] for found in revisions_in(name for name in signed.rows if is_within(name, places))}
    unsigned = {found for path in files.unsigned if (found := record_id_of(path))}
    last = {task.record_id: number for number, task in enumerate(tasks)}
    findings = tuple(item for outcome in outcomes for item in outcome.findings)
    findings += tuple(problems for number in last.values() if (problems := outcomes[number].withdrawn) is not None)
    newest = [(tasks[number], outcomes[number].relations) for number in last.values() if outcomes[number].relations]
    findings += tuple(_leading_outside(signed, unsigned, newest)) if newest else ()
    return RecordChecks(
        frozenset(listed | unsigned),
        findings,
        (
            _check("schemas", [(outcome.schemas, outcome.unknown_schemas) for outcome in outcomes]),
            _check(
                "rebuild", [(outcome.rebuild, outcome.no_source or _broken(outcome.schemas)) for outcome in outcomes]
            ),
            _check(
                "evidence", [(outcome.evidence, outcome.unread or _broken(outcome.schemas)) for outcome in outcomes]
            ),
            *_extraction([outcome for outcome in outcomes if outcome.extracted]),
        ),
    )


def _leading_outside(
    signed: SignedSide, unsigned: Collection[str], newest: Sequence[tuple[Task, Sequence[Relation]]]
) -> Iterator[Finding]:
    """Tell where the newest revision of a record names another that is not in the archive: it may come later."""
    known = {record_id for record_id, _ in revisions_in(signed.rows)}.union(unsigned)
    for task, relations in newest:
        for item in relations:
            if is_record_id(item.to) and item.to not in known:
                yield finding("relation-outside", json_path(task.record_id, task.revision), type=item.type, to=item.to)


def _extraction(outcomes: Sequence[Outcome]) -> Iterator[Check]:
    """Return the check of extracted texts, where an archive has any."""
    if outcomes:
        check = _check("extraction", [(item.extraction, item.not_extracted is not None) for item in outcomes])
        reasons = sorted({item.not_extracted for item in outcomes if item.not_extracted})
        yield replace(check, why="; ".join((check.why, *reasons))) if reasons else check


def examine_all(root: Path, tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """Examine revisions in order, with `jobs` processes."""
    if not tasks:
        return iter(())
    from archivist.pipeline.verify.examine_task import examine_task  # noqa: PLC0415  # --fixity-only needs no parser

    return spread(partial(examine_task, root), tasks, jobs)


def signed_tasks(signed: SignedSide, files: FileChecks, places: Sequence[str]) -> Iterator[Task]:
    """Return each signed revision whose own two files are as they were signed."""
    sources = _sources(signed)
    for record_id, revision in revisions_in(name for name in signed.rows if is_within(name, places)):
        own = (xml_path(record_id, revision), json_path(record_id, revision))
        if any(path in files.bad or path not in signed.rows for path in own):
            continue
        batch = signed.rows[own[1]][1]
        source = sources.get(record_folder(record_id), "")
        rows = tuple(signed.rows[path][0] for path in (*own, source) if path)
        unread = source in files.bad or (source in signed.withheld and not is_within(source, places))
        elsewhere = not source and not any(path.startswith(f"{record_folder(record_id)}/source.") for path in files.bad)
        schemas = frozenset(batch.manifest.schemas.values())
        yield Task(record_id, revision, schemas, rows, None if unread else source or None, elsewhere)


def _sources(signed: SignedSide) -> dict[str, str]:
    """Return folder of a record → its source that a manifest lists; a second one is told as such."""
    found: dict[str, str] = {}
    for name in signed.rows:
        place = record_file(name) if "/source." in name else None
        if place is not None:
            found.setdefault(place.folder, name)
    return found


def _unsigned_tasks(files: FileChecks) -> Iterator[Task]:
    for record_id, revision in revisions_in(path for paths in files.unsigned.values() for path in paths):
        yield Task(record_id, revision, None)


def _broken(findings: Sequence[Finding]) -> bool:
    return any(item.severity is Severity.ERROR for item in findings)


def _check(name: str, outcomes: Sequence[tuple[Sequence[Finding], bool]]) -> Check:
    """Sum up one check; the second half of an outcome tells that the check could not be made there."""
    made = [findings for findings, impossible in outcomes if not impossible or _broken(findings)]
    failed = sum(_broken(findings) for findings in made)
    left = len(outcomes) - len(made)
    if failed:
        return Check(name, "failed", f"{len(made) - failed} of {len(made)} records passed")
    if not made:
        return Check(name, "not_checked", "no record was examined")
    if left:
        return Check(name, "not_checked", f"{left} of {len(outcomes)} records could not be examined")
    return Check(name, "passed", f"{len(made)} of {len(made)} records")
