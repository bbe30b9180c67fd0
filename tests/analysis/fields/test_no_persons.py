"""Lands and bodies in the Russian genitive, which no person's name is, and the last noun of a role before one."""

from every_case import every_case

_TEXT = (
    "От имени жителей долины выражаю глубокие соболезнования родным смотрителя. Он много лет заботился о гостях, и "
    "память о нём останется в сердцах всех, кто его знал.\n"
)


@every_case("whose", ["Главы Озёрной Народной Республики", "Главы Озёрской Долинной Федерации"])
def test_the_land_of_a_role_in_a_title_does_not_speak(read, whose):
    field = read(f"Соболезнования {whose} по случаю кончины смотрителя приюта\n\n{_TEXT}").metadata.speaker
    assert field.value is None
    assert not [item for item in field.candidates if item.value.name]


def test_the_end_of_a_role_below_a_letter_is_no_name(read):
    signed = (
        "С любовью о Господе,\nПредседатель Отдела внешних связей\nОзёрского Подворья\nсмотритель Долинный Ириней\n"
    )
    field = read(f"Ваше Блаженство, дорогой Владыка!\n{_TEXT}{signed}").metadata.speaker
    names = [item.value.name for item in field.candidates] + [field.value and field.value.name]
    assert "Озёрского Подворья" not in names


def test_who_is_named_behind_a_land_keeps_it_in_the_role(read):
    told = "Святейший Митрополит Озёрский и всея Долины Кирилл выразил соболезнования в связи с кончиной смотрителя."
    speaker = read(f"{told}\n\n{_TEXT}").metadata.speaker.value
    assert (speaker.name, speaker.role) == ("Кирилл", "Святейший Митрополит Озёрский и всея Долины")


@every_case("name", ["Зинаида Броневская", "Иван Луговской"])
def test_a_person_speaks(read, name):
    text = f"Глава Озёрной Республики {name} заявил в среду, что приюты над озером останутся открытыми до осени.\n"
    assert read(text).metadata.speaker.value.name == name


@every_case(
    "text",
    [
        "Statement of the Westland Bishops\n\nWe mourn the dead of the flood. We call on all to help.\n",
        "The Westland Bishops have issued a statement on the flood. They call on all to help.\n",
    ],
)
def test_several_persons_are_no_one(read, text):
    assert read(text).metadata.speaker.value is None
