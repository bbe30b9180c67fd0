"""What befell somebody, as the object of a clause: "BODY the passing of NAME (sign) to his family condoles"."""

from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.tokens import Token

__all__ = ["begins_event"]

_OBJECT = folded("را")
# Nouns of what happens, for which one condoles or congratulates
_EVENTS = frozenset(
    map(
        folded,
        (
            *("درگذشت", "رحلت", "ارتحال", "فقدان", "جان‌باختن", "جانباختن", "جان‌سپردن", "عروج", "ضایعه", "مصیبت"),
            *("قبولی", "موفقیت", "پیروزی", "قهرمانی", "صعود", "انتصاب", "انتخاب", "فرارسیدن", "حلول", "آغاز", "میلاد"),
            *("ولادت", "سالروز", "شهادت", "فوت", "مرگ", "جان‌باختگان", "کسب", "عید", "نوروز", "بازگشت", "آزادی"),
        ),
    )
)
# With these before them they are what a body is for: "the committee to honour the passing of"
_FEELS = frozenset(map(folded, ("تسلیت", "تبریک", "شادباش", "تهنیت", "تعزیت", "همدردی")))  # in the verb
_OCCASIONS = frozenset(map(folded, ("بزرگداشت", "گرامیداشت", "برگزاری", "مراسم", "جشن", "سالگرد", "یادبود", "مقابله")))


def begins_event(words: Sequence[Token], at: int) -> bool:
    """Return whether the object of the clause begins at a noun of what happened, up to its sign further on."""
    if words[at].form not in _EVENTS or at < 2:  # noqa: PLR2004  # a noun of its kind and a word at least
        return False
    before = words[at - 1]
    if before.has("body", "governing", "link", "role") or before.form in _OCCASIONS or not before.word:
        return False
    sign = next((number for number in range(at + 1, len(words)) if words[number].form == _OBJECT), len(words))
    return any(word.form in _FEELS for word in words[sign:])
