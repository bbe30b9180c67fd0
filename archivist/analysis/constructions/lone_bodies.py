"""The body whose name alone is the first line of its own text, or the last: an account, a letterhead, a signature."""

import re

from archivist.analysis.constructions.lines import body_of_line, closing_body_with_organ, is_arabic_body
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.constructions.signature_lines import bare, is_dated, is_sentence, own_lines
from archivist.analysis.context import TextContext
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["closing_body", "heading_body", "title_below"]

_BEHIND = re.compile(r"(?: ?[^\w\s@()\"'»”])* ?@\w+$|(?: ?[^\w\s()\"'»”.])+$")  # a handle, pictures
_HANDLE = re.compile(r"@\w+|https?:")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_ACCOUNT = re.compile(r"(?:https?://)?(?:www\.)?(?:twitter\.com|x\.com|t\.me|facebook\.com)/@?\w+/?|@\w+")
_NAME_WORDS, _LONG = range(2, 10), 300  # words of a name; characters of a line that is more than one
_HEADED = 2  # lines above a text that has its headline and whose it is
_STOPS = ".!?…:;"
_OFFICE, _ARTICLE = 2, "ال"  # words of an office; what both begin with
_LEAST = 2  # lines of a text that somebody signs
_SPEAKING = ("says", "issues", "statement-of", "speaks-for")


def heading_body(context: TextContext) -> Span | None:
    """Return the body that the first line of a direct text names, and names nothing else.

    An essay may have such a headline. So more must show whose text it is: the body acts below, an account's mark
    stands on the line or beside it, or the line below says what the body issues.
    """
    line = _first_line(context)
    body = _body(context, line) if line is not None else None
    if context.form.form != "direct":
        return None
    if line is None or body is None:
        return _below_headline(context)
    if _acts(context, body) or _is_above_kind(context, line):
        return body
    return body if _is_account(context, line) and not _another_speaks(context, body) else None


def _below_headline(context: TextContext) -> Span | None:
    """Return the body alone on the line below the headline, with an empty line below it, of a text that says "we".

    Where names have capitals or articles, they show such a line by themselves.
    """
    lines = [item for item in context.parts.header if item.kind not in ("crumb", "date")]
    if context.tongue.capitals or context.tongue.article_attached or len(lines) != _HEADED:
        return None
    headline, line = (item.span for item in lines)
    view, body = context.view, _body(context, line)
    below = next((item for item in view.lines if item.start >= line.end), None)
    if body is None or below is None or len(view.slice(line).split()) not in _NAME_WORDS or ":" in view.slice(headline):
        return None
    apart = view.text[line.end : below.start].count("\n") > 1 and view.text[headline.end : line.start].count("\n") == 1
    speaks = context.tongue.voice.search("own", view.text, below.start, context.parts.body.end) is not None
    return body if apart and speaks and not _another_speaks(context, body) else None


def closing_body(context: TextContext) -> Span | None:
    """Return the body that signs a direct text: the last line but that of the day, of a place, of the account.

    Where letters have neither capitals nor articles only its grammar tells it; elsewhere the line shows it by itself.
    """
    if context.tongue.capitals or context.form.form != "direct":
        return closing_body_with_organ(context) or _closing_with_capitals(context)
    for line in reversed(context.parts.closing):
        text = context.view.slice(line.span)
        if line.kind in ("date", "crumb") or _HANDLE.search(text):
            continue
        if (
            context.tongue.article_attached
            and "#" in context.view.document.text[slice(*context.view.original(line.span))]
        ):
            return None  # a tag may name what a post speaks of
        body = _body(context, bare(context, line.span)) if line.kind == "other" else None
        return body if body is not None and len(text.split()) in _NAME_WORDS and _closes(context, line.span) else None
    return None


def _closing_with_capitals(context: TextContext) -> Span | None:
    """Return the body whose name is the last line of a text in the first person, with capitals: "The NAME Union"."""
    facts, own = context.tongue.syntax, context.tongue.voice
    if not context.tongue.capitals or facts is None or facts.order != "svo":
        return None
    if context.form.form != "direct":
        return None
    lines = [line for line in own_lines(context) if not is_dated(context, line)]
    if len(lines) < _LEAST or not is_sentence(context, lines[-2]) or context.view.slice(lines[-2]).endswith(":"):
        return None
    if not own.search("own", context.view.text, lines[0].start, lines[-2].end):
        return None
    line = bare(context, lines[-1])
    first, _, rest = context.view.slice(line).partition(" ")
    article = "article" in facts.classes_of(first.casefold())
    named = Span(line.end - len(rest), line.end) if article else line
    words = context.view.slice(named).split()
    if len(words) not in _NAME_WORDS or words[-1][-1] in _STOPS or any("," in word for word in words):
        return None
    held = any("role" in facts.classes_of(word.casefold()) for word in words)  # somebody who has an office in it
    return None if held else whole_body(context, named)


