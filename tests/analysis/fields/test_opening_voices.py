"""Sentences that open with who speaks for a body, or in whose name: "Through its chair, NAME, the BODY said"."""

from every_case import every_case

_LATER = {
    "fr": "Il n'y aura pas d'autres nouvelles avant lundi matin.",
    "es": "No habrá más noticias hasta el lunes por la mañana.",
    "en": "The pier stays closed until Monday.",
}


@every_case(
    ("language", "text", "name", "body"),
    [
        (
            "fr",
            "Par la voix de sa présidente, Jeanne Dupin, le Syndicat des bateliers de Vaubrel a rejeté l'accord.",
            "Jeanne Dupin",
            "Syndicat des bateliers de Vaubrel",
        ),
        (
            "es",
            "Por voz de su presidenta, Rosa Marchena, el Sindicato de Barqueros de Valdorra rechazó el acuerdo.",
            "Rosa Marchena",
            "Sindicato de Barqueros de Valdorra",
        ),
        (
            "en",
            "Through its chair, Nora Quill, the Harbour Workers Union rejected the offer.",
            "Nora Quill",
            "Harbour Workers Union",
        ),
    ],
)
def test_who_gives_a_body_its_voice_before_it_is_the_speaker(likeliest, language, text, name, body):
    issuer, (speaker, _) = likeliest(f"{text} {_LATER[language]}\n")
    assert (speaker, issuer) == (name, body)


def test_whom_a_body_is_only_told_by_gives_it_no_voice(likeliest):
    text = "Lors de la visite de son président, Jean Dupin, le Syndicat des bateliers de Vaubrel a rejeté l'accord."
    assert likeliest(f"{text} {_LATER['fr']}\n")[1] is None


@every_case(
    ("language", "text", "body"),
    [
        (
            "es",
            "En nombre de la Federación de Barqueros de Valdorra, agradezco su presencia en este acto.",
            "Federación de Barqueros de Valdorra",
        ),
        (
            "es",
            "Por la presente, la Federación de Barqueros de Valdorra se dirige a usted para pedir una audiencia.",
            "Federación de Barqueros de Valdorra",
        ),
        (
            "fr",
            "La Fédération des bateliers de Vaubrel s'adresse à vous pour demander une audience.",
            "Fédération des bateliers de Vaubrel",
        ),
        ("es", "La Federación de Barqueros de Valdorra se dirige a Madrid en tren.", None),
        ("es", "En nombre de la Federación de Barqueros, el alcalde entregó el premio.", None),
    ],
)
def test_a_body_that_writes_to_the_reader_or_in_whose_name_one_does_issues_the_text(likeliest, language, text, body):
    assert likeliest(f"{text} {_LATER[language]}\n")[0] == body
