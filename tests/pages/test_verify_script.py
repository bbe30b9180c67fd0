"""What can be said of the scripts without a browser; what they do is in tests/browser."""

import re
from importlib.resources import files

import pytest

from archivist.pages.policy import static

SCRIPTS = ("verify.js",)
AIDS = files("archivist").joinpath("_aids")


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_is_plain_and_strict(name):
    text = static(name)  # refuses what would end its own element
    assert text.isascii()
    assert text.startswith('"use strict";\n')
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize(
    "word",
    [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "import(",
        "eval(",
        "Function(",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "localStorage",
        "document.cookie",
        "http:",
    ],
)
def test_script_reaches_nothing_and_writes_no_markup(name, word):
    assert word not in static(name)


def test_known_answers_are_those_of_the_shell_script():
    """Both tools ask the same of an algorithm before they believe it."""
    shell = AIDS.joinpath("VERIFY.sh").read_text("utf-8")
    known = static("verify.js").partition("const KNOWN = {")[2]
    vectors = re.findall('"([A-Za-z0-9+/=]+)"', re.sub(r'" \+\s+"', "", known))
    assert len(vectors) == 6
    assert all(vector in re.sub(r"\s", "", shell) for vector in vectors)
