"""Fit the weights by which archivist chooses among proposals, and say how sure its words for certainty are.

usage: fit_decisions.py CORPUS [--unseen CORPUS] [--held-out] [--only FIELD] [--dry-run] [--doubt N]

CORPUS holds texts and truth.jsonl (docs/reference/formats.md). Every fifth of the texts, by the hash of the file's
name within each language, is decided by weights that were fitted on the other four; from these decisions come the
thresholds, the bands of certainty and the figures. The weights that are written are fitted on all five. `--held-out`
leaves a fifth of CORPUS out of all this, so that it can be measured: it is the one that no rule was made from.
`--unseen` adds texts from which no rule was made before they were labelled: a wrong value counts as one there. A field
that their truth leaves out is fitted on CORPUS alone.
`--only` fits all, so that the bands are of all, and writes one field: new weights that find less than those before
them are no gain. The same corpus gives the same file, but for its date (SOURCE_DATE_EPOCH).
"""

import argparse
import hashlib
import json
import math
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archivist.analysis.analyse import analyse
from archivist.analysis.decision.claims import Claim
from archivist.analysis.decision.decide import Judge, chosen
from archivist.analysis.decision.model import PRIOR, SCHEMA, FieldModel, Model
from archivist.authority.matcher import load_authority
from archivist.base.clock import Clock
from archivist.base.version import __version__
from archivist.model.metadata import Speaker
from archivist.model.source import Source
from archivist.pipeline.evaluate.compare import is_right
from archivist.pipeline.evaluate.interval import wilson
from archivist.pipeline.evaluate.truth import Truth, truth_of_line
from archivist.readers.read import read

WEIGHTS = Path(__file__).parents[1] / "archivist/analysis/decision/weights.json"
# The precision that the documentation promises; a type of document is promised none.
PROMISED = ("date_issued", "issuer", "place", "speaker", "title")
# The precision that is aimed at. What is below it for want of a certain construction is a person's question.
GOALS = {
    "date_issued": 0.96,
    "document_type": 0.90,
    "issuer": 0.94,
    "place": 0.93,
    "speaker": 0.92,
    "title": 0.95,
}
BANDS = {"high": 0.98, "medium": 0.90, "low": 0.70}
FOLDS = 5
RIDGE = 5.0  # how much a weight costs: as if so many claims, split by a hair, spoke against it
SWEEPS = 40
LARGEST_STEP = 1.0
LEAST = 0.5  # below even odds nothing is taken, whatever a small sample says
# Rules are mended until they read these texts well: of texts that no rule was made from about twice as many values are
# wrong. So each wrong one counts as so many where a threshold is sought.
DOUBT = 2.0
# The lowest probability from which a value of a field is taken, where what is sought by the goal alone is too low. From
# .775 on .96 of the speakers of all folds are right, those of gathered texts among them; further down whoever is quoted
# beside a body's statement is taken for its speaker. Of the issuers between .63 and .7 two of five are wrong.
TAKEN_FROM = {"issuer": 0.7, "speaker": 0.775}
IMAGINED = 2  # right values that are added to those counted: one wrong among ten does not close a field
NEARLY = 0.95  # of what the priors find; the weights know which of two constructions to believe
NEVER = 1.01  # above every probability
ASKS = 0.05  # the best claim's probability from which a person is asked
DIGITS = 3


@dataclass(frozen=True)
class Choice:
    """What one text offered for one field, and which of it is right; a wrong value counts `doubt` times."""

    fold: int
    doubt: float
    claims: tuple[Claim, ...]
    right: tuple[bool, ...]
    true: bool  # whether the text has a value


@dataclass(frozen=True)
class Decided:
    """The best claim of a text by weights that never saw the text."""

    probability: float
    right: bool
    doubt: float


