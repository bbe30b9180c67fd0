"""Whoever tells, behind the verb, what the clause before the comma says; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "issuer", "speaker"),
    [
        (
            (
                "Le professeur Mamadou Sarr, ancien ministre, a été nommé directeur, a annoncé le maire de la ville.\n"
                "Il prendra ses fonctions lundi, quand les gens seront là."
            ),
            None,
            None,
        ),
        (
            (
                "El profesor Adán Sarria, exministro, fue nombrado director, anunció el alcalde de la ciudad.\n"
                "Asumirá el lunes, cuando los niños estén en la escuela."
            ),
            None,
            None,
        ),
        (
            (
                "Отдел полиции Заречного района возбудил уголовное дело, в результате которого мост закрыт, "
                "сообщает областная прокуратура.\nЭто было вчера, подробности выясняются."
            ),
            "областная прокуратура",
            None,
        ),
        (
            "Художник Пётр Ласточкин, автор фресок, умер, сообщил мэр города Олег Верхов.\nЭто было вчера.",
            None,
            "Олег Верхов",
        ),
        # the subject stands before the verb: behind it is to whom, or what
        ("Директор завода, Олег Верхов, сообщил журналистам о пожаре.\nЭто было вчера.", None, "Олег Верхов"),
        (
            "La presidenta del Consejo, Ana Vega, informó a la prensa que no habrá paro.\nSerá mañana, dijo.",
            None,
            "Ana Vega",
        ),
        (
            "Le maire, Paul Roche, a annoncé la fermeture du pont.\nElle est prévue pour demain dans la ville.",
            None,
            "Paul Roche",
        ),
    ],
)
def test_who_tells_behind_the_verb(read, text, issuer, speaker):
    metadata = read(f"{text}\n").metadata
    assert metadata.issuer.value == issuer
    assert getattr(metadata.speaker.value, "name", None) == speaker


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Писатель Пётр Ласточкин отметил свой 75-летний юбилей.", None),
        ("Писатель Пётр Ласточкин отметил семидесятилетие.", None),
        ("Писатель Пётр Ласточкин отметил, что юбилей удался.", "Пётр Ласточкин"),
        ("Писатель Пётр Ласточкин отметил: «Юбилей удался».", "Пётр Ласточкин"),
    ],
)
def test_who_celebrates_says_nothing(read, sentence, speaker):
    metadata = read(f"{sentence}\nЭто было вчера.\n").metadata
    assert getattr(metadata.speaker.value, "name", None) == speaker


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Le Club du Port porte à 42 le nombre de ses victoires sur le quai de la ville.", None),
        ("Le Club du Port porte plainte contre la ville. Il demande la réouverture du quai.", "Club du Port"),
        ("Портовые власти поддерживают контакт с соседними портами. Суда ждут на рейде города.", None),
        ("Союз докеров поддерживает требования рабочих порта. Мы просим открыть порт для судов.", "Союз докеров"),
    ],
)
def test_a_verb_acts_only_with_the_words_that_make_it_do_so(likeliest, text, issuer):
    assert likeliest(f"{text}\n")[0] == issuer
