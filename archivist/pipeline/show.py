"""Look one record up: as a person reads it, or one of its files and texts exactly."""

from pathlib import Path
from typing import Any, Literal

from archivist.base.lines import split_lines
from archivist.base.places import is_record_id, is_record_word, json_path, record_folder, xml_path
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.record import Record
from archivist.model.record_json import displayed, record_to_dict
from archivist.pipeline.archive import Archive
from archivist.pipeline.examine import Examined, RevisionFiles, examine
from archivist.pipeline.judging import schemas_for
from archivist.pipeline.revisions import read_revision
from archivist.pipeline.withheld import read_withheld, withheld_records
from archivist.store.layout import revisions

__all__ = ["Exact", "find_any_record", "find_record", "revisions_of", "show", "show_exactly"]

Exact = Literal["tei", "json", "text"]


def show(archive: Archive, wanted: str, revision: int | None = None, *, evidence: bool = False) -> Report:
    """Give a revision of one record, the newest unless another is named, and its text.

    `wanted` is an id or its first 4 or more digits. `evidence` numbers the proofs of the values.
    """
    newest, files, examined = _opened(archive, wanted, revision)
    record = examined.record
    if record is None:
        return Report("show", examined.findings)
    told = _absent(archive.root, files) + examined.findings
    text = examined.text or ""
    lines = split_lines(text) if examined.text is not None else ()
    body = {
        "record": record_to_dict(record),
        "newest": newest,
        "source_here": files.source is not None,
        "lines": [displayed(text[line.start : line.end]) for line in lines],
        "line_starts": [line.start for line in lines],
    }
    if evidence:
        body["evidence"] = _numbered(record)
    return Report("show", told, body)


def show_exactly(archive: Archive, wanted: str, kind: Exact, revision: int | None = None) -> tuple[Report, bytes]:
    """Give one of a revision's files, or the text of its statements, byte for byte, and a report that holds it too.

    A file is given even where the examination finds that it is broken: the findings say so. In the text an undecodable
    byte is U+FFFD, as in record.json; passages that stand apart are given with an empty line between them.
    """
    _, files, examined = _opened(archive, wanted, revision)
    if kind != "text":
        data = files.xml if kind == "tei" else files.json
        return Report("show", examined.findings, {kind: data.decode("utf-8", "replace")}), data
    if examined.record is None or examined.text is None:
        return Report("show", examined.findings), b""
    text, statements = displayed(examined.text), examined.record.statements
    passages = [[text[start:end] for start, end in item.spans] for item in statements]
    told = [
        {"form": item.form, "spans": [list(span) for span in item.spans], "passages": own}
        for item, own in zip(statements, passages, strict=True)
    ]
    apart = "\n\n".join("\n\n".join(own) for own in passages)
    return Report("show", examined.findings, {"text": told}), apart.encode("utf-8")


def find_record(root: Path, wanted: str) -> str:
    """Give the id of the one record that begins with `wanted`; NothingError if there is none, or it was withheld."""
    record_id = find_any_record(root, wanted)
    if not any(_is_whole(root, record_id, number) for number in revisions(root, record_id)):
        entry = withheld_records(read_withheld(root)).get(record_id)
        if entry is not None:
            told = f"the record {record_id} was withheld on {entry.at}: {entry.because}"
            raise NothingError(told, "a signed manifest lists its files and their digests; their bytes are not here")
    return record_id


def find_any_record(root: Path, wanted: str) -> str:
    """Give the id of the one record that begins with `wanted`, also of one that was withheld and is not here."""
    if not is_record_word(wanted):
        raise UsageError(f"{wanted!r} is not a record id", "an id is 32 hex digits; its first 4 or more are enough")
    folder = root / "records" / wanted[:2]
    there = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    names = [name for name in there if name.startswith(wanted) and is_record_id(name)]
    if not names:
        names = sorted(name for name in withheld_records(read_withheld(root)) if name.startswith(wanted))
    if not names:
        raise NothingError(f"no record {wanted} in this archive", "see which there are: archivist list")
    if len(names) > 1:
        raise UsageError(f"{len(names)} records begin with {wanted}", f"give more digits: {', '.join(names[:5])}")
    return names[0]


def _is_whole(root: Path, record_id: str, number: int) -> bool:
    """Tell whether both files of a revision are here: one alone, come back from a copy, shows no record."""
    return all((root / place(record_id, number)).exists() for place in (json_path, xml_path))


def revisions_of(root: Path, record_id: str, revision: int | None = None) -> tuple[int, ...]:
    """List the revisions of a record, up to `revision` if one is named; NothingError if that is not there."""
    there = revisions(root, record_id)
    if not there:
        raise NothingError(f"{record_folder(record_id)} holds no revision", "see: archivist verify")
    if revision is not None and revision not in there:
        known = ", ".join(str(number) for number in there)
        raise NothingError(f"{record_folder(record_id)} has no revision {revision}", f"it has: {known}")
    return tuple(number for number in there if revision is None or number <= revision)


def _opened(archive: Archive, wanted: str, revision: int | None) -> tuple[int, RevisionFiles, Examined]:
    """Read and examine a revision; gives also the number of the newest one."""
    record_id = find_record(archive.root, wanted)
    chosen = revisions_of(archive.root, record_id, revision)[-1]
    files = read_revision(archive.root, record_id, chosen)
    return revisions_of(archive.root, record_id)[-1], files, examine(files, schemas_for(files))


def _numbered(record: Record) -> list[dict[str, Any]]:
    """Count the proofs of the values from 1, in the order of fields; of a statement's own fields after the record's."""
    own = [(place, item.metadata) for place, item in enumerate(record.statements, start=1) if item.metadata is not None]
    proofs = [
        {"statement": place or None, "field": name, "part": item.part}
        | {"in": item.place, "locator": item.locator, "start": item.start, "end": item.end}
        for place, metadata in [(0, record.metadata), *own]
        for name, field in metadata.items()
        for item in field.evidence
    ]
    return [{"number": number, **proof} for number, proof in enumerate(proofs, start=1)]


def _absent(root: Path, files: RevisionFiles) -> tuple[Finding, ...]:
    """Tell why the source is not here, if it was withheld."""
    entry = read_withheld(root).get(files.source_path) if files.source is None else None
    return () if entry is None else (finding("withheld", entry.name, at=entry.at, why=entry.because),)
