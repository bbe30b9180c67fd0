"""The block of keys and values that some collections put before a text (front matter).

YAML between `---`, also where the opening line was lost; TOML between `+++`; the `define-tag` lines of WML.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from archivist.analysis.text_view import Span, TextView, showable

__all__ = ["FrontMatter", "FrontMatterValue", "read_front_matter"]

_LINES = 200  # a block that does not end soon is no front matter
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?) ?:(?: |$)")
_TOML_KEY = re.compile(r"([A-Za-z][\w.-]{0,40}) ?= ?")
_BARE_KEY = re.compile(r"([a-z][a-z_-]{1,30}):(?: |$)")  # where no fence opens the block, keys are plain words
_BLOCK = re.compile(r"[>|][+-]?(?: +#[^\r\n]*)?(?=[ ]?[\r\n])")  # YAML 1.2, section 8.1: the value stands below
_WML = re.compile(r"<define-tag (\w{1,40})[^>\n]{0,80}>([^<]{0,400})</define-tag>")
_WML_OTHER = re.compile(r"#(?:use |include |[ $]).*")
_WML_KEYS = {"pagetitle": "title"}
_FEWEST = 2  # keys of a block that no fence opens
_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(["\\/ _nt]))')
_PLAIN = {'"': '"', "\\": "\\", "/": "/", " ": " ", "_": " ", "n": " ", "t": " "}
_DOUBLE = re.compile(r'(?:!!str )?"(?P<inner>(?:[^"\\]|\\.)*)"(?=\s*$|\s+#)', re.DOTALL)
_SINGLE = re.compile(r"(?:!!str )?'(?P<inner>(?:[^']|'')*)'(?=\s*$|\s+#)")
_COMMENT = re.compile(r"(?<!\S)#")  # section 6.6: what is none stands behind a sign
_BELOW_BLOCK = re.compile(r"[\r\n]#")  # a comment at the margin
_NULL = frozenset(("~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class FrontMatterValue:
    """One key's value: its slice in the view as written, and the text that it stands for."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Lower-case key → entry, and where the text after the block begins."""

    entries: dict[str, FrontMatterValue]
    end: int


def read_front_matter(view: TextView) -> FrontMatter | None:
    """Read a block at the very start of the text; None if there is none or it does not end."""
    lines = view.lines[:_LINES]
    fence = view.slice(lines[0]) if lines else ""
    if fence == "---":
        return _fenced(view, lines, 1, _KEY, ("---", "..."))
    if fence == "+++":
        return _fenced(view, lines, 1, _TOML_KEY, ("+++",))
    if _BARE_KEY.match(fence):
        block = _fenced(view, lines, 0, _BARE_KEY, ("---", "..."))
        return block if block and len(block.entries) >= _FEWEST else None
    return _wml(view) if fence.startswith(("<define-tag ", "#use wml")) else None


def _fenced(
    view: TextView, lines: tuple[Span, ...], first: int, key_form: re.Pattern[str], fences: tuple[str, ...]
) -> FrontMatter | None:
    """Read the keys from the line number `first` up to a closing fence; an indented line goes on with the one above."""
    last = next((number for number, line in enumerate(lines) if number and view.slice(line) in fences), None)
    if last is None:
        return None
    entries: dict[str, FrontMatterValue] = {}
    keys = {number: key_form.match(view.text, line.start, line.end) for number, line in enumerate(lines[:last])}
    starts = [number for number in range(first, last) if keys[number] and _outdented(view, lines[number])]
    if first == 0 and starts[:2] != [0, 1]:
        return None  # "word: …" may begin a sentence as well
    for number, after in pairwise((*starts, last)):
        key = keys[number]
        if key:
            start = min(key.end(), lines[number].end)
            entries.setdefault(key[1].casefold(), _entry(view, view.trimmed(start, lines[after - 1].end)))
    return FrontMatter(entries, lines[last].end)


def _outdented(view: TextView, line: Span) -> bool:
    """Return whether a line begins at the margin."""
    start, _ = view.original(line)
    return view.document.text[start - 1 : start] in ("", "\n", "\r", "\ufeff")


def _wml(view: TextView) -> FrontMatter:
    """Read the lines of the Website Meta Language before a page's text."""
    entries: dict[str, FrontMatterValue] = {}
    end = 0
    for line in view.lines[:_LINES]:
        if line.start < end:
            continue
        tag = _WML.match(view.text, line.start)
        if tag:
            span = view.trimmed(tag.start(2), tag.end(2))
            key = tag[1].casefold()
            entries.setdefault(_WML_KEYS.get(key, key), FrontMatterValue(span, view.wording(span)))
            end = tag.end()
        elif _WML_OTHER.fullmatch(view.text, line.start, line.end):
            end = line.end
        else:
            break
    return FrontMatter(entries, end)


def _entry(view: TextView, span: Span) -> FrontMatterValue:
    """Read a scalar as YAML does: a block, one in quotes, a plain one; without the comment behind it."""
    block = _BLOCK.match(view.text, span.start, span.end)
    span = view.trimmed(block.end(), span.end) if block else span
    start, end = view.original(span)
    written = view.document.text[start:end]  # the view makes one sign of all quotation marks
    if block:
        return _upto(view, span, written, _BELOW_BLOCK)
    quoted = _DOUBLE.match(written) or _SINGLE.match(written)
    if quoted is None:
        return _upto(view, span, written, _COMMENT)
    inner = Span(*(view.folded.index(start + place) for place in quoted.span("inner")))
    if quoted.re is _SINGLE:
        return FrontMatterValue(inner, view.wording(inner).replace("''", "'"))
    joined = re.sub(r"\\[ \t]*(?:\r\n|\n|\r)[ \t]*\\?", "", quoted["inner"])
    text = _ESCAPE.sub(lambda match: _unescaped(match[1] or match[2], match[3]), joined)
    return FrontMatterValue(inner, showable(text))


def _upto(view: TextView, span: Span, written: str, comment: re.Pattern[str]) -> FrontMatterValue:
    """Return a value without quotes up to its comment; an empty one where it says that there is none."""
    found = comment.search(written)
    if found:
        span = view.trimmed(span.start, view.folded.index(view.original(span)[0] + found.start()))
    value = view.wording(span)
    return FrontMatterValue(span, "" if value in _NULL else value)


def _unescaped(code: str | None, sign: str | None) -> str:
    if code is None:
        return _PLAIN[sign or " "]
    return chr(int(code, 16))
