"""The decision: the most probable claim, or none where it is not probable enough or another is as probable."""

from collections.abc import Callable, Sequence

from archivist.analysis.decision.claims import Circumstances, Claim, claims_of
from archivist.analysis.decision.model import FieldModel, Model
from archivist.analysis.proposals import Proposal, candidates
from archivist.model.metadata import Field, Reason

__all__ = ["Hears", "chosen", "decide"]

Hears = Callable[[str, Sequence[Claim]], None]

_TIE = 0.01  # two claims that differ by less are equally good


def decide(
    proposals: Sequence[Proposal],
    around: Circumstances,
    model: Model,
    tie: Reason = "ambiguous",
    broken: Callable[[Proposal], bool] = lambda _: False,
    hears: Hears | None = None,
) -> Field:
    """Return the field of the most probable value, or why there is none, with the candidates in order.

    `broken` returns whether a value may be half a phrase. Where the most probable one is such, none is taken: the
    next best construction has not seen what the broken one was about to say. `hears` is told the claims.
    """
    of_field = model.of(around.field)
    claims = claims_of(proposals, around, broken)
    if hears is not None:
        hears(around.field, claims)
    ranked = of_field.ranked(claims)
    taken = chosen(ranked, of_field.threshold)
    if taken is None:
        return _open(ranked, of_field, tie)
    probability, claim = taken
    best = claim.best
    return Field(
        value=best.value,
        ref=best.ref or next((item.ref for item in claim.proposals if item.ref and item.value == best.value), None),
        reason=None,
        certainty=model.certainty(probability, new=of_field.is_new(claim)),
        rule=best.rule,
        anchor=best.anchor,
        evidence=best.evidence,
        candidates=candidates(other.best for _, other in ranked if other is not claim),
    )


def chosen(ranked: Sequence[tuple[float, Claim]], threshold: float) -> tuple[float, Claim] | None:
    """Return the claim that is taken: probable enough, ahead of the next, and a whole phrase."""
    if not ranked or ranked[0][0] < threshold or ranked[0][1].broken or _is_tied(ranked):
        return None
    return ranked[0]


def _is_tied(ranked: Sequence[tuple[float, Claim]]) -> bool:
    return len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _TIE


def _open(ranked: Sequence[tuple[float, Claim]], of_field: FieldModel, tie: Reason) -> Field:
    """Return why there is no value. What is hardly probable leaves nothing to ask a person about."""
    if not ranked:
        return Field()
    if ranked[0][1].broken:
        return Field(reason="ambiguous", rule="arbiter.broken-line")
    if ranked[0][0] < of_field.asks:
        return Field()
    kept = candidates(claim.best for _, claim in ranked if not claim.broken)
    if ranked[0][0] >= of_field.threshold and _is_tied(ranked):
        return Field(reason=tie, rule="arbiter.tie", candidates=kept)
    return Field(reason="ambiguous", rule="arbiter.unsure", candidates=kept)
