"""Whether Turkish words are a person's name, and what stands before one: a title, a trade, the body it is from."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = [
    "behind_heading",
    "behind_trade",
    "is_described",
    "is_given",
    "is_heading",
    "is_known_surname",
    "is_of_role",
    "last_title",
    "name_before_adjunct",
]

# nouns for what a person does, by their endings, which given names hardly have: "sosyolog", "diyetisyen", "gazeteci"
_TRADE = re.compile(
    folded(
        r"\w{3,}(?:olog|isyen|(?:onom|yatr)ist)|\w*mühendisi?|şarkıcı|ressam|öğretmen|gazeteci|eczacı|yargıç|balıkçı"
    )
)
_NAME_TOO = re.compile(folded(r"h[aâ]kim|mimar|yazar"))  # before a known given name alone
_DOER = re.compile(
    folded(r"(?:üye|yönetici|öğrenci|aday|oyuncu|temsilci|yazar|muhabir|çiftçi|balıkçı|avukat)(?:s?[ıiuü])?")
)
_BEFORE = 40  # characters before a name
_TIMES = 20  # that a text has a name, and in which a role is sought before it
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
    if not facts.classes_of(before[1].casefold()).isdisjoint(("role", "honorific")):
        return True
    noun = re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", view)  # with a capital as the first word
    return before[1][0].isupper() and noun is None


def behind_trade(setting: Setting, words: Sequence[Token], start: int, end: int) -> int:
    """Return where a full name begins behind a noun for what the person does; `start` where none stands there."""
    at = start
    while at < end - _PAIR and _TRADE.fullmatch(words[at].form):
        at += 1
    named = at < end - _PAIR and _is_of_person(setting, words[at + 1].text)
    return at + 1 if named and _NAME_TOO.fullmatch(words[at].form) else at


def behind_heading(words: Sequence[Token], start: int, end: int) -> int:
    """Return where a chain begins behind a heading in capitals that two spaces part from its paragraph."""
    at = start
    while at < end and words[at].text.isupper():
        at += 1
    parted = start + 1 < at < end and words[at].start - words[at - 1].end > 1
    return at if parted else start


def is_of_role(setting: Setting, name: str) -> bool:
    """Return whether a role stands before a full name somewhere in the text."""
    facts, text = setting.tongue.syntax, setting.view.text
    place = -1
    for _ in range(_TIMES):
        place = text.find(f" {name}", place + 1)
        if place < 0 or facts is None:
            return False
        before = text[max(0, place - _BEFORE) : place].split()
        if before and "role" in facts.classes_of(before[-1].casefold()):
            return True
    return False


def is_described(words: Sequence[Token], start: int, end: int, after: int) -> bool:
    """Return whether a noun for what a person does stands before a full name that ends its clause: "üyesi NAME, …"."""
    if after >= len(words) or end == start + 1 or start == 0 or words[start - 1].capital:
        return False
    separate = not words[after].word or words[after].has("auxiliary")
    listed = words[after].text == "," and after + 1 < len(words) and _DOER.fullmatch(words[after + 1].form)
    return separate and not listed and _DOER.fullmatch(words[start - 1].form) is not None


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
