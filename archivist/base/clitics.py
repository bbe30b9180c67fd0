"""Arabic particles that are written on to the next word: و ف, then ب ل ك, and لل for ل + ال."""

__all__ = ["forms"]

_SHORTEST = 2


def forms(word: str) -> tuple[tuple[int, str, str], ...]:
    """Give the readings of a folded word: (letters cut off, the word that is left, the particle next to it).

    The first reading is the word itself. For لل the article is restored in the word, and the cut is
    two letters: للخارجيه may read الخارجيه.
    """
    found = [(0, word, "")]
    for cut in (0, 1):
        if cut and not word.startswith(("و", "ف")):
            continue
        rest = word[cut:]
        if cut:
            found.append((cut, rest, word[0]))
        if rest.startswith("لل"):
            found.append((cut + 2, "ال" + rest[2:], "ل"))
        if rest[:1] in ("ب", "ل", "ك"):
            found.append((cut + 1, rest[1:], rest[0]))
    return tuple(item for item in found if len(item[1]) >= _SHORTEST or not item[0])
