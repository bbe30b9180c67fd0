"""Every finding is told in every language, with the same parameters, and in that language's script."""

import re
import string
import tomllib
from pathlib import Path

import pytest
from every_case import every_case

from archivist.model.findings import catalogue, finding, languages

CODES = Path(__file__).parents[2] / "archivist/model/codes"
LETTERS = {"ar": re.compile("[\u0620-\u064a]")}
OTHERS = [lang for lang in languages() if lang != "en"]
ENTRIES = [(lang, code) for lang in OTHERS for code in catalogue()]


def placeholders(template: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(template) if name})


def prose(text: str) -> str:
    """Return a text without what has no language: commands, paths and names between backticks, and placeholders."""
    return re.sub(r"`[^`]*`|\{\w+\}", " ", text)


def test_arabic_is_spoken() -> None:
    assert languages() == ("en", "ar")


def _texts(files: dict[str, dict[str, dict[str, str]]]) -> dict[str, list[tuple[str, set[str]]]]:
    """Return file → its codes in their order, each with the names of what has a language."""
    kept = {"severity", "exit", "since"}
    return {name: [(code, set(entry) - kept) for code, entry in file.items()] for name, file in files.items()}


@pytest.mark.parametrize("lang", OTHERS)
def test_each_file_translates_the_codes_of_its_namesake_in_their_order(lang: str) -> None:
    english = {path.name: tomllib.loads(path.read_text("utf-8")) for path in CODES.glob("*.toml")}
    translated = {path.name: tomllib.loads(path.read_text("utf-8")) for path in (CODES / lang).glob("*.toml")}
    assert _texts(translated) == _texts(english)


@every_case(("lang", "code"), ENTRIES, ids=str)
def test_a_translation_says_as_much_as_the_english(lang: str, code: str) -> None:
    english, told = catalogue()[code], catalogue(lang)[code]
    assert (told.code, told.severity, told.exit) == (code, english.severity, english.exit)
    texts = (english.message, told.message), (english.hint, told.hint), (english.accepted or "", told.accepted or "")
    for original, text in texts:
        assert placeholders(text) == placeholders(original)
        assert bool(text) == bool(original)
        assert not text.endswith(".")
    assert "{" not in english.explain + told.explain
    # Arabic is shorter than English, but a text of less than half its length has left something out.
    assert len(told.explain) > len(english.explain) / 2


@every_case(("lang", "code"), ENTRIES, ids=str)
def test_a_translation_is_in_its_language(lang: str, code: str) -> None:
    entry = catalogue(lang)[code]
    for text in (entry.message, entry.hint, entry.accepted or "", entry.explain):
        assert text.count("`") % 2 == 0, "every piece between backticks is closed"
        words = prose(text)
        ours, latin = len(LETTERS[lang].findall(words)), len(re.findall("[A-Za-z]", words))
        if ours or latin:
            assert ours > latin
        assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", text), "digits are 0 to 9, as in the paths beside them"


@every_case(("lang", "code"), ENTRIES, ids=str)
def test_what_reads_from_left_to_right_stands_between_backticks(lang: str, code: str) -> None:
    """A single word or name may stand free; a command, an option or a folder would be torn apart."""
    entry = catalogue(lang)[code]
    for text in (entry.message, entry.hint, entry.explain):
        for piece in re.findall("[!-~]*[A-Za-z][!-~]*", prose(text)):
            name = piece.lstrip("(").rstrip(".,:;)")
            assert re.fullmatch(r"[A-Za-z0-9]([\w.+-]*[A-Za-z0-9])?", name), piece
        assert not re.search("archivist [a-z]", prose(text)), "a command"


def test_a_finding_is_told_in_the_readers_language_and_its_json_in_english() -> None:
    altered = finding("altered", "records/a", expected="00", found="11", detail="the same length")
    assert altered.message.startswith("records/a was altered")
    assert altered.told("ar")[0] == "records/a تغيّر: محتواه ليس ما وُقّع (the same length)"
    assert altered.to_dict()["message"] == altered.message
    assert altered.to_dict("ar")["message"] == altered.told("ar")[0]
    assert altered.to_dict("ar")["code"] == "altered"
