"""The body by whose tag a post of a social network begins: "#BODY capture of the thieves", "#Health announces"."""

import re
from collections.abc import Iterator

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.patterns import folded
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["labelling_bodies"]

_TAG = re.compile(r"[^\w#\n]*#(?P<who>\w+)[^\w\n:|]*(?P<mark>[:|]?)[^\w\n]*(?P<next>\w+)?(?: +(?P<then>\w+))?")
_ARTICLE = folded("ال")
# What a ministry is called by alone, when it does something that a ministry does
_CHARGES = frozenset(
    folded(
        "الصحة التعليم التربية الداخلية الخارجية الدفاع العدل المالية الاقتصاد التجارة الصناعة الزراعة الري النقل"
        " المواصلات الأشغال الإسكان الكهرباء الطاقة النفط البترول البيئة السياحة الثقافة الإعلام الأوقاف العمل"
        " التضامن التموين الرياضة التخطيط الاتصالات البلدية الطيران الهجرة"
    ).split()
)
_IN, _LIGHT = frozenset(folded("في فى").split()), frozenset(folded("ضوء إطار سياق").split())
_IMPERFECT = re.compile(r"[يتن]\w{3,}")
_SHE = folded("ت")  # a ministry is feminine
_WORDS = (2, 7)  # of a body's name


def labelling_bodies(context: TextContext) -> Iterator[Named]:
    """Return the body whose tag is the first word of a text, and neither an object nor the subject of news.

    Behind it stands a colon, a stroke, a noun of what it did or, behind a ministry's short name, what it announces.
    """
    facts, view = context.tongue.syntax, context.view
    written = view.document.text
    start, end = view.original(context.parts.body)
    first = _TAG.match(written, start, end) if context.tongue.article_attached and facts else None
    if first is None or facts is None:
        return
    whole = Span(view.folded.index(first.start("who")), view.folded.index(first.end("who")))
    words = view.slice(whole).replace("_", " ").split()
    after = folded(first["next"] or "")
    if len(words) == 1:
        named = words[0] in _CHARGES and _announces(facts, first["mark"], after)
    else:
        light = after in _IN and folded(first["then"] or "") in _LIGHT  # "in the light of the decree"
        named = _is_body(facts, words) and (bool(first["mark"]) or light or _is_deed(facts, after))
    if named:
        yield Named(whole, None, "issuer.before-colon", 64, "medium")


def _announces(facts: SyntaxFacts, mark: str, after: str) -> bool:
    """Return whether a colon or a verb of stating in the feminine imperfect follows a ministry's short name."""
    return bool(mark) or (after.startswith(_SHE) and "performing" in facts.classes_of(after))


def _is_body(facts: SyntaxFacts, words: list[str]) -> bool:
    body = "body" in facts.classes_of(words[0]) | facts.classes_of(words[0].removeprefix(_ARTICLE))
    timed = any("time" in facts.classes_of(word) for word in words)  # "the ministry today" is a rubric
    return body and not timed and _WORDS[0] <= len(words) <= _WORDS[1]


def _is_deed(facts: SyntaxFacts, word: str) -> bool:
    """Return whether a word behind a name is neither a verb nor what the name goes on with."""
    bare = bool(word) and not word.startswith(_ARTICLE) and not _IMPERFECT.fullmatch(word)
    return bare and facts.classes_of(word).isdisjoint(("saying", "performing", "issuing", "close", "conjunction"))
