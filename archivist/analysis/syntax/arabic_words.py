"""Arabic words with what is written on to them taken apart: conjunction, preposition, article."""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from archivist.analysis.language import Language
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.text_view import Span

__all__ = ["ArabicWord", "arabic_words", "place_heads", "written_word"]

_HAMZA = "أإآ"
_ARTICLE, _ALI = folded("ال"), folded("علي")
_GOVERNOR = "والي"
_LEADER, _HAMZA_BELOW = folded("إمام"), "إ"
_NAMES = frozenset((_ALI, folded("يحيى"), folded("منى")))
_NEAR, _TITLED, _SLAVE, _DOTLESS_IN = 40, 2, folded("عبد"), " فى "
_DOTLESS = "ى"  # a text that has it writes "on" with it, and Ali otherwise: folded, the two are one word
# Words whose first letters look like the article: verbs of the eighth form, "who", "to", "but"
_NO_ARTICLE = frozenset(
    folded(
        "التي الذي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي الى إلى اليه اليها اليهم الا الان التقى التقت"
        " التزم التزمت التحق التحقت التمس التمست التفت التهم التهمت التقوا الف الاف الغى الغت القى القت الماني"
        " المانيا"
    ).split()
)
_NO_PREPOSITION = frozenset(
    folded(
        "لاعبي لاعبو لاعبين لاعبون لاعبات"
        " لقاء لائحة لغة لاجئين لحظة ليبيا لبنان لندن ليل ليلة لم لن لا له لها لهم لدى لكن لو لعل لقد لحم لون لسان"
        " لعبة لوحة بن بنت بين بعد بلد بلاد بلدة بيت بطل بطولة برج بحر بر باب بدر بناء بحث بث بدء بدل بعض به بها"
        " بهم بل بلدان بنوك باسم بشار بشير بلال بكر بندر بهاء باقر باسل بسام بولس بطرس بيار لطفي لؤي ليلى لمياء"
        " لبنى لينا لانا لارا لما لمى لجين ليندا لورا لبيب لقمان ليث لين لويس لسعد لزهر لمين لخضر لمجد لحبيب"
    ).split()
)
_WRITTEN_ON = frozenset(folded("وفلبك"))  # with which conjunctions and prepositions begin
_MAY_BE_WRITTEN_ON = _WRITTEN_ON | {_ARTICLE[0]}
_TITLE = re.compile(r"(?:[دماعق]\.){1,2}(?=[^\W\d_]{2})")  # doctor, engineer, professor
_AS = folded("ك")
_FOR, _FOR_THE = folded("ل"), folded("لل")
_SHORTEST = 4  # letters of a word that may begin with a preposition
_OF_WHOLE_WORDS = frozenset(
    ("close", "saying", "performing", "issuing", "frame", "answer", "agent", "negation", "time")
)  # classes that a word does not have for its stem
_WHOLE = ("close", "time", "saying", "performing")  # classes of words that nothing is taken off


class ArabicWord(NamedTuple):
    """A word or a sign. `stem` is its form without what is written on to it, `start` where that begins in the view.

    `start` is the place of the article where there is one; behind لل, which hides it, the place of the noun. `form`,
    `end` and `word` are those of the token; `bare` is true of a word without article and preposition.
    """

    token: Token
    stem: str
    start: int
    classes: frozenset[str]
    end: int
    form: str
    word: bool
    bare: bool
    conjunction: bool = False
    preposition: str = ""
    definite: bool = False

    @property
    def doubled(self) -> bool:
        """Return whether "for" before a first letter like its own hides whether there is an article: للجنة."""
        return self.preposition == _FOR and not self.definite and self.form.startswith(_FOR_THE)

    def has(self, *names: str) -> bool:
        """Return whether the word, without what is written on to it, belongs to one of the classes."""
        return not self.classes.isdisjoint(names)


def arabic_words(setting: Setting, sentence: Sentence) -> tuple[ArabicWord, ...]:
    """Return the words and signs of a sentence, without the sign of a hashtag."""
    made: tuple[ArabicWord, ...] | None = setting.words.get(sentence.number)
    if made is None:
        made = tuple(
            [
                _word(setting, _untitled(setting, token) if "." in token.form else token)
                for token in sentence.tokens
                if token.text != "#"
            ]
        )
        setting.words[sentence.number] = made
    return made


def _untitled(setting: Setting, token: Token) -> Token:
    """Return the word without the letter of a title that is written on to it: "د.NAME"."""
    title = _TITLE.match(token.form)
    if title is None or setting.tongue.syntax is None:
        return token
    form = token.form[title.end() :]
    classes = setting.tongue.syntax.classes_of(form)
    return token._replace(start=token.start + title.end(), text=token.text[title.end() :], form=form, classes=classes)


def place_heads(tongue: Language) -> frozenset[str]:
    """Return the nouns for kinds of places."""
    return _folded(tongue.place_heads)


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(folded, words))


