"""Names of German bodies stand alone as no article puts them: "des Verbandes" names a "Verband"."""

import pytest

from archivist.analysis.names.declined_german import without_article_case


@pytest.mark.parametrize(
    ("before", "written", "name"),
    [
        ("der Präsident des ", "Verbandes der Müller", "Verband der Müller"),
        ("eine Erklärung des ", "Deutschen Mühlenbundes", "Deutscher Mühlenbund"),
        ("Angaben des ", "Freien Deutschen Müllerkreises", "Freier Deutscher Müllerkreis"),
        ("ein Bericht des ", "Deutschen Blauen Kreuzes", "Deutsches Blaues Kreuz"),
        ("Gestern hat das ", "Deutsche Blaue Kreuz", "Deutsches Blaues Kreuz"),
        ("die Sprecherin der ", "Deutschen Wasserhilfe", "Deutsche Wasserhilfe"),
        ("laut Mitteilung des ", "Ausschusses für Wasser", "Ausschuss für Wasser"),
        ("ein Aufruf des ", "Bündnisses Talheim", "Bündnis Talheim"),
        ("Vorstand des ", "Talheimer Tierschutzvereins", "Talheimer Tierschutzverein"),
        ("Leiter des ", "Zentrums für Wasser", "Zentrum für Wasser"),
    ],
)
def test_noun_and_adjectives_are_put_into_the_case_of_a_name_alone(before, written, name):
    assert without_article_case(written, before) == name


@pytest.mark.parametrize(
    ("before", "written"),
    [
        ("", "Verbandes der Müller"),
        ("", "Deutscher Mühlenbund"),
        ("der ", "Verband der Müller"),
        ("des ", "Gremiums Süd"),
    ],
)
def test_a_name_stays_as_it_is_where_no_article_tells_or_the_noun_is_unknown(before, written):
    assert without_article_case(written, before) == written


def test_the_issuer_is_named_so(read):
    letter = (
        "Sehr geehrte Frau Ministerin,\n\nwir bitten Sie, die Brücke zu öffnen.\n\nMit freundlichen Grüßen\nAnna Moor\n"
    )
    issuer = read(f"{letter}Vorsitzende des Bürgervereins Talheim\n").metadata.issuer
    assert issuer.value == "Bürgerverein Talheim"
    assert issuer.evidence[0].text == "Bürgervereins Talheim"
