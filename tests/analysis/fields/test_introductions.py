"""Persons whom a sentence introduces by role and name, whatever they do in it; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The mayor of Nur, John Dale, visited the dam on Tuesday. “Water is there,” Dale said in a statement.",
            "John Dale",
            "mayor of Nur",
        ),
        (
            "John Dale, the mayor of Nur, visited the dam on Tuesday. “Water is there,” he said in a statement.",
            "John Dale",
            "mayor of Nur",
        ),
        (
            "La ministra de Agua, Ana Belén Soto Ruiz, visitó la presa. «El agua es de todos», dijo la ministra.",
            "Ana Belén Soto Ruiz",
            "ministra de Agua",
        ),
        (
            "La ministra de Agua, Ana Belén Soto Ruiz, visitó la presa. «Es de todos», dijo en un comunicado.",
            "Ana Belén Soto Ruiz",
            "ministra de Agua",
        ),
        (
            "El rector de la UNSar, Álvaro Gómez, se disculpó. Gómez expresó su compromiso con la universidad.",
            "Álvaro Gómez",
            "rector de la UNSar",
        ),
        (
            "Le maire de Sarn, Jean-Paul Dubreuil, a visité le barrage. « L'eau est à tous », a-t-il indiqué.",
            "Jean-Paul Dubreuil",
            "maire de Sarn",
        ),
        (
            "Der Bürgermeister von Sarn, Karl Brehmer, besuchte den Damm. „Wasser ist für alle da“, sagte er.",
            "Karl Brehmer",
            "Bürgermeister von Sarn",
        ),
        (
            "Глава Сарна Пётр Волин посетил плотину. «Вода есть для всех, и это хорошо», — сказал он.",
            "Пётр Волин",
            "Глава Сарна",
        ),
    ],
)
def test_a_speaker_has_the_role_of_the_introduction(read, text, name, role):
    speaker = read(f"{text}\n").metadata.speaker.value
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


def test_of_two_who_are_introduced_neither_is_meant(read):
    text = (
        "The mayor of Nur, John Dale, met the mayor of Sarn. The mayor of Sarn, Ivor Holm, came late. "
        "“Water is there for all,” he said.\n"
    )
    assert read(text).metadata.speaker.value is None


def test_whoever_issued_something_in_what_a_speech_tells_does_not_speak_in_it(read):
    text = (
        "Speech at the National Banquet\n\nThe following is the full text of the speech.\n\nExcellencies, I welcome "
        "you all to our town. We are glad to see you. We have much to do. Our town is old. We know its past well.\n\n"
        "On 2 September 1945, President Karel Dorn delivered the Declaration of Sarn. We are proud of it.\n"
    )
    assert read(text).metadata.speaker.value is None


@pytest.mark.parametrize(
    ("title", "name", "role"),
    [
        (
            "Statement by Ambassador Miriam Toluwa, Permanent Representative of Sarnia, at the Council\n\nThanks.",
            "Miriam Toluwa",
            "Permanent Representative of Sarnia",
        ),
        (
            "Discours de Monsieur Karim Dallo, ministre de l'Eau, à l'ouverture du barrage\n\nC'est une joie.",
            "Karim Dallo",
            "ministre de l'Eau",
        ),
    ],
)
def test_a_title_tells_the_name_without_the_rank_and_the_role_without_the_place(read, title, name, role):
    speaker = read(f"{title}\n").metadata.speaker.value
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)
