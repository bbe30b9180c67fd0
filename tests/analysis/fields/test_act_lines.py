"""Decrees and orders by the line that names them above their numbered provisions: their day and their kind."""

from every_case import every_case

_RUSSIAN = (
    "В целях охраны приютов над озером постановляю:\n"
    "1. Закрыть приюты над озером до схода снега.\n2. Смотрителям приютов проверить двери и окна.\n"
    "Глава\nОзёрной Республики\nИ.ПАРОВ\n"
)


@every_case(
    ("head", "day"),
    [
        ("20 августа 2002 года N 431\nУКАЗ\nГЛАВЫ ОЗЁРНОЙ РЕСПУБЛИКИ\nО ПРИЮТАХ\n", "2002-08-20"),
        ("Распоряжение от 16.01.2014 г № 34-РГ\nО закрытии приютов над озером\n", "2014-01-16"),
        ("Указ Главы Озёрной Республики от 03.05.2023 N УГ-319\n\nО ПРИЮТАХ\n\n", "2023-05-03"),
    ],
)
def test_an_act_is_of_the_day_beside_its_number(read, head, day):
    values = read(f"{head}{_RUSSIAN}").metadata
    assert (values.date_issued.value, values.document_type.value) == (day, "other")


def test_other_languages_name_their_acts_alike(read):
    french = (
        "Arrêté n° 12 du 3 mai 2020\n\nportant fermeture des refuges\n\nLe maire de la vallée arrête :\n\n"
        "Article 1 : Les refuges au-dessus du lac sont fermés jusqu'à la fonte des neiges.\n\n"
        "Article 2 : Les gardiens en informent leurs hôtes.\n"
    )
    values = read(french).metadata
    assert (values.date_issued.value, values.document_type.value) == ("2020-05-03", "other")


@every_case(
    "text",
    [
        (
            "ORDER No. 12\n\nof the Warden of Dunmore\n\nOn the closing of the huts\n\n"
            "Having regard to the Act on Huts, the Warden orders:\n\n"
            "Article 1. The huts above the lake are closed.\nArticle 2. The keepers tell their guests.\n"
        ),
        (
            "ARRÊTÉ n° 2031-12\nportant fermeture des refuges\n\nLe préfet de la vallée,\n\n"
            "Article 1er : Les refuges au-dessus du lac sont fermés.\nArticle 2 : Les gardiens en sont avertis.\n"
        ),
        (
            "DECRETO N.º 12\n\nEl prefecto del valle decreta:\n\n"
            "Artículo 1.º Ciérrense los refugios sobre el lago.\nArtículo 2.º Comuníquese.\n"
        ),
        (
            "VADİ VALİLİĞİ\n\nKARAR NO: 2031/12\n\n1- Göl üstündeki barınakların kapatılmasına,\n"
            "2- Kararın yayımı tarihinde yürürlüğe girmesine karar verilmiştir.\n"
        ),
    ],
)
def test_an_act_in_capitals_is_named_by_its_number(read, text):
    assert read(text).metadata.document_type.value == "other"


@every_case(
    "text",
    [
        "ORDER No. 12 is a mistake, the club says, and asks the Warden to take it back.\n\n1. The huts are closed.\n",
        (
            "Закон от 16.01.2014 № 34 мы считаем ошибкой, и клуб просит его отменить до начала лета.\n\n"
            "1. Приюты над озером закрыты.\n2. Гостей долины никто не предупредил.\n"
        ),
        "РЕЗОЛЮЦИЯ\n\nМы, участники собрания, требуем:\n\n1. Открыть приюты над озером.\n2. Вернуть смотрителей.\n",
        "Клуб просит отменить решение о закрытии приютов\n\nМы просим:\n\n1. Открыть приюты над озером.\n",
    ],
)
def test_who_speaks_of_an_act_enacts_none(read, text):
    values = read(text).metadata
    assert values.date_issued.value is None
    assert values.document_type.value != "other"


@every_case("town", ["г. Приозёрск", "г Приозёрск-на-Лени"])
def test_the_town_below_a_signature_is_the_place(read, town):
    text = f"Мы просим открыть приюты над озером. Снег сошёл ещё в мае.\n\nИван Паров\n\nглава клуба\n\n{town}\n"
    assert read(text).metadata.place.value == town.split(maxsplit=1)[1]


def test_the_name_of_a_site_is_no_place(read):
    told = 'Клуб "Приют" на своём сайте обратился к гостям долины и поблагодарил их за помощь этой зимой.'
    assert read(f"Lake.ru/Долина. {told}\n").metadata.place.value is None
