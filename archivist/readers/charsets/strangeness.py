"""How much of a decoded text no language writes: the measure of a wrongly chosen charset.

A wrong charset seldom gives impossible characters: it gives letters, but two scripts in one word, a sign of money
inside a word, a capital after a small letter, or an alphabet that is half Polish and half Hungarian.
"""

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise

__all__ = ["PLAUSIBLE", "strangeness"]

# What a foreign name or a broken word may add to a text that is read rightly.
PLAUSIBLE = 0.1

# Judging 40 readings of a long text would take seconds, and its first words say what the others would.
_SAMPLE = 20_000

_PIECE = 1_000
_MARKUP = re.compile("<[^<>]*>")

# Fewer letters than that have no usual frequencies.
_FREQUENT_LEAST = 20

# So rare are letters beyond ASCII where only borrowed words have them; they may then come from several languages.
_BORROWED = 0.01
# Text in a Latin alphabet is mostly ASCII, Vietnamese least.
_MOST_BEYOND = 0.45

# So strange is a text without an ordinary space: its letters may be right.
_UNSPACED = 0.3

# A word, with what may be a letter read wrongly; ASCII marks part words.
_WORD = re.compile("[0-9A-Za-z\x80-\U0010ffff]+")
# GB 18030 writes a letter that is not Chinese as two bytes with a digit after each.
_TORN = re.compile("[^\x00-\x7f«»–—…،٫٬][0-9][^\x00-\x7f«»–—…،٫٬][0-9]")
# Marks of direction stand between words, and in windows-1256 where windows-1254 has ı and ş.
_TURNED = re.compile("[A-Za-z][\u200e\u200f]+[A-Za-z]")
# A dash that a word runs into and nothing follows is ó or ä of the Macintosh.
_OPEN = re.compile("[a-z][–—]$")
# Marks that stand beside a word, or between two, in some language.
_BESIDE = "«»‹›“”„‟‘’‚‛–—―…•·¡¿§©®™°ªº¹²³¼½¾×÷±€£¥¢¤†‡‰¶⁄،؛؟٪٫٬״׳־­\xa0\u200b-\u200f\u2028\u2029\ufeff\u2010\u2011"
_PARTING = re.compile("[«»‹›“”„‟‘’‚‛–—―…•·،؛؟״׳־\xa0\xad\u200b-\u200f\u2010\u2011\ufeff]+")
# What the undefined places of a charset become, and bytes that no charset explains.
_IMPOSSIBLE = re.compile("[\x80-\x9f\udc80-\udcff\ufffd]")

# Letters beyond ASCII of the languages that the listed charsets were made for, small ones only.
_LATIN = tuple(
    frozenset(letters)
    for letters in (
        "àâæçèéêëîïôùûüÿœ",  # French
        "äöüß",  # German
        "áéíñóúüªº",  # Spanish
        "àáâãçéêíóôõúüªº",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "áéèëïóöüê",  # Dutch
        "åäöéàü",  # Swedish
        "æøåéèêóòôäö",  # Danish, Norwegian
        "äöåšž",  # Finnish
        "áéíóúýðþæö",  # Icelandic
        "áíóúýðæø",  # Faroese
        "äöüõšž",  # Estonian
        "āčēģīķļņōŗšūž",  # Latvian
        "ąčęėįšųūž",  # Lithuanian
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
        "çë",  # Albanian
        "çğıöşüâîûêi̇",  # Turkish and Kurmanji, which share documents
        "àáâãèéêìíòóôõùúýăđĩũơư",  # Vietnamese, beside its combining marks
        "ċġħżàèìòù",  # Maltese
        "ĉĝĥĵŝŭ",  # Esperanto
        "âêîôûŵŷáéíóúàèìòùäëïöüẁẃẅ",  # Welsh
        "àçèéíïòóúü",  # Catalan
        "äëéêèôöü",  # Luxembourgish
        "áâčđŋšŧžåäöæø",  # Sami
    )
)
_BORROWED_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœšžğışłčć")
_CYRILLIC = tuple(
    frozenset(letters)
    for letters in (
        "абвгдежзийклмнопрстуфхцчшщъыьэюяё",  # Russian, Bulgarian
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  # Ukrainian
        "абвгдеёжзійклмнопрстуўфхцчшыьэюя",  # Belarusian
        "абвгдђежзијклљмнњопрстћуфхцчџш",  # Serbian
        "абвгдѓежзѕијклљмнњопрстќуфхцчџш",  # Macedonian
    )
)
# The commonest letters of a script: of any text they make up far more than half, of a wrong reading about as much as
# chance gives.
_FREQUENT = {
    "ARABIC": (frozenset("اليمنورتبةعدهسكفیک"), 0.55),
    "CYRILLIC": (frozenset("оеаинтсрвлкмдпуі"), 0.6),
    "GREEK": (frozenset("αοιετσςνηυρπκμλάόίέήύώω"), 0.6),
    "HEBREW": (frozenset("יוהלאמרתשבנכםדע"), 0.55),
}
_ENDS_ONLY = re.compile("[ةى](?=[\u0621-\u064a])|[ךםןףץ](?=[\u05d0-\u05ea])|ς(?=[\u03ac-\u03ce])|^[ъьыЪЬЫ](?=.)")


