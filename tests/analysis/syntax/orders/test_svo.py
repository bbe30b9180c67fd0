"""Who says what in English, French, Spanish, German and Russian, with bodies and persons that no list knows."""

import pytest

# What makes a short sentence's language certain
_PADDING = {
    "en": "This is the text of the page and it was not in the news that day.",
    "fr": "Ce texte est dans la page et il ne sera pas lu par les gens qui sont dans la ville.",
    "es": "Este texto es para la página y no se lee en la ciudad, pero los niños lo han visto por la noche.",
    "de": "Dieser Text ist nicht auf der Seite und wird auch von den Leuten in der Stadt nicht gelesen.",
    "ru": "Этот текст стоит на странице.",
}


@pytest.fixture
def said(context):
    """Return the relations of the first line of a text: kind, body, name, whether framed, whether another's."""

    def read(tongue, sentence):
        made = context(f"{sentence}\n{_PADDING[tongue]}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        return [
            (item.kind, words(item.subject.body), words(item.subject.name), item.framed, item.foreign)
            for item in made.syntax.relations
            if item.place < len(sentence)
        ]

    return read


@pytest.mark.parametrize(
    ("tongue", "sentence", "expected"),
    [
        ("en", "The Kestrel Guild said in a statement that it rained.", ("says", "Kestrel Guild", None, True, False)),
        ("en", "In a statement, the Kestrel Dock Union said no.", ("says", "Kestrel Dock Union", None, True, False)),
        ("ru", "С заявлением выступил Союз пекарей.", ("issues", "Союз пекарей", None, True, False)),
        ("ru", "Важное заявление сделала Лига рыбаков.", ("issues", "Лига рыбаков", None, True, False)),
        (
            "ru",
            "Народная лига по борьбе с пожарами и дымом сообщила.",
            ("says", "Народная лига по борьбе с пожарами и дымом", None, False, False),
        ),
        ("en", "The Kestrel Caucus condemns the attack.", ("performs", "Kestrel Caucus", None, False, False)),
        ("en", "Quillmark Inc. issued a statement.", ("issues", "Quillmark Inc.", None, True, False)),
        ("en", "“It rains,” said Mayor Kelvin Tarrow.", ("says", None, "Kelvin Tarrow", False, False)),
        ("en", "Ida Tarrow, the clerk of Dunmore, said no.", ("says", None, "Ida Tarrow", False, False)),
        ("en", "Statement by Secretary Maud Ellery on Ombra", ("statement-of", None, "Maud Ellery", False, False)),
        ("fr", "L'Amicale des phares a publié un communiqué.", ("issues", "Amicale des phares", None, True, False)),
        ("fr", "« Il pleut », a déclaré la maire Ida Vane.", ("says", None, "Ida Vane", False, False)),
        ("es", "La Liga de Faros condena el ataque.", ("performs", "Liga de Faros", None, False, False)),
        ("es", "La alcaldesa de Quito, Ana Tarrón, dijo que no.", ("says", None, "Ana Tarrón", False, False)),
        ("de", "Das Leuchtturm Kollektiv lädt ein.", ("performs", "Leuchtturm Kollektiv", None, False, False)),
        ("de", "Wie das Fischereiamt mitteilte, regnet es.", ("says", "Fischereiamt", None, False, False)),
        ("ru", "О том, что идёт дождь, заявил мэр Олег Лантаров.", ("says", None, "Олег Лантаров", False, False)),
        ("ru", "«Идёт дождь», — сообщили в Союзе лоцманов.", ("says", "Союзе лоцманов", None, False, False)),
    ],
)
def test_the_subject_of_a_clause_is_found_on_either_side_of_its_verb(said, tongue, sentence, expected):
    assert expected in said(tongue, sentence)


@pytest.mark.parametrize(
    ("tongue", "sentence", "body"),
    [
        ("en", "Commenting on a statement by the Embassy of Ombra, Minister Ida Vane said no.", "Embassy of Ombra"),
        ("en", "Sheriff Ida Vane welcomed the statement by the Kestrel Union.", "Kestrel Union"),
        ("fr", "En réponse à un communiqué de l'Ambassade d'Ombrie, le ministre a dit non.", "Ambassade d'Ombrie"),
        ("de", "Ida Vahn reagierte auf eine Erklärung der Gewerkschaft Tarnow.", "Gewerkschaft Tarnow"),
    ],
)
def test_the_author_of_a_statement_that_is_answered_is_another(said, tongue, sentence, body):
    assert [item[-1] for item in said(tongue, sentence) if item[1] == body] == [True]


