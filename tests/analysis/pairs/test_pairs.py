"""Texts of one construction each, with fillers drawn by a seed: what is read in them does not hang on listed words.

`ARCHIVIST_PAIRS_SEED` draws other fillers; `python -m tests.analysis.pairs -v` shows what is not read.
"""

import os
import re
import tomllib
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from analysis.pairs.generate import FIELDS, cases_of, construction_tables, languages
from analysis.pairs.score import Reader, judge, shares
from every_case import every_case

SEED = int(os.environ.get("ARCHIVIST_PAIRS_SEED", "14"))
CASES = 3  # of each construction: some 1,300 texts in all languages
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def reader():
    return Reader()


@pytest.fixture(scope="module")
def texts():
    """The texts of a language, made once."""
    return cache(lambda language: cases_of(language, SEED, CASES))


@pytest.mark.parametrize("language", languages())
def test_constructions_are_read_whatever_the_names_are(reader, texts, language):
    outcomes, broken = Counter(), 0
    for case in texts(language):
        values, broken_slices = reader(case.text)
        outcomes.update(judge(case, values).values())
        broken += broken_slices
    found, precision = shares(outcomes.elements())
    assert broken == 0
    assert found >= FLOORS[language]["found"], outcomes
    assert precision >= FLOORS[language]["precision"], outcomes


def test_there_are_pairs_in_every_language():
    assert set(languages()) == {"ar", "ckb", "de", "en", "es", "fa", "fr", "ku", "ru", "tr"} == set(FLOORS)


@every_case("language", languages())
def test_a_language_has_many_constructions_and_what_must_not_be_read_in_them(language):
    tables = construction_tables(language)
    names = [table["id"] for table in tables]
    negative = [table for table in tables if table.keys() & {"none", "not"} or table.get("form") == "none"]
    assert len(names) == len(set(names)) >= (60 if language in ("ar", "en") else 40)
    assert len(negative) >= 0.3 * len(names)
    assert all(table.keys() & {*FIELDS, "none", "not"} for table in tables)


@every_case("language", languages())
def test_a_seed_decides_the_texts(language):
    ours, again, others = (cases_of(language, seed) for seed in (1, 1, 2))
    alike = sum(one.text == other.text for one, other in zip(ours, others, strict=True))
    assert ours == again
    assert alike < 0.1 * len(ours)


@every_case("language", languages())
def test_each_expected_value_stands_in_its_text(texts, language):
    for case in texts(language):
        for name in ("issuer", "speaker", "office", "place", "title", "statement"):
            spelt = _bare(case.text)
            values = case.expected.get(name) or case.unwanted.get(name) or ()
            assert not values or any(_bare(value) in spelt for value in values), (case.id, name, case.text)


def _bare(value):
    words = re.sub(r"[\s\u200c_]+", " ", value).casefold()
    return re.sub(r"(?<!\w)لل", "لال", words)  # the article loses its first letter after a preposition


@every_case("language", languages())
def test_no_text_is_left_unfinished(texts, language):
    for case in texts(language):
        assert not re.search(r"[{}\[\]|]|  |\.\.| [,.;]", case.text), case.text
        assert "date_issued" not in case.expected or all(map(date.fromisoformat, case.expected["date_issued"]))
