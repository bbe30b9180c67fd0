"""`--format json`: exactly one object, valid against schemas/report.schema.json."""

import json

from archivist.base.printable import escape_json
from archivist.model.findings import Report, Result
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]


def _render(report: Report[Result], view: View) -> str:
    """Leave nothing out and shorten nothing, since a program reads it."""
    return escape_json(json.dumps(report.to_dict(view.lang, view.unmarked().fill), ensure_ascii=False, indent=2)) + "\n"


PLUGIN = Renderer("json", _render)
