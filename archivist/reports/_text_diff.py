"""`diff`: what changed, in words: fields, passages of the text, and the rest."""

import json
from collections.abc import Iterator, Mapping, Sequence

from archivist.base.directions import Told
from archivist.base.json_value import Json
from archivist.base.printable import shown
from archivist.base.wording import Difference, Excerpt
from archivist.base.wrapping import padded
from archivist.model.metadata import Candidate, Evidence, Field
from archivist.model.record_json import relation_from_dict
from archivist.model.results.diff import DiffResult, FieldDifference, OtherDifference, SideCounts
from archivist.reports._interface import View, quote
from archivist.reports._sections import alone
from archivist.reports._text_ingest import LABELS, null_words, value_words
from archivist.reports._text_related import relation_words
from archivist.reports._text_show import proved, standing_words, sure_words, title_words

__all__ = ["SECTIONS", "diff_lines"]

_SHORT, _LONG = 120, 2000
_SIDE = 8  # columns of a side's name
_COUNTED = ("mentions",)

_Names = tuple[str, str]  # the keys of the words for left and right


def diff_lines(result: DiffResult, view: View) -> Iterator[str]:
    """Return what is compared, each difference on both sides, and how much is the same."""
    names = ("diff.was", "diff.now") if result.same_source else ("diff.first", "diff.second")
    yield from _head(result, names, view)
    for item in result.fields:
        yield ""
        yield from _field(item, result, names, view)
    for other in result.other:
        if _follows_from_passages(other):
            continue
        yield ""
        yield view.word(f"what.{other.what}")
        for name, side in zip(names, (other.left, other.right), strict=True):
            first, *more = _other(other.what, side, view)
            yield f"  {view.label(name, _SIDE)}{first}"
            yield from (f"  {'':<{_SIDE}}{line}" for line in more)
    yield ""
    yield from _text(result, names, view)


def _follows_from_passages(item: OtherDifference) -> bool:
    """Tell whether all that differs in a text is its digest and length."""
    return item.what == "text" and isinstance(item.left, Mapping) and "extractor" not in item.left


def _head(result: DiffResult, names: _Names, view: View) -> Iterator[str]:
    left, right = result.left, result.right
    if result.same_source:
        yield title_words(right.record, view)
        yield f"{right.id}  {view.say('diff.revisions', left=left.revision, right=right.revision)}"
        for side in (left, right):
            label = padded(f"{view.word('diff.revision')} {side.revision}", LABELS)
            yield f"  {label}{standing_words(side.status, side.change, view)}"
    else:
        for name, side in zip(names, (left, right), strict=True):
            words = standing_words(side.status, side.change, view)
            standing = view.say("show.revision", revision=side.revision, standing=words)
            yield f"{view.label(name, _SIDE)}{side.id}  {standing}"
            yield f"{'':<{_SIDE}}{title_words(side.record, view)}"
    if result.ignore_marks:
        yield view.say("diff.marks")
    if not result.fields and not result.other:
        yield ""
        yield view.say("diff.fields")


def _field(item: FieldDifference, result: DiffResult, names: _Names, view: View) -> Iterator[str]:
    parts = view.listed(view.term("facet", part) for part in item.differs)
    head = "diff.field-of" if item.statement else "diff.field"
    yield view.say(head, field=view.term("field", item.field), parts=parts, statement=item.statement)
    sides = ((item.left, result.left.line_starts), (item.right, result.right.line_starts))
    for name, (field, starts) in zip(names, sides, strict=True):
        label = f"  {view.label(name, _SIDE)}"
        if field.value is None:
            yield f"{label}{null_words(field, view)}"
        else:
            ref = f"  {view.value(field.ref)}" if field.ref else ""
            yield f"{label}{value_words(field.value, view)}{ref}  [{sure_words(field, view)}]"
        yield from (f"  {'':<{_SIDE}}{line}" for line in _facets(field, item.differs, starts, view))


def _facets(field: Field, differs: Sequence[str], starts: Sequence[int], view: View) -> Iterator[str]:
    if "evidence" in differs:
        yield from _evidence(field.evidence, starts, view)
    for part, text in () if field.stated else (("rule", field.rule), ("anchor", field.anchor)):
        if part in differs and text:
            yield view.say(f"diff.{part}", value=text)
    if "candidates" in differs:
        yield from _candidates(field.candidates, starts, view)


