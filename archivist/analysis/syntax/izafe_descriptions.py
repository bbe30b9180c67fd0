"""Phrases that describe a body or a statement and name none ("the Italian firm"), and offices that are somebody's."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.izafe_ends import CASE
from archivist.analysis.syntax.tokens import Token

__all__ = [
    "has_field",
    "is_description",
    "is_for_somebody",
    "is_number",
    "is_only_described",
    "is_published",
    "is_publishing",
    "is_spelt",
]

# Nouns of bodies of which there are many in every land
_HEADS = frozenset(
    map(folded, ("شرکت", "باشگاه", "کارخانه", "مؤسسه", "موسسه", "بانک", "تیم", "دانشگاه", "رستوران", "بیمارستان"))
)
_LANDS = frozenset(
    map(
        folded,
        (
            *("آلمانی", "فرانسوی", "انگلیسی", "ایرانی", "چینی", "روسی", "ژاپنی", "ترکیه‌ای", "عراقی", "هندی", "کره‌ای"),
            *("سوئدی", "سوئیسی", "هلندی", "بلژیکی", "پرتغالی", "برزیلی", "عربی", "لبنانی", "قطری", "سعودی", "مصری"),
            *("افغانستانی", "پاکستانی", "اروپایی", "خارجی", "داخلی", "محلی", "خصوصی", "لهستانی", "دانمارکی", "نروژی"),
        ),
    )
)
_OF_LANDS = folded("یایی")  # "Italian", "Spanish": of a land whose name ends in -ia
_FAMED = frozenset(map(folded, ("مشهور", "معروف", "نامدار", "بزرگ", "معتبر", "کوچک", "یادشده", "مذکور", "مزبور")))
_MINISTERS = frozenset(map(folded, ("وزیر", "وزرای")))
_A_JOINED = tuple(map(folded, ("ێکی", "یەکی")))  # "a", with the izafe: in Sorani
_WARNING = re.compile(folded(r"(?:هشدار|اخطار)(?:ی|های|هایی)?"))
_NUMBERED = folded("شماره")
_MAKING_KNOWN = folded("نشر")  # in names of bodies too, so that it is no verb elsewhere
_IN = folded("دا")  # written on to the last word of a phrase
_LETTERS = re.compile(folded(r"(?:[^\W\d_ە]ە){3,}"))  # an acronym, spelt by the names of its letters
_FOR = frozenset(map(folded, ("وکیل", "وکلای", "منشی", "مترجم")))


def is_description(words: Sequence[Token], first: int, end: int) -> bool:
    """Return whether a noun of a body has no more than its land behind it, or what fame it has: "a famous firm"."""
    behind = words[first + 1 : end]
    if not behind or words[first].form not in _HEADS:
        return False
    lands = all(word.form in _LANDS or word.form.endswith(_OF_LANDS) for word in behind)
    return lands or behind[0].form in _FAMED


def is_for_somebody(word: Token) -> bool:
    """Return whether a role is held for a person, whose name follows it: "the lawyer of NAME"."""
    return word.form in _FOR


def has_field(word: Token) -> bool:
    """Return whether a field follows a role, "minister of power", "of justice": neither is a force or a court then."""
    return word.form in _MINISTERS


def is_number(words: Sequence[Token], at: int) -> bool:
    """Return whether figures are the number by which statements are counted: "notice no. 3", not "of the 22nd"."""
    return words[at].text.isdigit() and words[at - 1].form == _NUMBERED


def is_only_described(words: Sequence[Token], statement: int, behind: int) -> bool:
    """Return whether one word stands behind "a statement" of Sorani before the ending for "in": "short", "official".

    It is an adjective, which has no form of its own, unless it is known for a body or is an acronym.
    """
    if behind >= len(words) or behind > statement + 1 or not words[statement].form.endswith(_A_JOINED):
        return False
    word = words[behind]
    named = word.has("body", "unique") or is_spelt(word)
    return word.form.endswith(_IN) and not named


def is_published(word: Token) -> bool:
    """Return whether a word behind "with the issue of" is a statement or a warning, which is one there."""
    return word.has("statement") or _WARNING.fullmatch(word.form) is not None


def is_publishing(word: Token) -> bool:
    """Return whether a noun behind "with" says that what follows was issued: "with the issue of"."""
    return word.has("issuing") or word.form == _MAKING_KNOWN


def is_spelt(word: Token) -> bool:
    """Return whether a word of Sorani is an acronym that the names of its letters spell, perhaps with "in" behind."""
    form = word.form[:-CASE] if word.form.endswith(_IN) else word.form
    return _LETTERS.fullmatch(form) is not None
