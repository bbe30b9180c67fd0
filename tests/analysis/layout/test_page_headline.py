import pytest
from every_case import every_case

from archivist.analysis.layout.page_headline import is_byline
from archivist.analysis.patterns import folded

PROSE = (
    "The growers of the valley asked the ministry on Monday to publish the figures of the last three years, and to "
    "meet the members of their council before the harvest begins."
)
MENU = "* News\n* Sports\n+ Social\nSkip to main content\n"


@every_case(
    "text",
    [
        f"{MENU}Growers ask for the figures\nBy Ann Carrow\n3 May 2020\nShare\n{PROSE}",
        f"{MENU}Home Valley Growers ask for the figures\nMore\nGrowers ask for the figures\nA few more words\n{PROSE}",
        f"Growers ask for the figures - The Valley Times\nHome\nGrowers ask for the figures\n{PROSE}",
        f"Valley news of the whole week, and more\n* Regional\n* World\n\nGrowers ask for the figures\n\n{PROSE}",
        f"# Growers ask for the figures\n{PROSE}",
        f"📌 Post #12\nTitle: Growers ask for the figures\n{PROSE}",
        f"growers ask for the figures\n3.5.2020\n{PROSE}",
    ],
)
def test_a_page_with_lines_of_its_own_has_a_headline(read, text):
    assert read(text).metadata.title.value.casefold() == "growers ask for the figures"


@every_case("head", ["**Growers ask for the figures**", "*Growers ask for the figures*"])
def test_a_headline_between_stars_is_no_item_of_a_menu(read, head):
    assert read(f"{head}\n\n{PROSE}").metadata.title.value == "Growers ask for the figures"


@pytest.mark.parametrize("title", ["Who asks for the figures?", "Give us the figures!", "The growers ask for figures."])
def test_a_headline_above_a_date_may_end_in_any_sign(read, title):
    assert read(f"{title}\n3 May 2020\n{PROSE}").metadata.title.value == title


def test_a_headline_of_two_words_has_an_empty_line_below_it(read):
    assert read(f"Valley figures\n\n{PROSE}").metadata.title.value == "Valley figures"
    assert read(f"Valley figures\n{PROSE}").metadata.title.value is None


@every_case("line", ["📌 Post #12", "VALLEY.INFO - special", "* News", "Share on Facebook", "GRIT - Council of"])
def test_a_pages_own_line_is_no_headline(read, line):
    assert read(f"{line}\n{PROSE}").metadata.title.value is None


def test_a_word_in_quotation_marks_keeps_them_in_the_title(read):
    assert read(f'"Figures" asked for by the growers\n\n{PROSE}').metadata.title.value.startswith('"Figures" asked')


def test_the_line_with_the_word_for_the_statement_is_its_title_where_the_text_follows(read):
    field = read(f"PRESS RELEASE\n\n{PROSE}").metadata.title
    assert (field.value, field.rule) == ("PRESS RELEASE", "title.type-line")


@every_case(
    "byline",
    [
        *(
            "Ida Carrow, staff reporter",
            "Ida Carrow | Valley correspondent",
            "Reporting by Ida Carrow",
            "Автор: Анна Морозова",
        ),
        *("Anna Erz, Redakteurin", "Luc Armand, journaliste", "Lucía Arias, corresponsal", "Deniz Harman, muhabir"),
        *("سامر الحداد - مراسل الموقع", "سامان هرمزی، خبرنگار", "Par Luc Armand"),
    ],
)
def test_who_wrote_a_page_is_no_title(byline):
    assert is_byline(folded(byline))


@every_case(
    "line",
    ["Carrow, reporter of the valley, honoured by all", "Reporters ask for figures", "رسالة إلى كل صحفي في الوادي"],
)
def test_a_line_about_reporters_is_no_byline(line):
    assert not is_byline(folded(line))


@pytest.mark.parametrize("credit", ["Image: reed.example", "Photo: Ann Carrow"])
def test_a_caption_that_comes_twice_below_its_credit_is_no_headline(read, credit):
    caption = "The head of the valley council Ann Carrow"
    text = f"Growers ask for the figures of the year\n\n{credit}\n{caption}\n{caption}\n\n{PROSE}"
    assert read(text).metadata.title.value == "Growers ask for the figures of the year"
