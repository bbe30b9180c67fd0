import pytest
from jinja2 import DictLoader, UndefinedError

from archivist.pages.environment import environment

LINE = environment(DictLoader({"line.html": "<p>{{ words }}</p>\n"})).get_template("line.html")


def test_what_a_record_says_is_escaped():
    assert LINE.render({"words": "<script>"}) == "<p>&lt;script&gt;</p>\n"


def test_a_name_that_is_not_there_is_an_error():
    with pytest.raises(UndefinedError):
        LINE.render({})
