"""Where a noun phrase begins and ends, in languages that write names with capitals."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["Extent", "closed_by", "extent_after", "extent_before", "split_words"]

_ELIDED = re.compile(r"([^\W\d_]{1,2}')(?=\w)")
_OPEN, _SHUT = '«“„"‹', '»”"›“'
_INSIDE = ("&", "/")
_BARE_QUOTED = 3  # tokens of a name in quotation marks with which a sentence begins
_QUOTED = 8  # tokens between the marks of a name
_BRACKET = 8  # tokens between brackets that belong to a name
_SHOUTING = 0.7  # share of words in capitals in a line whose capitals say nothing
_LISTED = 3  # words from a comma inside a name to its "and"
_REACH = 34  # tokens: longer than any name with its role
_PARALLEL = 3  # tokens before "and the" in "against the X and the Y"
_PROSE = (".", "!", "?", ":", "…", "”", "»", '"')  # a title has none at its end
_BEHIND_COMMA = ("jr", "sr", "inc", "llc", "ltd", "s.a", "gmbh", "phd", "md")
_CLOSED = ("close", "clause", "time", "pronoun", "auxiliary", "negation", "source", "frame")


class Extent(NamedTuple):
    """A run of tokens, half open; `governed` where a word before it, "in", keeps it from being a subject."""

    start: int
    end: int
    governed: bool = False


def split_words(tokens: Sequence[Token], facts: SyntaxFacts) -> tuple[Token, ...]:
    """Return the tokens with elided words apart, and without the classes that acronyms only look like."""
    made: list[Token] = []
    for written in tokens:
        dotted = written.text.endswith(".") and written.word
        token = written._replace(classes=facts.classes_of(written.form[:-1])) if dotted else written
        elided = _ELIDED.match(token.text)
        if elided and facts.classes_of(elided[1].casefold()):
            cut = elided.end()
            head, rest = token.text[:cut], token.text[cut:]
            form = rest.casefold()
            made.append(
                token._replace(
                    end=token.start + cut,
                    text=head,
                    form=head.casefold(),
                    classes=facts.classes_of(head.casefold()),
                    capital=False,
                )
            )
            made.append(
                token._replace(
                    start=token.start + cut,
                    text=rest,
                    form=form,
                    classes=facts.classes_of(form),
                    capital=rest[0].isupper(),
                )
            )
        else:
            made.append(token)
    words = [token for token in made if token.word and len(token.text) > 1]
    loud = sum(token.text.isupper() for token in words) > _SHOUTING * len(words)
    return tuple(made if loud else (t._replace(classes=_of_acronym(t)) if _acronym(t) else t for t in made))


def _acronym(token: Token) -> bool:
    return len(token.text.strip("'")) > 1 and token.text.isupper()


def _of_acronym(token: Token) -> frozenset[str]:
    return token.classes & {"role", "body", "honorific", "abbreviation", "media"}


def closed_by(token: Token) -> bool:
    """Return whether no name goes on with a word: a preposition, a pronoun, a day, a verb in small letters."""
    if token.text[0].isdigit() and not any(letter.isalpha() for letter in token.text):
        return True
    if token.has("link", "article", "particle"):
        return token.has("time")
    if token.capital and token.has("auxiliary") and not token.has("close", "clause", "pronoun", "time"):
        return False
    if token.has(*_CLOSED):
        return True
    return token.has("saying", "issuing") and not token.capital


def extent_before(tokens: Sequence[Token], end: int, floor: int = 0) -> Extent:
    """Return the noun phrase that ends before the token `end`: leftwards to its article or to what closes it."""
    start, place, joint = end, end - 1, None
    governed = False
    while place >= max(floor, end - _REACH):
        token = tokens[place]
        if not token.word:
            opened = _opened(tokens, place)
            if opened is not None:
                place, start = opened - 1, opened if token.text != ")" else start
                continue
            if not _joins(tokens, place):
                break
        elif token.has("article", "possessive", "indefinite") and not token.text.isupper():
            start = place
            before = tokens[place - 1] if place > floor else None
            genitive = token.has("link") and before is not None and before.capital and not closed_by(before)
            listed = before is not None and not before.word and token.has("link") and _joins(tokens, place - 1)
            if before is None or not (genitive or listed or _links(before) or _inside(tokens, place - 1, floor)):
                governed = before is not None and _governs(before)
                break
            place -= 0 if genitive else 1
        elif token.has("statement") and not token.capital and start < end:
            break
        elif closed_by(token) and not _inside(tokens, place, floor):
            governed = _governs(token)
            break
        elif token.has("inside") and not token.capital:
            pass
        elif token.has("conjunction") and not token.capital:
            joint = place
        elif not token.has("link") or token.capital:
            start = place
        place -= 1
    if governed and joint is not None and joint >= start:
        return Extent(joint + 1, end)
    return Extent(start, end, governed)


def _inside(tokens: Sequence[Token], place: int, floor: int) -> bool:
    """Return whether a preposition, or "and the", stands inside a body's name: "Mission on Water", "fraud and the"."""
    token, before = tokens[place], tokens[place - 1] if place > floor else None
    if before is None or not before.word or closed_by(before) or before.has("article", "link"):
        return False
    if token.has("conjunction"):
        parallel = place - _PARALLEL >= floor and tokens[place - 2].has("article")
        return not before.capital or (parallel and tokens[place - _PARALLEL].has("inside"))
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.has("time", "statement"):
        return False
    if before.has("governing") and token.has("close", "inside"):
        return True
    if not token.has("inside"):
        return False
    return (before.capital and (after.capital or after.has("article"))) or token.has("link")


