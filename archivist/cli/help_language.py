"""In which words a help page is told, and in which direction: English as it stands in the code, or another language.

A page of a right-to-left language begins every line at the right. What is typed, such as an option, keeps its own
direction in it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

__all__ = ["ENGLISH", "HelpLanguage", "help_language"]


@dataclass(frozen=True, slots=True)
class HelpLanguage:
    """How a language tells a help page.

    `say` gives the words for an English text and fills them, `default` a default value, `listed` remarks in a row,
    `typed` what a reader types, and `line` a line of a page that is so many columns wide.
    """

    say: Callable[..., str]
    default: Callable[[str], str]
    listed: Callable[[Iterable[str]], str]
    typed: Callable[[str], str]
    line: Callable[[str, int], str]


ENGLISH = HelpLanguage(
    say=lambda text, **values: text.format_map(values) if values else text,
    default=str,
    listed="; ".join,
    typed=str,
    line=lambda text, _: text,
)


@cache
def help_language(lang: str) -> HelpLanguage:
    """Return the words of one of the languages of messages."""
    if lang == "en":
        return ENGLISH
    from archivist.base.directions import mirrored
    from archivist.reports import View

    view = View(lang=lang)
    return HelpLanguage(
        say=view.helped,
        default=view.default,
        listed=lambda remarks: view.listed(remarks, "semicolon"),
        typed=view.path,
        line=mirrored,
    )
