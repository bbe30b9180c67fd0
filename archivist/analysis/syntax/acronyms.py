"""The name whose first letters an acronym is."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["behind_initials", "spelled_out"]

_SMALL = r" (?:[^\W\d_]{1,4}(?:'| )){0,2}"  # a space, or up to two small words between two that count: "pour la"
_COUNTED = 2  # letters behind the first one of a word that counts though it has no capital
_FEWEST = 3  # letters: two are the initials of too much
_MOST = 8
_NAME = 9  # words of a name before its initials in brackets


def spelled_out(setting: Setting, acronym: Token) -> Span | None:
    """Return the name in the text whose words begin with the letters of the acronym, with its bracket behind it."""
    letters = acronym.text
    if not _FEWEST <= len(letters) <= _MOST or not letters.isalpha():
        return None
    words = [
        rf"{letters[0]}\w+",
        *(rf"(?:{letter}|{letter.lower()}(?=\w{{{_COUNTED}}}))[\w-]+" for letter in letters[1:]),
    ]
    named = re.compile(rf"(?<!\w){_SMALL.join(words)}(?: \({letters}\))?(?!\w)").finditer(setting.view.text)
    facts = setting.tongue.syntax
    declined = facts is not None and not facts.article and bool(facts.oblique)
    for name in named:
        # what stands in the case of no subject is not how the body is called: then its initials are its name
        if not (declined and facts and "oblique" in facts.classes_of(name.group().split()[0].casefold())):
            return Span(*name.span())
    return None


def behind_initials(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a name ends whose initials stand in brackets behind it: "the party New people's force (NPF)".

    `end` is where its capitals end, and what is returned where no bracket says how far the name goes.
    """
    at = end
    while at < min(len(tokens), first + _NAME) and tokens[at].word and not tokens[at].has("saying"):
        at += 1
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return end
    initials = iter(token.form[0] for token in tokens[first:at])
    return at if all(letter in initials for letter in tokens[at + 1].form) else end