def _links(token: Token) -> bool:
    return token.has("link") and not token.has("conjunction", "close")


def _governs(token: Token) -> bool:
    """Return whether a word makes what follows it an adjunct: a preposition."""
    return token.has("close", "frame", "source") and not token.has("pronoun", "auxiliary", "clause")


def extent_after(tokens: Sequence[Token], start: int, *, every_noun: bool = False) -> Extent:
    """Return the noun phrase that begins at `start`: rightwards to what closes it."""
    end = place = start
    last = min(len(tokens), start + _REACH)
    while place < last:
        token = tokens[place]
        if not token.word:
            shut = _shut(tokens, place)
            if shut is not None:
                short = token.text == "(" and _is_acronym(tokens, place + 1, shut)
                end = shut + 1 if token.text != "(" or short else end
                place = shut + 1
                if short and not (place < last and tokens[place].has("conjunction")):
                    break
                continue
            if not _joins(tokens, place):
                break
        elif token.has("article", "possessive", "indefinite") and not token.text.isupper():
            before = tokens[place - 1] if place > start else token
            carried = before.has("link", "article") and not before.has("conjunction", "close")
            inside = before.has("inside") or (place > start and _inside(tokens, place - 1, start))
            if place > start and not (carried or inside or token.has("link")):
                break
        elif token.has("inside") and not token.capital:
            if not (place > start and _goes_on(tokens, start, place)):
                break
        elif place > start and tokens[place - 1].has("governing") and token.has("close"):
            pass
        elif closed_by(token) or _adverb(tokens, place, start, every_noun=every_noun):
            break
        elif not token.has("link") or token.capital:
            end = place + 1
        place += 1
    return Extent(start, end)


def _goes_on(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Return whether a preposition goes on with the name: right behind its one noun, or a noun that takes it."""
    nouns = [token for token in tokens[start:place] if not token.has("article", "possessive")]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.has("time", "statement") or tokens[place - 1].has("governing"):
        return after is not None and tokens[place - 1].has("governing")
    prose = tokens[-1].text in _PROSE
    linked = tokens[place].has("link") and tokens[place - 1].word
    return linked or (prose and len(nouns) == 1 and nouns[0].capital and (after.capital or after.has("article")))


def _adverb(tokens: Sequence[Token], place: int, start: int, *, every_noun: bool) -> bool:
    """Return whether a small word behind a noun ends the phrase where every noun has a capital."""
    if not every_noun or place == start or tokens[place].capital or not tokens[place - 1].word:
        return False
    return tokens[place - 1].capital and not tokens[place].has("link", "article", "particle")


def _opened(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the bracket or the quotation opens that `place` shuts, if it may be part of a name."""
    text = tokens[place].text
    if text == ")":
        for opened in range(place - 1, max(-1, place - _BRACKET), -1):
            if tokens[opened].text == "(":
                return opened
    elif text in _SHUT:
        for opened in range(place - 1, max(-1, place - _QUOTED), -1):
            if tokens[opened].text in _OPEN:
                inside = tokens[opened + 1 : place]
                named = inside and inside[0].capital and not _ends_clause(inside[-1])
                return opened if named and (opened or len(inside) <= _BARE_QUOTED) else None
    return None


def _shut(tokens: Sequence[Token], place: int) -> int | None:
    text = tokens[place].text
    if text == "(":
        return next((k for k in range(place, min(len(tokens), place + _BRACKET)) if tokens[k].text == ")"), None)
    if text in _OPEN:
        for shut in range(place + 1, min(len(tokens), place + _QUOTED)):
            if tokens[shut].text in _SHUT:
                inside = tokens[place + 1 : shut]
                return shut if inside and inside[0].capital and not _ends_clause(inside[-1]) else None
    return None


def _ends_clause(token: Token) -> bool:
    return not token.word and token.text != ")"


def _is_acronym(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a bracket holds a short form of the name before it."""
    words = tokens[start:end]
    return bool(words) and len(words) <= 3 and words[0].word and words[0].capital and not words[-1].text[0].isdigit()  # noqa: PLR2004


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a sign stands inside a name: "&", the full stop of an abbreviation, a comma before "Inc."."""
    text = tokens[place].text
    if text in _INSIDE:
        return True
    if not 0 < place < len(tokens):
        return False
    before = tokens[place - 1]
    if text == "'":
        return before.word and before.form.endswith("s") and before.end == tokens[place].start
    if text == ".":
        short = len(before.text) == 1 and before.capital
        return before.word and (short or before.has("abbreviation", "honorific"))
    if place + 1 >= len(tokens):
        return False
    if text == "-":
        return before.word and tokens[place + 1].has("conjunction")
    return text == "," and (tokens[place + 1].form in _BEHIND_COMMA or _enumerates(tokens, place))


def _enumerates(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a comma parts words of one name: "for Rivers, Ports and Fisheries"."""
    after = place + 1
    while after < len(tokens) - 1 and tokens[after].has("link", "article") and not tokens[after].has("conjunction"):
        after += 1  # "for Farming, for the Rivers and for the Ports"
    if not (tokens[place - 1].capital and tokens[after].capital and place > 1):
        return False
    linked = tokens[place - 2].has("link", "article", "inside") or tokens[place - 2].text == ","
    behind = tokens[after + 1 : after + 1 + _LISTED]
    return linked and any(t.has("conjunction") for t in behind) and all(t.word or t.text == "," for t in behind)
