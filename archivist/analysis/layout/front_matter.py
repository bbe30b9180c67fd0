"""The block of `key: value` lines between `---` that some collections put before a text (YAML front matter)."""

import re
from dataclasses import dataclass
from itertools import pairwise

from archivist.analysis.text_view import Span, TextView, showable

__all__ = ["FrontMatter", "FrontMatterValue", "read_front_matter"]

_LINES = 200  # a block that does not end soon is no front matter
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?) ?: ?")
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
    if not lines or view.slice(lines[0]) != "---":
        return None
    last = next((number for number, line in enumerate(lines) if number and view.slice(line) in ("---", "...")), None)
    if last is None:
        return None
    entries: dict[str, FrontMatterValue] = {}
    starts = [number for number in range(1, last) if _KEY.match(view.text, lines[number].start, lines[number].end)]
    for number, after in pairwise((*starts, last)):
        key = _KEY.match(view.text, lines[number].start, lines[number].end)
        if key:
            span = view.trimmed(key.end(), lines[after - 1].end)
            entries.setdefault(key[1].casefold(), _entry(view, span))
    return FrontMatter(entries, lines[last].end)


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
