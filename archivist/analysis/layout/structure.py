"""How a text is built: front matter, a frame by whoever passed it on, the statement, its header and its end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.layout.addressees import with_addressee
from archivist.analysis.layout.cues import find_cue
from archivist.analysis.layout.letterheads import is_called, letterhead_lines
from archivist.analysis.layout.line_ends import is_state, names_again
from archivist.analysis.layout.line_kinds import HeaderLine, LineReader, is_crumb, unquoted
from archivist.analysis.layout.page_head import without_site
from archivist.analysis.layout.page_headline import is_byline, is_prose
from archivist.analysis.layout.page_labels import is_sentence
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.layout.page_rows import is_page_row
from archivist.analysis.layout.rubrics import rubric_end
from archivist.analysis.layout.site_names import names_site
from archivist.analysis.layout.statement_end import ended
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span, TextView

__all__ = ["Structure", "read_structure"]

# A headline or a header line is short; a paragraph is not.
_SHORT, _HEADER_LINES, _CLOSING_LINES, _HEADLINE_WORDS = 160, 9, 6, 3
_OPENING = '([„“"«'  # with which a paragraph may begin: "(ab - 3.5.2019) The league …"
_HEADLINE_BEGINS = 30  # characters
_CAPTIONS = 3  # lines below a headline: prose, perhaps behind captions
_LONG = 320  # of a title that begins with the word for its kind, and names an occasion
_TIME = re.compile(r"[0-9] ?[AaPp]\.[Mm]\.$")  # with which a title ends, and no sentence
_SENT = re.compile(r"[^\W\d_][^()\n]{1,60} \([a-z]{2,6}\)")  # "PLACE (abc)": whoever sends it, below a headline
_QUESTION = re.compile(
    r"[^\n]{8,110}[؟?!…][\"'»”)]?|[^\n!?؟]{8,80}[!?؟] [^\n!?؟.]{3,40}\.\.\."
)  # a headline that asks or calls, and perhaps breaks off; a paragraph is longer
_SENTENCE_END = re.compile(r"[.!?؟](?:[\"'»”)]| |$)")
_LINE_END = re.compile(r"[\r\n]")
# The number of a document, or how often a page was seen, above its headline: "No. 2024/17", "1,245 views".
_COUNTED = re.compile(
    r"(?:(?:[^\W\d_]+ )?(?:[Nn][or]?|№|رقم|شماره|ژماره)[.°º]{0,2} ?[:#]? ?)?\d[\d.,]*(?:[/-][\w./-]+)?(?: [^\W\d_]+)?"
)


@dataclass(frozen=True)
class Structure:
    """The parts of a text, in the view. `frame` is None unless a cue says where the statement begins.

    `above` is the header of the page: the statement's own where there is no frame. `reports` is true where
    the text speaks of the statement from outside. `dated` are the lines of the text that hold a date and no more.
    `rows` are the lines above and below `body` that only a page has: its menu, its path, its languages.
    """

    body: Span
    frame: Span | None
    cue: Span | None
    statement: Span
    header: tuple[HeaderLine, ...]
    above: tuple[HeaderLine, ...]
    headline: HeaderLine | None
    closing: tuple[HeaderLine, ...]
    reports: bool
    dated: tuple[Span, ...] = ()
    rows: tuple[Span, ...] = ()

    @property
    def page(self) -> Span:
        """Return the text with the page's lines above it and below it."""
        spans = sorted((self.body, *self.rows), key=lambda span: span.start)
        return Span(spans[0].start, spans[-1].end)

    @property
    def official(self) -> bool:
        """Return whether the header is that of a statement, not of a page about one."""
        return any(line.kind in ("type", "title", "office", "body") for line in self.header)

    @property
    def own_header(self) -> bool:
        """Return whether the header's date is the statement's: a page about one may have its word in the headline."""
        strong = any(line.kind in ("type", "office", "body") for line in self.header)
        return strong or self.frame is not None or (self.official and not self.reports)


