"""By whom a body is led or was founded, which is no subject of what the body says; the examples are invented."""

from every_case import every_case


@every_case(
    ("text", "agent"),
    [
        (
            "Dans un communiqué, le bureau du parti fondé par l'ancien président Malik Sarré condamne l'arrestation.",
            "Malik Sarré",
        ),
        ("L'association soutenue par le maire Malik Sarré a annoncé sa dissolution.", "Malik Sarré"),
        ("Die von Minister Jonas Tabor gegründete Partei verurteilte die Festnahme dreier Mitglieder.", "Tabor"),
        (
            "In einer Mitteilung hat die Leitung der von Minister Jonas Tabor geführten Partei die Tat verurteilt.",
            "Tabor",
        ),
        ("The party led by former president Malik Sarre condemned the arrest of three members.", "Malik Sarre"),
    ],
)
def test_the_agent_says_nothing(read, text, agent):
    found = read(text).metadata
    assert agent not in (found.issuer.value or "")
    assert found.speaker.value is None or agent not in found.speaker.value.name


def test_the_body_that_it_describes_does(read):
    text = (
        "Dans un communiqué, le Secrétariat Exécutif National du parti fondé par le ministre Jules Tabou condamne "
        "l'arrestation de trois militants."
    )
    assert read(text).metadata.issuer.value == "Secrétariat Exécutif National"


@every_case(
    ("text", "speaker"),
    [
        ("Un communiqué signé par le maire Malik Sarré annonce la fermeture du pont.", "Malik Sarré"),
        ("Der von der Stadt beauftragte Gutachter Karl Holm erklärte, die Brücke sei sicher.", "Holm"),
    ],
)
def test_whose_statement_it_is_does(read, text, speaker):
    assert speaker in read(text).metadata.speaker.value.name
