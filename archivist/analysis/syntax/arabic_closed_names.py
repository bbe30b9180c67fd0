"""Names whose end is known already: whether the words up to it can be one person's name, whatever they are."""

import re

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_double_names import is_then
from archivist.analysis.syntax.arabic_names import LINKS, called, given, is_abstract, may_be_name
from archivist.analysis.syntax.arabic_nouns import SAINTS, THINGS, VERBAL_SHAPES
from archivist.analysis.syntax.arabic_phrases import POSSESSED, Words
from archivist.analysis.syntax.arabic_surnames import is_said_again
from archivist.analysis.syntax.arabic_words import ArabicWord

__all__ = ["GUESTS", "is_closed_name", "is_nisba"]

_SECOND = frozenset(folded("الدين الله الإسلام الحق الرحمن").split())  # second halves of given names
_PILGRIM = frozenset(folded("الحاج الشيخ السيد سيدي").split())  # that stand inside names, too
_OF_GOD = frozenset(folded("رسول كتاب بيت سبيل ذكر دين شرع عباد").split())  # what is God's, and nobody's name
_OTHER = ("body", "role", "honorific", "statement", "media", "time", "frame", "news")
GUESTS = frozenset(folded("ضيف ضيفة ضيفا مقدم مقدمة").split())  # of a broadcast
_PLURAL = re.compile(r"\w{3,}(?:ات|ون|ين)")
_NO_PART = re.compile(rf"\w{{3,}}(?<!ي)ه|[يت]\w{{4,}}|\w{{4,}}ات|{VERBAL_SHAPES}|م\w+ا|\w{{2,}}يا")
_WRITTEN_ON = re.compile(r"[فكب]ال\w{2,}")  # "Falter", "Kalin", "Belhaj": no article behind a bare name
_AND_OR = re.compile(r"ف\w{2,3}")  # "Pham", "Fick": a name's end where it seems "then" with a particle
_SHORT, _FEWEST, _MOST, _WORDS = 4, 2, 4, 7


def is_closed_name(words: Words, start: int, end: int) -> bool:
    """Return whether the words from `start` to `end` can be a person's name; role, comma or verb stand before it."""
    count = sum(word.form not in LINKS for word in words.words[start:end])
    if not _FEWEST <= count <= _MOST or end - start > _WORDS or words[end - 1].form in LINKS:
        return False
    if words.listed(start, "place", "organisation") or words[start].form in SAINTS or not _opens(words, start):
        return False
    if any(is_then(words, place) for place in range(start, end)):
        return False
    if "#" in words.setting.view.slice(words.span(start, end)):
        return False  # no sign of a tag belongs to a name
    return all(_goes_on(words, place, end, known=_is_known(words, start)) for place in range(start + 1, end))


def is_nisba(word: ArabicWord) -> bool:
    """Return whether a word has the article and the ending of family names, and is no body: "Sebsi", "the club"."""
    return word.definite and len(word.stem) > _SHORT - 1 and word.stem.endswith("ي") and not word.has(*_OTHER)


def _is_known(words: Words, place: int) -> bool:
    return called(words, place) or words[place].form in LINKS


def _opens(words: Words, start: int) -> bool:
    """Return whether a name can begin with a word: a given name, or one of which nothing else is known."""
    word = words[start]
    if not word.word or len(word.form) == 1 or not word.form.isalpha():
        return False
    if _is_known(words, start):
        return True
    if word.definite:  # only where the text says the surname again
        surname = start + 1 < len(words) and words[start + 1].definite and is_said_again(words, start + 1)
        return surname and is_nisba(word)
    attached = word.preposition or word.conjunction or (word.form[0] in "بل" and len(word.form) > _SHORT)
    if attached or word.classes or word.form in GUESTS or words.closes(start) or POSSESSED.fullmatch(word.form):
        return False
    after = words[start + 1] if start + 1 < len(words) else None
    joined = after is not None and after.form in _SECOND and not word.form.endswith("ا") and word.form not in _OF_GOD
    nisba = after is not None and is_nisba(after)
    if nisba and _PLURAL.fullmatch(word.form) and _may_begin_in_nun(word):
        return True  # no plural keeps its ending before what it rules
    family = word.token.feminine or nisba
    short = len(word.form) < _SHORT or (family and len(word.form) == _SHORT)
    foreign = word.form[0] in "وفك" and after is not None and after.bare and not after.token.feminine
    return (short and not is_abstract(word)) or (_may_begin(word) and (joined or foreign or may_be_name(words, start)))


