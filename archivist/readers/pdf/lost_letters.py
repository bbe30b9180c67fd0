"""Words of a PDF that no page can show: letters that no font names, or letters of two scripts, in one word."""

import re

__all__ = ["lost_joiners", "lost_letters"]

# Controls, the replacement character, private use: what stands for a letter that the font does not name.
_LOST = "\x00-\x08\x0b\x0e-\x1f\ufffd\ue000-\uf8ff"
_LATIN = "A-Za-z\u00c0-\u024f"
_CYRILLIC = "\u0400-\u052f"
_ARABIC = "\u0620-\u06ff\u0750-\u077f"
_EASTERN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_MARKS = "[\u064b-\u065f\u0670]*"
_INSIDE = re.compile(rf"(?<=\w)[{_LOST}]|(?<=[\u064b-\u065f\u0670])[{_LOST}]|[{_LOST}](?=\w)")
# Before the words of a line a letter without a name is the bullet of a list. Elsewhere it may be the word لا, no.
_BULLET = re.compile("^\ufffd(?= )", re.MULTILINE)
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_MIXED = re.compile(
    rf"[{_ARABIC}]{_MARKS}[{_CYRILLIC}{_EASTERN}]|[{_CYRILLIC}{_EASTERN}][{_ARABIC}]"
    rf"|[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]"
    rf"|[{_ARABIC}]{_MARKS}[{_LATIN}0-9]+[{_ARABIC}]|[{_ARABIC}]{{4}}{_MARKS}[{_LATIN}]"
)
# Chinese and Korean texts write Latin words without a space; Latin texts have no such letter inside a word.
_EASTERN_INSIDE = re.compile(rf"[{_LATIN}][{_EASTERN}]|[{_EASTERN}][{_LATIN}]")
# The prefix of the present with the commonest stems; it is written apart, or with a non-joiner.
_VERB = re.compile(r"(?<!\w)ن?می(?:شو|کن|ده|گو|توا|خوا|گیر|رس|باش|آی)")
_EASTERN_LETTER, _LATIN_LETTER = re.compile(f"[{_EASTERN}]"), re.compile(f"[{_LATIN}]")


def lost_letters(text: str) -> int:
    """Return the number of letters inside words that cannot be what is shown."""
    count = len(_INSIDE.findall(text)) + len(_MIXED.findall(text))
    if not count and _ARABIC_LETTER.search(text):
        count = _BULLET.sub("", text).count("\ufffd")
    inside = len(_EASTERN_INSIDE.findall(text))
    if inside and len(_EASTERN_LETTER.findall(text)) < len(_LATIN_LETTER.findall(text)):
        count += inside
    return count


def lost_joiners(text: str) -> int:
    """Return the number of Persian verbs written in one, if a text has no non-joiner: its producer dropped them."""
    return 0 if "\u200c" in text else len(_VERB.findall(text))
