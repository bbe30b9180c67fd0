"""Rules over places in the text: every quoted slice is literally there, every span inside it."""

from collections.abc import Iterator

from archivist.base.said import said
from archivist.base.written_forms import first_day
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Evidence, Statement
from archivist.model.record import Record, all_metadata
from archivist.model.record_json import displayed

__all__ = ["place_findings"]

_SHOWN = 120


def place_findings(record: Record, text: str, path: str) -> Iterator[Finding]:
    """Check evidence, mentions and statements against the text."""
    for where, item in _evidence(record):
        if item.place == "text":
            yield from _slice(text, item.start, item.end, item.text, where, path)
    for index, mention in enumerate(record.mentions):
        where = f"/mentions/{index}"
        yield from _slice(text, mention.start, mention.end, mention.text, where, path)
        dates = {"anchor": mention.anchor, "value": mention.value if mention.type == "date" else None}
        for key, value in dates.items():
            if value is not None and first_day(value) is None:
                yield finding("bad-date", path, found=value, where=f"{where}/{key}")
    for index, statement in enumerate(record.statements):
        yield from _spans(statement, len(text), f"/statements/{index}/spans", path)


def _evidence(record: Record) -> Iterator[tuple[str, Evidence]]:
    for place, metadata in all_metadata(record):
        for name, field in metadata.items():
            holders = [(f"{place}/{name}", field.evidence)]
            holders += [(f"{place}/{name}/candidates/{i}", item.evidence) for i, item in enumerate(field.candidates)]
            for where, evidence in holders:
                yield from ((f"{where}/evidence/{index}", item) for index, item in enumerate(evidence))


def _slice(text: str, start: int | None, end: int | None, quoted: str, where: str, path: str) -> Iterator[Finding]:
    if start is None or end is None or not 0 <= start < end <= len(text):
        yield finding(
            "place-outside-text",
            path,
            expected=said("0 to {n}", n=len(text)),
            found=said("{start} to {end}", start=start, end=end),
            where=where,
        )
    elif displayed(text[start:end]) != displayed(quoted):
        yield finding(
            "evidence-not-literal",
            path,
            expected=displayed(text[start:end])[:_SHOWN],
            found=displayed(quoted)[:_SHOWN],
            where=where,
        )


def _spans(statement: Statement, chars: int, where: str, path: str) -> Iterator[Finding]:
    if statement.form == "direct" and statement.spans != ((0, chars),):
        yield finding(
            "wrong-spans",
            path,
            expected=said("one span, 0 to {chars}", chars=chars),
            found=_shown(statement),
            where=where,
        )
        return
    last = 0
    for start, end in statement.spans:
        if not last <= start < end <= chars:
            expected = said("spans in order inside 0 to {chars}", chars=chars)
            yield finding("wrong-spans", path, expected=expected, found=_shown(statement), where=where)
            return
        last = end
    if not statement.spans:
        yield finding("wrong-spans", path, expected=said("at least one span"), found="none", where=where)


def _shown(statement: Statement) -> str:
    return (
        ", ".join(said("{start} to {end}", start=start, end=end) for start, end in statement.spans)[:_SHOWN] or "none"
    )
