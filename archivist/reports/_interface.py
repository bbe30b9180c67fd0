"""What a report format is."""

from collections.abc import Callable
from dataclasses import dataclass

from archivist.base.directions import as_written
from archivist.model.findings import Finding, Report
from archivist.reports._phrases import phrases

__all__ = ["Renderer", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """How the reader wants it: `program` as it was called, how much to say, and in which language.

    `prefix` stands before findings' relative paths where the reader's tools start from another folder than they do;
    it is empty or ends with `/`. The methods give text in the language `lang` that is safe to show on a terminal.
    """

    program: str = "archivist"
    quiet: bool = False
    verbose: bool = False
    prefix: str = ""
    lang: str = "en"

    def say(self, key: str, **values: object) -> str:
        """Give a sentence of the phrases; the value `n` chooses between its plural forms."""
        return phrases(self.lang).say(key, values)

    def word(self, key: str) -> str:
        """Give a word of the phrases that stands by itself, as a label does."""
        return phrases(self.lang).word(key)

    def told(self, item: Finding) -> tuple[str, str]:
        """Give a finding's message and hint."""
        return item.told(self.lang, phrases(self.lang).fill)

    def template(self, template: str) -> str:
        """Give a message of the catalogue of findings with its placeholders as they are written."""
        return phrases(self.lang).fill(template, as_written(template))

    def path(self, path: str) -> str:
        """Give a path as a piece of a line."""
        return phrases(self.lang).fill("{path}", {"path": path})

    def value(self, text: str) -> str:
        """Give text that is not ours, such as a digest or a message of the system, as a piece of a line."""
        return phrases(self.lang).fill("{value}", {"value": text})


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: its name after `--format`, and the function from a report to its text.

    `commands` are those that can be printed so, None for all; a format that has no place for findings says so.
    """

    name: str
    render: Callable[[Report, View], str]
    commands: frozenset[str] | None = None
    tells_findings: bool = True
