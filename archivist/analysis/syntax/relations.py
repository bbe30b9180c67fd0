"""Who says what: the subject of a verb of speaking, of issuing, of a performative clause, the author of a statement."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from archivist.analysis.language import Language
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import ListedNames
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import TextView

__all__ = ["Reader", "Relation", "RelationKind", "Setting"]

RelationKind = Literal["says", "issues", "statement-of", "performs", "speaks-for"]


_NEIGHBOURS = re.compile(r"(?<!\S)(\S+) (?=([^\W_]+(?:['._&-][^\W_]+)*))")


@dataclass(frozen=True)
class Setting:
    """What a reader of sentences is handed beside them; `words` keeps what it made of a sentence, by its number."""

    view: TextView
    tongue: Language
    known: ListedNames
    words: dict[int, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Return the words that stand behind a given name somewhere in the text."""
        pairs = (match.groups() for match in _NEIGHBOURS.finditer(self.view.text))
        given_set, capitals = self.tongue.given_set, self.tongue.capitals
        return frozenset(
            word
            for given, word in pairs
            if given in given_set or (capitals and word[0].isupper() and is_given_name(given))
        )


@dataclass(frozen=True, slots=True)
class Relation:
    """`subject` says, issues, performs; `place` is where the verb, or the noun for the statement, stands.

    `framed` is true where the sentence says that it was in a statement; `foreign` where the statement is one that is
    answered, or cited by another, so that its author is not the issuer of this text.
    """

    kind: RelationKind
    subject: Phrase
    place: int
    sentence: int
    framed: bool = False
    foreign: bool = False


Reader = Callable[[Setting, Sentence], Iterable[Relation]]
