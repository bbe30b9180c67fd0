"""Towns by the list of their names: what stands before them, or is written on to them, shows that one is meant."""

import pytest

from archivist.analysis.names.common_given_names import latin_given_names
from archivist.analysis.names.town_names import town_names
from archivist.base.fold import fold


def places(reading):
    return [item.text for item in reading.mentions if item.type == "place"]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The boats came from Swindon and Aberdeen last week, and nobody saw them.", ["Swindon", "Aberdeen"]),
        ("Les bateaux sont venus hier d'Orléans, et on ne les a pas revus.", ["Orléans"]),
        ("Los barcos salieron ayer hacia Almería, donde nadie los esperaba.", ["Almería"]),
        ("In Augsburg lagen gestern drei Boote des Landes, und das ist nicht neu.", ["Augsburg"]),
        ("Tekneler dün Karabük'ten geldi ve orada kimse yoktu.", ["Karabük"]),
        ("وصلت القوارب أمس إلى درنة وطبرق ثم عادت.", ["درنة", "طبرق"]),
        ("وجدت القوارب بأريحا أمس ثم أعيدت.", ["أريحا"]),
        ("قایق‌ها دیروز در غزنی پیدا شدند و برگشتند.", ["غزنی"]),
    ],
)
def test_a_listed_town_is_a_place_behind_a_preposition_or_with_a_case(read, text, towns):
    assert places(read(text)) == towns


@pytest.mark.parametrize(
    "text",
    [
        "The boats of Swindon Marine Supplies came back last week, and nobody saw them.",
        "The boats of the Lord Mayor of Swindon-Marstow came back last week.",
        "A letter from Ms Aberdeen was read to the owners of the boats.",
    ],
)
def test_a_town_within_another_name_is_none(read, text):
    assert not {"Swindon", "Aberdeen"} & set(places(read(text)))


def test_the_names_are_written_as_the_view_has_them():
    names = town_names()
    assert len(names) > 10_000
    assert all(fold(name).text == name == name.strip() for name in names | latin_given_names())
