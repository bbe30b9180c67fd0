"""Validate records without any key: schemas and rules only."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from archivist.base.limits import RECORD_XML_BYTES, SOURCE_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import is_source_name
from archivist.base.said import said
from archivist.model.findings import Finding, Report, Severity, finding
from archivist.model.results.archive import ValidatedRevision, ValidateResult
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.record.shared_headers import headers_in

__all__ = ["validate"]

_NAMES = ("record.xml", "record.json")


def validate(paths: Sequence[str]) -> Report[ValidateResult]:
    """Validate every revision at or below the paths: a record.xml, a record.json, or a folder that holds some.

    A revision folder lies in its record's folder beside the source, as in an archive; without the source
    the rebuilt text is still compared with its digest.
    """
    findings: list[Finding] = []
    validated: list[ValidatedRevision] = []
    for folder in _folders(paths, findings):
        problems = _validate_one(folder)
        findings += problems
        bad = any(item.severity is Severity.ERROR for item in problems)
        validated.append(ValidatedRevision(str(folder), "invalid" if bad else "valid"))
    if not validated and not any(item.exit for item in findings):
        findings.append(
            finding("nothing", detail=said("no record was found"), advice=said("name a record's folder or files"))
        )
    return Report("validate", tuple(findings), ValidateResult(tuple(validated)))


def _folders(paths: Sequence[str], findings: list[Finding]) -> Iterator[Path]:
    found: set[Path] = set()
    for path in map(Path, paths):
        if path.is_dir():
            found |= {item.parent for name in _NAMES for item in path.rglob(name) if not item.is_dir()}
        elif path.name in _NAMES and (path.exists() or path.is_symlink()):
            found.add(path.parent)
        else:
            code = "not-a-record" if path.exists() else "source-missing"
            findings.append(finding(code, str(path), advice=said("check the spelling")))
    yield from sorted(found)


def _validate_one(folder: Path) -> tuple[Finding, ...]:
    contents: list[bytes] = []
    for name in _NAMES:
        try:
            contents.append(read_regular(folder / name, RECORD_XML_BYTES))
        except OSError as error:
            return (finding("cannot-read", str(folder / name), reason=error.strerror or str(error)),)
    source = next((path for path in sorted(folder.parent.glob("source.*")) if is_source_name(path.name)), None)
    try:
        text = read_regular(source, SOURCE_BYTES) if source is not None else None
    except OSError as error:
        return (finding("cannot-read", str(source), reason=error.strerror or str(error)),)
    files = RevisionFiles(
        str(folder / "record.xml"),
        contents[0],
        str(folder / "record.json"),
        contents[1],
        str(source or folder.parent / "source.txt"),
        text,
        # Where record.xml says that it lies: four folders up, and manifests/schemas from there.
        headers_in(Path(os.path.normpath(folder.resolve() / "../../../.."))),
    )
    return examine(files, schemas_for(files)).findings
