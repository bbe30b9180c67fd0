"""In what form a text holds a statement, and where that stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.form.below_colon import told_below
from archivist.analysis.form.decide import likely
from archivist.analysis.form.heard import heard_in, is_idle
from archivist.analysis.form.in_part import led_in_part
from archivist.analysis.form.interviews import is_interview
from archivist.analysis.form.itemised import is_itemised
from archivist.analysis.form.literal import literal_words, nobody_is_quoted, quotes_statement
from archivist.analysis.form.narrated import told_as_sent
from archivist.analysis.form.performed import opens_with_act
from archivist.analysis.form.quoted import left_open, said_in, whole_quotation
from archivist.analysis.form.read_out import read_out
from archivist.analysis.form.released import is_carried, is_released
from archivist.analysis.form.signs import Signs, read_signs
from archivist.analysis.form.unmarked import unmarked_quotations
from archivist.analysis.form.unspoken import Unspoken, unspoken_in
from archivist.analysis.form.written_by import told_by_writer
from archivist.analysis.language import Language
from archivist.analysis.layout.act_lines import act_line
from archivist.analysis.layout.furniture import Core, page_core
from archivist.analysis.layout.structure import Structure
from archivist.analysis.syntax.quotations import Quotation, quotations
from archivist.analysis.text_view import Span, TextView

__all__ = ["FormReading", "read_form", "signs_of"]

_SURE = 0.55  # the probability of a direct text below which a page's text is given no span of its own
# The signs of which one at least is in a text in which somebody speaks.
_VOICES = ("told", "own", "performs-first", "framed", "source", "quoted", "questions", "official", "letter", "post")


_OWN_SIGNS = ("own", "performs-first", "official", "letter", "post", "questions")  # what a text has of its own
_THROUGHOUT = 4.0  # words of the first person in a thousand characters
_OFTEN = 1.0  # words that tell of others in a thousand characters
_A_SENTENCE = 0.7  # the sign of a quotation that is as long as a sentence


@dataclass(frozen=True, slots=True)
class FormReading:
    """The form of a text, and the slices of the view that are the statement's words.

    `form` is "none" where the text is no statement and tells of none. `core` is the page's text without the lines
    of the page around it. `silent` is true where no word of the text shows that anybody states, tells or is quoted, in
    a language whose words for that are known; `idle` where a long text that reads as somebody's own does nothing.
    `unspoken` says of a text without a statement by what it shows that. `news` is true of a page's text that
    tells of others throughout and never of itself: news, should nothing else say whose it is.
    """

    form: Literal["direct", "embedded", "partial", "reported", "none"]
    spans: tuple[Span, ...]
    core: Span
    silent: bool = False
    idle: bool = False
    unspoken: Unspoken | None = None
    news: bool = False


def read_form(view: TextView, tongue: Language, parts: Structure, dates: Sequence[WrittenDate]) -> FormReading:
    """Decide the form of a text from its layout, its quotations and who talks in it."""
    core, quoted, below, signs = _read(view, tongue, parts, dates)
    settled = _given(view, tongue, parts, dates, core, quoted) or _settled(
        view, tongue, parts, core, [item for item in quoted if item not in below], signs
    )
    if settled:
        return settled
    form, chance = next(iter(likely(signs).items()))
    itemised = not parts.reports and is_itemised(view, parts, dates, signs)
    if _is_own(view, tongue, parts, core, signs, form) or (form == "reported" and itemised):
        form = "direct"  # the words by which the weights take it for a report may be of what it denies
    form = (told_as_sent(view, tongue, core.span, signs) if form == "direct" else None) or form
    heard = None if itemised or core.furnished else heard_in(view, tongue, parts, core.span, signs, form)
    form = heard or form
    if form in ("direct", "none") and not core.furnished and _quotes_others(signs):
        form = "partial"
    if core.furnished and form == "direct":
        form = told_by_writer(view, core.span, signs, parts.dated) or form
    if form == "direct" and not core.furnished and not signs["own"]:
        form = "partial" if quotes_statement(view, tongue, core.span, quoted) else form
    literal = tuple(item.inside for item in below) if form != "partial" else ()
    literal = literal or _literal(view, tongue, core, quoted, signs, form)
    if literal:
        return FormReading("partial", _joined(literal), core.span)
    if form == "partial" and not signs["own"] and nobody_is_quoted(view, tongue, core.span, quoted):
        form = "reported"
    if form == "direct" and core.furnished and chance >= _SURE:
        return replace(_whole(parts, core), news=signs["told-often"] >= _OFTEN and not signs["own"])
    if form == "partial":
        spans = _joined(item.inside for item in (*said_in(view, quoted, tongue), *left_open(view, core.span, quoted)))
        return FormReading("partial", spans or (parts.body,), core.span)
    silent = not heard and bool(tongue.voice.told) and not any(signs[name] for name in _VOICES)
    idle = form == "direct" and not core.furnished and is_idle(view, tongue, parts, core.span, signs)
    return FormReading(form, () if form == "none" else (parts.body,), core.span, silent, idle)


def _is_own(view: TextView, tongue: Language, parts: Structure, core: Core, signs: Signs, form: str) -> bool:
    """Return whether a text that the weights take for a report is somebody's own: by its act, its title, or a letter.

    A letter is in the first person throughout and tells of nobody who speaks, whatever it quotes.
    """
    if form in ("partial", "reported") and signs["letter"] and signs["own-often"] >= _THROUGHOUT and not signs["told"]:
        return True
    acts = form == "reported" and not parts.reports
    return acts and (opens_with_act(view, tongue, core.span) or _is_entitled(parts, signs))


def _quotes_others(signs: Signs) -> bool:
    """Return whether others are told to speak and are quoted in whole sentences, and nothing is a text's own."""
    own = any(signs[name] for name in _OWN_SIGNS)
    return not own and bool(signs["told"]) and signs["quoted-long"] >= _A_SENTENCE


