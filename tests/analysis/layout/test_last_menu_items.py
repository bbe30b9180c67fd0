"""The last item of a menu above a page's headline, and a headline of few words."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_TEXT = (
    "Le conseil du port de Brescourt a décidé hier soir de fermer la jetée du nord pour trois mois, et les pêcheurs "
    "de la ville ne savent pas encore où ils pourront vendre leur poisson pendant ce temps.\n"
)
_MENU = "Accueil\nRechercher\nMer et lacs\nVie du port\n"
_HEADLINE = "La jetée du nord ferme pour trois mois faute de moyens"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"{_MENU}Au fil jour\n{_HEADLINE}\n3 mai 2021\n{_TEXT}", _HEADLINE),
        (f"Accueil\nRechercher\nRetour à l'accueil\n{_HEADLINE}\n3 mai 2021\n{_TEXT}", _HEADLINE),
    ],
)
def test_the_last_item_of_a_menu_is_no_headline(page, title):
    assert analyse(Document(page, "text/plain", "utf-8", "given"), ()).metadata.title.value == title
