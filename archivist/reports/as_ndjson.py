"""`--format ndjson`: the JSON report line by line, valid against schemas/report-lines.schema.json.

A header, one line an item of every list, and a summary that counts them: a stream that was cut short shows.
"""

import json
from collections.abc import Iterator, Mapping

from archivist.base.json_value import Json
from archivist.base.printable import escape_json
from archivist.model.findings import Report, Result
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]

_ENDS = ("schema", "command", "verdict", "exit")  # what the first and the last line say


def _render(report: Report[Result], view: View) -> str:
    """Leave nothing out and shorten nothing, since a program reads it."""
    dumped = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in _lines(report, view))
    return "".join(f"{escape_json(line)}\n" for line in dumped)


def _lines(report: Report[Result], view: View) -> Iterator[Mapping[str, Json]]:
    parts = {key: value for key, value in report.to_dict(view.lang, view.unmarked().fill).items() if key not in _ENDS}
    lists = {key: items for key, items in parts.items() if isinstance(items, list)}
    body = {key: value for key, value in parts.items() if key not in lists}
    yield {"type": "header", "schema": "archivist-report-line/1", "command": report.command}
    for key, items in lists.items():
        for item in items:
            yield {"type": "item", "in": key, "item": item}
    counts = {key: len(items) for key, items in lists.items()}
    yield {"type": "summary", "verdict": report.verdict, "exit": report.exit, "items": counts, "body": body}


PLUGIN = Renderer("ndjson", _render)
