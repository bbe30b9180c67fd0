"""Whose a page's text is: the statement of whoever is known to have issued it, else news, by invented examples."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_PAGES = {
    "en": ("Home > News > {title}\n{title}\n\n", "\n\nShare this\n\nRelated articles\nTimetable\nWeather\n"),
    "fr": ("Accueil > Actualités > {title}\n{title}\n\n", "\n\nPartager\n\nArticles similaires\nBateaux\nMétéo\n"),
    "de": ("Startseite > Nachrichten > {title}\n{title}\n\n", "\n\nTeilen\n\nVerwandte Artikel\nFahrplan\nWetter\n"),
}
_NEWS = {
    "en": (
        "Herring prices rise again on the coast",
        (
            "The price of herring rose by four per cent in the spring. Dealers said they had seen a rise of two,"
            " as the boats had stayed in port for the winter.\n\n"
            "Stocks in the cold stores are low and the demand from abroad is growing. Most catch is sold before it"
            " is landed, and the smaller towns are left with little of it."
        ),
    ),
    "fr": (
        "Le prix du hareng augmente encore sur la côte",
        (
            "Le prix du hareng a monté de quatre pour cent au printemps. Des marchands ont déclaré qu’ils attendaient"
            " moins, car les bateaux étaient restés au port tout l’hiver.\n\n"
            "Les stocks sont bas et la demande de l’étranger grandit. Toute la pêche est vendue avant son arrivée,"
            " et il n’en reste guère aux petites villes."
        ),
    ),
    "de": (
        "Heringspreise an der Küste steigen weiter",
        (
            "Der Heringspreis ist im Frühjahr um vier Prozent gestiegen. Händler sagten, dass sie zwei erwartet hatten,"
            " denn die Boote lagen fast den ganzen Winter im Hafen.\n\n"
            "Die Lager sind fast leer, und die Nachfrage aus dem Ausland wächst. Der meiste Fang ist verkauft,"
            " bevor er an Land kommt, und den kleinen Städten bleibt wenig davon."
        ),
    ),
}


def forms(text: str) -> list[str]:
    return [item.form for item in analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements]


@pytest.mark.parametrize("tongue", list(_NEWS))
def test_a_page_of_which_nobody_is_the_issuer_is_no_statement_between_lines_of_the_page(tongue: str):
    (above, below), (title, text) = _PAGES[tongue], _NEWS[tongue]
    again = text.partition("\n\n")[2]
    page = f"{text}\n\n{again}\n\n{again}"
    assert forms(above.format(title=title) + page + below) == ["reported"]


def test_what_a_body_does_on_a_page_is_its_statement():
    (above, below), text = _PAGES["en"], "The Marrow Ferry Board condemns the theft of its boats on Friday night. "
    text += "The boats were tied to the pier, and their ropes were cut before the harbour opened in the morning."
    assert forms(above.format(title="Ferry board condemns theft") + f"{text}\n\n{text}" + below) == ["embedded"]


def test_what_a_page_says_in_the_first_person_is_somebodys_own():
    (above, below), text = _PAGES["en"], "We regret that our boats stay in port. We ask our passengers for patience. "
    assert forms(above.format(title="Boats stay in port") + f"{text * 2}\n\n{text}" + below) == ["embedded"]


@pytest.mark.parametrize(
    ("row", "title", "text"),
    [
        (
            "Press Office | 3 May 2021",
            "Statement of the Marrow Ferry Board",
            "We will repair our pier before the autumn.",
        ),
        ("№ 14 | 3 мая 2021 года | Терна", "Заявление Союза паромщиков", "Мы починим наш причал до осени этого года."),
        ("المكتب الإعلامي | 3 أيار 2021", "بيان صادر عن هيئة العبارات", "نؤكد أننا سنصلح رصيفنا قبل الخريف المقبل."),
        ("دفتر رسانه | ۳ خرداد ۱۴۰۰", "بیانیه اتحادیه قایقرانان", "ما اسکله خود را پیش از پاییز تعمیر خواهیم کرد."),
    ],
)
def test_bars_between_an_office_and_a_day_are_a_letterhead_and_no_path(row: str, title: str, text: str):
    assert forms(f"{row}\n{title}\n\n{text} {text} {text}\n\n{text} {text} {text}\n") == ["direct"]


def test_bars_between_the_labels_of_a_page_are_a_path():
    text = "We will repair our pier before the autumn. " * 5
    assert forms(f"Home | News | Statements\nStatement of the Marrow Ferry Board\n\n{text}\n\n{text}\n") == ["embedded"]
