"""`--format csv`: what `list` and `search` found, for a spreadsheet (RFC 4180: CRLF, quotation marks doubled)."""

import csv
import io
from collections.abc import Iterator

from archivist.base.spreadsheet import cell
from archivist.model.findings import Report, Result
from archivist.model.results.find import FindResult, FoundRecord
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]

_COLUMNS = (
    *("id", "revision", "state", "access", "date_issued", "date_published", "title", "language"),
    *("issuer", "issuer_ref", "office", "speaker", "speaker_role", "speaker_ref", "place", "place_ref"),
    *("document_type", "collection", "path"),
)
_OF_SEARCH = ("matches", "line", "words")


def _render(report: Report[Result], view: View) -> str:
    del view  # a program reads it
    result = report.result
    if not isinstance(result, FindResult):
        return ""
    searched = report.command == "search"
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow((*_COLUMNS, *_OF_SEARCH) if searched else _COLUMNS)
    for record in result.found:
        writer.writerow(cell("" if value is None else str(value)) for value in _row(record))
    return stream.getvalue()


def _row(record: FoundRecord) -> Iterator[object]:
    parts = record.to_dict()
    yield from (parts[name] for name in _COLUMNS)
    if record.hits is not None:
        yield from (record.matches, record.hits[0].line, record.hits[0].text)


PLUGIN = Renderer("csv", _render, commands=frozenset({"list", "search"}), tells_findings=False)
