"""Persons' names in Arabic clauses: where one begins, by what is known of its words, and where it surely ends."""

import re
from functools import cache

from archivist.analysis.languages import given_names
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_adjuncts import is_manner, is_when
from archivist.analysis.syntax.arabic_double_names import LINKS, is_first_half, is_link
from archivist.analysis.syntax.arabic_given_things import is_addressed, is_given_thing
from archivist.analysis.syntax.arabic_nouns import OCCASIONS, OVERSEERS, THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.arabic_words import ArabicWord, place_heads, written_word

__all__ = [
    "LINKS",
    "beginnings_of_names",
    "begins_name",
    "called",
    "given",
    "is_abstract",
    "may_be_name",
    "name_end",
]

_IN_NAME_OF, _AL, _ALI, _AT, _GENERAL, _MONA = map(folded, ("باسم", "آل", "علي", "ب", "عام", "منى"))
_FEMALE = frozenset(folded(name) for name in ("نادية", "فاطمة", "آمنة", "أمينة", "سميرة", "خديجة", "عائشة"))
# Given names that have the article; others that begin with its letters have a hamza: "the well" is no Albert.
_WITH_ARTICLE = frozenset(
    folded(
        "الباجي الحبيب الحسن الحسين الشاذلي العياشي المصطفى الميلودي الهاشمي الطيب المنصف الهادي الصادق الأزهر الناصر"
        " المهدي العربي الطاهر المختار البشير الجيلاني الأخضر السعيد الفاضل الصحبي المولدي النوري التيجاني الناجي"
        " الجيلالي المحجوب اليزيد الأسعد المنجي الياس اليزابيث الكسندر اليكسندر الكسي اليكسي"
    ).split()
)
_RULED = frozenset(folded("باسم في من عن على إلى لدى").split())  # what stands behind the noun of a role
_OVER = frozenset(folded("على عن").split())
_ATTACHED = "بلوف"  # what an unknown word begins with may be a particle
_AGENT = re.compile(r"\wا\w\w")  # the shape of many given names
# What stands behind the subject of a verb of speaking, and in no name
_BEHIND = frozenset(
    folded(
        "أن إن أنه إنه أنها إنها بأن بأنه عن قائلا مؤكدا خلال أيضا مجددا كذلك بدوره بدورها أمام أثناء عقب بعد"
    ).split()
)
_IN_FRAME = frozenset(folded("في عبر ضمن").split())
# The shapes of verbal nouns and of verbs in the imperfect, and abstract nouns that are objects of verbs of speaking
# and plurals, as they stand before what they rule: "the rivals of NAME", "the envoys of the countries"
_NO_NAME = re.compile(VERBAL_SHAPES + r"|[يت]\w{4,}|\w+(?:يه|ات|ين|ون)|\w+ا|م(?!ا)\w{3,}(?<!ي)و|\w{3}اء")
_ACCUSATIVE = re.compile(r"م\w+ا|\w{2,}(?:يا|ا[^\W\d_]ا)")  # "confirming", "officially"
_ABSTRACT = frozenset(
    folded(
        "عائلة أسرة"
        " ضرورة أهمية عودة صحة سلامة قدرة رغبة نية إرادة حاجة مسألة متابعة مواصلة محاولة معاقبة عدم وجود حرص دعم"
        " رفض بدء فتح نجاح فشل مقتل مصرع إصابة وصول خروج دخول صدور وقوع حدوث سقوط موقف مواقف حق حقوق دور قرار"
        " قرارات كل كافة جميع عزم نجاة وقف شن قيام قتل منع رفع خفض حل نقل طرد ضبط حجز غلق غياب فوز وفاة سحب بعض"
        " شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي"
        " سكان أهالي أعضاء أبناء شباب نساء أطفال رجال جماهير عمال طلاب طلبة قادة ممثلو أسر عائلات ذوو مواطنو"
        " أحد إحدى عدد ثلاثة أربعة ظل ظلت كان كانت بات باتت أصبح أصبحت صار صارت ليس ليست أضحى غدا مازال"
    ).split()
)
_VERBAL_OBJECT = re.compile(rf"(?:{VERBAL_SHAPES})ا|[بل](?:ت\w{{2}}ي\w|است\w{{2}}ا\w)")  # "a withdrawal", "for showing"
_WITH_DEED = re.compile(rf"ب(?:م\wا\w\wه|{VERBAL_SHAPES})")  # "with the taking part of": a verb's object
_WITH_HIS = re.compile(r"ب\w{2,}(?:ه|ها|هم|هما)")  # "with his voice"
# What ends a name of two words: "his counterpart", the shapes of verbs in the imperfect and of verbal nouns
_NO_LAST = re.compile(r"\w{3,}(?<!ي)ه|[يت]\w{3,}|\w{4,}ات|" + VERBAL_SHAPES)
# What has an article and the shape of no surname: plurals, and verbal nouns, the objects of the verb before the name
_OBJECT = re.compile(rf"\w{{3,}}ات|(?:م\w{{3,}}|\wا\w\w|\w{{3,}}ي)(?:ون|ين)|(?:{VERBAL_SHAPES}|ا\w\wا\w)(?<!ي)")
_FOR, _AGENCY = folded("ل"), folded("وكالة")
_LETTERS = frozenset(folded("لبكوف"))  # particles that stand apart: before a quotation mark, or with a long stroke
_VERBAL = re.compile(r"ا\wا\wه|م\wا\w\wه")  # verbal nouns in -a: "sending", "taking part"
_DIRECTIONS = frozenset(folded("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي").split())
_IMPERFECT = re.compile(r"ي\w{3,}(?<!ه)")
_OF_THE = re.compile(r"(?:بال|بل)\w{2,}")  # Maghrebi family names
_ELATIVES = frozenset(folded("أصغر أكبر").split())  # given names in Persian
_SECOND = frozenset(folded("الدين الله الإسلام الحق").split())  # second halves of given names
_SECOND_STEMS = frozenset(word.removeprefix("ال") for word in _SECOND)
_SON = frozenset(folded("بن بنت ولد").split())
_FAMILY = _SON | {_AL}
_FATHER = frozenset(folded("أبو أم").split())
_FAMILIES = ("بو", "بل", "بن")  # what Maghrebi family names begin with
_INNER = frozenset(folded("شيخ حاج سيد مير ملا آغا خان").split())  # titles, and names between names
_PLURAL = folded("ات")
_THEN_THE, _TO, _HIS = folded("فال"), folded("ل"), tuple(folded("ه ها هم هما").split())
_COMMAS = ("،", ",")
_NAMES, _FEWEST = 5, 2


