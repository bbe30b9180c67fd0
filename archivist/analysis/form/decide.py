"""Which form the signs of a text speak for: a fitted decision, its weights in a file that people can read.

`scripts/fit_form.py` makes the file from texts whose form people have said. Each form has a weight for each sign; the
form whose weighted signs have the highest sum is taken. No sum is a certainty: it only says which form is likelier.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal

from archivist.analysis.form.signs import NAMES, Signs

__all__ = ["Voice", "likely"]

Voice = Literal["direct", "partial", "reported", "none"]


def likely(signs: Signs) -> Mapping[Voice, float]:
    """Return the probability of each form by the fitted weights, the likeliest first."""
    sums = {form: row["always"] + sum(row[name] * signs[name] for name in NAMES) for form, row in _weights().items()}
    most = max(sums.values())
    parts = {form: exp(value - most) for form, value in sums.items()}
    whole = sum(parts.values())
    return {form: part / whole for form, part in sorted(parts.items(), key=lambda item: (-item[1], item[0]))}


@cache
def _weights() -> Mapping[Voice, Mapping[str, float]]:
    """Return form → sign → weight; `always` is the weight of a form without any sign."""
    rows: Mapping[Voice, Mapping[str, float]] = json.loads(
        files("archivist.analysis.form").joinpath("weights.json").read_text("utf-8")
    )["weights"]
    return rows
