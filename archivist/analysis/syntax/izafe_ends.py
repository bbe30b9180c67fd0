"""Where a noun phrase of Persian ends, and what one of them is, by a few words of closed classes."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.izafe_events import begins_event
from archivist.analysis.syntax.izafe_receptions import is_reception
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.base.fold import SORANI_LETTERS

__all__ = [
    "CASE",
    "begins_another",
    "behind_this",
    "counts",
    "end_of_spoken_for",
    "holds_goods",
    "holds_object",
    "is_adjunct",
    "is_cased",
    "is_for",
    "is_given_rank",
    "is_group",
    "is_indefinite",
    "is_nobodys_name",
    "is_of_a_person",
    "is_plain",
    "is_title",
    "is_whole",
    "is_work",
    "lists_in_role",
    "set_off",
    "within_a_word",
]

_A, _OBJECT = folded("یک"), folded("را")
_CASE = folded("دا")  # written on to the last word of a phrase in Sorani: "in"
CASE = len(_CASE)
_CASED = 4  # letters: a shorter word with those at its end is a word of its own
_IN_SORANI = folded("لە")
# Names and words that end in the same letters
_ENDING_SO = frozenset(
    map(folded, ("خودا", "بەغدا", "کەنەدا", "ئوگەندا", "ئۆگەندا", "ڕواندا", "فلۆریدا", "سەودا", "پەیدا"))
)
_NAME = 3  # words: a shorter phrase is the name of a body at most, and no object behind it
_ORDINAL = folded("مین")
_OF_A_TOWN = folded("انی")  # with which surnames end that are those of a place or a tribe
_ONE, _IZAFE = folded("یکی"), folded("ی")
_FRIDAY, _LEADERS = folded("جمعه"), frozenset(map(folded, ("امام", "ائمه", "امامان", "نماز", "خطیب", "خطبای")))
_SETTLED, _IN = frozenset(map(folded, ("محبوس", "مستقر", "ساکن", "مقیم", "زندانی‌شده"))), folded("در")  # "held in …"
_GUARDIAN, _OF_LAW = folded("ولی"), frozenset(map(folded, ("فقیه", "عصر", "امر", "عهد")))  # else it is "but"
_COPULAS = frozenset(map(folded, ("است", "بود", "هستند", "بودند", "نیست", "نبود", "شد", "شدند", "گردید", "گردیدند")))
# What others are to somebody: the name behind it is that of somebody else
_OF_SOMEBODY = frozenset(
    map(
        folded,
        (
            *("مترجم", "همسر", "پسر", "دختر", "پدر", "مادر", "خواهر", "برادر", "فرزند", "نوه", "خانواده", "راننده"),
            *("شاگرد", "همکار", "همتای", "هوادار", "هواداران", "طرفداران", "دوستان", "نزدیکان", "بازماندگان", "محافظ"),
        ),
    )
)
# What is traded or measured, with which an object begins and no part of a body's name
_GOODS = frozenset(
    map(
        folded,
        (
            "واردات",
            "صادرات",
            "میزان",
            "نرخ",
            "قیمت",
            "مهلت",
            "فهرست",
            "نتایج",
            "تصمیم",
            "درگذشت",
            "ادعای",
            "عملکرد",
            "مراتب",
        ),
    )
)
_INTER, _NATIONAL = folded("بین"), folded("المل")
_QUANTITIES = frozenset(
    map(
        folded,
        (
            "تعدادی",
            "شماری",
            "بخشی",
            "جمعی",
            "گروهی",
            "بسیاری",
            "برخی",
            "بعضی",
            "چند",
            "چندین",
            "تعداد",
            "جزئیات",
            "جزییات",
            "اسامی",
            "تنها",
        ),
    )
)
_GROUPS = frozenset(map(folded, ("جمعی", "گروهی", "شماری", "تعدادی")))
_MANY = tuple(map(folded, ("ان", "ها", "های", "ین")))  # the endings of plurals
_NUMBERS = frozenset(map(folded, ("یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده")))
_DEFINITE = re.compile(folded(r"\w{3,}ەکە(?:ی|یان)"))
_ACTION = re.compile(folded(r"\w{2,}(?:(?:کرد|خست|ست|شت|رت)نی|بوونی)"))
_BALL, _FOOT = folded("تۆپی"), frozenset(map(folded, ("پێ", "پێی")))  # "football" is two words in Sorani
_MOST = folded("ترین")
_MORE, _THAN = frozenset(map(folded, ("بیش", "بیشتر", "کمتر"))), folded("از")
_WHOLE = folded("کل")
_PREPOSITIONS = frozenset(map(folded, ("به", "با", "در", "از", "طی", "ضمن", "طبق", "بنابر")))
_SUBJECT_TO = folded("مورد")
_NOTICES = frozenset(map(folded, ("اطلاع", "استحضار", "آگاهی")))  # what one brings "to the notice" of people
_LETTERS = tuple(map(folded, ("نامه", "پیام", "فراخوان")))
_DASHES, _ASIDE = ("-", "–", "—", "_"), 16  # words and signs of a role between two dashes
_SEMICOLON = "؛"
_COMMAS, _QUOTES = ",،", "«\"'“"


def begins_another(words: Sequence[Token], at: int) -> bool:
    """Return whether a word counts or picks what is behind it and so begins another phrase: "some of", "the newest"."""
    following = words[at + 1] if at + 1 < len(words) else None
    compared = words[at].form in _MORE and following is not None and following.form == _THAN
    lasting = words[at].form in _NUMBERS and following is not None and following.has("time")
    one = words[at].form == _ONE and following is not None and following.form == _THAN
    settled = words[at].form in _SETTLED and following is not None and following.form == _IN
    if at > 0 and (_is_object(words, at) or is_reception(words[at]) or begins_event(words, at)):
        return True
    most = words[at].form.endswith(_MOST) and len(words[at].form) > len(_MOST)
    return compared or lasting or one or settled or most or words[at].form in _QUANTITIES


def _is_object(words: Sequence[Token], at: int) -> bool:
    """Return whether the object of a sentence of Sorani begins at a word: "the-attack-on …", "the-closing-of …".

    No name of a body goes on with either where no izafe joins it to them, nor with the first where one could.
    """
    if _ACTION.fullmatch(words[at].form):
        follows = at + 1 < len(words) and _DEFINITE.fullmatch(words[at + 1].form) is not None
        return follows or not words[at - 1].form.endswith(_IZAFE)
    return _DEFINITE.fullmatch(words[at].form) is not None


def behind_this(words: Sequence[Token], end: int) -> int:
    """Return the number of the word behind a role that belongs to a body told before: "spokesman of this guild"."""
    goes_on = end + 1 < len(words) and words[end].has("article") and words[end + 1].has("body")
    return end + 2 if goes_on else end


def within_a_word(words: Sequence[Token], at: int) -> bool:
    """Return whether a word closes nothing: half of "international", "Friday's imam", "the minister of information"."""
    if words[at].form == _FRIDAY:
        return at > 0 and words[at - 1].form in _LEADERS
    if words[at].form in _FOOT:
        return at > 0 and words[at - 1].form == _BALL
    if words[at].form == _GUARDIAN:
        return at + 1 < len(words) and words[at + 1].form in _OF_LAW
    if at > 0 and words[at].has("spoken") and words[at - 1].has("role") and words[at - 1].form.endswith(_IZAFE):
        return words[at - 1].has("joins")
    return words[at].form == _INTER and at + 1 < len(words) and words[at + 1].form.startswith(_NATIONAL)


def counts(words: Sequence[Token], link: int) -> bool:
    """Return whether "and" joins two numerals, "twenty-second", and no members of a list."""
    return link + 1 < len(words) and words[link + 1].form.endswith(_ORDINAL)


def lists_in_role(words: Sequence[Token], comma: int) -> bool:
    """Return whether a comma goes on with single words up to "and": "head of the guild of bread, cakes and pastry".

    Two words between them may be a person's name.
    """
    at = comma
    while at + 2 < len(words) and words[at].text in _COMMAS and words[at + 1].word and not words[at + 1].classes:
        at += 2
    return at > comma and words[at].has("link") and not counts(words, at)


def holds_object(setting: Setting, words: Sequence[Token], phrase: tuple[int, int], verb: int) -> bool:
    """Return whether the object of a verb, whose sign follows further on, may begin inside the phrase of a body.

    "BODY imports from the coast … (sign) announced": the text has the words together nowhere else.
    """
    start, end = phrase
    last = next((word for word in reversed(words[start:end]) if word.word), None)
    short = end - start <= _NAME and not (end < len(words) and begins_another(words, end))
    felt = end < len(words) and begins_event(words, end)
    if last is None or short or felt or not any(word.form == _OBJECT for word in words[end:verb]):
        return False
    text = setting.view.text
    return text.count(text[words[start].start : last.end]) == 1


def end_of_spoken_for(text: str, words: Sequence[Token], start: int, end: int) -> int:
    """Return where the name of whoever a spokesman speaks for ends: before the object, or half of the verb, behind it.

    Nothing joins them in writing; but the text has the name once more without the words that are no part of it.
    """
    goods = next((at for at in range(start + 2, end) if words[at].form in _GOODS), None)
    if goods is not None:
        return goods
    verbal = end < len(words) and words[end].has("light")
    if (end - start <= _NAME and not verbal) or not (verbal or any(word.form == _OBJECT for word in words[end:])):
        return end
    first = words[start].start
    if not words[start].has("body") or text.count(text[first : words[end - 1].end]) > 1:
        return end
    return next((to for to in range(end - 1, start + 1, -1) if text.count(text[first : words[to - 1].end]) > 1), end)


def is_adjunct(words: Sequence[Token], at: int) -> bool:
    """Return whether a preposition stands before a noun of speaking and no verb behind it: "by the report of X".

    "Subject to criticism" is what others say.
    """
    if at > 0 and words[at - 1].form == _SUBJECT_TO:
        return True
    before = at > 0 and words[at - 1].form in _PREPOSITIONS and words[at].form not in _NOTICES
    return before and not (at + 1 < len(words) and words[at + 1].has("light", "performing"))


def is_cased(words: Sequence[Token], at: int, *, sorani: bool = False) -> bool:
    """Return whether the Sorani ending for "in" is written on to a word; its letters are those of no other language.

    In a text in Sorani a name needs none of them. The ending closes what "in" opened: that stands before, still open.
    """
    form = words[at].form
    own = sorani or not SORANI_LETTERS.isdisjoint(form)
    if not own or not form.endswith(_CASE) or len(form) <= _CASED or form in _ENDING_SO:
        return False
    before = next((word for word in reversed(words[:at]) if _opens_adjunct(word) or word.form.endswith(_CASE)), None)
    return before is not None and not before.form.endswith(_CASE)


def _opens_adjunct(word: Token) -> bool:
    """Return whether a word is "in", also with another preposition or a pronoun written on to it."""
    return word.form.startswith(_IN_SORANI) and word.has("close", "frame", "answer", "agent")


def is_for(words: Sequence[Token], at: int) -> bool:
    """Return whether a body's purpose follows: "the organisation NAME for the rights of …"."""
    return words[at].has("aim") and at + 1 < len(words) and words[at + 1].has("purpose")