def begins_name(words: Words, place: int) -> bool:
    """Return whether a word is a common given name, or one that only stands at the head of a name."""
    form = words[place].form
    return form in LINKS or (form in given_names() and given(words, place))


@cache
def beginnings_of_names() -> frozenset[str]:
    """Return the common given names, and the words that only stand at the head of a name."""
    return LINKS | given_names()


def given(words: Words, place: int) -> bool:
    """Return whether a word is a common given name in the letters of the text: "at" is no Ali, "his club" no Nadia."""
    token = words[place].token
    if _is_fathered(words, place) or is_first_half(words, place):
        return True
    if words[place].form not in given_names() or token.form in _ELATIVES:
        return False
    written = written_word(words.setting, token)
    if token.form.startswith("ال") and token.form not in _WITH_ARTICLE and written.startswith("ا"):
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    if token.form == _IN_NAME_OF and after is not None and (after.definite or after.has("body", "role")):
        return False
    ruled = after is not None and (after.has("body", "role") or _is_ruled(words, after) or after.form == _GENERAL)
    if ruled and words[place].has("role"):
        return False  # "the secretary of the capital" is no Amin
    mona = token.form == _MONA  # "on" is no Ali, "from me" no Mona
    alike = mona or token.form == _ALI
    return written.endswith("ى") == mona if alike else token.feminine or token.form not in _FEMALE