def main() -> int:
    """Fit, print the figures and write the weights."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--unseen", type=Path, metavar="CORPUS", help="texts that no rule was made from, labelled")
    options.add_argument("--held-out", action="store_true", help="leave a fifth of the texts out")
    options.add_argument("--dry-run", action="store_true", help="print the figures, write nothing")
    options.add_argument("--only", metavar="FIELD", help="write this field alone, and leave the others as they are")
    options.add_argument("--doubt", type=float, default=DOUBT, metavar="N", help="how many a wrong value counts as")
    asked = options.parse_args()
    truths = truths_of(asked.corpus)
    folds, left_out = split(truths, held_out=asked.held_out)
    choices = gather(asked.corpus, [truth for truth in truths if truth.file in folds], folds, asked.doubt)
    unseen = truths_of(asked.unseen) if asked.unseen else []
    if unseen:
        for field, more in gather(asked.unseen, unseen, split(unseen, held_out=False)[0], 1.0).items():
            choices[field] += more
    fields, taken = {}, {}
    for field, goal in GOALS.items():
        fields[field], taken[field] = fitted_field(field, goal, choices[field])
    made = {
        "schema": SCHEMA,
        "version": __version__,
        "date": Clock(os.environ.get("SOURCE_DATE_EPOCH")).today(),
        "texts": len(folds),
        "left_out": left_out,
        "unseen": len(unseen),
        "folds": FOLDS,
        "ridge": RIDGE,
        "doubt": asked.doubt,
        "bands": set_bands(fields, taken),
        "fields": fields,
    }
    if asked.only:
        before = json.loads(WEIGHTS.read_text("utf-8"))
        made["fields"] = before["fields"] | {asked.only: fields[asked.only]}
        made["unseen"] = max(len(unseen), before["unseen"])
    if not asked.dry_run:
        WEIGHTS.write_text(json.dumps(made, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    return 0


def truths_of(corpus: Path) -> list[Truth]:
    """Return the truth of each text."""
    return [truth_of_line(line) for line in (corpus / "truth.jsonl").read_text("utf-8").splitlines() if line]


def split(truths: Iterable[Truth], *, held_out: bool) -> tuple[dict[str, int], int]:
    """Return file → fold, by the hash of the name within each language, and how many texts are left out."""
    names = defaultdict(list)
    for truth in truths:
        names[truth.language].append(truth.file)
    folds: dict[str, int] = {}
    left_out = 0
    for of_language in names.values():
        of_language.sort(key=lambda name: hashlib.sha256(name.encode()).hexdigest())
        first = max(1, round(len(of_language) / FOLDS)) if held_out else 0
        left_out += first
        folds |= {name: number % FOLDS for number, name in enumerate(of_language[first:])}
    return folds, left_out


def gather(corpus: Path, truths: Sequence[Truth], folds: dict[str, int], doubt: float) -> dict[str, list[Choice]]:
    """Read every text; a text of several statements, whose fields are decided more than once, teaches nothing."""
    authority, choices = load_authority(), defaultdict(list)
    for truth in truths:
        path = next(path for path in (corpus / truth.file, corpus / "texts" / truth.file) if path.exists())
        document, _ = read(Source(str(path), path.name, path.read_bytes(), "file"))
        if document is None:
            print(f"not read: {truth.file}", file=sys.stderr)
            continue
        heard: dict[str, list[Sequence[Claim]]] = defaultdict(list)
        matches = authority.find(document.text)
        analyse(document, matches, judge=Judge(Model(), lambda name, claims, heard=heard: heard[name].append(claims)))
        for field in GOALS:
            if len(heard[field]) <= 1 and field in truth.values:
                choices[field].append(choice(field, folds[truth.file], doubt, *(heard[field] or [()]), truth))
    return choices


def choice(field: str, fold: int, doubt: float, claims: Sequence[Claim], truth: Truth) -> Choice:
    """Say which claims are right."""
    judged = "issuer_body" if field == "issuer" else field
    named = [claim for claim in claims if not is_nameless(claim)]
    right = tuple(is_right(judged, claim.best.value, truth) for claim in named)
    return Choice(fold, doubt, tuple(named), right, true=truth.values[field][0] is not None)


def is_nameless(claim: Claim) -> bool:
    """Return whether a speaker is known by the role alone, which no truth tells right or wrong."""
    return isinstance(claim.best.value, Speaker) and claim.best.value.name is None


def fitted_field(field: str, goal: float, choices: Sequence[Choice]) -> tuple[dict[str, Any], list[Decided]]:
    """Fit one field; where the weights find clearly less than the priors alone, keep the priors."""
    by_fold = [weights_of([item for item in choices if item.fold != fold]) for fold in range(FOLDS)]
    by_weights = [decided(item, by_fold[item.fold]) for item in choices]
    by_priors = [decided(item, {}) for item in choices]
    fitted, hand = (threshold_of(taken, goal) for taken in (by_weights, by_priors))
    learned = found(by_weights, fitted) >= NEARLY * found(by_priors, hand)
    taken, threshold = (by_weights, fitted) if learned else (by_priors, hand)
    threshold = max(threshold, TAKEN_FROM.get(field, 0.0))
    asserted = [item for item in taken if item and item.probability >= threshold]
    right, true = sum(item.right for item in asserted), sum(item.true for item in choices)
    precision = right / len(asserted) if asserted else 0.0
    print(
        f"{field:14s} found {right:3d} of {true:3d}, precision {precision:.3f} of {len(asserted):3d}"
        f" (goal {goal}{', not reached' if precision < goal else ''}), from {threshold:.3f};"
        f" by hand {found(by_priors, hand)}, fitted {found(by_weights, fitted)}"
    )
    model = {
        "goal": goal,
        "threshold": threshold,
        "asks": ASKS,
        "learned": learned,
        "weights": rounded(weights_of(choices)) if learned else {},
        "seen": seen(choices),
        "found": right,
        "true": true,
        "asserted": len(asserted),
        "interval": wilson(right, len(asserted)),
    }
    return model, asserted


def weights_of(choices: Sequence[Choice]) -> dict[str, float]:
    """Return the weights of a ridge regression in the log-odds of the priors, one coordinate after another."""
    claims = [(claim, right) for item in choices for claim, right in zip(item.claims, item.right, strict=True)]
    odds = [claim.prior for claim, _ in claims]
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (claim, _) in enumerate(claims):
        having[PRIOR].append((number, claim.prior))
        for name in claim.features:
            having[name].append((number, 1.0))
    weights = dict.fromkeys(sorted(having), 0.0)
    for _ in range(SWEEPS):
        for name, weight in weights.items():
            slope, bend = RIDGE * weight, RIDGE
            for number, value in having[name]:
                probability = 1 / (1 + math.exp(-odds[number]))
                slope += value * (probability - claims[number][1])
                bend += value * value * probability * (1 - probability)
            step = max(-LARGEST_STEP, min(LARGEST_STEP, -slope / bend))
            weights[name] = weight + step
            for number, value in having[name]:
                odds[number] += step * value
    return weights


def decided(item: Choice, weights: dict[str, float]) -> Decided | None:
    """Return the claim that would be taken by these weights, however improbable; None for a tie or none at all."""
    taken = chosen(FieldModel(weights=weights).ranked(item.claims), 0.0)
    if taken is None:
        return None
    probability, claim = taken
    right = item.right[next(n for n, other in enumerate(item.claims) if other is claim)]
    return Decided(probability, right, item.doubt)


def threshold_of(taken: Iterable[Decided | None], goal: float) -> float:
    """Return from where a field takes a value: where the goal is kept, else where the values are surest to be right."""
    some = [item for item in taken if item is not None]
    kept = cut(some, goal, doubted=True)
    if kept is not None or not some:
        return LEAST if kept is None else kept

    def surest(start: float) -> tuple[float, float]:
        above = [item.right for item in some if item.probability >= start]
        return wilson(sum(above), len(above))[0], start

    return max((item.probability for item in some), key=surest)


def cut(taken: Iterable[Decided], goal: float, least: float = LEAST, *, doubted: bool = False) -> float | None:
    """Return the lowest probability from which on the share of right ones keeps the goal; None where it never does."""
    ranked = sorted(taken, key=lambda item: -item.probability)
    right, wrong, kept = IMAGINED, 0.0, None
    for number, item in enumerate(ranked, start=1):
        right += item.right
        wrong += (item.doubt if doubted else 1.0) * (not item.right)
        last = number == len(ranked) or ranked[number].probability < item.probability
        if last and item.probability >= least and right / (right + wrong) >= goal:
            kept = item.probability
    return None if kept is None else math.floor(kept * 10**DIGITS) / 10**DIGITS


def found(taken: Iterable[Decided | None], threshold: float) -> int:
    """Return how many right values are taken."""
    return sum(item.right for item in taken if item is not None and item.probability >= threshold)


def set_bands(fields: dict[str, dict[str, Any]], taken: dict[str, list[Decided]]) -> dict[str, dict[str, Any]]:
    """Give each field its cuts, and return how many values of each band are right, all fields together.

    The cuts are those of all fields together, which are many values; a field whose own fall short has higher ones.
    """
    for name, least in (("high", LEAST), ("medium", LEAST)):
        rest = {field: [item for item in of if not is_in(item, fields[field], "high")] for field, of in taken.items()}
        common = cut((item for field, of in rest.items() if field in PROMISED for item in of), BANDS[name], least)
        for field, of_field in rest.items():
            own = None if common is None else cut(of_field, BANDS[name], common)
            fields[field][name] = NEVER if own is None else max(own, common or 0.0)
    made: dict[str, dict[str, Any]] = {}
    for name, goal in BANDS.items():
        right = [item.right for field, of in taken.items() for item in of if band(item, fields[field]) == name]
        made[name] = {"goal": goal, "n": len(right), "right": sum(right), "interval": wilson(sum(right), len(right))}
        share = f"{sum(right) / len(right):.3f}" if right else "—"
        low, high = made[name]["interval"]
        print(f"{name:6s} {sum(right)} of {len(right)}, {share}, 95 % {low} to {high}")
    return made


def is_in(item: Decided, field: dict[str, Any], name: str) -> bool:
    """Return whether a value is in a band, or above it, whose cut is known."""
    return name in field and item.probability >= field[name]


def band(item: Decided, field: dict[str, Any]) -> str:
    """Return the certainty of a value that is taken."""
    return next((name for name in ("high", "medium") if is_in(item, field, name)), "low")


def rounded(weights: dict[str, float]) -> dict[str, float]:
    """Return the weights as people read them, without those that say nothing."""
    return {name: round(weight, DIGITS) for name, weight in weights.items() if round(weight, DIGITS)}


def seen(choices: Sequence[Choice]) -> dict[str, int]:
    """Return in how many texts each construction proposed something."""
    counts: dict[str, int] = defaultdict(int)
    for item in choices:
        for rule in {rule for claim in item.claims for rule in claim.rules}:
            counts[rule] += 1
    return counts


if __name__ == "__main__":
    sys.exit(main())