def is_of_a_person(word: Token) -> bool:
    """Return whether a noun for a statement is one for a letter or a message: persons write those, of many things."""
    return word.form.startswith(_LETTERS)


def set_off(words: Sequence[Token], at: int) -> bool:
    """Return whether a semicolon, or two dashes, set off a role: "NAME - head of X - said"."""
    if at + 1 < len(words) and words[at].text == _SEMICOLON:
        return words[at + 1].has("role")
    if at + 1 >= len(words) or words[at].text not in _DASHES or not words[at + 1].has("role"):
        return False
    return any(word.text in _DASHES for word in words[at + 2 : at + _ASIDE])


def is_indefinite(words: Sequence[Token], at: int) -> bool:
    """Return whether a word is "a", so that what follows describes somebody and names nobody."""
    return words[at].form == _A


def is_nobodys_name(words: Sequence[Token], start: int, end: int) -> bool:
    """Return whether words cannot be the name of who speaks: counted, "NAME's wife", or "NAME is …"."""
    first = words[start].form
    counted = first in _NUMBERS or first in _OF_SOMEBODY or any(word.text[0].isdigit() for word in words[start:end])
    return counted or (start < end < len(words) and words[end].form in _COPULAS)


def holds_goods(words: Sequence[Token], start: int, end: int) -> bool:
    """Return whether the object of a sentence surely begins inside the phrase of a body: "BODY the imports of …"."""
    return any(word.form in _GOODS for word in words[start + 2 : end])


