"""What stands before a Russian verb and is answered or told of has its subject behind the verb."""

import pytest

_PADDING = "Этот текст стоит на странице. В нём больше ничего не сказано, и это всё."


@pytest.fixture
def spoken(context):
    """Return a function: name, role and body of each subject that a sentence makes its own speaker."""

    def of(text):
        made = context(f"{text}\n{_PADDING}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        found = [item.subject for item in made.syntax.relations if not item.foreign and item.kind != "speaks-for"]
        return [(words(item.name), words(item.role), words(item.body)) for item in found]

    return of


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Заявление Палаты мельников Заречья раскритиковали в Союзе пекарей.", (None, None, "Союзе пекарей")),
        ("На заявление Палаты мельников ответил министр Иван Ковач.", ("Иван Ковач", "министр", None)),
        ("На обращение Палаты мельников ответила прокуратура Заречья.", (None, None, "прокуратура Заречья")),
        ("Решение Речного суда Заречья прокомментировали в Палате мельников.", (None, None, "Палате мельников")),
        ("Заявление министра Ивана Ковача прокомментировала депутат Анна Рейн.", ("Анна Рейн", "депутат", None)),
        ("Слова министра Ивана Ковача отвергла депутат Анна Рейн.", ("Анна Рейн", "депутат", None)),
    ],
)
def test_the_subject_stands_behind_the_verb_that_agrees_with_it(spoken, sentence, subject):
    assert spoken(sentence) == [subject]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Эти сообщения Иван Ковач назвал вымыслом.", ("Иван Ковач", None, None)),
        ("Отделение Палаты мельников по Заречной области опровергло слухи.", (None, None, None)),
        ("В сообщении Палаты мельников Заречья говорится, что мост закрыт.", (None, None, "Палаты мельников Заречья")),
        ("Заявление Палаты мельников Заречья о мосте", (None, None, "Палаты мельников Заречья")),
    ],
)
def test_a_subject_before_the_verb_stays_one(spoken, sentence, subject):
    found = spoken(sentence)
    assert len(found) == 1
    assert subject in (found[0], (None, None, None))


def test_an_opinion_is_no_body(spoken):
    assert spoken("Такое мнение высказал депутат Иван Ковач.") == [("Иван Ковач", "депутат", None)]


def test_a_press_office_in_which_something_is_said_speaks_for_its_body(spoken):
    role = "пресс-службе Палаты мельников Заречья"
    assert spoken(f"В {role} сообщили, что мост закрыт.") == [(None, role, "Палаты мельников Заречья")]
    role = "пресс-служба Федерации гребли Заречья"
    assert spoken(f"Как сообщила {role}, мост закрыт.") == [(None, role, "Федерации гребли Заречья")]
    role = "пресс-службе губернатора Заречной области"
    assert spoken(f"В {role} сообщили, что мост закрыт.") == []


def test_a_name_of_a_body_ends_before_its_verb(spoken):
    assert spoken("Сообщение Палаты мельников Заречья вызвало споры.") == [(None, None, "Палаты мельников Заречья")]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Как рассказала «Вестнику» глава Союза мельников Анна Рейн, мост закрыт.",
            ("Анна Рейн", "глава Союза мельников", "Союза мельников"),
        ),
        (
            "Глава Союза адвокатов Анна Рейн сообщила о споре.",
            ("Анна Рейн", "Глава Союза адвокатов", "Союза адвокатов"),
        ),
        ("Министр Олег Рейн по поручению губернатора Ивана Ковача сообщил о споре.", ("Олег Рейн", "Министр", None)),
        (
            "Заместитель главного прокурора Речной прокуратуры Олег Рейн сообщил о споре.",
            ("Олег Рейн", "Заместитель главного прокурора Речной прокуратуры", "Речной прокуратуры"),
        ),
        ("Проект поддержал Союз мельников Заречья.", (None, None, "Союз мельников Заречья")),
        ("Мост открыт.Министр Олег Рейн сообщил о споре.", ("Олег Рейн", "Министр", None)),
    ],
)
def test_a_speaker_without_hearers_and_without_others(spoken, sentence, subject):
    assert spoken(sentence) == [subject]
