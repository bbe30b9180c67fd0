"""What archivist itself says around findings, one file a language: `phrases/<language>.toml`.

A text is one template, or one for each plural form of its language (CLDR), chosen by the value `n`. A language can
do without forms where another has them: its sentence may name the things before it counts them.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from archivist.base.directions import Told, left_to_right, right_to_left
from archivist.base.plurals import PLURALS

__all__ = ["Phrases", "phrases"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's words; `fill` puts values into its sentences."""

    lang: str
    fill: Callable[[str, Mapping[str, str]], Told]
    texts: Mapping[str, str | Mapping[str, str]]

    def say(self, key: str, values: Mapping[str, object]) -> Told:
        """Return a sentence, filled and safe to show; KeyError for a key, form or value that is not there."""
        text = self.texts[key]
        if not isinstance(text, str):
            text = text[PLURALS[self.lang](int(str(values["n"])))]
        return self.fill(
            text, {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
        )

    def translated(self, template: str, values: Mapping[str, str]) -> Told | None:
        """Return the sentence for an English template of `base/said`; None where this language has none."""
        text = _sentences(self.lang).get(template)
        if text is None:
            return None
        if not isinstance(text, str):
            text = text[PLURALS[self.lang](int(values["n"]))]
        return self.fill(text, values)

    def named(self, text: str) -> Told | None:
        """Return what a thing is called that a value of a finding names, or what the system says; None if unknown."""
        named = _sentences(f"values.{self.lang}")
        told = named.get(text) or named.get(text[:1].upper() + text[1:])  # the system's begin with a capital
        return self.fill(told, {}) if isinstance(told, str) else None

    def helped(self, text: str, values: Mapping[str, str]) -> Told | None:
        """Return what a help page says for an English text of one; None where this language has none."""
        told = _sentences(f"help.{self.lang}").get(text)
        return self.fill(told, values) if isinstance(told, str) else None

    def unmarked(self) -> "Phrases":
        """Return the same words without what guides a terminal: for files and programs, which lay text out alone."""
        return replace(self, fill=lambda template, values: Told(template.format_map(values)))

    def word(self, key: str) -> str:
        """Return a word that stands by itself, as a label does; KeyError for a key that is not there."""
        return str(self.texts[key])


@cache
def _sentences(name: str) -> Mapping[str, str | Mapping[str, str]]:
    """Read a language's sentences for English templates: `said/<language>.toml`, of help pages `said/help.….toml`."""
    return tomllib.loads(files("archivist.reports").joinpath("said", f"{name}.toml").read_text("utf-8"))


@cache
def phrases(lang: str) -> Phrases:
    """Read one language's words; `group.name` is the key of a text."""
    read = tomllib.loads(files("archivist.reports").joinpath("phrases", f"{lang}.toml").read_text("utf-8"))
    right = read.pop("direction") == "right-to-left"
    texts = {f"{group}.{name}": text for group, named in read.items() for name, text in named.items()}
    return Phrases(lang, right_to_left if right else left_to_right, texts)