def is_title(setting: Setting, words: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a role of Sorani without the izafe stands before a surname and no more: "President NAME"."""
    if end - start != 2 or words[start].has("joins", "body") or words[start].form.endswith(_IZAFE):  # noqa: PLR2004
        return False
    name = words[start + 1]
    facts = setting.tongue.syntax
    offices = facts is not None and "role" in facts.classes_of(name.form.removesuffix(_OF_A_TOWN))  # "ministers"
    shown = name.text in setting.surnames or (name.form.endswith(_OF_A_TOWN) and len(name.form) > _CASED)
    return shown and not offices and not name.classes.difference(("joins",))


def is_given_rank(words: Sequence[Token], at: int, given: frozenset[str]) -> bool:
    """Return whether a word for a rank is the first half of a given name: "Amir Ali", with a given name behind it."""
    if at + 2 >= len(words) or not (words[at].has("role") and words[at].has("honorific")):
        return False
    return words[at + 1].form in given and not words[at + 1].has("honorific")


def is_group(words: Sequence[Token]) -> bool:
    """Return whether a phrase is "a group of teachers of the university", who speak for none but themselves."""
    return len(words) > _NAME and words[0].form in _GROUPS and words[1].form == _THAN and words[2].form.endswith(_MANY)


def is_plain(words: Sequence[Token]) -> bool:
    """Return whether nothing joins the words, none is a sign, and none before the last a noun of a body: a name."""
    joined = any(word.has("link") or not word.word for word in words)
    return not joined and not any(word.has("body") for word in words[:-1])


def is_whole(words: Sequence[Token], at: int, end: int) -> bool:
    """Return whether a word says that an office is one for all of a body, "general": no part of its name."""
    return at + 1 < end and words[at].form == _WHOLE and words[at + 1].has("body")


def is_work(text: str, words: Sequence[Token], first: int, end: int) -> bool:
    """Return whether an office speaks for a film or a play, which a title in quotation marks follows somewhere."""
    if first >= end or words[first].has("body"):
        return False
    if any(word.text in _QUOTES for word in words[first : end + 1]):
        return True
    noun = text[words[first].start : words[first].end]
    counted = f"{_ORDINAL} {noun}"  # "the twelfth festival": a common noun
    return end - first == 1 and (counted in text or any(f"{noun} {mark}" in text for mark in _QUOTES))
