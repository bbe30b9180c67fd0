"""By whom something was announced, and whose statement said so, as news tells it in the passive."""

import pytest

REST = {
    "en": "Ferries will leave every morning at eight, and tickets can be bought at the old customs house.",
    "fr": "Les bateaux partiront chaque matin et les billets seront vendus à la vieille douane de la ville.",
    "es": "Los barcos saldrán cada mañana y los billetes se venderán en la vieja aduana de la ciudad.",
    "de": "Die Fähren fahren jeden Morgen um acht, und Fahrkarten gibt es im alten Zollhaus der Stadt.",
    "ru": "Паромы будут ходить каждое утро, а билеты можно купить в старой таможне на берегу реки.",
}


@pytest.mark.parametrize(
    ("tongue", "lead", "body"),
    [
        ("en", "The new quay was announced on Monday by the Melin Harbour Authority.", "Melin Harbour Authority"),
        ("en", "The quay is open, a statement from the Melin Harbour Authority said.", "Melin Harbour Authority"),
        ("fr", "Le nouveau quai a été annoncé lundi par la Direction du port de Melin.", "Direction du port de Melin"),
        ("es", "El nuevo muelle fue anunciado el lunes por el Ministerio de Puertos.", "Ministerio de Puertos"),
        ("de", "Der Kai ist offen, wie aus einer Mitteilung des Hafenamts Melin hervorgeht.", "Hafenamt Melin"),
        ("ru", "Причал открыт, следует из сообщения Портового управления Мелина.", "Портовое управление Мелина"),
        # not announced; who says what a statement said; what is protested against
        ("en", "The new quay was not announced by the Melin Harbour Authority.", None),
        ("en", "The new quay was praised by the Melin Harbour Authority.", None),
        ("de", "Aus Protest gegen die Erklärung des Hafenamts Melin bleiben die Fähren im Hafen.", None),
    ],
)
def test_news_in_the_passive_names_who_announced_it(likeliest, tongue, lead, body):
    assert likeliest(f"{lead} {REST[tongue]}")[0] == body


def test_a_person_by_whom_something_was_announced_speaks(likeliest):
    lead = "The new quay was announced on Monday by harbour master Ida Carrow."
    assert likeliest(f"{lead} {REST['en']}")[1] == ("Ida Carrow", "harbour master")


def test_where_a_body_has_its_seat_says_nothing(likeliest):
    lead = "Melin Bay based boat maker Reedwell has announced that its boats can be rented."
    assert likeliest(f"{lead} {REST['en']}")[0] in (None, "Reedwell")


@pytest.mark.parametrize("verb", ["mitteilt", "mitteilte", "ankündigt"])
def test_a_clause_that_cites_may_open_its_sentence(likeliest, verb):
    assert likeliest(f"Wie das Hafenamt Melin {verb}, öffne der neue Kai im Mai. {REST['de']}")[0] == "Hafenamt Melin"
