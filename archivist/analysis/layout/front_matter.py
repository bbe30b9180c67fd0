"""The block of keys and values that some collections put before a text.

It is YAML between `---`, perhaps without the first of these lines; TOML between `+++`; or the tags of WML.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from archivist.analysis.text_view import Span, TextView, showable

__all__ = ["FrontMatter", "FrontMatterValue", "read_front_matter"]

_LINES = 200  # a block that does not end soon is no front matter
_FEWEST = 2  # keys of a block that nothing opens
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40}) ?= ?")
_BARE = re.compile(r"[a-z][\w-]{0,40}: ?")
_TAG = re.compile(r"<define-tag ([\w-]+)(?: [^>\n]*)?>([^<\n]*)</define-tag>")
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
    if not lines:
        return None
    if _TAG.match(view.text, lines[0].start):
        return _tags(view, lines)
    first = view.slice(lines[0])
    key, ends = (_PAIR, ("+++",)) if first == "+++" else (_KEY, ("---", "..."))
    opened = first in ("---", "+++")
    if not opened and not _BARE.match(view.text, lines[0].start, lines[0].end):
        return None
    last = next((number for number, line in enumerate(lines) if number and view.slice(line) in ends), None)
    if last is None or not (opened or _is_block(view, lines[:last])):
        return None
    entries: dict[str, FrontMatterValue] = {}
    starts = [
        number for number in range(int(opened), last) if key.match(view.text, lines[number].start, lines[number].end)
    ]
    for number, after in pairwise((*starts, last)):
        match = key.match(view.text, lines[number].start, lines[number].end)
        if match:
            span = view.trimmed(match.end(), lines[after - 1].end)
            entries.setdefault(match[1].casefold(), _entry(view, span))
    return FrontMatter(entries, lines[last].end)


def _is_block(view: TextView, lines: Sequence[Span]) -> bool:
    """Return whether lines without `---` above them are keys with their values, and what these run over into."""
    bare = [_BARE.match(view.text, line.start, line.end) is not None for line in lines]
    beside = all(view.text[one.end : two.start].strip(" \r") == "\n" for one, two in pairwise(lines))
    over = all(
        view.text[line.start - 1] == " " or view.text[line.start] == "-"
        for key, line in zip(bare, lines, strict=True)
        if not key
    )
    return beside and over and sum(bare) >= _FEWEST


def _tags(view: TextView, lines: Sequence[Span]) -> FrontMatter:
    """Read `<define-tag NAME>value</define-tag>`, and pass over the orders to the program below it."""
    entries: dict[str, FrontMatterValue] = {}
    end = lines[0].start
    for line in lines:
        match = _TAG.fullmatch(view.text, line.start, line.end)
        if match:
            span = view.trimmed(match.start(2), match.end(2))
            name = "title" if match[1] == "pagetitle" else match[1].casefold()
            entries.setdefault(name, FrontMatterValue(span, view.wording(span)))
        elif view.text[line.start] != "#":
            break
        end = line.end
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
