"""Who says what: the subject of a verb of speaking, of issuing, of a performative clause, the author of a statement."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from archivist.analysis.language import Language
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import ListedNames
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import TextView

__all__ = ["Reader", "Relation", "RelationKind", "Setting", "is_english_like", "is_romance_like"]

RelationKind = Literal["says", "issues", "statement-of", "performs", "speaks-for"]


_WORD = re.compile(r"[^\W_]+(?:['._&-][^\W_]+)*")


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
        text, given_set = self.view.text, self.tongue.given_set
        words = set(text.split())
        found = {word for name in words & given_set for word in _behind(text, name)}
        for name in filter(is_given_name, words - given_set) if self.tongue.capitals else ():
            found.update(word for word in _behind(text, name) if word[0].isupper())
        return frozenset(found)


def is_english_like(setting: Setting) -> bool:
    """Return whether nouns have articles and small letters, and a noun rules those before it: "Reed Valley Council"."""
    facts = setting.tongue.syntax
    inside = facts is not None and facts.order == "svo" and bool(facts.article) and not facts.nouns_capital
    return inside and setting.tongue.head_inside


def is_romance_like(setting: Setting) -> bool:
    """Return whether a subject may stand behind its verb and only names have capitals: French, Spanish."""
    facts = setting.tongue.syntax
    return facts is not None and facts.late_subject and not facts.nouns_capital


def _behind(text: str, name: str) -> Iterator[str]:
    """Return the words that one space parts from a name before it."""
    place = text.find(f"{name} ")
    while place >= 0:
        start = place + len(name) + 1
        word = _WORD.match(text, start) if not place or text[place - 1].isspace() else None
        if word:
            yield word.group()
        place = text.find(f"{name} ", start)


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
