"""Persons and bodies that Arabic sentences name, by the layer of syntax: role and name, given name, body's noun.

No letter is a capital, so that most phrases with a body's noun are descriptions. A name ends with something definite,
its head is one body, and what follows the head tells which.
"""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.mentions.name_kinds import NamedSpan
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import beginnings_of_names, begins_name, is_abstract, may_be_name
from archivist.analysis.syntax.arabic_nouns import VERBAL_SHAPES
from archivist.analysis.syntax.arabic_persons import person_at
from archivist.analysis.syntax.arabic_phrases import POSSESSED, Words
from archivist.analysis.syntax.arabic_subjects import Verb, subject_at
from archivist.analysis.syntax.arabic_words import ArabicWord, arabic_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import Span

__all__ = ["arabic_names", "roots_of_places"]

_ANY = Verb()
# Nouns for bodies that are as often nouns of action, of a thing or of a quantity
_OPEN_HEADS = frozenset(
    folded(
        "مشروع برنامج مجموعة مصلحة دفاع تنظيم إدارة قيادة خارجية داخلية محافظة ولاية مدينة بلدة منطقة مؤتمر"
        " قطاع قضاء أمن"
        " مطار مستشفى كنيسة مسجد مدرسة مركز جمهورية مملكة دولة سلطة إمارة جهة خلية غرفة فريق طاقم وفد مصدر مكتب"
        " قسم خط طرف"
        " نظام شبكة حملة مبادرة لقاء فرقة كلية عدالة زراعة صناعة تجارة رياضة صحة تعليم عمل مالية اقتصاد إعلام ثقافة نقل"
        " طاقة بيئة عدل حكم فرع مقر جالية موقع ميدان ملعب سوق شارع ساحة أسرة عائلة قبيلة شعب طائفة رأس عضو نائب"
        " مصالح أعضاء أجهزة قادة نواب قوى فصائل وزراء طلبة أطراف لجان فرق أحزاب معارضة كتاب صحفيين مصرف أنصار"
        " عناصر أفراد"
        " وسائل وسيلة مواقع ممثلو ممثلي وحدة كنائس عشائر صفحة سوابق وحدات شركاء"
    ).split()
)
# Heads behind which one bare word, or an adjective alone, is a name
_OWN_NAMED = frozenset(
    folded(
        "حزب حركة تيار شركة صحيفة جريدة قناة وكالة نادي جماعة جامعة مؤسسة بنك مصرف ائتلاف كتلة تجمع تحالف جبهة هلال حرس"
        " حشد نقابة اتحاد إذاعة مجلة منظمة جمعية رابطة كنيست"
    ).split()
)
_OF_ALL = frozenset(
    folded("أحد إحدى مختلف جميع كل بعض عدد صالح غاية نحو مدة سنة عدة أي هذا هذه تلك نفس ذات غير مثل").split()
)
# Bare nouns behind ل inside a name: what the body is for
_PURPOSES = frozenset(
    folded(
        "مكافحة حقوق كرة حماية دعم تنمية شؤون رعاية علوم طب مراقبة تنسيق نقل سلامة أمن إغاثة قضايا ذوي طلبة"
        " عمال كتاب نقل"
        " محاربة تطوير تعزيز رقابة هيئة نزع إعادة تشغيل ترقية تشجيع حفظ صيانة نشر تعليم دراسات بحوث أبحاث أنباء أطباء"
        " منتجي صحفيي محامي مهندسي معلمي شباب نساء أسرى ضحايا جنوب شمال شرق غرب وسط دول أمم لاجئي عمليات منطقة كتائب"
    ).split()
)
_WITH_GOD = frozenset(
    folded("عبد نصر ضيف خلف فضل جار سيف رحمة هبة عطا فتح حبيب أسد روح آية شكر سعد حسب وجيه أمان").split()
)
_GOD, _GREATER = folded("الله"), frozenset(folded("أكبر على مقابل أول آخر سان").split())
_SAME_ROOT, _SHORTEST = 4, 3  # letters
_NAME = 2
_GOVERNING = frozenset(folded("مع من إلى عن لدى بين").split())  # before a title, in no clause of its own
_NO_NAME = re.compile(VERBAL_SHAPES + r"|[يت]\w{3,}|\w+(?:يه|ات|ين|ون)|\w{1,2}")
_TAG = re.compile(r"#[^\W_]+(?:_[^\W_]+)+")
# Given names that are as often an adjective or a noun: "and sincere", "with beauty"
_ADJECTIVES = frozenset(
    folded(
        "صادق كامل سالم صالح عادل كريم جميل شريف جليل عزيز رشيد سعيد حكيم أمين أمينة فاضل طاهر نادر ناصر كمال جمال فرح"
        " باسم ماهر ثابت حسن نور سلام هدى أمل نجيب عارف حامد ماجد منصور مختار مبارك محمود مسعود حبيب خليل"
    ).split()
)
_WRITTEN_ON, _LONG, _CLOSING = folded("وفلبك"), 4, frozenset(("close",))


