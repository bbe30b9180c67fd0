"""A line that only says whose statement a text is, and perhaps of what day: "Communiqué of BODY, 3 May 2020"."""

import re

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = [
    "body_behind_kind",
    "dash_behind_owner",
    "day_of_kind",
    "is_below_headline",
    "is_owner_joined",
    "is_owner_of_kind",
    "says_by_whom",
    "says_whose",
]

_SENTENCE_WORDS = 4  # of a headline
_GENITIVE = re.compile(r"(?:а|я|ы|и|ого|его|ой|ей)$")  # of the noun, or of the adjective before it
_OF = "ل"  # written on to an Arabic noun
_OWNER_WORDS = 10
_NEAR = 12  # characters between the name of a body and the day: ", ", " vom Montag, "
_BEHIND_DAY = re.compile(r"(?: г(?:ода?)?(?!\w))?[ .:,)]*")  # "30 октября 2017 года", "(30 October 2017)"
_PLACED = re.compile(  # a dash and the place of a dateline between them: " - PLACE, le "
    r"(?P<dash> ?[-–—|] ?)[^\W\d_a-zà-öø-ÿ][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}, ?(?:(?:le|el|den|on|a) )?"
)


def says_whose(context: TextContext, line: Span) -> bool:
    """Return whether a line is the word for a statement, the body that it is of, perhaps its day, and no more."""
    body = _body(context, line)
    if body is None:
        return False
    day = day_of_kind(context, line)
    rest = context.view.text[(day.span.end if day else body.end) : line.end]
    return not rest.strip(" .:,")


def body_behind_kind(context: TextContext, line: Span) -> Span | None:
    """Return the body whose name stands right behind the word for a statement, below a headline: "Statement BODY"."""
    headline, tongue = context.parts.headline, context.tongue
    kind = pattern(rf"(?i:{tongue.type_source}) ").match(context.view.text, line.start, line.end)
    if kind is None or headline is None or headline.span.end > line.start or tongue.script != "Latn":
        return None
    rest = Span(kind.end(), line.end)
    lettered = all(word[:1].isupper() for word in context.view.slice(rest).split())
    return whole_body(context, rest) if lettered else None


def day_of_kind(context: TextContext, line: Span) -> WrittenDate | None:
    """Return the day with which such a line ends, right behind the body: no day of what a statement is about."""
    body = _body(context, line)
    day = context.date_in(body.end, line.end) if body is not None else None
    if body is None or day is None or day.kind != "day":
        return None
    if _BEHIND_DAY.fullmatch(context.view.text, day.span.end, line.end) is None:
        return None
    between, facts = context.view.text[body.end : day.span.start], context.tongue.syntax or SyntaxFacts()
    if context.view.text[day.span.end : line.end].startswith(")"):
        between = between.replace("(", ",")
    if _PLACED.fullmatch(between):
        return day
    if len(between) > _NEAR:
        return None
    said = pattern(rf"(?:,|{context.tongue.dated}| ?-)? ?").fullmatch(between) is not None
    small = all({"agent", "link", "article", "time"} & facts.classes_of(word) for word in between.strip(" ,").split())
    return day if said or small else None


def dash_behind_owner(context: TextContext, line: Span) -> int | None:
    """Return where the dateline begins behind the body whose statement a line says it is: "Communiqué of BODY - "."""
    body = _body(context, line)
    day = day_of_kind(context, line) if body is not None else None
    placed = _PLACED.fullmatch(context.view.text, body.end, day.span.start) if body and day else None
    return placed.end("dash") if placed else None


def is_owner_of_kind(context: TextContext, line: Span) -> bool:
    """Return whether a line goes on with the bare word for a statement above it, and says in the genitive whose it is.

    "УКАЗ / ПРЕЗИДЕНТА РЕСПУБЛИКИ": the title is another line.
    """
    facts, header = context.tongue.syntax or SyntaxFacts(), context.parts.header
    place = next((number for number, item in enumerate(header) if item.span == line), 0)
    if context.tongue.script != "Cyrl" or place == 0 or header[place - 1].kind != "type":
        return False
    words = context.view.slice(line).casefold().split()
    kinds = [facts.classes_of(word) for word in words]
    first = next((number for number, kind in enumerate(kinds) if "adjective" not in kind), 0)
    owner = len(words) <= _OWNER_WORDS and bool({"role", "body"} & kinds[first]) and _GENITIVE.search(words[0])
    return bool(owner) and not any({"saying", "performing", "close"} & kind - {"inside"} for kind in kinds)


def is_owner_joined(context: TextContext, kind: Span, line: Span) -> bool:
    """Return whether an Arabic line goes on with the bare word for a statement right above it: "of the council of"."""
    view, tongue = context.view, context.tongue
    if not tongue.article_attached or view.text[kind.end : line.start].replace("\r\n", "\n").count("\n") > 1:
        return False
    sentence = next((item for item in context.syntax.sentences if item.span.start == line.start), None)
    first = next(iter(arabic_words(context.setting, sentence)), None) if sentence else None
    return first is not None and first.preposition == _OF


def says_by_whom(context: TextContext, line: Span) -> bool:
    """Return whether a line goes on with the word for the kind above it: "issued by BODY, on what happened"."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(line).casefold().split()
    if len(words) > 1 and "issuing" in facts.classes_of(words[0]) and "agent" in facts.classes_of(words[1]):
        return True
    said = pattern(context.tongue.by).match(f" {context.view.slice(line)}")
    return said is not None and len(said.group().split()) > 1


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the body that a line which begins with the word for a statement says it is of."""
    kind = pattern(f"(?i:{context.tongue.type_source})")
    if not context.tongue.capitals or kind.match(context.view.text, line.start) is None:
        return None
    inside = (item for item in context.syntax.relations if line.start <= item.place < line.end)
    own = (item.subject.body for item in inside if item.kind == "statement-of" and item.subject.kind == "body")
    return next((body for body in own if body is not None and body.end <= line.end), None)


def is_below_headline(context: TextContext, line: Span) -> bool:
    """Return whether a line that only says whose statement it is stands below a headline: "Communiqué de ABC"."""
    view, headline = context.view, context.parts.headline
    if headline is None or headline.span.end > line.start or not context.tongue.capitals:
        return False
    if view.slice(line).endswith(":"):
        return True  # "Statement by NAME on the ruling:" leads to the words below
    typed = pattern(f"(?i:{context.tongue.type_source})").match(view.text, line.start, line.end)
    rest = view.slice(Span(typed.end(), line.end)).split() if typed else []
    whose = [word for word in rest if word.casefold() not in context.tongue.small_set and not word.islower()]
    bare = body_behind_kind(context, line) is not None
    whole = bool(whose) and (all(word.isupper() for word in whose) or says_whose(context, line))
    whole = whole and len(view.slice(headline.span).split()) >= _SENTENCE_WORDS
    return (whole or bare) and not view.slice(line).isupper()
