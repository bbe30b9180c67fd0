"""A sentence keeps the values that it was made of, and stays a string to everybody who knows no better."""

import json
import pickle

from archivist.base.said import Said, said, said_of


def test_it_is_its_english_sentence() -> None:
    told = said("{n} of {of} records", n=2, of=3)
    assert told == "2 of 3 records"
    assert json.dumps(told) == '"2 of 3 records"'
    assert (told.template, told.values) == ("{n} of {of} records", {"n": "2", "of": "3"})


def test_a_list_of_one_is_that_one() -> None:
    assert said_of(["a word"]) == "a word"
    several = said_of([said("{n} withheld", n=1), "a word"])
    assert several == "1 withheld; a word"
    assert isinstance(several, Said)
    assert several.parts == ("1 withheld", "a word")


def test_it_comes_whole_from_another_process() -> None:
    again = pickle.loads(pickle.dumps(said_of([said("{n} withheld", n=1), "a word"])))  # noqa: S301  # our own
    assert again.parts[0].values == {"n": "1"}
