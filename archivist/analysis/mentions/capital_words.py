"""Words by which a run of words with capitals is told to be a person's name, a body's, or a thing's."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = [
    "ADJECTIVE",
    "AREAS",
    "MINISTERS",
    "NO_SURNAME",
    "OF",
    "bare_end",
    "in_no_name",
    "is_common",
    "owns",
]

_GLUED = re.compile(r"[^\W\d_]{2}\.[^\W\d_]{2}|&")  # two sentences without a space between them
OF = frozenset(("de", "del", "du", "des", "d'", "of", "la", "y", "e", "und", "et"))  # behind a place or a thing
NO_SURNAME = frozenset(
    (
        *("street", "avenue", "ave", "road", "boulevard", "drive", "square", "park", "school", "college", "hospital"),
        *("bridge", "river", "lake", "island", "islands", "beach", "valley", "airport", "stadium", "act", "law"),
        *(
            "prize",
            "award",
            "cup",
            "day",
            "hall",
            "house",
            "building",
            "tower",
            "foundation",
            "platz",
            "straße",
            "preis",
        ),
        *("city", "county", "bay", "creek", "mountain", "hotel", "theatre", "theater", "museum", "library", "church"),
    )
)
# Nouns for areas, which are bodies only when they act
AREAS = frozenset(
    (
        *("région", "ville", "province", "département", "commune", "district", "préfecture", "territoire", "pays"),
        *("estado", "ciudad", "provincia", "municipio", "región", "departamento", "distrito", "pueblo", "país"),
        *(
            "state",
            "county",
            "region",
            "territory",
            "country",
            "land",
            "federation",
            "fédération",
            "союз",
            "bundesland",
            "область",
            "район",
            "город",
        ),
        *("города", "района", "области", "республики", "региона", "края", "регион", "край", "республика"),
        *("федерация", "федерации", "федерацию", "федерацией", "республику", "республике", "республикой"),
    )
)
ADJECTIVE = ("e", "en", "er", "es", "em")
MINISTERS = ("regierung", "kabinett", "familie", "gruppe", "team", "mannschaft", "straße", "gesetz")


def owns(token: Token) -> bool:
    """Return whether a word has the ending of an owner: "the ministry's"."""
    return token.text.endswith(("'s", "s'"))


def bare_end(token: Token) -> int:
    """Return where a word ends without what an apostrophe adds to it."""
    bare, apostrophe, ending = token.text.rpartition("'")
    return token.end - (len(ending) + 1 if apostrophe and bare and ending.islower() else 0)


def in_no_name(setting: Setting, token: Token) -> bool:
    """Return whether a word with a capital stands in the name of no person and no place."""
    noun = token.has("body", "role", "time", "statement", "media", "close", "pronoun")
    return noun or setting.known.at(token.start, "organisation") is not None or bool(_GLUED.search(token.text))


def is_common(setting: Setting, words: Sequence[Token]) -> bool:
    """Return whether a word stands elsewhere in the text in small letters."""
    text = setting.view.text
    return any(word.form in text and re.search(rf"(?<!\w){re.escape(word.form)}(?!\w)", text) for word in words)