def _is_fathered(words: Words, place: int) -> bool:
    """Return whether "son of" behind a word with an article shows that it is no adjective but a given name."""
    word = words[place]
    if not word.definite or word.preposition or word.conjunction or word.has("role", "honorific", "body"):
        return False
    return place + 1 < len(words) and words[place + 1].form in _SON


def _is_ruled(words: Words, word: ArabicWord) -> bool:
    """Return whether a word is what a role is held in: definite and no family name, or a kind of place, "province"."""
    if word.bare:
        return word.token.feminine and word.stem in place_heads(words.setting.tongue)
    return word.definite and not word.stem.endswith("ي")


def called(words: Words, place: int) -> bool:
    """Return whether a word is a common given name, or one of those that have the article."""
    return given(words, place) or words[place].form in _WITH_ARTICLE


def name_end(words: Words, first: int, *, ranked: bool = False) -> int:
    """Return the place behind a name of two words or more that begins at `first`; 0 where its end is uncertain.

    `ranked`: a rank stands before it, behind which any word is a name.
    """
    listed = words.listed(first, "person")
    if listed:
        return listed
    placed = first > 0 and words[first - 1].form in _DIRECTIONS  # "in the north of SALADIN"
    police = words[first].form[0] == _AT and words[first].token.feminine  # "at the police of TOWN"
    if placed or (police and not given(words, first)):
        return 0
    place, count, linked = first, 0, False
    while place < len(words) and count < _NAMES:
        word = words[place]
        link = is_link(words, place)
        if not _goes_on(words, place, count, known=link or linked or given(words, place)):
            break
        tribe = linked and words[place - 1].form == _AL
        bound = linked
        place, count, linked = place + 1, count + (not link), link
        if count >= _FEWEST and not link and is_said_again(words, place - 1) and not is_abstract(words[place - 1]):
            return place
        last = place >= len(words) or not (words[place].form in _FAMILY or words[place].definite)
        whole = last and not bound and word.form not in _SECOND and not _OF_THE.fullmatch(word.form)
        if tribe or (word.definite and whole):
            break
    if count < _FEWEST or linked:
        return place if not linked and count and _is_kunya(words, first, place) else 0
    if given(words, first) or words[first].form in LINKS:
        sure = words.boundary(place) or words[place - 1].definite or words[place].has("role", "honorific")
        sure = sure or is_abstract(words[place]) or _is_his(words[place])
        whole = count == _FEWEST and not _may_lack_surname(words, place)
        return place if sure or words[place].definite or whole else 0
    son = first + 1 < len(words) and words[first + 1].form in LINKS
    return place if (son or ranked or may_be_name(words, first)) and _surely_ended(words, place) else 0


def _is_his(word: ArabicWord) -> bool:
    """Return whether a word has "his" written on to it: "NAME his support"."""
    return word.form.endswith(_HIS[0]) and not word.token.feminine


def _may_lack_surname(words: Words, place: int) -> bool:
    """Return whether behind two given names stands what may be a verb, or a foreign surname that looks like one."""
    if place >= len(words) or not given(words, place - 1) or words[place - 1].definite:
        return False
    word = words[place]
    return word.bare and not word.classes and _IMPERFECT.fullmatch(word.form) is not None


def _is_kunya(words: Words, first: int, end: int) -> bool:
    """Return whether "father of NAME" alone is how somebody is called: behind a role, and no town."""
    role = first and words[first].form in _FATHER and words[first - 1].definite
    return bool(role) and not words.listed(first, "place", "organisation") and words.boundary(end)


