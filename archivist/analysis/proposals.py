"""What the rules propose, and the choice among rules that are few and certain: by weight, none where two are equal.

The fields whose rules are many are decided in `decision`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from archivist.base.fold import fold
from archivist.model.metadata import Candidate, Certainty, Evidence, Field, Reason, Speaker, Value

__all__ = ["Proposal", "candidates", "decide", "same"]

_CANDIDATES = 8  # more help nobody; a long text may propose hundreds


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value with its proof; `weight` orders the rules of one field, the greater the better.

    `features` are a rule's own short words for what else speaks for the value or against it, which the decision may
    weigh.
    """

    value: Value
    rule: str
    weight: int
    certainty: Certainty
    evidence: tuple[Evidence, ...]
    ref: str | None = None
    anchor: str | None = None
    features: frozenset[str] = frozenset()


def decide(
    proposals: Iterable[Proposal],
    absent: Reason = "absent",
    tie: Reason = "ambiguous",
    broken: Callable[[Proposal], bool] = lambda _: False,
) -> Field:
    """Return the field of the weightiest value; without one, `absent`; with two, `tie` and the candidates.

    `broken` returns whether a value may be half a phrase. Where the weightiest one is such, none is taken: the next
    best rule has not seen what the broken one was about to say.
    """
    ranked = _distinct(proposals)
    if not ranked:
        return Field(reason=absent)
    best = ranked[0]
    if any(broken(item) for item in ranked if item.weight == best.weight):
        return Field(reason="ambiguous", rule="arbiter.broken-line")
    if len(ranked) > 1 and ranked[1].weight == best.weight:
        return Field(reason=tie, rule="arbiter.tie", candidates=candidates(ranked))
    return Field(
        value=best.value,
        ref=best.ref,
        reason=None,
        certainty=best.certainty,
        rule=best.rule,
        anchor=best.anchor,
        evidence=best.evidence,
        candidates=candidates(ranked[1:]),
    )


def candidates(proposals: Iterable[Proposal]) -> tuple[Candidate, ...]:
    """Return the proposals as the record keeps them."""
    return tuple(
        Candidate(item.value, item.ref, item.certainty, item.rule, item.anchor, item.evidence)
        for item in list(proposals)[:_CANDIDATES]
    )


def same(value: Value) -> str:
    """Return the form in which two values are compared: folded, without case."""
    text = f"{value.name or ''}|{value.role or ''}" if isinstance(value, Speaker) else value
    return _same(text)


@lru_cache(maxsize=1 << 14)  # the listed names that texts have
def _same(text: str) -> str:
    return " ".join(fold(text).text.casefold().split())


def _distinct(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Keep the best proposal of each value, the weightiest first, equal weights in the text's order."""
    best: dict[str, Proposal] = {}
    for item in proposals:
        key = same(item.value)
        if key not in best or item.weight > best[key].weight:
            best[key] = item
    return sorted(best.values(), key=lambda item: (-item.weight, item.evidence[0].start or 0))
