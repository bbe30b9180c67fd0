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


@every_case(
    ("kind", "day", "text"),
    [
        ("MEDIA RELEASE", "3 March 2024", "The ministry will drill fifty wells in the north this year."),
        ("Public notice", "3 March 2024", "The ministry will drill fifty wells in the north this year."),
        ("NOTE DE PRESSE", "3 mars 2024", "Le ministère creusera cinquante puits dans le nord cette année."),
        ("Boletín de prensa", "3 de marzo de 2024", "El ministerio perforará cincuenta pozos en el norte este año."),
        ("Presse-Information", "3. März 2024", "Das Ministerium bohrt dieses Jahr fünfzig Brunnen im Norden."),
        ("Basın Notu", "3 Mart 2024", "Bakanlık bu yıl kuzeyde elli kuyu açacaktır."),
        ("Информационное сообщение", "3 марта 2024 г.", "Министерство пробурит пятьдесят скважин на севере."),
        ("خبر صحفي", "3 آذار 2024", "ستحفر الوزارة خمسين بئرا في الشمال هذا العام."),
        ("إعلان", "3 آذار 2024", "ستحفر الوزارة خمسين بئرا في الشمال هذا العام."),
    ],
)
def test_the_day_below_a_line_that_is_the_word_for_the_kind_is_the_text_s_own(read, kind, day, text):
    assert read(f"{kind}\n{day}\n\n{text}\n").metadata.date_issued.value == "2024-03-03"


def test_a_section_of_a_news_page_is_no_such_word(read):
    text = "The mayor of Kestrel, Ann Moor, told us on Monday that the bridge will stay closed."
    assert read(f"Interview\n3 March 2024\n\n{text}\n").metadata.date_issued.value is None


@every_case(
    "head",
    [
        "MEMO\n\nTO: Members of the council\nFROM: Jan Moor, Clerk\nDATE: 4 April 2023\nRE: Closing of the bridge",
        "To: All staff\nFrom: Jan Moor, Clerk\nDate: 4 April 2023\nSubject: Closing of the bridge",
    ],
)
def test_the_head_of_a_memorandum_tells_its_day_and_its_subject(read, head):
    metadata = read(f"{head}\n\nThe bridge will be closed on Monday.\n").metadata
    assert metadata.date_issued.value == "2023-04-04"
    assert metadata.title.value == "Closing of the bridge"


ENGLISH = ("Press release", "The ministry will drill fifty wells in the north of the country this year.")
FRENCH = ("Communiqué", "Le ministère creusera cinquante puits dans le nord du pays cette année.")
SPANISH = ("Comunicado", "El ministerio perforará cincuenta pozos en el norte del país este año.")
GERMAN = ("Pressemitteilung", "Das Ministerium bohrt in diesem Jahr fünfzig Brunnen im Norden des Landes.")
TURKISH = ("Basın Bülteni", "Bakanlık bu yıl ülkenin kuzeyinde elli kuyu açacaktır.")
RUSSIAN = ("Пресс-релиз", "Министерство пробурит в этом году пятьдесят скважин на севере страны.")


@every_case(
    ("language", "day", "place"),
    [
        (ENGLISH, "3 March 2024 | Nairobi", "Nairobi"),
        (ENGLISH, "Dated this 3rd day of March 2024", None),
        (ENGLISH, "March the 3rd, 2024", None),
        (ENGLISH, "3 March 2024, Talvane", None),
        (FRENCH, "le 3 mars 2024", None),
        (SPANISH, "Marzo 3 de 2024", None),
        (GERMAN, "Berlin/Bonn, 3. März 2024", "Berlin/Bonn"),
        (GERMAN, "Berlin (3. März 2024)", "Berlin"),
        (GERMAN, "Wien, am 3. Mrz. 2024", "Wien"),
        (TURKISH, "3 Mart 2024 / Ankara", "Ankara"),
        (RUSSIAN, "Москва, 3 марта 2024 г.", "Москва"),
        (RUSSIAN, "3 марта 2024 г., Москва", "Москва"),
        (RUSSIAN, "«3» марта 2024 г.", None),
        (RUSSIAN, "воскресенье, 3 марта 2024 г.", None),
        (RUSSIAN, "3 МАРТА 2024 ГОДА", None),
    ],
)
def test_town_and_day_of_a_header_are_read_in_either_order(read, language, day, place):
    kind, text = language
    metadata = read(f"{kind}\n{day}\n\n{text}\n").metadata
    assert metadata.date_issued.value == "2024-03-03"
    assert metadata.place.value == place


@every_case(
    ("text", "value"),
    [
        ("Board stands\n\nTARNWICK, Wash.\n\nFOR IMMEDIATE RELEASE: March 14, 2023\n\nWe ask for help.", "2023-03-14"),
        ("Board stands\n\nTarnwick news\n\nFor release Tuesday, March 14, 2023\n\nWe ask for help.", "2023-03-14"),
        (
            "The road\n\nMarch 14, 2023 ~ We ask for help, and our members have waited for years: it is time.",
            "2023-03-14",
        ),
        ("The road\n\nMarch 14, 2023 was the day on which we asked for help, and our members have waited.", None),
    ],
)
def test_the_day_behind_the_words_of_release_or_before_a_sign(read, text, value):
    assert read(text).metadata.date_issued.value == value


def test_emphasis_around_the_label_of_the_day_of_issue_hides_nothing(read):
    text = "# Le pont est rouvert\n\nLa vallée a rouvert le pont.\n\n**Date de publication** : 2024-04-02\n"
    field = read(text).metadata.date_issued
    assert (field.value, field.rule) == ("2024-04-02", "date.labelled")
