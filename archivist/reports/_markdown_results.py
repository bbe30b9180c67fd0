"""What `list`, `search` and `show` say, as tables: there the result is what was asked for, and no finding tells it."""

from collections.abc import Iterable, Iterator, Sequence

from archivist.model.findings import Report, Result
from archivist.model.manifest import Withheld
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Value
from archivist.model.record import Record
from archivist.model.results.find import FindResult, FoundRecord, Hit
from archivist.model.results.provenance import ManifestHistory, ProvenanceResult
from archivist.model.results.show import Related, ShowFileResult, ShowResult, ShowTextResult
from archivist.reports._markdown import code, table
from archivist.reports._text_show import line_range

__all__ = ["result_lines"]

_Numbers = dict[tuple[int | None, str, Evidence], int]


def result_lines(report: Report[Result]) -> Iterator[str]:
    """Return the tables of a result that has some; the words are English, as all of Markdown's are."""
    result = report.result
    if isinstance(result, FindResult):
        yield from _found(result)
    elif isinstance(result, ShowResult):
        yield from _shown(result)
    elif isinstance(result, ShowFileResult):
        yield from _text(result.text.split("\n"))
    elif isinstance(result, ShowTextResult):
        passages = [
            (str(number), item.form, code(line))
            for number, item in enumerate(result.statements, start=1)
            for passage in item.passages
            for line in passage.splitlines()
        ]
        yield from table(("statement", "form", "text"), passages)
    elif isinstance(result, ProvenanceResult):
        yield from _custody(result)


# list and search


def _found(result: FindResult) -> Iterator[str]:
    totals, searched = result.totals, any(item.hits is not None for item in result.found)
    yield from (code(f"total: {totals.total}, shown: {totals.shown}, hidden: {totals.hidden}"), "")
    columns = ("record", "date", "language", "type", "issuer", "title", "state")
    rows = ((*_found_cells(item), *([_hits(item.hits or ())] if searched else [])) for item in result.found)
    yield from table((*columns, "words") if searched else columns, rows)


def _found_cells(item: FoundRecord) -> tuple[str, ...]:
    facts = item.facts
    access = [item.access] if item.access not in (None, "open") else []
    values = (item.id, facts.date_issued, facts.language, facts.document_type, facts.issuer, facts.title)
    return (*map(code, values), ", ".join([item.state, *access]))


def _hits(hits: Iterable[Hit]) -> str:
    return ", ".join(
        f"{_field_name(hit.place) if hit.line is None else f'line {hit.line}'} {code(hit.text)}" for hit in hits
    )


def _field_name(name: str) -> str:
    return name.replace("_", " ")


# show


def _shown(result: ShowResult) -> Iterator[str]:
    record, starts = result.record, result.line_starts
    numbers: _Numbers = {(item.statement, item.field, item.evidence): item.number for item in result.evidence or ()}
    yield from table(("record", code(record.id)), _head(result))
    yield from _related(result.related)
    yield from _fields(record.metadata, None, starts, numbers)
    statements = [
        (str(number), item.form, ", ".join(_lines(starts, start, end) for start, end in item.spans))
        for number, item in enumerate(record.statements, start=1)
    ]
    yield from table(("statement", "form", "where"), statements)
    for number, item in enumerate(record.statements, start=1):
        if item.metadata is not None:
            yield from _fields(item.metadata, number, starts, numbers)
    whole = result.lines[:-1] if len(result.lines) > 1 and not result.lines[-1] else result.lines
    yield from _text(whole)


def _head(result: ShowResult) -> Iterator[tuple[str, str]]:
    record, source = result.record, result.record.source
    yield "revision", f"{record.revision} (newest: {result.newest})"
    yield "status", record.status
    if record.change is not None:
        yield "changed", f"{code(record.change.kind)} by {code(record.change.by)}: {code(record.change.because)}"
    yield "access", _access(record)
    here = "" if result.source_here else ", not here"
    yield "source", f"{code(source.name)}, {source.bytes} bytes, {code(source.charset or source.media_type)}{here}"
    yield "sha256", code(source.sha256)
    for item in record.acquisitions:
        yield "received", code(item.received) + (f" from {code(item.origin)}" if item.origin else "")
    for name, text in (("collection", record.collection), ("accession", record.accession), ("rights", record.rights)):
        if text:
            yield name, code(text)


def _related(related: Related | None) -> Iterator[str]:
    if related is None:
        return
    left_out = (("not open", related.hidden), ("not shown", related.more))
    rows = [
        (
            f"{'this one' if item.direction == 'to' else 'the other one'}: {item.type}",
            code(item.other),
            code(item.title),
            item.state.replace("-", " "),
            f"by {code(item.stated.by)}: {code(item.stated.because)}",
        )
        for item in related.relations
    ]
    rows += [(f"{count} more", "", "", state, "") for state, count in left_out if count]
    yield from table(("relation", "other", "title", "state", "stated"), rows)


