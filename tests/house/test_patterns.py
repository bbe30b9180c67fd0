"""No text takes for ever: no pattern of the package may go around one loop over the same characters in two ways."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pattern_ways import two_ways_around

TESTS = Path(__file__).parents[1]
FEWEST = 2000  # patterns that are compiled: the vocabulary of nine languages and the rules
# Imports every module and reads texts in every language, for patterns that are compiled when they are first used.
SCRIPT = """
import importlib, json, pkgutil, re, sys

seen = {}
compile_pattern = re._compile


def noted(pattern, flags):
    caller = sys._getframe(2).f_code.co_filename
    if isinstance(pattern, (str, bytes)) and "archivist" in caller:
        source = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
        seen[source, int(flags)] = caller.rpartition("archivist")[2]
    return compile_pattern(pattern, flags)


re._compile = noted
import archivist

for module in pkgutil.walk_packages(archivist.__path__, "archivist."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)

from analysis.pairs.generate import cases_of, languages
from analysis.pairs.score import Reader

reader = Reader()
for language in languages():
    for case in cases_of(language, 14):
        reader(case.text)
json.dump([(source, flags, place) for (source, flags), place in seen.items()], sys.stdout)
"""


@pytest.mark.parametrize(
    "source",
    [
        *(r"(?:a*)*b", r"(?:a+)+b", r"(?: ?[!-]+)+$", r"(?:ab|a|b)*c", r"(?:x+x+)+y", r"(?:a?b?)*c"),
        *(
            r"(?:<!--.*?-->\s*)*<",
            r"(?:[ -`]{1,62}[ \t]*\n)*end",
            r"(?:a{0,2}){0,30}",
            r"(?:#\w+|https?://\S+|[|\s])+$",
        ),
    ],
)
def test_a_loop_that_a_text_can_go_around_in_two_ways_is_found(source):
    assert two_ways_around(source)


@pytest.mark.parametrize(
    "source",
    [
        *(r"(?:a|b)*c", r"(?: [!-]+)+$", r"(?: ?[!-])+$", r"(?:\w+ )*\w+", r"(?:a++)+b", r"(?:a|ab)(?:c|bc)"),
        *(r"(?:[a-z]{1,3}-)*x", r"(?:(?:al|el)? ?){0,2}", r"(?>a+)+b", r"(?i:(?:a|A)+)b"),
    ],
)
def test_a_loop_with_one_way_around_is_not(source):
    assert two_ways_around(source) is None


def test_every_pattern_of_the_package_has_one_way_around_each_of_its_loops():
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=TESTS, capture_output=True, text=True, check=True)
    patterns = json.loads(done.stdout)
    assert len(patterns) > FEWEST
    found = [(place, source, two_ways_around(source, flags)) for source, flags, place in patterns]
    assert [item for item in found if item[2]] == []
