"""The title whose words the text below takes up, in place of a page's line that it takes up nowhere.

A headline says in few words what the text says in many: most of its words return in the first paragraphs. Those of
a site's name, a section, a slogan, a row of labels do not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from archivist.analysis.constructions.lines import is_arabic_body
from archivist.analysis.constructions.lone_bodies import heading_body
from archivist.analysis.context import TextContext
from archivist.analysis.fields.addressees import addresses, greets
from archivist.analysis.fields.caption_lines import is_caption
from archivist.analysis.fields.core_titles import is_dated
from archivist.analysis.fields.kind_lines import says_by_whom
from archivist.analysis.fields.listed_lines import is_listed
from archivist.analysis.fields.no_titles import is_name_alone, is_no_title
from archivist.analysis.fields.title_lines import is_named_body
from archivist.analysis.layout.line_kinds import is_crumb
from archivist.analysis.layout.page_headline import is_byline, is_furniture, is_of_picture, is_prose
from archivist.analysis.layout.page_labels import is_sentence
from archivist.analysis.layout.page_rows import is_page_row
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import folded, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span, TextView
from archivist.model.metadata import Evidence

__all__ = ["echoed"]

_HEAD = 40  # lines above the text
_TOLD, _PARAGRAPHS, _TEXT = 90, 3, 1_600  # characters of a paragraph; how many are read; characters of all
_LEAST, _LONGEST, _STOPPED = 15, 220, 90  # characters of a title; of one with a full stop
_WORDS = 3
_AGAIN, _SHARE = 3, 0.5  # words that return, at least; their share of the line's
_LESS = 0.4  # of a line that stands twice
_FEW, _MOST = 2, 0.66  # for the first line of a text
_SENTENCE = 6  # words of a sentence with which a text may begin as well
_LABEL = 4  # words of a section, a site's name, at most
_SUMMARY = 110  # characters of a line that rather sums up a headline than is one
_ASKS = re.compile(r"[?!؟:\"«“„]")  # of a headline that says little: "Winter? Never!"
_FIGURE = re.compile(r"[0-9]")
_LETTERED = 0.85  # share of a headline's signs that are letters
_MANY = 3  # times that a label stands above a text
_SMALL = frozenset(("agent", "article", "auxiliary", "clause", "close", "complement", "conjunction", "frame", "inside"))
_SMALL |= {"link", "passive", "possessive", "pronoun"}  # kinds of words that any text has
_SHORT = 6  # letters of such a word
_WORD = re.compile(r"[^\W\d_]{4,}")
_ATTACHED = re.compile(r"[وف]?[بلك]?(?:ال|لل)?(?=\w{3})")  # before an Arabic noun
_STEM, _SHORT_STEM = 5, 4  # letters of a word that stay in all its forms
_WEIGHT = 66
_FIRST = "title.headline"
_WEAK = frozenset(("title.headline", "title.page-headline", "title.alone", "title.parted"))
_OPEN = (":", ",", ";", "،", "؛", "|")
_OWN = re.compile(
    r"(?:[*+•·–-]|[0-9]{1,2} ?[.)–-]) ?\S.*|.*[\w\"]=\"[^\"]*\".*|.*\([^()]*:[^()]*\)"
)  # an item, a tag, a caption with its source
_KEY = re.compile(r"date ?:? ?[0-9]{4}-[0-9]{2}(?:-[0-9]{2})? +(?=\S)")  # of a page's data
_STARS = re.compile(r"\*{1,3}(?P<words>[^\s*][^*]*)\*{1,3}")
_STOP = re.compile(r"(?<!\.)\.[\"'»”]?$|[^\W\d_]{3,}\. +[^\W\d_]")  # at the end of a sentence, and at that of another
_SHARED = re.compile(r"[^\"«“]{1,30}[\"«“](?P<headline>.+)[\"»”]")  # by a label: 'Share "HEADLINE"'
_JOINT = re.compile(r"[\u200e\u200f\u202a-\u202e]* (?:[-–—|•]|::) [\u200e\u200f\u202a-\u202e]*")
_HALVES = 2  # of a line with one dash
_FLAGS = " \u200f\u200e\ufe0f" + "".join(map(chr, range(0x1F1E6, 0x1F200)))
_OF_KINDS = frozenset(("missive", "statement"))
_OF_STATEMENTS = frozenset(("body", "office", "role", "statement"))


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines above a text, and the stems of the words with which the text begins."""

    lines: Sequence[Span]
    stems: frozenset[str]


