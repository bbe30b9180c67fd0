"""Russian news: subjects behind their verbs and adjuncts, roles with complements, surnames in cases, short names."""

import pytest

_PADDING = "Этот текст стоит на странице. В нём больше ничего не сказано, и это всё."


@pytest.fixture
def said(context):
    """Return a function: kind, body, name and role of each subject in a text that is not another's statement."""

    def of(text):
        made = context(f"{text}\n{_PADDING}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        return [
            (item.kind, words(item.subject.body), words(item.subject.name), words(item.subject.role))
            for item in made.syntax.relations
            if not item.foreign
        ]

    return of


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("О том, что мост закроют, рассказал на заседании совета министр финансов Пётр Лозовой.", "Пётр Лозовой", None),
        ("Дело передано в суд, сообщил в среду прокурор Иван Ветров.", "Иван Ветров", "прокурор"),
        ("Об этом сообщил журналистам после встречи адвокат Иван Ветров.", "Иван Ветров", "адвокат"),
        ("Мост закроют, сказал агентству Kestrel мэр Иван Ветров.", "Иван Ветров", "мэр"),
        ("Такое мнение высказал в блоге депутат Иван Ветров.", "Иван Ветров", "депутат"),
        ("Данное заявление сделал депутат от ПКР Иван Ветров.", "Иван Ветров", "депутат от ПКР"),
        (
            "Как заявил полпред президента в Лесном округе Иван Ветров, мост закроют.",
            "Иван Ветров",
            "полпред президента в Лесном округе",
        ),
        ("Депутат-аграрий Иван Ветров сказал, что мост закроют.", "Иван Ветров", "Депутат-аграрий"),
        ("На встрече с жителями деревни Липовка Лесного района Анна Ладу сказала, что всё готово.", "Анна Ладу", None),
        (
            'Об этом заявил председатель правления АО "Лесмост" Иван Ветров.',
            "Иван Ветров",
            'председатель правления АО "Лесмост"',
        ),
    ],
)
def test_a_subject_stands_behind_adjuncts_and_hearers(said, sentence, name, role):
    subjects = [(found, held) for kind, _, found, held in said(sentence) if kind in ("says", "issues")]
    assert name in [found for found, _ in subjects]
    assert role is None or (name, role) in subjects


@pytest.mark.parametrize(
    "sentence",
    [
        "По словам министра, Иван Ветров уехал.",  # behind the comma the main clause begins
        "Мост закрыли после визита в Лесной округ министра Ветрова.",
        "Посол в Южном Судане вернулся и сообщил об этом.",
    ],
)
def test_no_name_is_taken_from_behind_a_source_or_a_place(said, sentence):
    assert [found for _, _, found, _ in said(sentence) if found] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Министр встретился с Павлом Ветровым. Ветров сказал, что мост закроют.", "Павлом Ветровым"),
        ("Министр говорил о Павле Ветрове. Вошёл Павел Ветров. Ветров сказал, что всё готово.", "Павел Ветров"),
        ("Приехал президент Лесании Павел Ветров. Ветров сказал, что всё готово.", "Павел Ветров"),
        ("Он принял Павла Ветрова. По окончании встречи Ветров сказал, что всё готово.", "Павла Ветрова"),
    ],
)
def test_a_surname_is_that_of_the_full_name_in_whatever_case(said, text, name):
    assert name in [found for _, _, found, _ in said(text)]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Минлес опроверг слухи о вырубке.", "Минлес"),
        ("Об этом сообщили агентству «Волна» в пресс-службе прокуратуры Липовки.", "прокуратуры Липовки"),
        ("Главный штаб Лесной стражи не исключает, что тропу закроют.", "Главный штаб Лесной стражи"),
    ],
)
def test_a_body_speaks(said, sentence, body):
    assert body in [found for _, found, _, _ in said(sentence)]


def test_the_minister_of_a_country_by_its_initials_speaks_for_no_body_of_them(said):
    assert said("Министр обороны РФ Иван Ветров заявил, что всё готово.")[0][1] is None


def test_a_country_that_mourns_with_others_is_no_body(said):
    assert [body for _, body, _, _ in said("Россия и весь мир скорбят по погибшим.") if body] == []


@pytest.mark.parametrize(("form", "noun"), [("reported", "решением"), ("reported", "сообщением"), ("direct", "просим")])
def test_the_instrumental_of_a_noun_is_no_verb_in_the_first_person(read, form, noun):
    told = f"Мост через реку закроют на ремонт в мае вместе с {noun} о дороге. Это сказал мэр города Иван Ветров."
    own = f"Мост через реку закроют на ремонт в мае, {noun} всех жителей города ездить по объездной дороге."
    made = read(f"{told if form == 'reported' else own}\n{_PADDING}")
    assert [item.form for item in made.statements] == [form]


