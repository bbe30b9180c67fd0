"""Signatures, all invented, whose lines end with a full stop, or stand above lines that only a page has."""

from every_case import every_case

_FRENCH = (
    "Avis au public\n\nLe service des barques sera interrompu jeudi. Les usagers sont priés de prendre le pont.\n\n"
)
_SPANISH = "Comunicado\n\nLa Liga de Pescadores denuncia el cierre del muelle y pide su reapertura.\n\n"


@every_case(
    ("text", "name"),
    [
        (f"{_FRENCH}Lorme, 4 avril 2019.\nLe directeur général des barques.\nA. LACHAISE.\n", "A. LACHAISE"),
        (f"{_SPANISH}Valdemora, 4 de abril de 2019.\n\nEl presidente.\nPedro Robledo.\n", "Pedro Robledo"),
        (f"{_SPANISH}El presidente.\nPedro Robledo.\n\nNo hay comentarios:\nPublicar un comentario\n", "Pedro Robledo"),
        (f"{_SPANISH}El presidente\nPedro Robledo\n\nNo hay comentarios:\n", "Pedro Robledo"),
    ],
)
def test_a_full_stop_or_a_line_of_the_page_behind_it_hides_no_signature(read, text, name):
    assert read(text).metadata.speaker.value.name == name


def test_a_body_signs_with_a_full_stop(read):
    text = (
        "Estimadas familias:\n\nLa escuela del río queda cerrada por las obras del muelle hasta nuevo aviso.\n\n"
        "Atentamente.\n\nLa Junta Directiva de la Liga de Pescadores.\n"
    )
    assert read(text).metadata.issuer.value == "Junta Directiva de la Liga de Pescadores"


@every_case(
    "last",
    ["Vive la République.", "Ensemble nous vaincrons.", "Le directeur dort.", "Le président a parlé à Paul Lachaise."],
)
def test_a_short_sentence_at_the_end_signs_nothing(read, last):
    assert read(f"{_FRENCH}Le pont est long.\n{last}\n").metadata.speaker.value is None


@every_case(
    ("last", "body"),
    [
        ("La Liga de Pescadores", "Liga de Pescadores"),
        ("**El Consejo de Pescadores del Lago**", "Consejo de Pescadores del Lago"),
        ("El Consejo de Pescadores ha votado.", None),
        ("Presidente, Consejo de Pescadores del Lago", None),
        ("La Radio del Lago", None),
    ],
)
def test_the_last_line_of_a_text_in_the_first_person_is_the_body_that_signs_it(read, last, body):
    text = "Llamado a formar un comité\n\nLlamamos a toda persona interesada a nuestra reunión pública del lunes.\n\n"
    assert read(f"{text}{last}\n").metadata.issuer.value == body


def test_a_body_below_a_text_that_is_nobodys_own_signs_nothing(read):
    text = "El muelle del lago\n\nEl muelle del lago tiene cien metros de largo.\n\nLa Liga de Pescadores\n"
    assert read(text).metadata.issuer.value is None
