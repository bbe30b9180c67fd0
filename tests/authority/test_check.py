import json

import pytest

from archivist.authority.check import check_lists

GOOD = {"id": "org.x", "kind": "other", "names": {"en": ["Invented Body of X"]}}


def codes(folder, **lists):
    for name, entries in lists.items():
        (folder / f"{name}.json").write_text(json.dumps({name: entries}), "utf-8")
    return [item.code for item in check_lists(folder)]


def test_the_built_in_lists_are_clean():
    assert check_lists() == ()


def test_a_folder_with_a_good_list_is_clean(tmp_path):
    assert codes(tmp_path, organisations=[GOOD]) == []


@pytest.mark.parametrize(
    ("code", "entries"),
    [
        ("authority-duplicate-id", [GOOD, GOOD]),
        ("authority-id-form", [GOOD | {"id": "X 1"}]),
        ("authority-id-form", [GOOD | {"id": "place.x"}]),
        ("authority-empty-name", [GOOD | {"names": {}}]),
        ("authority-empty-name", [GOOD | {"names": {"en": [" Body"]}}]),
        ("authority-unknown-kind", [GOOD | {"kind": "club of friends"}]),
        ("authority-external-form", [GOOD | {"external": {"wikidata": "todo"}}]),
        ("authority-external-form", [GOOD | {"external": {"viaf": "1"}}]),
        ("authority-unknown-reference", [GOOD | {"with": ["org.nowhere"]}]),
        ("authority-shared-name", [GOOD, GOOD | {"id": "org.y"}]),
        ("authority-shared-name", [GOOD | {"names": {"en": ["United Nations"]}}]),
    ],
)
def test_a_body(tmp_path, code, entries):
    assert codes(tmp_path, organisations=entries) == [code]


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("authority-unknown-reference", {"affiliation": "org.nowhere"}),
        ("authority-term-form", {"term": {"from": "spring 2020", "to": None}}),
        ("authority-term-form", {"term": {"from": "2020-13", "to": None}}),
        ("authority-term-reversed", {"term": {"from": "2020-05-01", "to": "2019"}}),
    ],
)
def test_a_person(tmp_path, code, more):
    assert codes(tmp_path, persons=[{"id": "per.x", "names": {"en": ["Ann Invented"]}} | more]) == [code]


def test_a_term_may_end_in_the_year_in_which_it_begins_and_may_be_open(tmp_path):
    terms = [{"from": "2020-05-01", "to": "2020"}, {"from": None, "to": "2020-05"}, {"from": "2020", "to": None}]
    people = [{"id": f"per.x{n}", "names": {"en": [f"Ann Invented {n}"]}, "term": term} for n, term in enumerate(terms)]
    assert codes(tmp_path, persons=people) == []


def test_an_entry_may_replace_a_built_in_one(tmp_path):
    assert codes(tmp_path, organisations=[GOOD | {"id": "org.un", "names": {"en": ["United Nations"]}}]) == []


@pytest.mark.parametrize("data", [b"{", b"\xff", b'{"organisations": [{}]}'])
def test_a_list_that_cannot_be_read_is_told(tmp_path, data):
    (tmp_path / "organisations.json").write_bytes(data)
    (problem,) = check_lists(tmp_path)
    assert (problem.code, problem.exit) == ("authority-unreadable", 4)
    assert "organisations.json" in problem.message


def test_the_folder_must_be_there(tmp_path):
    assert [item.code for item in check_lists(tmp_path / "none")] == ["authority-unreadable"]
