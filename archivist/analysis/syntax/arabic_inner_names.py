"""Parts inside the name of an Arabic body: whom it is called after, a second adjective, a noun named twice."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_nouns import THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = [
    "ADJECTIVES",
    "RULES_BY",
    "behind_compound",
    "deals_in",
    "ends_description",
    "founder_end",
    "gender_of",
    "is_acting",
    "is_called_a_statement",
    "is_described",
    "is_epithet",
    "is_field",
    "is_field_of",
    "is_its_deed",
    "is_joined",
    "is_object",
    "is_second_adjective",
    "is_told_which",
    "presided_end",
]

ADJECTIVES = frozenset(  # that carry a name on and have no ending that shows them
    folded(
        "عام عامة أعلى عليا عالي عالية متحد متحدة أحمر حمراء أبيض أسود أخضر أزرق مستقل مستقلة أكبر كبرى كبير"
        " كبيرة أول أولى ثاني ثانية ثالث ثالثة حر حرة مسلح مسلحة مركزي مشترك مشتركة موحد موحدة دائم دائمة شامل"
        " شاملة جديد جديدة قديم قديمة أعظم عظمى أوسط وسطى أدنى دنيا متقدم متقدمة متخصص متخصصة خاص خاصة كريم شريف"
        " مؤقت مؤقتة معني معنية مختص مختصة مكلف مكلفة عالمي ديمقراطي ديموقراطي قومي حاكم حاكمة ناشئ ناشئة متوسط"
        " متوسطة جوي بري هاشمي هاشمية علوي اتحادية فدرالية حرام شريفين مستمر مستمرة عرب أفارقة أجانب مديرة"
        " رابع رابعة خامس خامسة سادس سادسة سابع سابعة ثامن ثامنة تاسع تاسعة صحي طبي فني ذري سني"
    ).split()
)
_ELATIVES = frozenset(folded("عليا كبرى أولى وسطى دنيا عظمى حمراء").split())  # feminine without ة
# Nouns that rule another one by a preposition, inside a name too: "control over", "defence of"
RULES_BY = {
    folded("على"): frozenset(folded("رقابة إشراف قضاء حفاظ محافظة سيطرة اطلاع تعرف تدريب حصول طلب تأمين دفاع").split()),
    folded("عن"): frozenset(folded("دفاع بحث تنقيب كشف إفراج تعبير نهي إعلان").split()),
    folded("ب"): frozenset(folded("أمر عناية تعريف نهوض ارتقاء اعتناء اهتمام").split()),
}
_RELATIVE = re.compile(r"\w{3,}(?:ي|يه)")
_TELLS_WHICH = re.compile(r"\w{3,}(?:ي|(?<!ا)يه)")
_NO_NOUN = re.compile(r"[يت]\w{3,}|م\w{3,}")  # a verb, a participle
_DESCRIBES = re.compile(r"\w{3,}ي|\w{2,}(?:يه|يين|يون|يات|اوي|اويه)")
_PARTICIPLE, _DEALT = re.compile(r"م\w{3,}"), frozenset(folded("في من").split())
_VERBAL = re.compile(rf"{folded('ت')}\w{{2}}{folded('ية')}")  # "education" has the shape of no adjective
_RULES = re.compile(rf"{folded('ت')}\w{{2}}{folded('ي')}\w|{folded('إعادة|متابعة|مراقبة|مكافحة|إدارة')}")  # never alone
_ACTING = frozenset(folded("نيابة إنابة وكالة").split())  # behind "by": who holds a role for another
_MET = frozenset(folded("مجتمع مجتمعة منعقد منعقدة ملتئم ملتئمة").split())  # of a board, before when and where
_HIS, _DEED = folded("ه"), re.compile(rf"{VERBAL_SHAPES}|ت\wا\w\w")
_ITS_DEED = re.compile(rf"{folded('الت')}\w{{2,5}}{folded('ها')}")  # "its commitment": these letters are no article
_CHARGED = frozenset(folded("مكلف مكلفة").split())  # with something, where it describes a body
_OWN_LETTER = frozenset(
    folded(
        "واحة وفد وفود وقف وضع وصول وصف وعد وعود وجود وفاة وقوع وثيقة وثائق وسيلة وسائل واقع واقعة وقائع وقفة ورقة ورشة"
        " وساطة وجهة واجب واجبات وقت وزن وسط وتيرة وظيفة وظائف ودائع وباء وقود وصية وساوس ولادة وفرة وحدات ورود"
        " وبشدة وبقوة"
    ).split()
)
_OF_FAITH = frozenset(folded("الدين الله الرحمن الإسلام").split())
# what a club or a company is, in apposition behind its name
_EPITHETS = frozenset(folded("حامل حاملة متصدر متصدرة وصيف وصيفة بطل بطلة صاحب صاحبة إحدى").split())
_NO_PART = re.compile(rf"ي\w{{3,}}ون|{folded('أول')}")  # "they find"; "first of", which is said of a day
_DESCRIBED = 2  # words
_PRESIDENCY, _PRESIDED = folded("برئاسة"), frozenset(folded("جمهورية حكومة وزراء أركان").split())
_AND = folded("و")
# What "for" names that is no field of a body's work: to whom it speaks, when, and what it calls others to do
_NO_FIELD = frozenset(
    folded(
        "شعب شعوب رأي ناس جمهور جماهير عالم سكان أهالي عمال طلاب طلبة مواطن زبائن عملاء أعضاء قراء شركاء مجتمع كل"
        " حكومة سلطة سلطات مرة أسف تو غاية حين آن عام أسبوع شهر سنة موسم تنديد احتجاج مطالبة تعبير رد تظاهر إضراب"
        " مشاركة حضور وقوف تصويت خروج نزول ضغط"
    ).split()
)
# Nouns for what clubs, companies and foundations work in, before the noun that says of what
_FIELDS = frozenset(
    folded(
        "كرة صناعة صناعات تجارة إنتاج توزيع تصنيع تكرير تصدير استيراد تشغيل إدارة نقل رعاية تنمية تطوير حماية خدمات"
        " دراسات بحوث أبحاث علوم حقوق تعليم تأهيل تدريب هندسة تقنية تكنولوجيا نظم طب فنون إغاثة كفالة توليد"
    ).split()
)
_CALLS = frozenset(folded("دعا دعت يدعو تدعو ودعا ودعت طالب طالبت سعى سعت يسعى تسعى تحرك تحركت عمل عملت").split())
_FOR, _BY = folded("ل"), folded("ب")
_THAT, _ASIDE = frozenset(folded("أن إن أنه أنها إنه إنها بأن بأنه بأنها").split()), 12  # words before it
_LINKS = frozenset(folded("بن ابن بنت آل").split())


def founder_end(words: Sequence[ArabicWord], place: int, *, named: bool) -> int:
    """Return the place behind the person or the family whose name a body has; 0 where none stands there.

    A name with "son of" or "house of" is one; a given name alone (`named`) where a complement with ل goes on behind it.
    """
    end = place + (words[place].form not in _LINKS)
    while end + 1 < len(words) and words[end].form in _LINKS and words[end + 1].word:
        end += 2
    if end > place + 1:
        return end
    goes_on = end < len(words) and words[end].preposition == _FOR and words[end].definite
    return end if named and goes_on and not words[end].has("media", "statement", "time") else 0


def is_second_adjective(last: ArabicWord, word: ArabicWord) -> bool:
    """Return whether an adjective is joined to the one that stands last: "the economic and financial office"."""
    both = last.definite and word.definite and word.conjunction and not word.preposition
    alike = last.token.feminine == word.token.feminine and not word.has("body", "role", "honorific", "media", "time")
    return both and alike and all(_RELATIVE.fullmatch(item.stem) for item in (last, word))


def ends_description(chain: Sequence[ArabicWord], word: ArabicWord) -> bool:
    """Return whether a noun cannot belong to what adjectives without article describe: "a special board (lowered) the".

    An adjective agrees with the head, the first of the chain, and is no plural: "the union of officers of". A verb in
    the imperfect begins a clause that does belong to it.
    """
    if is_epithet(chain, word) or _NO_PART.fullmatch(word.form):
        return True
    adjective = word.token.feminine or word.stem in ADJECTIVES or _RELATIVE.fullmatch(word.stem)
    if len(chain) < _DESCRIBED or word.definite or adjective or _NO_NOUN.fullmatch(word.form):
        return False
    head, first = chain[:_DESCRIBED]
    tells = _TELLS_WHICH.fullmatch(first.stem) and not (_VERBAL.fullmatch(first.stem) or _NO_NOUN.fullmatch(first.stem))
    return bool(tells) and head.token.feminine == first.token.feminine and not first.has("body", "role")


def is_field(word: ArabicWord) -> bool:
    """Return whether "for" with a noun says what a company or a foundation works in: "DELTA company for investment"."""
    known = word.has("body", "role", "honorific", "media", "statement", "time")
    persons = word.stem.endswith(("ين", "ون"))
    return word.preposition == _FOR and word.definite and not (known or persons or word.stem in _NO_FIELD)


def is_field_of(words: Sequence[ArabicWord], first: int, place: int) -> bool:
    """Return whether "for" with a noun and what it rules is a field of work: "DELTA club for the ball of the foot".

    Behind a verb that calls for something it may be what is called for.
    """
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else None
    if word.stem not in _FIELDS or word.preposition != _FOR or word.definite:
        return False
    called = any(item.form in _CALLS for item in words[max(0, first - _DESCRIBED) : first])
    return behind is not None and behind.definite and not behind.preposition and not called


def is_epithet(chain: Sequence[ArabicWord], word: ArabicWord) -> bool:
    """Return whether a bare noun says what a body with a name is: "Meridian Club, holder of the cup"."""
    return len(chain) >= _DESCRIBED and word.stem in _EPITHETS


def behind_compound(words: Sequence[ArabicWord], end: int) -> int:
    """Return the place behind the second half of a name like "Light of the Faith", and the surname before a sign."""
    if end >= len(words) or words[end].form not in _OF_FAITH:
        return end
    surname = end + 2 < len(words) and words[end + 1].definite and not words[end + 2].word
    return end + 1 + surname


def deals_in(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a participle behind an adjective says what a body does: "the Tern Group, and dealing in"."""
    before, word, behind = words[place - 1], words[place], words[place + 1 : place + 3]
    told = len(behind) > 1 and behind[0].form in _DEALT and not behind[1].has("statement", "time")
    alike = before.definite and before.token.feminine == word.token.feminine
    return told and alike and all(map(re.fullmatch, (_DESCRIBES, _PARTICIPLE), (before.stem, word.stem)))


