"""The body in whose name a Turkish text says "we": "BODY olarak kınıyoruz", "BODY adına reddediyoruz"."""

import re
from collections.abc import Iterator

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.final_head_phrases import chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Sentence, Token

__all__ = ["acts_as_body", "is_we"]

_AS = (folded("olarak"), folded("adına"))
# Any verb of the first person in the plural, in the tenses in which a statement acts
_WE = re.compile(r"\w{2,}(?:[ıiuü]yoruz|m[ae]kt[ae]y[ıi]z|[ae]c[ae]ğ[ıi]z|m[ae]l[ıi]y[ıi]z)")


def acts_as_body(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Take "X olarak … kınıyoruz": the first person says in whose name it speaks, also where it is quoted."""
    words = sentence.tokens
    first = next((at for at, word in enumerate(words) if _acts(word)), None)
    if first is None:
        return
    for chain in chains(setting, words[:first]):
        if chain.case or chain.after >= first or words[chain.after].form not in _AS:
            continue
        phrase = phrase_of(setting, words, chain, "body")
        sure = words[first].has("performing") or not {"head-noun", "acronym"}.isdisjoint(phrase.reasons)
        if sure:
            yield Relation("performs", phrase, words[first].start, sentence.number, framed=phrase.kind == "body")


def _acts(word: Token) -> bool:
    return (word.has("performing") and is_we(word)) or _WE.fullmatch(word.form) is not None


def is_we(word: Token) -> bool:
    """Return whether a verb is one of the first person in the plural."""
    return word.form.endswith(("uz", "üz", "ız", "iz", "yız", "yiz"))
