"""Who announces something in Turkish right before the verb: "kararı X duyurdu", "karar X tarafından duyuruldu"."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.final_head_phrases import Chain, chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["late_subjects"]

_TOLD = re.compile(
    r"(?:açıklan|duyurul|bildiril|yalanlan|doğrulan|kınan|reddedil|lanetlen)(?:d[ıiuü]|m[ıi]ş(?:t[ıi]r?)?)"
)
_BY = "tarafından"
_OBJECT = re.compile(r"\w{3,}[ıiuü]")  # what is announced, in the accusative
_NO_ADVERB = ("close", "saying", "statement", "agent", "postposition", "answer")
_ADVERBS = 3  # between "by" and the verb
_SURE = frozenset(("head-noun", "acronym"))


def late_subjects(setting: Setting, number: int, words: Sequence[Token]) -> Iterator[Relation]:
    """Return a body, or a person with a role, right before a finite verb of announcing that ends its clause."""
    if number > 0 and any(word.has("elsewhen") for word in words):
        return
    for at, word in enumerate(words):
        passive = _TOLD.fullmatch(word.form) is not None
        if not (passive or word.has("announcing", "issuing")) or (at + 1 < len(words) and words[at + 1].word):
            continue
        for chain in chains(setting, words[: at + 1]):
            if chain.case or not (_is_agent(words, chain, at) if passive else _follows_object(words, chain, at)):
                continue
            phrase = phrase_of(setting, words, chain, None)
            if _is_sure(phrase):
                yield Relation("says", phrase, word.start, number, framed=phrase.kind == "body")
                return


def _is_agent(words: Sequence[Token], chain: Chain, verb: int) -> bool:
    """Return whether "by" stands behind a name, and nothing but how or when before the verb."""
    by = chain.after
    if by >= verb or words[by].form != _BY or verb - by > _ADVERBS + 1:
        return False
    return all(word.word and not word.capital and not word.has(*_NO_ADVERB) for word in words[by + 1 : verb])


def _follows_object(words: Sequence[Token], chain: Chain, verb: int) -> bool:
    """Return whether a name stands between what is announced, in small letters, and the verb."""
    if chain.after != verb or chain.start == 0:
        return False
    before = words[chain.start - 1]
    told = words[verb].has("announcing") or before.has("statement")
    return told and before.word and not before.capital and _OBJECT.fullmatch(before.form) is not None


def _is_sure(phrase: Phrase) -> bool:
    if phrase.kind == "body":
        return not phrase.anaphora and phrase.office is None and not _SURE.isdisjoint(phrase.reasons)
    return phrase.kind == "person" and phrase.name is not None and phrase.role is not None
