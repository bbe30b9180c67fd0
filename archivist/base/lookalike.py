"""Names that a person cannot tell apart by eye: other letters that look the same, and letters that nobody sees.

A small table stands for Unicode's list of confusables (UTS #39): Latin, Cyrillic, Greek and Arabic letters and digits,
which are what names here are written in. It is for warnings: that two names pass does not mean that they are one.
"""

import unicodedata

__all__ = ["looks_of", "odd_letters"]

_CAPITALS = str.maketrans(
    "АВЕЅІЈКМНОРСТХУҮԌԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "ABESIJKMHOPCTXYYGW" + "ABEZHIKMNOPTYX",
)
_SMALL = str.maketrans(
    "аеёосрухіїѕјһԁԛԝӏүьѵ" + "αονικρτυχγωϲϳ" + "ıɑɡŀ" + "0",
    "aeeocpyxiisjhdqwlybv" + "aovikptuxywcj" + "iagl" + "o",
)
# After capitals were taken as they look, and case is gone: the small forms of letters that differ only when small.
_LATE = str.maketrans("вкмнтгзч", "bkmhtr34")
_ARABIC = str.maketrans("أإآٱىیېةۀۃہھەؤۇۆۈئێکڪګ", "ااااييي" + "هههههه" + "وووو" + "يي" + "ككك")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_UPRIGHT = str.maketrans("Ii1|", "llll")  # in many typefaces one stroke

_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "CHEROKEE", "COPTIC")


def looks_of(name: str) -> frozenset[str]:
    """Return what a name looks like, in one or more forms; two names that share a form look alike."""
    plain = _plain(name)
    forms = (plain, plain.translate(_CAPITALS), plain.translate(_CAPITALS).translate(_UPRIGHT))
    return frozenset(_small(form) for form in forms)


def odd_letters(name: str) -> str | None:
    """Return what is odd about the letters of a name: two scripts in one word, or a character that nobody sees."""
    if any(unicodedata.category(letter) in ("Cf", "Cc", "Co", "Cn") for letter in name):
        return "a character that is not seen"
    for word in name.split():
        scripts = sorted({script for letter in word if (script := _script(letter))})
        if len(scripts) > 1:
            return f"{' and '.join(item.capitalize() for item in scripts)} letters in one word"
    return None


def _plain(name: str) -> str:
    """Return a name without marks and what is not seen, with ASCII digits, and single spaces where it has any."""
    parts = unicodedata.normalize("NFKD", name)
    kept = "".join(_digit(letter) for letter in parts if unicodedata.category(letter) not in ("Mn", "Me", "Cf", "Cc"))
    return " ".join(kept.replace("ـ", "").split())


def _small(form: str) -> str:
    folded = form.casefold().translate(_SMALL).translate(_LATE).translate(_ARABIC)
    for pair, single in _PAIRS:
        folded = folded.replace(pair, single)
    return "".join(letter for letter in folded if letter.isalnum())


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)


def _script(letter: str) -> str | None:
    if not letter.isalpha():
        return None
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), None)