def is_acting(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a word is "acting", which belongs to a role, or what a body does: "its commitment", "met"."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else None
    if is_its_deed(words, place):
        return True
    if not word.definite:
        return False
    if word.stem in _MET:
        return True
    if word.stem in _CHARGED:
        return behind is None or behind.form[0] != _BY
    return word.preposition == _BY and word.stem in _ACTING and (behind is None or not behind.definite)


def is_its_deed(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a word is what a body does, with the body's pronoun: "its withdrawal", the object of a verb."""
    word = words[place]
    owned = word.bare and word.form.endswith(_HIS) and not word.token.feminine
    deed = owned and place > 0 and not words[place - 1].has("body") and _DEED.fullmatch(word.form[:-1]) is not None
    return deed or _ITS_DEED.fullmatch(word.form) is not None


def is_called_a_statement(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a word for a statement is what a party is called, "Call of TOWN": its noun waits for a name."""
    word, before = words[place], words[max(0, place - 1)]
    named = word.bare and word.has("statement") and before.has("body") and not before.definite
    behind = words[place + 1] if place + 1 < len(words) else None
    shown = behind is not None and behind.definite and _leads_to_that(words, place)
    if not named or (word.token.feminine and not shown):
        return False
    plain = behind is not None and behind.word and not (behind.preposition or behind.conjunction)
    if behind is None or not plain or word.form.endswith("ا"):
        return False
    return not behind.has("close", "time", "frame", "statement", "body")


def presided_end(words: Sequence[ArabicWord], place: int) -> int:
    """Return the place behind "at the presidency of the republic"; 0 where somebody presides: "headed by NAME"."""
    behind = words[place + 1] if place + 1 < len(words) else None
    held = behind is not None and behind.definite and behind.stem in _PRESIDED
    return place + 2 if words[place].form == _PRESIDENCY and held else 0


def is_described(chain: Sequence[ArabicWord]) -> bool:
    """Return whether every word behind the head is an adjective without the article: "human rights groups"."""
    adjectives = chain[1:]
    return bool(adjectives) and all(
        _DESCRIBES.fullmatch(item.stem) or item.token.feminine or item.stem in ADJECTIVES for item in adjectives
    )


def is_told_which(chain: Sequence[ArabicWord]) -> bool:
    """Return whether two adjectives without the article describe a feminine head: they part it from what is definite.

    Behind a masculine one a plural has their shape: "the union of (the) hunters of the valley of".
    """
    bare = not any(item.has("body", "role") or item.preposition for item in chain[1:])
    alike = all(item.token.feminine and _TELLS_WHICH.fullmatch(item.stem) for item in chain[1:])
    return len(chain) > _DESCRIBED and bare and alike


def is_object(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a definite noun behind one without article is what the verb has for its object.

    A verb that leads to "that" has its object there: "the centre of the call of (the) rights said in a statement that".
    """
    before = words[place - 1]
    if words[place].stem not in THINGS or before.has("body") or _RULES.fullmatch(before.stem):
        return False
    return not _leads_to_that(words, place)


def _leads_to_that(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether "in a statement" and "that" stand behind a word, and no other verb between."""
    behind = words[place + 1 : place + 1 + _ASIDE]
    that = next((number for number, word in enumerate(behind) if word.form in _THAT), 0)
    stated = any(word.has("statement") for word in behind[:that])
    return stated and not any(word.token.has("saying", "performing", "issuing") for word in behind[:that])


def is_joined(word: ArabicWord) -> bool:
    """Return whether a word without article is "and" with a noun, and none that begins with that letter itself."""
    return word.form[0] == _AND and word.form not in _OWN_LETTER


def gender_of(word: ArabicWord) -> str:
    """Return "f" for what is feminine by its form, an empty string for what may be either."""
    return "f" if word.token.feminine or word.stem in _ELATIVES or word.stem.endswith("ات") else ""
