"""`diff`: what changed, in words: fields, passages of the text, and the rest."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from archivist.base.printable import plain, shown
from archivist.model.findings import Report
from archivist.reports._interface import View
from archivist.reports._text_ingest import LABELS, REASONS, value_words
from archivist.reports._text_show import quoted, standing_words, sure_words

__all__ = ["diff_lines"]

_SHORT, _LONG = 120, 2000
_COUNTED = ("mentions",)
_PLAIN = ("rule", "anchor")


def diff_lines(report: Report, view: View) -> Iterator[str]:
    """Tell what is compared, each difference on both sides, and how much is the same."""
    told = report.body.get("diff")
    if not told:
        return
    names = ("was", "now") if told["same_source"] else ("first", "second")
    yield from _head(told, names)
    for item in told["fields"]:
        yield ""
        yield from _field(item, told, names, view)
    for item in told["other"]:
        if item["what"] == "text" and "extractor" not in item["left"]:
            continue  # its digest and length follow from the passages below
        yield ""
        yield item["what"].replace("_", " ")
        for name, side in zip(names, ("left", "right"), strict=True):
            yield f"  {name:<8}{_other(item['what'], item[side], view)}"
    yield ""
    yield from _text(told, names, view)


def _head(told: Mapping[str, Any], names: tuple[str, str]) -> Iterator[str]:
    left, right = told["left"], told["right"]
    if told["same_source"]:
        yield shown(right["title"], 200) if right["title"] else "a statement without a title"
        yield f"{right['id']}  revision {left['revision']} and revision {right['revision']}"
        for side in (left, right):
            yield f"  {'revision ' + str(side['revision']):<14}{standing_words(side)}"
    else:
        for name, side in zip(names, (left, right), strict=True):
            title = shown(side["title"], 200) if side["title"] else "a statement without a title"
            yield f"{name:<8}{side['id']}  revision {side['revision']}, {standing_words(side)}"
            yield f"{'':<8}{title}"
    if told["ignore_marks"]:
        yield "harakat, tatweel, forms of a letter, kinds of digits and white space are taken as alike"
    if not told["fields"] and not told["other"]:
        yield ""
        yield "every field is the same"


def _field(item: Mapping[str, Any], told: Mapping[str, Any], names: tuple[str, str], view: View) -> Iterator[str]:
    of = f" of statement {item['statement']}" if item["statement"] else ""
    yield f"{LABELS.get(item['field'], item['field'])}{of} ({', '.join(item['differs'])})"
    for name, side in zip(names, ("left", "right"), strict=True):
        field, starts = item[side], told[side]["line_starts"]
        if field["value"] is None:
            yield f"  {name:<8}— {REASONS.get(field['reason'], field['reason'])}"
        else:
            ref = f"  {plain(field['ref'])}" if field["ref"] else ""
            yield f"  {name:<8}{value_words(field['value'])}{ref}  [{sure_words(field)}]"
        told_parts = _evidence(field["evidence"], starts) if "evidence" in item["differs"] else []
        plainly = () if field["stated"] else _PLAIN
        told_parts += [f"{part} {plain(field[part])}" for part in plainly if part in item["differs"] and field[part]]
        if "candidates" in item["differs"]:
            told_parts += _candidates(field["candidates"], starts, view)
        yield from (f"  {'':<8}{part}" for part in told_parts)


def _evidence(evidence: Sequence[Mapping[str, Any]], starts: Sequence[int]) -> list[str]:
    return [f"{item['part']}: " * (item["part"] != "value") + quoted(item, starts) for item in evidence]


def _candidates(candidates: Sequence[Mapping[str, Any]], starts: Sequence[int], view: View) -> Iterator[str]:
    yield _number(len(candidates), "candidate") if candidates else "no candidates"
    if view.verbose:
        for candidate in candidates:
            yield f"  {value_words(candidate['value'])}? {'; '.join(_evidence(candidate['evidence'], starts))}"


def _other(what: str, value: Any, view: View) -> str:
    """Give one side of what differs, in one line; JSON has all of it."""
    if value in (None, [], {}):
        return "—"
    if isinstance(value, str):
        return shown(value, 200)
    if what in _COUNTED and not view.verbose:
        return f"{len(value)} that the other side has not"
    items = value if isinstance(value, list) else [value]
    return "; ".join(_pairs(item) for item in items)


def _pairs(item: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in item.items() if value is not None and key != "sha512"}
    return ", ".join(
        f"{key} {shown(value if isinstance(value, str) else json.dumps(value), 200)}" for key, value in kept.items()
    )


def _text(told: Mapping[str, Any], names: tuple[str, str], view: View) -> Iterator[str]:
    lines, words, count = told["lines"], told["words"], len(told["passages"])
    compared = "the text" if told["compared"] == "texts" else "the text of the statements"
    if lines["left"] == lines["right"] == lines["same"]:
        yield f"{compared} is the same: {_number(lines['same'], 'line')}, {_number(words['same'], 'word')}"
        return
    yield (f"{compared}: {_number(count, 'difference')}; the same are {_of(lines, 'line')} and {_of(words, 'word')}")
    limit = _LONG if view.verbose else _SHORT
    for item in told["passages"]:
        yield from _passage(item, names, limit)


def _passage(item: Mapping[str, Any], names: tuple[str, str], limit: int) -> Iterator[str]:
    left, right = item["left"], item["right"]
    after = f", after “{shown(item['before'], limit)}”" if item["before"] else ""
    if item["kind"] == "spacing":
        yield f"  only white space, {names[0]} {_lines(left)}, {names[1]} {_lines(right)}"
    elif item["kind"] == "inserted":
        yield f"  only {names[1]}, {_lines(right)}{after}: “{shown(right['text'], limit)}”"
    elif item["kind"] == "deleted":
        yield f"  only {names[0]}, {_lines(left)}{after}: “{shown(left['text'], limit)}”"
    else:
        yield f"  other words{after}"
        yield f"    {names[0]:<8}{_lines(left)}: “{shown(left['text'], limit)}”"
        yield f"    {names[1]:<8}{_lines(right)}: “{shown(right['text'], limit)}”"


def _lines(side: Mapping[str, Any] | None) -> str:
    if side is None:
        return "nowhere"
    first, last = side["lines"]
    return f"line {first}" if first == last else f"lines {first}–{last}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _of(counts: Mapping[str, int], noun: str) -> str:
    most = max(counts["left"], counts["right"])
    return f"{counts['same']} of {_number(most, noun)}"
