"""A German body's name without the case in which its article puts it: "des Verbandes …" names "Verband …"."""

import re

__all__ = ["without_article_case"]

_MASCULINE = (
    *("ausschuss", "beirat", "betrieb", "bund", "club", "dienst", "hof", "klub", "kongress", "konzern", "kreis"),
    *("orden", "rat", "ring", "senat", "stab", "tag", "verband", "verein", "vorstand"),
)
_NEUTER = (
    *("amt", "archiv", "bündnis", "büro", "forum", "gericht", "haus", "institut", "kabinett", "kollegium", "komitee"),
    *("kommissariat", "konsulat", "kreuz", "ministerium", "museum", "netzwerk", "parlament", "präsidium"),
    *("sekretariat", "theater", "unternehmen", "werk", "zentrum"),
)
_FEMININE = (
    *("agentur", "akademie", "allianz", "behörde", "bewegung", "botschaft", "delegation", "föderation", "fraktion"),
    *("gemeinschaft", "genossenschaft", "gesellschaft", "gewerkschaft", "hilfe", "hochschule", "initiative"),
    *("kammer", "kasse", "kirche", "kommission", "konferenz", "liga", "organisation", "partei", "polizei"),
    *("regierung", "stiftung", "union", "universität", "vereinigung", "versicherung", "verwaltung", "wehr"),
)
_GENITIVE = frozenset(("des", "eines", "dieses", "seines", "ihres", "unseres"))  # of the masculine and the neuter
_ARTICLES = _GENITIVE | frozenset(
    ("der", "die", "das", "dem", "den", "vom", "beim", "zum", "zur", "im", "am", "einem", "einer", "dieser")
)
_ADJECTIVE = re.compile(
    r"(\w+(?:isch|lich|ig|tsch)|(?:Rot|Weiß|Schwarz|Grün|Blau|Neu|Frei|Jung|Groß|Klein|Alt|Erst|Oberst|Vereint"
    r"|Vereinigt))e[nrs]?(?!\w)"
)
_OF_A_TOWN = re.compile(r"[A-ZÄÖÜ]\w+er")  # "Talheimer" is the same in every case
_KINDS = (  # the nouns, and the ends of an adjective before one of them that has no article
    (_MASCULINE, "er"),
    (_NEUTER, "es"),
    (_FEMININE, "e"),
)
_NOUNS = tuple(
    (re.compile(rf"(?P<noun>[\w-]*(?:{'|'.join(nouns)}))(?P<end>e?s|ses)?", re.IGNORECASE), end)
    for nouns, end in _KINDS
)


def without_article_case(name: str, before: str) -> str:
    """Return a name as it stands alone; `before` are the words before it, of which the last is perhaps an article."""
    article = before.rstrip().rpartition(" ")[2].lower()
    if article not in _ARTICLES:
        return name
    words = name.split(" ")
    for number, word in enumerate(words):
        found = next(((match, end) for form, end in _NOUNS if (match := form.fullmatch(word))), None)
        if found is None:
            if not (_ADJECTIVE.fullmatch(word) or _OF_A_TOWN.fullmatch(word)):
                return name
            continue
        match, end = found
        ended = match["end"] if article in _GENITIVE and end != "e" else None
        noun = match["noun"] if ended else word
        described = (_ADJECTIVE.sub(rf"\g<1>{end}", item) for item in words[:number])
        return " ".join((*described, noun, *words[number + 1 :]))
    return name
