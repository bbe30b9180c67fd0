"""Whether Turkish words are a person's name, and what stands before one: a title, a trade, the body it is from."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["behind_trade", "is_given", "is_heading", "is_known_surname", "last_title", "name_before_adjunct"]

# nouns for what a person does, by their endings, which given names hardly have: "sosyolog", "diyetisyen", "gazeteci"
_TRADE = re.compile(folded(r"\w{3,}(?:olog|isyen|onomist)|\w*mühendisi?"))
_NAME_TOO = re.compile(folded(r"h[aâ]kim|yargıç|mimar|eczacı|gazeteci|yazar"))  # before a known given name alone
_LOUD = 4  # letters: fewer in capitals are as often an acronym
_PAIR, _NAME = 2, 4  # words of a full name: at least, at most


def is_given(setting: Setting, text: str) -> bool:
    """Return whether a word is a given name, also in capitals."""
    if len(text) >= _LOUD and text.isupper():
        text = text[0] + text[1:].replace("I", "ı").replace("İ", "i").lower()
    return text in setting.tongue.given_set or is_given_name(text)


def is_heading(setting: Setting, words: Sequence[Token]) -> bool:
    """Return whether three words and more are written in capitals and none of the first two is a given name."""
    loud = len(words) > _PAIR and all(word.text.isupper() for word in words)
    return loud and not any(is_given(setting, word.text) for word in words[:_PAIR])


def _is_of_person(setting: Setting, text: str) -> bool:
    """Return whether a word is a given name, or stands behind one somewhere in the text."""
    return text in setting.surnames or is_given(setting, text)


def is_known_surname(setting: Setting, text: str) -> bool:
    """Return whether one word is a person's: a given name, or a surname behind a name or a role."""
    if _is_of_person(setting, text):
        return True
    facts, view = setting.tongue.syntax, setting.view.text
    before = re.search(rf"(?<!\w)(\w+)(?:\. | ){re.escape(text)}(?!\w)", view)
    if before is None or facts is None:
        return False
    return before[1][0].isupper() or not facts.classes_of(before[1].casefold()).isdisjoint(("role", "honorific"))


def behind_trade(setting: Setting, words: Sequence[Token], start: int, end: int) -> int:
    """Return where a full name begins behind a noun for what the person does; `start` where none stands there."""
    at = start
    while at < end - _PAIR and _TRADE.fullmatch(words[at].form):
        at += 1
    named = at < end - _PAIR and _is_of_person(setting, words[at + 1].text)
    return at + 1 if named and _NAME_TOO.fullmatch(words[at].form) else at


def last_title(setting: Setting, words: Sequence[Token], start: int, end: int) -> int | None:
    """Return where a full name begins behind titles inside a chain: "Fakültesi Prof. Dr. NAME"; None without one."""
    titles = [at for at in range(start + 1, end - 1) if words[at].has("honorific") and not words[at].has("role")]
    if not titles:
        return None
    first = titles[-1] + 1
    while first < end and not words[first].word:
        first += 1
    named = _PAIR <= end - first <= _NAME and all(word.word and word.capital for word in words[first:end])
    plain = named and not any(word.has("role", "body", "link") for word in words[first:end])
    return first if plain and _is_of_person(setting, words[first].text) else None


def name_before_adjunct(setting: Setting, words: Sequence[Token], start: int, end: int) -> int | None:
    """Return where a full name ends that a place or a body with its case follows: "ROLE FIRST LAST Meclis'te"."""
    last = end - 1
    first = last - _PAIR
    if first < start or "'" not in words[last].text or any("'" in word.text for word in words[first:last]):
        return None
    bare = words[last].text.partition("'")[0]
    facts = setting.tongue.syntax
    noun = facts is not None and not facts.classes_of(bare.casefold()).isdisjoint(("body", "unique"))
    noun = noun or bare.isupper() or setting.known.at(words[last].start, "place") is not None
    named = words[first].capital and words[last - 1].capital and not words[last - 1].has("role", "body", "link")
    return last if noun and named and _is_of_person(setting, words[first].text) else None