def _goes_on(words: Words, place: int, count: int, *, known: bool) -> bool:
    """Return whether a name of `count` words goes on with this one; `known` are given names and the words between."""
    word = words[place]
    begun = not word.definite or count or known
    said = word.bare and not word.classes and is_said_again(words, place if count else place + 1)
    apart = not word.word or word.form in _LETTERS or word.form in _IN_FRAME or is_when(words, place)
    if apart or not begun or said or (count >= _FEWEST and _is_object(words, place)):
        return said
    if count and _OF_THE.fullmatch(word.form) and _is_given(words, place - 1) and place + 1 < len(words):
        return words[place + 1].bare or words[place + 1].form in _COMMAS
    behind_name = count and words[place - 1].definite and words[place - 1].form not in _SECOND
    own = count == 1 and words[place - 1].form in _WITH_ARTICLE  # a given name that has the article, too
    if word.definite and behind_name and not own and (word.has("body") or not words.boundary(place + 1)):
        return False  # the verb's object
    attached = (word.conjunction or word.preposition) and not (count and _is_foreign(words, place))
    ends = (
        attached
        or is_manner(word)
        or (count and word.bare and word.has("role", "honorific") and not _is_inner_title(words, place))
    )
    ends = ends or (count >= _FEWEST and word.bare and word.has("body"))
    deed = count and not known and word.bare and _WITH_DEED.fullmatch(word.form)
    if deed or (count and word.definite and _begins_role(words, place, count)):
        return False
    named = count >= _FEWEST + (words[place - 1].form in _SECOND)  # "Kamal al-Din" is one name of two words
    may_rule = (named or (count and is_abstract(word))) and not known
    object_of = may_rule and (_is_object(words, place) or _rules_object(words, place) or is_given_thing(words, place))
    object_of = object_of or (count >= _FEWEST and not known and is_addressed(words, place))
    if object_of or (count and not word.token.feminine and _ends_name(word, count, known=known)):
        return False
    return known or not (ends or words.boundary(place))


def _is_inner_title(words: Words, place: int) -> bool:
    """Return whether a title stands between two given names and is one itself: "Hassan Sheikh Mahmoud"."""
    inner = words[place].form in _INNER and place + 1 < len(words)
    return inner and given(words, place - 1) and given(words, place + 1)


def _is_foreign(words: Words, place: int) -> bool:
    """Return whether a word that looks like "then the", or like "to", is a surname: a name ends behind it.

    Before "to" only a common given name shows that no hearer is meant: "NAME told the agency".
    """
    word, before = words[place], words[place - 1]
    heard = word.classes or word.form.endswith(_HIS) or words.setting.known.any_at(word.start)
    to = word.preposition == _TO and not word.definite and not heard and given(words, place - 1)
    begun = to or (word.form.startswith(_THEN_THE) and before.word and before.bare)
    return begun and words.closes(place + 1)


def _rules_object(words: Words, place: int) -> bool:
    """Return whether an unknown word rules what follows, as no name does: "the silence of the world community"."""
    word = words[place]
    after, then = (words[item] if item < len(words) else None for item in (place + 1, place + 2))
    if not word.bare or after is None or not after.word or after.preposition:
        return False
    if after.bare:  # "his"; "the seizure of (some) things"
        his = after.form.endswith("ه") and not after.token.feminine and after.form not in given_names()
        return his or (is_abstract(word) and after.form.endswith(_PLURAL))
    if after.conjunction or after.form in _SECOND or after.form in _WITH_ARTICLE:
        return False
    with_it = word.form[0] == _AT and not word.form.startswith(_FAMILIES) and not after.has("role", "honorific")
    returns = is_abstract(word) and not (after.stem.endswith("ي") or after.has("role", "honorific"))
    if with_it or returns or _OBJECT.fullmatch(after.stem):
        return True  # "by the payment of the wages", "the efforts of the volunteers", "the return of the pupils"
    if then is None or not then.definite or then.preposition or then.conjunction:
        return after.token.feminine
    return after.token.feminine or not then.has("role", "honorific")


