"""The decision: the most probable claim, or none where it is not probable enough or another is as probable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archivist.analysis.decision.claims import CONTRADICTS, NAMELESS, Circumstances, Claim, claims_of
from archivist.analysis.decision.model import FieldModel, Model, load_model
from archivist.analysis.proposals import Proposal, candidates
from archivist.model.metadata import Field, Reason

__all__ = ["Hears", "Judge", "chosen"]

Hears = Callable[[str, Sequence[Claim]], None]

_EVEN = 0.5
_AGREED = 2  # rules that a record names beside the best one: more say nothing new, and every record carries them
_TIE = 1.5  # two claims of which one is no more than so many times as likely as the other are equally good


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides by a model, that of the package unless another is given; `hears` is told the claims of each field."""

    model: Model | None = None
    hears: Hears | None = None

    def decide(
        self,
        proposals: Sequence[Proposal],
        around: Circumstances,
        tie: Reason = "ambiguous",
        broken: Callable[[Proposal], bool] = lambda _: False,
    ) -> Field:
        """Return the field of the most probable value, or why there is none, with the candidates in order.

        `broken` returns whether a value may be half a phrase. Where the most probable one is such, none is taken: the
        next best construction has not seen what the broken one was about to say.
        """
        of_field = (self.model or load_model()).of(around.field)
        claims = claims_of(proposals, around, broken)
        if self.hears is not None:
            self.hears(around.field, claims)
        ranked = of_field.ranked(claims)
        taken = chosen(ranked, of_field.threshold)
        return _open(ranked, of_field, tie) if taken is None else _taken(taken, ranked, of_field)


def chosen(ranked: Sequence[tuple[float, Claim]], threshold: float) -> tuple[float, Claim] | None:
    """Return the claim that is taken: probable enough, ahead of the next, and a whole phrase."""
    if not ranked or ranked[0][0] < _needed(ranked[0][1], threshold) or ranked[0][1].broken or _is_tied(ranked):
        return None
    return ranked[0]


def _needed(claim: Claim, threshold: float) -> float:
    """Return how probable a claim must be. A role without a name is one that no truth tells: even odds are enough."""
    return min(threshold, _EVEN) if NAMELESS in claim.features else threshold


def _taken(taken: tuple[float, Claim], ranked: Sequence[tuple[float, Claim]], of_field: FieldModel) -> Field:
    probability, claim = taken
    best = claim.best
    return Field(
        value=best.value,
        ref=best.ref or next((item.ref for item in claim.proposals if item.ref and item.value == best.value), None),
        reason=None,
        certainty=of_field.certainty(probability, claim),
        rule=best.rule,
        anchor=best.anchor,
        evidence=best.evidence,
        candidates=candidates(other.best for _, other in ranked if other is not claim),
        agreed=tuple(sorted([rule for rule in claim.rules if rule != best.rule][:_AGREED])),
    )


def _is_tied(ranked: Sequence[tuple[float, Claim]]) -> bool:
    (first, _), (second, _) = ranked[:2] if len(ranked) > 1 else (*ranked, (0.0, None))
    return first * (1 - second) < _TIE * second * (1 - first)


def _open(ranked: Sequence[tuple[float, Claim]], of_field: FieldModel, tie: Reason) -> Field:
    """Return why there is no value. What is hardly probable leaves nothing to ask a person about."""
    if not ranked:
        return Field()
    if ranked[0][1].broken:
        return Field(reason="ambiguous", rule="arbiter.broken-line")
    if ranked[0][0] < of_field.asks:
        return Field()
    kept = candidates(claim.best for _, claim in ranked if not claim.broken)
    if CONTRADICTS in ranked[0][1].features or (ranked[0][0] >= of_field.threshold and _is_tied(ranked)):
        return Field(reason=tie, rule="arbiter.tie", candidates=kept)
    return Field(reason="ambiguous", rule="arbiter.unsure", candidates=kept)