def read_structure(
    view: TextView, tongue: Language, begins: int, dates: tuple[WrittenDate, ...], bodies: frozenset[Span]
) -> Structure:
    """Find the parts of the text from `begins` on; `bodies` are the names of listed bodies in it."""
    reader = LineReader(view, tongue, dates, bodies)
    page = view.trimmed(begins, len(view.text))
    body, rows = _without_rows(view, page)
    cue = find_cue(view, tongue, body)
    statement = ended(view, tongue, Span(cue.end, body.end), led=True) if cue else ended(view, tongue, body)
    if cue and statement.start == statement.end:
        cue, statement = None, ended(view, tongue, body)  # nothing follows the cue: it announces no statement
    shown = _own_lines(reader)
    lines = [line for line in shown if line.start < statement.end and line.end > statement.start]
    if lines and lines[0].start < statement.start:
        lines[0] = view.trimmed(statement.start, lines[0].end)
    lines[:1] = [without_site(view, line) for line in lines[:1]]
    header = _header(reader, lines)
    furnished = None if cue else _below_furniture(view, header)
    if furnished is not None:
        cue, statement = Span(furnished.start, furnished.start), ended(view, tongue, Span(furnished.start, body.end))
        lines = [line for line in lines if furnished.start <= line.start < statement.end]
        header = _header(reader, lines)
    header = with_addressee(view, tongue, header, lines)
    above = _header(reader, [line for line in shown if body.start <= line.start < cue.start]) if cue else header
    headline = _headline(view, above, lines, tongue)
    last = lines[max(len(header), len(lines) - _CLOSING_LINES) :]
    closing = tuple(HeaderLine(reader.kind(line), line) for line in last)
    frame = Span(body.start, cue.start) if cue else None
    about = search(f"(?<!\\w)(?:{tongue.issuing}){tongue.type_source}(?!\\w)")
    below = header[-1].span.end if header else body.start
    reports = bool(about.search(view.text, below, body.end))
    dated = tuple(_dated(reader, shown))
    return Structure(body, frame, cue, statement, header, above, headline, closing, reports, dated, rows)


def _dated(reader: LineReader, lines: Sequence[Span]) -> Iterator[Span]:
    """Return the lines that are a date, with its label, its time and its marks."""
    starts = [line.start for line in lines]
    holding = dict.fromkeys(bisect_right(starts, item.span.start) - 1 for item in reader.dates)
    for line in (lines[number] for number in holding if number >= 0):
        if line.end - line.start <= _SHORT and reader.is_date(line):
            yield line


def _own_lines(reader: LineReader) -> list[Span]:
    """Return the lines without those of the page; a letterhead's first body and office are the statement's."""
    seen: set[str] = set()
    lines = []
    for line in reader.view.lines:
        apart = reader.view.is_apart(line)
        text = reader.view.slice(line)
        if not apart or (text not in seen and reader.kind(line) in ("body", "office")):
            lines.append(line)
        if apart:
            seen.add(text)
    return lines


def _without_rows(view: TextView, page: Span) -> tuple[Span, tuple[Span, ...]]:
    """Return a page without the first and the last lines that only a page has, and these lines."""
    lines = [line for line in view.lines if line.start >= page.start]
    above = tuple(takewhile(lambda line: is_page_row(view.slice(line)), lines))
    below = tuple(takewhile(lambda line: is_page_row(view.slice(line)), reversed(lines[len(above) :])))
    if len(above) == len(lines):
        return page, ()
    first = lines[len(above)]
    rubric = rubric_end(view.slice(first))
    if rubric:
        above = (*above, Span(first.start, first.start + rubric))
    start = above[-1].end if above else page.start
    return view.trimmed(start, below[-1].start if below else page.end), (*above, *reversed(below))


def _below_furniture(view: TextView, header: tuple[HeaderLine, ...]) -> Span | None:
    """Find the statement's title under a page's headline with the page's own lines, such as ©, between them."""
    kinds = [line.kind for line in header]
    title = next((number for number, kind in enumerate(kinds) if kind == "title" and number), None)
    if title is None or "other" not in kinds[:1] or set(kinds[:title]) - {"other", "crumb", "date"}:
        return None
    marked = any(_rights().match(view.slice(line.span)) for line in header[1:title])
    return header[title].span if marked else None


