"""`--format json`: exactly one object, valid against schemas/report.schema.json."""

import json

from archivist.base.printable import escape_json
from archivist.model.findings import Report
from archivist.reports._interface import Renderer, View

__all__ = ["PLUGIN"]


def _render(report: Report, view: View) -> str:
    del view  # a program reads it: nothing is left out or shortened
    return escape_json(json.dumps(report.to_dict(), ensure_ascii=False, indent=2)) + "\n"


PLUGIN = Renderer("json", _render)
