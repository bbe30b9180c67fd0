"""A sentence in capitals throughout: its verbs and nouns are read, and no capital makes a name."""

import pytest

BELOW = {
    "es": "El puente fue cerrado el lunes por orden del puerto, y los vecinos esperan.",
    "fr": "Le pont est fermé depuis lundi sur ordre du port, et les habitants attendent.",
    "en": "The bridge was closed on Monday by order of the port, and the residents wait.",
}

KURMANJI = "Em dixwazin ku pira kevin vekirî bimîne. Em vê biryarê red dikin û bang li rayedaran dikin."
ACTS = {
    "article": ("es", "LA SECRETARÍA DE MUELLES DESMIENTE LA APERTURA DEL PARQUE", "SECRETARÍA DE MUELLES"),
    "no article": ("es", "SINDICATO DE BARQUEROS RECHAZA CIERRE DEL PUENTE", "SINDICATO DE BARQUEROS"),
    "French": ("fr", "LE COMITÉ DES QUAIS CONDAMNE LA FERMETURE DU PONT", "COMITÉ DES QUAIS"),
    "English": ("en", "THE QUAY COMMITTEE CONDEMNS THE CLOSING OF THE BRIDGE", "QUAY COMMITTEE"),
}


@pytest.mark.parametrize(("tag", "headline", "body"), ACTS.values(), ids=ACTS)
def test_a_body_that_acts_in_a_headline_in_capitals_is_the_issuer(read, tag, headline, body):
    assert read(f"{headline}\n\n{BELOW[tag]}\n").metadata.issuer.value == body


def test_the_name_is_given_as_the_text_writes_it_in_small_letters(read):
    text = f"{ACTS['French'][1]}\n\nLe Comité des quais a réagi lundi à la décision du port.\n"
    assert read(text).metadata.issuer.value == "Comité des quais"


@pytest.mark.parametrize(
    ("tag", "headline"),
    [
        ("es", "EL PUENTE DE VALDORRA REABRE EL LUNES"),
        ("es", "VALDORRA RECHAZA EL CIERRE DEL PUENTE DEL RÍO"),
        ("es", "ALCALDE DE VALDORRA RECHAZA EL CIERRE DEL PUENTE"),
        ("es", "LOS VECINOS DE VALDORRA RECHAZAN EL CIERRE DEL PUENTE"),
        ("es", "DECLARAN EMERGENCIA POR EL CIERRE DEL PUENTE"),
        ("es", "EL PERSONAL DEL PUERTO EXIGE MEJORAS EN EL PUENTE"),
        ("fr", "VAUXELLE CONDAMNE LA FERMETURE DU PONT"),
        ("en", "MINISTER OF WATER CONDEMNS CLOSING OF THE BRIDGE"),
        ("en", "POLICE REPORT NO INJURIES ON THE BRIDGE"),
    ],
)
def test_no_capital_makes_a_name_where_all_are_capitals(read, tag, headline):
    values = read(f"{headline}\n\n{BELOW[tag]}\n").metadata
    assert (values.issuer.value, values.speaker.value) == (None, None)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("DAXUYANIYA GIŞTÎ LI SER GIRTINA PIRÊ", None),
        ("DAXUYANIYA KOMELEYA KEŞTÎVANÊN NEMRAN LI SER GIRTINA PIRÊ", "KOMELEYA KEŞTÎVANÊN NEMRAN"),
    ],
)
def test_whose_statement_it_is_in_kurmanji_capitals(read, headline, body):
    assert read(f"{headline}\n\n{KURMANJI}\n").metadata.issuer.value == body
