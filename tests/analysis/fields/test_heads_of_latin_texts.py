"""What the head and the end of a text in Latin or Cyrillic letters say of who issued it, where and when."""

import pytest

from tests.analysis.pairs.score import Reader


@pytest.fixture(scope="module")
def read():
    reader = Reader()
    return lambda text: reader(text)[0]


LETTERHEADS = {
    "de": (
        (
            "Landkreis Hohenried\nPressestelle\n\nPressemitteilung\n\nNeue Linie im Tal\n\nAb Montag "
            "fährt der Bus im Takt.\n"
        ),
        ("Landkreis Hohenried", "Pressestelle"),
    ),
    "es": (
        (
            "Dirección de Comunicación\nCámara de Pinares\nPinares, 2 de marzo de 2021\n\nComunicado de prensa\n\n"
            "La feria abre en mayo\n\nLa feria abre sus puertas en mayo. Las obras terminan en abril.\n"
        ),
        ("Cámara de Pinares", "Dirección de Comunicación"),
    ),
    "ru": (
        (
            "Департамент по связям с общественностью\nГородского комитета рыбаков\n\nПресс-релиз\n\nЛёд на озере\n\n"
            "Лёд на озере сошёл раньше срока. Выход на воду разрешён.\n"
        ),
        ("Городской комитет рыбаков", "Департамент по связям с общественностью"),
    ),
}


@pytest.mark.parametrize("language", LETTERHEADS)
def test_body_and_office_stand_above_the_word_for_the_statement(read, language):
    text, (issuer, office) = LETTERHEADS[language]
    values = read(text)
    assert (values["issuer"], values["office"]) == (issuer, office)


def test_a_headline_above_the_title_of_a_statement_is_no_letterhead(read):
    text = (
        "Union Members Win Deal\n\nStatement on the talks\n\n7 June 2020\n\nThe talks ended at "
        "noon. Work resumes today.\n"
    )
    assert read(text)["issuer"] is None


@pytest.mark.parametrize(
    ("signed", "body"),
    [
        ("Atentamente,\n\nRosa Vidal\nPresidenta de la Asociación de Vecinos La Loma", "Asociación de Vecinos La Loma"),
        ("Yours sincerely,\n\nPaul Whit\nGeneral Secretary of the Union of Ferrymen", "Union of Ferrymen"),
    ],
)
def test_who_signs_names_the_body_that_the_office_is_held_in(read, signed, body):
    greeting = {
        "A": "Estimado señor:\n\nLe pedimos que nos reciba en nombre de las familias del barrio, que están sin agua.",
        "Y": "Dear Minister,\n\nWe ask you to think again.",
    }
    assert read(f"{greeting[signed[0]]}\n\n{signed}\n")["issuer"] == body


def test_a_minister_signs_for_no_body_that_the_line_does_not_name(read):
    text = (
        "Dear friends,\n\nI write to ask for your help.\n\nYours sincerely,\n\nPaul Whit\nMinister "
        "of Health of the Republic of Ardavia\n"
    )
    assert read(text)["issuer"] is None


def test_spanish_acts_are_dated_in_words(read):
    text = (
        "Decreto n.º 8/2020\n\nVista la propuesta, resuelvo aprobar el plazo.\n\nDado en Montelar, "
        "a los veintitrés días del mes de noviembre de dos mil veinte.\n\nLa Alcaldesa,\nRosa Vidal\n"
    )
    values = read(text)
    assert (values["date_issued"], values["place"]) == ("2020-11-23", "Montelar")


def test_a_town_may_begin_with_an_article(read):
    text = (
        "Carta abierta al director\n\nLas Hayas, 5 de junio de 2017\n\nEstimado señor:\n\nLe "
        "pedimos que nos reciba.\n\nAtentamente,\n\nRosa Vidal\n"
    )
    assert read(text)["place"] == "Las Hayas"


def test_a_german_sentence_opens_with_its_day(read):
    text = (
        "Am Samstag, dem 9. Dezember 2017, teilte das Weiße Haus mit, dass die Schulen geschlossen "
        "bleiben. Es schneit.\n"
    )
    assert read(text)["date_issued"] == "2017-12-09"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Im Namen der Wasserwacht Velm sagte Peter Thalbach vor Journalisten, das Wasser sei "
                "abgestellt. Es wird kalt.\n"
            ),
            "Peter Thalbach",
        ),
        (
            "В обращении к жителям города Елена Тарасевич сообщила, что мост откроют. Мост закрыт с весны.\n",
            "Елена Тарасевич",
        ),
        (
            "Штаб Озёрного поблагодарил в заявлении Тимура Седых и сообщил, что мост откроют. Мост закрыт с весны.\n",
            None,
        ),
    ],
)
def test_somebody_with_a_usual_given_name_is_the_author_of_a_statement(read, text, speaker):
    assert read(text)["speaker"] == speaker


