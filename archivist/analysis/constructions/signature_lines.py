"""The lines of a signature by themselves: which there are, and what of each is a name, a role or a body."""

import re
from collections.abc import Sequence

from archivist.analysis.context import TextContext
from archivist.analysis.layout.page_headline import is_furniture
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import either, folded, pattern
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = [
    "CROSSES",
    "NO_SIGNATURE",
    "bare",
    "below_place_and_day",
    "classes_of",
    "is_clause",
    "is_dated",
    "is_editor",
    "is_sentence",
    "own_lines",
    "signed_alone",
    "signing_lines",
    "untitled",
]

CROSSES = "+†✝"  # before the name of a bishop, who signs with one name
_LENGTH = 110  # characters of a line
_DEGREES = re.compile(r",? (?:(?:[A-Z][A-Za-z]?\.){2,3}|P[Hh]\.?D\.?|M\.?D\.?|Esq\.?)$")  # behind a name
_LAST = 2  # lines of a statement that may be a name and a role with full stops
_ENDED = re.compile(r"(?<![\w.])(?P<word>[^\W\d_]{4,40})\.\Z")  # a word with a full stop, at the end of a line
NO_SIGNATURE = re.compile(r"[?؟!;؛:@]|https?:|[0-9]{3}")
_TITLES = re.compile(
    r"(?:[دما] ?[./] ?){1,2}(?=[^\W\d_]{2})|(?:ال)?(?:دكتور|مهندس|استاذ)ه? "
)  # doctor, engineer, professor
_DEFINITE = "ال"
_HEAD, _LETTER, _NAME = 4, 3, (2, 4)  # lines in which a letter greets; lines of it at least; words of a full name
_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ](?:\.|[\w'’-]+)")
_STOPS = '.!?…:;"»”)'
_FIRM = re.compile(  # 'ABC «NAME»': a name in quotation marks ends the line, and no sentence
    r"[^\W\d_][^:.!?«»\"“”„]* (?:«[^:.!?«»]{2,40}»|\"[^:.!?\"]{2,40}\"|„[^:.!?“”]{2,40}[“”])"
)
_EDITED = frozenset(folded("تحرير التحرير").split())
_CLAUSE = frozenset(("body", "close", "saying", "performing", "issuing", "time", "media", "statement"))
_OWNED = re.compile(r"\w{4,}(?:نا|كم|ها|هم)")  # a word with the pronoun of its owner
_BELOW = 4  # lines of a signature below place and day
_PLACED = 6  # spaces before the date on the line that says where and when a text was signed


def signing_lines(context: TextContext, lines: Sequence[Span]) -> list[Span]:
    """Return the first lines that a signature may have, bare of what stands around them; not that of place and day."""
    kept: list[Span] = []
    for line in lines:
        words = context.view.slice(line)
        if is_dated(context, line):
            continue
        if len(words) > _LENGTH or NO_SIGNATURE.search(words):
            break
        kept.append(bare(context, line))
    return [_without_possessive(context, line) for line in kept if line.start < line.end]


def own_lines(context: TextContext) -> list[Span]:
    """Return the lines of the statement without those of the page behind its last one: "No comments", "Print"."""
    view, statement = context.view, context.parts.statement
    lines = [line for line in view.lines if statement.start <= line.start and line.end <= statement.end]
    while len(lines) > 1 and is_furniture(view, lines[-1]):
        lines.pop()
    return lines


def below_place_and_day(context: TextContext, lines: Sequence[Span]) -> list[Span]:
    """Return the few lines below the last one that says where and when a text was made: "Done at PLACE, DATE"."""
    made = context.tongue.made_at
    for number in range(len(lines) - 1, -1, -1) if made else ():
        line = lines[number]
        if is_dated(context, line) and pattern(rf"[*_ ]*{either(made)} ").match(
            context.view.text, line.start, line.end
        ):
            below = lines[number + 1 :]
            kept = signing_lines(context, below)
            return kept if 0 < len(below) <= _BELOW and len(kept) == len(below) else []
    return []


def signed_alone(context: TextContext) -> list[Span]:
    """Return the last line of a text that greets somebody at its head, if it is the full name of who writes.

    Below its last sentence nothing else stands: a writer's name below an article greets nobody.
    """
    view, parts, saluting = context.view, context.parts, context.tongue.genres.saluting
    lines = [line for line in view.lines if parts.statement.start <= line.start and line.end <= parts.statement.end]
    if not saluting or not context.tongue.head_inside or len(lines) < _LETTER:
        return []
    greeting = pattern(either(saluting))
    if not any(greeting.match(view.text, line.start, line.end) for line in lines[:_HEAD]):
        return []
    words = view.slice(lines[-1]).split()
    named = _NAME[0] <= len(words) <= _NAME[1] and all(_CAPITAL.fullmatch(word) for word in words)
    told = view.slice(lines[-2])[-1] in ".!"
    usual = named and is_given_name(words[0]) and not any("body" in classes_of(context, word) for word in words)
    return [lines[-1]] if told and usual else []


def is_dated(context: TextContext, line: Span) -> bool:
    """Return whether a line says where and when a text was signed, and no more: "Done at PLACE, DATE"."""
    date = context.date_in(line.start, line.end)
    if date is None or context.view.text[date.span.end : line.end].strip(" .,،)"):
        return False
    return context.view.text.count(" ", line.start, date.span.start) <= _PLACED


def is_clause(context: TextContext, line: Span) -> bool:
    """Return whether a line in letters without capitals is a sentence, or a part of one, and no name."""
    text = context.view.slice(line)
    owned = context.tongue.article_attached and any(map(_OWNED.fullmatch, text.split()))  # "our greetings"
    return owned or text.endswith(".") or any(classes_of(context, word) & _CLAUSE for word in text.split())


def is_editor(words: Sequence[str]) -> bool:
    """Return whether a role in Arabic is that of who edits a paper, and signs no statement in it."""
    return not _EDITED.isdisjoint(words)


def is_sentence(context: TextContext, line: Span) -> bool:
    """Return whether a line is prose, or ends a sentence: no name, no role, no firm."""
    text = context.view.slice(line)
    loud = text.isupper() and text.count(" ") <= 1  # "TOWN."
    ended = text[-1] in _STOPS and not loud and not _DEGREES.search(text) and not _FIRM.fullmatch(text)
    return len(text) > _LENGTH or ended


def _without_possessive(context: TextContext, line: Span) -> Span:
    """Return the line without the word with which a letter says whose the sender is: "Ihre IDA VAHN"."""
    first, *rest = context.view.slice(line).split()
    owns = "possessive" in classes_of(context, first) and bool(rest) and is_given_name(rest[0])
    return context.view.trimmed(line.start + len(first), line.end) if owns else line


def bare(context: TextContext, line: Span) -> Span:
    """Return the line without the dashes, dots and marks of emphasis around it."""
    text, start, end = context.view.text, line.start, line.end
    while start < end and text[start] in "-*_ .,،\"'«»“”/" + CROSSES:
        start += 1
    while end > start and text[end - 1] in "-*_ ,،\"'«»“”/|" and not _shuts_own(text, start, end - 1):
        end -= 1
    last = _ENDED.search(text, start, end) if context.tongue.capitals else None
    if last is not None and line.end in _last_ends(context) and not _tells(context, text[start:end]):
        end -= "abbreviation" not in classes_of(context, last["word"])  # "A. NAME." signs as "A. NAME" does
    degree = _DEGREES.search(text[start:end]) if context.tongue.capitals else None
    return Span(start, start + degree.start() if degree else end)


def _last_ends(context: TextContext) -> list[int]:
    """Return where the last lines of the statement end."""
    return [line.end for line in own_lines(context)[-_LAST:]]


def _shuts_own(text: str, start: int, place: int) -> bool:
    """Return whether a mark closes one that the line opens, as in 'ROLE of the firm «NAME»'."""
    return text[place] == "»" and text.count("«", start, place) > text.count("»", start, place)


def _tells(context: TextContext, words: str) -> bool:
    """Return whether a line that ends with a full stop has a verb, or what stands before one: "The board has met."."""
    whole = (word.rstrip(".") for word in words.split() if not (len(word) > 1 and word[1] == "."))  # no initials
    kinds = (classes_of(context, word) - {"article"} for word in whole)
    return any(
        {"auxiliary", "finite", "pronoun", "saying"} & kind and not {"link", "particle"} & kind for kind in kinds
    )


def classes_of(context: TextContext, word: str) -> frozenset[str]:
    """Return what kinds of word a word is, by the grammar, the roles and the nouns for bodies of its language."""
    tongue = context.tongue
    known = (tongue.syntax or SyntaxFacts()).classes_of(word.replace("İ", "i").casefold().rstrip(",،;"))
    forms = {word, word.removeprefix(_DEFINITE)}
    extra = {"role"} if forms & tongue.role_set else set[str]()
    if forms & tongue.heads:
        extra.add("body")
    return known | extra


def untitled(context: TextContext, name: Span) -> Span:
    """Return a name without the letters of an Arabic title before it, or the words by which one addresses somebody."""
    if context.tongue.article_attached:
        title = _TITLES.match(context.view.text, name.start, name.end)
        return Span(title.end(), name.end) if title else name
    words = context.view.slice(name)
    while context.tongue.capitals:
        first, _, behind = words.partition(" ")
        if " " not in behind or not {"honorific"} <= classes_of(context, first.rstrip(".")):
            break
        words = behind  # "Prof. Dr. NAME" has two of them
    return Span(name.end - len(words), name.end)