def echoed(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals; where the text takes up none of their words, the line above it that it does take up."""
    bare = (_without_key(item) for item in proposals)
    found = [_without_sections(context, item) for item in bare if not _is_piece(context, item)]
    head = _head(context) if all(item.rule in _WEAK for item in found) else None
    shown = [_line_of(context, head, item) for item in found] if head else []
    near = _near(context, head, shown) if head else None
    if head is None or near is None:
        sure = (item for item in found if not (head and item.rule == _FIRST and _has_rival(context, head, item)))
        yield from (item for item in sure if not (_may_be_name(context, item) or _is_whose(context, item)))
    elif not any(line is not None and _may_sum_up(context, head, line, near) for line in shown):
        proof = (context.view.evidence(near),)
        item = Proposal(context.view.wording(near), "title.parted", _WEIGHT, "medium", proof)
        yield _without_sections(context, item)


def _is_piece(context: TextContext, item: Proposal) -> bool:
    """Return whether a line is one small word, or the beginning of a line below it."""
    text = str(item.value)
    small = context.tongue.capitals and text.isalpha() and text.islower()
    return item.rule in _WEAK and (small or _is_cut(context.view, folded(text)))


def _is_cut(view: TextView, text: str) -> bool:
    """Return whether a line is the beginning of another one, with dots for the rest."""
    if not text.endswith(("...", "…")):
        return False
    begun = text.rstrip(".… ")
    return sum(view.slice(line).startswith(begun) for line in view.lines[:_HEAD]) > 1


def _may_be_name(context: TextContext, item: Proposal) -> bool:
    """Return whether a short line alone above a text may be who wrote it: two words, each with a capital, are a name.

    Where all nouns have capitals they are a headline as well.
    """
    facts, words = context.tongue.syntax, str(item.value).split()
    lettered = context.tongue.capitals and facts is not None and not facts.nouns_capital and item.rule == "title.alone"
    if not (lettered and facts is not None and len(words) > 1 and all(word[:1].isupper() for word in words)):
        return False
    kinds = [facts.classes_of(re.split("['’]", word.casefold())[0]) for word in words]  # "Chairman's Message"
    return all(kind.isdisjoint(_OF_STATEMENTS) for kind in kinds)


def _is_whose(context: TextContext, item: Proposal) -> bool:
    """Return whether a line is whose news stands below it, and where: "TOWN - PAPER", "BODY – TOWN"."""
    parts = [part.strip(_FLAGS) for part in _JOINT.split(str(item.value))]
    if len(parts) != _HALVES or item.rule not in _WEAK:
        return False
    first, last = (folded(part) for part in parts)
    if first in town_names() and len(last.split()) <= _LABEL:
        return not _stems(context, last) & _head(context).stems
    proof = item.evidence[0]
    start = context.view.text.find(first, context.view.folded.index(proof.start or 0)) if last in town_names() else -1
    return start >= 0 and is_arabic_body(context, Span(start, start + len(first)))


def _without_sections(context: TextContext, item: Proposal) -> Proposal:
    """Return a title without the site and the section beside it: "Site - World - HEADLINE", "HEADLINE | Site".

    The text takes up the headline, which stands first or last and has more words, and nothing of what is beside it.
    """
    parts, proof = _JOINT.split(str(item.value)), item.evidence[0]
    ends = [0, *(place for joint in _JOINT.finditer(proof.text) for place in joint.span()), len(proof.text)]
    place = 0 if len(parts[0].split()) > len(parts[-1].split()) else len(parts) - 1
    beside = [part for number, part in enumerate(parts) if number != place]
    if not beside or len(ends) != 2 * len(parts) or item.rule not in _WEAK or proof.start is None:
        return item
    short = all(len(part.split()) <= _WORDS and not _FIGURE.search(part) for part in beside)
    if not short or len(parts[place].split()) <= _LABEL or pattern(context.tongue.type_source).match(folded(beside[0])):
        return item
    told = _head(context).stems if len(parts) == _HALVES else frozenset()
    again = len(_stems(context, folded(parts[place])) & told)
    if len(parts) == _HALVES and (again < _FEW or _stems(context, folded(beside[0])) & told):
        return item
    start, end = ends[2 * place : 2 * place + 2]
    rest = Evidence(proof.text[start:end], proof.start + start, proof.start + end, proof.part)
    return replace(item, value=parts[place], evidence=(rest, *item.evidence[1:]))


def _near(context: TextContext, head: _Head, shown: Sequence[Span | None]) -> Span | None:
    """Return the line that the text takes up; none where it takes up what is proposed."""
    again = max((_again(context, head, line) if line else _AGAIN for line in shown), default=0)
    return next((line for line in head.lines if _is_echoed(context, head, line, again)), None) if again <= 1 else None


def _has_rival(context: TextContext, head: _Head, item: Proposal) -> bool:
    """Return whether the text takes up nothing of a line, and one below it could be the title as well."""
    view, line = context.view, _line_of(context, head, item)
    if line is None or _again(context, head, line):
        return False
    text, facts = view.slice(line), context.tongue.syntax or SyntaxFacts()
    kinds = frozenset().union(*(facts.classes_of(word) for word in text.casefold().split()[:2]))
    if not kinds.isdisjoint(_OF_KINDS) or sum(view.slice(other) == text for other in view.lines) > 1:
        return False
    below = head.lines[head.lines.index(line) + 1 :]
    return any(_is_able(context, head, other) and not _FIGURE.search(view.slice(other)) for other in below)


def _line_of(context: TextContext, head: _Head, item: Proposal) -> Span | None:
    """Return the line above the text with which a proposal begins."""
    place = item.evidence[0].start
    start = context.view.folded.index(place) if place is not None else -1
    return next((line for line in head.lines if line.start <= start < line.end), None)


def _may_sum_up(context: TextContext, head: _Head, line: Span, near: Span) -> bool:
    """Return whether a line may be a headline, and the one right below it its summary: nothing says which one it is.

    The words of a section, a slogan, an advertisement return nowhere; they ask and quote nothing.
    """
    if head.lines.index(near) != head.lines.index(line) + 1 or is_named_body(context, line):
        return False
    text = context.view.slice(line)
    words = text.split()
    signs = "".join(words)
    named = len(words) <= _LABEL and not any(word.islower() for word in words)
    lettered = sum(map(str.isalpha, signs)) >= _LETTERED * len(signs)
    if named or not lettered or context.date_in(line.start, line.end) is not None:
        return False
    return bool(_stems(context, text) & head.stems) or near.end - near.start > _SUMMARY or bool(_ASKS.search(text))


def _head(context: TextContext) -> _Head:
    """Return what stands above the first paragraph of the text, below the menus of a page."""
    view = context.view
    core = context.form.core.start if context.parts.frame is None else 0
    lines = [line for line in view.lines if line.start >= context.parts.body.start and not view.is_apart(line)]
    lines[:1] = [_bare(view, line) for line in lines[:1]]
    told = (number for number, line in enumerate(lines) if line.end > core and _tells(view, lines, number))
    first = next(told, 0)
    below = islice((view.slice(line) for line in lines[first:] if line.end - line.start >= _TOLD), _PARAGRAPHS)
    return _Head(lines[max(0, first - _HEAD) : first], _stems(context, " ".join(below)[:_TEXT]))


def _bare(view: TextView, line: Span) -> Span:
    """Return a text's first line without what a page has beside its headline.

    That is the day that whoever saved the page wrote before it, "date 2024-05-03 ", stars around it, and the name of
    a section or a site before its bar or behind it.
    """
    key = _KEY.match(view.text, line.start, line.end)
    line = Span(key.end(), line.end) if key else line
    stars = _STARS.fullmatch(view.text, line.start, line.end)
    line = Span(*stars.span("words")) if stars else line
    bar = view.text.find("|", line.start, line.end)
    if bar < 0 or view.text.find("|", bar + 1, line.end) >= 0:
        return line
    halves = (view.trimmed(line.start, bar), view.trimmed(bar + 1, line.end))
    short, long = sorted(halves, key=lambda half: len(view.slice(half).split()))
    return long if len(view.slice(short).split()) <= _LABEL < len(view.slice(long).split()) else line


def _without_key(item: Proposal) -> Proposal:
    """Return a title without such a day."""
    proof, key = item.evidence[0], _KEY.match(str(item.value))
    begun = _KEY.match(proof.text)
    if key is None or begun is None or proof.start is None or proof.end is None or not isinstance(item.value, str):
        return item
    rest = Evidence(proof.text[begun.end() :], proof.start + begun.end(), proof.end, proof.part)
    return replace(item, value=item.value[key.end() :], evidence=(rest, *item.evidence[1:]))


def _tells(view: TextView, lines: Sequence[Span], number: int) -> bool:
    line = lines[number]
    text = view.slice(line)
    if number == 0 and len(text) <= _STOPPED and _is_empty_below(view, line):
        return False
    return (
        len(text) >= _TOLD
        and is_prose(text)
        and not is_furniture(view, line)
        and (is_sentence(text) or ". " in text or "، " in text)
    )


def _stems(context: TextContext, text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text, without the small ones, which any text has."""
    facts, words = context.tongue.syntax or SyntaxFacts(), _WORD.findall(text.casefold())
    return frozenset(_stem(word) for word in words if len(word) > _SHORT or not _SMALL & facts.classes_of(word))


def _stem(word: str) -> str:
    if "\u0600" <= word[0] <= "\u06ff":
        return _ATTACHED.sub("", word, count=1)[:_SHORT_STEM]
    return word[:_STEM]


def _again(context: TextContext, head: _Head, line: Span) -> int:
    """Return how many words of a line return in the text; none where it is a label said often or whose text it is."""
    text = context.view.slice(line)
    others = [context.view.slice(other) for other in head.lines if other != line]
    shared = _SHARED.fullmatch(text)
    if others.count(text) + 1 >= _MANY or (shared and shared["headline"] in others):
        return 0
    if is_named_body(context, line) or is_arabic_body(context, line) or _is_from(context, line):
        return 0
    words = _stems(context, text)
    return len(words & head.stems)


def _is_from(context: TextContext, line: Span) -> bool:
    """Return whether a line says by whom something is, and has few words: "issued by BODY", "on the part of NAME"."""
    facts, words = context.tongue.syntax or SyntaxFacts(), context.view.slice(line).split()
    final = facts.order == "sov" and 1 < len(words) <= _LABEL + 1 and "agent" in facts.classes_of(words[1])
    return final or says_by_whom(context, line)


def _is_echoed(context: TextContext, head: _Head, line: Span, rival: int) -> bool:
    """Return whether a line could be a title, and the text takes up most of its words; more where it does a rival's."""
    words = _stems(context, context.view.slice(line))
    again = len(words & head.stems)
    first = line == head.lines[0] and again >= _FEW and again >= _MOST * len(words)
    twice = sum(context.view.slice(other) == context.view.slice(line) for other in head.lines) > 1
    enough = again >= _AGAIN + rival and again >= (_LESS if twice else _MOST if rival else _SHARE) * len(words)
    return (first or enough) and _is_able(context, head, line)


def _is_able(context: TextContext, head: _Head, line: Span) -> bool:
    view, text = context.view, context.view.slice(line)
    if not _LEAST <= len(text) <= _LONGEST or len(text.split()) < _WORDS or text.endswith(_OPEN) or text[0].islower():
        return False
    if _OWN.fullmatch(text) or _is_cut(view, text) or _is_stopped(context, head, line) or _goes_on(view, head, line):
        return False
    if is_furniture(view, line) or is_page_row(text) or is_crumb(text) or is_byline(text) or is_of_picture(text):
        return False
    if is_caption(context, line) or is_dated(context, line) or greets(context, line) or addresses(context, line):
        return False
    if is_listed(
        view, line, lambda other: is_dated(context, other) and not _KEY.match(view.text, other.start)
    ) or _is_of_body(context, line):
        return False
    named = context.tongue.capitals and line != head.lines[0] and is_name_alone(text)
    return not named and not is_no_title(text)


def _is_stopped(context: TextContext, head: _Head, line: Span) -> bool:
    """Return whether a line is a paragraph: a headline with a full stop is the first line, or stands twice."""
    view, text = context.view, context.view.slice(line)
    if context.tongue.voice.search("following", view.text, line.start, line.end):
        return True  # what leads to a statement
    if not _STOP.search(text):
        return False
    if context.tongue.voice.search("own", view.text, line.start, line.end):
        return True
    again = sum(view.slice(other) == text for other in head.lines) > 1
    first = line.start == context.parts.body.start and len(text) <= _STOPPED and len(text.split()) > _SENTENCE
    return not ((first or again) and _is_empty_below(view, line))


def _is_empty_below(view: TextView, line: Span) -> bool:
    below = next((other for other in view.lines if other.start >= line.end), None)
    return below is not None and view.text[line.end : below.start].replace("\r\n", "\n").count("\n") > 1


def _goes_on(view: TextView, head: _Head, line: Span) -> bool:
    """Return whether a line goes on with the one above it, which ends no sentence and is too long for a headline."""
    place = head.lines.index(line)
    above = view.slice(head.lines[place - 1]) if place else ""
    return is_prose(above) and not is_sentence(above)


def _is_of_body(context: TextContext, line: Span) -> bool:
    """Return whether a line is a body's name, or ends with one behind a dash: whose news it is."""
    heading = heading_body(context)
    if heading is not None and line.start <= heading.start < line.end:
        return True
    joint = list(_JOINT.finditer(context.view.text, line.start, line.end))
    parts = [line, *(Span(item.end(), line.end) for item in joint[-1:])]
    return any(is_named_body(context, part) for part in parts)
