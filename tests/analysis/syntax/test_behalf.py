"""In whose name somebody writes in the first person: "I am writing on behalf of BODY"; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("On behalf of the Guild of Weavers, I wish all of you a good year.", "Guild of Weavers"),
        ("I am writing to you on behalf of the Guild of Weavers to ask for a meeting.", "Guild of Weavers"),
        ("We write on behalf of the Reed Foundation, which runs the wells.", "Reed Foundation"),
        ("Im Namen der Stadt Tormen danke ich allen, die geholfen haben.", "Stadt Tormen"),
        (
            "Im Namen des Vereins Tiefe Brunnen e. V. danke ich allen, die uns geholfen haben.",
            "Verein Tiefe Brunnen e. V.",
        ),
        ("Ich schreibe Ihnen im Namen der Stadt Tormen und bitte um ein Gespräch.", "Stadt Tormen"),
        ("Ich wende mich im Auftrag der Stadt Tormen an Sie.", "Stadt Tormen"),
        ("Je vous écris au nom de la Fondation Velmar pour demander un rendez-vous.", "Fondation Velmar"),
        ("Au nom de la Fondation Velmar, je salue ceux qui ont aidé les villages.", "Fondation Velmar"),
        # what others do in its name
        ("We reject the claims made on behalf of the Guild of Weavers. They are false.", None),
        ("I am writing about the letter sent on behalf of the Guild of Weavers.", None),
        ("They are writing on behalf of the Guild of Weavers to all members.", None),
        ("Wir schreiben Ihnen wegen des Briefes, den man im Namen der Stadt Tormen geschickt hat.", None),
        ("Im Namen der Stadt Tormen wurde gestern gefeiert.", None),
    ],
)
def test_in_whose_name_somebody_writes(context, text, body):
    made = context(f"{text}\n")
    acts = [item.subject.body for item in made.syntax.relations if item.kind == "performs" and not item.foreign]
    assert {made.named(span) for span in acts if span} == ({body} if body else set())
