"""Findings, checks and the report: what a command has to say about data.

Finding codes are data (`codes/*.toml`); an exit code belongs to a finding's code, and the worst wins.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Generic, Literal, Protocol, TypeVar, runtime_checkable

from archivist.base.directions import Fill
from archivist.base.json_value import Json, JsonObject
from archivist.base.said import said_by

__all__ = [
    "VERDICTS",
    "Check",
    "CheckState",
    "CodeEntry",
    "Finding",
    "Message",
    "Report",
    "Result",
    "Severity",
    "catalogue",
    "finding",
    "languages",
    "worst_exit",
]

# Exit code → verdict, contract section 7; the order is worst first.
VERDICTS: dict[int, str] = {
    130: "stopped",
    1: "failure",
    2: "usage",
    12: "forged",
    10: "altered",
    14: "rewritten",
    11: "incomplete",
    13: "untrusted",
    20: "unverifiable",
    7: "no-key",
    8: "busy",
    5: "invalid",
    4: "unreadable",
    6: "undecided",
    3: "nothing",
    0: "ok",
}
_RANK = {code: rank for rank, code in enumerate(VERDICTS)}


class Severity(StrEnum):
    """An error decides the exit code; a warning never does; a note is a fact worth telling."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One entry of the catalogue; `message` and `hint` are templates over a finding's parameters.

    `since` is the version of the schemas from which on a rule about records holds (ADR 10). `accepted` is the hint
    where the user has accepted what would be an error.
    """

    code: str
    severity: Severity
    exit: int
    message: str
    hint: str
    explain: str
    since: str = "1.0"
    accepted: str | None = None


def catalogue(lang: str = "en") -> Mapping[str, CodeEntry]:
    """Read `codes/*.toml`, one file a room: code → entry. ValueError if two files define one code.

    In another language than English the texts are those of `codes/<lang>/*.toml`.
    """
    return _in_english() if lang == "en" else _translated(lang)


@cache
def languages() -> tuple[str, ...]:
    """List the languages in which findings are told."""
    return ("en", *sorted(item.name for item in files("archivist.model").joinpath("codes").iterdir() if item.is_dir()))


@cache
def _in_english() -> Mapping[str, CodeEntry]:
    entries: dict[str, CodeEntry] = {}
    for name, code, entry in _read("codes"):
        if code in entries:
            msg = f"{name} defines {code} again"
            raise ValueError(msg)
        severity = Severity(entry.get("severity", "error"))
        explain = " ".join(entry["explain"].split())
        texts = entry["message"], entry["hint"], explain
        more = entry.get("since", "1.0"), entry.get("accepted")
        entries[code] = CodeEntry(code, severity, entry["exit"], *texts, *more)
    return entries


@cache
def _translated(lang: str) -> Mapping[str, CodeEntry]:
    """Put one language's texts into the entries; severity and exit code have no language."""
    entries = dict(_in_english())
    for _, code, said in _read("codes", lang):
        explain = " ".join(said["explain"].split())
        entries[code] = replace(
            entries[code], message=said["message"], hint=said["hint"], explain=explain, accepted=said.get("accepted")
        )
    return entries


