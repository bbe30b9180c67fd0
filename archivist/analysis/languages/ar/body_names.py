"""Where the Arabic name of a body ends.

A body's name is a head noun, the nouns it rules, the adjectives that agree, and nothing else; the first
word that is none of these ends it. Where grammar alone cannot tell, the text itself may: a name is used
again. Where it does not, there is no name, since half a name is a wrong one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.language import Language, NameGrammar
from archivist.analysis.patterns import folded
from archivist.analysis.text_view import Span, word_at, words_from

__all__ = ["GRAMMAR"]

_NISBA = re.compile(r"ال\w{2,}(?:يه|ي|يين|يون|يات)")
# Nouns that carry a name on after ل: "for the rights of", "for the affairs of".
_AFTER_LAM = frozenset(
    folded(
        "حقوق شؤون مكافحة هزيمة شمال جنوب نصرة تحرير دعم رعاية حماية مراقبة دول إقليم إعادة تنسيق إدارة قوات قوى مجلس"
    ).split()
)
_BESIDE = frozenset(folded("شمال جنوب شرق غرب").split())
_MINISTRY = folded("وزارة")
_ARMED = frozenset(folded("الجيش القوات الشرطة المواطنين الشعب").split())
_DEFINITE = re.compile(r"(?:و?ال|لل|ل|و?شرق|و?شمال)\w+|[^\W\d_]{2,}ي[هن]?$")
_MET = frozenset(folded("المجتمعة المجتمع المنعقدة المنعقد الملتئمة الملتئم").split())  # a board, before the day
_SUES = re.compile(r"[يت]\w{3,}ي")  # a verb in the imperfect with a weak end
_ANY = re.compile(r"(?!ال|لل)\w{2,}يه")  # an adjective without the article
_VERB_PREFIXES = ("ت", "ي", "ن", "س")
_IN_NAMES = ("عن", "من", "علي", "في")  # small words that a name has after لل: "for the defence of"
_BODY_WORDS, _TWO = 11, 2  # words
_AREA = 8_000  # characters in which a name must be used again
_WHOLE_AREA = 30_000  # the same, for a name anywhere in the text


def _body_at(text: str, start: int, tongue: Language) -> Span | None:
    """Return the body's name of two words or more that begins at `start`; None where its end is uncertain."""
    begins = word_at(text, start)
    if begins is None:
        return None
    first = text[start : begins.end]
    if first.removeprefix("ال") not in tongue.heads:
        return None
    words = list(words_from(text, start))
    walk = _Walk(tongue, first, definite=first.startswith("ال") or text[max(0, start - 2) : start] == "لل")
    count = 1
    while count < min(len(words), _BODY_WORDS) and walk.takes(text[words[count].start : words[count].end]):
        count += 1
    if walk.doubt:
        count = _used_again(text, words, count)
    return Span(start, words[count - 1].end) if count > 1 else None


def _used_again(text: str, words: list[Span], count: int) -> int:
    """Return how many words of a name of doubtful end the text uses together again; 0 for none."""
    area = text[:_AREA]
    longer = count
    while longer < len(words) and area.count(text[words[longer - 1].start : words[longer].end]) > 1:
        longer += 1
    if longer > count or area.count(text[words[0].start : words[count - 1].end]) > 1:
        return longer
    return 0


class _Walk:
    """Take word after word of a body's name. `doubt` is true where the name may go on behind the walk's end."""

    def __init__(self, tongue: Language, head: str, *, definite: bool) -> None:
        self.doubt = False
        self._tongue = tongue
        self._definite = definite
        self._feminine = definite and head.endswith("ه")
        self._ministry = head == _MINISTRY
        self._open = not definite  # a noun still waits for the one it rules
        self._proper = False  # the last word may be a name of its own
        self._previous = head

    def takes(self, word: str) -> bool:
        """Return whether the name goes on with `word`."""
        if word in self._tongue.stop_set:
            return False
        taken = self._definite_word(word) if word.startswith("ال") else self._other_word(word)
        if taken:
            self._previous = word.removeprefix("و")
        return taken

    def _definite_word(self, word: str) -> bool:
        if word in _MET:
            return False
        agrees = bool(_NISBA.fullmatch(word)) or word in self._tongue.agreeing
        agrees = agrees or (self._feminine and word.endswith("ه") and not self._open)
        if not agrees and (not self._open or self._proper):
            self.doubt = self._proper
            return False
        self._open, self._proper = False, False
        return True

    def _other_word(self, word: str) -> bool:
        bare = word.removeprefix("و")
        if word.startswith("لل") or (word.startswith("ل") and self._is_noun(word[1:])):
            self._open, self._proper = not word.startswith("لل"), False
        elif bare in _BESIDE and (self._previous in _BESIDE or self._open):
            self._open, self._proper = True, False
        elif word in self._tongue.joined or (self._ministry and self._joins(bare, word)):
            self._open = False
        elif self._open and not self._proper:
            self._proper = not self._is_noun(word) and not self._ministry
        else:
            self.doubt = self._proper or (self._definite and word.startswith("ل"))
            return False
        return True

    def _is_noun(self, word: str) -> bool:
        return word in self._tongue.heads or word in _AFTER_LAM

    def _joins(self, bare: str, word: str) -> bool:
        """Return whether a word is a second portfolio, "and higher education", not another body."""
        return word.startswith("وال") and bare not in _ARMED and bare.removeprefix("ال") not in self._tongue.heads


def _is_body(words: Sequence[str], tongue: Language) -> bool:
    """Return whether a line is a body's name: the head word first, after it one indefinite noun at most, no verb."""
    own = [word for before, word in pairwise(("", *words)) if not (before.startswith("لل") and word in _IN_NAMES)]
    if tongue.stop_set.intersection(own):
        return False
    if _is_told_or_described(own):
        return False
    first, *rest = own
    definite = rest[1:] if rest and not rest[0].startswith(_VERB_PREFIXES) else rest
    return first.removeprefix("ال") in tongue.heads and bool(rest) and all(map(_DEFINITE.match, definite))


def _is_told_or_described(words: Sequence[str]) -> bool:
    """Return whether a line has a verb behind the body, "the union sues", or is "Nubian sports channels"."""
    sues = any(_SUES.fullmatch(word) and before.startswith(("ال", "لل")) for before, word in pairwise(words))
    return sues or any(_ANY.fullmatch(before) and _ANY.fullmatch(word) for before, word in pairwise(words[1:]))


def _is_whole(text: str, body: Span, tongue: Language) -> bool:
    """Return whether a name is a body's whole one, not a beginning of one or of "the administration of pages"."""
    name = text[body.start : body.end]
    words = name.split()
    following = re.compile(r" (\w+)").match(text, body.end)
    waits = words[-1].startswith("ل") and following is not None and following[1] in tongue.stop_set
    definite = words[-1].startswith(("ال", "لل", "وال")) or len(words) > _TWO or text[:_WHOLE_AREA].count(name) > 1
    places = frozenset(map(folded, tongue.place_heads))
    return definite and not waits and words[0] not in tongue.office_heads and words[0] not in places


GRAMMAR = NameGrammar(body_at=_body_at, is_body=_is_body, is_whole=_is_whole)