@cache
def _rights() -> re.Pattern[str]:
    """Compile the line of a page that says whose it is."""
    return pattern(rf"©|\(c\)|(?i:{either(of_all('rights'))})")


def _header(reader: LineReader, lines: list[Span]) -> tuple[HeaderLine, ...]:
    """Classify the short lines before the first paragraph."""
    view = reader.view
    header: list[HeaderLine] = []
    for number, line in enumerate(lines[:_HEADER_LINES]):
        text = view.slice(line)
        crumb = is_crumb(text) or is_state(reader.tongue, text) or reader.is_date(line)
        open_end = text.endswith("..") and reader.kind(line) in ("title", "type")
        plain = crumb or open_end or _TIME.search(text) or reader.is_town_and_date(line)
        ended = text.endswith((".", "؟", "!", ";", "؛")) and not plain
        entitled = _calls(header, text) or _dated_below(reader, lines, number) or _names_kind(reader, lines, number)
        entitled = entitled or (number == 0 and _is_loud(view, lines))
        longest = _LONG if not ended and reader.kind(line) == "title" else _SHORT
        if len(text) > longest or (ended and not entitled):
            break
        wrapped = number + 1 < len(lines) and _goes_on_below(view, line, lines[number + 1])
        if wrapped and not reader.is_date(line):
            break  # prose that was wrapped by hand
        header.append(HeaderLine(reader.kind(line), unquoted(view, line)))
    return tuple(header)


def _goes_on_below(view: TextView, line: Span, below: Span) -> bool:
    """Return whether a line right below another one begins with a small letter."""
    between = view.text[line.end : below.start].replace("\r\n", "\n")
    beside = between.count("\n") < 2  # noqa: PLR2004  # no empty line
    return beside and view.text[below.start].islower() and not is_called(view.slice(below))


def _calls(header: list[HeaderLine], text: str) -> bool:
    """Return whether a line is the first of its page that could be a headline, and asks or calls."""
    return all(item.kind in ("crumb", "date") for item in header) and _QUESTION.fullmatch(text) is not None


def _dated_below(reader: LineReader, lines: list[Span], number: int) -> bool:
    """Return whether the first line stands right above a line that is a date: a headline, though it has a full stop."""
    return number == 0 and len(lines) > number + 1 and reader.is_date(lines[number + 1])


def _is_loud(view: TextView, lines: list[Span]) -> bool:
    """Return whether the first line is in capitals above an empty line: a headline, though it has a full stop."""
    text = view.slice(lines[0])
    if len(lines) == 1 or not text.isupper() or len(text.split()) < _HEADLINE_WORDS:
        return False
    return view.text[lines[0].end : lines[1].start].replace("\r\n", "\n").count("\n") > 1


def _names_kind(reader: LineReader, lines: list[Span], number: int) -> bool:
    """Return whether the first line, for all its full stop, says what the text is: "Statement of the board on X."."""
    facts, text = reader.tongue.syntax, reader.view.slice(lines[number])
    if number or not reader.tongue.capitals or facts is None or reader.kind(lines[0]) != "title" or len(lines) == 1:
        return False
    between = reader.view.text[lines[0].end : lines[1].start].replace("\r\n", "\n")
    words = (word.strip(".,;:").casefold() for word in text.split()[1:])
    return between.count("\n") > 1 and not any("saying" in facts.classes_of(word) for word in words)


