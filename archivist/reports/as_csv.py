r"""`--format csv`: what `list` and `search` found, for a spreadsheet (RFC 4180: CRLF, quotation marks doubled).

A cell that a spreadsheet would take for a formula gets an apostrophe before it. Where the comma is the decimal sign a
semicolon parts the cells, so one before such a sign is written as `\u003b`. Control characters and those that
change the direction of text are written as `\uHHHH`, as everywhere.
"""

import csv
import io
import re
from collections.abc import Iterator

from archivist.base.printable import plain
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
# What Excel, LibreOffice and Google Sheets calculate, also in the wide forms of East Asia.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_PARTED = re.compile(rf";(?=[\s\"']*{_FORMULA.pattern})")


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
        writer.writerow(map(_cell, _row(record)))
    return stream.getvalue()


def _row(record: FoundRecord) -> Iterator[object]:
    parts = record.to_dict()
    yield from (parts[name] for name in _COLUMNS)
    if record.hits is not None:
        yield from (record.matches, record.hits[0].line, record.hits[0].text)


def _cell(value: object) -> str:
    text = _PARTED.sub(r"\\u003b", plain("" if value is None else str(value)))
    return f"'{text}" if _FORMULA.match(text) else text


PLUGIN = Renderer("csv", _render, commands=frozenset({"list", "search"}), tells_findings=False)
