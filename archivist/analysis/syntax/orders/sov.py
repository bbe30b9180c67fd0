"""Clauses whose verb stands last: the subject opens the sentence, its verb is far behind, the quotation between."""

from collections.abc import Iterator, Sequence

from archivist.analysis.syntax import final_head_clauses, izafe_clauses
from archivist.analysis.syntax.final_head_late import late_subjects
from archivist.analysis.syntax.parted_words import in_capitals, with_compounds
from archivist.analysis.syntax.relations import Reader, Relation, Setting
from archivist.analysis.syntax.tokens import Sentence, Token

__all__ = ["PLUGIN"]

_SHORT = 4  # words in quotation marks that are a name, not somebody's words


def _relations(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Return who says, issues or performs in a sentence, and whose statement it speaks of."""
    words = _outside_quotations(sentence)
    if not words:
        return iter(())
    if setting.tongue.head_last:
        found = tuple(final_head_clauses.relations(setting, sentence, words))
        return iter(found or late_subjects(setting, sentence.number, words))
    facts = setting.tongue.syntax
    if setting.tongue.capitals and in_capitals(words):
        words = tuple([word._replace(capital=False) for word in words])  # which make no name there
    return izafe_clauses.relations(setting, sentence, tuple(with_compounds(list(words), facts)) if facts else words)


def _outside_quotations(sentence: Sentence) -> tuple[Token, ...]:
    """Return the words of a sentence without those that it quotes; a name in quotation marks stays."""
    kept: list[Token] = []
    quoted: list[Token] = []
    for word in (*sentence.tokens, None):
        if word is not None and word.quoted:
            quoted.append(word)
            continue
        if len(quoted) <= _SHORT and all(item.word for item in quoted) and not _is_heading(quoted, sentence):
            kept += quoted
        quoted = []
        if word is not None:
            kept.append(word)
    return tuple(kept)


def _is_heading(quoted: Sequence[Token], sentence: Sentence) -> bool:
    """Return whether words in marks are a heading before its paragraph: capitals throughout, as no other word is."""
    if len(quoted) <= 1 or quoted[0].start > sentence.tokens[1].start or not quoted[0].text[0].isupper():
        return False
    return all(item.text.isupper() for item in quoted) and any(token.text.islower() for token in sentence.tokens)


PLUGIN: Reader = _relations
