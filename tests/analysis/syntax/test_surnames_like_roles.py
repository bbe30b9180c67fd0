"""Surnames that look like nouns of roles or bodies, or that "y" joins, belong to the name of a person."""

from every_case import every_case


def told(context, text):
    """Return the name, the role and the body of those who say something in a text of their own."""
    read = context(text)
    for relation in read.syntax.relations:
        subject = relation.subject
        if not relation.foreign:
            yield tuple(part and read.view.slice(part) for part in (subject.name, subject.role, subject.body))


@every_case(
    ("text", "name", "role"),
    [
        (
            "Carlos Fuentes Ruiz, ministro de Agua, anunció el lunes que el puente está cerrado para las barcas.",
            "Carlos Fuentes Ruiz",
            "ministro de Agua",
        ),
        (
            "El presidente María Ruiz de la Fuente anunció que el puente está cerrado para las barcas de la isla.",
            "María Ruiz de la Fuente",
            "presidente",
        ),
        (
            "Le ministre de l'Eau, Philippe de La Cour, a annoncé que le pont est fermé pour les barques du lac.",
            "Philippe de La Cour",
            "ministre de l'Eau",
        ),
        (
            "El expresidente José Luis Martínez y Robledo anunció que el puente está cerrado para las barcas.",
            "José Luis Martínez y Robledo",
            "expresidente",
        ),
        (
            "El secretario del Partido del Puerto, José Vega y Robledo, anunció que el puente está cerrado.",
            "José Vega y Robledo",
            "secretario del Partido del Puerto",
        ),
    ],
)
def test_the_surname_is_part_of_the_name(context, text, name, role):
    assert (name, role) in [(found, held) for found, held, _ in told(context, text)]


@every_case(
    "text",
    [
        "El presidente Juan Ruiz y Repsona anunciaron que el puente está cerrado para las barcas de la isla.",
        "Juan Ruiz y Asociados anunció que el puente de la ciudad está cerrado para las barcas de la isla.",
        "Juan Ruiz del Sindicato de Barqueros anunció que el puente de la ciudad está cerrado para las barcas.",
    ],
)
def test_what_is_no_surname_stays_outside_the_name(context, text):
    names = [name for name, _, _ in told(context, text) if name]
    assert all(name == "Juan Ruiz" for name in names)
