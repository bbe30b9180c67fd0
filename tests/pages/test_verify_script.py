"""What can be said of the scripts without a browser; what they do is in tests/browser."""

import re
from importlib.resources import files

import pytest
from every_case import every_case

from archivist.pages.policy import static
from archivist.pages.scripts import VERIFIER
from archivist.pages.words import LANGUAGES, words

AIDS = files("archivist").joinpath("_aids")


@every_case("name", VERIFIER)
def test_script_is_plain_and_strict(name):
    text = static(name)  # refuses what would end its own element
    assert text.isascii()
    assert text.startswith('"use strict";\n')
    assert max(map(len, text.splitlines())) <= 120


@every_case("name", VERIFIER)
@every_case(
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
    known = static("keys.js").partition("const KNOWN = {")[2]
    vectors = re.findall('"([A-Za-z0-9+/=]+)"', re.sub(r'" \+\s+"', "", known))
    assert len(vectors) == 6
    assert all(vector in re.sub(r"\s", "", shell) for vector in vectors)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_a_script_says_has_words(lang):
    text = "".join(map(static, VERIFIER))
    named = (r'\bproblem\("([a-z0-9-]+)"', r'\bcode(?:: | = )"([a-z0-9-]+)"', r'\bsay\("([a-z]+-[a-z-]+)"')
    codes = {code for form in named for code in re.findall(form, text)} | {"payload-type", "hostile-path"}
    texts = words(lang, "proof").texts
    assert len(codes) > 40
    assert {code for code in codes if f"why.{code}" not in texts} == set()
    checks = set(re.findall(r'\b(?:say|entry)\("([a-z]+)",', text))
    assert {check for check in checks if f"proof.{check}" not in texts} == set()
    spoken = set(re.findall(r'"(verifier\.[a-z-]+|proof\.[a-z-]+)"', text))
    assert spoken <= set(texts)
