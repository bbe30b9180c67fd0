"""What a report format is."""

from collections.abc import Callable
from dataclasses import dataclass

from archivist.model.findings import Report

__all__ = ["Renderer", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """How the reader wants it: `program` as it was called, and how much to say.

    `prefix` stands before findings' relative paths where the reader's tools start from another folder than they do;
    it is empty or ends with `/`.
    """

    program: str = "archivist"
    quiet: bool = False
    verbose: bool = False
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: its name after `--format`, and the function from a report to its text.

    `commands` are those that can be printed so, None for all; a format that has no place for findings says so.
    """

    name: str
    render: Callable[[Report, View], str]
    commands: frozenset[str] | None = None
    tells_findings: bool = True