def roots_of_places(context: TextContext) -> frozenset[str]:
    """Return the first letters of the places that the text names, by which adjectives of nationality are known."""
    names = (
        context.view.slice(span).removeprefix("ال") for span, item in context.matches if item.entity.type == "place"
    )
    return frozenset(name[:_SAME_ROOT] for name in names if len(name) >= _SHORTEST)


def arabic_names(setting: Setting, sentence: Sentence, places: frozenset[str]) -> Iterator[NamedSpan]:
    """Return the names in one sentence, each with its kind and rule; `places` are roots of places' names."""
    words = Words(setting, tuple(_parted(setting, arabic_words(setting, sentence))))
    done = 0
    for at in _beginnings(words):
        read = _phrase(words, at) if at >= done else None
        if read is None:
            continue
        phrase, end = read
        name = _within_tag(words, phrase.name) if phrase.name else None
        titled = _titled(words, at, end) if phrase.kind == "role" else None
        if titled or (name and _is_person(words, name)):
            yield "person", titled or name or phrase.span, "mention.named-person"
        if phrase.body and not phrase.anaphora and "indefinite" not in phrase.reasons:
            body = _body(words, phrase.body, places)
            if body:
                yield "organisation", body, "mention.named-body"
        done = end if phrase.kind in ("person", "name") else at + 1


def _parted(setting: Setting, words: Sequence[ArabicWord]) -> Iterator[ArabicWord]:
    """Return the words, a conjunction or preposition that is written on to a given name as a word of its own."""
    names = given_names()
    for word in words:
        form = word.form
        joined = len(form) > _LONG and form[0] in _WRITTEN_ON and form[1:] in names and form not in names
        if not joined or form[1:] in _ADJECTIVES or word.classes or setting.known.any_at(word.token.start):
            yield word
            continue
        particle, name = (
            word.token._replace(
                start=start, end=end, text=word.token.text[cut], form=form[cut], classes=classes, feminine=feminine
            )
            for start, end, cut, classes, feminine in (
                (word.token.start, word.token.start + 1, slice(1), _CLOSING, False),
                (word.token.start + 1, word.token.end, slice(1, None), frozenset[str](), word.token.feminine),
            )
        )
        for part in (particle, name):
            yield ArabicWord(part, part.form, part.start, part.classes, part.end, part.form, word=True, bare=True)


def _beginnings(words: Words) -> Iterator[int]:
    """Return the places of the words with which the phrase of a name may begin."""
    names, spoken = beginnings_of_names(), False
    for at, word in enumerate(words.words):
        if word.word and (word.classes or spoken or word.form in names):
            yield at
        spoken = "saying" in word.token.classes


def _phrase(words: Words, at: int) -> tuple[Phrase, int] | None:
    word = words[at]
    if word.classes and word.has("role", "honorific", "body"):
        return subject_at(words, at, _ANY, of_statement=True)
    if word.classes and not word.definite and word.has("media"):
        span = words.span(at, words.body_end(at).end)
        return Phrase("body", span, body=span, reasons=("head-noun",)), at + 1
    if begins_name(words, at):
        return person_at(words, at)
    spoken = at > 0 and words[at - 1].token.has("saying") and word.bare and not words.closes(at)
    return person_at(words, at) if spoken else None


