"""Names that only what is said of them shows to be a body's: "NAME, a leading provider of quiet pumps, announced"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["as_body"]

_LONG = 12  # tokens from the article to the noun


def as_body(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a name as that of a body if behind its comma stands what only bodies are, and it begins as no person's.

    Persons are developers and contractors, too: such nouns say nothing.
    """
    if phrase.kind != "name" or phrase.name is None or "surname" in phrase.reasons:
        return phrase
    words = [token for token in tokens if token.word and phrase.name.start <= token.start < phrase.name.end]
    if len(words) < 2 or any(is_given_name(token.text) or len(token.text) == 1 for token in words):  # noqa: PLR2004
        return phrase
    noun = _described(tokens, phrase.span.end)
    if noun is None or not noun.has("body", "enterprise"):
        return phrase
    return replace(phrase, kind="body", body=phrase.name, name=None, role=None, reasons=("capitals",))


def _described(tokens: Sequence[Token], end: int) -> Token | None:
    """Return the noun of the phrase with an indefinite article behind the comma at `end`: "a leading PROVIDER of"."""
    comma = next((k for k, token in enumerate(tokens) if token.start >= end), len(tokens))
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or not tokens[comma + 1].has("indefinite"):
        return None
    last = comma + 2
    while last < min(len(tokens), comma + _LONG) and not _parts(tokens[last]):
        last += 1
    noun = tokens[last - 1]
    return noun if noun.word and not noun.capital else None


def _parts(token: Token) -> bool:
    return (not token.word and token.text not in ("-", "–")) or token.has("link", "close", "clause", "participle")
