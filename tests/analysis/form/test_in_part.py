"""Parts of invented statements that words lead to which say that they are parts."""

from every_case import every_case

_WORDS = {
    "en": "The huts above the lake stay closed until the snow has gone. Guests are asked to go back to the valley.",
    "fr": "Les refuges au-dessus du lac restent fermés jusqu'à la fonte. Les hôtes sont priés de redescendre.",
    "de": "Die Hütten über dem See bleiben geschlossen, bis der Schnee fort ist. Gäste werden gebeten, umzukehren.",
    "es": "Los refugios sobre el lago siguen cerrados hasta que se vaya la nieve. Se ruega a todos que regresen.",
    "ru": "Приюты над озером остаются закрытыми, пока не сойдёт снег. Гостей просят вернуться в долину до вечера.",
    "fa": "پناهگاه‌های بالای دریاچه تا آب شدن برف‌ها بسته خواهد ماند. از مهمانان خواسته می‌شود به دره بازگردند.",
}


def spans(reading, text):
    return [(item.form, [text[start:end] for start, end in item.spans]) for item in reading.statements]


@every_case(
    ("tongue", "lead"),
    [
        (
            "en",
            "The Hut Club of Reedland released a statement on the snow above the lake. The statement reads, in part:",
        ),
        ("fr", "Le Club des refuges a publié un communiqué sur la neige. Le communiqué indique notamment :"),
        (
            "de",
            "Der Hüttenverein hat eine Erklärung zum Schnee veröffentlicht. In der Erklärung heißt es unter anderem:",
        ),
        ("es", "El Club de Refugios difundió un comunicado sobre la nieve. El comunicado dice, entre otras cosas:"),
        ("ru", "Клуб «Приют» сделал заявление по поводу снега над озером. В заявлении, в частности, говорится:"),
        ("fa", "باشگاه پناهگاه‌ها درباره برف بیانیه‌ای صادر کرد. در بخشی از این بیانیه آمده است:"),
    ],
)
def test_what_is_a_part_is_no_whole_statement(read, tongue, lead):
    text = f"{lead}\n\n{_WORDS[tongue]}\n"
    assert spans(read(text), text) == [("partial", [_WORDS[tongue]])]


@every_case("mark", ['"', "«"])
def test_the_part_ends_with_its_quotation(read, mark):
    words = _WORDS["ru"]
    given = f"{mark}{words}{'»' if mark == '«' else mark}"
    lead = (
        "Клуб «Приют» сделал заявление. В официальном обращении, в частности, сказано, что будет дальше, и говорится:"
    )
    text = f"{lead}\n{given}\nРанее сообщалось, что снег сошёл.\n"
    assert spans(read(text), text) == [("partial", [words])]


def test_a_letter_that_greets_is_whole(read):
    asked = "Просим Вас открыть приюты над озером, как только сойдёт снег. Мы готовы помочь Вам людьми и дровами."
    letter = f"Уважаемый господин смотритель!\n{asked}"
    lead = "В адрес приюта поступило письмо начальника клуба, в котором, в частности, говорится:"
    text = f"{lead} {letter}\n"
    assert spans(read(text), text) == [("embedded", [letter])]


def test_a_body_lists_a_part_of_what_it_says_itself(read):
    text = (
        "Nous demandons au conseil de rouvrir les refuges. Dans notre communiqué, nous demandons notamment :\n\n"
        "La réouverture des refuges au-dessus du lac avant la fin de mai, et des sentiers qui y mènent.\n"
    )
    assert [form for form, _ in spans(read(text), text)] == ["direct"]


def test_a_kurmanji_report_gives_parts_of_a_message(read):
    text = (
        "Serokê klûbê Azad Roşna peyamek ji lîstikvanan re şand.\n\nAzad Roşna di beşekî peyama xwe de dibêje: Em"
        " serkeftina we pîroz dikin û ji we re hêvî dikin ku hûn di demsala nû de jî wisa bilîzin.\n\nDi beşekî din ê"
        " peyamê de jî behsa stadyuma nû dike.\n"
    )
    assert [item.form for item in read(text).statements] == ["partial"]


def test_a_mark_of_two_accents_quotes_as_well(read):
    text = (
        "Şandeya klûbê îro çû bajêr. Piştre Serokê klûbê Azad Roşna axivî û got:˝Armanca me ew e ku em stadyumek nû ava"
        " bikin û zarokên bajêr tê de bilîzin.˝ Şandeyê paşê berê xwe da gundê din û li wir jî civînek li dar xist.\n"
    )
    assert [item.form for item in read(text).statements] == ["partial"]
