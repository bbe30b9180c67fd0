"""Languages that have no folder, and would be taken for one that has: their letters and most frequent words.

A language that gets a folder leaves this file.
"""

import re
from collections.abc import Mapping

__all__ = [
    "FUNCTION_WORDS",
    "NO_RUSSIAN",
    "OF_ONE_LANGUAGE",
    "OTHER_ARABIC_SCRIPT",
    "OTHER_CYRILLIC",
    "PASHTO",
    "RUSSIAN",
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
# Words and endings of Russian that Bulgarian, Ukrainian and Belarusian have not, and theirs that it has not.
RUSSIAN = re.compile(
    r"\b(?:года?|году|для|при|что|это|его|или|если|чтобы|также|был[аио]?|будет|будут|после|перед|между|только|уже|через"
    r"|котор\w+|\w+ь(?!о)\w*|\w{3,}(?:ого|ому|ему|ется|ются|ился|илась|лись|ость|ться))\b",
    re.IGNORECASE,
)
NO_RUSSIAN = re.compile(
    r"\b(?:са|със|към|като|беше|ще|че|това|който|която|което|които|след|през"
    r"|що|та|від|але|який|яка|яке|цього|року|про|під|час|буде|був|була"
    r"|што|гэта|пры|пасля|яго|быў|була|годзе|\w*ъ(?=[бвгдзйклмнпрстфхцчшщ]|\b)\w*|\w{3,}(?:ият|ията))\b",
    re.IGNORECASE,
)
FUNCTION_WORDS: Mapping[str, tuple[str, ...]] = {
    "it": ("il", "la", "le", "un", "gli", "della", "che", "di", "per", "con", "una", "sono", "nel", "è", "del", "dei"),
    "nl": ("de", "en", "het", "een", "van", "dat", "niet", "zijn", "met", "voor", "op", "te", "aan", "ook", "er"),
    "az": ("və", "bu", "ilə", "üçün", "olan", "da", "bir", "edib", "olub", "görə", "həm", "isə", "daha", "artıq"),
    "pt": ("de", "o", "a", "os", "da", "do", "das", "dos", "em", "no", "na", "não", "uma", "para", "com", "que", "é"),
    "sv": ("och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "till", "den", "har", "inte"),
}
