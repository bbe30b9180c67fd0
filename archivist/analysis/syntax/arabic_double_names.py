"""Given names of two words in Arabic whose halves are everyday words in other places: "Nour al-Din", "Fath al-Rahman".

A half counts for no name of its own: what a name needs besides is the father's name, or a family name.
"""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import written_word

__all__ = ["LINKS", "is_first_half", "is_link", "is_then"]

LINKS = frozenset(folded("بن ابن بنت أبو أبي أبا أم آل عبد ولد بو ذو سيدي سيف دي فون ديل دير فان دو دا").split())
_HAMZA, _THEN = "إ", folded("فإن")  # written as "van" where no hamza is seen
_SWORD, _OF_SWORD = folded("سيف"), frozenset(folded("الدين الله الإسلام الحق النصر الدولة العرب").split())
_RELIGION, _OF_RELIGION = (
    folded("الدين"),
    frozenset(
        folded("نور عز شمس سيف تقي فخر محي زين صدر نصر شرف نجم قطب مجد تاج برهان سراج غياث ظهير قمر خير").split()
    ),
)
# What God, and his messenger, are called in such names, and what stands before it
_OF_GOD = frozenset(folded("الله الرحمن الكريم الرسول النبي المولى الباري الجليل").split())
_GIFTS = frozenset(
    folded("فتح جاد حسب خلف ضيف عطا عطاء سعد هبة عوض فضل رزق خير جار أمان لطف حمد شكر دفع فرج كرم منة مال نصر").split()
)


def is_link(words: Words, place: int) -> bool:
    """Return whether a word is but a half of a name, or stands between two: "son of"; "Saif" alone is a name."""
    form = words[place].form
    if form == _SWORD:
        return place + 1 < len(words) and words[place + 1].form in _OF_SWORD
    return (form in LINKS and not is_then(words, place)) or _is_gift(words, place)


def is_then(words: Words, place: int) -> bool:
    """Return whether a word is "then (it is) that", which its hamza parts from "van" in a foreign name."""
    word = words[place]
    return word.form == _THEN and _HAMZA in written_word(words.setting, word.token)


def is_first_half(words: Words, place: int) -> bool:
    """Return whether a word is an everyday one but in a given name of two, whose second half follows."""
    form, after = words[place].form, place + 1
    religion = form in _OF_RELIGION and after < len(words) and words[after].form == _RELIGION
    return religion or _is_gift(words, place)


def _is_gift(words: Words, place: int) -> bool:
    return words[place].form in _GIFTS and place + 1 < len(words) and words[place + 1].form in _OF_GOD