def _evidence(evidence: Sequence[Evidence], starts: Sequence[int], view: View) -> list[Told]:
    return [proved(item, starts, view) for item in evidence]


def _candidates(candidates: Sequence[Candidate], starts: Sequence[int], view: View) -> Iterator[str]:
    yield view.count("candidates", len(candidates)) if candidates else view.say("diff.no-candidates")
    if view.verbose:
        for candidate in candidates:
            proof = view.listed(_evidence(candidate.evidence, starts, view), "semicolon")
            yield f"  {view.say('proof.candidate', value=value_words(candidate.value, view), proof=proof)}"


def _other(what: str, value: Json, view: View) -> list[str]:
    """Return one side of what differs, a line for each relation; JSON has all of it, and its keys have no language."""
    if value in (None, [], {}):
        return ["—"]
    if isinstance(value, str):
        return [shown(value, 200)]
    items = value if isinstance(value, list) else [value]
    if what in _COUNTED and not view.verbose:
        return [view.say("diff.counted", n=len(items))]
    if what == "relations":
        return [relation_words(relation_from_dict(item), view) for item in items if isinstance(item, Mapping)]
    return ["; ".join(_pairs(item) for item in items if isinstance(item, Mapping))]


def _pairs(item: Mapping[str, Json]) -> str:
    flat: dict[str, Json] = {}
    for key, value in item.items():
        flat |= value if isinstance(value, Mapping) else {key: value}
    kept = {key: value for key, value in flat.items() if value is not None and key != "sha512"}
    return ", ".join(
        f"{key} {shown(value if isinstance(value, str) else json.dumps(value), 200)}" for key, value in kept.items()
    )


def _text(result: DiffResult, names: _Names, view: View) -> Iterator[str]:
    lines, words, count = result.lines, result.words, len(result.passages)
    compared = view.say(f"diff.{result.compared}")
    if lines.left == lines.right == lines.same:
        counts = {"lines": view.count("lines", lines.same), "words": view.count("words", words.same)}
        yield view.say("diff.same", compared=compared, **counts)
        return
    counts = {"lines": _of("lines", lines, view), "words": _of("words", words, view)}
    differences = view.count("differences", count) if count else view.say("diff.not-compared")
    yield view.say("diff.differs", compared=compared, differences=differences, **counts)
    limit = _LONG if view.verbose else _SHORT
    for item in result.passages:
        yield from _passage(item, names, limit, view)


def _passage(item: Difference, names: _Names, limit: int, view: View) -> Iterator[str]:
    sides = [(name, side, _lines(side, view)) for name, side in zip(names, (item.left, item.right), strict=True)]
    after, before = ("-after", quote(item.before, limit)) if item.before else ("", "")
    if item.kind == "spacing":
        (left, _, left_place), (right, _, right_place) = sides
        places = {"left_place": left_place, "right_place": right_place}
        yield f"  {view.say('diff.spacing', left=view.say(left), right=view.say(right), **places)}"
    elif item.kind in ("inserted", "deleted"):
        name, side, place = sides[item.kind == "inserted"]
        values = {"side": view.say(name), "place": place, "before": before, "text": _words_of(side, limit)}
        yield f"  {view.say(f'diff.only{after}', **values)}"
    else:
        yield f"  {view.say(f'diff.other{after}', before=before)}"
        for name, side, place in sides:
            told = view.say("diff.said", place=place, text=_words_of(side, limit))
            yield f"    {view.label(name, _SIDE)}{told}"


def _words_of(side: Excerpt | None, limit: int) -> str:
    return quote("" if side is None else side.text, limit)


def _lines(side: Excerpt | None, view: View) -> Told:
    if side is None:
        return view.say("diff.nowhere")
    if side.first == side.last:
        return view.say("proof.line", line=side.first)
    return view.say("proof.lines", first=side.first, last=side.last)


def _of(things: str, counts: SideCounts, view: View) -> Told:
    return view.say(f"diff.{things}", same=counts.same, n=max(counts.left, counts.right))


SECTIONS = dict((alone(DiffResult, diff_lines),))