def _access(record: Record) -> str:
    access = record.access
    until = f" until {code(access.until)}" if access.until else ""
    return access.level + until + (f": {code(access.because)}" if access.because else "")


def _fields(metadata: Metadata, statement: int | None, starts: Sequence[int], numbers: _Numbers) -> Iterator[str]:
    head = "field" if statement is None else f"field of statement {statement}"
    rows = (
        (_field_name(name), *_field_cells(name, field, statement, starts, numbers)) for name, field in metadata.items()
    )
    yield from table((head, "value", "certainty", "proof"), rows)


def _field_cells(
    name: str, field: Field, statement: int | None, starts: Sequence[int], numbers: _Numbers
) -> tuple[str, str, str]:
    stated = field.stated
    sure = f"stated by {code(stated.by)}: {code(stated.because)}" if stated else str(field.certainty)
    if field.value is None:
        why = f"none, {sure}" if stated else str(field.reason)
        return "", why, ", ".join(_candidate(item, starts) for item in field.candidates)
    value = " ".join(filter(None, (_value(field.value), code(field.ref))))
    proofs = (
        (f"({numbers[statement, name, item]}) " if (statement, name, item) in numbers else "") + _proof(item, starts)
        for item in field.evidence
    )
    return value, sure, ", ".join(proofs)


def _candidate(item: Candidate, starts: Sequence[int]) -> str:
    return f"candidate {_value(item.value)}: {', '.join(_proof(proof, starts) for proof in item.evidence)}"


def _value(value: Value) -> str:
    parts = (value.name, value.role) if isinstance(value, Speaker) else (value,)
    return ", ".join(code(part) for part in parts if part)


def _proof(item: Evidence, starts: Sequence[int]) -> str:
    outside = item.start is None or item.end is None
    lines = "" if outside else _lines(starts, item.start or 0, item.end or 0)
    where = ", ".join(filter(None, (lines, code(item.locator))))
    part = "" if item.part == "value" else f"{item.part}: "
    return f"{part}{where} {code(item.text)}"


def _lines(starts: Sequence[int], start: int, end: int) -> str:
    first, last = line_range(starts, start, end)
    return f"line {last}" if last - first <= 1 else f"lines {first + 1}-{last}"


def _text(lines: Iterable[str]) -> Iterator[str]:
    yield from table(("line", "text"), ((str(number), code(line)) for number, line in enumerate(lines, start=1)))


# show --as provenance


def _custody(result: ProvenanceResult) -> Iterator[str]:
    source = result.source
    head = [("title", code(result.title))] if result.title else []
    head += [("source", f"{code(source.name)}, {source.bytes} bytes")] if source is not None else []
    head += [("sha256", code(source.sha256))] if source is not None else []
    for item in result.acquisitions:
        said = {
            "by method": item.method,
            "from": item.origin,
            "captured": item.captured,
            "by": item.by,
            "note": item.note,
        }
        more = (f"{name} {code(text)}" for name, text in said.items() if text)
        head.append(("received", ", ".join([code(item.received), *more])))
    head += [("trust root", f"{result.trust_root.version} {code(result.trust_root.pin)}")] if result.trust_root else []
    head += [("log", f"{result.log.size} leaves {code(result.log.root)}")] if result.log else []
    yield from table(("record", code(result.id)), head)
    changes = (
        (
            str(item.revision),
            code(item.change.kind),
            code(item.change.by),
            code(item.change.at),
            code(item.change.because),
        )
        for item in result.revisions
        if item.change is not None
    )
    yield from table(("revision", "change", "by", "at", "because"), changes)
    files = (
        (str(revision.revision), code(file.path), code(file.state), code(file.manifest), _gone(file.withheld))
        for revision in result.revisions
        for file in revision.files
    )
    yield from table(("revision", "file", "state", "manifest", "withheld"), files)
    columns = ("manifest", "made", "tool", "signatures", "signed by", "there at")
    yield from table(columns, map(_manifest_cells, result.manifests))


def _gone(entry: Withheld | None) -> str:
    return "" if entry is None else f"{code(entry.at)} by {code(entry.by)}: {code(entry.because)}"


def _manifest_cells(item: ManifestHistory) -> tuple[str, ...]:
    signers = ", ".join(code(key.holder or key.keyid) for key in item.signatures)
    return code(item.path), code(item.created), code(" ".join(item.tool)), code(item.state), signers, code(item.time)
