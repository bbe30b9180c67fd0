"""Languages that have no folder, and would be taken for one that has: their letters and most frequent words.

A language that gets a folder leaves this file.
"""

import re
from collections.abc import Mapping

__all__ = [
    "FUNCTION_WORDS",
    "OF_ONE_LANGUAGE",
    "OTHER_ARABIC_SCRIPT",
    "OTHER_CYRILLIC",
    "PASHTO",
    "UKRAINIAN",
    "UKRAINIAN_OR_OLD",
    "URDU",
    "URDU_WORDS",
]

# Scripts in which official texts of one living language are written.
OF_ONE_LANGUAGE = {"Hebr": "he", "Grek": "el", "Armn": "hy", "Geor": "ka"}
# Letters that a language has and its neighbours in the same script have not.
URDU, PASHTO = re.compile("[ٹڈڑںے]"), re.compile("[ټډړښږځڅۍ]")
URDU_WORDS = re.compile(r"\b(?:ہے|ہیں|میں|اور|کے)\b")  # Punjabi has the letters and not these
OTHER_ARABIC_SCRIPT = re.compile("[ڭۇۈۋڄڃٽڦڳ]")  # Uyghur, Sindhi
UKRAINIAN = re.compile("[їєґ]", re.IGNORECASE)
UKRAINIAN_OR_OLD = re.compile("[іїєґ]", re.IGNORECASE)  # or Russian before 1918
OTHER_CYRILLIC = re.compile("[ўјљњћђџқғңөұүһәѓќ]", re.IGNORECASE)
FUNCTION_WORDS: Mapping[str, tuple[str, ...]] = {
    "it": ("il", "la", "le", "un", "gli", "della", "che", "di", "per", "con", "una", "sono", "nel", "è", "del", "dei"),
    "nl": ("de", "en", "het", "een", "van", "dat", "niet", "zijn", "met", "voor", "op", "te", "aan", "ook", "er"),
    "az": ("və", "bu", "ilə", "üçün", "olan", "da", "bir", "edib", "olub", "görə", "həm", "isə", "daha", "artıq"),
    "pt": ("de", "o", "a", "os", "da", "do", "das", "dos", "em", "no", "na", "não", "uma", "para", "com", "que", "é"),
    "sv": ("och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte"),
}