@pytest.mark.parametrize(
    ("tongue", "sentence", "body"),
    [
        ("en", "The Mission of Rivers, Ports and Fisheries said no.", "Mission of Rivers, Ports and Fisheries"),
        ("en", "The Secretariat on Food Security said no.", "Secretariat on Food Security"),
        ("en", "Dovecote County Attorney's Office said no.", "Dovecote County Attorney's Office"),
        ("en", "The press office of the Kestrel Union said no.", "Kestrel Union"),
        ("es", "La Mesa de Apoyo a las Familias dijo que no.", "Mesa de Apoyo a las Familias"),
        (
            "de",
            "Das Hilfswerk für Wasser- und Forstwirtschaft sagte nein.",
            "Hilfswerk für Wasser- und Forstwirtschaft",
        ),
        ("ru", "Союз по борьбе с пожарами заявил об этом.", "Союз по борьбе с пожарами"),
    ],
)
def test_a_name_goes_on_to_its_right_end(said, tongue, sentence, body):
    assert body in [item[1] for item in said(tongue, sentence)]


@pytest.mark.parametrize(
    ("tongue", "sentence"),
    [
        ("en", "Residents said in a statement that it rained."),
        ("en", "Ida was told that it rained."),
        ("en", "He said that it rained."),
        ("de", "Anwohner fordern mehr Hilfe."),
    ],
)
def test_who_is_nobody_in_particular_is_no_body(said, tongue, sentence):
    assert [item for item in said(tongue, sentence) if item[1] or item[2]] == []


def test_who_is_met_does_not_speak(said):
    relations = said("en", "District commissioner Ida Vane met trustee Oskar Tarrow and said that it rained.")
    assert [item[2] for item in relations] == ["Ida Vane"]


@pytest.mark.parametrize(
    ("tongue", "sentence", "body", "name"),
    [
        ("en", "The Kestrel Board, through its spokesperson, Ida Vane, rejected it.", "Kestrel Board", "Ida Vane"),
        ("en", "The Kestrel Board, via its chair Ida Vane, rejected it.", "Kestrel Board", "Ida Vane"),
        (
            "fr",
            "L'Amicale des phares, par la voix de son président, Jean Vial, a dit non.",
            "Amicale des phares",
            "Jean Vial",
        ),
        (
            "fr",
            "La Ligue des phares, par l'intermédiaire de sa porte-parole Ida Vial, a dit non.",
            "Ligue des phares",
            "Ida Vial",
        ),
        (
            "es",
            "La Liga de Faros, a través de su titular, Ana Vela, juez de la isla, emitió una nota.",
            "Liga de Faros",
            "Ana Vela",
        ),
        (
            "es",
            "La Liga de Faros, por medio de su secretario Juan Vela, rechazó el cierre.",
            "Liga de Faros",
            "Juan Vela",
        ),
    ],
)
def test_a_body_speaks_through_a_person_and_both_are_heard(said, tongue, sentence, body, name):
    heard = [(found[1], found[2]) for found in said(tongue, sentence)]
    assert (body, None) in heard
    assert (None, name) in heard


@pytest.mark.parametrize(
    ("tongue", "sentence", "body", "name"),
    [
        (
            "en",
            "In a statement signed by the board's Public Relations Officer, DSP IDA VANE, it rained.",
            None,
            "IDA VANE",
        ),
        (
            "en",
            "On May 4, His Holiness Aldric II, Patriarch of Dunmore, sent a letter to the mayor.",
            None,
            "Aldric II",
        ),
        ("en", "“It rains,” read a statement from the Kestrel Board.", "Kestrel Board", None),
        ("en", "The Kestrel Board has opened the lock, it said in a statement.", "Kestrel Board", None),
        ("fr", "La Ligue des phares a fait savoir qu'il pleut.", "Ligue des phares", None),
        ("fr", "La Ligue des phares vient de publier un communiqué.", "Ligue des phares", None),
        (
            "fr",
            "Le porte-parole de la Ligue des phares a prononcé ce matin la déclaration suivante.",
            "Ligue des phares",
            None,
        ),
        ("fr", "« Il pleut », a assuré à la presse Ida Vial, directrice du phare.", None, "Ida Vial"),
        ("es", "«Llueve», aseguró a la prensa Ana Vela, directora del faro.", None, "Ana Vela"),
        ("es", "Según la nota de prensa de la Liga de Faros, llueve.", "Liga de Faros", None),
        ("es", "De acuerdo con la Liga de Faros, llueve.", "Liga de Faros", None),
    ],
)
def test_words_that_speak_only_together_are_read_together(said, tongue, sentence, body, name):
    assert (body, name) in [(found[1], found[2]) for found in said(tongue, sentence) if not found[4]]


