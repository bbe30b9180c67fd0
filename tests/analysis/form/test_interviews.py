"""Interviews, and what a newspaper quotes without marks; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

ANSWER = (
    "Das Wasser reicht für alle Dörfer am Fluss, und wir messen den Stand der Brunnen seit vielen Jahren jede Woche."
)


def form(text: str) -> str:
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return statements[0].form if statements else "none"


def test_two_who_speak_in_turn_are_in_an_interview():
    turns = "\n\n".join(f"Ida Holm: Reicht das Wasser im Dorf {number}?\n\nKarl Torm: {ANSWER}" for number in range(3))
    assert form(f"Wie viel Wasser noch da ist\n\n{turns}\n") == "none"


def test_a_question_above_each_answer_is_an_interview():
    asked = "\n\n".join(f"Wie lange reicht das Wasser im Dorf {number} noch?\n\n{ANSWER}" for number in range(5))
    assert form(f"Zu Besuch am Brunnen\n\n{asked}\n") == "none"


@pytest.mark.parametrize("label", ["Ort: Torm\n\nZeit: Montag", "Name: Holm\n\nOrt: Torm\n\nName: Berg\n\nOrt: Velm"])
def test_labels_that_nobody_asks_below_are_none_of_an_interview(label):
    assert form(f"Einladung\n\nDer Brunnenverein lädt ein. Wir freuen uns auf alle Gäste.\n\n{label}\n") != "none"


def test_the_first_person_before_who_said_it_is_quoted():
    news = "Brunnen bleiben zu. Torm – Die Brunnen im Tal bleiben weiter geschlossen. Wir haben kein Wasser mehr, sagte"
    assert form(f"{news} Bürgermeisterin Ida Holm am Montag. Der Fluss sei zu niedrig.\n") == "partial"
    told = "Brunnen bleiben zu. Torm – Die Brunnen im Tal bleiben weiter geschlossen. Es gebe kein Wasser mehr, sagte"
    assert form(f"{told} Bürgermeisterin Ida Holm am Montag. Der Fluss sei zu niedrig.\n") != "partial"
