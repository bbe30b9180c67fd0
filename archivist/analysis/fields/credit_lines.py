"""Arabic credit lines: who sends a report and from where, under its headline or before its first words.

"PAPER – TOWN" on a line of its own, "AGENCY - TOWN: words", "TOWN - PAPER: words". With a person's name beside them
the town is where the reporter sits, which says nothing of a statement's place; nor does that of a paper's own report.
In letters without capitals the parts show what each of them is: an agency is listed, a paper's name is one word, has
an article or a word that no person's name has, and a town is one that a list has or that the text names as a place.
"""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, folded, pattern
from archivist.analysis.text_view import Span

__all__ = ["credited_town"]

_LINES, _PROSE, _LINE, _HEAD = 4, 80, 60, 50  # lines; characters of a paragraph, of a credit line, before its colon
_PARTS, _WORDS = 3, 4  # parts of a credit line at most, words of a part at most
_JOINT = re.compile(r" ?[-/] *-? ?")
_BUTTONS = re.compile(r"(?:[A-Za-z]+ )+")  # of a row of pictures: "Next Previous"
_ADJECTIVE = re.compile(rf" (?:{alternation(('المحتلة', 'المكرمة', 'المنورة'))}|\([^\W\d_]{{3,}}\))")
_PLACE_BEFORE = "(?:مدينه|محافظه|منطقه|بلده|ولايه|قريه|بلديه|مركز) |ب"  # folded: what makes a word behind it a place
# How a report was made; beside such a word the name of a town may be that of a paper called after it.
_LABELS = tuple(folded("متابعة متابعات خاص ترجمة تقرير تصوير إعداد تغطية رصد").split())
_HALVES = tuple(folded("عبد أبو أم بن بنت آل ابن").split())  # the first words of persons' names


def credited_town(context: TextContext) -> Span | None:
    """Return the town of a credit line in the first lines of the text or of the statement.

    None where the line has two towns, or a reporter's name beside the town.
    """
    if not context.tongue.article_attached:
        return None
    for start in dict.fromkeys((context.parts.body.start, context.parts.statement.start)):
        lines = [line for line in context.view.lines if line.end > start][: _LINES + 1]
        for number, line in enumerate(lines[:_LINES]):
            below = lines[number + 1] if number + 1 < len(lines) else None
            credit = _credit(context, Span(max(line.start, start), line.end), below)
            town = _town(context, credit) if credit else None
            if town:
                return town
    return None


def _credit(context: TextContext, line: Span, below: Span | None) -> Span | None:
    """Return the words of a line's credit: those before the colon of a paragraph, or all with a paragraph below."""
    text = context.view.text
    buttons = _BUTTONS.match(text, line.start, line.end)
    start = buttons.end() if buttons else line.start
    colon = text.find(":", start, min(line.end, start + _HEAD))
    if colon > 0 and line.end - colon > _PROSE:
        return Span(start, start + len(text[start:colon].rstrip()))
    alone = below is not None and below.end - below.start > _PROSE and line.end - start < _LINE
    return Span(start, start + len(text[start : line.end].rstrip(" :"))) if alone else None


def _town(context: TextContext, credit: Span) -> Span | None:
    """Return the one town among the parts of a credit line, where a paper or an agency stands beside it."""
    parts = list(_parts(context.view.text, credit))
    if not 1 < len(parts) <= _PARTS:
        return None
    towns = [part for part in parts if _is_town(context, part)]
    others = [part for part in parts if part not in towns]
    if len(towns) != 1 or any(len(context.view.slice(part).split()) > _WORDS for part in others):
        return None
    if not all(_is_agency(context, part) or _is_paper(context, part) for part in others):
        return None
    by_agency = any(_is_agency(context, part) for part in others)
    return towns[0] if _is_issued_there(context, towns[0], by_agency=by_agency) else None


def _is_issued_there(context: TextContext, town: Span, *, by_agency: bool) -> bool:
    """Return whether a body called after the town says or does what is told, or the report carries a statement.

    A paper's own report came from the town, and nothing was issued there.
    """
    if context.form.form == "none":
        return False
    text = context.view.text
    name = re.escape(context.view.slice(town).split(" (")[0])
    called = re.compile(rf"(?<!\w)(?:و?[بل])?{name}(?!\w)")
    bodies = [item.subject.body for item in context.syntax.relations if item.subject.kind == "body"]
    if any(body is not None and called.search(text, body.start, body.end) for body in bodies):
        return True
    noun = pattern(rf"(?<!\w)(?:و?[بل])?(?:ال)?{context.tongue.type_source}(?!\w)")
    return (by_agency or context.form.form in ("embedded", "partial")) and noun.search(text) is not None


def _parts(text: str, credit: Span) -> Iterator[Span]:
    start = credit.start
    for joint in _JOINT.finditer(text, credit.start, credit.end):
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, credit.end)


def _is_town(context: TextContext, part: Span) -> bool:
    """Return whether a part is the name of a town, or of a place that the text names as one, and nothing else."""
    name = context.view.slice(part)
    ref = context.ref(context.named(part), "place") or ""
    if ref.count(".") > 1:  # the list's own name for a country has but one
        return True
    described = _ADJECTIVE.search(name)
    bare = name[: described.start()] if described and described.end() == len(name) else name
    if bare in town_names() or name in town_names():
        return True
    if not re.fullmatch(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?", bare) or bare.split()[0] in given_names():
        return False
    return _named_as_place(context, bare, part.end) or (described is not None and name.endswith(")"))


def _named_as_place(context: TextContext, name: str, start: int) -> bool:
    again = re.compile(rf"(?<!\w)(?:{_PLACE_BEFORE}){re.escape(name)}(?!\w)")
    return again.search(context.view.text, start) is not None


def _is_agency(context: TextContext, part: Span) -> bool:
    return pattern(alternation(context.tongue.agencies)).fullmatch(context.view.slice(part).strip("() ")) is not None


def _is_paper(context: TextContext, part: Span) -> bool:
    """Return whether a part can be a paper's name."""
    words = context.view.slice(part).strip('«»"“”() ').split()
    if not words or not all(word.isalpha() for word in words) or re.search("[A-Za-z]", words[0]):
        return False
    if words[0] in given_names() or words[0] in (*_HALVES, *_LABELS) or context.tongue.verb_set.intersection(words):
        return False
    if context.known.at(part.start, "place") == part:  # "COUNTRY – TOWN" says what a line is about
        return False
    return len(words) == 1 or words[0].startswith("ال") or _has_common_word(context, words)


def _has_common_word(context: TextContext, words: list[str]) -> bool:
    """Return whether words hold one that stands in no person's name: a time word, a word for a paper."""
    facts = context.tongue.syntax
    kinds = [facts.classes_of(word) for word in words] if facts else []
    return any({"time", "media"} & kind for kind in kinds)
