"""From a document to its reading: metadata, statements, mentions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from archivist.analysis.context import TextContext
from archivist.analysis.dates.find_dates import find_dates
from archivist.analysis.dates.relative_days import find_relatives
from archivist.analysis.decision.decide import Judge
from archivist.analysis.fields.date_issued import find_dates_of_issue
from archivist.analysis.fields.date_published import with_published
from archivist.analysis.fields.document_type import find_document_type
from archivist.analysis.fields.issuer import find_issuer_and_office
from archivist.analysis.fields.language import find_language
from archivist.analysis.fields.news_signs import DAY_TOLD
from archivist.analysis.fields.place import find_place
from archivist.analysis.fields.speaker import find_speaker, spokesman
from archivist.analysis.fields.title import find_title
from archivist.analysis.languages import language
from archivist.analysis.layout.broken_lines import made_whole
from archivist.analysis.layout.front_matter import read_front_matter
from archivist.analysis.layout.page_lines import forwarded_end, page_lines
from archivist.analysis.layout.parted_links import closed_up
from archivist.analysis.layout.structure import read_structure
from archivist.analysis.mentions.introduced_persons import find_persons
from archivist.analysis.mentions.mentions import find_mentions
from archivist.analysis.names.names_at import ListedNames
from archivist.analysis.several_statements import is_statement, moved, sections, together
from archivist.analysis.text_view import Span, TextView
from archivist.model.document import Document
from archivist.model.entity import Match
from archivist.model.metadata import Candidate, Field, Mention, Metadata, Reading, Speaker, Statement

__all__ = ["OfficeHolder", "analyse", "read_context"]

_WHOLE_DAY = len("2000-01-01")
_NO_STATEMENT = ("report", "other")  # the types of a text that need not be a statement
_WHO_STATE = ("person", "organisation")


OfficeHolder = Callable[[str, str, str], str | None]


def analyse(
    document: Document, matches: Sequence[Match], holder: OfficeHolder | None = None, judge: Judge | None = None
) -> Reading:
    """Read a document; `matches` are the listed names in its text. Any text gives a reading, never an error.

    Each value points at the words that prove it; where the rules find none, or two, the field says why. A text
    that holds several statements gives one entry for each. `holder` gives the id of the person who held an
    office: body's id, role, ISO day; without it a role alone stays without one. `judge` decides among
    what is proposed, in place of the fitted model.
    """
    judge = judge or Judge()
    context = replace(read_context(document, matches), judge=judge)
    parts = [(span, replace(_part(document, matches, span), judge=judge)) for span in sections(context)]
    if len(parts) > 1 and all(is_statement(part) for _, part in parts):
        return together([(span, moved(_read(part, holder), span.start)) for span, part in parts])
    return _read(context, holder)


def _part(document: Document, matches: Sequence[Match], span: Span) -> TextContext:
    """Read a part of a text as a document of its own."""
    inside = [
        replace(match, start=match.start - span.start, end=match.end - span.start)
        for match in matches
        if span.start <= match.start and match.end <= span.end
    ]
    return read_context(replace(document, text=document.text[span.start : span.end]), inside)


def _read(context: TextContext, holder: OfficeHolder | None) -> Reading:
    people = find_persons(context)
    issued, published = with_published(context, *find_dates_of_issue(context))
    issuer, office = find_issuer_and_office(context)
    title = find_title(context)
    speaker = _in_office(context, find_speaker(context, people, issuer), issuer, issued, holder)
    metadata = Metadata(
        title=title,
        language=context.language,
        issuer=issuer,
        office=office,
        speaker=speaker,
        date_issued=issued,
        date_published=published,
        place=find_place(context),
        document_type=find_document_type(context, issuer, speaker, title),
    )
    mentions = find_mentions(context, metadata, people)
    statements = () if _nobody_speaks(context, metadata, mentions) else _statements(context, metadata)
    shown = metadata if statements else _without_statement(metadata)
    return Reading(shown, statements, mentions)


def _nobody_speaks(context: TextContext, metadata: Metadata, mentions: Sequence[Mention]) -> bool:
    """Return whether nothing says that a text is a statement: no voice, no kind, nobody who may have issued it."""
    form = context.form
    if not (form.silent or form.idle) or metadata.document_type.value not in (None, *_NO_STATEMENT):
        return False
    if metadata.date_issued.rule == "date.closing-line":
        return False  # who dates what is written below it has issued it
    if form.silent and metadata.document_type.rule == DAY_TOLD:
        return True  # whoever is named has done what is told
    named = not form.idle and any(mention.type in _WHO_STATE for mention in mentions)
    return not named and not any(field.value or field.candidates for field in (metadata.issuer, metadata.speaker))


def _statements(context: TextContext, metadata: Metadata) -> tuple[Statement, ...]:
    """Return the statement of the text with its form and spans in the original; none where it holds none.

    A text of which a person is known to speak tells of a statement, unless its construction says that it is none; so
    does one in which the word for a statement has somebody's name beside it. What a page tells is news where
    nothing says that it has an issuer or a kind.
    """
    read = context.form
    named = metadata.issuer.value is not None and metadata.issuer.rule == "issuer.statement-of"
    told = read.form == "none" and read.unspoken is None and (metadata.speaker.value is not None or named)
    form = "reported" if told else read.form
    if read.news and metadata.issuer.value is None and metadata.document_type.value in (None, *_NO_STATEMENT):
        form = "reported"
    if form == "none":
        return ()
    whole = form in ("direct", "reported")
    spans = ((0, len(context.view.document.text)),) if whole else tuple(map(context.view.original, read.spans))
    return (Statement(form, spans),)


def _without_statement(metadata: Metadata) -> Metadata:
    """Return the metadata of a text that holds no statement: nobody issued one, whoever the text names."""
    issuer, kind = metadata.issuer, metadata.document_type
    named = issuer.candidates
    if issuer.value is not None and issuer.certainty and issuer.rule:
        first = Candidate(issuer.value, issuer.ref, issuer.certainty, issuer.rule, issuer.anchor, issuer.evidence)
        named = (first, *named)
    nobody = Field(reason="not-applicable", rule="arbiter.no-statement", candidates=named)
    kind = kind if kind.value in (None, *_NO_STATEMENT) else Field()
    return replace(metadata, issuer=nobody, document_type=kind)


def _in_office(
    context: TextContext, speaker: Field, issuer: Field, issued: Field, holder: OfficeHolder | None
) -> Field:
    """Point a spokesperson without a name at the one who held the office on the day of issue."""
    value, day = speaker.value, issued.value
    if holder is None or not isinstance(value, Speaker) or value.name or not value.role or not issuer.ref:
        return speaker
    if not isinstance(day, str) or len(day) != _WHOLE_DAY or not spokesman(context.tongue, value.role):
        return speaker
    person = holder(issuer.ref, "spokesperson", day)
    return replace(speaker, ref=person, anchor=day) if person else speaker


def read_context(document: Document, matches: Sequence[Match]) -> TextContext:
    """Read the document once for all fields."""
    view = TextView.of(document)
    front = read_front_matter(view)
    begins = forwarded_end(view, front.end if front else 0)
    tongue_field = find_language(view, Span(begins, len(view.text)))
    tongue = language(tongue_field.value if isinstance(tongue_field.value, str) else None)
    view = closed_up(made_whole(replace(view, apart=page_lines(view, begins)), tongue, begins), tongue)
    dates = find_dates(view.text, tongue)
    placed = tuple(_placed(view, matches))
    bodies = frozenset(span for span, match in placed if match.entity.type == "organisation")
    parts = read_structure(view, tongue, begins, dates, bodies)
    relatives = find_relatives(view.text, tongue, dates)
    return TextContext(view, tongue_field, tongue, front, dates, relatives, parts, placed, ListedNames(placed))


def _placed(view: TextView, matches: Sequence[Match]) -> Iterator[tuple[Span, Match]]:
    """Return the listed names with their places in the view; what stands in a tag is none of the text's words."""
    for match in matches:
        span = Span(view.folded.index(match.start), view.folded.index(match.end))
        if span.start < span.end:
            yield span, match
