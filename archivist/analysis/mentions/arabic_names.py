"""Persons and bodies that Arabic sentences name, by the layer of syntax: role and name, given name, body's noun."""

from collections.abc import Iterator

from archivist.analysis.mentions.name_kinds import NamedSpan
from archivist.analysis.syntax.arabic_persons import begins_name, person_at
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence

__all__ = ["arabic_names"]

_ANY = Verb()


def arabic_names(setting: Setting, sentence: Sentence) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule."""
    words = Words(setting, arabic_words(setting, sentence))
    at = 0
    while at < len(words):
        read = _phrase(words, at)
        if read is None:
            at += 1
            continue
        phrase, end = read
        yield from _named(phrase)
        at = max(end if phrase.kind in ("person", "name") else at + 1, at + 1)


def _phrase(words: Words, at: int) -> tuple[Phrase, int] | None:
    word = words[at]
    if not word.word:
        return None
    if word.has("role", "honorific", "body"):
        return subject_at(words, at, _ANY, of_statement=True)
    if begins_name(words, at):
        return person_at(words, at)
    spoken = at > 0 and words[at - 1].token.has("saying") and word.bare and not words.closes(at)
    return person_at(words, at) if spoken else None


def _named(phrase: Phrase) -> Iterator[NamedSpan]:
    if phrase.name:
        yield "person", phrase.name, "mention.named-person"
    body = phrase.body
    if body and not phrase.anaphora and "indefinite" not in phrase.reasons:
        yield "organisation", body, "mention.named-body"
