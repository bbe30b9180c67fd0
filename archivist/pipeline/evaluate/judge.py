"""What is right of a reading, field by field; the words of a text are compared as `compare` says."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archivist.model.document import Document
from archivist.model.metadata import Certainty, Evidence, Field, Mention, Metadata, Reading
from archivist.model.results.evaluate import FieldScore
from archivist.pipeline.evaluate.compare import alike, is_right, normal, plain_value, wanted
from archivist.pipeline.evaluate.truth import Truth

__all__ = ["FIELDS", "Judged", "Tally", "judged", "proofs", "unlisted"]

# In the order of the tables. `issuer_body` is the issuer but for the boundary of its name.
FIELDS = (
    *("language", "date_issued", "title", "issuer", "issuer_body", "speaker", "office", "place", "document_type"),
    *("segmentation", "form", "body_dates", "entities"),
)
# Those whose words for certainty are counted; of the issuer the body. The language would hide the others.
_GRADED = ("date_issued", "title", "issuer_body", "speaker", "office", "place", "document_type")
_OVERLAP = 0.9  # of a statement's span and the true one: what both have, of what either has
_ALIKE = 0.5  # the share of words by which a name or a date in the text is the one that the truth lists


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement: whether what was read is right, whether there was a value, and whether the text has one."""

    field: str
    ok: bool
    asserted: bool
    true: bool
    certainty: Certainty | None = None

    @property
    def kind(self) -> str:
        """Return what it counts as."""
        if self.ok:
            return "correct"
        return "missed" if not self.asserted else "wrong" if self.true else "false"


class Tally:
    """Counts judgements by field."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, item: Judged) -> None:
        """Count one."""
        counts = self._counts[item.field]
        counts[item.kind] += 1
        counts["true"] += item.true
        counts["found"] += item.ok and item.asserted and item.true
        counts["asserted"] += item.asserted
        counts["right"] += item.ok and item.asserted

    def scores(self) -> tuple[FieldScore, ...]:
        """Return the counts of the fields that were judged, in the order of the tables."""
        return tuple(FieldScore(field, **self._counts[field]) for field in FIELDS if field in self._counts)


def judged(truth: Truth, document: Document | None, reading: Reading | None) -> Iterator[Judged]:
    """Judge what a truth speaks of. Of a text that was not read (None) everything is missed."""
    yield from _values(truth, reading.metadata if reading else None)
    if truth.form is not None:
        yield from _statements(truth, document.text if document else "", reading)
    mentions = reading.mentions if reading else ()
    yield from _dates(truth, mentions)
    for kind, name in truth.entities or ():
        hit = any(
            item.type == kind and alike(normal(item.text) or "", normal(name) or "") >= _ALIKE for item in mentions
        )
        yield Judged("entities", hit, hit, true=True)


def _values(truth: Truth, metadata: Metadata | None) -> Iterator[Judged]:
    fields = {"language": ("language",), "issuer": ("issuer", "issuer_body")}
    for name in ("language", *truth.values):
        for judging in fields.get(name, (name,)):
            field: Field = getattr(metadata, name) if metadata else Field()
            ok = metadata is not None and is_right(judging, field.value, truth)
            asserted, true = plain_value(field.value) is not None, wanted(judging, truth) is not None
            yield Judged(judging, ok, asserted, true, field.certainty if judging in _GRADED else None)


def _statements(truth: Truth, text: str, reading: Reading | None) -> Iterator[Judged]:
    statements = reading.statements if reading else ()
    embedded = next((item for item in statements if item.form == "embedded"), None)
    if truth.span is None:
        yield Judged("segmentation", reading is not None and embedded is None, embedded is not None, true=False)
    else:
        spans = embedded.spans if embedded else ()
        span = (_counted(text, spans[0][0]), _counted(text, spans[-1][1])) if spans else None
        yield Judged("segmentation", span is not None and _overlap(span, truth.span), span is not None, true=True)
    forms: set[str] = {item.form for item in statements} or {"none"}
    yield Judged("form", truth.form in forms, asserted=True, true=True)


def _counted(text: str, place: int) -> int:
    """Return a place in the text where a line end counts as one character."""
    return len(text[:place].replace("\r\n", "\n"))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return common / max(1, max(one[1], other[1]) - min(one[0], other[0])) >= _OVERLAP


def _dates(truth: Truth, mentions: Sequence[Mention]) -> Iterator[Judged]:
    read = [(normal(item.text) or "", item.value) for item in mentions if item.type == "date" and item.value]
    for words, day in truth.dates:
        near = [(alike(said, normal(words) or ""), value) for said, value in read]
        nearest = max((share for share, _ in near), default=0.0)
        hits = {value for share, value in near if share == nearest >= _ALIKE}
        yield Judged("body_dates", day in hits, asserted=bool(hits), true=True)


def unlisted(truth: Truth, mentions: Sequence[Mention]) -> int:
    """Return how many names the truth does not list."""
    listed = [normal(name) or "" for _, name in truth.entities or ()]
    names = [normal(item.text) or "" for item in mentions if item.type != "date"]
    return sum(not any(alike(name, other) >= _ALIKE for other in listed) for name in names)


def proofs(document: Document, reading: Reading) -> tuple[int, int, int]:
    """Return how many slices prove something, how many are not the words that stand there, and unproved values."""
    fields = [field for _, field in reading.metadata.items()]
    slices = [_literal(document.text, part) for field in fields for part in field.evidence if part.place == "text"]
    slices += [document.text[item.start : item.end] == item.text for item in reading.mentions]
    unproved = sum(field.value is not None and not field.evidence for field in fields)
    return len(slices), slices.count(False), unproved


def _literal(text: str, part: Evidence) -> bool:
    return text[part.start : part.end] == part.text
