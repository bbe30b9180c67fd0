"""Typed before the variable, the variable before archivist.toml, that before what is built in."""

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.errors import UsageError
from archivist.settings.known import SETTINGS
from archivist.settings.resolve import Resolved, check_environment, resolve

JOBS = SETTINGS["jobs"]


@pytest.mark.parametrize(
    ("typed", "environ", "file", "expected"),
    [
        (4, {"ARCHIVIST_JOBS": "3"}, {"jobs": 2}, Resolved(4, "--jobs")),
        (None, {"ARCHIVIST_JOBS": "3"}, {"jobs": 2}, Resolved(3, "ARCHIVIST_JOBS")),
        (None, {"ARCHIVIST_JOBS": ""}, {"jobs": 2}, Resolved(2, "archivist.toml")),
        (None, {}, {}, Resolved("cores", "default")),
    ],
)
def test_the_order(typed, environ, file, expected):
    assert resolve(JOBS, typed, environ, file) == expected


@every_case("name", [name for name, item in SETTINGS.items() if not item.in_file])
def test_the_file_has_no_say_in_anything_else(name):
    assert resolve(SETTINGS[name], None, {}, {name: "of the file"}).origin == "default"


@every_case("said", ["many", "0", "65", "-1", "1.5", " 4", "4_0", "٤", "1" * 5000])
def test_a_variable_without_a_meaning_is_told_by_its_name(said):
    with pytest.raises(UsageError, match=r"^ARCHIVIST_JOBS is .*, not a whole number from 1 to 64$"):
        check_environment({"ARCHIVIST_JOBS": said})


@pytest.mark.parametrize("said", [" ", "a\nb", "\x1b[31m", "a\udcff"])
def test_a_name_is_one_line_of_plain_text(said):
    with pytest.raises(UsageError, match=r"^ARCHIVIST_BY is .*, not one line of plain text$"):
        check_environment({"ARCHIVIST_BY": said})


@given(st.sampled_from([item for item in SETTINGS.values() if item.secret]), st.text())
def test_a_secret_is_never_refused_and_so_never_quoted(setting, said):
    check_environment({setting.variable: said})
