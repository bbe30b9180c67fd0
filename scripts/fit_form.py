"""Fit the weights of archivist/analysis/form/weights.json from texts whose form people have said.

    python scripts/fit_form.py CORPUS > archivist/analysis/form/weights.json

CORPUS holds texts and truth.jsonl (docs/reference/formats.md). The fifth that fit_decisions.py --held-out leaves out
takes no part here either. Logistic regression with several classes and a penalty on large weights; the
same texts give the same weights.
"""

import json
import sys
from collections.abc import Iterator
from math import exp
from pathlib import Path

from fit_decisions import split

from archivist.analysis.analyse import read_context
from archivist.analysis.form.read import signs_of
from archivist.analysis.form.signs import NAMES
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.pipeline.evaluate.truth import truth_of_line

FORMS = ("direct", "partial", "reported", "none")
ROUNDS, STEP, PENALTY, INERTIA = 1500, 0.5, 0.003, 0.9


def main(corpus: Path) -> None:
    """Print the weights as JSON, one form a line."""
    examples = list(_examples(corpus))
    weights = _fit(examples)
    rows = {form: dict(zip(("always", *NAMES), (round(x, 2) for x in weights[form]), strict=True)) for form in FORMS}
    print(json.dumps({"texts": len(examples), "weights": rows}, ensure_ascii=False, indent=1))


def _examples(corpus: Path) -> Iterator[tuple[list[float], str]]:
    """Return the signs and the form of each text that is not held out; a whole page of a statement is direct."""
    lines = [line for line in (corpus / "truth.jsonl").read_text("utf-8").splitlines() if line]
    rows = [json.loads(line) for line in lines]
    authority = load_authority()
    folds, _ = split(map(truth_of_line, lines), held_out=True)
    for row in rows:
        if row["file"] not in folds or "segmentation" not in row["truth"]:
            continue
        path = next(path for path in (corpus / row["file"], corpus / "texts" / row["file"]) if path.exists())
        text = path.read_bytes().decode("utf-8")
        context = read_context(Document(text, "text/plain", "utf-8", "given"), authority.find(text))
        form = row["truth"]["segmentation"]
        if form == "embedded":
            if context.form.form != "embedded" or context.parts.frame is not None or len(context.form.spans) != 1:
                continue
            if context.form.spans[0] != context.form.core:
                continue
            form = "direct"
        signs = signs_of(context.view, context.tongue, context.parts, context.dates)
        yield [1.0, *(signs[name] for name in NAMES)], form


def _fit(examples: list[tuple[list[float], str]]) -> dict[str, list[float]]:
    size = len(NAMES) + 1
    weights = {form: [0.0] * size for form in FORMS}
    moved = {form: [0.0] * size for form in FORMS}
    for _ in range(ROUNDS):
        slopes = {form: [0.0] * size for form in FORMS}
        for signs, true in examples:
            chances = _chances(weights, signs)
            for form in FORMS:
                miss = chances[form] - (form == true)
                slope = slopes[form]
                for place, sign in enumerate(signs):
                    if sign:
                        slope[place] += miss * sign
        for form in FORMS:
            for place in range(size):
                penalty = PENALTY * weights[form][place] if place else 0.0
                slope = slopes[form][place] / len(examples) + penalty
                moved[form][place] = INERTIA * moved[form][place] - STEP * (1 - INERTIA) * slope
                weights[form][place] += moved[form][place]
    return weights


def _chances(weights: dict[str, list[float]], signs: list[float]) -> dict[str, float]:
    sums = {form: sum(w * s for w, s in zip(row, signs, strict=True)) for form, row in weights.items()}
    most = max(sums.values())
    parts = {form: exp(value - most) for form, value in sums.items()}
    whole = sum(parts.values())
    return {form: part / whole for form, part in parts.items()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
