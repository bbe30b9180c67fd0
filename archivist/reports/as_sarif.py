"""`--format sarif`: SARIF 2.1.0 with errata 01, for code scanning and for editors.

A finding that has a path is a result. One that has none, such as a wrong option or a check that could not be made,
says something about the run: it is a notification of the invocation, since viewers refuse results without a place.
"""

import json
import re
from collections.abc import Sequence

from archivist.base.json_value import JsonObject
from archivist.base.printable import escape_json
from archivist.base.version import __version__
from archivist.model.findings import Finding, Report, Result, catalogue
from archivist.reports._interface import Renderer, View
from archivist.reports._words import placed, sentences

__all__ = ["PLUGIN"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_ROOT_IS = "The folder in which archivist was run; in a workflow, the checked-out repository."
# The characters of RFC 3986 that stand for themselves in a path. A colon could end a scheme.
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
# A message may hold links, [words](target), and placeholders, {0} (sections 3.11.5 and 3.11.6): a document's may not.
_ALIVE = re.compile(r"(?<=\])\(|\{(?=[0-9]+\})")
_TEMPLATE = re.compile(r"\{[a-z_]+\}")


def _render(report: Report[Result], view: View) -> str:
    results = [item for item in report.findings if item.path]
    unplaced = [item for item in report.findings if not item.path]
    rules, notifications = _codes(results), _codes(unplaced)
    driver = {
        "name": "archivist",
        "version": __version__,
        "rules": [_descriptor(code, view) for code in rules],
        "notifications": [_descriptor(code, view) for code in notifications],
    }
    invocation = {
        "executionSuccessful": not any(item.exit for item in unplaced),
        "exitCode": report.exit,
        "exitCodeDescription": report.verdict,
        "toolExecutionNotifications": [_notification(item, notifications, view) for item in unplaced],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"archivist/{report.command.replace(' ', '-')}/"},
        "originalUriBaseIds": {_ROOT: {"description": {"text": _ROOT_IS}}},
        "invocations": [invocation],
        "results": [_result(item, rules, view) for item in results],
        "properties": {"checks": [check.to_dict() for check in report.checks]},
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escape_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _codes(findings: Sequence[Finding]) -> list[str]:
    return list(dict.fromkeys(item.code for item in findings))


def _descriptor(code: str, view: View) -> JsonObject:
    entry = catalogue(view.lang)[code]
    hint = _TEMPLATE.sub("…", entry.hint).strip("… ")
    return {
        "id": code,
        "shortDescription": _message(entry.explain.split(". ")[0].removesuffix(".") + "."),
        "fullDescription": _message(entry.explain),
        "help": _message(entry.explain + (f"\n\n{view.word('explain.next')}: {hint}" if hint else "")),
        "defaultConfiguration": {"level": str(entry.severity)},
    }


def _notification(item: Finding, codes: Sequence[str], view: View) -> JsonObject:
    return {
        "descriptor": {"id": item.code, "index": codes.index(item.code)},
        "level": str(item.severity),
        "message": _message(sentences(item, view)),
    }


def _result(item: Finding, codes: Sequence[str], view: View) -> JsonObject:
    place: JsonObject = {"artifactLocation": _artifact(placed(item.path or "", view))}
    if item.line:
        place["region"] = {"startLine": item.line}
    return {
        "ruleId": item.code,
        "ruleIndex": codes.index(item.code),
        "level": str(item.severity),
        "message": _message(sentences(item, view)),
        "locations": [{"physicalLocation": place}],
        "properties": {key: value for key, value in item.to_dict().items() if key in ("exit", "expected", "found")},
    }


def _artifact(path: str) -> dict[str, str]:
    data = path.encode("utf-8", "surrogatepass")
    uri = "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in data)
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _message(text: str) -> dict[str, str]:
    return {"text": _ALIVE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)}


PLUGIN = Renderer("sarif", _render)
