import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.analysis.detection.passages import passage_languages
from archivist.model.document import Document

ARABIC = "تدين الوزارة الهجوم الذي وقع على المدنيين في المدينة وتؤكد أن المؤسسات كلها تعمل."
ENGLISH = "The ministry condemns the attack on the city and has said that all of its offices are open."
FRENCH = "Le ministère condamne les attaques dans la ville et rappelle que les bureaux sont ouverts pour tous."
SORANI = "سەرۆکی هەرێم ڕایگەیاند کە کۆبوونەوەکە بەڕێوە دەچێت لە هەولێر"


def passages(text, main):
    return [(text[start:end], tag) for start, end, tag in passage_languages(Document(text, "", "utf-8", ""), main)]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_translation_below_the_text_is_one_passage_over_blank_lines(ending):
    text = ending.join((ARABIC, "", ENGLISH, "", ENGLISH, ARABIC))
    assert passages(text, "ar") == [(ending.join((ENGLISH, "", ENGLISH)), "en")]


def test_two_languages_of_one_script_are_told_apart():
    assert passages(f"{ARABIC}\n{SORANI}\n{FRENCH}\n{ENGLISH}", "ar") == [
        (SORANI, "ckb"),
        (FRENCH, "fr"),
        (ENGLISH, "en"),
    ]


def test_names_addresses_and_figures_are_no_passage():
    assert passages(f"{ARABIC}\nPress Office, info@example.org\n+41 79 000\nAnn B. Lee\n{ARABIC}", "ar") == []


def test_a_line_that_cannot_be_told_ends_a_run():
    assert passages(f"{ENGLISH}\nPress Office\n{ENGLISH}", "ar") == [(ENGLISH, "en"), (ENGLISH, "en")]


def test_a_text_without_a_main_language_gives_every_run():
    assert passages(f"{ARABIC}\n{ENGLISH}", None) == [(ARABIC, "ar"), (ENGLISH, "en")]


@given(st.lists(st.sampled_from([ARABIC, ENGLISH, SORANI, "", "\ud800", "12/3", "\u2028"]), max_size=8))
def test_passages_are_in_order_apart_and_never_in_the_main_language(lines):
    text = "\n".join(lines)
    ends = 0
    for start, end, tag in passage_languages(Document(text, "", "utf-8", ""), "ar"):
        assert ends <= start < end <= len(text)
        assert tag != "ar"
        ends = end
