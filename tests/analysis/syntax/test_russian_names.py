"""Where Russian names of bodies begin and end: missions with their seats, branches, adjectives before the noun."""

import pytest

_PADDING = "Рыбаки давно этого ждали и были очень удивлены этим решением."


@pytest.fixture
def issuer(likeliest):
    """Return the function that reads who issues a text in a short piece of news."""

    def of(text):
        value = likeliest(f"{text} {_PADDING}\n")[0]
        return value and value[0].lower() + value[1:]

    return of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Посольство Сарнии в Велморе сообщило, что мост закрыт.", "посольство Сарнии в Велморе"),
        ("Как сообщили в консульстве Сарнии в Велморе, мост закрыт.", "консульство Сарнии в Велморе"),
        ("Посольство Сарнии в Телеграме сообщило, что мост закрыт.", "посольство Сарнии"),  # where it writes
        ("Посольство Сарнии в понедельник сообщило, что мост закрыт.", "посольство Сарнии"),
        ("Министерство обороны Велмора в Сарнии сообщило, что мост закрыт.", "министерство обороны Велмора"),
        ("Управление МЧС по Велморской области сообщило, что мост закрыт.", "управление МЧС по Велморской области"),
        ("«Он закрыт», — сообщило управление МЧС по городу Велмору.", "управление МЧС по городу Велмору"),
        ("Министерство обороны Велмора по телефону сообщило, что мост закрыт.", "министерство обороны Велмора"),
        ("Профсоюз работников связи сообщил, что мост закрыт.", "профсоюз работников связи"),
    ],
)
def test_a_mission_has_its_seat_and_a_branch_its_region(issuer, text, body):
    assert issuer(text) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Согласно пресс-релизу футбольного клуба «Велмор», мост закрыт.", "футбольный клуб «Велмор»"),
        ("Согласно пресс-релизу администрации города Велмора, мост закрыт.", "администрация города Велмора"),
        ("В заявлении, опубликованном футбольным клубом «Велмор», говорится о лжи.", "футбольный клуб «Велмор»"),
        ("В заявлении, опубликованном Национальным банком Велмора, говорится о лжи.", "национальный банк Велмора"),
        ("«Он закрыт», — сообщил в понедельник Велморский районный суд.", "велморский районный суд"),
        ("«Он закрыт», — сообщила в понедельник Велморская детская больница.", "велморская детская больница"),
        ("«Он закрыт», — сообщил в понедельник Национальному банку Велмора агент.", None),  # who hears it
    ],
)
def test_adjectives_before_its_noun_are_part_of_a_name_in_every_case(issuer, text, body):
    assert issuer(text) == body


def test_a_headline_keeps_the_mark_that_closes_the_name_before_its_colon(issuer):
    line = "Компания «Велмор-Нефть»: мост закрыт до пятницы\n\nДвижение будет открыто в субботу."
    assert issuer(line) == "компания «Велмор-Нефть»"
    assert (
        issuer("«Велморский банк»: мост закрыт до пятницы\n\nДвижение будет открыто в субботу.") != "велморский банк»"
    )


def test_a_rank_behind_the_role_of_a_commander_is_not_the_whole_role(likeliest):
    text = f"Об этом заявил в понедельник командующий флотом адмирал Зорян Белкович. {_PADDING}\n"
    assert likeliest(text)[1] == ("Зорян Белкович", "командующий флотом адмирал")


@pytest.mark.parametrize("role", ["Директор компании «Велмор-Нефть»", "Директор завода"])
def test_a_signature_keeps_the_mark_that_closes_the_name_in_its_role(likeliest, role):
    text = f"{_PADDING} Мост закрыт, и мы просим жителей ждать.\n\nМы просим жителей ждать.\n\n{role}\nЗорян Белкович\n"
    assert likeliest(text)[1] == ("Зорян Белкович", role)


@pytest.mark.parametrize("adjunct", ["по итогам заседания", "по телефону", "по завершении встречи"])
def test_an_adjunct_before_the_verb_is_no_part_of_the_name(context, adjunct):
    read = context(f"Министерство обороны Велмора {adjunct} сообщило, что мост закрыт. {_PADDING}\n")
    (relation,) = read.syntax.relations
    assert read.view.slice(relation.subject.body) == "Министерство обороны Велмора"
