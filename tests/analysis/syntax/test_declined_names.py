"""Names in Russian news: told by a given name in the subject's case, cut behind roles, brackets and Latin letters."""

import pytest

_PADDING = "Этот текст стоит на странице. В нём больше ничего не сказано, и это всё."


@pytest.fixture
def subjects(context):
    """Return a function: kind, name, role and body of each subject of a text."""

    def of(text):
        made = context(f"{text}\n{_PADDING}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        found = [item.subject for item in made.syntax.relations]
        return [(item.kind, words(item.name), words(item.role), words(item.body)) for item in found]

    return of


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Евгения Ковач заявила, что мост закрыт.", "Евгения Ковач", None),
        ("Фельетонистка Мария Ковач считает, что мост закрыт.", "Мария Ковач", "Фельетонистка"),
        ("Глава комиссии Урсула фон дер Браун заявила, что мост закрыт.", "Урсула фон дер Браун", "Глава комиссии"),
        ("Лидер садоводов Мария Корина Ковач сказала, что мост закрыт.", "Мария Корина Ковач", "Лидер садоводов"),
        ("Глава минздрава Алла Ковач тогда заявила, что мост закрыт.", "Алла Ковач", "Глава минздрава"),
        ("Депутат Андрей Ковач громко заявил, что мост закрыт.", "Андрей Ковач", "Депутат"),
        ("Эксперт Riverline Вячеслав Ковач заявил, что мост закрыт.", "Вячеслав Ковач", "Эксперт Riverline"),
        ("Обозреватель Riverline Пётр Ковач заявил, что мост закрыт.", "Пётр Ковач", "Обозреватель Riverline"),
        ("Об этом заявил посол ЕС в Новограде Янис Ковач.", "Янис Ковач", "посол ЕС в Новограде"),
        (
            "Об этом заявила вице-премьер, министр речных дел Анна Ковач.",
            "Анна Ковач",
            "вице-премьер, министр речных дел",
        ),
        (
            "Об этом заявил директор школ, садов и лагерей Заречья Иван Ковач.",
            "Иван Ковач",
            "директор школ, садов и лагерей Заречья",
        ),
        (
            "Об этом заявил глава Агентства речного надзора (НАРН) Николай Ковач.",
            "Николай Ковач",
            "глава Агентства речного надзора (НАРН)",
        ),
        (
            "Депутат Собрания Заречья Сергей Ковач на митинге в Новограде заявил, что мост закрыт.",
            "Сергей Ковач",
            "Депутат Собрания Заречья",
        ),
        (
            "Президент Заречья Андрей Ковач после встречи с Анной Новак сообщил о ремонте.",
            "Андрей Ковач",
            "Президент Заречья",
        ),
    ],
)
def test_a_name_begins_with_its_given_name(subjects, sentence, name, role):
    assert (name, role) in [(found, held) for _, found, held, _ in subjects(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Министр Дан Ковач и директор школы Лилия Новак заявили, что мост закрыт.",  # two persons
        "Как визит Валентины Ковач в Лесной округ дал старт ремонту моста.",  # whose visit it was
        "Как мэр Новограда Иван Ковач строил мост.",  # "how", and no verb of speaking
        "Глава лесного офиса River International объявила об отставке.",  # a person has a name in Russian letters
        "Об этом сообщил сенатор, цитируемый агентством Заречье Сегодня.",
        "Посол в Северной Лагуне заявил, что мост закрыт.",
    ],
)
def test_no_name_is_made_of_two_persons_of_an_owner_or_of_a_body(subjects, sentence):
    assert not [name for _, name, _, _ in subjects(sentence) if name]


def test_a_name_of_two_nouns_is_still_a_body(subjects):
    assert ("body", None, None, "Ассоциация рыбаков Заречья") in subjects(
        "Ассоциация рыбаков Заречья заявила, что мост закрыт."
    )


def test_according_to_somebody_takes_the_genitive(subjects):
    assert ("person", "Адриана Ковача", "парламентария", None) in subjects(
        "По словам парламентария Адриана Ковача, мост закрыт."
    )
