"""Statements on a body's site, what is announced by it, and who says "we"; the examples are invented."""

import pytest


def _bodies(context, text):
    made = context(f"{text}\n")
    found = (item for item in made.syntax.relations if item.subject.body and not item.foreign)
    return {made.view.slice(item.subject.body) for item in found}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("In a notice on the website of the Ministry of Water, the bridge is said to be closed.", "Ministry of Water"),
        ("A statement on the Ministry of Water's website said the bridge was closed.", "Ministry of Water"),
        ("Selon un avis publié sur le site du Conseil de l'Eau, le pont est fermé.", "Conseil de l'Eau"),
        (
            "En un comunicado publicado en la web del Ministerio del Agua se afirma que está cerrado.",
            "Ministerio del Agua",
        ),
        (
            "Laut einer Mitteilung auf der Website des Ministeriums für Wasser ist sie gesperrt.",
            "Ministeriums für Wasser",
        ),
        (
            "В сообщении на сайте министерства обороны Велмора говорится, что эти слухи ложны.",
            "министерства обороны Велмора",
        ),
        ("Эти слухи ложны, следует из заявления министерства обороны Велмора.", "министерства обороны Велмора"),
        (
            "В заявлении, распространённом министерством обороны Велмора, говорится о лжи.",
            "министерством обороны Велмора",
        ),
        ("The closure was confirmed by the Ministry of Water on Monday.", "Ministry of Water"),
        ("It was announced on Monday by the Ministry of Water that the bridge is closed.", "Ministry of Water"),
        ("La fermeture a été confirmée par le Conseil de l'Eau dans un communiqué.", "Conseil de l'Eau"),
        ("El cierre fue confirmado por el Ministerio del Agua el lunes.", "Ministerio del Agua"),
        ("Die Sperrung wurde vom Ministerium für Wasser am Montag bestätigt.", "Ministerium für Wasser"),
        ("Мост закрыт, сообщило в понедельник министерство обороны Велмора.", "министерство обороны Велмора"),
        ("We, the members of the Harbour Council, condemn the closure.", "Harbour Council"),
        ("Nous, militants et membres du Front Vert, dénonçons la fermeture du pont.", "Front Vert"),
        ("Nosotros, miembros del Sindicato del Puerto, denunciamos el cierre.", "Sindicato del Puerto"),
        ("Los miembros del Sindicato del Puerto denunciamos el cierre.", "Sindicato del Puerto"),
        ("Wir, die Mitglieder des Verbands der Fischer, verurteilen die Sperrung.", "Verbands der Fischer"),
        ("Мы, члены Союза рыбаков Велмора, осуждаем это и требуем, чтобы был суд.", "Союза рыбаков Велмора"),
    ],
)
def test_the_body_is_the_one_that_speaks(context, text, body):
    assert _bodies(context, text) == {body}


@pytest.mark.parametrize(
    "text",
    [
        "The plan was criticised on Monday by the Ministry of Water.",  # it is no news of the ministry's
        "The site of the Ministry of Water lies near the bridge.",
        "A statement was read near the building site of the Harbour Council.",
        "In a notice on the website of the Velmora Times, the bridge is said to be closed.",
        "We, the students of the University of Velmora, met in the old hall.",
        "Los miembros del Sindicato del Puerto cerraron ayer el puente.",
        "They were seen by the Harbour Council on Monday.",
    ],
)
def test_nobody_speaks(context, text):
    assert _bodies(context, text) - {"Ministry of Water"} == set() or "criticised" not in text
    assert not _bodies(context, text)
