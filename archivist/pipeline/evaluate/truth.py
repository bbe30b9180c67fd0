"""What people say of a text: a line of `truth.jsonl` (docs/reference/formats.md)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

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
        raise BadTruthError("it is not JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("truth"), dict):
        raise BadTruthError("it is not an object with file, language and truth")
    said: Mapping[str, object] = row["truth"]
    form = _text(said, "segmentation")
    if form not in (None, *_FORMS):
        raise BadTruthError(f"segmentation is none of {', '.join(_FORMS)}")
    return Truth(
        file=_required(row, "file"),
        language=_required(row, "language"),
        values={field: _accepted(said, *names) for field, names in _NAMES.items() if names[0] in said},
        form=form,
        span=_span(said.get("statement")),
        dates=tuple(date for item in _list(said, "relative_or_body_dates") for date in _date(item)),
        entities=tuple(_entity(item) for item in _list(said, "entities")) if "entities" in said else None,
    )


def _accepted(said: Mapping[str, object], name: str, alternatives: str) -> tuple[str | None, ...]:
    value = said[name]
    if name == "speaker" and isinstance(value, dict):
        value = _text(value, "name")
    elif value is not None and not isinstance(value, str):
        raise BadTruthError(f"{name} is neither text nor null")
    others = _list(said, f"{alternatives}_alternatives")
    texts = [item for item in others if item is None or isinstance(item, str)]
    if len(texts) < len(others):
        raise BadTruthError(f"{alternatives}_alternatives holds what is not text")
    return (value, *texts)


def _required(row: Mapping[str, object], name: str) -> str:
    value = _text(row, name)
    if not value:
        raise BadTruthError(f"{name} is missing")
    return value


def _text(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise BadTruthError(f"{name} is neither text nor null")
    return value


def _list(row: Mapping[str, object], name: str) -> list[object]:
    value = row.get(name) or []
    if not isinstance(value, list):
        raise BadTruthError(f"{name} is not a list")
    return value


def _span(value: object) -> tuple[int, int] | None:
    if value is None:
        return None
    start, end = (value.get("char_start"), value.get("char_end")) if isinstance(value, dict) else (None, None)
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        raise BadTruthError("statement has no char_start and char_end")
    return start, end


def _date(item: object) -> tuple[tuple[str, str], ...]:
    """Return the words and the day; nothing where the truth leaves the day open."""
    if not isinstance(item, dict):
        raise BadTruthError("relative_or_body_dates holds what is not an object")
    return ((_required(item, "text"), _required(item, "iso")),) if _text(item, "iso") is not None else ()


def _entity(item: object) -> tuple[str, str]:
    if not isinstance(item, dict) or item.get("type") not in _TYPES:
        raise BadTruthError(f"an entity's type is none of {', '.join(_TYPES)}")
    return item["type"], _required(item, "name")
