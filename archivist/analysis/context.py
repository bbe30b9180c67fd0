"""What every field's rules are handed: the text, its language, its parts, its dates, the listed names in it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from archivist.analysis.arbiter import same
from archivist.analysis.chunks import Known
from archivist.analysis.dates import Written, find_dates
from archivist.analysis.front_matter import FrontMatter, read_front_matter
from archivist.analysis.language import detect
from archivist.analysis.lexicon import language
from archivist.analysis.structure import Structure, read_structure
from archivist.analysis.view import Span, View
from archivist.analysis.vocabulary import Language
from archivist.analysis.weekdays import Relative, find_relatives
from archivist.base.fold import fold
from archivist.model.document import Document
from archivist.model.entity import Match
from archivist.model.metadata import Field

__all__ = ["LEAD", "SCOPE", "Context", "read_context"]

# Issuer and speaker are named early; further on, other bodies are quoted.
LEAD, SCOPE = 700, 8_000  # characters


@dataclass(frozen=True)
class Context:
    """One document, read once."""

    view: View
    language: Field
    tongue: Language
    front: FrontMatter | None
    dates: tuple[Written, ...]
    relatives: tuple[Relative, ...]
    parts: Structure
    matches: tuple[tuple[Span, Match], ...]
    known: Known

    @property
    def scope(self) -> Span:
        """The part of the text in which issuer and speaker are looked for."""
        return Span(self.parts.body.start, min(self.parts.body.end, self.parts.body.start + SCOPE))

    def leads(self, span: Span) -> bool:
        """Whether a slice stands at the head of the text or of the statement."""
        starts = (self.parts.body.start, self.parts.statement.start)
        return any(0 <= span.start - start < LEAD for start in starts)

    def named(self, span: Span) -> str:
        """Give a name's wording with the article that لل hides."""
        hidden = self.view.text[max(0, span.start - 2) : span.start] == "لل"
        value = ("ال" if hidden else "") + self.view.wording(span)
        first, _, rest = value.partition(" ")
        return " ".join(filter(None, (self.tongue.base_forms.get(first, first), rest)))

    def ref(self, value: str, kind: str) -> str | None:
        """Give the authority id of the listed name in this text that `value` is."""
        return self.names.get((kind, same(value)))

    def ref_of(self, span: Span, kind: str) -> str | None:
        """Give the authority id of the listed name that is this slice, or of one that its wording is."""
        entity = self.known.entity(span, kind)
        return entity.id if entity else self.ref(self.named(span), kind)

    def date_in(self, start: int, end: int) -> Written | None:
        """Give the first written date that begins at `start` or later, and before `end`."""
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


def read_context(document: Document, matches: Sequence[Match]) -> Context:
    """Read the document once for all fields."""
    view = View(document, fold(document.text))
    front = read_front_matter(view)
    tongue_field = detect(view, Span(front.end if front else 0, len(view.text)))
    tongue = language(tongue_field.value if isinstance(tongue_field.value, str) else None)
    dates = find_dates(view.text, tongue)
    placed = tuple((Span(view.folded.index(item.start), view.folded.index(item.end)), item) for item in matches)
    bodies = frozenset(span for span, match in placed if match.entity.type == "organisation")
    parts = read_structure(view, tongue, front, dates, bodies)
    relatives = find_relatives(view.text, tongue, dates)
    return Context(view, tongue_field, tongue, front, dates, relatives, parts, placed, Known(placed))
