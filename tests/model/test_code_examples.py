"""Every finding has an example in every language: no placeholder is left, and each value is of the kind of its name."""

import re

from every_case import every_case

from archivist.base.places import is_record_word, record_file
from archivist.model.code_examples import _read, example
from archivist.model.findings import catalogue, languages

NUMBER = re.compile("[1-9][0-9]*")
TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
RECORD = re.compile("[0-9a-f]{32}")
PIN = re.compile("SHA256:[A-Za-z0-9_-]{43}")
DIGEST = re.compile("[0-9a-f]{64}")
KINDS = {
    **dict.fromkeys(("line", "count", "revision", "version", "size", "threshold", "able", "before", "after"), NUMBER),
    **dict.fromkeys(("limit", "left", "offset", "answer", "signed"), NUMBER),
    **dict.fromkeys(("at", "created"), TIME),
    "to": RECORD,
    "fingerprint": PIN,
    "key": DIGEST,
    "type": re.compile("copy-of|translation-of|answers|corrects|part-of"),
    "role": re.compile("root|manifest|log|witness|tsa"),
    "where": re.compile("(/[a-z0-9_]+)+|the attribute [a-z]+|السمة [a-z]+"),
    "level": re.compile("open|restricted|embargoed"),
    "alg": re.compile("ed25519|ecdsa-p256|ml-dsa-65/1"),
    "byte": re.compile("0x[0-9A-F]{2}"),
    "character": re.compile(r"U\+[0-9A-F]{4}"),
    "address": re.compile("https://example\\.org/.+"),
    "element": re.compile("<[a-z]+>|[a-z]+-?[0-9]+"),
    "place": re.compile("(/[a-z_]+)+|[a-zA-Z]+"),
}
# Limits that are named, and a reader's count of what is no number of ours.
NAMES = {("too-much-inside", "limit"), ("waits-for-signers", "holders")}
TOLD = [(lang, code) for lang in languages() for code in catalogue()]


@every_case(("lang", "code"), TOLD, ids=str)
def test_an_example_is_told_whole(lang: str, code: str) -> None:
    for text in example(code, lang).told(lang):
        assert not re.search("[{}]", text)
        assert "  " not in text
        assert "()" not in text


@every_case(("lang", "code"), TOLD, ids=str)
def test_each_value_is_of_its_kind(lang: str, code: str) -> None:
    shown = example(code, lang)
    for name, value in shown.params.items():
        assert value, name
        if (code, name) not in NAMES and name in KINDS:
            assert KINDS[name].fullmatch(value), f"{name} = {value}"
    if shown.path is not None and shown.path.startswith("records/") and "/r1/" in shown.path:
        assert record_file(shown.path) is not None
    if "id" in shown.params:
        assert is_record_word(shown.params["id"]) or code.startswith("authority-")


@every_case(("lang", "code"), TOLD, ids=str)
def test_an_example_has_no_value_that_its_finding_has_not(lang: str, code: str) -> None:
    entry, params = catalogue(lang)[code], set(example(code, lang).params)
    assert params == {name for name in params if f"{{{name}}}" in entry.message + entry.hint}


def test_another_language_gives_words_of_its_own() -> None:
    assert example("withheld").params["why"] == "a witness is in danger"
    assert example("withheld", "ar").params["why"] == "شاهد في خطر"
    assert example("withheld", "ar").path == example("withheld").path


def test_no_example_is_of_a_code_that_is_not_there() -> None:
    for lang in languages():
        assert set(_read(lang)["codes"]) <= set(catalogue())
