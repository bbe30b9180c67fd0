"""Reports of every kind, and readers that accept a machine format as its consumers do."""

import gzip
import json
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from referencing import Registry, Resource

from archivist.model.findings import VERDICTS, Check, Finding, Report, Severity, catalogue

REPOSITORY = Path(__file__).parents[1]
VECTORS = REPOSITORY / "tests/vectors"

# What a document or a file name may hold to be taken for something else.
HOSTILE = (
    "::add-mask::x",
    "\n::set-output name=x::y",
    "\r\n::error::forged",
    "a\u2028::stop-commands::b",
    "x ##[add-mask]y",
    "%0A::warning::z",
    "a,line=9,title=b::c",
    "](https://evil.example) [b](https://evil.example)",
    "{0} {{1}} [here](3)",
    "| a | b |\n| - | - |",
    "` `` ``` a`b",
    "\\` \\| \\\\|",
    "<script>alert(1)</script><!-- &amp; ]]>",
    "![x](y) @everyone https://evil.example www.evil.example *a* _b_ ~c~",
    "\u202eabc\u2066\u200f\ufeff",
    "\x00\x07\x1b[2J\x7f\x9b",
    "\udcff \ud800\ufffe\U0001fffe",
    "وزارة الخارجية",
    " ",
    "",
)

CHECKS = (Check("fixity", "failed", "6 of 7 files as signed"), Check("time", "not_checked", "offline"))


def _made(code: str, path: str | None = "records/a", **texts: str) -> Finding:
    """Make a finding of any code: whatever its templates name is there."""
    entry = catalogue()[code]
    names = re.findall(r"\{(\w+)\}", entry.message + entry.hint)
    values = dict.fromkeys(names, "…") | {"line": "7"} | texts
    return Finding(code, path, "this", "that", values, entry.severity)


def _first_code(exit_code: int) -> str:
    codes = [entry.code for entry in catalogue().values() if entry.exit == exit_code]
    return VERDICTS[exit_code] if VERDICTS[exit_code] in codes else codes[0]


@dataclass(frozen=True)
class AnyResult:
    """A result of no command: whatever keys are given."""

    parts: dict[str, Any]
    checks: tuple[Check, ...] = CHECKS

    def to_dict(self) -> dict[str, Any]:
        """Return the keys, and the checks among them."""
        return {**self.parts, "checks": [check.to_dict() for check in self.checks]}


def _result(*records: str, checks: tuple[Check, ...] = CHECKS, **more: Any) -> AnyResult:
    items = [{"source": item, "id": None, "path": None, "state": "refused", "metadata": None} for item in records]
    counts = dict.fromkeys(("manifests", "records", "files", "authentic"), 7)
    return AnyResult({"counts": counts, "records": items, "manifest": None, **more}, checks)


CASES: dict[str, Report] = {
    "ok": Report("verify", (), _result()),
    "nothing said": Report("log prove"),
    "less than errors": Report("ingest", tuple(_made(code, None) for code in ("no-change", "single-holder"))),
    "many": Report("check", tuple(_made("altered", f"records/{number}") for number in range(30)) * 2, _result()),
    "every code": Report("verify", tuple(_made(code) for code in catalogue())),
    "every code, no place": Report("verify", tuple(_made(code, None) for code in catalogue())),
    "absolute": Report("validate", (_made("altered", "/mnt/an archive/å: b"),)),
    **{f"exit {code}": Report("verify", (_made(_first_code(code)),), _result()) for code in VERDICTS if code},
    **{
        f"hostile {number}": Report(
            text or "x",
            (
                *(Finding("relax-ng", text, text, text, {"line": "7"}, severity) for severity in Severity),
                Finding("environment", None, params={"detail": text, "advice": text}),
            ),
            _result(text, checks=(Check(text or "x", "failed", text),), **{text or "x": [text]}),
        )
        for number, text in enumerate(HOSTILE)
    },
}  # fmt: skip

_SARIF = jsonschema.Draft4Validator(json.loads(gzip.decompress((VECTORS / "sarif-2.1.0-rtm.5.json.gz").read_bytes())))
_JUNIT = etree.XMLSchema(etree.XML(gzip.decompress((VECTORS / "junit-10.xsd.gz").read_bytes())))
_REPORT, _LINE = (
    json.loads((REPOSITORY / f"schemas/{name}.schema.json").read_text("utf-8")) for name in ("report", "report-lines")
)
_LINES = jsonschema.Draft202012Validator(
    _LINE, registry=Registry().with_resource("urn:archivist:schema:report:1", Resource.from_contents(_REPORT))
)
_WHOLE = jsonschema.Draft202012Validator(_REPORT)
_COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>.*?))?::(?P<data>.*)")


