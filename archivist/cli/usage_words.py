"""What Typer says of a wrong command line, with its values apart, so that every language can say it."""

import re
from string import Formatter

from archivist.base.said import said

__all__ = ["SENTENCES", "in_our_words"]

# Typer's sentences, the longer ones first; it keeps no values apart from them.
SENTENCES = (
    "Missing argument '{name}'. Choose from:\n\t{known}",
    "Missing argument '{name}'.",
    "Missing option '{name}' (env var: '{variable}').",
    "Missing option '{name}'.",
    "No such option: {name} Did you mean {near}?",
    "No such option: {name} (Possible options: {near})",
    "No such option: {name}",
    "No such command '{name}'. Did you mean {near}?",
    "No such command '{name}'.",
    "Option '{name}' requires an argument.",
    "Option '{name}' does not take a value.",
    "Got unexpected extra argument ({words})",
    "Got unexpected extra arguments ({words})",
    "Got unexpected extra argument(s) ({words})",
    "Invalid value for '{name}' (env var: '{variable}'): '{value}' is not a valid int range.",
    "Invalid value for '{name}' (env var: '{variable}'): {value} is not in the range {span}.",
    "Invalid value for '{name}': '{value}' is not a valid int range.",
    "Invalid value for '{name}': '{value}' is not one of {known}.",
    "Invalid value for '{name}': {value} is not in the range {span}.",
)


def in_our_words(told: str) -> str:
    """Return Typer's English sentence with its values apart; one that is not known here stays as it is."""
    for sentence in SENTENCES:
        if match := re.fullmatch(_pattern(sentence), told, re.DOTALL):
            return said(sentence, **match.groupdict())
    return told


def _pattern(sentence: str) -> str:
    parts = Formatter().parse(sentence)
    return "".join(re.escape(text) + (f"(?P<{name}>.+?)" if name else "") for text, name, _, _ in parts)