def test_a_noun_for_a_statement_is_no_verb(said):
    assert [found[1] for found in said("es", "Así lo anunció la Liga de Faros en un comunicado.")] == ["Liga de Faros"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "„So geht das nicht weiter“, empört sich Klubobfrau Maria Lindner.",
            ("says", None, "Maria Lindner", False, False),
        ),
        (
            "„Das bleibt so“, widersprach heute, Donnerstag, Leopold Aumann, Vorstand des Hafens, den Gerüchten.",
            ("says", None, "Leopold Aumann", False, False),
        ),
        (
            "Vor dem Treffen der Minister und Ministerinnen auf Almara erklärte Ministerin Anna Lindner, es sei so.",
            ("says", None, "Anna Lindner", False, False),
        ),
        (
            "Der Obmann der Freien Arbeiter Lindenaus, Stadtrat Leopold Aumann, sagte, dass es so bleibe.",
            ("says", None, "Leopold Aumann", False, False),
        ),
        (
            "Dies teilten die Gewerkschaften HAFEN-GE und GPL am Donnerstag mit.",
            ("says", "Gewerkschaften HAFEN-GE und GPL", None, False, False),
        ),
    ],
)
def test_behind_a_german_quotation_or_a_fronted_phrase_the_subject_follows_its_verb(said, sentence, expected):
    assert expected in said("de", sentence)


def test_what_a_body_said_at_another_time_is_no_statement_of_the_text(context):
    text = (
        "«Просим жителей сохранять спокойствие», – говорится в заявлении Союза пекарей.\n"
        "Позднее Лига рыбаков сделала заявление.\n"
        "Этот текст стоит на странице."
    )
    assert [item.foreign for item in context(text).syntax.relations] == [False, True]


@pytest.mark.parametrize(
    ("tongue", "sentence"),
    [
        ("en", "Mayor Ida Vane had said on Monday that the quay was closed."),
        ("fr", "Le maire Paul Vial avait affirmé lundi que le quai était fermé."),
        ("es", "La alcaldesa Ana Vela había dicho que el muelle estaba cerrado."),
    ],
)
def test_what_was_said_before_is_no_statement_of_the_text(said, tongue, sentence):
    assert all(found[4] for found in said(tongue, sentence))


def test_a_participle_behind_a_comma_is_not_who_speaks(said):
    sentence = "Заявление, приписываемое Городской лиге, поддельное, сообщил Объединённый совет в пресс-релизе."
    assert ("says", "Объединённый совет", None, True, False) in said("ru", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Выступая от имени Союза рыбаков Вельска, Иван Петров заявил, что дороги закрыты.",
        "Иван Петров, выступая от имени Союза рыбаков Вельска, заявил, что дороги закрыты.",
        "Иван Петров от имени Союза рыбаков Вельска заявил, что дороги закрыты.",
    ],
)
def test_somebody_speaks_in_the_name_of_a_body(said, sentence):
    assert said("ru", sentence) == [("speaks-for", "Союза рыбаков Вельска", "Иван Петров", False, False)]


def test_what_was_done_in_the_name_of_a_body_is_not_said_in_its_name(said):
    found = said("ru", "Иван Петров заявил, что подал иск от имени Союза рыбаков Вельска.")
    assert found == [("says", None, "Иван Петров", False, False)]


def test_whoever_writes_in_the_name_of_a_body_acts_for_it(said):
    sentence = "От имени Союза рыбаков Вельска и от себя лично поздравляем вас с праздником."
    assert said("ru", sentence) == [("performs", "Союза рыбаков Вельска", None, False, False)]
    assert said("ru", "От имени Союза рыбаков Вельска подан иск, и дороги закрыты.") == []
