"""Where an Arabic verb's object begins behind a body's name that ends in a foreign word: "ZELOX denies the halt of".

A name of unknown words has no sign of its end: a common noun behind it could be ruled by it, but nothing is ruled by a
proper name. What the unknown word is not tells: no verbal noun, no plural, none that the grammar knows.
"""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["begins_object", "is_foreign", "is_held_by", "is_local"]

# What is announced, denied or condemned, beside verbal nouns by their shape: the first noun of an object
_SAID_OF = frozenset(
    folded(
        "صحة سلامة حقيقة دقة عودة وقوع حدوث صدور وجود سقوط مقتل مصرع وفاة فتح بدء رفع خفض منع وقف سحب نقل ضبط حظر غلق"
        " طرح بيع شراء قتل قصف حجز فصل طرد عدم كل جميع كافة بعض أي موعد مواعيد سلسلة حزمة خطة خطط شروط أسماء أسباب"
        " تفاصيل جدول مشاركة مواصلة متابعة إقامة إعادة زيادة إضافة إحالة إزالة إصابة جريمة محاولة جملة حملة هجوم"
        " هجمات أعمال تصريحات اتهامات ادعاءات شائعات مزاعم حريق انفجار عملية"
    ).split()
)
_VERBAL = re.compile(rf"(?:{VERBAL_SHAPES})(?:ات)?")
_ACCUSATIVE = re.compile(r"\w{3,}(?<!ي)ا|\w{2,}يا")  # "a (flat) denial", "officially"
# The shapes of common nouns that rule another one: plurals, verbal nouns, nouns of place, of short words any
_COMMON = re.compile(
    rf"\w{{1,3}}|\w{{2}}[اويء](?!ا)\w|م\w+(?<!ا)|\w+(?:ي|ات|اء|ين|ايا)|\w{{1,3}}ون|{VERBAL_SHAPES}|\wوا\w{{2}}"
    r"|\w{2}ا[ئي]\w|\wعا\w+"
)
_TRADES = frozenset(folded("شركة مجموعة بنك مصرف نادي").split())  # that have short foreign names
_SHORT, _WORKS = 3, frozenset(folded("غاز نفط حفر غزل نسج بحث دعم حفظ نشر صيد ري خبز لحم قطن قمح تمر عقد كشف").split())
_IN = folded("في")
_LOCAL = frozenset(folded("سفارة قنصلية بعثة ممثلية ملحقية محكمة نيابة مديرية جالية").split())
_FACULTIES, _SCHOOLS = frozenset(folded("كلية معهد قسم عمادة").split()), frozenset(folded("جامعة كلية").split())
_BEFORE = 4  # words from the verb to its subject


def begins_object(words: Sequence[ArabicWord], first: int, place: int) -> bool:
    """Return whether a bare noun behind a foreign word begins what the verb before a body, at `first`, has to say."""
    word, before = words[place], words[place - 1]
    if place - first <= 1 or not (is_foreign(before) or _is_short_name(words, first, place)):
        return False
    verbs = words[max(0, first - _BEFORE) : first]
    if not any(item.token.has("saying", "performing") for item in verbs):
        return False
    said = word.stem in _SAID_OF or word.stem in THINGS or _VERBAL.fullmatch(word.form)
    return bool(said or _ACCUSATIVE.fullmatch(word.form))


def is_local(words: Sequence[ArabicWord], first: int, place: int) -> bool:
    """Return whether "in" stands behind a body that has its town for a part of its name: an embassy, a court."""
    return words[place].form == _IN and words[first].stem in _LOCAL


def is_held_by(words: Sequence[ArabicWord], first: int, place: int) -> bool:
    """Return whether "in" stands between a part of a university and that: "the faculty of medicine in ... of"."""
    return words[place].form == _IN and words[first].stem in _FACULTIES and words[place + 1].stem in _SCHOOLS


def is_foreign(word: ArabicWord) -> bool:
    """Return whether a word has the shape of no common noun: a foreign name, or a town's that no list has."""
    return word.bare and not word.classes and not word.token.feminine and not _COMMON.fullmatch(word.stem)


def _is_short_name(words: Sequence[ArabicWord], first: int, place: int) -> bool:
    """Return whether a word of three letters right behind "company", "club" is its name and none of its trades."""
    word = words[place - 1]
    beside = place == first + 2 and words[first].stem in _TRADES
    plain = word.bare and not word.classes and not word.token.feminine and len(word.stem) == _SHORT
    return beside and plain and word.stem not in _SAID_OF | _WORKS