def _read(*folder: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Return file name, code and entry of every code in a folder's files."""
    for path in sorted(files("archivist.model").joinpath(*folder).iterdir(), key=lambda item: item.name):
        if path.is_file():
            for code, entry in tomllib.loads(path.read_text("utf-8")).items():
                yield path.name, code, entry


class Message(str):
    """A finding's message in English; as a value of another sentence it is told in that sentence's language."""

    __slots__ = ("finding",)

    finding: "Finding"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact about data: code, place, what was expected and found, and the next step.

    `path` is relative to the archive, or the source as the caller named it. `params` fill the code's
    templates. Text from documents stands raw here; whoever shows it on a terminal escapes it.
    """

    code: str
    path: str | None = None
    expected: str | None = None
    found: str | None = None
    params: Mapping[str, str] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def exit(self) -> int:
        """The exit code; 0 unless the finding is an error."""
        return catalogue()[self.code].exit if self.severity is Severity.ERROR else 0

    @property
    def message(self) -> str:
        """What is wrong, in one English sentence."""
        made = Message(self.told()[0])
        made.finding = self
        return made

    @property
    def hint(self) -> str:
        """What to do next, in English; may be empty."""
        return self.told()[1]

    def told(self, lang: str = "en", fill: Fill = str.format_map) -> tuple[str, str]:
        """Return message and hint in one of `languages()`; `fill` puts the parameters into a template."""
        entry = catalogue(lang)[self.code]
        values, hint = self._values(), entry.hint
        if entry.accepted is not None and self.severity is not entry.severity:
            hint = entry.accepted
        return fill(entry.message, values), fill(hint, values) if hint else ""

    @property
    def line(self) -> int | None:
        """The line of the file at `path`, counted from 1, where the code's messages name one."""
        text = self.params.get("line", "")
        return int(text) if text.isascii() and text.isdigit() and text != "0" else None

    def as_warning(self) -> "Finding":
        """Return the same finding where the user has said that it is accepted."""
        return replace(self, severity=Severity.WARNING)

    def _values(self) -> Mapping[str, str]:
        known = {"path": self.path or "", "expected": self.expected or "", "found": self.found or ""}
        return known | dict(self.params)

    def to_dict(self, lang: str = "en", fill: Fill = str.format_map) -> dict[str, Any]:
        """Return the finding as the contract's JSON object."""
        message, hint = self.told(lang, fill)
        return {
            "code": self.code,
            "severity": str(self.severity),
            "exit": self.exit,
            "path": self.path,
            "message": message,
            "hint": hint,
            "expected": self.expected,
            "found": self.found,
        }


def finding(
    code: str,
    path: str | None = None,
    *,
    expected: str | None = None,
    found: str | None = None,
    **params: object,
) -> Finding:
    """Make a finding with its catalogue severity; KeyError for a code that is not in the catalogue."""
    texts = {name: _in_text(value) for name, value in params.items()}
    return Finding(code, path, expected, found, texts, catalogue()[code].severity)


def _in_text(value: object) -> str:
    if isinstance(value, BaseException):
        return said_by(value)
    return value if isinstance(value, str) else str(value)


CheckState = Literal["passed", "failed", "not_checked"]


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a verification, three-valued; `why` is the reason of a `not_checked`, else a summary."""

    check: str
    state: CheckState
    why: str = ""

    def to_dict(self) -> dict[str, str]:
        """Return the check as the contract's JSON object."""
        return {"check": self.check, "state": self.state, "why": self.why}


def worst_exit(findings: Iterable[Finding]) -> int:
    """Return the exit code of the worst finding, 0 if none is an error."""
    return min((item.exit for item in findings), key=_RANK.__getitem__, default=0)


class Result(Protocol):
    """What one command says beside its findings: a frozen dataclass of `model.results`."""

    def to_dict(self) -> Mapping[str, Json]:
        """Return the command's own keys of the contract's JSON object, in their order."""


@runtime_checkable
class _Checked(Protocol):
    @property
    def checks(self) -> tuple[Check, ...]: ...


_R_co = TypeVar("_R_co", bound=Result, covariant=True)


@dataclass(frozen=True)
class Report(Generic[_R_co]):
    """What one command gives: findings, and its result, None where it came to none.

    `worst` is the exit code where findings were left out of the report that had a say in it, else None;
    `finding_counts` then counts all findings by code.
    """

    command: str
    findings: tuple[Finding, ...] = ()
    result: _R_co | None = None
    worst: int | None = None
    finding_counts: Mapping[str, int] | None = None

    @property
    def exit(self) -> int:
        """The exit code of the worst finding."""
        return worst_exit(self.findings) if self.worst is None else self.worst

    def capped(self, limit: int) -> "Report[_R_co]":
        """Return a report with at most `limit` findings of each code and severity, and the exit code of all.

        Where some are left out, `finding_counts` counts all of them, code by code, and a finding for each code that was
        cut says so.
        """
        totals = Counter((item.code, item.severity) for item in self.findings)
        cut = {key: total for key, total in totals.items() if total > limit}
        if not cut:
            return self
        told: Counter[tuple[str, Severity]] = Counter()
        kept: list[Finding] = []
        for item in self.findings:
            key = (item.code, item.severity)
            told[key] += 1
            if told[key] <= limit:
                kept.append(item)
        for (code, severity), total in cut.items():
            left = finding("findings-left-out", of=code, count=total, left=total - limit, limit=limit)
            kept.append(replace(left, severity=severity))
        counts = dict(sorted(Counter(item.code for item in self.findings).items()))
        return replace(self, findings=tuple(kept), finding_counts=counts, worst=self.exit)

    @property
    def checks(self) -> tuple[Check, ...]:
        """The checks that the result tells; none where it tells none."""
        result: object = self.result
        return result.checks if isinstance(result, _Checked) else ()

    @property
    def verdict(self) -> str:
        """The exit code's name."""
        return VERDICTS[self.exit]

    def to_dict(self, lang: str = "en", fill: Fill = str.format_map) -> JsonObject:
        """Return the report as the contract's JSON object (`archivist-report/1`)."""
        counts: Mapping[str, Json] = {} if self.finding_counts is None else {"finding_counts": self.finding_counts}
        return {
            "schema": "archivist-report/1",
            "command": self.command,
            "verdict": self.verdict,
            "exit": self.exit,
            "findings": [item.to_dict(lang, fill) for item in self.findings],
            **(self.result.to_dict() if self.result is not None else {}),
            **counts,
        }
