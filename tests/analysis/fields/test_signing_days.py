from every_case import every_case

_OWN = (
    "COMMUNIQUÉ DU CONSEIL DU PORT\n\nLe Conseil du port condamne la fermeture du pont.\n\n"
    "Nous appelons les habitants à venir nombreux le 25 mai 2021 sur le quai du port.\n\n"
    "Nous remercions celles et ceux qui nous aident depuis trois ans à garder le pont ouvert.\n\n"
)


@every_case(
    ("line", "day"),
    [
        ("Serge Lachenal le 03/05/2021", "2021-05-03"),
        ("Serge Lachenal - Tadjourou www.port.example Le 03/05/2021", "2021-05-03"),
        ("Venez tous au port le 03/06/2021", None),
        ("Réunion du Conseil le 03/06/2021", None),
    ],
)
def test_the_day_beside_who_signs_is_that_of_issue(read, line, day):
    assert read(f"{_OWN}{line}\n").metadata.date_issued.value == day


_RELEASES = {
    "en": "Press Release\n\nThe Harbour Council condemns the closing of the bridge. We ask all to come.\n\n",
    "de": "Pressemitteilung\n\nDer Hafenrat verurteilt die Sperrung der Brücke. Wir bitten alle, zu kommen.\n\n",
    "ru": "Пресс-релиз\n\nСовет порта осуждает закрытие моста. Мы просим всех прийти на набережную.\n\n",
    "ar": "بيان صحفي\n\nتدين نقابة الرعاة إغلاق الجسر القديم. ونطلب من جميع أعضائنا دعم الفلاحين في الوادي.\n\n",
}


@every_case(
    ("language", "line", "day", "place"),
    [
        ("en", "Harbour Council - Nairobi - 3 May 2019", "2019-05-03", "Nairobi"),
        ("en", "Harbour Council, 3 May 2019", "2019-05-03", None),
        ("de", "Verband der Hirten, Bern, den 3. Mai 2019", "2019-05-03", "Bern"),
        ("ru", "Союз пастухов, 3 мая 2019 г.", "2019-05-03", None),
        ("ar", "نقابة الرعاة الموافق 28 شعبان 1440هـ", "2019-05-03", None),
        ("ar", "نقابة الرعاة - بيروت - 3 أيار 2019", "2019-05-03", "بيروت"),
        ("en", "* Harbour Council, 3 May 2019", None, None),
        ("en", "Meeting of the Harbour Council on 3 May 2019", None, None),
        ("de", "Versammlung des Verbands der Hirten am 3. Mai 2019", None, None),
    ],
)
def test_the_day_behind_the_name_of_the_body_is_that_of_issue(read, language, line, day, place):
    metadata = read(f"{_RELEASES[language]}{line}\n").metadata
    assert (metadata.date_issued.value, metadata.place.value) == (day, place)


def test_the_number_twelve_tells_of_nobody_who_spoke(read):
    text = (
        "صدور الدليل الخامس للمزارعين\n2019-02-14\n"
        "يسر اتحاد المزارعين أن يعلن عن صدور الدليل الخامس الذي يضم اثني عشر بابا عن الري والتربة والبذور.\n"
    )
    assert read(text).metadata.date_issued.value == "2019-02-14"


def test_a_date_above_a_town_that_no_list_has_is_the_releases(read):
    text = (
        "Council of Dunmore\nGrowers Ask the Ministry for Figures\n\nOctober 2, 2023\n\nDUNMORE – The Council of "
        "Dunmore Growers said that it had asked the ministry for the figures of three years, and for a meeting.\n"
    )
    assert read(text).metadata.date_issued.value == "2023-10-02"
