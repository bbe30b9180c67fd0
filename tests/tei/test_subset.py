"""archivist.rng stays inside TEI, and three engines agree on what it accepts: libxml2, turbohtml and our own.

A hundred random documents and as many mutants; `pytest tests/tei/test_subset.py --documents 5000` takes more, and
`python benchmarks/schema.py` counts the verdicts.
"""

import re
from datetime import date

from every_case import every_case
from grammar_cases import RULES, documents, faults, mutants, second_opinion
from lxml import etree
from rng_sampler import RNG, patterns_of
from tei_example import (
    HEADER,
    broken_constraints,
    built,
    parsed,
    relax_ng,
    select,
    tei_all,
    tei_constraints,
)


def test_random_documents_of_our_schema_are_tei_and_reach_all_of_it(share):
    sampler, roots = documents(*share)
    for root in roots:
        assert relax_ng().validate(root), str(relax_ng().error_log)
        assert tei_all().validate(root), str(tei_all().error_log)
        assert broken_constraints(root) == set()
        assert second_opinion(etree.tostring(root, encoding="utf-8"))
        assert [item.message for item in faults(root)] == []
    # Every element, attribute, value and alternative, and what is optional also left out.
    assert patterns_of(RULES) - sampler.seen == set()


def test_no_mutant_is_accepted_that_tei_refuses_and_the_engines_agree(share, pytestconfig):
    for data, root in mutants(*share, corpus=pytestconfig.getoption("documents") >= 1000):
        if root is None:
            continue
        ours = relax_ng().validate(root)
        assert tei_all().validate(root) or not ours, str(tei_all().error_log)
        assert (faults(root) == ()) == ours
        assert second_opinion(data) == ours or is_known_difference(root)


def test_constraints_of_tei_are_asked_and_can_be_broken():
    assert len(tei_constraints()) > 30
    root = built()
    relation = select(root, "//t:relation[@xml:id='rel-1']")
    del relation.attrib["active"]
    assert broken_constraints(root) == {"@passive and not(@active)"}
    del relation.attrib["name"]
    assert broken_constraints(root) == {"@passive and not(@active)", "@ref or @key or @name"}


# Where turbohtml takes another view than libxml2, and why: nothing else may differ. jing refuses all of these.
DIFFERENCES = {
    "2023-02-30": "turbohtml knows the shape of a date, not the calendar",
    "2023-02-29T00:00:00": "the same within a time",
    "2023-13": "nor the number of months",
    "0000": "nor that there was no year 0 (XML Schema 1.0)",
    "2023-03-12T24:00:00": "midnight as the end of a day: XML Schema 1.0 has it since its second edition, libxml2 too",
}


def is_known_difference(root):
    """Return whether a date in the tree has the shape of one and is none."""
    for value in root.xpath("//@when"):
        if re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}(T[0-9:]{8}.*)?", value):
            day, _, hour = value.partition("T")
            try:
                date.fromisoformat(day + "-01" * ((10 - len(day)) // 3))
            except ValueError:
                return True
            if hour.startswith("24:00:00"):
                return True
    return False


@every_case("when", DIFFERENCES)
def test_the_engines_differ_about_dates_that_are_none(when):
    root = built()
    select(root, "//t:creation/t:date").set("when", when)
    assert relax_ng().validate(root) != second_opinion(etree.tostring(root, encoding="utf-8"))


def test_nothing_in_the_schema_is_there_for_nothing():
    """Every element that the schema knows is one that archivist writes."""
    written = {item.tag.partition("}")[2] for root in (built(), parsed(HEADER.data)) for item in root.iter()}
    assert {item.get("name") for item in RULES.iter(f"{RNG}element")} - written == set()