def test_the_title_of_a_russian_act_is_not_the_body_above_it(read):
    text = (
        "АДМИНИСТРАЦИЯ ГОРОДА ЛЕСНОГО\n\nПОСТАНОВЛЕНИЕ\n\n2 апреля 2020 г.\nг. Лесной\n№ 4\n\nО режиме работы\n\n"
        "В целях порядка постановляю:\n\n1. Ввести режим с 3 апреля.\n\nГлава города А. Рогов\n"
    )
    values = read(text)
    assert (values["issuer"], values["date_issued"]) == ("АДМИНИСТРАЦИЯ ГОРОДА ЛЕСНОГО", "2020-04-02")
    assert values["title"] != "АДМИНИСТРАЦИЯ ГОРОДА ЛЕСНОГО"


def test_what_a_body_wrote_is_its_statement(read):
    text = (
        "Growers to be paid\n\nOn its page the Ministry of Orchards wrote:\n\n“Growers will be paid for the damage. "
        "Late frost destroyed most of the apricot crop this year.”\n"
    )
    values = read(text)
    assert (values["issuer"], values["form"]) == ("Ministry of Orchards", "embedded")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "The Harrowdale County Council has decided to shut six libraries, the council said on Monday. Few agree.\n",
            "Harrowdale County Council",
        ),
        ("Wolfram Kettner has resigned as chief executive at once, the company said on Monday. Shares fell.\n", None),
        (
            "Заозёрская городская дума на заседании отклонила предложение, сообщила пресс-служба думы. Спор окончен.\n",
            "Заозёрская городская дума",
        ),
        (
            "Das Polizeipräsidium Westau hat nachts Männer festgenommen, teilte das Präsidium am Montag mit.\n",
            "Polizeipräsidium Westau",
        ),
    ],
)
def test_a_noun_alone_points_back_to_the_name_that_begins_its_sentence(read, text, issuer):
    assert read(text)["issuer"] == issuer


def test_a_line_that_only_says_whose_statement_it_is_gives_the_day_and_is_no_title(read):
    text = (
        "Non à la fermeture de la maternité de Sarlans\n\nCommuniqué du Parti de la Justice rurale, 11 février 2020\n\n"
        "Le Parti de la Justice rurale dénonce la décision de fermer la maternité. Nous appelons à nous rassembler.\n"
    )
    values = read(text)
    assert (values["date_issued"], values["title"]) == ("2020-02-11", "Non à la fermeture de la maternité de Sarlans")


def test_a_turkish_name_may_begin_with_the_genitive_of_whose_body_it_is(read):
    text = "Vize\n\nGürcistan'ın Ankara Büyükelçiliği, vize işlemlerine ilişkin iddiaların doğru olmadığını bildirdi.\n"
    assert read(text)["issuer"] == "Gürcistan'ın Ankara Büyükelçiliği"


def test_a_turkish_office_stands_below_its_body(read):
    text = (
        "Kiracı Hakları Kurultayı\nBasın Bürosu\n\nBASIN AÇIKLAMASI\n\n23 Mart 2020\n\nSevkiyat ulaştı. Yol açıldı.\n"
    )
    values = read(text)
    assert (values["issuer"], values["office"]) == ("Kiracı Hakları Kurultayı", "Basın Bürosu")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "«Мост откроют», — сказал председатель думы Игорь Мальцев журналистам. Мост закрыт с весны.\n",
            "Игорь Мальцев",
        ),
        ("Директор Вера Вельская выразила в телеграмме соболезнования Ивану Дорошенко. Идёт снег.\n", "Вера Вельская"),
    ],
)
def test_whom_a_russian_sentence_tells_or_comforts_is_no_part_of_who_speaks(read, text, speaker):
    assert read(text)["speaker"] == speaker


def test_the_genitive_below_the_word_for_an_act_is_no_title(read):
    text = (
        "УКАЗ\nПРЕЗИДЕНТА РЕСПУБЛИКИ АРДАВИЯ\n\nО мерах по поддержке школ\n\nВ целях поддержки сельских школ "
        "постановляю:\n\n1. Правительству выделить средства.\n\nПрезидент Республики Ардавия\nВ. Корнеев\n\n"
        "12 марта 2019 года\n"
    )
    assert read(text)["title"] == "О мерах по поддержке школ"


@pytest.mark.parametrize(
    "text",
    [
        "Club Nacional vence en la final\n\nComunicado\n\n3 de mayo de 2020\n\nEl equipo venció por dos goles.\n",
        "Neue Leitung im Polizeipräsidium Westau\n\nPressemitteilung\n\n3. Mai 2021\n\nPetra Ohm kommt.\n",
        "Union Calls for Strike\n\nStatement\n\nWe call on all members to strike on Monday. The offer is an insult.\n",
    ],
)
def test_a_headline_with_the_noun_of_a_body_is_no_letterhead(read, text):
    assert read(text)["issuer"] is None