def _is_object(words: Words, place: int) -> bool:
    """Return whether a definite word behind a name is what the person speaks of: "the new terms", a town."""
    word = words[place]
    ruling = bool(_VERBAL.fullmatch(word.form)) and place + 1 < len(words) and words[place + 1].definite
    body = word.definite and word.has("body") and word.token.feminine  # "the government", no surname
    if ruling or body or words.listed(place, "place", "organisation"):
        return True
    if not word.definite or word.preposition or word.conjunction or word.form in _WITH_ARTICLE:
        return False
    if _OBJECT.fullmatch(word.stem) and word.stem not in _SECOND_STEMS:
        return True
    if word.token.feminine and words[place - 1].definite and words[place - 1].form not in _SECOND:
        return not word.has("role", "honorific")  # a surname has its article already
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or not after.definite or not after.token.feminine or after.preposition:
        return False
    return not (after.has("role", "honorific") or after.stem.startswith("م"))  # "the spokeswoman"


def _is_given(words: Words, place: int) -> bool:
    """Return whether a word is a given name or the second half of one."""
    return given(words, place) or (words[place].definite and place > 0 and words[place - 1].form in LINKS)


def _ends_name(word: ArabicWord, count: int, *, known: bool) -> bool:
    """Return whether a word behind `count` words of a name is none of it: "with his voice", "his counterpart"."""
    last = count >= _FEWEST and word.bare and not known
    if last and _VERBAL_OBJECT.fullmatch(word.form):
        return True
    return bool(_WITH_HIS.fullmatch(word.form) or (last and (is_abstract(word) or _NO_LAST.fullmatch(word.form))))


def _begins_role(words: Words, place: int, count: int) -> bool:
    """Return whether a definite word behind a name is what the person does: "the spokesman for", "the expert in"."""
    if place + 1 >= len(words) or not words[place + 1].word:
        return False
    word, after = words[place], words[place + 1]
    ruled = bool(after.preposition) or after.form in _RULED
    shaped = word.stem.startswith("م") and len(word.stem) > _FEWEST + 1 and (word.has("role") or word.stem[-1] != "ي")
    doing = ruled and (shaped or (words[place - 1].definite and words[place - 1].form not in _SECOND))
    over = after.form in _OVER and word.stem not in OVERSEERS  # "NAME confirmed (over) that", whose name is a role's
    return doing or (count > 1 and word.has("role") and ((ruled and not over) or after.definite))


def is_abstract(word: ArabicWord) -> bool:
    """Return whether a word names no person but an action, a state, a side, many persons, or how many."""
    return word.stem in _ABSTRACT


def may_be_name(words: Words, first: int) -> bool:
    """Return whether an unknown word can be a given name: no verbal or abstract noun, nothing written on to it."""
    word = words[first]
    foreign = word.form.endswith("ا") and not _ACCUSATIVE.fullmatch(word.form) and _follows_bare(words, first)
    return not (
        (_NO_NAME.fullmatch(word.stem) and not foreign)
        or word.stem in _ABSTRACT
        or word.stem in THINGS
        or (word.form[0] in _ATTACHED and not _AGENT.fullmatch(word.form))
    )


def _follows_bare(words: Words, first: int) -> bool:
    """Return whether behind a word in -a stands one that cannot agree with it: no accusative, no adjective."""
    after = words[first + 1] if first + 1 < len(words) else None
    return after is not None and after.bare and not after.form.endswith(("ا", "ه", "ين", "ات", "ي"))


def _surely_ended(words: Words, place: int) -> bool:
    """Return whether a name of unknown words ends here: a sign, a conjunction, a day, a statement, a role follow."""
    if place >= len(words) or not words[place].word:
        return True
    word = words[place]
    if word.form in _LETTERS or _is_object(words, place):
        return True
    if word.form in _IN_FRAME and place + 1 < len(words):
        return words[place + 1].has("statement") or words[place + 1].stem in OCCASIONS
    issued = word.definite and word.has("statement")
    heard = word.preposition == _FOR and (word.has("media") or word.stem == _AGENCY)
    return issued or heard or word.form in _BEHIND or word.has("time", "role")
