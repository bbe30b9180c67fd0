"""Write the measured tables of docs/reference/accuracy.md, between their markers.

usage: make_accuracy.py CORPUS [--checked TABLE]

CORPUS holds texts and truth.jsonl. Four fifths of it are the set that rules were learned from, a fifth is the one
whose errors nobody reads (the split of fit_decisions.py --held-out). TABLE is a file with what a scorer of other texts
prints: a line a field, found, of, true, precision, accuracy, wrong, false, missed. What is left out keeps its tables.
"""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from fit_decisions import WEIGHTS, split

from archivist.base.clock import Clock
from archivist.base.version import __version__
from archivist.model.results.evaluate import EvaluateResult
from archivist.pipeline.evaluate.evaluate import evaluate
from archivist.pipeline.evaluate.interval import wilson
from archivist.pipeline.evaluate.truth import truth_of_line

PAGE = Path(__file__).parents[1] / "docs/reference/accuracy.md"
NAMES = {
    "date_issued": "date of issue",
    "issuer": "issuer, exact name",
    "issuer_body": "issuer, right body",
    "document_type": "type of document",
    "segmentation": "span of an embedded statement",
    "form": "form of the statement",
    "body_dates": "dates in the text",
    "entities": "persons, bodies, places",
}
HEAD = "| field | found | of | share | precision | accuracy | wrong | false | missed |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
LINE = re.compile(r"(\w+) +(\d+) of +(\d+) +(\S+) +(\S+) +(\d+) +(\d+) +(\d+)")


def main() -> int:
    """Measure, and write the page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus", type=Path)
    options.add_argument("--checked", type=Path, metavar="TABLE")
    asked = options.parse_args()
    lines = (asked.corpus / "truth.jsonl").read_text("utf-8").splitlines()
    truths = {truth_of_line(line).file: line for line in lines if line}
    folds, _ = split(map(truth_of_line, truths.values()), held_out=True)
    page = PAGE.read_text("utf-8")
    read = measured(asked.corpus, [line for file, line in truths.items() if file in folds])
    page = filled(page, "learned from", [dated(read.texts), *table(read)])
    page = filled(page, "out of fold", list(fitted_bands()))
    held = measured(asked.corpus, [line for file, line in truths.items() if file not in folds])
    page = filled(page, "held out", [dated(held.texts), *table(held), "", *measured_bands(held)])
    if asked.checked:
        page = filled(page, "checked", list(of_table(asked.checked.read_text("utf-8"))))
    PAGE.write_text(page, "utf-8")
    return 0


def measured(corpus: Path, lines: Sequence[str]) -> EvaluateResult:
    """Evaluate a part of a corpus."""
    with tempfile.TemporaryDirectory() as name:
        part = Path(name)
        (part / "truth.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        for line in lines:
            file = truth_of_line(line).file
            source = next(path for path in (corpus / file, corpus / "texts" / file) if path.exists())
            shutil.copyfile(source, part / file)
        result = evaluate(part).result
    if result is None:
        sys.exit("nothing was measured")
    return result


def dated(texts: int) -> str:
    """Say what was measured, when, with which version."""
    return f"Version {__version__}, {Clock(os.environ.get('SOURCE_DATE_EPOCH')).today()}, {texts} texts."


def table(result: EvaluateResult) -> Iterator[str]:
    """Return the rows of the fields."""
    yield from ("", HEAD, RULE)
    for item in result.fields:
        shares = (share(item.found, item.true), share(item.right, item.asserted), share(item.correct, item.n))
        yield row(item.field, (item.found, item.true, *shares, item.wrong, item.false, item.missed))


def of_table(text: str) -> Iterator[str]:
    """Return the rows of a scorer's table."""
    rows = LINE.findall(text)
    yield dated(int(rows[0][2]))  # every text has a language
    yield from ("", HEAD, RULE)
    for name, found, true, precision, *rest in rows:
        shown = precision if precision == "—" else f"{float(precision):.3f}"
        yield row(name, (found, true, share(int(found), int(true)), shown, *rest))


def row(name: str, cells: Sequence[object]) -> str:
    """Return one row."""
    return f"| {NAMES.get(name, name)} | {' | '.join(str(cell) for cell in cells)} |"


def fitted_bands() -> Iterator[str]:
    """Return the bands of certainty on held-out folds, as the fit counted them."""
    made = json.loads(WEIGHTS.read_text("utf-8"))
    texts = f"{made['texts']} texts and {made['unseen']} gathered ones" if made["unseen"] else f"{made['texts']} texts"
    yield f"Version {made['version']}, {made['date']}, {texts} in {made['folds']} folds."
    yield from band_rows((name, made["bands"][name]["right"], made["bands"][name]["n"]) for name in made["bands"])


def measured_bands(result: EvaluateResult) -> Iterator[str]:
    """Return the bands of certainty of a set."""
    yield from band_rows((item.certainty, item.right, item.n) for item in result.bands)


def band_rows(bands: Iterator[tuple[str, int, int]]) -> Iterator[str]:
    """Return a table of bands, the surest first."""
    goals = {"high": ".98", "medium": ".90", "low": ".70"}
    counted = {name: (right, n) for name, right, n in bands}
    yield from (
        "",
        "| certainty | goal | right | n | share | 95 % interval |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    )
    for name, goal in goals.items():
        right, n = counted[name]
        low, high = wilson(right, n)
        yield f"| {name} | {goal} | {right} | {n} | {share(right, n)} | {low} to {high} |"


def share(part: int, whole: int) -> str:
    """Return a share, a dash of nothing."""
    return f"{part / whole:.3f}" if whole else "—"


def filled(page: str, name: str, lines: Sequence[str]) -> str:
    """Return the page with a table in the place of the one between its markers."""
    begin, end = f"<!-- {name}: made by scripts/make_accuracy.py -->\n", f"<!-- end of {name} -->\n"
    before, _, rest = page.partition(begin)
    if not rest or end not in rest:
        sys.exit(f"{PAGE} has no markers of {name}")
    return before + begin + "\n" + "\n".join(lines) + "\n\n" + end + rest.partition(end)[2]


if __name__ == "__main__":
    sys.exit(main())
