import re
from pathlib import Path

import archivist.analysis
from archivist.analysis.rules import RULES

_RULE = re.compile(r'"((?:arbiter|date|issuer|language|mention|office|place|speaker|title|type)\.[a-z-]+)"')
_SOURCES = [path for path in Path(archivist.analysis.__file__).parent.rglob("*.py") if path.name != "rules.py"]


def test_every_rule_that_a_module_can_name_is_described_and_none_is_described_in_vain():
    named = {rule for path in _SOURCES for rule in _RULE.findall(path.read_text("utf-8"))}
    assert named == set(RULES)


def test_ids_are_kebab_case_and_descriptions_are_sentences():
    for rule, words in RULES.items():
        assert re.fullmatch(r"[a-z]+(?:\.[a-z]+(?:-[a-z]+)*)", rule)
        assert words[0].isupper()
        assert words.endswith(".")


def test_rules_are_sorted():
    assert list(RULES) == sorted(RULES)
