"""By what words a language shows who is talking: the issuer itself, or somebody who tells of the statement.

Closed classes only, as patterns without case: no word of a subject, no name. Empty where a folder does not know.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property

from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import Search

__all__ = ["VoiceFacts"]


@dataclass(frozen=True)
class VoiceFacts:
    """The words of one language from which rules see in what form a text holds a statement."""

    own: tuple[str, ...] = ()  # words of the first person: "we", "our"
    told: tuple[str, ...] = ()  # verbs with which others are reported: "said", "announced"
    performing: tuple[str, ...] = ()  # verbs with which a statement does what it says: "announces", "condemns"
    source: tuple[str, ...] = ()  # words that name where the words come from: "according to"
    statement: tuple[str, ...] = ()  # nouns for what is issued, with their endings: "statement"
    greeting: tuple[str, ...] = ()  # with which a letter's line begins: "Dear"
    closing: tuple[str, ...] = ()  # with which the line above a signature begins: "Sincerely"
    following: tuple[str, ...] = ()  # in the clause before a colon: what follows is whole, "as follows"
    reproducing: tuple[str, ...] = ()  # clauses in which a page says that it gives the words: "which we publish"
    text: tuple[str, ...] = ()  # the same, nouns for the words themselves: "full text"
    reads: tuple[str, ...] = ()  # verbs of which the statement is the subject or the place: "reads", "jā'a fī"
    listing: tuple[str, ...] = ()  # before a colon: what a body lists in its own statement, "announces the following"
    partly: tuple[str, ...] = ()  # before a colon: what follows is a part of the statement, "among other things"
    elsewhere: tuple[str, ...] = ()  # at the end of a clause: the statement stands on another page, "at", "here"
    writes: tuple[str, ...] = ()  # verbs with which somebody publishes words of his own: "wrote", "posted"
    carried: tuple[str, ...] = ()  # behind a closing mark: what stood in it was the statement, "denildi"
    page_before: tuple[str, ...] = ()  # with which a page's line above its text begins: "Skip to content"
    page_after: tuple[str, ...] = ()  # the same, below its text: "Related", "Previous article"
    question: tuple[str, ...] = ()  # labels of an interview's questions
    resumes: tuple[str, ...] = ()  # with which a report goes on behind a statement: "Earlier", "Напомним"
    releasing: tuple[str, ...] = ()  # a line by which a text goes to the press: "For immediate release"
    agency: tuple[str, ...] = ()  # with which an agency says that it tells: "as reported by our correspondent"
    says: tuple[str, ...] = ()  # those of `told` and `source` that have no other use
    concluding: tuple[str, ...] = ()  # before what a statement does at its end: "therefore"
    nameless: tuple[str, ...] = ()  # who says it in nobody's name: "sources", "our correspondent"
    quoting: tuple[str, ...] = ()  # verbs that bring in somebody's words as they are: "said", "adding"
    complement: tuple[str, ...] = ()  # with which what is told in other words begins: "that"
    entitled: tuple[str, ...] = ()  # before the marks of a title: "under the slogan"
    had: tuple[str, ...] = ()  # particles before a verb whose subject stands before it
    media: tuple[str, ...] = ()  # nouns of media, before their names
    sends: tuple[str, ...] = ()  # with which a report of a letter or a statement opens: "sent", "has received"
    again: tuple[str, ...] = ()  # clauses that quote by a pronoun, or without one, who was named before: "he said"

    heard: bool = False  # whether a text that no sign shows to be somebody's own is news

    @cached_property
    def words(self) -> dict[str, re.Pattern[str]]:
        """Return the pattern of each class, for whole words of the view without case."""
        return {
            item.name: re.compile(rf"(?<![\w'])(?i:{pattern(either(getattr(self, item.name))).pattern})(?!\w)")
            for item in fields(self)
            if item.name != "heard"
        }

    def count(self, name: str, text: str, start: int = 0, end: int | None = None) -> int:
        """Return how many words of a class a text, or a slice of it, has."""
        return sum(1 for _ in self._searches[name].finditer(text, start, end))

    def found(self, name: str, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return each word of a class in a slice of a whole text."""
        return self._searches[name].finditer(text, start, end)

    def search(self, name: str, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first word of a class in a slice of a whole text."""
        return self._searches[name].search(text, start, end)

    @cached_property
    def _searches(self) -> dict[str, Search]:
        return {name: Search(words) for name, words in self.words.items()}
