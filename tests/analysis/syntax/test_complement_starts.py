"""The whole name of a body: whose spokesman speaks, with "and" inside, abroad; the examples are invented."""

import pytest

_MORE = {
    "en": "The fishermen were angry and went home.",
    "de": "Die Fischer haben lange darauf gewartet und waren sehr überrascht.",
}


def _said_by(context, text, language):
    made = context(f"{text} {_MORE[language]}\n")
    found = (item.subject for item in made.syntax.relations if not item.foreign)
    return {made.view.slice(subject.body) for subject in found if subject.body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A spokeswoman for the Rivers and Ports Authority denied it on Monday.", "Rivers and Ports Authority"),
        ("A spokeswoman for the European Bakers' Alliance denied it on Monday.", "European Bakers' Alliance"),
        ("A spokeswoman for Velmora United FC denied it on Monday.", "Velmora United FC"),
        (
            "The Press Service of the President of Velmora said it was false.",
            "Press Service of the President of Velmora",
        ),
        ("The General Staff of the Armed Forces of Velmora said so.", "General Staff of the Armed Forces of Velmora"),
        ("The bridge is closed, said the Embassy of Velmora in Sarnia.", "Embassy of Velmora in Sarnia"),
        ("The bridge is closed, said the Velmoran Consulate in Sarnia.", "Velmoran Consulate in Sarnia"),
        ("The press office of the Ministry of Water said the bridge is closed.", "Ministry of Water"),
        ("The bridge is closed, said the Ministry of Water in Sarnia.", "Ministry of Water"),
    ],
)
def test_english_bodies_are_whole(context, text, body):
    assert _said_by(context, text, "en") == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Eine Sprecherin des FC Tarvik sagte am Montag, sie sei gesperrt.", "FC Tarvik"),
        ("Eine Sprecherin der Ess- und Trinkkammer Tarvik sagte es am Montag.", "Ess- und Trinkkammer Tarvik"),
        ("Die Ess- und Trinkkammer Tarvik teilte am Montag mit, sie sei gesperrt.", "Ess- und Trinkkammer Tarvik"),
        ("Die Botschaft von Velmora in Sarnien teilte mit, sie sei gesperrt.", "Botschaft von Velmora in Sarnien"),
        ("Der Verband der Bäcker in Tarvik teilte mit, sie sei gesperrt.", "Verband der Bäcker in Tarvik"),
    ],
)
def test_german_bodies_are_whole(context, text, body):
    assert _said_by(context, text, "de") == {body}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Minister of Health and Social Affairs Katrin Tarvand said it was false.",
            "Katrin Tarvand",
            "Minister of Health and Social Affairs",
        ),
        ("Lieutenant General Martin Lindqvar said it was false.", "Martin Lindqvar", "Lieutenant General"),
    ],
)
def test_a_name_begins_behind_what_a_role_is_for(context, text, name, role):
    made = context(f"{text} {_MORE['en']}\n")
    found = [item.subject for item in made.syntax.relations if item.subject.name and item.subject.role]
    assert [(made.view.slice(item.name), made.view.slice(item.role)) for item in found] == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for Velmora and Tarvik Council denied it on Monday.",  # for one, or for two
        "A spokeswoman for the minister and the Council denied it on Monday.",
    ],
)
def test_of_two_none_is_taken(context, text):
    assert _said_by(context, text, "en") == set()
