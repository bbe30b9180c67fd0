"""Clauses that the next sentence says to be a statement's: "BODY called for a strike. In this call it is said …".

Of Persian, Sorani and Kurmanji, whose statement is told, and then what stands in it, without saying again whose it is.
"""

import re

from archivist.analysis.context import TextContext, once
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.syntax.tokens import Sentence

__all__ = ["sentences_framed_later"]

_NEAR, _OPENING = 2, 7  # sentences as far as the one that is told of; words in which a statement opens one
_THE = re.compile(folded(r"\w{3,}ەکە(?:ی|دا|یدا)?") + r"|\w{3,}(?<!ek)y?ê")  # "the statement", in a case


@once
def sentences_framed_later(context: TextContext) -> frozenset[int]:
    """Return the numbers of the sentences whose one subject, a body, has said in a statement what it says."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "sov" or context.tongue.head_last:
        return frozenset()
    told: dict[int, list[Relation]] = {}
    for relation in context.syntax.relations:
        told.setdefault(relation.sentence, []).append(relation)
    framed = set()
    for sentence in context.syntax.sentences:
        if sentence.number in told or not _opens_with_statement(sentence):
            continue
        before = range(sentence.number - 1, max(-1, sentence.number - 1 - _NEAR), -1)
        nearest = next((number for number in before if number in told), None)
        if nearest is not None and _is_one_body(told[nearest]):
            framed.add(nearest)
    return frozenset(framed)


def _opens_with_statement(sentence: Sentence) -> bool:
    """Return whether a sentence opens with "in the statement", or "in this statement"."""
    words = sentence.tokens[:_OPENING]
    for place, token in enumerate(words):
        if not token.has("statement") or token.quoted:
            continue
        pointed = place > 0 and words[place - 1].has("article")
        led = any(word.has("frame", "article") for word in words[max(0, place - _NEAR) : place])
        return led and (pointed or _THE.fullmatch(token.form) is not None)
    return False


def _is_one_body(relations: list[Relation]) -> bool:
    """Return whether the clauses of a sentence have one body for their subject, and nobody else."""
    subjects = [item.subject for item in relations]
    own = all(item.kind == "says" and not item.foreign for item in relations)
    return own and len({item.body for item in subjects}) == 1 and all(item.kind == "body" for item in subjects)
