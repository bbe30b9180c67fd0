import pytest
from every_case import every_case


@every_case(
    "text",
    [
        "The roads must stay open\n14 March 2023\n\nWe ask for help. Our members have waited for years.",
        "Les routes doivent rester ouvertes\n14/03/2023\n\nNous demandons que notre ville soit entendue.",
        "Yollar açık kalmalı\n14.03.2023\n\nBiz bu kararı kınıyoruz. Bizim talebimiz açıktır.",
        "Дороги должны быть открыты\n14.03.2023\n\nМы просим министерство принять меры. Наши жители ждут.",
        "Straßen müssen offen bleiben\n14. März 2023\n\nWir fordern Hilfe vom Amt. Unsere Geduld ist am Ende.",
        "Rutas del norte\n14 de marzo de 2023\n\nPedimos y exigimos una respuesta para los pueblos. La gente espera.",
        "Roads of the north\n14 March 2023\n\nThe Bridge Board condemns the closure of the road to the north.",
    ],
)
def test_the_date_line_of_a_text_that_speaks_for_itself(read, text):
    field = read(text).metadata.date_issued
    assert (field.value, field.rule, field.certainty) == ("2023-03-14", "date.header-line", "medium")


@pytest.mark.parametrize(
    "text",
    [
        "Roads reopen in the north\n14 March 2023\n\nThe board said that the road is open, after years of work.",
        'Roads reopen in the north\n14 March 2023\n\nThe board said: "We open our road. We thank our members."',
    ],
)
def test_the_date_line_of_a_report_is_the_page_s(read, text):
    metadata = read(text).metadata
    assert (metadata.date_issued.value, metadata.date_published.value) == (None, "2023-03-14")


@every_case(
    ("line", "value"),
    [
        ("TARNWICK, WA, March 14, 2023 /Newsline/ -- The Bridge Board has opened the road.", "2023-03-14"),
        ("TARNWICK, OLDLAND, March 14, 2023  The Bridge Board has opened the road.", "2023-03-14"),
        ("TARNWICK, CA - March 14, 2023 (NEWSLINE) - The Bridge Board has opened the road.", "2023-03-14"),
        ("TARNWICK, Wash. -- March 14, 2023 -- The Bridge Board has opened the road.", "2023-03-14"),
        ("Tarnwick, 14 March 2023 - The Bridge Board has opened the road.", "2023-03-14"),
        ("The board met in Tarnwick, 14 March 2023 - and it has opened the road.", None),
        ("Tarnwick, 14 March 2023 was a cold day for all of us who waited there.", None),
    ],
)
def test_a_dateline_is_known_by_its_shape(read, line, value):
    assert read(f"# Roads reopen in the north after repairs\n\n{line}\n").metadata.date_issued.value == value


def test_a_printed_gregorian_day_decides_beside_a_hijri_one_a_day_off(read):
    text = "بيان من هيئة الجسور\nتعلن الهيئة فتح الطريق للجميع.\nهيئة الجسور\n14 صفر 1448 هـ\n29 تموز 2026 م"
    assert read(text).metadata.date_issued.value == "2026-07-29"


def test_a_bulletin_of_the_day_has_its_date_in_the_headline(read):
    text = "تقرير الجسور اليومي - الثلاثاء 14/03/2023\nسجلت هيئة الجسور اليوم {} خمسة أعطال في الطرق."
    assert read(text.format("الثلاثاء")).metadata.date_issued.value == "2023-03-14"
    assert read(text.format("الأحد")).metadata.date_issued.value is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "14/03/2023.- El Consejo de Faros de Almarena pidió que la carretera del norte se abra a los vecinos.",
            "2023-03-14",
        ),
        (
            "14 March 2023 – The Bridge Board has opened the road to the north for all who live by the river.",
            "2023-03-14",
        ),
        (
            "14 March 2023 was a cold day for the board and for all of us who waited there until the road was open.",
            None,
        ),
        (
            (
                "The spokesman said that the story of a paper is not true, and that the road is open.\n\n"
                "Nobody has closed it since the flood of last spring.\n\n14 March 2023"
            ),
            "2023-03-14",
        ),
    ],
)
def test_a_date_before_a_dash_at_the_head_or_alone_at_the_end_is_the_text_s_own(read, text, value):
    assert read(text).metadata.date_issued.value == value


def test_the_day_of_a_letter_that_a_letter_answers_is_not_its_own(read):
    text = (
        "Dear Minister,\n\nWe ask that the figures of the last three years be published.\n\n"
        "The minister's letter of 3 May 2020 promised them.\n\nYours sincerely,\n\nIda Vane\nChair of the Growers\n"
    )
    assert read(text).metadata.date_issued.value is None


@every_case(
    ("line", "day"),
    [
        ("Pressemitteilung | 01.06.2024", "2024-06-01"),
        ("12.04.2011 - Pressemitteilung", "2011-04-12"),
        ("Pressemitteilung Nr. 26/2018 vom 3. Mai 2018", "2018-05-03"),
    ],
)
def test_a_date_alone_with_the_word_for_the_kind_is_the_day_of_issue(read, line, day):
    text = "Wir suchen nach einem Brand am Deich Zeugen, die am Montag gegen acht Uhr dort waren. Wir danken allen."
    assert read(f"Wehr Sieke sucht Zeugen nach Brand\n\n{line}\n\n{text}").metadata.date_issued.value == day


@every_case(
    ("text", "day", "place"),
    [
        (
            "Bad Lindau, den 29. Juli 2019\n\nSehr geehrte Frau Vahn,\n\nwir schreiben.\n\nMit freundlichen Grüßen",
            "2019-07-29",
            "Bad Lindau",
        ),
        (
            "Karaören, 5 Ekim 2018\n\nSayın Cemile Yelkenci,\n\nYardım için yazıyoruz.\n\nSaygılarımızla,\n\nAli Ar",
            "2018-10-05",
            "Karaören",
        ),
    ],
)
def test_the_first_line_of_a_letter_says_where_and_when_whatever_the_town(read, text, day, place):
    metadata = read(text).metadata
    assert (metadata.date_issued.value, metadata.place.value) == (day, place)
