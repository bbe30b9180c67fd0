"""What a report format is."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from archivist.base.directions import Quoted, Told, mirrored, right_to_left
from archivist.base.printable import shortened
from archivist.base.said import Said
from archivist.base.wrapping import padded, wrapped
from archivist.model.findings import Finding, Message, Report, Result
from archivist.reports._phrases import Phrases, phrases

# Values that can be words of ours which are no sentence, or words of the system.
_OURS = frozenset(("detail", "expected", "found", "kind", "reason", "strerror", "why"))

# Letters that are read from right to left, and isolates.
_RIGHT = re.compile("[\u0590-\u08ff\u2066-\u2068]")

__all__ = ["Pasted", "Renderer", "View", "quote"]


class Pasted(str):
    """A line that is copied as it stands, such as a command: no line end is put into it."""

    __slots__ = ()


def quote(text: str, limit: int = 80) -> Quoted:
    """Return the beginning of what a document or a person says, as a value of a sentence."""
    return Quoted(shortened(text, limit))


@dataclass(frozen=True, slots=True)
class View:
    """How the reader wants it: `program` as it was called, how much to say, and in which language.

    `prefix` stands before findings' relative paths where the reader's tools start from another folder than they do;
    it is empty or ends with `/`. `width` is that of the terminal, None where lines have no end; `colour` says whether
    it shows colours, `marked` whether sentences hold what guides its directions. The methods give text in the language
    `lang` that is safe to show on a terminal.
    """

    program: str = "archivist"
    quiet: bool = False
    verbose: bool = False
    prefix: str = ""
    lang: str = "en"
    width: int | None = None
    colour: bool = False
    marked: bool = True

    def unmarked(self) -> "View":
        """Return the same view of a file or a program, which needs nothing that guides a terminal."""
        return replace(self, marked=False)

    @property
    def _phrases(self) -> Phrases:
        found = phrases(self.lang)
        return found if self.marked else found.unmarked()

    def say(self, key: str, /, **values: object) -> Told:
        """Return a sentence of the phrases; the value `n` chooses between its plural forms."""
        return self._phrases.say(key, {name: self._in_words(name, value) for name, value in values.items()})

    def word(self, key: str) -> str:
        """Return a word of the phrases that stands by itself, as a label does."""
        return self._phrases.word(key)

    def check(self, name: str) -> str:
        """Return the name of a check for people; one without a phrase keeps that which programs know."""
        key = f"check-name.{name}"
        return self.word(key) if key in self._phrases.texts else name

    def label(self, key: str, columns: int) -> str:
        """Return a word that begins a line, filled up to the column where what it names stands."""
        return padded(self.word(key), columns)

    def command(self, words: str) -> Pasted:
        """Return a line with a command of the program, as the user called it."""
        return Pasted(f"  {self.program} {words}")

    def parts(self, line: str) -> Iterable[str]:
        """Return a line as the terminal shows it, begun at the right in a language that reads so.

        A command stays whole, since it is pasted, and a line of nothing but code or a path begins at the left.
        """
        if self.width is None or isinstance(line, Pasted):
            return (line,)
        parts = wrapped(line, self.width)
        if not self.reads_right or not _RIGHT.search(line):
            return parts
        return (mirrored(part, self.width) for part in parts)

    @property
    def reads_right(self) -> bool:
        """Whether lines are read from right to left."""
        return self._phrases.fill is right_to_left

    def alarm(self, text: str) -> str:
        """Return what must not be overlooked: in red where there are colours, beside which it says the same."""
        return f"\x1b[1;31m{text}\x1b[0m" if self.colour else text

    def term(self, group: str, name: str) -> Told:
        """Return what a value of the report is called, as a piece of a line; the value itself if it has no word."""
        key = f"{group}.{name}"
        return self.say(key) if key in self._phrases.texts else self.value(name)

    def count(self, things: str, n: int) -> Told:
        """Return a number of things in words; their name is a key of the group `count`."""
        return self.say(f"count.{things}", n=n)

    def listed(self, parts: Iterable[str], separator: str = "comma") -> Told:
        """Return parts one after the other in the order in which the language reads, as a piece of a line."""
        values = {f"part{number}": part for number, part in enumerate(parts)}
        return self._phrases.fill(self.word(f"list.{separator}").join(f"{{{name}}}" for name in values), values)

    def told(self, item: Finding) -> tuple[str, str]:
        """Return a finding's message and hint."""
        return item.told(self.lang, self.fill)

    def reason(self, text: str) -> Told:
        """Return what the program says in a value, in the language where that has words for it, else as it is."""
        if self.lang == "en":
            return self.value(text)
        if isinstance(text, Message):
            return Told(self.told(text.finding)[0])
        if not isinstance(text, Said):
            return self._phrases.named(text) or self.value(text)
        if text.parts:
            return self.listed(map(self.reason, text.parts), text.template)
        values = {name: self._in_words(name, value) for name, value in text.values.items()}
        return self._phrases.translated(text.template, values) or self.value(text)

    def _in_words(self, name: str, value: Any) -> Any:
        """Return a value of a sentence in the language, where it is ours or the system's; else as it is."""
        if self.lang == "en" or not isinstance(value, str) or isinstance(value, Told | Quoted):
            return value
        if isinstance(value, Said | Message):
            return self.reason(value)
        return self._phrases.named(value) or value if name in _OURS else value

    def fill(self, template: str, values: Mapping[str, str]) -> Told:
        """Return a template of findings with its values, each in words where it is ours."""
        texts = {name: self._in_words(name, value) for name, value in values.items()}
        return self._phrases.fill(template, texts)

    def passage(self, text: str) -> str:
        """Return a text of the catalogue of findings that has no placeholders."""
        return self._phrases.fill(text, {})

    def helped(self, text: str, **values: str) -> Told:
        """Return a text of a help page, in the language where that has words for it, else as it is."""
        return self._phrases.helped(text, values) or self.value(text)

    def default(self, text: str) -> Told:
        """Return a default of a help page: in words where it is told in words, else as it is typed."""
        return self._phrases.helped(text, {}) or self._phrases.fill("`{value}`", {"value": text})

    def path(self, path: str) -> Told:
        """Return a path as a piece of a line."""
        return self._phrases.fill("{path}", {"path": path})

    def value(self, text: str) -> Told:
        """Return text that is not ours, such as a digest or a message of the system, as a piece of a line."""
        return self._phrases.fill("{value}", {"value": text})


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format: its name after `--format`, and the function from a report to its text.

    `commands` are those that can be printed so, None for all but those that are `refused`: of them it could not tell
    what was asked for. A format that has no place for findings says so.
    """

    name: str
    render: Callable[[Report[Result], View], str]
    commands: frozenset[str] | None = None
    refused: frozenset[str] = frozenset()
    tells_findings: bool = True

    def prints(self, command: str) -> bool:
        """Return whether a command can be printed so."""
        return command not in self.refused and (self.commands is None or command in self.commands)
