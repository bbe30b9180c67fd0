"""What `evaluate` says: how many values were found, and how many of those asserted are right."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivist.base.json_value import Json
from archivist.model.metadata import Certainty

__all__ = ["Band", "EvaluateResult", "FieldScore"]


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One field of some texts. `true` values are in the truth, and of these `found` were given right.

    `asserted` values were given, `right` of them rightly. Of `n` judged, `correct` are right or rightly null, `wrong`
    are another value, `false` a value where the truth has none, `missed` null where the truth has one.
    """

    field: str
    true: int = 0
    found: int = 0
    asserted: int = 0
    right: int = 0
    correct: int = 0
    wrong: int = 0
    false: int = 0
    missed: int = 0

    @property
    def n(self) -> int:
        """Return how many were judged."""
        return self.correct + self.wrong + self.false + self.missed

    def to_dict(self) -> dict[str, Json]:
        """Return the JSON object; a share of nothing is null."""
        return {
            **asdict(self),
            "n": self.n,
            "recall": _share(self.found, self.true),
            "precision": _share(self.right, self.asserted),
            "accuracy": _share(self.correct, self.n),
        }


@dataclass(frozen=True, slots=True)
class Band:
    """The values of one certainty: how many there are, how many are right, and the 95 % interval of their share."""

    certainty: Certainty
    n: int
    right: int
    interval: tuple[float, float]

    def to_dict(self) -> dict[str, Json]:
        """Return the JSON object."""
        share = _share(self.right, self.n)
        return {
            "certainty": self.certainty,
            "n": self.n,
            "right": self.right,
            "share": share,
            "interval": [*self.interval],
        }


@dataclass(frozen=True, slots=True)
class EvaluateResult:
    """`evaluate`: the scores of all texts and of each language, the bands of certainty, and what proves the values.

    `unlisted` counts names in the texts that the truth does not list, which may be right.
    """

    corpus: str
    texts: int
    read: int
    fields: tuple[FieldScore, ...]
    languages: Mapping[str, tuple[FieldScore, ...]]
    bands: tuple[Band, ...]
    slices: int
    broken: int
    unproved: int
    unlisted: int

    def to_dict(self) -> Mapping[str, Json]:
        """Return the key `evaluation`."""
        evaluation: dict[str, Json] = {
            "corpus": self.corpus,
            "texts": self.texts,
            "read": self.read,
            "fields": [item.to_dict() for item in self.fields],
            "languages": {tag: [item.to_dict() for item in scores] for tag, scores in self.languages.items()},
            "bands": [item.to_dict() for item in self.bands],
            "slices": self.slices,
            "broken": self.broken,
            "unproved": self.unproved,
            "unlisted": self.unlisted,
        }
        return {"evaluation": evaluation}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
