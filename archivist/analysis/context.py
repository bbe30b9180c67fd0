"""What every field's rules are handed: the text, its language, its parts, its dates, the listed names in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from archivist.analysis.dates.cited_dates import is_cited, is_note, is_of_change
from archivist.analysis.dates.relative_days import RelativeDay
from archivist.analysis.dates.telling import inside, quotations, tells
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.decision.claims import Circumstances
from archivist.analysis.decision.decide import Judge
from archivist.analysis.form.read import FormReading, read_form
from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.layout.front_matter import FrontMatter
from archivist.analysis.layout.page_head import PageHead, page_head
from archivist.analysis.layout.page_headline import is_of_picture
from archivist.analysis.layout.structure import Structure
from archivist.analysis.names.declined_bodies import in_nominative
from archivist.analysis.names.declined_german import without_article_case
from archivist.analysis.names.names_at import ListedNames
from archivist.analysis.patterns import folded, pattern
from archivist.analysis.proposals import Proposal, same
from archivist.analysis.syntax.read import Syntax, read_syntax
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.text_view import Span, TextView
from archivist.base.fold import fold
from archivist.model.entity import Match
from archivist.model.metadata import Evidence, Field, Reason, Speaker

__all__ = ["HEAD", "LEAD", "SCOPE", "TOLD", "TextContext", "once"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DEFINITE = pattern(r"ل\w+ة ال(?:\w{2,}ية|عليا|عامة|دائمة|خاصة|مشتركة|منظمة|مستقلة)(?!\w)")  # with an adjective
_ALI = " علي"
_ARTICLE = 12  # characters before a name in which its article stands
_FINITE = re.compile(r"[^\W\d_]{3,}t(?:e|en)?|[^\W\d_]{3,}en")  # a verb by its ending, in small letters
_EMPTY_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*[^\sa-zß-ÿ]")  # and no small letter below it
_VERB = 24  # characters behind a name in which its verb stands
_NAMING, _OF_LINE = ("issuer.", "speaker."), "issuer.header-line"  # rules that take names, and that take a line
_PARTED = re.compile("[-\u2010\xad][ \\t]*[\\r\\n]")  # a hyphen at a line end, in the original's letters
_NOTE = re.compile(r"(?<=\w)\*+(?= |$)")  # its sign behind a word
_Made = TypeVar("_Made")
# Issuer and speaker are named early; further on, other bodies are quoted.
LEAD, SCOPE = 700, 8_000  # characters
_READ, _OVER = 12_000, 2_000  # characters whose sentences are read, and of the line that goes on behind them
HEAD, TOLD = 500, 1_500  # characters of a report's lead, and of those in which it tells on which day somebody spoke


@dataclass(frozen=True)
class TextContext:
    """One document, read once. `made` keeps what functions marked `once` made of it."""

    view: TextView
    language: Field
    tongue: Language
    front: FrontMatter | None
    dates: tuple[WrittenDate, ...]
    relatives: tuple[RelativeDay, ...]
    parts: Structure
    matches: tuple[tuple[Span, Match], ...]
    known: ListedNames
    judge: Judge = field(default_factory=Judge)
    made: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def scope(self) -> Span:
        """Return the part of the text in which issuer and speaker are looked for."""
        return Span(self.parts.body.start, min(self.parts.body.end, self.parts.body.start + SCOPE))

    def decide(
        self, name: str, proposals: Iterable[Proposal], tie: Reason = "ambiguous", whole: Collection[str] = ()
    ) -> Field:
        """Return what the model takes from the proposals of a field, or why it takes none.

        The values of the rules `whole` are whole lines, which no line end can have torn.
        """
        return self.judge.decide(
            list(proposals), self._around(name), tie, lambda item: item.rule not in whole and self.broken(item)
        )

    def _around(self, name: str) -> Circumstances:
        parts = self.parts
        form = "embedded" if parts.frame else "report" if parts.reports and not parts.official else "direct"
        begins, ends = self.view.original(parts.statement)
        head_last = self.tongue.head_last or self.tongue.head_inside
        letters = "Arab:article" if self.tongue.article_attached else self.tongue.script
        return Circumstances(name, letters, head_last, form, begins, begins + LEAD, ends)

    @cached_property
    def setting(self) -> Setting:
        """Return what readers of sentences are handed."""
        return Setting(self.view, self.tongue, self.known)

    @cached_property
    def syntax(self) -> Syntax:
        """Return the sentences of title and text, without those of the page, and who says what in them."""
        begins, end = self.parts.body.start, self.parts.body.start + _READ
        title = self.front.entries.get("title") if self.front else None
        lines = [self._begun(title.span, title.span.start + _OVER)] if title else []
        lines += [
            self._begun(Span(max(begins, line.start), line.end), end + _OVER)
            for line in self.view.lines
            if begins < line.end and line.start < end and not self.view.is_apart(line)
            if begins <= line.start or self._is_haste(Span(line.start, begins))
            if not is_of_picture(self.view.slice(line))
        ]
        return read_syntax(self.setting, lines)

    @cached_property
    def page_head(self) -> PageHead | None:
        """Return what the first line of a saved page says, which the page writes once more; None for other texts."""
        return page_head(self.view, self.parts.body)

    def _is_haste(self, before: Span) -> bool:
        """Return whether nothing but a word for haste stands before the text on its first line: "urgent |"."""
        words = re.findall(r"\w+(?: \w+)*", self.view.slice(before).casefold())
        return len(words) == 1 and words[0] in {folded(word).casefold() for word in self.tongue.urgent}

    def _begun(self, line: Span, end: int) -> Span:
        """Return a line, or of one that goes on behind `end`, a text on one line, its words before that."""
        if line.end <= end:
            return line
        space = self.view.text.rfind(" ", line.start, end)
        return Span(line.start, space if space > line.start else end)

    @cached_property
    def form(self) -> FormReading:
        """Return in what form the text holds a statement: "none" where it holds none and tells of none."""
        return read_form(self.view, self.tongue, self.parts, self.dates)

    def own(self, date: WrittenDate) -> bool:
        """Return whether a date can be the statement's own, not that of a cited act, a note, the page, half a line."""
        text, lines = self.view.text, self.view.lines
        number = max(0, bisect_right(lines, date.span.start, key=_start) - 1)
        alone = lines[number] in self.parts.dated  # no phrase that goes on beyond its line
        note = not alone and is_note(text, lines, number, date.span, self._dates)
        if self.view.is_apart(lines[number]) or note or is_of_change(text, lines[number], date.span):
            return False
        torn = not (alone and self.tongue.capitals) and self.view.is_torn(*self.view.original(date.span))
        return not torn and not is_cited(text, date.span, self.tongue)

    def leads(self, span: Span) -> bool:
        """Return whether a slice stands at the head of the text or of the statement."""
        starts = (self.parts.body.start, self.parts.statement.start)
        return any(0 <= span.start - start < LEAD for start in starts)

    def named(self, span: Span) -> str:
        """Return a name's wording with the article that لل hides."""
        before = self.view.text[max(0, span.start - 2) : span.start]
        # للجنة is ل with لجنة or with اللجنة: the adjective behind it tells
        hidden = before == "لل" or (before == " ل" and _DEFINITE.match(self.view.text, span.start) is not None)
        value = ("ال" if hidden else "") + self.view.wording(span)
        value = _NOTE.sub("", value) if "*" in value else value  # "the Council* of Huts": of a note
        first, _, rest = value.partition(" ")
        value = " ".join(filter(None, (self.tongue.base_forms.get(first, first), rest)))
        if self.tongue.script == "Cyrl":
            return in_nominative(value, before, self.view.text[span.end : span.end + _VERB])
        if self.tongue.syntax is not None and self.tongue.syntax.nouns_capital:
            return without_article_case(value, self.view.text[max(0, span.start - _ARTICLE) : span.start])
        return value

    def ref(self, value: str, kind: str) -> str | None:
        """Return the authority id of the listed name in this text that `value` is."""
        return self.names.get((kind, same(value)))

    def ref_of(self, span: Span, kind: str) -> str | None:
        """Return the authority id of the listed name that is this slice, or of one that its wording is."""
        entity = self.known.entity(span, kind)
        return entity.id if entity else self.ref(self.named(span), kind)

    def broken(self, item: Proposal) -> bool:
        """Return whether a value may be half of what the text says.

        It ends or begins where the layout tore a line, in a word behind which a phrase goes on, or holds a word that a
        hyphen parts. A whole day is a whole date wherever it stands.
        """
        if isinstance(item.value, str) and _DAY.fullmatch(item.value):
            return False
        texts = (item.value.name, item.value.role) if isinstance(item.value, Speaker) else (item.value,)
        ended = isinstance(item.value, Speaker) and (item.value.name or "").endswith(_ALI)  # folded, "on" is Ali
        whole = (text for text in texts[ended:] if text and not _ends_with_letters(text))
        words = (fold(text).text.casefold().rsplit(" ", 1)[-1] for text in whole)
        torn = any(word in self.tongue.unfinished_set or word.endswith(of_all("elisions")) for word in words)
        if torn and not self._is_ended(item):
            return True
        named = self.view.is_flat and item.rule.startswith(_NAMING)
        if named and any(
            "  " in proof.text.strip() or (item.rule == _OF_LINE and self._has_gap(proof)) for proof in item.evidence
        ):
            return True  # "TOWN  DC   U S  Senators": blanks stand for lost signs; a line may be half a headline
        half = isinstance(item.value, Speaker) and None in texts
        return any(bool(_PARTED.search(proof.text)) or self._torn(proof, line=half) for proof in item.evidence)

    def _is_ended(self, item: Proposal) -> bool:
        """Return whether a headline ends with the prefix of its verb and an empty line: "Rat stellt Pläne vor"."""
        *before, last = str(item.value).split() or [""]
        if not item.rule.startswith("title.") or last not in self.tongue.prefixes:
            return False
        verb = any(
            word.islower() and _FINITE.fullmatch(word) and word not in self.tongue.unfinished_set for word in before
        )
        ends = (proof.end for proof in item.evidence if proof.end is not None)
        return verb and all(_EMPTY_LINE.match(self.view.document.text, end) is not None for end in ends)

    def _has_gap(self, proof: Evidence) -> bool:
        """Return whether blanks stand inside the line that a slice is on, not only before it and behind it."""
        text, start, end = self.view.document.text, proof.start or 0, proof.end or 0
        behind = text.find("\n", end)
        line = text[text.rfind("\n", 0, start) + 1 : behind if behind >= 0 else len(text)]
        return "  " in line.strip()

    def _torn(self, proof: Evidence, *, line: bool) -> bool:
        """Return whether the evidence, or the line that it stands in, may go on beyond a line end."""
        if proof.start is None or proof.end is None:
            return False
        start, end = proof.start, proof.end
        if line:
            here = self.view.folded.index(start)
            whole = next((span for span in self.view.lines if span.start <= here < span.end), Span(here, here))
            start, end = self.view.original(whole)
        return self.view.is_torn(start, end)

    def quotes(self, span: Span) -> bool:
        """Return whether a slice stands inside a quotation."""
        return inside(self._quotations, span.start)

    @cached_property
    def told(self) -> frozenset[Span]:
        """Return the days on which the head of the text, outside quotations, says that somebody spoke."""
        text, parts = self.view.text, self.parts
        lines = [line.span.end for line in (*parts.above, *parts.header[:1]) if line.kind != "other"]
        begins = max(lines, default=parts.body.start)
        written = frozenset(item.span for item in self.dates)
        days = (day for day in (*(item.span for item in self.relatives), *written) if begins <= day.start)
        return frozenset(
            day
            for day in days
            if day.start < begins + TOLD
            and not self.quotes(day)
            and tells(text, day, self.tongue, begins, named=day in written or day.start > begins + HEAD)
        )

    @cached_property
    def _quotations(self) -> tuple[Span, ...]:
        return quotations(self.view.text)

    @cached_property
    def _dates(self) -> frozenset[int]:
        return frozenset(item.span.start for item in self.dates)

    def date_in(self, start: int, end: int) -> WrittenDate | None:
        """Return the first written date that begins at `start` or later, and before `end`."""
        place = bisect_left(self._starts, start)
        return self.dates[place] if place < len(self.dates) and self._starts[place] < end else None

    @cached_property
    def _starts(self) -> list[int]:
        return [item.span.start for item in self.dates]

    @cached_property
    def names(self) -> Mapping[tuple[str, str], str]:
        """Type and folded name → id, of every name of the entities that the text names."""
        entities = {match.entity.id: match.entity for _, match in self.matches}.values()
        return {
            (entity.type, same(form)): entity.id
            for entity in entities
            for forms in entity.names.values()
            for form in forms
        }


def once(read: Callable[[TextContext], _Made]) -> Callable[[TextContext], _Made]:
    """Return `read` so that it reads each text once, for all fields that ask; nobody changes what it returns."""

    @wraps(read)
    def reading(context: TextContext) -> _Made:
        if read not in context.made:
            context.made[read] = read(context)
        made: _Made = context.made[read]
        return made

    return reading


def _ends_with_letters(text: str) -> bool:
    """Return whether the last word of a name is letters in capitals, no small word: "NAME SA", where "sa" is "its"."""
    last = text.rsplit(" ", 1)[-1]
    return last.isupper() and len(last) > 1 and not text.isupper()


def _start(span: Span) -> int:
    return span.start