def _may_begin_in_nun(word: ArabicWord) -> bool:
    verbal = re.fullmatch(VERBAL_SHAPES, word.form)
    return word.form.endswith(("ين", "ون")) and not (verbal or is_abstract(word) or word.stem in THINGS)


def _may_begin(word: ArabicWord) -> bool:
    return not (is_abstract(word) or word.stem in THINGS or _NO_PART.fullmatch(word.form))


def _goes_on(words: Words, place: int, end: int, *, known: bool) -> bool:
    """Return whether a word belongs to a name; `known`: a common given name begins it."""
    word, before = words[place], words[place - 1]
    if not word.word or word.form[0].isdigit() or word.has("time", "statement"):
        return False
    if before.form in LINKS:
        return word.form in LINKS or not word.preposition
    if word.form in LINKS or (given(words, place) and not before.definite):
        return True
    whole = before.definite and not _is_first_half(words, place - 1) and not is_said_again(words, place)
    if whole or _WRITTEN_ON.fullmatch(word.form):
        return before.bare
    if word.conjunction or word.preposition:
        return _is_surname_in_la(words, place, end)
    return _is_definite_part(words, place, end) if word.definite else _is_bare_part(words, place, end, known=known)


def _is_first_half(words: Words, place: int) -> bool:
    """Return whether a name goes on behind a word that has the article: "Izz al-Din", "al-Hadi", "al-Hajj"."""
    word = words[place]
    known = word.form in _SECOND or word.form in _PILGRIM or called(words, place) or words[place - 1].form in LINKS
    return known or (words[place - 1].bare and bool(_WRITTEN_ON.fullmatch(word.form)))


def _is_surname_in_la(words: Words, place: int, end: int) -> bool:
    """Return whether a word that seems to have "to" before it is the surname behind a given name, and no hearer."""
    word = words[place]
    heard = word.definite or word.conjunction or word.classes or words.setting.known.any_at(word.start)
    return place == end - 1 and given(words, place - 1) and not heard and (end >= len(words) or words[end].form != '"')


def _is_definite_part(words: Words, place: int, end: int) -> bool:
    word, named = words[place], given(words, place - 1)
    if word.form in _SECOND:
        return True
    if word.has(*_OTHER):
        return (named and place == end - 1 and not word.has("body")) or (word.form in _PILGRIM and place < end - 1)
    if word.stem in THINGS or _PLURAL.fullmatch(word.stem):
        return False
    return named or is_nisba(word) or not (word.token.feminine or words.listed(place, "place", "organisation"))


def _is_bare_part(words: Words, place: int, end: int, *, known: bool) -> bool:
    word, last = words[place], place + 1 == end
    if word.has("role") and given(words, place - 1) and place + _FEWEST == end:
        return is_nisba(words[end - 1])  # "al-Beji Caid Essebsi"
    like_verb = word.token.has("saying") or bool(_AND_OR.fullmatch(word.form))
    foreign = known and last and like_verb and called(words, place - 1)
    if word.has(*_OTHER) or (words.closes(place) and not foreign) or is_abstract(word) or word.stem in THINGS:
        return False
    if words.listed(place, "place", "organisation") or (POSSESSED.fullmatch(word.form) and not (known and last)):
        return False
    his = word.form.endswith("ه") and not word.token.feminine
    return known or not (_NO_PART.fullmatch(word.form) or his)
