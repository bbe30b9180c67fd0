"""Lines that a page or a letter has beside a statement's words: what of them is a name, a title or a day."""

from every_case import every_case

DE = "Der Steg am Nordufer bleibt offen, das haben wir beschlossen. Wir danken allen, die an ihm gebaut haben."


@every_case(
    "line",
    [
        "vor zwei Stunden",
        "2 hours ago",
        "il y a trois jours",
        "hace 3 horas",
        "2 saat önce",
        "پێش دوو کاتژمێر",
        "قبل ساعتين",
        "Languages: English Deutsch",
    ],
)
def test_how_old_a_page_is_and_its_languages_are_no_title(read, line):
    assert read(f"{line}\n\n{DE} {DE}\n").metadata.title.value is None


@every_case(
    ("line", "day"),
    [
        ("پێش کاتژمێرێک", None),
        ("چوارشەممە, تشرینی دووهم 27, 2024", "2024-11-27"),
        ("چوارشەممە, تشرینی دووەم 27, 2024", "2024-11-27"),
    ],
)
def test_how_old_a_page_is_and_its_day_are_no_title_above_a_message(read, line, day):
    text = "پەیامی سەرۆکی بەندەر لەسەر کۆگاکان بڵاوکرایەوە و هەموو کرێکاران ئاگادار کرانەوە کە کۆگاکان دەکرێنەوە."
    reading = read(
        f"{line}\n\n{text}\n\nدەقی پەیامەکەی سەرۆکی بەندەر بۆ کرێکاران:\n\nکۆگاکان دەکەینەوە. ئێمە لەگەڵ ئێوەین.\n"
    )
    assert reading.metadata.title.value is None
    assert [item.value for item in reading.mentions if item.type == "date"] == [day][: day is not None]


def test_the_first_line_is_one_all_the_same(read):
    assert read(f"vor zwei Stunden\n\nDer Steg bleibt offen\n\n{DE}\n").metadata.title.value == "Der Steg bleibt offen"


@every_case(
    ("day", "line"),
    [
        ("2019-08-21", "21. August 2019 | Zugriffe: 1944"),
        ("2019-08-21", "21. August 2019 - Aufrufe: 1.944"),
        (None, "21. August 2019 | Zugriff: gesperrt bis Ende 2020"),
    ],
)
def test_a_count_of_readers_beside_a_day_leaves_it_a_line_of_a_day(read, day, line):
    assert read(f"Bekanntmachung des Seglerbunds\n{line}\n\n{DE}\n").metadata.date_issued.value == day


@every_case(
    ("day", "line"),
    [
        ("2000-08-15", "Ternau/Nordufer, den 15. August 2000"),
        (None, "Ternau/Nordufer, am 15. August 2000 beginnt das Fest"),
    ],
)
def test_a_line_of_two_places_and_a_day_says_when(read, day, line):
    text = f"Ordnung des Stegs\n\nDie Teilnahme am Fest liegt im Ermessen der Abteilungen des Vereins.\n{line}\n"
    assert read(text).metadata.date_issued.value == day


@every_case(
    ("day", "text"),
    [
        (None, "Der Seglerbund teilte am 1. und 2. Juni 2017 in einer Erklärung mit, dass der Steg offen sei."),
        (None, "The league said on 1 and 2 June 2017 in a statement that the pier was open."),
        ("2017-06-02", "The league said on 2 June 2017 in a statement that the pier was open."),
    ],
)
def test_nothing_is_issued_on_two_days(read, day, text):
    assert read(f"Terna\n\n{text}\n").metadata.date_issued.value == day


@every_case(
    ("issuer", "text"),
    [
        (None, f"Bekanntmachung: Feste\n- Kategorie: Aktuelles - Hauptverein\n- Zugriffe: 1944\n{DE}\n"),
        (
            "Stegleitung des Bundes",
            f"Ansprechpartner für die Presse: 0700/585\nStegleitung des Bundes – Alter Weg 13 – 99867 Ternau\n\n{DE}\n",
        ),
        (
            "Arbeitsgruppe Nordufer",
            f"Offener Brief von der Arbeitsgruppe Nordufer\nSehr geehrter Herr Bürgermeister,\n{DE}\n",
        ),
        (
            None,
            (
                "Kombûna Konseya Rêvebir ya Komela Deryayê\n\nDi kombûnê de li ser rojeveke giran hate rawestan û "
                "biryar hatin standin.\n"
            ),
        ),
        (
            "یەکێتی گشتی ماسیگرانی تێرنا",
            "بەیاننامەی یەکێتی گشتی ماسیگرانی تێرنا\n\nئێمە دژی ئەم بڕیارانەین و داوا دەکەین.\n",
        ),
    ],
)
def test_the_name_of_a_body_is_what_its_line_names(read, issuer, text):
    assert read(text).metadata.issuer.value == issuer