def _headline(view: TextView, header: tuple[HeaderLine, ...], lines: list[Span], tongue: Language) -> HeaderLine | None:
    """Return the first line if it reads like a headline: short, several words, no full stop, a text below it.

    Where names have capitals, dates and labels of one or two words may stand above it.
    """
    dated = tongue.capitals
    below = [line for line in header if line.kind not in ("crumb", "type", "date", "addressee")]
    letterhead = letterhead_lines(view, [line.span for line in header])
    below = [line for line in below if line.span not in letterhead and not _COUNTED.fullmatch(view.slice(line.span))]
    if len(below) > 1 and below[1].kind in ("title", "other") and names_site(tongue, view.slice(below[0].span)):
        below = below[1:]
    short = (
        line
        for line in below
        if not dated or line.kind != "other" or view.slice(line.span).count(" ") + 1 >= _HEADLINE_WORDS
    )
    first = next(short, None)
    if first is None or first.kind not in ("title", "other") or is_header_field(view, first.span):
        return None
    listed = first is not below[0] and view.text[first.span.start].isdigit()  # the first entry below its labels
    text = view.slice(first.span)
    words = text.split()
    parts = _LINE_END.split(_written(view, first.span))
    if listed or (parts[1:] and any(line.kind == "date" for line in header[: header.index(first)])):
        return None
    if parts[1:] and (_SENTENCE_END.search(text) or (first.kind == "other" and _goes_on(parts))):
        return None
    if len(words) < _HEADLINE_WORDS or text.endswith((":", "،", ",")) or not lines or lines[-1].end <= first.span.end:
        return None
    under = header[header.index(first) + 1 :][:2]
    above_date = any(line.kind == "date" for line in under)
    above_date = above_date or any(_SENT.fullmatch(view.slice(line.span)) for line in under[:1])
    leads = first.span.start <= view.lines[0].end and all(line.kind not in ("title", "type") for line in header[1:])
    shown = first.kind != "other" or above_date or _stands_alone(view, first, words, tongue, leads=leads)
    return first if shown else None


def _goes_on(parts: list[str]) -> bool:
    """Return whether lines are a wrapped paragraph, not a headline: one begins with a small letter."""
    return any(part.lstrip()[:1].islower() for part in parts[1:])


def _written(view: TextView, span: Span) -> str:
    start, end = view.original(span)
    return view.document.text[start:end]


def _stands_alone(view: TextView, line: HeaderLine, words: list[str], tongue: Language, *, leads: bool) -> bool:
    """Return whether a line with capitals is a headline, not the first of a paragraph that was wrapped by hand."""
    if not view.text[line.span.start].isupper():
        return True
    long = [word for word in words if len(word) > 3]  # noqa: PLR2004  # short words have no capitals in a headline
    capitals = sum(word[:1].isupper() for word in long)
    after = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)").match(view.text, line.span.end)
    if after is not None or capitals >= 0.75 * len(long):  # three of four
        return True
    under = (other for other in view.lines if other.start >= line.span.end)
    below = next((other for other in under if not is_byline(view.slice(other))), line.span)
    wide = below.end - below.start
    plain = not re.search(r"[\r\n#]", _written(view, line.span))  # no directive of a page's source
    if plain and _opens_sentence(view.slice(below), tongue):
        return True
    first = view.text[below.start]
    begins = first.isupper() or first.isdigit() or first in _OPENING
    if plain and leads and not first.islower() and _is_of_paragraphs(view, line.span):
        return True
    return plain and wide > _SHORT and wide > 2 * (line.span.end - line.span.start) and begins


def _is_of_paragraphs(view: TextView, line: Span) -> bool:
    """Return whether most of the text below a line is in long lines, which nobody wrapped by hand."""
    below = [other for other in view.lines if other.start >= line.end]
    texts = [view.slice(other) for other in below[:_CAPTIONS]]
    head = view.slice(line)
    first = next((text for text in texts if is_prose(text) or not names_again(head, text)), "")
    if (
        not is_prose(first)
        or not (len(first) > _SHORT or is_sentence(first))
        or any(text.startswith(head[:_HEADLINE_BEGINS]) for text in texts)
    ):
        return False  # the items of a menu; the text's first words, as a summary that is cut short
    lengths = [other.end - other.start for other in below]
    return 2 * sum(length for length in lengths if length > _SHORT) > sum(lengths)


def _opens_sentence(below: str, tongue: Language) -> bool:
    """Return whether a line begins with a small word, or one of time, in a capital, and ends a sentence."""
    first = below.split(" ", 1)[0]
    elided = first.partition("'")[0] + "'" if "'" in first else first
    timed = tongue.syntax is not None and "time" in tongue.syntax.classes_of(first.casefold())
    small = timed or elided.casefold() in tongue.small_set or first in tongue.stop_set
    return small and first[:1].isupper() and below.endswith((".", '."', ".»", " »"))
