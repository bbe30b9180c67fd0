"""Texts of attributes and of elements without children: whether a pattern takes them, and what it would take."""

from collections.abc import Iterator

from lxml import etree

from archivist.validation._rng_patterns import DataPattern, ListOf, Pattern, Patterns, TextPattern, ValuePattern, Way

__all__ = ["BLANKS", "rests_after", "takes", "wanted"]

# XML's white space; str.strip() without it would take other spaces too, which are text.
BLANKS = " \t\r\n"

_KINDS = {
    "anyURI": "text",
    "date": "a date",
    "dateTime": "a time",
    "gYear": "a year",
    "gYearMonth": "a month",
    "ID": "an id",
    "language": "a language tag",
    "NCName": "a name",
    "string": "text",
    "token": "text",
}


def takes(patterns: Patterns, pattern: Pattern, text: str) -> bool:
    """Return whether a pattern takes `text` as a whole."""
    return any(patterns.nullable(rest) for rest in rests_after(patterns, pattern, text))


def rests_after(patterns: Patterns, pattern: Pattern, text: str) -> Iterator[Pattern]:
    """Return what a pattern leaves after the whole text of an attribute or element; blank text may also be no text."""
    if not text.strip(BLANKS):
        yield pattern
    for leaf, rest in patterns.steps(pattern, Way.NEXT):
        if _matches(patterns, leaf, text):
            yield rest


def _matches(patterns: Patterns, leaf: Pattern, text: str) -> bool:
    match leaf:
        case TextPattern():
            return True
        case ValuePattern(word):
            return " ".join(text.strip(BLANKS).split()) == word
        case DataPattern(judge=judge):
            holder = etree.Element("v")
            holder.text = text
            return bool(judge.validate(holder))
        case ListOf(content):
            states = {content}
            for word in text.split():
                states = {
                    rest
                    for state in states
                    for part, rest in patterns.steps(state, Way.NEXT)
                    if _matches(patterns, part, word)
                }
            return any(patterns.nullable(state) for state in states)
    return False


def wanted(patterns: Patterns, pattern: Pattern) -> Iterator[str]:
    """Return in words what texts a pattern takes, one phrase for each possibility."""
    for leaf, _ in patterns.steps(pattern, Way.NEXT):
        match leaf:
            case TextPattern():
                yield "any text"
            case ValuePattern(word):
                yield word
            case DataPattern(kind, form):
                yield _KINDS.get(kind, f"a value of type {kind}") + (f" of the form {form}" if form else "")
            case ListOf(content):
                yield from (f"a list of: {phrase}" for phrase in wanted(patterns, content))
