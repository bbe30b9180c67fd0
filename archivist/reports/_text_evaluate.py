"""What `evaluate` measured: a table of all texts, one of each language, the bands of certainty, and the proofs."""

from collections.abc import Iterator, Sequence

from archivist.model.results.evaluate import EvaluateResult, FieldScore
from archivist.reports._interface import View
from archivist.reports._sections import alone

__all__ = ["SECTIONS", "evaluate_lines"]

_FIELD, _NUMBER = 18, 11
_COLUMNS = ("found", "of", "share", "precision", "accuracy", "wrong", "false", "missed")
# What is measured beside the fields of the metadata.
_SCORED = ("issuer_body", "segmentation", "form", "body_dates", "entities")
_NOTHING = "—"


def evaluate_lines(result: EvaluateResult, view: View) -> Iterator[str]:
    """Return the tables, the share of each certainty that is right, and how many values are proved."""
    yield view.say("evaluate.texts", n=result.texts, read=result.read)
    yield from _table(result.fields, view)
    for language, scores in result.languages.items():
        yield ""
        yield view.say("evaluate.language", language=language)
        yield from _table(scores, view)
    yield ""
    for band in result.bands:
        low, high = band.interval
        label = view.label(f"sure.{band.certainty}", _FIELD)
        share = _share(band.right, band.n)
        yield f"  {label}{view.say('evaluate.band', right=band.right, n=band.n, share=share, low=low, high=high)}"
    yield view.say("evaluate.proof", slices=result.slices, broken=result.broken, unproved=result.unproved)
    yield view.say("evaluate.unlisted", n=result.unlisted)


def _table(scores: Sequence[FieldScore], view: View) -> Iterator[str]:
    heads = "".join(view.label(f"evaluate.{name}", _NUMBER) for name in _COLUMNS)
    yield f"  {view.label('evaluate.field', _FIELD)}{heads}".rstrip()
    for score in scores:
        counts = (score.found, score.true, _share(score.found, score.true), _share(score.right, score.asserted))
        rest = (_share(score.correct, score.n), score.wrong, score.false, score.missed)
        key = f"scored.{score.field}" if score.field in _SCORED else f"field.{score.field}"
        yield f"  {view.label(key, _FIELD)}{''.join(f'{item:<{_NUMBER}}' for item in (*counts, *rest))}".rstrip()


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else _NOTHING


SECTIONS = dict((alone(EvaluateResult, evaluate_lines),))