def strangeness(text: str) -> float:
    """Return the share of what is beyond ASCII that no language writes so, between 0 and 1."""
    sample = _sample(text)
    words = [word for word in _WORD.findall(sample) if not word.isascii()]
    if not words:
        return 0.0
    odd = sum(map(_is_odd, words)) / len(words)
    return max(odd, _foreign_letters(sample), _unusual(sample), _odd_spaces(sample))


def _sample(text: str) -> str:
    """Return pieces of a text that are not ASCII alone, without markup: a page begins with much that no reader sees."""
    if len(text) <= _SAMPLE and "<" not in text:
        return text
    pieces, length = [], 0
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE]
        if not piece.isascii():
            pieces.append(_MARKUP.sub(" ", piece))
            length += len(pieces[-1])
            if length >= _SAMPLE:
                break
    return "".join(pieces)


def _odd_spaces(text: str) -> float:
    """Return how strange the spaces are: no-break ones alone are those of a right-to-left charset of the Macintosh."""
    return _UNSPACED if text.count("\xa0") > text.count(" ") + 1 else 0.0


def _is_odd(word: str) -> bool:
    """Return whether no language writes a word; its beginning and end may be marks that stand beside words."""
    if _IMPOSSIBLE.search(word) or _TORN.search(word) or _TURNED.search(word) or _OPEN.search(word):
        return True
    return any(_is_odd_part(part.strip(_BESIDE)) for part in _PARTING.split(word))


def _is_odd_part(part: str) -> bool:
    scripts = {_script(character) for character in part if character.isalpha()}
    if not scripts:
        return False
    if len(scripts) > 1 or _ENDS_ONLY.search(part):
        return True
    if not all(map(_is_of_a_word, part)):
        return True
    return not part.isupper() and any(
        after.isupper() and before.islower() and not (before.isascii() and after.isascii())
        for before, after in pairwise(part)
    )


@cache
def _is_of_a_word(character: str) -> bool:
    return character.isalpha() or character.isdecimal() or unicodedata.category(character).startswith("M")


@cache
def _script(letter: str) -> str:
    return "LATIN" if letter.isascii() or letter in "ªº" else unicodedata.name(letter, "?").split()[0]


def _foreign_letters(text: str) -> float:
    """Return the share of letters beyond ASCII outside the alphabet that fits best, of Latin or Cyrillic letters."""
    letters = Counter(letter for letter in text.lower() if letter.isalpha() and not letter.isascii())
    latin = {letter: count for letter, count in letters.items() if _script(letter) == "LATIN"}
    cyrillic = {letter: count for letter, count in letters.items() if _script(letter) == "CYRILLIC"}
    plain = sum(1 for letter in text if letter.isascii() and letter.isalpha())
    beyond = sum(latin.values())
    alphabets = _LATIN
    if beyond <= (plain + beyond) * _BORROWED:
        alphabets = (*_LATIN, _BORROWED_LETTERS)
    elif beyond > max(_FREQUENT_LEAST, (plain + beyond) * _MOST_BEYOND):
        return 1.0
    return max(_outside(latin, alphabets), _outside(cyrillic, _CYRILLIC))


def _outside(counts: dict[str, int], alphabets: tuple[frozenset[str], ...]) -> float:
    total = sum(counts.values())
    if not total:
        return 0.0
    return 1 - max(sum(counts.get(letter, 0) for letter in alphabet) for alphabet in alphabets) / total


def _unusual(text: str) -> float:
    """Return 1 where the commonest letters of a script are rare in a text long enough to have them, else 0."""
    scripts: dict[str, list[str]] = {}
    for letter in text.lower():
        if letter.isalpha() and not letter.isascii():
            scripts.setdefault(_script(letter), []).append(letter)
    for script, letters in scripts.items():
        common, least = _FREQUENT.get(script, (frozenset(), 0.0))
        if len(letters) >= _FREQUENT_LEAST and sum(letter in common for letter in letters) < least * len(letters):
            return 1.0
    return 0.0