def read_json(text: str) -> Any:
    """Read one object, valid against its schema."""
    log = json.loads(text)
    _WHOLE.validate(log)
    return log


def read_ndjson(text: str) -> Any:
    """Read the lines, and put the JSON report together again."""
    assert text.endswith("\n")
    lines = [json.loads(line) for line in text.removesuffix("\n").split("\n")]
    for line in lines:
        _LINES.validate(line)
    header, *items, summary = lines
    assert (header["type"], summary["type"]) == ("header", "summary")
    lists: dict[str, list[Any]] = {key: [] for key in summary["items"]}
    for line in items:
        lists[line["in"]].append(line["item"])
    assert {key: len(items) for key, items in lists.items()} == summary["items"]
    ends = {key: summary[key] for key in ("verdict", "exit")}
    return {"schema": "archivist-report/1", "command": header["command"], **ends, **lists, **summary["body"]}


def read_sarif(text: str) -> Any:
    """Read a log, valid against the schema, whose indexes and places code scanning can resolve; returns its run."""
    log = json.loads(text)
    _SARIF.validate(log)
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+|file:///[A-Za-z0-9._~/%-]+", _uri(location))
    for told in run["invocations"][0]["toolExecutionNotifications"]:
        descriptor = told["descriptor"]
        assert run["tool"]["driver"]["notifications"][descriptor["index"]]["id"] == descriptor["id"]
    return run


def _uri(location: dict[str, Any]) -> str:
    return str(location["physicalLocation"]["artifactLocation"]["uri"])


def read_junit(text: str) -> Any:
    """Read a report, valid against the schema, whose counts are right; returns its suite."""
    root = etree.fromstring(text.encode("utf-8"))
    _JUNIT.assertValid(root)
    suite = root.find("testsuite")
    assert suite is not None
    for name, path in {"tests": "", "failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        assert int(suite.get(name, "")) == len(suite.findall(f"testcase/{path}".rstrip("/")))
    names = [case.get("name") for case in suite.iter("testcase")]
    assert names
    assert len(set(names)) == len(names)
    return suite


def read_github(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does: name, properties and data of each line."""
    found = []
    # .NET reads lines up to LF, CR or CRLF; everything else here is stricter than it is.
    for line in re.split("\r\n|\r|\n|[\x0b\x0c\x85\u2028\u2029]", text.removesuffix("\n")) if text else []:
        match = _COMMAND.fullmatch(line)
        assert match, line
        assert match["name"] in ("error", "warning", "notice")
        pairs = (pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair)
        properties = {key: _unescaped(value, ":,") for key, value in pairs}
        assert properties.keys() <= {"file", "line", "title"}
        found.append((match["name"], properties, _unescaped(match["data"], "")))
    return found


def _unescaped(text: str, more: str) -> str:
    for character in f"\r\n{more}%":
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def read_markdown(text: str) -> list[list[str]]:
    """Read the rows of its tables, once it holds nothing but a heading, paragraphs, tables, code and strong words."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inside = [child for token in tokens for child in token.children or ()]
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= {
        "heading", "paragraph", "inline", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert {token.type for token in inside} <= {"text", "code_inline", "strong_open", "strong_close"}
    for token in inside:
        assert token.type == "code_inline" or re.fullmatch(r"[a-z0-9 ,:()-]*", token.content), token.content
    rows = _rows(tokens)
    # As many as the text has lines of a table, less the rulers: no text began a row of its own.
    assert len(rows) == len([line for line in text.split("\n") if line.startswith("| ")]) - text.count("\n| --- ")
    assert all(line.startswith(("## ", "| ", "`")) for line in text.split("\n") if line)
    return rows


def _rows(tokens: list[Token]) -> list[list[str]]:
    rows: list[list[str]] = []
    for before, token in pairwise(tokens):
        if before.type == "tr_open":
            rows.append([])
        if before.type in ("th_open", "td_open"):
            rows[-1].append("".join(child.content for child in token.children or ()))
    return rows


READERS = {
    "json": read_json,
    "ndjson": read_ndjson,
    "sarif": read_sarif,
    "junit": read_junit,
    "github": read_github,
    "markdown": read_markdown,
}
