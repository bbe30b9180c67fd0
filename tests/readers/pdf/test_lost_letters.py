from every_case import every_case

from archivist.readers.pdf.lost_letters import lost_letters


@every_case(
    "text",
    [
        "o昀케ciel",
        "di昀昀erence",
        "الоأبار",
        "the offiсe",  # the c is Cyrillic
        "۱\x03۲۰",
        "no\ufffdhing",
        "\ufffdothing",
        "بabcج",
    ],
)
def test_a_word_of_two_scripts_or_with_a_nameless_letter_is_lost(text):
    assert lost_letters(f"the ministry {text} of water") > 0


@every_case(
    "text",
    [
        "5G 网络 and WWF报告 在中国发布的报告说明",
        "من IMF في",
        "الـWWF",
        "\uf0b7 item",
        "25 µm",
        "naïve Œuvre",
        "ﬁn",
        "قُلْ",
    ],
)
def test_words_that_people_write_are_not_lost(text):
    assert lost_letters(text) == 0
