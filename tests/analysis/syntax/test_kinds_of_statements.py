"""Between the noun for a statement and its author stands its kind; behind the author whom it is addressed to."""

from every_case import every_case


@every_case(
    ("title", "issuer"),
    [
        ("Message de l'Union des enseignants aux parents d'élèves", "Union des enseignants"),
        ("Lettre ouverte de l'Union des enseignants au ministère de la Pêche", "Union des enseignants"),
        ("Message du Haut-Commissariat aux réfugiés", "Haut-Commissariat aux réfugiés"),
        ("Lettre ouverte du Comité de soutien aux prisonniers", "Comité de soutien aux prisonniers"),
    ],
)
def test_a_letter_is_the_authors_not_those_it_addresses(read, title, issuer):
    text = f"{title}\n\nNous vous écrivons pour demander la réouverture des écoles de la ville.\n"
    assert read(text).metadata.issuer.value == issuer


@every_case(
    ("title", "issuer"),
    [
        ("Carta abierta de la Unión de Maestros al Ministerio de Pesca", "Unión de Maestros"),
        ("Comunicado oficial del Ministerio del Agua", "Ministerio del Agua"),
        ("Comunicado conjunto de la Unión de Maestros y del Sindicato de Barqueros", None),
    ],
)
def test_the_kind_of_a_statement_hides_no_author(read, title, issuer):
    text = f"{title}\n\nLes escribimos para pedir la reapertura de las escuelas de la ciudad.\n"
    assert read(text).metadata.issuer.value == issuer


def test_a_letter_to_a_minister_is_that_of_the_body_of_a_president(context):
    read = context(
        "Lettre ouverte du président de l'Union des enseignants au ministre de la Pêche\n\n"
        "Nous vous écrivons pour demander la réouverture des écoles de la ville.\n"
    )
    bodies = [item.subject.body for item in read.syntax.relations if item.kind == "statement-of"]
    assert [read.view.slice(body) for body in bodies if body] == ["Union des enseignants"]


@every_case(
    ("text", "body", "name"),
    [
        ("The following statement is attributable to Nora Quill, chair of the Reed Guild:", "Reed Guild", "Nora Quill"),
        ("This statement can be attributed to Nora Quill, chair of the Reed Guild:", "Reed Guild", "Nora Quill"),
        ("Statement attributable to the Spokesperson of the Reed Guild on the wells", "Reed Guild", None),
        # words that somebody else puts into their mouths
        ("A statement attributed to the Reed Guild has been shared by many people.", None, None),
        ("The statement cannot be attributed to Nora Quill, chair of the Reed Guild.", None, None),
    ],
)
def test_a_statement_is_of_whom_it_is_attributable_to(context, text, body, name):
    made = context(f"{text}\n\nThe wells are dry. They have been dry for years, and nobody came to dig.\n")
    said = [item.subject for item in made.syntax.relations if item.kind == "statement-of" and not item.foreign]
    found = [[made.view.slice(span) if span else None for span in (item.body, item.name)] for item in said]
    assert found == ([[body, name]] if body else [])


@every_case(
    ("title", "body"),
    [
        ("Readout of Ida van der Velm's Meeting with Otto Brandl", None),
        ("Statement on Nora Quill's Visit", None),
        ("Statement of Reed's Guild of Weavers on the Wells", "Reed's Guild of Weavers"),
    ],
)
def test_what_somebody_owns_is_nobodys_statement(context, title, body):
    made = context(f"{title}\n\nThe wells are dry. They have been dry for years, and nobody came to dig.\n")
    bodies = [item.subject.body for item in made.syntax.relations if item.kind == "statement-of"]
    assert [made.view.slice(found) for found in bodies if found] == ([body] if body else [])
