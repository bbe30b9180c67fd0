"""Lines that stand beside a statement and are none of its words: a page's header, its number, a message's header.

The header or footer of a page is a line that comes again at the same place of another page. Pages are known in two
ways: the reader of PDF parts them by an empty line, and plain text by a form feed. Elsewhere only the number of a
page tells: a line with "page 3 of 5", and what comes again beside such lines. The header of a forwarded message is
a block of the lines that mail programs write above it, in the languages of the programs.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from archivist.analysis.languages import of_all
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["forwarded_end", "is_header_field", "page_lines"]

_PDF = "application/pdf"
_DEPTH = 6  # lines at the top or the bottom of a page that may come again
_BARE_NUMBERED = re.compile(r"[0-9]{1,4} ?/ ?[0-9]{1,4}|[-|] ?[0-9]{1,4} ?[-|]|\[ ?[0-9]{1,4} ?\]")
_BARE = re.compile(r"[0-9]{1,4}|[ivxlc]{1,6}")
_DIGITS = re.compile(r"[0-9]+")
_LONGEST = 200  # a longer line is a paragraph, at whatever place

_MESSAGE = re.compile(r"@|[0-9]{1,2}[:.][0-9]{2}")  # an address, or a time of day: a memorandum's head has neither
_MARK = re.compile(r"[> ]{0,4}-{3,}.{2,60}-{3,}|[> ]{0,4}(?=\w)[^.:]{6,60}:")
_FEWEST, _WRAPPED = 3, 3  # lines of such a block; lines that the value of one may run over
_NEAR = 600  # characters in which such a block begins
_WROTE = re.compile(r"[^\n]{0,200}(?:@|[0-9]{1,2}:[0-9]{2})[^\n]{0,100}:")


@cache
def _numbered() -> re.Pattern[str]:
    """Compile "page 3" and "page 3 of 5"."""
    number = "[0-9]{1,4}"
    of = either((*of_all("page_of"), "/", r"\|"))
    return pattern(rf"(?:(?i:{either(of_all('page_words'))}) ?:? ?{number}(?: ?(?i:{of}) ?{number})?)(?!\w)")


@cache
def _number_first() -> re.Pattern[str]:
    """Compile "3. page"."""
    return pattern(rf"[0-9]{{1,4}}\. ?{either(of_all('page_words_after'))}")


@cache
def _header_field() -> re.Pattern[str]:
    """Compile the name of a header's line and its colon, with marks of quotation and emphasis around it.

    Arabic offices write a stroke for the colon.
    """
    sender, fields = (_written(name) for name in ("mail_from", "mail_fields"))
    return pattern(
        rf"[>*_ ]{{0,4}}(?P<key>(?P<from>{sender})|{fields})(?: ?[*_]{{0,2}} ?: ?[*_]{{0,2}}|(?<=[^\W\da-zA-Z]) ?/ )"
    )


def _written(name: str) -> str:
    """Return a pattern for the names of fields, also in capitals, as a memorandum has them."""
    words = of_all(name)
    return either(dict.fromkeys((*words, *(word.upper() for word in words if word.isalpha()))))


def _pages(view: TextView) -> list[list[Span]]:
    """Return the lines of each page; all lines as one page where nothing parts pages."""
    pages: list[list[Span]] = [[]]
    parts = _page_parts(view)
    after = next(parts, None)
    for line in view.lines:
        while after is not None and view.original(line)[0] >= after:
            pages.append([])
            after = next(parts, None)
        pages[-1].append(line)
    return [page for page in pages if page]


def _page_parts(view: TextView) -> Iterator[int]:
    source = r"\n\n" if view.document.media_type == _PDF else r"\f"
    return (item.end() for item in re.finditer(source, view.document.text))


def page_lines(view: TextView, start: int) -> frozenset[int]:
    """Return where, in the original, lines begin that are no words of the statement; `start` is where its text may."""
    parts = _pages(view)
    lines = set(_running(view, parts)) | set(_numbers(view, parts)) | set(_attributions(view))
    lines |= {line for line in view.lines if line.start < start}
    return frozenset(view.original(line)[0] for line in lines)


def _key(view: TextView, line: Span) -> str:
    return _DIGITS.sub("#", view.slice(line)).casefold()


def _running(view: TextView, parts: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Return the lines that come again at the same place of another page, from its edge inward without a gap."""
    if len(parts) == 1:
        return
    for inward in (list, lambda page: list(reversed(page))):
        edges = [inward(page)[:_DEPTH] for page in parts]
        keys = [[_key(view, line) for line in edge] for edge in edges]
        seen = Counter((depth, key) for page in keys for depth, key in enumerate(page))
        for edge, page in zip(edges, keys, strict=True):
            for depth, (line, key) in enumerate(zip(edge, page, strict=True)):
                again = seen[depth, key] > 1 and line.end - line.start <= _LONGEST
                if not again and not _is_number(view, line, edge=True):
                    break
                yield line


