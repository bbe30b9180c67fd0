"""The dates of a record against the words that prove them: weekday, second calendar, the date itself."""

from collections.abc import Iterable, Iterator

from archivist.analysis.dates.contradictions import Said, contradiction
from archivist.model.findings import Finding, finding
from archivist.model.metadata import Evidence, Field, Mention, Metadata
from archivist.model.record import Record, all_metadata

__all__ = ["date_word_findings"]

_CODES: dict[Said, str] = {
    "weekday": "weekday-disagrees",
    "calendars": "calendars-disagree",
    "date": "date-disagrees",
}
_DATES = ("date_issued", "date_published")
_SHOWN = 80


def date_word_findings(record: Record, path: str) -> tuple[Finding, ...]:
    """Return what the evidence of each date says against it; a warning where a person has stated the date.

    Evidence that is not literal, or dates that are none, are told by the rules of the validation room.
    """
    found: list[Finding] = []
    for where, metadata in all_metadata(record):
        tag = _language(metadata) or _language(record.metadata)
        for name in _DATES:
            found += _of_field(getattr(metadata, name), tag, f"{where}/{name}", path)
    for index, mention in enumerate(record.mentions):
        if mention.type == "date" and mention.value is not None:
            tag = _language_at(record, mention)
            found += _told(mention.text, tag, mention.value, f"/mentions/{index}", path, counted=True)
    return tuple(found)


def _of_field(field: Field, tag: str | None, where: str, path: str) -> Iterator[Finding]:
    """Hold a value against its evidence; a stated one also against the words of the candidate that it takes up."""
    if not isinstance(field.value, str):
        return
    evidence: list[Evidence] = list(field.evidence)
    if field.stated:
        evidence += [item for other in field.candidates if other.value == field.value for item in other.evidence]
    for words in dict.fromkeys(item.text for item in evidence if item.place == "text" and item.part == "value"):
        for item in _told(words, tag, field.value, where, path, counted=False):
            yield item.as_warning() if field.stated else item


def _told(words: str, tag: str | None, value: str, where: str, path: str, *, counted: bool) -> Iterator[Finding]:
    found = contradiction(words, tag, value, counted=counted)
    if found:
        shown = {"where": where, "words": words[:_SHOWN]}
        yield finding(_CODES[found.said], path, expected=found.expected, found=found.found, **shown)


def _language(metadata: Metadata) -> str | None:
    value = metadata.language.value
    return value if isinstance(value, str) else None


def _language_at(record: Record, mention: Mention) -> str | None:
    """Return the language of the statement in which a mention stands, if it has one of its own."""
    own = (
        _language(item.metadata)
        for item in record.statements
        if item.metadata is not None and _holds(item.spans, mention)
    )
    return next((tag for tag in own if tag), _language(record.metadata))


def _holds(spans: Iterable[tuple[int, int]], mention: Mention) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in spans)
