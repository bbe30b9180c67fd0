"""Every sentence that the program makes of a template has one in every other language, with the same values."""

import ast
import errno
import os
import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest
from own_sources import SOURCES, tree_of

from archivist.base.said import Said, said, said_by, said_of
from archivist.cli.usage_words import SENTENCES
from archivist.model.findings import Check, finding, languages
from archivist.reports import View
from archivist.reports._interface import Pasted
from archivist.reports._text_checks import check_lines
from archivist.reports._text_finding import finding_lines

PACKAGE = Path(__file__).parents[2] / "archivist"
FORMS = {"zero", "one", "two", "few", "many", "other"}
OTHERS = [lang for lang in languages() if lang != "en"]


def templates() -> set[str]:
    """Return the templates of every call of `said` in the program."""
    found = set(SENTENCES)
    for path in SOURCES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said":
                (first,) = node.args
                if path.name != "usage_words.py":
                    assert isinstance(first, ast.Constant), f"{path}: a template is written where it is used"
                    found.add(str(first.value))
    return found


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_each_is_translated_and_no_other(lang: str) -> None:
    sentences = tomllib.loads((PACKAGE / f"reports/said/{lang}.toml").read_text("utf-8"))
    assert set(sentences) == templates()
    for template, sentence in sentences.items():
        texts = [sentence] if isinstance(sentence, str) else list(sentence.values())
        assert isinstance(sentence, str) or set(sentence) == FORMS
        for text in texts:
            # The dual, for one, says the number with the word.
            in_the_form = set() if isinstance(sentence, str) else {"n"}
            assert names(text) | in_the_form == names(template) | in_the_form
            assert not re.search("[A-Za-z]", re.sub(r"`[^`]*`|\{\w+\}", "", text)), text


def test_a_check_is_told_in_the_readers_language_and_the_parts_of_its_reason_each() -> None:
    why = said_of([said("{n} of {of} files as signed", n=7, of=8), said("{n} withheld", n=1)])
    check = Check("fixity", "passed", why)
    (english,), (arabic,) = (check_lines([check], View(lang=lang)) for lang in ("en", "ar"))
    assert english.endswith("7 of 8 files as signed; 1 withheld")
    assert re.sub("[\u2066-\u2069]", "", arabic).endswith("الملفات 7 من 8 كما وُقّعت؛ المحجوب 1")
    assert check.to_dict()["why"] == "7 of 8 files as signed; 1 withheld"


def test_a_finding_tells_a_value_of_ours_in_the_language_of_its_message() -> None:
    item = finding("required-not-checked", check="time", reason=said("nothing was stamped yet"))
    assert "لم يُختم شيء بعد" in View(lang="ar").told(item)[0]
    assert "nothing was stamped yet" in View().told(item)[0]
    assert "nothing was stamped yet" in item.message


def constants(folder: str = "") -> set[str]:
    """Return every text that stands in the code by itself."""
    below = PACKAGE / folder
    nodes = (node for path in SOURCES if path.is_relative_to(below) for node in ast.walk(tree_of(path)))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_value_that_is_named_stands_in_the_code_or_is_said_by_the_system(lang: str) -> None:
    named = tomllib.loads((PACKAGE / f"reports/said/values.{lang}.toml").read_text("utf-8"))
    libraries = ("Failed to load ", "Expecting ", "Extra ", "Unterminated ", "Invalid ", "Illegal ")  # PDFium, json
    others = {text for text in set(named) - constants() if not text.startswith(libraries)}
    assert others <= {os.strerror(number) for number in errno.errorcode}
    for text in named.values():
        assert text.count("`") % 2 == 0
        assert "{" not in text
        assert not re.search(r"[A-Za-z]+(?:[ ,]+[A-Za-z]+)+", re.sub("`[^`]*`", "", text)), "a name may stand free"


@pytest.mark.parametrize("lang", OTHERS)
def test_every_kind_of_file_has_a_name(lang: str) -> None:
    named = tomllib.loads((PACKAGE / f"reports/said/values.{lang}.toml").read_text("utf-8"))
    kinds = {
        node.value
        for path in (PACKAGE / "readers/formats").glob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.match("an? [A-Za-z]|the data", node.value)
    }
    assert len(kinds) > 60
    assert kinds - set(named) <= {"a PDF", "an HTML page", "an e-mail message"}, "these are said"


def test_a_value_is_told_in_the_language_where_it_is_ours_or_the_systems() -> None:
    told = View(lang="ar").told(finding("cannot-read", "a", reason="Permission denied"))[0]
    assert "لا إذن بذلك" in told
    item = finding("not-a-file", "a", expected=said("a file"), found=said("a link"))
    lines = " ".join(finding_lines(item, View(lang="ar")))
    assert "ملف" in lines
    assert "رابط" in lines
    assert "a link" in " ".join(finding_lines(item, View()))


def test_the_message_of_a_finding_is_told_inside_another_sentence() -> None:
    missing = finding("missing", "records/a")
    sentence = said("the archive does not verify: {message}", message=missing.message)
    told = re.sub("[\u2066-\u2069]", "", View(lang="ar").reason(sentence))
    assert told == f"لم يجتز الأرشيف التحقق: {missing.told('ar')[0]}"
    assert sentence == f"the archive does not verify: {missing.message}"


def test_an_error_of_ours_keeps_its_sentence_apart_from_its_values() -> None:
    assert isinstance(said_by(ValueError(said("it is not JSON"))), Said)
    assert said_by(KeyError("a")) == "'a'"
    assert said_by(ValueError()) == ""


def test_a_terminal_shows_what_is_read_from_the_right_from_the_right() -> None:
    view = View(lang="ar", width=20)
    (line,) = view.parts("  التالي  شيء")
    assert line == f"{' ' * 7}\u2067  التالي  شيء\u2069"
    assert list(view.parts("  records/05/a")) == ["  records/05/a"], "a path alone is copied"
    assert list(view.parts(Pasted("  archivist explain شيء"))) == ["  archivist explain شيء"]
    assert list(View(lang="ar").parts("  التالي  شيء")) == ["  التالي  شيء"], "a file has no right side"
    assert list(View(width=20).parts("a name, شيء")) == ["a name, شيء"]