def _closes(context: TextContext, line: Span) -> bool:
    """Return whether a sentence stands above: below a label it is whom a copy is for, below a body one of many."""
    above = next((item for item in reversed(context.view.lines) if item.end <= line.start), None)
    if above is None or context.view.slice(above).endswith(":"):
        return False
    if context.tongue.article_attached and _is_office_alone(context, above):
        return True
    if context.tongue.article_attached and not (is_sentence(context, above) or is_dated(context, above)):
        return False  # below a name or an address a body may be where somebody works
    return _body(context, bare(context, above)) is None


def _is_office_alone(context: TextContext, line: Span) -> bool:
    """Return whether a line of the closing is an office with its article and one adjective: "the press office"."""
    closing = any(item.kind == "office" and item.span == line for item in context.parts.closing)
    words = context.view.slice(line).split()
    return closing and len(words) == _OFFICE and all(word.startswith(_ARTICLE) for word in words)


def title_below(context: TextContext, line: Span) -> Span | None:
    """Return the line below the name of the body, and below its offices, that reads like a headline above a text."""
    lines = [item for item in context.parts.header if item.span.start > line.start]
    kinds = ("office", "body", "crumb", "date")
    first = next((number for number, item in enumerate(lines) if item.kind not in kinds), len(lines))
    below = lines[first].span if first < len(lines) and lines[first].kind == "other" else None
    if below is None or context.view.slice(below).count(" ") < 1 or ":" in context.view.slice(below):
        return None
    return below


def _first_line(context: TextContext) -> Span | None:
    """Return the first line that is none of the page, without the marks around it."""
    header = [item for item in context.parts.header if item.kind not in ("crumb", "date")]
    if not header or header[0].kind not in ("other", "body", "office"):
        return None
    line = header[0].span
    if line.end - line.start > _LONG:
        return None
    behind = _BEHIND.search(context.view.text, line.start, line.end)
    line = Span(line.start, behind.start()) if behind else line
    return line if len(context.view.slice(line).split()) in _NAME_WORDS else None


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the line as a body; whom a word of courtesy describes is written to."""
    words = context.view.slice(line).split()
    if any("courtesy" in (context.tongue.syntax or SyntaxFacts()).classes_of(word) for word in words):
        return None
    if context.tongue.article_attached:
        return line if is_arabic_body(context, line) else None
    if context.tongue.capitals:
        return None  # capitals show such a line by themselves
    dash = context.view.text.find(" - ", line.start, line.end)
    named = Span(line.start, dash) if dash > 0 else line  # "BODY - PLACE"
    return line if body_of_line(context, named, whole=True) else None


def _acts(context: TextContext, body: Span) -> bool:
    """Return whether the body of the heading, or "the ministry" alone, is the subject of a clause below it."""
    head = _head(context, body)
    acting = (item.subject for item in context.syntax.relations if not item.foreign and item.place > body.end)
    return any(item.body is not None and _head(context, item.body) == head for item in acting)


def _another_speaks(context: TextContext, body: Span) -> bool:
    head = _head(context, body)
    said = (item.subject for item in context.syntax.relations if item.kind in _SPEAKING)
    return any(item.body is None or _head(context, item.body) != head for item in said)


def _head(context: TextContext, body: Span) -> str:
    """Return the noun with which a name begins, without what the grammar writes on to it."""
    word = context.view.slice(body).split()[0].removeprefix("ال")
    return word.rstrip("يە") if not context.tongue.article_attached else word


def _is_account(context: TextContext, line: Span) -> bool:
    """Return whether a flag, the sign of a tag or a handle stands on the line, or the account above or below it."""
    view = context.view
    lines = list(view.lines)
    number = next((k for k, item in enumerate(lines) if item.start <= line.start < item.end), 0)
    own = lines[number]
    written = view.document.text[slice(*view.original(own))]
    if written.lstrip("\ufeff ").startswith("#") or _FLAG.search(written) or "@" in written:
        return True
    beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    return any(_ACCOUNT.fullmatch(view.document.text[slice(*view.original(item))].strip()) for item in beside)


def _is_above_kind(context: TextContext, line: Span) -> bool:
    """Return whether the next line says what the body issues: the word for a statement, or an act with its number."""
    below = next((item for item in context.parts.header if item.span.start >= line.end and item.kind != "office"), None)
    if below is None:
        return False
    acts = context.tongue.acts
    text = context.view.slice(below.span)
    act = bool(acts) and any(map(str.isdigit, text)) and pattern(rf"{acts}(?!\w)").match(text) is not None
    return act or below.kind in ("type", "title")
