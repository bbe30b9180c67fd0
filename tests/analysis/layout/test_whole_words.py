"""Lines and letters by which a page says that it gives the whole of an invented statement."""

from every_case import every_case

_FRENCH = (
    "Nous fermons les refuges au-dessus du lac jusqu'à la fonte des neiges. Nous prions tous les hôtes de redescendre "
    "dans la vallée et de garder leur calme jusque-là."
)
_RUSSIAN = (
    "Мы закрываем приюты над озером, пока не сойдёт снег. Мы просим всех гостей вернуться в долину и сохранять "
    "спокойствие до тех пор."
)
_PERSIAN = (
    "ما پناهگاه‌های بالای دریاچه را تا آب شدن برف‌ها می‌بندیم. از همه مهمانان می‌خواهیم که به دره بازگردند و تا آن "
    "زمان آرامش خود را حفظ کنند."
)


def embedded(read, text):
    statements = read(text).statements
    return [text[start:end] for item in statements if item.form == "embedded" for start, end in item.spans]


@every_case(
    ("told", "label", "words"),
    [
        (
            (
                "Le Club des refuges a publié lundi un communiqué sur la neige au-dessus du lac, que la commune avait "
                "annoncée dimanche à tous les hôtes de la vallée."
            ),
            "Le communiqué intégral du Club des refuges",
            _FRENCH,
        ),
        (
            (
                "باشگاه پناهگاه‌ها در بیانیه‌ای که امروز منتشر کرد از مهمانان خواست که به دره بازگردند و گفت که برف "
                "سنگین بالای دریاچه نشسته است."
            ),
            "متن کامل بیانیه",
            _PERSIAN,
        ),
    ],
)
def test_a_line_that_names_the_whole_text_leads_to_it(read, told, label, words):
    assert embedded(read, f"{told}\n{label}\n{words}\n") == [words]


def test_a_sentence_may_say_that_the_text_stands_below(read):
    told = "В послании гостям смотритель Клуба приютов выразил надежду, что снег над озером скоро сойдёт."
    text = f"{told} Текст обращения приводится ниже полностью.\n{_RUSSIAN}\n"
    assert embedded(read, text) == [_RUSSIAN]


@every_case(
    ("lead", "letter", "tail"),
    [
        (
            "Le prince a aussi adressé une dépêche au roi de la vallée :",
            f"Votre Majesté,\n\n{_FRENCH}\n\nAlbert",
            "Le Club des refuges avait annoncé la neige dimanche, a-t-il précisé lundi.",
        ),
        (
            "Смотритель приютов обратился к главе долины:",
            f"Уважаемый глава!\n\n{_RUSSIAN}\n\nИван Паров",
            "Клуб приютов сообщил о снеге в воскресенье, заявил смотритель.",
        ),
    ],
)
def test_a_quotation_that_greets_is_a_whole_letter(read, lead, letter, tail):
    text = f"{lead}\n\n« {letter} »\n\n{tail}\n"
    assert embedded(read, text) == [f"« {letter} »"]


@every_case(
    "text",
    [
        f"Texte intégral du communiqué\n\n{_FRENCH}\n",
        f"متن کامل بیانیه باشگاه پناهگاه‌ها\n\n{_PERSIAN}\n",
    ],
)
def test_such_a_line_above_the_text_is_its_title(read, text):
    assert embedded(read, text) == []
