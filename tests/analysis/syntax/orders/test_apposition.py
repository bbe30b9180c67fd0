"""Who speaks where name, role and adjuncts stand between commas, and where the subject stands behind the verb."""

import pytest

_PADDING = {
    "en": "This is the text of the page and it was not in the news that day.",
    "fr": "Ce texte est dans la page et il ne sera pas lu par les gens qui sont dans la ville.",
    "es": "Este texto es para la página y no se lee en la ciudad, pero los niños lo han visto por la noche.",
    "de": "Dieser Text ist nicht auf der Seite und wird auch von den Leuten in der Stadt nicht gelesen.",
}


@pytest.fixture
def speakers(context):
    """Return name, role and body of the subjects of a sentence."""

    def read(tongue, sentence):
        made = context(f"{sentence}\n{_PADDING[tongue]}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        return [
            (words(item.subject.name), words(item.subject.role), words(item.subject.body))
            for item in made.syntax.relations
            if item.place < len(sentence) and item.kind != "speaks-for" and not item.foreign
        ]

    return read


@pytest.mark.parametrize(
    ("tongue", "sentence", "name", "role"),
    [
        ("en", "Ida Marlow, Weavers Regional Officer demanded an answer.", "Ida Marlow", "Weavers Regional Officer"),
        ("en", "The director, Harbour public works, Ida Marlow, in a letter said no.", "Ida Marlow", None),
        ("en", "Harbour spokesperson, Ida Marlow, in a statement yesterday, said no.", "Ida Marlow", None),
        ("en", "The notice was released by Brig. Gen. Odo Harman, the harbour spokesman.", "Odo Harman", None),
        (
            "en",
            "Ida Marlow, president of Weavers District 1201, said no.",
            "Ida Marlow",
            "president of Weavers District 1201",
        ),
        ("en", "Mayor Ida King said that this was wrong.", "Ida King", "Mayor"),
        (
            "fr",
            "Mardi 28 mai, Ida Morlet, procureure de Vaubourg a rappelé la règle.",
            "Ida Morlet",
            "procureure de Vaubourg",
        ),
        (
            "fr",
            "« C'est faux », a déclaré à la presse le maire de Vaubourg, Odon Morlet.",
            "Odon Morlet",
            "maire de Vaubourg",
        ),
        (
            "fr",
            "« C'est faux », a déclaré le 22 mars le maire de Vaubourg, Odon Morlet.",
            "Odon Morlet",
            "maire de Vaubourg",
        ),
        ("es", "“Es falso”, dijo a la prensa en Valmora la alcaldesa Ida Morales.", "Ida Morales", "alcaldesa"),
        (
            "de",
            "Zur Erklärung von Minister Ottokar Wenzel erklärt die Vorsitzende Ida Lorenz: Nein.",
            "Ida Lorenz",
            "Vorsitzende",
        ),
        (
            "de",
            "Das teilte Staatsanwältin Ida Lorenz, die Sprecherin der Behörde, mit.",
            "Ida Lorenz",
            "Staatsanwältin",
        ),
        (
            "de",
            "Nach dem Streit gibt die Präsidentin Ida Hamann folgendes Statement: Nein.",
            "Ida Hamann",
            "Präsidentin",
        ),
    ],
)
def test_a_name_and_its_role_are_found_whatever_stands_between_them(speakers, tongue, sentence, name, role):
    found = speakers(tongue, sentence)
    assert [item[0] for item in found] == [name]
    assert role is None or found[0][1] == role


@pytest.mark.parametrize(
    ("tongue", "sentence"),
    [
        ("en", "Ida Marlow, Odo Harman, and Una Reed said no."),
        ("en", "After meeting Ida Marlow, the minister said no."),
        ("es", "El juez de guardia, muy tarde, acusó al secretario de Valmora."),
        ("fr", "Selon l'agence qui a lu la déclaration, Odon Morlet était absent."),
        ("de", "Er sagte der Zeitung Morgenblatt nichts."),
    ],
)
def test_who_is_met_accused_or_listed_is_not_named_as_the_one_who_speaks(speakers, tongue, sentence):
    assert not [name for name, role, _ in speakers(tongue, sentence) if name and role]


@pytest.mark.parametrize(
    ("tongue", "sentence", "body"),
    [
        ("en", "KWB President Ida Marlow said no.", "KWB"),
        ("de", "„Nein“, sagt KWB-Sprecherin Ida Lorenz.", "KWB"),
        ("en", "“We regret this,” a Harbour Office statement issued here said.", "Harbour Office"),
        ("en", "According to a Harbour Office statement, nobody was hurt.", "Harbour Office"),
    ],
)
def test_the_body_is_named_before_the_role_or_the_statement(speakers, tongue, sentence, body):
    assert body in [item[2] for item in speakers(tongue, sentence)]


def test_a_genitive_behind_a_role_is_no_name(speakers):
    assert not [name for name, _, _ in speakers("de", "Erklärung der Ministerin Ruritaniens zur Lage") if name]
