"""Releases that say at their end who sends them; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_ENGLISH = (
    "Weirton Ferry Company buys two boats\n\nMay 3, 2031\n\nThe Weirton Ferry Company has bought two boats for the "
    "upper lake. They come from a yard in the south and sail in June.\n\n“Our old boats are tired,” said Ida Carrow, "
    "director of the Weirton Ferry Company. “The new ones are not, and they need half the oil.”\n\n"
)
_BELOW = [
    f"{_ENGLISH}About the Weirton Ferry Company\nThe Weirton Ferry Company sails on the three lakes of Weirton.\n",
    (
        "La Compagnie des bacs achète deux bateaux\n\n3 mai 2031\n\nLa Compagnie des bacs a acheté deux bateaux "
        "pour le lac. Ils viennent d'un chantier du sud et navigueront en juin.\n\n« Nos bateaux sont fatigués », "
        "se félicite presque Ida Carreau, directrice de la Compagnie des bacs. « Les nouveaux ne le sont pas. »\n\n"
        "À propos de la Compagnie des bacs\nLa Compagnie des bacs navigue sur les trois lacs de la région.\n"
    ),
    (
        "Fährgesellschaft Weiden kauft zwei Boote\n\n3. Mai 2031\n\nDie Fährgesellschaft Weiden hat zwei Boote für den "
        "oberen See gekauft. Sie kommen aus einer Werft im Süden und fahren ab Juni.\n\n„Unsere Boote sind müde“, "
        "sagt Ida Karst, Leiterin der Fährgesellschaft Weiden. „Die neuen sind es nicht.“\n\n"
        "Über die Fährgesellschaft Weiden\nDie Fährgesellschaft Weiden fährt auf den drei Seen der Gegend.\n"
    ),
    (
        "Управление паромов Вейска купило два судна\n\n3 мая 2031\n\nУправление паромов Вейска купило два судна для "
        "верхнего озера. Они построены на южной верфи и выйдут на линию в июне.\n\n«Наши старые суда устали, — говорит "
        "Ида Карова, директор Управления паромов Вейска. — Новые не устали».\n\n"
        "Об Управлении паромов Вейска\nУправление паромов Вейска ходит по трём озёрам области.\n"
    ),
    (
        "Vadi Vapur İdaresi iki tekne aldı\n\n3 Mayıs 2031\n\nVadi Vapur İdaresi, yukarı göl için iki tekne aldı. "
        'Güneydeki bir tersanede yapılan tekneler haziranda sefere çıkacak.\n\n"Eski teknelerimiz yoruldu" diyen Vadi '
        'Vapur İdaresi Müdürü İdil Kaya, "Yenileri yorulmadı" ifadelerini kullandı.\n\n'
        "Vadi Vapur İdaresi Hakkında\nVadi Vapur İdaresi, ilin üç gölünde sefer yapar.\n"
    ),
]


def read(text: str) -> tuple[str | None, str]:
    reading = analyse(Document(text, "text/plain", "utf-8", "given"), ())
    kind = reading.metadata.document_type.value
    return getattr(kind, "value", kind), reading.statements[0].form if reading.statements else "none"


@pytest.mark.parametrize("text", _BELOW)
def test_who_says_at_the_end_what_they_are_has_sent_a_release(text):
    kind, form = read(text)
    assert kind in ("press-release", "press_release")
    assert form in ("direct", "embedded")


@pytest.mark.parametrize(
    "below",
    [
        "",
        "About us\nWe write about lakes and boats every Thursday, and print it on Friday.\n",
        "About the author\nThe author of this text has sailed on all the lakes of the country.\n",
        "About the Weirton Ferry Company\nRead what else was written about boats in the past year here.\n",
        "About the Northern Lakes\nThe Northern Lakes lie between two hills and freeze every winter.\n",
    ],
)
def test_an_article_with_another_line_below_it_is_none(below):
    assert read(_ENGLISH + below)[0] != "press-release"
