"""Whether the words around a listed name agree with it, or make it a part of another name.

"Supreme Security Council" is no Security Council, "Eduardo Medina Mora" no city, and a verse names nobody of today.
A mention without a link is better than a false one.
"""

import re
from collections.abc import Iterable

from archivist.base.fold import fold
from archivist.model.entity import Entity

__all__ = ["begins_dateline", "inside", "is_part_of_another", "qualifiers", "quoted_verses"]

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['-][^\W_]+)*")
_BEFORE = re.compile(r"([^\W\d_]+\.?) $")
_AFTER = re.compile(r" ([^\W\d_]+)")
_REACH, _COMPLEMENT, _SAMPLE = 40, 60, 4000  # characters before a name, behind it, that show the language
# Words with a capital at the head of a sentence that are no part of a name.
_OPENING = frozenset(
    (
        *("The", "A", "An", "This", "That", "In", "On", "At", "To", "For", "From", "By", "With", "When", "As", "But"),
        *("And", "Since", "After", "Before", "While", "If", "Le", "La", "Les", "L", "Un", "Une", "Au", "Aux", "Du"),
        *("Des", "De", "En", "Dans", "Par", "Pour", "El", "Los", "Las", "Una", "Del", "Al", "Por", "Para", "Der"),
        *(
            "Die",
            "Das",
            "Dem",
            "Den",
            "Im",
            "Am",
            "Vom",
            "Zum",
            "Ein",
            "Eine",
            "Bei",
            "Nach",
            "В",
            "На",
            "О",
            "И",
            "Но",
        ),
    )
)
_HONORIFICS = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gen|Sr|Sra|Don|Doña|Señor|Señora|M|Mme|Mlle|Monsieur|Madame|Herr|Frau|Sayın|"
    r"г-н|г-жа|госпожа|господин)\.? $|(?<!\w)(?:السيد|السيده|الدكتور|الدكتوره|الاستاذ|الشيخ|اقاي|خانم) $"
)
_COMPLEMENTS = re.compile(
    r" (?:of|for|de|du|des|der|von|dos|da|do)(?: (?:the|la|los|las|l'|der|die))?[ ']?(?=[^\W\d_a-zà-ÿ])"
)
_ARABIC_ADJECTIVE = re.compile(r" (?:ال[^\W\d_]{2,}ي(?:ه)?|ملي|عالي|کشور|كشور)(?!\w)")  # "national", "of the country"
_CYRILLIC = re.compile(r" [А-ЯЁ]")
_TURKIC = re.compile("[ığşİ]")  # the languages in which a place stands before the noun that it goes with
_VERSE = re.compile(
    r"﴿[^﴾]{1,900}﴾|(?:قال|قوله|يقول)(?: الله)? (?:تعالي|عز وجل|سبحانه)[^({«\"\n]{0,40}[({«\"][^)}»\"]{1,900}[)}»\"]"
)
_DATELINE = re.compile(
    r"(?:, ?[A-Z]{2,3}(?:\.[A-Z]\.)?)? ?(?:--?(?= )|\([^()\n]{2,30}\) ?[-:.]|\. (?=[A-ZА-Я])|[,،] ?[0-9]{1,2}[ .])"
)
_LINE_START = re.compile(r"(?:^|[\r\n)>])[ *_]*$")


def qualifiers(entity: Entity) -> dict[tuple[str, ...], frozenset[str]]:
    """Return, for each name that is a longer one of the entity cut short, the words that it leaves out."""
    names = [tuple(_WORD.findall(fold(name).text)) for forms in entity.names.values() for name in forms]
    missing: dict[tuple[str, ...], set[str]] = {}
    for name in (name for name in names if len(name) > 1):
        for other in names:
            if set(name) < set(other):
                missing.setdefault(name, set()).update(set(other) - set(name))
    return {name: frozenset(words) for name, words in missing.items()}


def is_part_of_another(text: str, start: int, end: int, entity: Entity, missing: frozenset[str] | None) -> bool:
    """Return whether the words beside a name make it another one's; `missing` are what a short name leaves out."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _COMPLEMENT]
    if entity.type == "organisation":
        return missing is not None and _qualified(before, after, missing)
    return entity.type == "place" and _is_persons(before, after, text, text[start:end])


def _qualified(before: str, after: str, missing: frozenset[str]) -> bool:
    """Return whether a word before a body's short name, or a complement behind it, says that it is another body."""
    first = _BEFORE.search(before)
    if first and first[1][:1].isupper() and first[1] not in _OPENING | missing:
        return True
    if missing.intersection(_WORD.findall(after)):
        return False
    return any(form.match(after) for form in (_COMPLEMENTS, _ARABIC_ADJECTIVE, _CYRILLIC))


def _is_persons(before: str, after: str, text: str, name: str) -> bool:
    """Return whether a place's name of one word is a surname: behind an honorific, between two names, or once so."""
    if " " in name or "-" in name:
        return False
    if _HONORIFICS.search(before):
        return True
    first, second = _BEFORE.search(before), _AFTER.match(after)
    if not second or not _is_name(second[1]) or _TURKIC.search(text[:_SAMPLE]):
        return False
    if first:
        return _is_name(first[1]) and first[1] not in _OPENING
    whole = re.search(rf"([^\W\d_]{{3,}}) {re.escape(name)} {re.escape(second[1])}(?!\w)", text)
    return whole is not None and _is_name(whole[1]) and whole[1] not in _OPENING


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and len(word) > 2  # noqa: PLR2004  # an initial is none


def quoted_verses(text: str) -> tuple[tuple[int, int], ...]:
    """Return the slices of a folded text that are verses of scripture."""
    return tuple((item.start(), item.end()) for item in _VERSE.finditer(text))


def begins_dateline(text: str, start: int, end: int) -> bool:
    """Return whether a name stands where a dateline's place does: at the head of a line, a sign or a date behind it."""
    return bool(_LINE_START.search(text[max(0, start - _REACH) : start]) and _DATELINE.match(text, end))


def inside(spans: Iterable[tuple[int, int]], start: int) -> bool:
    """Return whether a place in the text lies in one of the slices."""
    return any(first <= start < last for first, last in spans)
