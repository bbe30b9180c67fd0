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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The bridge is closed, said Local 212 of the Bakers' Union.", "Local 212 of the Bakers' Union"),
        ("A spokeswoman for Tarvik & Osk LLP denied it on Monday.", "Tarvik & Osk LLP"),
        ("A spokeswoman for St. Osk Hospital denied it on Monday.", "St. Osk Hospital"),
    ],
)
def test_numbers_and_signs_stand_inside_a_name(context, text, body):
    assert _said_by(context, text, "en") == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sie ist gesperrt, teilte der Verein Tarvik e.V. am Montag mit.", "Verein Tarvik e.V."),
        ("Sie ist gesperrt, teilte die Tarvik Stiftung gGmbH am Montag mit.", "Tarvik Stiftung gGmbH"),
        ("Das geht aus einer Mitteilung des Vereins „Tarvik lebt“ hervor.", "Vereins „Tarvik lebt“"),
        ("Die Sperrung ist vom Bund der Ess- und Trinkwirte bestätigt worden.", "Bund der Ess- und Trinkwirte"),
        ("Der Generalstab der Armee von Velmora teilte mit, sie sei gesperrt.", "Generalstab der Armee von Velmora"),
        ("Sie ist gesperrt, teilte der Verein Tarvik erneut am Montag mit.", "Verein Tarvik"),
    ],
)
def test_german_names_go_on_to_their_form_and_end_with_their_marks(context, text, body):
    assert _said_by(context, text, "de") == {body}


def test_a_source_may_be_a_ministry_of_several_fields(context):
    text = "Wie das Ministerium für Arbeit, Soziales und Sport am Montag mitteilte, ist sie gesperrt."
    assert _said_by(context, text, "de") == {"Ministerium für Arbeit, Soziales und Sport"}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("According to Deputy Minister Katrin al-Tarvi the bridge is closed.", "Katrin al-Tarvi", "en"),
        ("Die Chefin der Handelskammer Tarvik, Sabine von Haspel, sagte es am Montag.", "Sabine von Haspel", "de"),
        ("Sie ist zu, wie Martin Lindqvar, Bürgermeister von Tarvik, am Montag bekannt gab.", "Martin Lindqvar", "de"),
    ],
)
def test_a_name_is_whole_with_its_particle(context, text, name, language):
    made = context(f"{text} {_MORE[language]}\n")
    assert {made.view.slice(item.subject.name) for item in made.syntax.relations if item.subject.name} == {name}
