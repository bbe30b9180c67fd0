"""Whether a text that tells of somebody's words gives some of them literally: by how they are brought in.

The weights count quotations; here it is asked who is said to have spoken them. Words in marks, or behind a colon, are
the statement's where a verb of speaking with somebody who is named brings them in. Marks around what nobody is said to
have spoken are those of a term or a title.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from archivist.analysis.form.heard import is_nameless
from archivist.analysis.form.quoted import left_open, said_in
from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["literal_words", "nobody_is_quoted", "quotes_statement"]

_SENTENCE = 60  # characters of a quotation that is a sentence, no term
_RUN = 40  # characters behind a colon that are somebody's words
_BEFORE = 320  # characters before a mark or a colon in which the verb stands
_MARK_WORDS, _COLON_WORDS = 14, 14  # words between the verb and the mark; and the colon
_VERBS = ("quoting", "told", "reads")  # classes of words by which somebody speaks
_SPEAKING = (*_VERBS, "performing", "says", "statement")  # those of which any may bring in what is quoted
_TITLED = 20  # characters before a mark in which stands that it begins a title
_BEHIND = re.compile(r"[,.;]? ?(?:[–—-] )?")  # between a quotation and the words that say whose it is
# papers leave the space out behind a full stop, or set it before: no Arabic abbreviation has three letters
_END = re.compile(r"[.!?؟](?=[\s\"»”)]|$)|\n|(?:(?<=[ء-ي]{3})|(?<=[ء-ي]{3} ))\.(?=[ء-ي]{3})")
_COLON = re.compile(r"(?<=\w)[»\")]? ?:[ \t]*(?=[\w(])")


def literal_words(
    view: TextView, tongue: Language, core: Span, quoted: Sequence[Quotation], *, heard: bool
) -> tuple[Span, ...]:
    """Return the sentences in marks, and those behind a colon, that somebody who is named is said to have spoken.

    `heard`: the text is known to tell what somebody says; a short quotation is none of a statement's sentences then.
    """
    if not tongue.voice.quoting:
        return ()
    marked = (item.inside for item in _said(view, tongue, core, quoted))
    spoken = (
        span
        for span in marked
        if span.end - span.start >= (_SENTENCE if heard else _RUN) and _is_spoken(view, tongue, core, span.start - 1)
    )
    return tuple(sorted({*spoken, *_runs(view, tongue, core, quoted)}))


def nobody_is_quoted(view: TextView, tongue: Language, core: Span, quoted: Sequence[Quotation]) -> bool:
    """Return whether no quotation of a text is said to be somebody's words, named or not."""
    if not tongue.voice.quoting or left_open(view, core, quoted):
        return False
    marks = [item.span for item in _said(view, tongue, core, quoted)]
    words = tongue.voice.words
    for span in marks:
        start = _sentence(view, core, span.start)
        if any(words[name].search(view.text, start, span.start) for name in _SPEAKING) or _is_carried(
            view, tongue, span
        ):
            return False
    return bool(quoted) and not any(_runs(view, tongue, core, quoted))


def quotes_statement(view: TextView, tongue: Language, core: Span, quoted: Sequence[Quotation]) -> bool:
    """Return whether a sentence says that what it quotes is what a statement, somebody's, reads."""
    words = tongue.voice.words
    for item in _said(view, tongue, core, quoted):
        before = view.text[_sentence(view, core, item.span.start) : item.span.start]
        read = words["reads"].search(before) and words["statement"].search(before)
        if read and before.rstrip().endswith(":") and not words["own"].search(before):
            return True
        behind = _BEHIND.match(view.text, item.span.end)
        if tongue.capitals and behind and words["carried"].match(view.text, behind.end()):
            return True  # "…", notes the statement
    return False


def _said(view: TextView, tongue: Language, core: Span, quoted: Sequence[Quotation]) -> Iterator[Quotation]:
    """Return the quotations of the text that are no titles: "under the title "…""."""
    entitled = tongue.voice.words["entitled"]
    for item in said_in(view, quoted, tongue):
        start = max(core.start, item.span.start - _TITLED)
        if core.start <= item.span.start < core.end and not any(
            not view.text[match.end() : item.span.start].strip(" :")
            for match in entitled.finditer(view.text, start, item.span.start)
        ):
            yield item


def _runs(view: TextView, tongue: Language, core: Span, quoted: Sequence[Quotation]) -> Iterator[Span]:
    """Return what stands behind the colon of a verb of speaking up to the end of its sentence: "he said: we stay"."""
    complement = tongue.voice.words["complement"]
    starts = sorted(item.span.start for item in quoted)
    ends = list(accumulate((item.span.end for item in sorted(quoted, key=lambda item: item.span.start)), max))
    for match in _COLON.finditer(view.text, core.start, core.end):
        end = _END.search(view.text, match.end(), core.end)
        run = Span(match.end(), end.start() if end else core.end)
        if run.end - run.start < _RUN or complement.match(view.text, match.end()):
            continue
        before = bisect_right(starts, match.start())
        if before and ends[before - 1] > match.start():
            continue  # inside a quotation
        verb = next(iter(_verbs(view, tongue, core, match.start())[-1:]), None)
        if verb is None or not tongue.voice.words["quoting"].match(verb.group()):
            continue
        near = len(view.text[verb.end() : match.start()].split()) <= _COLON_WORDS
        told = complement.search(view.text, verb.end(), match.start())  # "he said that these are:"
        if near and not told and not is_nameless(view, tongue, verb, core.end):
            yield run


def _is_spoken(view: TextView, tongue: Language, core: Span, place: int) -> bool:
    """Return whether somebody speaks near before a place, and nothing in the sentence is told by a source."""
    verbs = _verbs(view, tongue, core, place)
    near = any(len(view.text[verb.end() : place].split()) <= _MARK_WORDS for verb in verbs)
    return near and not any(is_nameless(view, tongue, verb, core.end) for verb in verbs)


def _is_carried(view: TextView, tongue: Language, marks: Span) -> bool:
    """Return whether words behind the closing mark say that somebody, or the statement, has what stood in it."""
    end = _END.search(view.text, marks.end, marks.end + _SENTENCE)
    last = end.start() if end else marks.end + _SENTENCE
    words = tongue.voice.words
    return any(words[name].search(view.text, marks.end, last) for name in ("carried", "quoting", "says"))


def _verbs(view: TextView, tongue: Language, core: Span, place: int) -> list[re.Match[str]]:
    """Return the verbs of speaking in the sentence before a place, in order of their ends."""
    start, words = _sentence(view, core, place), tongue.voice.words
    found = (match for name in _VERBS for match in words[name].finditer(view.text, start, place))
    return sorted(found, key=lambda match: match.end())


def _sentence(view: TextView, core: Span, place: int) -> int:
    """Return where the sentence before a place begins, not too far away."""
    start = max(core.start, place - _BEFORE)
    return max([start, *(match.end() for match in _END.finditer(view.text, start, place))])
