"""What stands beside the word for a statement, in invented texts: it says something itself, or nobody has issued it."""

from every_case import every_case

_SAYS_ITSELF = [
    (
        "« Le pont restera fermé », indique un communiqué de la Ligue des Pêcheurs parvenu à Lune.",
        "communique",
    ),
    (
        "El muelle seguirá cerrado.\n\n“No hay otra salida”, señala el comunicado de la Liga de Pescadores.",
        "communique",
    ),
    ("Le pont est fermé depuis lundi. Le communiqué précise que les travaux durent un mois.", "communique"),
    (
        "El comunicado del plantel llegó tarde. “No jugaremos el domingo en Valdemora”, señala el comunicado.",
        "communique",
    ),
]


@every_case(("text", "kind"), _SAYS_ITSELF)
def test_a_statement_that_says_something_gives_its_kind(read, text, kind):
    field = read(text).metadata.document_type
    assert (field.value, field.rule) == (kind, "type.in-text")


@every_case(
    "text",
    [
        "El Club de Remo Robledo confirma que no ha emitido comunicado alguno sobre la reapertura del muelle.",
        "Le Club d'aviron de Lorme n'a pas diffusé de communiqué sur la réouverture du pont.",
    ],
)
def test_what_nobody_has_issued_is_no_kind_of_the_text(read, text):
    assert read(text).metadata.document_type.value != "communique"


def test_who_criticises_a_statement_is_not_the_statement_that_says_it(read):
    field = read("La asociación de vecinos critica el comunicado y pide que se abra el muelle.").metadata.document_type
    assert field.rule != "type.in-text"


@every_case(
    ("text", "body"),
    [
        (
            "Le pont reste fermé, indique un communiqué du ministère des Ports parvenu à notre rédaction.",
            "ministère des Ports",
        ),
        (
            "Según un comunicado del Ministerio de Pesca recibido en la redacción, el muelle abre.",
            "Ministerio de Pesca",
        ),
    ],
)
def test_what_reached_somebody_is_no_part_of_the_name_of_a_body(read, text, body):
    assert read(text).metadata.issuer.value == body


@every_case(
    ("behind", "form"),
    [
        (", señala el comunicado.", "partial"),
        ("; señala la nota.", "partial"),
    ],
)
def test_words_in_marks_before_what_the_statement_notes_are_a_part_of_it(read, behind, form):
    text = (
        "La decisión de los jugadores.\n\nLos jugadores no se presentarán al partido del domingo en Valdemora.\n\n"
        f"“El plantel ha cumplido con sus obligaciones y espera el pago de lo que se le debe”{behind}\n"
    )
    assert [item.form for item in read(text).statements] == [form]
