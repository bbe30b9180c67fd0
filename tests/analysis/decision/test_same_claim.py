import pytest
from every_case import every_case

from archivist.analysis.decision.same_claim import joining
from archivist.model.metadata import Speaker


@every_case(
    ("one", "other", "head_last", "same"),
    [
        ("Ministry of Tides", "Ministry of Tides of Ruritania", True, True),
        ("Tide Ministry", "Ruritanian Tide Ministry", True, True),
        ("Ruritanian League", "Ruritanian League Mission", True, False),  # the mission is another body
        ("Conseil des marées", "Conseil des marées de Ruritanie", False, True),
        ("Union des ports", "Mission de l’Union des ports", False, False),
        ("Council", "Council of Ports", True, False),  # one word names nothing
        ("RTA", "Ruritanian Tide Agency", True, True),
        ("RTA", "Ruritanian Agency for Tides", True, False),
        ("CMR", "Conseil des marées de Ruritanie", False, True),
        ("وەزارەتی ناوخۆ", "وەزارەتی ناوخۆی هەرێمی تەرنا", False, True),
        ("وەزارەتی ئاوی", "وەزارەتی ئاویی تەرنا", False, True),
        ("ڕێکخراوی ئاو", "رێکخراوی ئاو", False, True),
        ("وەزارەتی ناوخۆ", "وەزارەتی ناوەندی تەرنا", False, False),
        ("وزارت راه", "وزارت راهی دیگر", False, False),  # Persian writes no izafe
    ],
)
def test_a_body_is_known_by_a_part_that_has_its_head_and_by_its_initials(one, other, head_last, same):
    joins = joining("issuer", head_last=head_last)
    assert joins(one, other) is joins(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Speaker("Ana Orlu", "mayor"), Speaker("Orlu", None), True),
        (Speaker("Ana Orlu", "mayor"), Speaker("Ana Veld", "mayor"), False),
        (Speaker("Sami bin Ali", "mayor"), Speaker("Sami bin Ali Al Orlu", None), True),
        (Speaker("Ana", "mayor"), Speaker("Ana Veld", "mayor"), False),
        (Speaker(None, "the mayor"), Speaker(None, "The Mayor"), True),
        (Speaker(None, "mayor"), Speaker("Ana Orlu", "mayor"), False),
    ],
)
def test_a_person_is_known_by_the_surname_and_by_a_name_that_another_goes_on_from(one, other, same):
    joins = joining("speaker", head_last=False)
    assert joins(one, other) is joins(other, one) is same


def test_other_values_are_the_same_when_they_are_written_alike():
    joins = joining("title", head_last=False)
    assert joins("On Tides", "on  tides")
    assert not joins("On Tides", "On Tides and Ports")


def test_a_government_of_a_country_is_the_same_with_the_adjective():
    """Join "the Iraqi government" and "the government of Iraq"; not two countries, nor two kinds of bodies."""
    joins = joining("issuer", head_last=False)
    assert joins("الحكومة العراقية", "حكومة العراق")
    assert joins("الشرطة البريطانية", "شرطة بريطانيا")
    assert not joins("الحكومة العراقية", "حكومة السودان")
    assert not joins("الحكومة العراقية", "وزارة العراق")


@every_case(
    ("one", "other", "same"),
    [
        ("Ministeriums für Wasser", "Ministerium für Wasser", True),
        ("Rates der Dörfer", "Rat der Dörfer", False),  # too short to be sure
        ("Министерства водных путей", "Министерство водных путей", True),
        ("Ministerium für Wasser", "Ministerium für Forsten", False),
    ],
)
def test_a_body_is_the_same_in_another_case(one, other, same):
    assert joining("issuer", head_last=False)(one, other) is same


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("Минлес", "Министерство лесного хозяйства Лесании", True),
        ("Генпрокуратура", "Генеральная прокуратура", True),
        ("Нацбанк", "Национальный банк", True),
        ("Минлес", "Министерство обороны", False),
        ("Минута", "Министерство обороны", False),
        ("Генсек", "Генеральный штаб", False),
    ],
)
def test_russian_bodies_are_shortened_to_one_word(short, long, same):
    assert joining("issuer", head_last=False)(short, long) is same
