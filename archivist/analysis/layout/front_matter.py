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
_BLOCK = re.compile(r"[>|][+-]?(?=[ ]?[\r\n])")  # YAML 1.2, section 8.1: the value stands on the lines below
_WML = re.compile(r"<define-tag (\w{1,40})[^>\n]{0,80}>([^<]{0,400})</define-tag>")
_WML_OTHER = re.compile(r"#(?:use |include |[ $]).*")
_WML_KEYS = {"pagetitle": "title"}
_FEWEST = 2  # keys of a block that no fence opens
_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(["\\/ _nt]))')
_PLAIN = {'"': '"', "\\": "\\", "/": "/", " ": " ", "_": " ", "n": " ", "t": " "}
_QUOTED = 2


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
            block = _BLOCK.match(view.text, start)
            span = view.trimmed(block.end() if block else start, lines[after - 1].end)
            entries.setdefault(key[1].casefold(), _entry(view, span))
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
    """Take the quotes off; read the escapes of a double-quoted value (YAML 1.2, section 5.7)."""
    written = view.slice(span)
    quote = written[:1] if written[:1] in ("'", '"') else ""
    if not quote or len(written) < _QUOTED or not written.endswith(quote):
        return FrontMatterValue(span, view.wording(span))
    inner = Span(span.start + 1, span.end - 1)
    if quote == "'":
        return FrontMatterValue(inner, view.wording(inner).replace("''", "'"))
    start, end = view.original(inner)
    joined = re.sub(r"\\[ \t]*(?:\r\n|\n|\r)[ \t]*\\?", "", view.document.text[start:end])
    text = _ESCAPE.sub(lambda match: _unescaped(match[1] or match[2], match[3]), joined)
    return FrontMatterValue(inner, showable(text))


def _unescaped(code: str | None, sign: str | None) -> str:
    if code is None:
        return _PLAIN[sign or " "]
    return chr(int(code, 16))