def _within(words: Words, span: Span) -> tuple[int, int]:
    inside = [at for at, word in enumerate(words.words) if span.start <= word.start < span.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _titled(words: Words, begin: int, place: int) -> Span | None:
    """Return the two words behind a title that a role or a preposition governs: no verb stands there.

    The phrase of the role or the title stands between `begin` and `place`.
    """
    title, end = place - 1, place + _NAME
    if not (title > 0 and words[title].has("honorific") and words[title].definite and end <= len(words)):
        return None
    governor, first, last = words[title - 1], words[place], words[place + 1]
    governed = begin < title or words[title].preposition or governor.form in _GOVERNING
    plain = all(
        word.word
        and not (word.classes or word.token.classes or word.preposition or word.conjunction)
        and word.form.isalpha()
        and not POSSESSED.fullmatch(word.form)
        for word in (first, last)
    )
    if not governed or not plain or first.definite or _NO_NAME.fullmatch(first.form) or is_abstract(first):
        return None
    return words.span(place, end) if last.definite or words.boundary(end) else None


def _within_tag(words: Words, span: Span) -> Span:
    """Return a name that is a hashtag without the words behind the tag: "#GIVEN_FAMILY says"."""
    view = words.setting.view
    start, end = view.original(span)
    tag = _TAG.match(view.document.text, max(0, start - 1), end)
    first, last = _within(words, span)
    return words.span(first, min(last, first + tag.group().count("_") + 1)) if tag and last > first else span


def _is_person(words: Words, span: Span) -> bool:
    """Return whether the words that stand where a name does can be one: no object, no clause."""
    first, end = _within(words, span)
    name = words.words[first:end]
    if len(name) < _NAME or name[0].form in _GREATER or any(not _may_stand(word) for word in name):
        return False
    for place, word in enumerate(name):
        if word.form == _GOD and (not place or name[place - 1].stem not in _WITH_GOD):
            return False
        if place and word.form.startswith("و") and not word.form.startswith("ول"):
            return False
    if words.listed(first, "person") or begins_name(words, first):
        return not name[-1].has("body", "time", "statement")
    return may_be_name(words, first) and not any(_is_noun(word) for word in name)


def _may_stand(word: ArabicWord) -> bool:
    return (
        word.word
        and word.form[0].isalpha()
        and word.token.text[0] == word.token.text[0].upper()
        and not word.has("time")
    )


def _is_noun(word: ArabicWord) -> bool:
    """Return whether a word has an ending that no foreign name has: of a feminine noun, a possessor, a plural verb."""
    return word.token.feminine or word.form.endswith(("ه", "هم", "هن", "وا", "ات")) or bool(word.preposition)


def _body(words: Words, span: Span, places: frozenset[str]) -> Span | None:
    """Return the name of one body; None where the words describe a kind of bodies, or an action."""
    first, end = _within(words, span)
    if end - first >= _NAME and words.listed(first, "organisation") == end:
        return span
    end = _without_purpose(words, first, end)
    name = words.words[first:end]
    if len(name) < _NAME or not _may_be_body(name):
        return None
    last, placed = name[-1], any(words.listed(at, "place", "organisation") for at in range(first + 1, end))
    if last.definite and any(_is_national(word, places) for word in name[1:]):
        return words.span(first, end)
    if name[0].has("media") and not name[0].has("body"):
        told = last.definite or bool(words.listed(end - 1, "place")) or not last.word
    elif len(name) == _NAME and not (name[0].stem in _OWN_NAMED or (not name[0].definite and last.definite)):
        told = False
    elif last.definite or placed or not last.word:
        told = placed or _tells(name)
    else:
        told = _is_bare_name(words, name, end)
    return words.span(first, end) if told else None


def _may_be_body(name: Sequence[ArabicWord]) -> bool:
    """Return whether the head is one body, and nothing in the name makes it a part, a quantity or a clause."""
    head, last = name[0], name[-1]
    if any(word.stem in _OF_ALL or word.token.has("saying", "statement") for word in name):
        return False
    plural = head.stem.endswith(("ات", "ين", "ون", "يي", "ئي"))
    if plural or head.stem in _OPEN_HEADS or not head.has("body", "media"):
        return False
    return not (POSSESSED.fullmatch(last.form) or (last.form.endswith("ه") and not last.token.feminine))


def _tells(name: Sequence[ArabicWord]) -> bool:
    """Return whether a name says more than its kind: three words, or a head with a name of its own."""
    return len(name) > _NAME or name[0].stem in _OWN_NAMED


def _is_bare_name(words: Words, name: Sequence[ArabicWord], end: int) -> bool:
    """Return whether one bare word is the name of a party, a firm, a newspaper, and the phrase ends there."""
    head, last = name[0], name[-1]
    ended = end >= len(words) or not words[end].word or words.closes(end) or bool(words[end].preposition)
    plain = not head.definite and head.stem in _OWN_NAMED and len(name) == _NAME and ended
    return plain and last.bare and not last.token.feminine and not last.form.endswith(("ا", "ين"))


def _without_purpose(words: Words, first: int, end: int) -> int:
    """Return where the name ends before a complement with ل that says what was done, not what the body is for."""
    for at in range(first + 1, end):
        word = words[at]
        if word.preposition != "ل":
            continue
        bare = not word.definite and word.stem not in _PURPOSES
        if bare or (at == first + 1 and words[first].definite):
            return at
    return end


def _is_national(word: ArabicWord, places: frozenset[str]) -> bool:
    """Return whether an adjective is made of the name of a place that the text names."""
    shaped = word.definite and word.form.endswith(("ي", "يه"))
    return shaped and any(word.stem.startswith(root) for root in places)