def _is_entitled(parts: Structure, signs: Signs) -> bool:
    """Return whether a text that says "we", and quotes nobody, stands under the title of a statement."""
    lines = [line.kind for line in parts.header if line.kind != "crumb"]
    return lines[:1] == ["title"] and bool(signs["own"]) and not signs["quoted"]


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return slices in order; those that overlap, as two colons in one sentence give them, are one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return tuple(apart)


def _literal(
    view: TextView, tongue: Language, core: Core, quoted: Sequence[Quotation], signs: Signs, form: str
) -> tuple[Span, ...]:
    """Return the words of somebody's own in a text that is thought to give none: with marks, or without."""
    unmarked = () if core.furnished else unmarked_quotations(view, tongue, core.span, signs)
    if unmarked or form not in ("reported", "none"):
        return unmarked
    return literal_words(view, tongue, core.span, quoted, heard=form == "reported")


def _given(
    view: TextView,
    tongue: Language,
    parts: Structure,
    dates: Sequence[WrittenDate],
    core: Core,
    quoted: Sequence[Quotation],
) -> FormReading | None:
    """Return the form of a text that words lead to, wholly or in part, or whose head names it an authority's act."""
    if parts.frame is not None:
        return FormReading("embedded", (parts.statement,), core.span)
    if act_line(view, tongue, parts.body, dates):
        return _whole(parts, core)
    part = led_in_part(view, tongue, Span(parts.body.start, core.span.end))
    if part is None:
        return None
    spans = (part, *(item.inside for item in said_in(view, quoted, tongue)))
    return FormReading("partial", _joined(sorted(spans)), core.span)


def _settled(
    view: TextView, tongue: Language, parts: Structure, core: Core, quoted: Sequence[Quotation], signs: Signs
) -> FormReading | None:
    """Return the form that a long quotation, a release's line or a construction shows; None for the weights."""
    whole = whole_quotation(view, tongue, core.span, quoted)
    if whole and not (parts.official and not signs["told"]) and not is_carried(view, parts, core.span):
        return FormReading("embedded", (whole,), core.span)
    read = read_out(view, tongue, core.span, quoted)
    if read:
        return FormReading("embedded", (read,), core.span)
    if is_interview(view, core.span):
        return FormReading("none", (), core.span)
    found = unspoken_in(view, tongue, parts, core.span, signs)
    if (found is None or found.why != "opinion") and is_released(view, tongue, parts, core.span):
        return _whole(parts, core)
    return FormReading("none", (), core.span, silent=found.why == "event", unspoken=found) if found else None


def _whole(parts: Structure, core: Core) -> FormReading:
    """Return a text that is somebody's own: embedded where it is one part of a page."""
    if core.furnished:
        return FormReading("embedded", (core.span,), core.span)
    return FormReading("direct", (parts.body,), core.span)


def signs_of(view: TextView, tongue: Language, parts: Structure, dates: Sequence[WrittenDate]) -> Signs:
    """Return the signs from which the form of a text is decided, where no cue and no long quotation does."""
    return _read(view, tongue, parts, dates)[3]


def _read(
    view: TextView, tongue: Language, parts: Structure, dates: Sequence[WrittenDate]
) -> tuple[Core, tuple[Quotation, ...], tuple[Quotation, ...], Signs]:
    core = page_core(view, parts.body, dates, parts.rows)
    lines = [line for line in view.lines if parts.body.start <= line.start < parts.body.end]
    quoted = quotations(view.text, lines)
    below = () if parts.frame else told_below(view, tongue, Span(parts.body.start, core.span.end))
    if below:
        outside = (item for item in quoted if not any(_is_in(item.span, other.span) for other in below))
        quoted = tuple(sorted((*outside, *below), key=lambda item: item.span.start))
    return core, quoted, below, read_signs(view, tongue, parts, core.span, quoted)
