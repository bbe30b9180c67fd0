"""Names in German, where every noun has a capital: what beside them is no part of them."""

import pytest


@pytest.fixture
def values(likeliest):
    """Return the function that reads who issues and who speaks of a text below a headline."""
    return lambda text: likeliest(f"Brunnen bleiben zu\n\n{text}")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Das sagte der Sprecher der unabhängigen Kommission für Brunnen am Montag.", "Kommission für Brunnen"),
        ("Mindestens zwei Brunnen seien leer, teilte ein Sprecher des Wasserhauses in Torm mit.", None),
        ("Es war deutlich, sagte ein US-Außenamtssprecher am Montag.", None),
        ("Das teilte die Brunnenbehörde Torm am 12. Februar in einer Aussendung mit.", "Brunnenbehörde Torm"),
    ],
)
def test_a_body_begins_and_ends_with_words_of_its_name(values, text, body):
    assert values(text)[0] == body


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Der Brunnen ist leer, sagte Staatsanwalt Karl Holm der Wochenschau am Sonntag.",
            ("Karl Holm", "Staatsanwalt"),
        ),
        (
            "„Der Brunnen ist leer“, so Tormlands Oberbrunnenmeister Karl Holm am Sonntag.",
            ("Karl Holm", "Tormlands Oberbrunnenmeister"),
        ),
        ("Die Gäste kamen nach Torm, wo sie von Präsidentin Anna Holm begrüßt wurden.", None),
    ],
)
def test_a_name_is_without_the_hearer_and_without_the_role(values, text, speaker):
    assert values(text)[1] == speaker
