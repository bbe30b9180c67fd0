"""Print how many of the pairs are read right, by construction and language."""

import argparse
import sys
from collections import Counter, defaultdict
from itertools import product

from .generate import cases_of, languages
from .score import OUTCOMES, Reader, judge, shares


def main():
    """Read the pairs that the command line asks for, and print the shares."""
    options = _options()
    read = Reader()
    tallies, broken = defaultdict(Counter), 0
    for language in options.language or languages():
        for case in _chosen(language, options):
            values, broken_slices = read(case.text)
            outcomes = judge(case, values)
            broken += broken_slices
            for name, outcome in outcomes.items():
                for key in product((language, "all"), (case.construction, name, "all")):
                    tallies[key][outcome] += 1
            _tell(case, values, outcomes, options)
    for key in sorted(tallies, key=str):
        if not options.totals or isinstance(key[1], str):
            _print_row(key, tallies[key])
    _print(f"broken slices: {broken}")


def _options():
    parser = argparse.ArgumentParser(prog="python -m tests.analysis.pairs", description=__doc__)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--language", action="append")
    parser.add_argument("--construction", type=int)
    parser.add_argument("--id")
    parser.add_argument("--field", help="show only texts that fail in this field")
    parser.add_argument("--cases", type=int, default=3, help="texts of each construction")
    parser.add_argument("--totals", action="store_true", help="no rows of single constructions")
    parser.add_argument("--show", action="store_true", help="print all texts")
    parser.add_argument("-v", action="store_true", dest="failing", help="print the texts that fail")
    return parser.parse_args()


def _chosen(language, options):
    for case in cases_of(language, options.seed, options.cases):
        if options.construction in (None, case.construction) and options.id in (None, case.id):
            yield case


def _tell(case, values, outcomes, options):
    failing = {
        name: outcome
        for name, outcome in outcomes.items()
        if outcome not in ("right", "clean") and options.field in (None, name)
    }
    if not (options.show or (options.failing and failing)):
        return
    _print(f"===== {case.language} {case.construction} {case.id}\n{case.text}")
    for name in outcomes if options.show else failing:
        expected, unwanted = sorted(case.expected.get(name, ())), case.unwanted.get(name, ())
        not_this = "anything" if unwanted is None else sorted(unwanted)
        _print(f"  {outcomes[name]:6} {name}: expected {expected}, not {not_this}; read {values.get(name)!r}")


def _print_row(key, count):
    found, precision = ("   — " if share is None else f"{share:5.2f}" for share in shares(count))
    numbers = " ".join(f"{name} {count[name]:4}" for name in OUTCOMES)
    _print(f"{key[0]:4} {key[1]!s:12} found {found}  precision {precision}  {numbers}")


def _print(line):
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
