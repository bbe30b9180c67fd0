"""A record's statement as a page shows it: its values with the words that prove them, and its text with these marked.

What is here goes into the macros of `templates/statement.html`. Nothing needs a script.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Speaker, Stated
from archivist.model.record import Record
from archivist.model.text_block import TextBlock
from archivist.pages.controls import drawn
from archivist.pages.direction import Direction, direction_of
from archivist.pages.text_marks import Marks, Place, marks_of
from archivist.pages.words import Words

__all__ = ["BlockView", "PassageView", "ProofView", "QuotedWords", "StatementView", "ValueView", "quoted", "statement"]

_UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words of a record as markup, with the language and direction that their element states."""

    html: Markup
    lang: str
    dir: Direction


@dataclass(frozen=True, slots=True)
class ProofView:
    """Words that prove a value: with the number and the mark of their place in the text, or `where` they stand."""

    quote: QuotedWords
    part: str
    number: int | None
    anchor: str | None
    where: str | None


@dataclass(frozen=True, slots=True)
class ValueView:
    """One field: `parts` are its value, none where `reason` says why; `certainty` and `rule` or who `stated` it."""

    id: str
    label: str
    parts: tuple[QuotedWords, ...]
    reason: str | None
    ref: str | None
    certainty: str | None
    rule: str | None
    agreed: tuple[str, ...]
    stated: Stated | None
    proofs: tuple[ProofView, ...]
    candidates: tuple["ValueView", ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of the text; `gap` says that empty lines stand before it."""

    kind: str
    quote: QuotedWords
    gap: bool


@dataclass(frozen=True, slots=True)
class PassageView:
    """Blocks of one statement, whose number counts from 1, or of the text around statements: None."""

    statement: int | None
    form: str | None
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """All that the macros show: title, values, the values of each statement that has its own, and the text."""

    title: QuotedWords
    untitled: bool
    values: tuple[ValueView, ...]
    own_values: tuple[tuple[int, tuple[ValueView, ...]], ...]
    passages: tuple[PassageView, ...]
    lang: str


def statement(record: Record, text: str, blocks: Sequence[TextBlock], words: Words) -> StatementView:
    """Return a revision as its page shows it; `text` and `blocks` are what its TEI gives.

    Without blocks the whole text is one.
    """
    marks = marks_of(_places(record, words))
    value = record.metadata.language.value
    lang = value if isinstance(value, str) and value else _UNKNOWN
    fields = _Fields(marks, words, lang)
    title = record.metadata.title.value
    known = title if isinstance(title, str) and title else None
    own = [(place, item.metadata) for place, item in enumerate(record.statements, start=1) if item.metadata is not None]
    return StatementView(
        title=quoted(known, lang) if known else quoted(words.word("statement.untitled"), words.lang),
        untitled=known is None,
        values=fields.of(record.metadata, None),
        own_values=tuple((place, fields.of(metadata, place)) for place, metadata in own),
        passages=tuple(_passages(record, text, blocks, marks, words, lang)),
        lang=lang,
    )


def quoted(text: str, lang: str | None = None) -> QuotedWords:
    """Return words of a record, safe to show; their direction is that of their first letter."""
    return QuotedWords(drawn(text), lang or _UNKNOWN, direction_of(text, lang))


def _all(record: Record) -> Iterator[tuple[int | None, Metadata]]:
    yield None, record.metadata
    for place, item in enumerate(record.statements, start=1):
        if item.metadata is not None:
            yield place, item.metadata


def _value_id(statement: int | None, name: str) -> str:
    return f"v-{name}" if statement is None else f"v{statement}-{name}"


def _places(record: Record, words: Words) -> dict[Place, tuple[str, str]]:
    """Return each place that proves a value with the id and the name of the first one that it proves."""
    backs: dict[Place, tuple[str, str]] = {}
    for number, metadata in _all(record):
        for name, field in metadata.items():
            for item in field.evidence:
                if item.start is not None and item.end is not None:
                    label = f"{words.word('statement.proves')} {words.term('field', name)}"
                    backs.setdefault((item.start, item.end), (_value_id(number, name), label))
    return backs


@dataclass(frozen=True, slots=True)
class _Fields:
    marks: Marks
    words: Words
    lang: str

    def of(self, metadata: Metadata, statement: int | None) -> tuple[ValueView, ...]:
        return tuple(self._value(_value_id(statement, name), name, field) for name, field in metadata.items())

    def _value(self, value_id: str, name: str, field: Field) -> ValueView:
        words = self.words
        unsure = field.reason == "ambiguous" and len(field.candidates) <= 1
        reason = "unsure" if unsure else field.reason
        return ValueView(
            id=value_id,
            label=words.term("field", name),
            parts=self._parts(name, field.value),
            reason=words.term("reason", "none" if field.stated else reason) if reason else None,
            ref=field.ref,
            certainty=words.term("certainty", field.certainty) if field.certainty else None,
            rule=None if field.stated else field.rule,
            agreed=field.agreed,
            stated=field.stated,
            proofs=self._proofs(field.evidence),
            candidates=tuple(self._candidate(name, item) for item in field.candidates) if field.value is None else (),
        )

    def _candidate(self, name: str, item: Candidate) -> ValueView:
        return ValueView(
            id="",
            label=self.words.term("field", name),
            parts=self._parts(name, item.value),
            reason=None,
            ref=item.ref,
            certainty=self.words.term("certainty", item.certainty),
            rule=item.rule,
            agreed=(),
            stated=None,
            proofs=self._proofs(item.evidence),
        )

    def _parts(self, name: str, value: object) -> tuple[QuotedWords, ...]:
        if isinstance(value, Speaker):
            return tuple(quoted(part, self.lang) for part in (value.name, value.role) if part)
        if not isinstance(value, str):
            return ()
        if name in ("language", "document_type"):  # names of ours: they have a word in the language of the page
            known = self.words.term(name, value)
            return (quoted(known if known == value else f"{known} ({value})", self.words.lang),)
        return (quoted(value, self.lang),)

    def _proofs(self, evidence: Sequence[Evidence]) -> tuple[ProofView, ...]:
        return tuple(self._proof(item) for item in evidence)

    def _proof(self, item: Evidence) -> ProofView:
        place = (item.start, item.end) if item.start is not None and item.end is not None else None
        number = self.marks.numbers.get(place) if place is not None else None
        part = self.words.term("part", item.part) if item.part != "value" else ""
        anchor = self.marks.anchor(place) if place is not None and number is not None else None
        return ProofView(quoted(" ".join(item.text.split()), self.lang), part, number, anchor, item.locator)


def _passages(
    record: Record, text: str, blocks: Sequence[TextBlock], marks: Marks, words: Words, lang: str
) -> Iterator[PassageView]:
    whole = blocks or (TextBlock(0, len(text), "p", 0 if record.statements else None),)
    for owner, group in groupby(whole, key=lambda block: block.statement):
        form = record.statements[owner].form if owner is not None and owner < len(record.statements) else None
        shown = tuple(_blocks(text, tuple(group), marks, lang))
        if shown:
            yield PassageView(None if owner is None else owner + 1, words.term("form", form) if form else None, shown)


def _blocks(text: str, blocks: Sequence[TextBlock], marks: Marks, lang: str) -> Iterator[BlockView]:
    gap = False
    for block in blocks:
        words = text[block.start : block.end]
        if not words.strip():
            gap = True
            continue
        tag = block.language or lang
        html = marks.within(text, block.start, block.end)
        yield BlockView(block.kind, QuotedWords(html, tag, direction_of(words, tag)), gap)
        gap = False
