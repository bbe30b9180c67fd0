"""The words of pages, one file a group and language: `phrases/<group>.<language>.toml`; `section.name` is a key.

A text is one template, or one for each plural form of its language, chosen by the value `n`. A value stands in a `bdi`,
so that words of another script cannot reorder the sentence around it; what stands between backticks is code. A group
`page` has what every page says.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from archivist.base.plurals import PLURALS
from archivist.pages.controls import drawn
from archivist.pages.direction import Direction, direction_of_language

__all__ = ["LANGUAGES", "Words", "words"]

LANGUAGES = ("en", "ar")
_CODE = Markup('<code dir="ltr">{}</code>')
_VALUE = Markup("<bdi>{}</bdi>")
_Texts = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True)
class Words:
    """One language's words for one kind of page; `texts` has all of them, for a script that says them itself."""

    lang: str
    texts: _Texts

    @property
    def direction(self) -> Direction:
        """The direction of the language."""
        return direction_of_language(self.lang)

    def word(self, key: str) -> str:
        """Return a text as it stands, as a label or an attribute needs it; KeyError for one that is not there."""
        return str(self.texts[key])

    def say(self, key: str, /, **values: object) -> Markup:
        """Return a sentence, filled, as markup; KeyError for a key, form or value that is not there.

        A value that is markup already stays as it is.
        """
        text = self.texts[key]
        if not isinstance(text, str):
            text = text[PLURALS[self.lang](int(str(values["n"])))]
        isolated = {name: _isolated(value) for name, value in values.items()}
        unmarked = {name: drawn(str(value)) for name, value in values.items()}
        pieces = (
            _CODE.format(escape(piece).format_map(unmarked)) if number % 2 else escape(piece).format_map(isolated)
            for number, piece in enumerate(text.split("`"))
        )
        return Markup().join(pieces)

    def term(self, section: str, name: str) -> str:
        """Return the word for one of a closed set of names; a name that has none is its own word."""
        return str(self.texts.get(f"{section}.{name}", name))


@cache
def words(lang: str, *groups: str) -> Words:
    """Read the words of every page, and those of groups; KeyError if two groups say one thing."""
    texts: dict[str, str | Mapping[str, str]] = {}
    for group in ("page", *groups):
        for key, text in _read(group, lang).items():
            if key in texts:
                raise KeyError(key)
            texts[key] = text
    return Words(lang, texts)


def _read(group: str, lang: str) -> _Texts:
    read = tomllib.loads(files("archivist.pages").joinpath("phrases", f"{group}.{lang}.toml").read_text("utf-8"))
    return {f"{section}.{name}": text for section, named in read.items() for name, text in named.items()}


def _isolated(value: object) -> Markup:
    return value if isinstance(value, Markup) else _VALUE.format(drawn(str(value)))
