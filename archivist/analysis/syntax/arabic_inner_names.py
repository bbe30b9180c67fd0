"""Parts inside the name of an Arabic body: whom it is called after, a second adjective, a noun named twice."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = [
    "ADJECTIVES",
    "ELATIVES",
    "RULES_BY",
    "ends_description",
    "founder_end",
    "is_acting",
    "is_described",
    "is_joined",
    "is_second_adjective",
]

ADJECTIVES = frozenset(  # that carry a name on and have no ending that shows them
    folded(
        "عام عامة أعلى عليا عالي عالية متحد متحدة أحمر حمراء أبيض أسود أخضر أزرق مستقل مستقلة أكبر كبرى كبير"
        " كبيرة أول أولى ثاني ثانية ثالث ثالثة حر حرة مسلح مسلحة مركزي مشترك مشتركة موحد موحدة دائم دائمة شامل"
        " شاملة جديد جديدة قديم قديمة أعظم عظمى أوسط وسطى أدنى دنيا متقدم متقدمة متخصص متخصصة خاص خاصة كريم شريف"
        " مؤقت مؤقتة معني معنية مختص مختصة مكلف مكلفة عالمي ديمقراطي ديموقراطي قومي حاكم حاكمة ناشئ ناشئة متوسط"
        " متوسطة جوي بري هاشمي هاشمية علوي اتحادية فدرالية حرام شريفين مستمر مستمرة"
    ).split()
)
ELATIVES = frozenset(folded("عليا كبرى أولى وسطى دنيا عظمى حمراء").split())  # feminine without ة
# Nouns that rule another one by a preposition, inside a name too: "control over", "defence of"
RULES_BY = {
    folded("على"): frozenset(folded("رقابة إشراف قضاء حفاظ محافظة سيطرة اطلاع تعرف تدريب حصول طلب تأمين").split()),
    folded("عن"): frozenset(folded("دفاع بحث تنقيب كشف إفراج تعبير نهي إعلان").split()),
    folded("ب"): frozenset(folded("أمر عناية تعريف نهوض ارتقاء اعتناء اهتمام").split()),
}
_RELATIVE = re.compile(r"\w{3,}(?:ي|يه)")
_TELLS_WHICH = re.compile(r"\w{3,}(?:ي|(?<!ا)يه)")
_NO_NOUN = re.compile(r"[يت]\w{3,}|م\w{3,}")  # a verb, a participle
_DESCRIBES = re.compile(r"\w{3,}ي|\w{2,}(?:يه|يين|يون|يات|اوي|اويه)")
_VERBAL = re.compile(rf"{folded('ت')}\w{{2}}{folded('ية')}")  # "education" has the shape of no adjective
_ACTING = frozenset(folded("نيابة إنابة وكالة").split())  # behind "by": who holds a role for another
_CHARGED = frozenset(folded("مكلف مكلفة").split())  # with something, where it describes a body
_OWN_LETTER = frozenset(
    folded(
        "واحة وفد وفود وقف وضع وصول وصف وعد وعود وجود وفاة وقوع وثيقة وثائق وسيلة وسائل واقع واقعة وقائع وقفة ورقة ورشة"
        " وساطة وجهة واجب واجبات وقت وزن وسط وتيرة وظيفة وظائف ودائع وباء وقود وصية وساوس ولادة وفرة وحدات ورود"
    ).split()
)
_AND = folded("و")
_FOR, _BY = folded("ل"), folded("ب")
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


def ends_description(described: Sequence[ArabicWord], word: ArabicWord) -> bool:
    """Return whether a noun cannot belong to what adjectives without article describe: "a special board (lowered) the".

    `described` are the words behind the head. A verb in the imperfect begins a clause that does belong to it.
    """
    adjective = word.token.feminine or word.stem in ADJECTIVES or _RELATIVE.fullmatch(word.stem)
    if not described or word.definite or adjective or _NO_NOUN.fullmatch(word.form):
        return False
    first = described[0]
    return bool(_TELLS_WHICH.fullmatch(first.stem)) and not (_VERBAL.fullmatch(first.stem) or first.has("body", "role"))


def is_acting(words: Sequence[ArabicWord], place: int) -> bool:
    """Return whether a word is "acting", which belongs to a role: "of the health office, acting"."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else None
    if not word.definite:
        return False
    if word.stem in _CHARGED:
        return behind is None or behind.form[0] != _BY
    return word.preposition == _BY and word.stem in _ACTING and (behind is None or not behind.definite)


def is_described(chain: Sequence[ArabicWord]) -> bool:
    """Return whether every word behind the head is an adjective without the article: "human rights groups"."""
    adjectives = chain[1:]
    return bool(adjectives) and all(
        _DESCRIBES.fullmatch(item.stem) or item.token.feminine or item.stem in ADJECTIVES for item in adjectives
    )


def is_joined(word: ArabicWord) -> bool:
    """Return whether a word without article is "and" with a noun, and none that begins with that letter itself."""
    return word.form[0] == _AND and word.form not in _OWN_LETTER
