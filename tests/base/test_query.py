import pytest
from every_case import every_case

from archivist.base.lines import split_lines
from archivist.base.query import SearchExcerpt, excerpt, mentioned, parse_query, places_of
from archivist.base.words import words

TEXT = "قالت وزارة الخارجية إنها تدين الهجوم.\nوزارة أخرى غير الخارجية.\r\nForeign ministry, the ministry."


def cut_out(text: str, start: int, end: int) -> SearchExcerpt:
    return excerpt(text, split_lines(text), start, end)


def found(*arguments: str, text: str = TEXT) -> list[str]:
    spans = [span for unit in parse_query(arguments) for span in places_of(unit, list(words(text)))]
    return [text[start:end] for start, end in spans]


@every_case(
    ("arguments", "expected"),
    [
        (["وزارة"], ["وزارة", "وزارة"]),
        (["وزارة الخارجية"], ["وزارة الخارجية"]),  # one argument of several words is a phrase
        (['"وزارة الخارجية"'], ["وزارة الخارجية"]),
        (["الخارجية إنها"], ["الخارجية إنها"]),
        (["«وزارة الخارجية»"], ["وزارة الخارجية"]),
        (["“foreign ministry” attack"], ["Foreign ministry"]),
        (["للخارجية"], ["الخارجية", "الخارجية"]),
        (['"للخارجية"'], []),  # in quotation marks a word stands for itself
        (['"وزاره الخارجيه"'], ["وزارة الخارجية"]),  # in any spelling
        (["foreign-ministry"], ["Foreign ministry"]),
        (['ministry "foreign ministry" الهجوم'], ["ministry", "ministry", "Foreign ministry", "الهجوم"]),
        (['"ministry'], ["ministry", "ministry"]),  # a quotation mark that is never closed quotes nothing
        (["ministry", "ministry"], ["ministry", "ministry"]),  # asked for once
    ],
)
def test_words_phrases_and_quotation_marks(arguments, expected):
    assert found(*arguments) == expected


@pytest.mark.parametrize("written", ["وزارة الخارجية", "لوزارة الخارجية", "ووزارة الخارجية", "وبوزارة الخارجية"])
def test_a_phrase_may_have_particles_before_its_first_word(written):
    assert found("وزارة الخارجية", text=f"قال {written} أمس") == [written]
    assert found('"وزارة الخارجية"', text=f"قال {written} أمس") == ([written] if written[:2] == "وز" else [])


def test_the_article_of_a_phrase_goes_into_the_particle():
    assert found("الخارجية السورية", text="قال للخارجية السورية وبالخارجية السورية") == [
        "للخارجية السورية",
        "وبالخارجية السورية",
    ]
    assert found("خارجية السورية", text="للخارجية السورية") == []


@every_case("argument", ["", " ", "…", '""', '" "', "_", "\u064b", "\ud800"])
def test_what_has_no_letter_asks_for_nothing(argument):
    assert parse_query([argument]) == ()


def test_a_name_is_meant_by_some_of_its_words_in_any_order():
    assert mentioned("خارجية الوزارة", "وزارة الخارجية الأمريكية")
    assert not mentioned("خارجية الفرنسية", "وزارة الخارجية الأمريكية")
    assert not mentioned("…", "وزارة الخارجية الأمريكية")


def test_an_excerpt_is_of_one_line_and_of_whole_words():
    start = TEXT.index("أخرى")
    cut = cut_out(TEXT, start, start + 4)
    assert (cut.line, cut.text) == (2, "وزارة أخرى غير الخارجية.")
    text = "\r\n\n" + "word " * 30 + "HERE " + "more " * 30
    cut = cut_out(text, text.index("HERE"), text.index("HERE") + 4)
    assert cut.line == 3
    assert cut.text == "… " + "word " * 8 + "HERE" + " more" * 8 + " …"


def test_an_excerpt_of_a_line_without_spaces_is_cut_through():
    text = "x" * 500 + "HERE" + "y" * 500
    cut = cut_out(text, 500, 504)
    assert cut.text == "… " + "x" * 40 + "HERE" + "y" * 40 + " …"


def test_a_phrase_over_a_line_end_is_shown_where_it_begins():
    text = "the foreign\nministry said"
    ((start, end),) = places_of(parse_query(["foreign ministry"])[0], list(words(text)))
    assert (cut_out(text, start, end).line, cut_out(text, start, end).text) == (1, "the foreign")
