"""`diff`: what changed, in words: fields, passages of the text, and the rest."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from archivist.base.directions import Told
from archivist.base.printable import padded, shown
from archivist.model.findings import Report, Result
from archivist.reports._interface import View, quote
from archivist.reports._text_ingest import LABELS, value_words
from archivist.reports._text_show import proved, standing_words, sure_words, title_words

__all__ = ["diff_lines"]

_SHORT, _LONG = 120, 2000
_SIDE = 8  # columns of a side's name
_COUNTED = ("mentions",)
_PLAIN = ("rule", "anchor")


def diff_lines(report: Report[Result], view: View) -> Iterator[str]:
    """Tell what is compared, each difference on both sides, and how much is the same."""
    told = report.body.get("diff")
    if not told:
        return
    names = ("diff.was", "diff.now") if told["same_source"] else ("diff.first", "diff.second")
    yield from _head(told, names, view)
    for item in told["fields"]:
        yield ""
        yield from _field(item, told, names, view)
    for item in told["other"]:
        if item["what"] == "text" and "extractor" not in item["left"]:
            continue  # its digest and length follow from the passages below
        yield ""
        yield view.word(f"what.{item['what']}")
        for name, side in zip(names, ("left", "right"), strict=True):
            yield f"  {view.label(name, _SIDE)}{_other(item['what'], item[side], view)}"
    yield ""
    yield from _text(told, names, view)


def _head(told: Mapping[str, Any], names: tuple[str, str], view: View) -> Iterator[str]:
    left, right = told["left"], told["right"]
    if told["same_source"]:
        yield title_words(right["title"], view)
        yield f"{right['id']}  {view.say('diff.revisions', left=left['revision'], right=right['revision'])}"
        for side in (left, right):
            label = padded(f"{view.word('diff.revision')} {side['revision']}", LABELS)
            yield f"  {label}{standing_words(side, view)}"
    else:
        for name, side in zip(names, (left, right), strict=True):
            standing = view.say("show.revision", revision=side["revision"], standing=standing_words(side, view))
            yield f"{view.label(name, _SIDE)}{side['id']}  {standing}"
            yield f"{'':<{_SIDE}}{title_words(side['title'], view)}"
    if told["ignore_marks"]:
        yield view.say("diff.marks")
    if not told["fields"] and not told["other"]:
        yield ""
        yield view.say("diff.fields")


def _field(item: Mapping[str, Any], told: Mapping[str, Any], names: tuple[str, str], view: View) -> Iterator[str]:
    parts = view.listed(view.term("facet", part) for part in item["differs"])
    head = "diff.field-of" if item["statement"] else "diff.field"
    yield view.say(head, field=view.term("field", item["field"]), parts=parts, statement=item["statement"])
    for name, side in zip(names, ("left", "right"), strict=True):
        field, starts = item[side], told[side]["line_starts"]
        label = f"  {view.label(name, _SIDE)}"
        if field["value"] is None:
            yield f"{label}— {view.term('reason', field['reason'])}"
        else:
            ref = f"  {view.value(field['ref'])}" if field["ref"] else ""
            yield f"{label}{value_words(field['value'], view)}{ref}  [{sure_words(field, view)}]"
        yield from (f"  {'':<{_SIDE}}{line}" for line in _facets(field, item["differs"], starts, view))


def _facets(field: Mapping[str, Any], differs: Sequence[str], starts: Sequence[int], view: View) -> Iterator[str]:
    if "evidence" in differs:
        yield from _evidence(field["evidence"], starts, view)
    for part in () if field["stated"] else _PLAIN:
        if part in differs and field[part]:
            yield view.say(f"diff.{part}", value=field[part])
    if "candidates" in differs:
        yield from _candidates(field["candidates"], starts, view)


def _evidence(evidence: Sequence[Mapping[str, Any]], starts: Sequence[int], view: View) -> list[Told]:
    return [proved(item, starts, view) for item in evidence]


def _candidates(candidates: Sequence[Mapping[str, Any]], starts: Sequence[int], view: View) -> Iterator[str]:
    yield view.count("candidates", len(candidates)) if candidates else view.say("diff.no-candidates")
    if view.verbose:
        for candidate in candidates:
            proof = view.listed(_evidence(candidate["evidence"], starts, view), "semicolon")
            yield f"  {view.say('proof.candidate', value=value_words(candidate['value'], view), proof=proof)}"


def _other(what: str, value: Any, view: View) -> str:
    """Return one side of what differs, in one line; JSON has all of it, and its keys have no language."""
    if value in (None, [], {}):
        return "—"
    if isinstance(value, str):
        return shown(value, 200)
    if what in _COUNTED and not view.verbose:
        return view.say("diff.counted", n=len(value))
    items = value if isinstance(value, list) else [value]
    return "; ".join(_pairs(item) for item in items)


def _pairs(item: Mapping[str, Any]) -> str:
    kept = {key: value for key, value in item.items() if value is not None and key != "sha512"}
    return ", ".join(
        f"{key} {shown(value if isinstance(value, str) else json.dumps(value), 200)}" for key, value in kept.items()
    )


def _text(told: Mapping[str, Any], names: tuple[str, str], view: View) -> Iterator[str]:
    lines, words, count = told["lines"], told["words"], len(told["passages"])
    compared = view.say(f"diff.{told['compared']}")
    if lines["left"] == lines["right"] == lines["same"]:
        counts = {"lines": view.count("lines", lines["same"]), "words": view.count("words", words["same"])}
        yield view.say("diff.same", compared=compared, **counts)
        return
    counts = {"lines": _of("lines", lines, view), "words": _of("words", words, view)}
    differences = view.count("differences", count) if count else view.say("diff.not-compared")
    yield view.say("diff.differs", compared=compared, differences=differences, **counts)
    limit = _LONG if view.verbose else _SHORT
    for item in told["passages"]:
        yield from _passage(item, names, limit, view)


def _passage(item: Mapping[str, Any], names: tuple[str, str], limit: int, view: View) -> Iterator[str]:
    sides = [(name, item[side], _lines(item[side], view)) for name, side in zip(names, ("left", "right"), strict=True)]
    after, before = ("-after", quote(item["before"], limit)) if item["before"] else ("", "")
    if item["kind"] == "spacing":
        (left, _, left_place), (right, _, right_place) = sides
        places = {"left_place": left_place, "right_place": right_place}
        yield f"  {view.say('diff.spacing', left=view.say(left), right=view.say(right), **places)}"
    elif item["kind"] in ("inserted", "deleted"):
        name, side, place = sides[item["kind"] == "inserted"]
        values = {"side": view.say(name), "place": place, "before": before, "text": quote(side["text"], limit)}
        yield f"  {view.say(f'diff.only{after}', **values)}"
    else:
        yield f"  {view.say(f'diff.other{after}', before=before)}"
        for name, side, place in sides:
            told = view.say("diff.said", place=place, text=quote(side["text"], limit))
            yield f"    {view.label(name, _SIDE)}{told}"


def _lines(side: Mapping[str, Any] | None, view: View) -> Told:
    if side is None:
        return view.say("diff.nowhere")
    first, last = side["lines"]
    return view.say("proof.line", line=first) if first == last else view.say("proof.lines", first=first, last=last)


def _of(things: str, counts: Mapping[str, int], view: View) -> Told:
    return view.say(f"diff.{things}", same=counts["same"], n=max(counts["left"], counts["right"]))