def _is_number(view: TextView, line: Span, *, edge: bool) -> bool:
    text = view.slice(line)
    shape = (
        _BARE_NUMBERED.fullmatch(text) or _number_first().fullmatch(text) or _numbered().fullmatch(text.strip(" -|()"))
    )
    return bool(shape) or (edge and bool(_BARE.fullmatch(text)))


def _numbers(view: TextView, parts: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Return lines that are a page's number, or hold one and come again, and what comes again beside them."""
    lines = view.lines
    edges = {page[place] for page in parts for place in (0, -1)} if len(parts) > 1 else set()
    texts = [view.slice(line).casefold() for line in lines]
    keys = [_DIGITS.sub("#", text) for text in texts]
    often = Counter(keys)
    for number, line in enumerate(lines):
        if line.end - line.start > _LONGEST or (keys[number] == texts[number] and line not in edges):
            continue  # without a figure it is no page's number
        held = often[keys[number]] > 1 and _numbered().search(view.text, line.start, line.end)
        if not held and not _is_number(view, line, edge=line in edges):
            continue
        yield line
        if often[keys[number]] > 1:
            beside = (lines[place] for place in (number - 1, number + 1) if 0 <= place < len(lines))
            yield from (other for other in beside if often[_key(view, other)] > 1)


def _attributions(view: TextView) -> Iterator[Span]:
    """Return the line "On …, NAME wrote:" above quoted lines."""
    for line, after in zip(view.lines, view.lines[1:], strict=False):
        if view.text.startswith(">", after.start) and _WROTE.fullmatch(view.text, line.start, line.end):
            yield line


def forwarded_end(view: TextView, start: int) -> int:
    """Return where the text below the headers of a forwarded message begins; `start` where there are none near it."""
    end = start
    while True:
        block = _block(view, end)
        if block is None:
            return end
        end = block


def _block(view: TextView, start: int) -> int | None:
    """Find lines of a message's header near `start`, one from whom and two others, and give where they end."""
    lines = [line for line in view.lines if start <= line.start < start + _NEAR]
    heads = [_header(view, line) for line in lines]
    for number, head in enumerate(heads):
        if head is None:
            continue
        last = number
        for place in range(number + 1, len(lines)):
            if _blank_before(view, lines, place) or place - last > _WRAPPED:
                break
            last = place if heads[place] else last
        block = [line for line in heads[number : last + 1] if line]
        marked = number > 0 and _MARK.fullmatch(view.text, lines[number - 1].start, lines[number - 1].end)
        mail = marked or _MESSAGE.search(view.text, lines[number].start, lines[last].end)
        if mail and len(block) >= _FEWEST and any(line["from"] for line in block):
            return lines[last].end
    return None


def is_header_field(view: TextView, line: Span) -> bool:
    """Return whether a line is that of a letter's or a message's header: "From: …"."""
    return _header(view, line) is not None


def _header(view: TextView, line: Span) -> re.Match[str] | None:
    return _header_field().match(view.text, line.start, line.end)


def _blank_before(view: TextView, lines: Sequence[Span], place: int) -> bool:
    gap = view.text[lines[place - 1].end : lines[place].start]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") > 1
