"""A Russian body's name in the case in which it is listed: "Национального банка …" is "Национальный банк …"."""

import re
from functools import lru_cache

__all__ = ["in_nominative"]

_MASCULINE = (
    *("альянс", "аэропорт", "банк", "департамент", "завод", "институт", "кабинет", "клуб", "комбинат", "комитет"),
    *("конгресс", "концерн", "отдел", "парламент", "профсоюз", "секретариат", "синдикат", "совет", "союз", "суд"),
    *("театр", "трибунал", "университет", "факультет", "фонд", "форум", "холдинг", "центр", "штаб"),
    *("минздрав", "минкульт", "минтранс", "минфин", "минюст", "росреестр", "росстат", r"\w{3,}надзор"),
)
_FEMININE = (
    *("дума", "лига", "палата", "прокуратура", "рада", "служба"),
    *("больница", "группа", "клиника", "община", "поликлиника"),
)
_ABSTRACT = (  # of the feminine in -ия
    *("администраци", "академи", "ассоциаци", "делегаци", "дирекци", "епархи", "инспекци", "канцеляри", "коалици"),
    *("коллеги", "комисси", "компани", "конфедераци", "корпораци", "митрополи", "мисси", "мэри", "организаци"),
    *("парти", "федераци"),
)
_NEUTER = (
    *("агентств", "братств", "ведомств", "землячеств", "консульств", "министерств", "обществ", "посольств"),
    *("правительств", "представительств", "содружеств", "товариществ"),
)
_SOFT_NEUTER = ("движени", "командовани", "объединени", "отделени", "правлени", "предприяти", "собрани", "управлени")
_PREFIX = "(?:гос|ген|нац|центро|гор|обл|рай|евро|спец|пресс-)?"
_KINDS = (  # the nouns, the endings of their cases without the nominative, its ending and that of an adjective with it
    (_MASCULINE, "а|у|ом|е", "", "m"),
    (tuple(noun[:-1] for noun in _FEMININE), "ы|и|е|у|ой|ей", "а", "f"),
    (_ABSTRACT, "и|ю|ей", "я", "f"),
    (_NEUTER, "а|у|ом|е", "о", "n"),
    (_SOFT_NEUTER, "я|ю|ем|и", "е", "n"),
)
_NOUNS = tuple(
    (re.compile(rf"({_PREFIX}(?:{'|'.join(s)}))(?:{ends})", re.IGNORECASE), last, kind)
    for s, ends, last, kind in _KINDS
)
_MALE = re.compile(r"(\w+?)(?:ого|ому|ым|им|(?:(?<=[бвджзйклмнпрсчшщь][нк])|(?<=тн))ом)")
_FEMALE = re.compile(r"(?!(?:сам|эт|одн|друг|как|так|люб)(?:ой|ую))(\w+?)(?:ой|ую)", re.IGNORECASE)  # "самой" is "сама"
# Adjectives whose ending bears the stress: "Городской", not "Городский"; behind others than "ск" and "н" no rule tells
_STRESSED = re.compile(r"(?:город|мор|завод|дон|твер|муж|люд)ск|(?:област|реч|лес|степ|род)н", re.IGNORECASE)
_PLURAL = re.compile(r"\s+(?:\w+(?:ли|лись|ют|ят|ут|ат)(?:ся)?)(?!\w)")
_WORD_BEFORE = re.compile(r"\w\s+$|[«\"(]$")


def in_nominative(name: str, before: str = "", behind: str = "") -> str:
    """Return a name with its noun, and the adjectives before it, in the nominative; as it is where no rule tells.

    `before` and `behind` are the words around it: with a verb in the plural the name of several stands in it already.
    """
    if _PLURAL.match(behind) and not _WORD_BEFORE.search(before):
        return name
    words = name.split(" ")
    for number, word in enumerate(words):
        noun = _noun(word)
        if noun is not None:
            base, kind = noun
            described = [_adjective(item, kind) for item in words[:number]]
            return name if None in described else " ".join((*filter(None, described), base, *words[number + 1 :]))
        if not (_MALE.fullmatch(word) or _FEMALE.fullmatch(word)):
            return name
    return name


@lru_cache(maxsize=1024)
def _noun(word: str) -> tuple[str, str] | None:
    """Return a listed noun in the nominative, and its gender; None for other words and for the nominative."""
    for case, ending, kind in _NOUNS:
        match = case.fullmatch(word)
        if match:
            return match[1] + ending, kind
    return None


def _adjective(word: str, kind: str) -> str | None:
    """Return an adjective in the nominative of a gender; None where its ending does not tell."""
    if kind == "f":
        match = _FEMALE.fullmatch(word)
        return match[1] + "ая" if match else None
    match = _MALE.fullmatch(word)
    if match is None:
        return None
    stem = match[1]
    if kind == "n":
        return stem + "ое"
    if _STRESSED.fullmatch(stem):
        return stem + "ой"
    if stem.endswith(("ск", "цк")):
        return stem + "ий"
    return stem + "ый" if stem.endswith("н") else None
