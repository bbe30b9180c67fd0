"""The words of pages: every group says the same things in every language, and a value cannot act on its sentence."""

import re
import string
from importlib.resources import files

import pytest
from every_case import every_case
from markupsafe import Markup

from archivist.base.plurals import PLURALS
from archivist.pages.words import LANGUAGES, Words, words

GROUPS = sorted({item.name.split(".")[0] for item in files("archivist.pages").joinpath("phrases").iterdir()} - {"page"})
FORMS = {"en": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}


def values(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@every_case("group", GROUPS or [None])
@every_case("lang", LANGUAGES)
def test_every_language_says_the_same_with_the_same_values(group, lang):
    groups = (group,) if group else ()
    english, texts = words("en", *groups).texts, words(lang, *groups).texts
    assert list(texts) == list(english)
    for key, text in texts.items():
        original = english[key]
        wanted = values(original if isinstance(original, str) else original["other"])
        if not isinstance(text, str):
            assert set(text) == FORMS[lang], key
        for form in [text] if isinstance(text, str) else text.values():
            assert form.strip(), key
            assert values(form) | {"n"} == wanted | {"n"}, key
            assert form.count("`") % 2 == 0, key


def test_a_page_runs_as_its_language_does():
    assert [words(lang).direction for lang in ("en", "ar")] == ["ltr", "rtl"]
    assert set(LANGUAGES) == set(PLURALS)


def test_a_value_is_escaped_and_isolated_and_markup_stays():
    said = Words("en", {"a.b": "By {who} & {how}"}).say("a.b", who="<b>\u202e", how=Markup("<i>me</i>"))
    assert "&lt;b&gt;" in said
    assert "\u202e" not in said
    assert said.startswith("By <bdi>")
    assert said.endswith("</bdi> &amp; <i>me</i>")


def test_code_stands_between_backticks_and_a_count_chooses_its_form():
    made = Words("ar", {"a.b": "شغّل `archivist show {id}`", "a.n": {"two": "وثيقتان", "few": "{n} وثائق"}})
    assert made.say("a.b", id="05") == 'شغّل <code dir="ltr">archivist show 05</code>'
    assert [made.say("a.n", n=n) for n in (2, 3)] == ["وثيقتان", "<bdi>3</bdi> وثائق"]


def test_a_text_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        words("en").say("page.nothing")
    assert words("en").term("language", "xx") == "xx"


@every_case("group", GROUPS)
def test_a_record_is_never_called_by_the_word_for_the_log(group):
    """The glossary keeps one word for each: a record is وثيقة, the log is سجل."""
    arabic = words("ar", group).texts
    for key, told in words("en", group).texts.items():
        if re.search(r"\brecords?\b", str(told), re.IGNORECASE) and not re.search(r"\blog\b", str(told), re.IGNORECASE):
            assert "سجل" not in str(arabic[key]), key