def _word(setting: Setting, token: Token) -> ArabicWord:
    form, facts = token.form, setting.tongue.syntax
    start, end, _, _, classes, *_ = token
    word = token.word
    if form in _NAMES and _is_name(setting, token):
        token, classes = token._replace(classes=frozenset()), frozenset()
    elif form == _GOVERNOR and written_word(setting, token) == _GOVERNOR:
        classes = classes - {"close"}  # "and to" is written with other letters
        token = token._replace(classes=classes)
    elif form == _LEADER and written_word(setting, token)[0] == _HAMZA_BELOW:
        classes = classes - {"close"}  # "before" has its hamza above
        token = token._replace(classes=classes)
    # a tuple at once, as of the tokens
    plain = tuple.__new__(ArabicWord, (token, form, start, classes, end, form, word, word, False, "", False))
    if not word or form[0] not in _MAY_BE_WRITTEN_ON:  # half of all words
        return plain
    if facts is None or (classes and not classes.isdisjoint(_WHOLE)) or form in _NO_ARTICLE:
        return plain
    if form.startswith(_ARTICLE):
        hamza = written_word(setting, token)[0] in _HAMZA
        return plain if hamza or len(form) < _SHORTEST else _stemmed(setting, token, 2, "", definite=True)
    if form[0] not in _WRITTEN_ON or len(form) < _SHORTEST or form in _NO_PREPOSITION:
        return plain
    if token.has("body", "role", "statement", "frame", "honorific", "media", "issuing") or setting.known.any_at(start):
        return plain
    return _without_particles(setting, token) or plain


def written_word(setting: Setting, token: Token) -> str:
    """Return a word in the letters of the text, each with its hamza also where that is a character of its own."""
    start, end = setting.view.original(Span(token.start, token.end))
    return normalize("NFC", setting.view.document.text[start:end])


def _is_name(setting: Setting, token: Token) -> bool:
    """Return whether Ali is written otherwise than the preposition "on", where the text writes both apart.

    Yahya ends in another letter than "greets", Mona than "from me".
    """
    written = setting.view.document.text
    end = setting.view.original(Span(token.start, token.end))[1]
    if token.form != _ALI:
        return written[end - 1] == _DOTLESS
    if written.startswith((" بن ", " ابن "), end) or _is_between_names(setting, token):
        return True
    return written[end - 1] == _ALI[-1] and _DOTLESS in written


def _is_between_names(setting: Setting, token: Token) -> bool:
    """Return whether Ali, written as "on" is, stands between a titled given name and another one.

    Texts that write "in" without its dots write every such letter so.
    """
    view, facts, given = setting.view, setting.tongue.syntax, setting.tongue.given_set
    before = view.text[max(0, token.start - _NEAR) : token.start].split()
    after = view.text[token.end : token.end + _NEAR].split()
    if facts is None or len(before) < _TITLED or not after or _DOTLESS_IN not in view.document.text:
        return False
    named = before[-1] in given and (after[0] in given or after[0] == _SLAVE)
    return named and "honorific" in facts.classes_of(before[-2].removeprefix("و"))


def _without_particles(setting: Setting, token: Token) -> ArabicWord | None:
    """Return the word without conjunction and preposition; None where nothing is written on to it."""
    form, facts = token.form, setting.tongue.syntax
    cut = 1 if form[0] in "وف" and _goes_on(setting, form[1:]) else 0
    rest = form[cut:]
    length, preposition, definite = cut, "", False
    if rest.startswith("لل") and len(rest) > _SHORTEST:
        doubled = facts is not None and facts.classes_of(rest[1:]) & {"body", "role"}  # للجنة is ل and لجنة
        length, preposition, definite = cut + (1 if doubled else 2), "ل", not doubled
    elif rest.startswith(("بال", "كال")) and len(rest) > _SHORTEST + (rest[0] == _AS):  # "Kalin" is no "as the"
        length, preposition, definite = cut + 3, rest[0], True
    elif rest[0] in "لب" and rest not in _NO_PREPOSITION and _is_joined(setting, token, rest, cut):
        length, preposition = cut + 1, rest[0]
    elif cut and rest.startswith(_ARTICLE):
        length, definite = cut + 2, True
    return _stemmed(setting, token, length, preposition, definite=definite, cut=cut) if length else None


def _goes_on(setting: Setting, rest: str) -> bool:
    """Return whether a word is "and" with another word: one with an article, or one that the grammar knows."""
    facts = setting.tongue.syntax
    known = facts.classes_of(rest) - {"abbreviation"} if facts else frozenset()
    return rest.startswith((_ARTICLE, "لل", "بال")) or bool(known)


def _is_joined(setting: Setting, token: Token, rest: str, cut: int) -> bool:
    """Return whether the first letter is a preposition.

    ل is one before any noun, since few nouns begin with it; ب before a noun or a place that is known.
    """
    facts = setting.tongue.syntax
    if facts and facts.classes_of(rest) & {"body", "role", "statement"}:
        return False
    if rest[0] == folded("ل"):
        return len(rest) > _SHORTEST - 1
    known = bool(facts and facts.classes_of(rest[1:]) & {"body", "role", "statement"})
    known = known or rest[1:] in place_heads(setting.tongue)
    return known or setting.known.at(token.start + cut + 1, "place") is not None


def _stemmed(
    setting: Setting, token: Token, length: int, preposition: str, *, definite: bool, cut: int = 0
) -> ArabicWord:
    """Take `length` letters off a word: `start` stays before an article that is written out."""
    facts = setting.tongue.syntax
    stem = token.form[length:]
    article = definite and not token.form.startswith("لل", cut)
    classes = facts.classes_of(stem) if facts else frozenset()
    keep = classes - _OF_WHOLE_WORDS if classes else classes
    whole = facts.classes_of(token.form[length - 2 :]) & {"time", "honorific"} if facts and article else frozenset()
    start = token.start + length - (2 if article else 0)
    bare = token.word and not definite and not preposition
    own = (token, stem, start, keep | whole, token.end, token.form, token.word, bare, bool(cut), preposition, definite)
    return tuple.__new__(ArabicWord, own)
