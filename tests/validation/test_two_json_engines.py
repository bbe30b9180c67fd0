"""jsonschema-rs and jsonschema give one verdict: on real records, and on records spoiled in one place."""

import copy
import json
import random
import re
from pathlib import Path

import pytest

from archivist.base.canonical import parse_strict
from archivist.model.record_json import record_to_dict
from archivist.validation import explain_json, json_schema
from archivist.validation.explain_json import explained
from archivist.validation.json_schema import json_schema_findings
from archivist.validation.quick_json import quick_verdict
from archivist.validation.schema_files import current_schemas, schema_versions, schemas_of_version

REAL = sorted((Path(__file__).parents[2] / "records").glob("*/*/r*/record.json"))
ODD = [
    *(None, True, False, 0, 1, -1, 1.0, 3.0, 1.5, 1e308, 2**53, 2**63, 2**64, 10**30, -(10**30), [], {}, [[]], {"": 1}),
    *("", " ", "x", "a\n", "\n", "\r", "\u2028", "\u0085", "\ufeff", "\0", "\U0001f600", "é", "ſ", "K", "٣", "０"),
    *("2023-02-30", "2023", "2023-1-1", "٢٠٢٣-٠١-٠١", "2023-03-12T09:00:00Z", "2023-03-12T09:00:00Z\n", "ab" * 32),
    *("AB" * 32, "ef" * 16, "ef" * 16 + "\n", "source.txt", "sourceXtxt", "source.txt\n", "ar", "AR", "zh-Hant", "ckb"),
    *(
        "text/plain",
        "text/plain\n",
        "https://example.org/",
        "https://example.org/\u2028",
        "http://é/",
        "ftp://a:999999",
    ),
    *("value", "embedded", "high", "not-applicable", "archivist-record/1", "utf-8", "\ud800", "\udc80a"),
]


def places(value, place=()):
    """Return every place in a JSON value but the whole."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*place, key)
        yield from places(inner, (*place, key))


def spoiled(value, chance):
    """Return a copy with one change: a value from elsewhere or an odd one, a key more, or something gone or doubled."""
    changed = copy.deepcopy(value)
    everywhere = list(places(changed))
    *inner, last = chance.choice(everywhere)
    holder = at(changed, inner)
    change = chance.randrange(7)
    if change <= 2:
        holder[last] = chance.choice(ODD)
    elif change == 3:
        holder[last] = copy.deepcopy(at(value, chance.choice(everywhere)))
    elif change == 4:
        del holder[last]
    elif isinstance(holder, list):
        holder.insert(chance.randint(0, len(holder)), copy.deepcopy(holder[last]))
    else:
        holder[chance.choice(["extra", "locator", "container", "relations", "agreed", "stated", ""])] = None
    return changed


def at(value, place):
    for key in place:
        value = value[key]
    return value


def real():
    return parse_strict(REAL[0].read_bytes())


@pytest.mark.parametrize(("version", "mutants"), list(zip(schema_versions(), [60, 60, 400], strict=True)))
def test_both_give_one_verdict_on_mutants(case, version, mutants):
    schema = schemas_of_version(version).record_json
    chance = random.Random(f"mutants {version}")  # noqa: S311  # the same mutants every time
    made = record_to_dict(case.record)
    verdicts = [0, 0]
    for number in range(mutants):
        mutant = spoiled(real() if number % 10 == 0 else made, chance)
        accepted = not explained(mutant, schema, "", "")
        assert quick_verdict(mutant, schema) in (accepted, None), mutant
        verdicts[accepted] += 1
    assert min(verdicts) > mutants / 20 or version != list(schema_versions())[-1]


def test_a_sound_record_is_judged_by_jsonschema_rs_alone(case, monkeypatch):
    monkeypatch.setattr(explain_json, "explained", None)
    for value in (record_to_dict(case.record), real()):
        assert json_schema_findings(value, current_schemas().record_json, "record.json") == ()


def test_what_the_two_take_for_different_things_is_left_to_jsonschema(case):
    schema = current_schemas().record_json
    whole = record_to_dict(case.record)
    changes = [{"revision": 1.0}, {"id": "\ud800"}, {"revision": True}, {"revision": 10**30}]
    assert [quick_verdict(whole | change, schema) for change in changes] == [None, None, False, True]
    accepted = [json_schema_findings(whole | change, schema, "x") == () for change in changes]
    assert accepted == [False, False, False, True]


def test_what_only_one_refuses_is_not_accepted(case, monkeypatch):
    monkeypatch.setattr(json_schema, "quick_verdict", lambda *_: False)
    value = record_to_dict(case.record)
    (item,) = json_schema_findings(value, current_schemas().record_json, "record.json")
    assert (item.code, item.exit) == ("json-schema", 5)
    assert "jsonschema does not" in item.message


def test_without_jsonschema_rs_the_findings_are_the_same(case, monkeypatch):
    schema = current_schemas().record_json
    values = [record_to_dict(case.record), record_to_dict(case.record) | {"revision": 0, "status": 3}]
    judged = [json_schema_findings(value, schema, "record.json") for value in values]
    monkeypatch.setattr(json_schema, "quick_verdict", lambda *_: None)
    assert [json_schema_findings(value, schema, "record.json") for value in values] == judged
    assert [len(findings) for findings in judged] == [0, 2]


def test_a_schema_that_is_not_released_is_left_to_jsonschema():
    assert quick_verdict(3, b'{"type": "integer"}') is None


@pytest.mark.parametrize("version", schema_versions())
def test_the_released_schemas_say_nothing_that_the_two_read_differently(version):
    """No classes of characters that Python, Rust and ECMA-262 draw differently, no formats, no way out of the file."""
    schema = json.loads(schemas_of_version(version).record_json)
    said = [(place[-1], at(schema, place)) for place in places(schema)]
    patterns = [value for word, value in said if word == "pattern" and isinstance(value, str)]
    assert patterns
    for pattern in patterns:
        rest = re.sub(r"\[[^\]]*\]|\\[^A-Za-z0-9]", "", pattern.removeprefix("^").removesuffix("$"))
        assert pattern.isascii()
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        assert not set("^$.\\") & set(rest), pattern
        assert not re.search(r"\(\?|\\[A-Za-z0-9]", pattern), pattern
    assert all(value.startswith("#/$defs/") for word, value in said if word == "$ref")
    assert not {"format", "multipleOf", "$dynamicRef", "$anchor"} & {str(word) for word, _ in said}
