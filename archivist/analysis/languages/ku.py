"""Northern Kurdish (Kurmanji): months of the Gregorian year, function words."""

from archivist.analysis.vocabulary import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="ku",
    months={1: ("Rêbendan",), 2: ("Sibat",), 4: ("Nîsan",), 5: ("Gulan",), 6: ("Hezîran",), 7: ("Tîrmeh",)}
    | {8: ("Tebax",), 9: ("Îlon",), 10: ("Cotmeh",), 11: ("Mijdar",)},
    function_words=("û", "li", "ji", "bi", "ku", "di", "de", "xwe", "ya", "yên", "hat", "dike", "ev", "wê"),
)
