"""A number as a numbering format shows it (ECMA-376, part 1, 17.18.59); None where that is not known for sure."""

from archivist.readers.shared.roman import roman

__all__ = ["numeral"]

# Word counts to 32,767; a larger number is damage or an attack.
_LIMIT = 32_767
# Past its end an alphabet begins anew with each letter written twice, three times, …
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "chicago": "*†‡§",
}
# As often as Word repeats a letter.
_REPEATED = 30
_PLAIN = {
    "decimal": "{}",
    "decimalHalfWidth": "{}",
    "decimalZero": "{:02}",
    "numberInDash": "- {} -",
    "hex": "{:X}",
}
_DIGITS = {"thaiNumbers": 0x0E50, "hindiNumbers": 0x0966, "decimalFullWidth": 0xFF10, "decimalFullWidth2": 0xFF10}
# First code point and how many follow each other.
_ENCLOSED = {
    "decimalEnclosedCircle": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20),
    "decimalEnclosedFullstop": (0x2488, 20),
}
_HEBREW = (
    *((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ")),
    *((30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה")),
    *((4, "ד"), (3, "ג"), (2, "ב"), (1, "א")),
)
# Beyond the hundreds programs differ.
_HEBREW_LIMIT = 392
_HEBREW_LETTERS = "אבגדהוזחטיכלמנסעפצקרשת"
_PADDED = {"01, 02, 03, ...": 2, "001, 002, 003, ...": 3, "0001, 0002, 0003, ...": 4, "00001, 00002, 00003, ...": 5}


def numeral(count: int, form: str, custom: str = "", language: str = "") -> str | None:
    """Return the number in a format of `w:numFmt`; `custom` is its `w:format`, `language` decides about ordinals."""
    if form == "none":
        return ""
    if not 0 <= count <= _LIMIT:
        return None
    if form in _PLAIN:
        return _PLAIN[form].format(count)
    if form in _DIGITS:
        return "".join(chr(_DIGITS[form] + int(digit)) for digit in str(count))
    if form == "custom":
        return f"{count:0{_PADDED[custom]}}" if custom in _PADDED else None
    return _sequence(count, form, language) if count else None


def _sequence(count: int, form: str, language: str) -> str | None:
    """Return what has no zero."""
    text = None
    if form in _ALPHABETS:
        letters = _ALPHABETS[form]
        times, place = divmod(count - 1, len(letters))
        text = letters[place] * (times + 1) if times < _REPEATED else None
    elif form in _ENCLOSED:
        first, length = _ENCLOSED[form]
        text = chr(first + count - 1) if count <= length else None
    elif form in ("lowerRoman", "upperRoman"):
        text = (roman(count).upper() if form == "upperRoman" else roman(count)) or None
    elif form == "hebrew1" and count <= _HEBREW_LIMIT:
        text = _hebrew(count)
    elif form == "hebrew2" and count <= len(_HEBREW_LETTERS):
        text = _HEBREW_LETTERS[count - 1]
    elif form == "ordinal" and language.lower().startswith("en"):
        text = f"{count}{_english_ending(count)}"
    return text


def _hebrew(count: int) -> str:
    pieces = []
    for worth, letters in _HEBREW:
        times, count = divmod(count, worth)
        pieces.append(letters * times)
    return "".join(pieces)


def _english_ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
