"""Two bodies that issue together are two names."""

import re

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["two_bodies"]

_WORD = re.compile(r"\S+")


def two_bodies(facts: SyntaxFacts | None, text: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return where in a phrase each of two bodies stands that "and" joins: "the X Board and the Y Trust"."""
    if facts is None:
        return None
    words = list(_WORD.finditer(text))
    classes = [facts.classes_of(word.group().casefold()) for word in words]
    for at in range(1, len(words) - 1):
        if "conjunction" not in classes[at] or not {"article", "body"} & classes[at + 1]:
            continue
        second = at + 1 + ("article" in classes[at + 1] and at + 2 < len(words))
        if any("body" in of for of in classes[:at]) and any("body" in of for of in classes[second:]):
            return (words[0].start(), words[at - 1].end()), (words[second].start(), words[-1].end())
    return None
