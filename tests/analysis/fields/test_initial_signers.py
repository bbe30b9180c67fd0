"""Offices above initials and a surname, with which Russian acts are signed."""

from every_case import every_case

_ACT = (
    "Распоряжение от 16.01.2014 г № 34-РГ\n\nВ целях охраны приютов над озером постановляю:\n\n"
    "1. Закрыть приюты над озером до схода снега.\n\n2. Смотрителям приютов проверить двери и окна.\n\n"
)


@every_case(
    ("signed", "name", "role"),
    [
        ("Глава\n\nОзёрной Республики\n\nР.ПАРОВ\n", "Р.ПАРОВ", "Глава Озёрной Республики"),
        ("Губернатор\nН.В.Паров\n", "Н.В.Паров", "Губернатор"),
    ],
)
def test_who_signs_below_the_office_speaks(read, signed, name, role):
    speaker = read(_ACT + signed).metadata.speaker.value
    assert (speaker.name, " ".join(speaker.role.split())) == (name, role)


@every_case(
    "signed",
    [
        "Глава\nОзёрной Республики\nР.ПАРОВ\n\nСмотритель\nН.В.КЛЕНОВ\n",
        "Контроль за исполнением возложить на смотрителя.\nН.В.КЛЕНОВ\n",
    ],
)
def test_several_who_sign_and_a_name_without_an_office_do_not(read, signed):
    assert read(_ACT + signed).metadata.speaker.value is None
