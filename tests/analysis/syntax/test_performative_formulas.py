"""Formulas by which a statement acts that are more than a verb: "prend acte de", "nimmt … zur Kenntnis"."""

from every_case import every_case


@every_case(
    ("sentence", "body"),
    [
        ("The Lagoon Farmers' Association would like to clarify that the pier is open.", "Lagoon Farmers' Association"),
        ("The Lagoon Farmers' Association stands with the people of Sorvale.", "Lagoon Farmers' Association"),
        ("The Lagoon Farmers' Association has taken note of the report.", "Lagoon Farmers' Association"),
        ("La Banque de la Moisson est profondément préoccupée par la fermeture du quai.", "Banque de la Moisson"),
        ("La Banque de la Moisson prend acte de la fermeture du quai.", "Banque de la Moisson"),
        ("El Sindicato de Marineros toma nota del cierre del muelle.", "Sindicato de Marineros"),
        ("Der Verband Nordischer Reeder ist tief besorgt über die Schließung.", "Verband Nordischer Reeder"),
        (
            "Der Verband Nordischer Reeder möchte alle darüber informieren, dass der Kai offen ist.",
            "Verband Nordischer Reeder",
        ),
        ("Der Verband Nordischer Reeder nimmt die Schließung mit Sorge zur Kenntnis.", "Verband Nordischer Reeder"),
        ("Союз моряков Заволжья глубоко обеспокоен закрытием причала.", "Союз моряков Заволжья"),
        ("Союз моряков Заволжья принял к сведению закрытие причала.", "Союз моряков Заволжья"),
        ("Союз моряков Заволжья рад сообщить об открытии причала.", "Союз моряков Заволжья"),
        ("Denizciler Sendikası, iskelenin kapanmasından derin endişe duymaktadır.", "Denizciler Sendikası"),
    ],
)
def test_a_body_acts_by_a_formula(context, sentence, body):
    made = context(sentence + "\n")
    found = [item.subject.body for item in made.syntax.relations if item.kind == "performs"]
    assert [made.view.slice(span).replace("ё", "е") for span in found if span] == [body]


@every_case(
    "sentence",
    [
        "Der Verband Nordischer Reeder steht vor dem Aus.",
        "Der Verband Nordischer Reeder nimmt den Kai in Betrieb.",
        "Der Verband Nordischer Reeder möchte den Kai kaufen.",
        "Союз моряков Заволжья хочет купить причал.",
        "The Lagoon Farmers' Association would not like it.",
    ],
)
def test_the_verb_alone_is_no_act(context, sentence):
    assert not [item for item in context(sentence + "\n").syntax.relations if item.kind == "performs"]
