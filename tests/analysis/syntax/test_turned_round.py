"""Who speaks in French and Spanish headlines without a comma, under a surname that is a noun, or by initials."""

import pytest

_PADDING = {
    "fr": "Ce texte est dans la page et il ne sera pas lu par les gens qui sont dans la ville.",
    "es": "Este texto es para la página y no se lee en la ciudad, pero los niños lo han visto por la noche.",
}


@pytest.fixture
def speakers(context):
    """Return body, name and role of each who speaks in the first line of a text."""

    def read(tongue, sentence, further=""):
        made = context(f"{sentence}\n{_PADDING[tongue]} {further}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        return [
            (words(item.subject.body), words(item.subject.name), words(item.subject.role))
            for item in made.syntax.relations
            if item.place < len(sentence)
        ]

    return read


@pytest.mark.parametrize(
    ("tongue", "sentence", "expected"),
    [
        ("fr", "La ville soutient le comité du port a affirmé Anna Brunel", [(None, "Anna Brunel", None)]),
        ("fr", "Le comité du port sauvera la pêche déclare Anna Brunel", [(None, "Anna Brunel", None)]),
        ("es", "El comité del puerto salvará la pesca asegura Ana Brunel", [(None, "Ana Brunel", None)]),
        ("fr", "Le comité du port a salué Anna Brunel", [("comité du port", None, None)]),
        ("fr", "Le comité du port a affirmé que tout va bien", [("comité du port", None, None)]),
        ("fr", "La ville soutient le projet « Rive claire » lancé par Anna Brunel.", []),
        (
            "fr",
            "Le port ferme, a indiqué le maire de Brescourt, Moussa Kelo Banti à Radio Nord.",
            [(None, "Moussa Kelo Banti", "maire de Brescourt")],
        ),
        ("es", "Ana Luz Vega Fuentes comentó que el puerto cierra.", [(None, "Ana Luz Vega Fuentes", None)]),
        ("es", "Fuentes del comité comentaron que el puerto cierra.", [(None, None, "Fuentes del comité")]),
    ],
)
def test_who_speaks_is_found_where_no_comma_parts_the_clauses(speakers, tongue, sentence, expected):
    assert speakers(tongue, sentence) == expected


def test_initials_of_a_person_are_no_body(speakers):
    further = "La alcaldesa Marta Luz Roldán habló ayer."
    assert speakers("es", "El puerto cierra este lunes, anuncia MLR", further) == [(None, "Marta Luz Roldán", None)]
    further = "La Mesa Libre de Remeros cumple veinte años."
    assert speakers("es", "El puerto cierra este lunes, anuncia MLR", further) == [
        ("Mesa Libre de Remeros", None, None)
    ]


@pytest.mark.parametrize(
    ("tongue", "sentence", "body"),
    [
        ("es", "Fue el Ministerio del Agua quien anunció el lunes el cierre del puente.", "Ministerio del Agua"),
        ("fr", "C'est le ministère de l'Eau qui a annoncé lundi la fermeture du pont.", "ministère de l'Eau"),
        ("es", "No fue el Ministerio del Agua quien anunció el lunes el cierre del puente.", None),
        ("fr", "Ce n'est pas le ministère de l'Eau qui a annoncé lundi la fermeture du pont.", None),
    ],
)
def test_who_it_is_that_acts_is_the_subject(speakers, tongue, sentence, body):
    assert speakers(tongue, sentence) == ([(body, None, None)] if body else [])


@pytest.mark.parametrize(
    ("tongue", "sentence", "body"),
    [
        ("fr", "Le ministère de l'Eau a rendu hommage aux ouvriers morts sur le pont.", "ministère de l'Eau"),
        ("fr", "Le ministère de l'Eau s'est dit préoccupé par la fermeture du pont.", "ministère de l'Eau"),
        ("fr", "L'Union des enseignants s'est réjouie de la réouverture du pont.", "Union des enseignants"),
        ("es", "La Unión de Maestros rindió homenaje a los obreros del puente.", "Unión de Maestros"),
        ("fr", "Le ministère de l'Eau a rendu les clés du pont aux ouvriers.", None),
    ],
)
def test_what_a_body_feels_it_says(speakers, tongue, sentence, body):
    assert speakers(tongue, sentence) == ([(body, None, None)] if body else [])
