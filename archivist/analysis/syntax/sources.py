"""On whom a report relies: "according to BODY", "wie BODY mitteilte"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["behind_source", "is_source"]

# What a body counts and keeps: where it is relied on, nobody speaks
_FIGURES = re.compile(
    r"datos|cifras|informes|información|estadísticas|estimaciones|cálculos|registros|encuestas?|estudios?|"
    r"données|informations|chiffres|statistiques|estimations|calculs|sondages?"
)
_NEAR = 4  # tokens from the preposition to the noun for figures
_CLAUSE = 24  # tokens from "as" to the verb that ends its clause, at most


def is_source(facts: SyntaxFacts, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word stands before the source of a report.

    Where nouns have cases and no articles, a preposition stands before a noun for a source.
    """
    if tokens[place].has("citing"):
        return _ends_with_speaking(tokens, place)
    if not tokens[place].has("source"):
        return False
    if facts.article or place == 0:
        return not (facts.late_subject and _of_figures(tokens, place))
    before = tokens[place - 1]
    return not before.word or before.has("close", "inside", "source", "conjunction", "clause")


def _of_figures(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a report relies on figures, not on somebody: "según datos de BODY"."""
    for token in tokens[place + 1 : place + _NEAR]:
        if token.capital or not token.word:
            return False
        if _FIGURES.fullmatch(token.form):
            return True
    return False


def behind_source(tokens: Sequence[Token], place: int) -> int:
    """Return where the source of a report is named behind the word before it: "according to"."""
    start = place + 1
    preposition = start < len(tokens) and tokens[start].has("close") and not tokens[start].has("article")
    return start + int(preposition)


def _ends_with_speaking(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb of speaking ends the clause that a word begins."""
    for at, token in enumerate(tokens[place + 1 : place + 1 + _CLAUSE], place + 1):
        if token.has("saying") and not token.capital:
            return True
        if not token.word and token.text in ",;:–—" and not _lists(tokens, at):
            return False
    return False


def _lists(tokens: Sequence[Token], comma: int) -> bool:
    """Return whether a comma stands between nouns that "and" joins: "Ministerium für Arbeit, Soziales und Sport"."""
    nouns, joint = tokens[comma - 1 : comma + 2 : 2], tokens[comma + 2 : comma + 3]
    listed = bool(joint) and (joint[0].has("conjunction") or joint[0].text == ",")
    return tokens[comma].text == "," and listed and all(token.capital for token in nouns)
