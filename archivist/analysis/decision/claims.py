"""Claims: the proposals of one value, and what speaks for them and against them.

A feature is a short word, such as `rule:issuer.issued`, `agree:2` or `at:lead`, that holds of a claim or does not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archivist.analysis.decision.same_claim import Joins, joining
from archivist.analysis.proposals import Proposal
from archivist.model.metadata import Speaker, Value

__all__ = ["CONTRADICTS", "NAMELESS", "PRIOR_FEATURES", "Circumstances", "Claim", "claims_of"]

# Log-odds of a value by its rule's own word: about .95, .87 and .38. The weight adds up to one, or takes up to two.
_PRIOR = {"high": 3.0, "medium": 1.9, "low": -0.5}
_USUAL_WEIGHT, _WEIGHTS = 70, 30
NAMELESS = "nameless"  # a speaker of whom the role alone is known
CONTRADICTS = "rival:contradicts"  # another date with an equal claim: one of the two is no slip of a rule's
# What is thought of a claim before any text was read; the fitted weights are added.
PRIOR_FEATURES = {
    "agree:2": 0.5,
    "agree:3": 0.8,
    "listed": 0.3,
    NAMELESS: -0.7,
    CONTRADICTS: -4.0,
    "rival:equal": -1.0,
    "rival:stronger": -1.5,
}
_LONG_NAME = 6  # words
# Rules that read the same words as another one, so that the two are one witness
_SAYS_TOO = {
    "speaker.surname-again": "speaker.says",
    "speaker.spokesman-for": "speaker.speaks-for",
    "issuer.spokesman-for": "issuer.speaks-for",
    "issuer.lead-subject": "issuer.says",
}
_NEAR = 10  # by which a weight may exceed that of the next rival and still have it near
_MANY, _SEVERAL = 3, 2


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What holds of every claim of one field: its language, the text's form, and where in it the statement stands.

    `letters` is the script, or one language of it that is read by rules of its own. `head_last` says that the head of
    a body's name stands at its end. `begins` and `ends` are where the statement begins and ends in the original; up to
    `leads` goes its beginning.
    """

    field: str
    letters: str = "Latn"
    head_last: bool = False
    form: str = "direct"
    begins: int = 0
    leads: int = 0
    ends: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """The proposals of one value, the best first. `prior` is their own word for it, in log-odds.

    `broken` says that the best of them may be half a phrase.
    """

    proposals: tuple[Proposal, ...]
    features: tuple[str, ...]
    prior: float
    broken: bool = False

    @property
    def best(self) -> Proposal:
        """Return the proposal whose value and proof the claim has."""
        return self.proposals[0]

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the constructions that agree, each once, the best first."""
        return tuple(dict.fromkeys(item.rule for item in self.proposals))


def claims_of(
    proposals: Sequence[Proposal], around: Circumstances, broken: Callable[[Proposal], bool] = lambda _: False
) -> list[Claim]:
    """Return the claims in the order of the text; every one knows its rivals."""
    groups = _groups(proposals, joining(around.field, head_last=around.head_last))
    claims = []
    for group in groups:
        best = group[0]
        rivals = [other[0] for other in groups if other is not group]
        features = tuple(sorted((*_features(group, around), *_rivalry(best, rivals, around.field))))
        claims.append(Claim(group, features, _prior(best, features), broken(best)))
    return sorted(claims, key=lambda claim: _place(claim.best))


def _groups(proposals: Sequence[Proposal], joins: Joins) -> list[tuple[Proposal, ...]]:
    """Put each proposal to the weightiest one whose value it says too; the fullest value of equal weight stands first.

    A name that fits two others is put to the weightier.
    """
    groups: list[list[Proposal]] = []
    for item in sorted(proposals, key=_order):
        group = next((group for group in groups if any(joins(item.value, other.value) for other in group)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return [tuple(group) for group in groups]


def _order(item: Proposal) -> tuple[int, int, tuple[int, str]]:
    return (-item.weight, -_length(item), _place(item))


def _length(item: Proposal) -> int:
    if isinstance(item.value, Speaker):
        return 1000 * (item.value.name is not None) + len(item.value.name or "") + len(item.value.role or "")
    return len(item.value)


def _place(item: Proposal) -> tuple[int, str]:
    return min((part.start or 0 for part in item.evidence), default=0), item.rule


def _prior(best: Proposal, features: Sequence[str]) -> float:
    by_weight = max(-2.0, min(1.0, (best.weight - _USUAL_WEIGHT) / _WEIGHTS))
    return _PRIOR[best.certainty] + by_weight + sum(PRIOR_FEATURES.get(name, 0.0) for name in sorted(features))


def _features(group: tuple[Proposal, ...], around: Circumstances) -> list[str]:
    rules = {item.rule for item in group}
    places = {_place(item)[0] for item in group}
    features = ["any", *(f"rule:{rule}" for rule in rules)]
    independent = len({_SAYS_TOO.get(rule, rule) for rule in rules})
    features += [f"agree:{min(independent, _MANY)}"] if independent > 1 else []
    features += ["again"] if len(places) > 1 else []
    features += [f"at:{_position(min(places), around)}", f"form:{around.form}", f"letters:{around.letters}"]
    features += _form_of(group[0].value)
    features += ["listed"] if any(item.ref for item in group) else []
    return features + sorted({f"it:{name}" for item in group for name in item.features})


def _form_of(value: Value) -> list[str]:
    """Say what a name looks like: one word may be half of it, many may be more than it."""
    if isinstance(value, Speaker):
        if value.name is None:
            return ["nameless"]
        # "А.Б.Верхов" is no one word
        count, role = len(value.name.replace(".", " ").split()), ["role"] if value.role else []
        return [*role, *(["one-word"] if count == 1 else [])]
    count = len(value.split())
    return ["one-word"] if count == 1 else ["many-words"] if count > _LONG_NAME else []


def _position(start: int, around: Circumstances) -> str:
    if start < around.begins:
        return "head"
    if start < around.leads:
        return "lead"
    return "close" if start >= around.ends - (around.leads - around.begins) else "further-on"


def _rivalry(own: Proposal, rivals: Sequence[Proposal], field: str) -> list[str]:
    """Say by how much the rules' own weights set a claim above the others; what is uncertain rivals only its like."""
    weights = [item.weight for item in rivals if own.certainty == "low" or item.certainty != "low"]
    if not weights:
        return []
    margin = own.weight - max(weights)
    equal = CONTRADICTS if field == "date_issued" else "rival:equal"
    near = "rival:near" if margin <= _NEAR else "rival:far"
    said = "rival:stronger" if margin < 0 else equal if margin == 0 else near
    return [said, *(["rivals:several"] if len(weights) > _SEVERAL else [])]
