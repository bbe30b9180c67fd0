"""A body that acts, and that a pronoun or a verb without a subject goes on to quote; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("The Water Ministry opened the Nur dam. “Water is there for all,” it said in a statement.", "Water Ministry"),
        (
            "Le ministère de l'Eau a ouvert mardi le barrage de Nour, indique-t-il dans un communiqué.",
            "ministère de l'Eau",
        ),
        (
            "La Fédération des pêcheurs a fermé le port. « L'eau est à tous », a-t-elle indiqué dans un communiqué.",
            "Fédération des pêcheurs",
        ),
        (
            "El Ministerio del Agua abrió la presa. «El agua es de todos», dijo en un comunicado.",
            "Ministerio del Agua",
        ),
        (
            "Das Ministerium für Wasser hat den Damm geöffnet. „Wasser ist für alle da“, teilte es mit.",
            "Ministerium für Wasser",
        ),
        ("Министерство воды открыло плотину, сообщило оно в заявлении, и рыбы там уже нет.", "Министерство воды"),
        ("فتحت وزارة المياه يوم الثلاثاء سد النور، وقالت في بيان إن المياه للجميع.", "وزارة المياه"),
        # another subject, another gender, another speaker, a sentence between
        ("La Fédération des pêcheurs a fermé le port. « L'eau est à tous », a-t-il indiqué dans un communiqué.", None),
        ("The Water Ministry opened the dam. Farmers had waited. They cheered. “Good,” it said in a statement.", None),
        ("The Water Ministry opened the dam. “Water is there,” a farmer said in a statement.", None),
        ("The mayor of Nur, John Dale, opened the dam. “Water is there for all,” it said in a statement.", None),
    ],
)
def test_the_body_right_before_the_clause(read, text, issuer):
    assert read(f"{text}\n").metadata.issuer.value == issuer
