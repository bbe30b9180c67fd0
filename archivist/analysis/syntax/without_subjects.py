"""Who speaks where no verb has the body as its subject: in its name, from within it, as "we", on its site."""

from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.behalf import acts_in_name, begins_in_name
from archivist.analysis.syntax.brought_to_notice import answers_notice
from archivist.analysis.syntax.first_person import acts_as_we
from archivist.analysis.syntax.from_within import acts_from_within
from archivist.analysis.syntax.own_statements import relied_on
from archivist.analysis.syntax.published_at import announced_within, published_at
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["as_we", "begins_as_we", "without_subjects"]


def without_subjects(setting: Setting, tokens: Sequence[Token], number: int, *, framed: bool) -> Iterator[Relation]:
    """Return the relations of a sentence that other words than a verb and its subject show."""
    yield from as_we(setting, tokens, number)
    yield from acts_from_within(setting, tokens, number)
    yield from answers_notice(setting, tokens, number)
    yield from relied_on(setting, tokens, number)
    yield from published_at(setting, tokens, number)
    yield from announced_within(setting, tokens, number, framed=framed)


def begins_as_we(facts: SyntaxFacts, tokens: Sequence[Token]) -> bool:
    """Return whether a sentence may say by its first words who "we" are, or for whom "I" speak, whatever its verb."""
    return tokens[0].has("capacity") or facts.means("we", tokens[0].form) or begins_in_name(facts, tokens)


def as_we(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body in whose name, or as which, a sentence says "we"."""
    yield from acts_in_name(setting, tokens, number)
    yield from acts_as_we(setting, tokens, number)
