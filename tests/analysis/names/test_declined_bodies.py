"""Names of Russian bodies are put into the nominative where their endings tell how."""

import pytest

from archivist.analysis.names.declined_bodies import in_nominative


@pytest.mark.parametrize(
    ("declined", "name"),
    [
        ("Ассоциации мельников Заречья", "Ассоциация мельников Заречья"),
        ("Институту рек Заречья", "Институт рек Заречья"),
        ("Национальном банке Заречья", "Национальный банк Заречья"),
        ("Городского совета", "Городской совет"),
        ("Областной прокуратуры", "Областная прокуратура"),
        ("Нового движения мельников", "Новое движение мельников"),
        ("заречном Минздраве", "заречный Минздрав"),
        ("департаменте культуры", "департамент культуры"),
        ("Госдумы Заречья", "Госдума Заречья"),
        ("Заречной детской больницей", "Заречная детская больница"),
        ("хоккейном клубе «Барсы»", "хоккейный клуб «Барсы»"),
        ("правозащитном центре", "правозащитный центр"),
        ("Управлением Речной службы по Заречью", "Управление Речной службы по Заречью"),
    ],
)
def test_noun_and_adjectives_are_put_into_the_nominative(declined, name):
    assert in_nominative(declined) == name


@pytest.mark.parametrize(
    "name",
    [
        "Союз мельников Заречья",
        "Мария Корина Ковач",
        "Председатель Совета мельников",
        "членом совета мельников",
        "самой компании",
        "Правового центра",  # "Правовой", but "Новый": no rule tells
    ],
)
def test_what_no_rule_tells_stays_as_it_is(name):
    assert in_nominative(name) == name


def test_several_bodies_with_a_verb_in_the_plural_stand_in_the_nominative():
    assert in_nominative("Ассоциации мельников", "", " заявили о споре") == "Ассоциации мельников"
    assert in_nominative("Ассоциации мельников", "В ", " заявили о споре") == "Ассоциация мельников"
