"""`--format text`: for a person at a terminal. Text from a document is escaped and isolated."""

from collections.abc import Iterator
from importlib import import_module

from archivist.model.findings import Report, Result, Severity
from archivist.reports._interface import Renderer, View
from archivist.reports._sections import Section
from archivist.reports._text_finding import finding_lines

__all__ = ["PLUGIN", "TELLERS", "sections"]

# Whoever signs a trust root has seen what it changes.
_NEVER_QUIET = ("trust sign",)

# Which modules put the results of one of `model.results` into words; they are imported when there is one to tell.
TELLERS = {
    "archive": ("_text_other",),
    "certificate": ("_text_other",),
    "diff": ("_text_diff",),
    "evaluate": ("_text_evaluate",),
    "explain": ("_text_explain",),
    "export": ("_text_other",),
    "find": ("_text_found",),
    "hand_over": ("_text_hand_over",),
    "ingest": ("_text_ingest",),
    "keys": ("_text_keys", "_text_trust"),
    "log": ("_text_log",),
    "provenance": ("_text_provenance",),
    "review": ("_text_review",),
    "revise": ("_text_review", "_text_related"),
    "show": ("_text_show",),
    "sign": ("_text_other",),
    "site": ("_text_other",),
    "trust": ("_text_trust",),
    "verify": ("_text_verify",),
    "withhold": ("_text_review",),
}


def _render(report: Report[Result], view: View) -> str:
    shown = [item for item in report.findings if not view.quiet or item.severity is Severity.ERROR]
    said = [line for item in shown for line in finding_lines(item, view)]
    if not view.quiet or report.command in _NEVER_QUIET:
        said += _section(report, view)
    if report.exit:
        word = view.word(f"verdict.{report.verdict}")
        beside = "" if word == report.verdict else f": {word}"
        said.append(f"{view.alarm(report.verdict)} (exit {report.exit}){beside}")
    return "".join(f"{part}\n" for line in said for part in view.parts(line))


def sections(name: str) -> dict[type[Result], Section]:
    """Return the functions that put the results of one module of `model.results` into words, by type."""
    found: dict[type[Result], Section] = {}
    for teller in TELLERS.get(name, ()):
        found |= import_module(f"archivist.reports.{teller}").SECTIONS
    return found


def _section(report: Report[Result], view: View) -> Iterator[str]:
    if report.result is None:
        return iter(())
    kind = type(report.result)
    section = sections(kind.__module__.rpartition(".")[2]).get(kind)
    return iter(()) if section is None else section(report.result, report, view)


PLUGIN = Renderer("text", _render)
