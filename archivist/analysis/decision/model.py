"""The model that weighs claims: a logistic regression in the log-odds of hand-set priors, field by field.

`weights.json` is made by `scripts/fit_decisions.py` and read by people too. A construction that no text was learned
from has no weight there: its prior stands, and alone it is never of high certainty.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from functools import cache
from importlib.resources import files
from typing import Any

from archivist.analysis.decision.claims import Claim
from archivist.model.metadata import Certainty

__all__ = ["PRIOR", "SCHEMA", "FieldModel", "Model", "load_model", "model_from_dict"]

SCHEMA = "archivist-decision/1"
PRIOR = "prior"  # the weight by which the rules' own word counts for more, or for less
_DIGITS = 6  # so that no two machines differ in the last digit of a sum
_FEW_TEXTS = 3  # a rule that proposed less often is not known yet
_LARGEST = 30.0  # log-odds


@dataclass(frozen=True, slots=True)
class FieldModel:
    """The weights of a field's features, the probability below which it abstains, and how often each rule proposed.

    `asks` is the probability of the best claim from which a person is asked about a field that is left open; from
    `high` and `medium` on a value is of that certainty.
    """

    threshold: float = 0.5
    asks: float = 0.1
    high: float = 0.95
    medium: float = 0.8
    weights: Mapping[str, float] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)

    def probability(self, claim: Claim) -> float:
        """Return how probable a claim is, to six digits."""
        own = claim.prior * (1 + self.weights.get(PRIOR, 0.0))
        odds = own + math.fsum(self.weights.get(name, 0.0) for name in claim.features)
        return round(1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, odds)))), _DIGITS)

    def ranked(self, claims: Sequence[Claim]) -> list[tuple[float, Claim]]:
        """Return the claims with their probabilities, the most probable first, equal ones in the text's order."""
        return sorted(((self.probability(claim), claim) for claim in claims), key=lambda item: -item[0])

    def certainty(self, probability: float, claim: Claim) -> Certainty:
        """Return the band of a probability; what new constructions alone say is never of high certainty.

        Where nothing was learned, the rule's own word stands.
        """
        if not self.seen:
            return claim.best.certainty
        if probability >= self.high and not self._is_new(claim):
            return "high"
        return "medium" if probability >= self.medium else "low"

    def _is_new(self, claim: Claim) -> bool:
        """Return whether all that a claim rests on are constructions that no text was learned from."""
        return all(self.seen.get(rule, 0) < _FEW_TEXTS for rule in claim.rules)


@dataclass(frozen=True, slots=True)
class Model:
    """The models of the fields."""

    fields: Mapping[str, FieldModel] = field(default_factory=dict)

    def of(self, name: str) -> FieldModel:
        """Return the model of a field; one that knows the priors alone where none was fitted."""
        return self.fields[name] if name in self.fields else FieldModel()


@cache
def load_model() -> Model:
    """Return the model of the package, read once."""
    text = (files(__package__) / "weights.json").read_text("utf-8")
    return model_from_dict(json.loads(text))


def model_from_dict(data: Mapping[str, Any]) -> Model:
    """Read what `scripts/fit_decisions.py` wrote."""
    if data["schema"] != SCHEMA:
        raise ValueError(f"not {SCHEMA}: {data['schema']}")
    names = [item.name for item in dataclass_fields(FieldModel)]
    return Model(
        {name: FieldModel(**{key: item[key] for key in names if key in item}) for name, item in data["fields"].items()}
    )
