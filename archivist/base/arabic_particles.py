"""Arabic particles that are written on to the next word: و ف, then ب ل ك, and لل for ل + ال.

They stand here and not in the folder of the language (analysis/languages/ar), since search and the matching of listed
names take them off too.
"""

from functools import lru_cache

__all__ = ["with_particles", "without_particles"]

_SHORTEST = 2


@lru_cache(maxsize=1 << 16)  # words come again in every text
def without_particles(word: str) -> tuple[tuple[int, str, str], ...]:
    """Return the readings of a folded word, each (letters cut off, the word that is left, the particle next to it).

    The first reading is the word itself. For لل the article is restored in the word, and the cut is
    two letters: للخارجيه may read الخارجيه.
    """
    readings = [(0, word, "")]
    for cut in (0, 1):
        if cut and not word.startswith(("و", "ف")):
            continue
        rest = word[cut:]
        if cut:
            readings.append((cut, rest, word[0]))
        if rest.startswith("لل"):
            readings.append((cut + 2, "ال" + rest[2:], "ل"))
        if rest[:1] in ("ب", "ل", "ك"):
            readings.append((cut + 1, rest[1:], rest[0]))
    return tuple(item for item in readings if len(item[1]) >= _SHORTEST or not item[0])


def with_particles(word: str) -> frozenset[str]:
    """Return a folded word as it is written alone and after each particle; a word that is not Arabic has none."""
    if not "\u0620" <= word[:1] <= "\u06d5":
        return frozenset((word,))
    lam = f"لل{word[2:]}" if word.startswith("ال") else f"ل{word}"
    return frozenset(f"{joined}{rest}" for joined in ("", "و", "ف") for rest in (word, f"ب{word}", f"ك{word}", lam))
