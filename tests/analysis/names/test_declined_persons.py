"""Russian persons whose words are told of stand in the genitive; their names are known in the nominative."""

import pytest

from archivist.analysis.names.declined_persons import person_in_nominative


@pytest.mark.parametrize(
    ("declined", "name"),
    [
        ("Анны Морозовой", "Анна Морозова"),
        ("Ивана Морозова", "Иван Морозов"),
        ("Ильи Морозова", "Илья Морозов"),
        ("Павла Заречина", "Павел Заречин"),
        ("Андрея Воровского", "Андрей Воровский"),
        ("Ольги Талицкой", "Ольга Талицкая"),
        ("Игоря Петровича Сурина", "Игорь Петрович Сурин"),
        ("Анны Петровны Суриной", "Анна Петровна Сурина"),
        ("Петра Ковальчука", "Петр Ковальчук"),
        ("Олега Шевченко", "Олег Шевченко"),
        ("Виктора Цоя", "Виктор Цой"),
        ("Юлии Ким", "Юлия Ким"),
        ("Анатолия Сердюкова-Гольца", "Анатолий Сердюков-Гольц"),
    ],
)
def test_given_name_and_surname_are_put_into_the_nominative(declined, name):
    assert person_in_nominative(declined) == name


@pytest.mark.parametrize(
    "name",
    ["Иван Морозов", "Анна Морозова", "Евгения Гуцул", "Александра Морозова", "Сергея Талого", "Морозова", "Зарины Ды"],
)
def test_a_name_stays_as_it_is_where_its_words_do_not_tell(name):
    assert person_in_nominative(name) == name


def test_whose_words_are_told_of_is_named_as_known(read):
    text = "По словам мэра Тальвина Анны Морозовой, мост закрыт на месяц. Работы займут больше времени."
    speaker = read(text).metadata.speaker
    assert speaker.value.name == "Анна Морозова"
    assert [item.text for item in speaker.evidence if item.part == "name"] == ["Анны Морозовой"]
