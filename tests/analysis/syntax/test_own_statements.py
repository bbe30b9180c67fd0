"""Whose statement a lead relies on that names no author."""

import pytest

REST = {
    "fr": "Les bateaux partiront chaque matin et les billets seront vendus à la vieille douane de la ville.",
    "en": "Ferries will leave every morning at eight, and tickets can be bought at the old customs house.",
    "es": "Los barcos saldrán cada mañana y los billetes se venderán en la vieja aduana de la ciudad.",
}


@pytest.mark.parametrize(
    ("tongue", "lead", "body"),
    [
        (
            "fr",
            "L'Office national des quais a ouvert un quai, selon un communiqué publié jeudi.",
            "Office national des quais",
        ),
        ("fr", "Le pont est fermé, d'après un communiqué de l'Office national des quais.", "Office national des quais"),
        (
            "en",
            "The Harbour Authority of Melin has opened a quay, according to a statement.",
            "Harbour Authority of Melin",
        ),
        (
            "es",
            "El Ministerio de Puertos ha abierto un muelle, según un comunicado difundido el lunes.",
            "Ministerio de Puertos",
        ),
        ("en", "The Harbour Authority of Melin was attacked overnight, according to a statement.", None),
        ("fr", "Un groupe armé a fermé un quai dans le nord, selon un communiqué publié jeudi.", None),
        (
            "en",
            "The Melin Port Council has closed the quay, according to a statement from the Ministry of Ports.",
            "Ministry of Ports",
        ),
    ],
)
def test_a_lead_that_relies_on_a_statement_without_an_author_tells_of_its_subjects(read, tongue, lead, body):
    assert read(f"{lead}\n{REST[tongue]}").metadata.issuer.value == body