@pytest.mark.parametrize(
    "member", ["Посол Лесного союза в Липовке", "Бывший сотрудник Лесной службы", "Член Лесного совета"]
)
def test_an_ambassador_a_member_and_who_was_one_speak_for_no_body(said, member):
    assert said(f"{member} Иван Ветров сказал, что мост закроют.")[0][1:3] == (None, "Иван Ветров")


def test_a_name_in_the_case_of_no_subject_is_not_how_a_body_is_called(said):
    text = "Данные представлены Лесным агентством спасения. «Пора», — заявили в ЛАС."
    assert [body for _, body, _, _ in said(text) if body] == ["ЛАС"]
    assert [body for _, body, _, _ in said(f"Лесное агентство спасения закрыто. {text}") if body][-1].startswith(
        "Лесное"
    )


def test_what_others_say_that_a_court_held_is_not_said_by_it(said):
    text = "Адвокат Иван Ветров объясняет, что Лесной суд признал сделку законной."
    assert [body for _, body, _, _ in said(text) if body] == []


def test_a_verb_ends_the_name_of_a_body(said):
    text = "Министерство лесов и озёр встрепенулось и указало, что тропа открыта."
    assert [body for _, body, _, _ in said(text) if body] == ["Министерство лесов и озёр"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Министерство лесов, полей и морей Лесании (МЛПМ) сообщает, что тропа открыта.",
            "Министерство лесов, полей и морей Лесании",
        ),
        ("Агентство лесных дорог сообщило, что тропа открыта.", "Агентство лесных дорог"),
        ("Тропа открыта, сообщил официальный представитель «Лесдора» Иван Ветров.", "Лесдора"),
        ("Лидер Партии озёр (ПОЗ) Иван Ветров сказал, что тропа открыта.", "Партии озёр (ПОЗ)"),
        ("Тропа открыта, сказал в интервью Kestrel Post глава дипломатии ЛОС Иван Ветров.", "ЛОС"),
    ],
)
def test_a_body_has_its_whole_name_and_no_more(said, text, body):
    assert {found for _, found, _, _ in said(text) if found} == {body}


@pytest.mark.parametrize(
    "text",
    [
        "Власти Лесании распределят помощь жителям, заявил министр Иван Ветров.",
        "Агентство «Кедр» сообщило, что тропа открыта.",
        "Информационные агентства сообщили, что тропа открыта.",
        "Первой стала Ирина Ветрова (50 кг), тренер её поздравляет.",
        "В Лесной думе обсуждали тропу и заявили о закрытии, сказал депутат Иван Ветров.",
    ],
)
def test_who_acts_or_passes_on_is_no_body_that_says_it(said, text):
    assert [body for _, body, _, _ in said(text) if body] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Глава союза мельников Иван Ветров в интервью РТВ заявил, что мост закроют.",
        "Мэр Иван Ветров в интервью РТВ подчеркнул, что мост закроют.",
        "В интервью РТВ мэр Иван Ветров заявил, что мост закроют.",
        "В интервью РТВ заявил о закрытии моста мэр Иван Ветров.",
    ],
)
def test_the_medium_of_an_interview_does_not_speak(said, sentence):
    assert [(found[2], found[1]) for found in said(sentence)] == [("Иван Ветров", None)]


@pytest.mark.parametrize(
    "title", ["ОТКРЫТОЕ ПИСЬМО СОЮЗАМ СЕВЕРА", "ОБРАЩЕНИЕ МИНИСТЕРСТВАМ", "Обращение профсоюзам Севера"]
)
def test_whom_a_letter_is_for_stands_in_the_dative_and_does_not_issue_it(said, title):
    assert said(title) == []
    assert said("ОБРАЩЕНИЕ СОЮЗОВ СЕВЕРА")[0][:2] == ("statement-of", "СОЮЗОВ СЕВЕРА")


def test_what_a_body_said_earlier_is_no_statement_of_this_text(said):
    before = "Мэр Иван Ветров заявил, что мост закроют."
    assert [found[2] for found in said(f"{before} Ранее сообщалось, что МВД выразило протест.")] == ["Иван Ветров"]
    assert [found[1] for found in said(f"{before} МВД выразило протест.")] == [None, "МВД"]
