"""What people say of a text: a line of `truth.jsonl` (docs/reference/formats.md)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.said import said

__all__ = ["BadTruthError", "Truth", "truth_of_line"]

# Field of the metadata → name in the truth, and what its alternatives begin with.
_NAMES = {
    "title": ("title", "title"),
    "issuer": ("issuer", "issuer"),
    "office": ("office", "office"),
    "speaker": ("speaker", "speaker"),
    "date_issued": ("date_issued", "date"),
    "place": ("place_of_issue", "place"),
    "document_type": ("document_type", "document_type"),
}
_FORMS = ("direct", "embedded", "partial", "reported", "none")
_TYPES = ("person", "organisation", "place")


class BadTruthError(ValueError):
    """A line of the truth that does not say what it should; the message says why."""


@dataclass(frozen=True, slots=True)
class Truth:
    """The truth of one text. A field that `values` lacks was not looked at; None says that the text has no value.

    The first of a field's values is the value, the others are accepted too. `span` is where an embedded statement
    stands, counted with one character a line end; `dates` are days in the text with the words that name them.
    """

    file: str
    language: str
    values: Mapping[str, tuple[str | None, ...]]
    form: str | None = None
    span: tuple[int, int] | None = None
    dates: tuple[tuple[str, str], ...] = ()
    entities: tuple[tuple[str, str], ...] | None = None


def truth_of_line(line: str) -> Truth:
    """Read one line; BadTruthError says what is wrong with it."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise BadTruthError(said("it is not JSON")) from None
    if not isinstance(row, dict) or not isinstance(row.get("truth"), dict):
        raise BadTruthError(said("it is not an object with file, language and truth"))
    truth: Mapping[str, object] = row["truth"]
    form = _text(truth, "segmentation")
    if form not in (None, *_FORMS):
        raise BadTruthError(said("segmentation is none of {known}", known=", ".join(_FORMS)))
    return Truth(
        file=_required(row, "file"),
        language=_required(row, "language"),
        values={field: _accepted(truth, *names) for field, names in _NAMES.items() if names[0] in truth},
        form=form,
        span=_span(truth.get("statement")),
        dates=tuple(date for item in _list(truth, "relative_or_body_dates") for date in _date(item)),
        entities=tuple(_entity(item) for item in _list(truth, "entities")) if "entities" in truth else None,
    )


def _accepted(truth: Mapping[str, object], name: str, alternatives: str) -> tuple[str | None, ...]:
    value = truth[name]
    if name == "speaker" and isinstance(value, dict):
        value = _text(value, "name")
    elif value is not None and not isinstance(value, str):
        raise BadTruthError(said("{name} is neither text nor null", name=name))
    others = _list(truth, f"{alternatives}_alternatives")
    texts = [item for item in others if item is None or isinstance(item, str)]
    if len(texts) < len(others):
        raise BadTruthError(said("{alternatives}_alternatives holds what is not text", alternatives=alternatives))
    return (value, *texts)


def _required(row: Mapping[str, object], name: str) -> str:
    value = _text(row, name)
    if not value:
        raise BadTruthError(said("{name} is missing", name=name))
    return value


def _text(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise BadTruthError(said("{name} is neither text nor null", name=name))
    return value


def _list(row: Mapping[str, object], name: str) -> list[object]:
    value = row.get(name) or []
    if not isinstance(value, list):
        raise BadTruthError(said("{name} is not a list", name=name))
    return value


def _span(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    start, end = (value.get("char_start"), value.get("char_end")) if isinstance(value, dict) else (None, None)
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise BadTruthError(said("statement has no char_start and char_end"))
    return start, end


def _date(item: object) -> tuple[tuple[str, str], ...]:
    """Return the words and the day; nothing where the truth leaves the day open."""
    if not isinstance(item, dict):
        raise BadTruthError(said("relative_or_body_dates holds what is not an object"))
    return ((_required(item, "text"), _required(item, "iso")),) if _text(item, "iso") is not None else ()


def _entity(item: object) -> tuple[str, str]:
    if not isinstance(item, dict) or item.get("type") not in _TYPES:
        raise BadTruthError(said("an entity's type is none of {known}", known=", ".join(_TYPES)))
    return item["type"], _required(item, "name")
