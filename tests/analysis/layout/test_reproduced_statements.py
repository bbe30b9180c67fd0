"""Where a page says that it gives the words of a statement, its "we" is the page's and the statement is embedded."""

import pytest

ES = (
    "Ante las noticias erróneas sobre el puerto, queremos manifestar que el puente sigue abierto. El puerto trabaja "
    "desde enero con los barqueros, y agradecemos la paciencia de los vecinos durante las obras. Seguiremos informando."
)
FR = (
    "Face aux nouvelles erronées sur le port, nous tenons à préciser que le pont reste ouvert. Il travaille depuis "
    "janvier avec les bateliers, et nous remercions de leur patience les riverains. Nous continuerons d’informer."
)

LED = {
    "we reproduce": ("El puerto respondió ayer. Reproducimos a continuación el comunicado íntegro:", ES),
    "which we reproduce, a full stop": ("El puerto ha emitido un comunicado, que reproducimos de forma íntegra.", ES),
    "which we share": ("El puerto publicó un comunicado que compartimos en su totalidad:", ES),
    "this is": ("El puerto respondió ayer. Este es el comunicado completo:", ES),
    "French": ("La direction du port a publié un communiqué que nous reproduisons ci-dessous.", FR),
    "sent to us": ("La direction du port nous a fait parvenir ce communiqué :", FR),
}


@pytest.mark.parametrize(("lead", "said"), LED.values(), ids=LED)
def test_the_words_that_a_page_reproduces_are_the_statement(read, lead, said):
    text = f"{lead}\n\n{said}\n"
    (statement,) = read(text).statements
    assert statement.form == "embedded"
    assert [text[start:end] for start, end in statement.spans] == [said]


OWN = {
    "our own": ("Publicamos hoy nuestra posición sobre el puerto y el puente de Valdorra, abierto desde enero.", ES),
    "what we ask": ("Nous demandons aujourd'hui trois choses :", FR),
    "the text's own announcement": (
        "Le bureau du Parti du Fleuve, réuni dimanche, publie la déclaration que suit :",
        FR,
    ),
}


@pytest.mark.parametrize(("lead", "said"), OWN.values(), ids=OWN)
def test_we_without_a_statement_that_is_given_leads_to_none(read, lead, said):
    assert read(f"{lead}\n\n{said}\n").statements[0].form == "direct"
