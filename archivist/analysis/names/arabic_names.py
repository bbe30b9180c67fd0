"""Where an Arabic name ends.

A body's name is a head noun, the nouns it rules, the adjectives that agree, and nothing else; the first
word that is none of these ends it. Where grammar alone cannot tell, the text itself may: a name is used
again. Where it does not, there is no name, since half a name is a wrong one.
"""

import re

from archivist.analysis.language import Language
from archivist.analysis.patterns import folded
from archivist.analysis.text_view import Span, words_from

__all__ = ["arabic_body", "arabic_person"]

_NISBA = re.compile(r"ال\w{2,}(?:يه|ي|يين|يون|يات)")
# Nouns that carry a name on after ل: "for the rights of", "for the affairs of".
_AFTER_LAM = frozenset(
    folded(
        "حقوق شؤون مكافحة هزيمة شمال جنوب نصرة تحرير دعم رعاية حماية مراقبة دول إقليم إعادة تنسيق إدارة قوات قوى مجلس"
    ).split()
)
_BESIDE = frozenset(folded("شمال جنوب شرق غرب").split())
_FATHER = frozenset(folded("بن ابن بنت عبد أبو أبي آل ولد").split())
_MINISTRY = folded("وزارة")
_ARMED = frozenset(folded("الجيش القوات الشرطة المواطنين الشعب").split())
_BODY_WORDS, _PERSON_WORDS, _SURE_WORDS = 11, 4, 2
_AREA = 8_000  # characters in which a name must be used again


def arabic_body(text: str, start: int, tongue: Language) -> Span | None:
    """Return the body's name of two words or more that begins at `start`; None where its end is uncertain."""
    words = words_from(text, start)
    if not words or words[0].start != start:
        return None
    first = text[words[0].start : words[0].end]
    if first.removeprefix("ال") not in tongue.heads:
        return None
    walk = _Walk(tongue, first, definite=first.startswith("ال") or text[max(0, start - 2) : start] == "لل")
    count = 1
    while count < min(len(words), _BODY_WORDS) and walk.takes(text[words[count].start : words[count].end]):
        count += 1
    if walk.doubt:
        count = _used_again(text, words, count)
    return Span(start, words[count - 1].end) if count > 1 else None


def _used_again(text: str, words: list[Span], count: int) -> int:
    """Settle a doubtful end by the rest of the text: how many words are used together again? 0 for none."""
    area = text[:_AREA]
    longer = count
    while longer < len(words) and area.count(text[words[longer - 1].start : words[longer].end]) > 1:
        longer += 1
    if longer > count or area.count(text[words[0].start : words[count - 1].end]) > 1:
        return longer
    return 0


class _Walk:
    """Take word after word of a body's name. `doubt` tells that the name may go on where the walk ended."""

    def __init__(self, tongue: Language, head: str, *, definite: bool) -> None:
        self.doubt = False
        self._tongue = tongue
        self._nouns = tongue.heads | _AFTER_LAM
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
        agrees = bool(_NISBA.fullmatch(word)) or word in self._tongue.agreeing
        agrees = agrees or (self._feminine and word.endswith("ه") and not self._open)
        if not agrees and (not self._open or self._proper):
            self.doubt = self._proper
            return False
        self._open, self._proper = False, False
        return True

    def _other_word(self, word: str) -> bool:
        bare = word.removeprefix("و")
        if word.startswith("لل") or (word.startswith("ل") and word[1:] in self._nouns):
            self._open, self._proper = not word.startswith("لل"), False
        elif bare in _BESIDE and (self._previous in _BESIDE or self._open):
            self._open, self._proper = True, False
        elif word in self._tongue.joined or (self._ministry and self._joins(bare, word)):
            self._open = False
        elif self._open and not self._proper:
            self._proper = word not in self._nouns and not self._ministry
        else:
            self.doubt = self._proper or (self._definite and word.startswith("ل"))
            return False
        return True

    def _joins(self, bare: str, word: str) -> bool:
        """Tell a second portfolio, "and higher education", from another body."""
        return word.startswith("وال") and bare not in _ARMED and bare.removeprefix("ال") not in self._tongue.heads


def arabic_person(text: str, start: int, tongue: Language) -> Span | None:
    """Return the person's name that begins at `start`: two to four names; None where its end is uncertain."""
    heads = tongue.heads | tongue.office_heads
    words = words_from(text, start)
    end, count, linked, plain = start, 0, False, True
    for span in words:
        word = text[span.start : span.end]
        if word in tongue.stop_set - _FATHER or word.removeprefix("ال") in heads or not word.isalpha():
            break
        if not count and (span.start != start or word.startswith("ال")):
            return None
        if count >= _SURE_WORDS and not (linked or word in _FATHER or word.startswith("ال")):
            plain = False  # a third name, or a word of the sentence
        linked = word in _FATHER
        count += not linked
        end = span.end
    if count < _SURE_WORDS or count > _PERSON_WORDS:
        return None
    return Span(start, end) if plain or (words and end == words[-1].end) else None
