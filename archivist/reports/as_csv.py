r"""`--format csv`: what `list` and `search` found, for a spreadsheet (RFC 4180: CRLF, quotation marks doubled).

A cell that a spreadsheet would take for a formula gets an apostrophe before it. Where the comma is the decimal sign a
semicolon parts the cells, so one before such a sign is written as `\u003b`. Control characters and those that
change the direction of text are written as `\uHHHH`, as everywhere.
"""

import csv
import io
import re
from typing import Any

from archivist.base.printable import plain
from archivist.model.findings import Report, Result
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
    found = report.body.get("found")
    if found is None:
        return ""
    searched = report.command == "search"
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow((*_COLUMNS, *_OF_SEARCH) if searched else _COLUMNS)
    for record in found:
        row = [record[name] for name in _COLUMNS]
        if searched:
            hit = record["hits"][0]
            row += [record["matches"], hit["line"], hit["text"]]
        writer.writerow(map(_cell, row))
    return stream.getvalue()


def _cell(value: Any) -> str:
    text = _PARTED.sub(r"\\u003b", plain("" if value is None else str(value)))
    return f"'{text}" if _FORMULA.match(text) else text


PLUGIN = Renderer("csv", _render, commands=frozenset({"list", "search"}), tells_findings=False)
