"""Persons who say something in the imperfect beside a quotation, and whose role a clause tells: "NAME, who is"."""

import pytest

BEHIND = " وكان الصيادون ينتظرون هذا القرار منذ فترة طويلة."
WHO = ("نادر الخوري", "وزير المياه")


@pytest.mark.parametrize(
    "text",
    [
        '"الجسر مغلق حتى الجمعة"، يقول وزير المياه نادر الخوري.',
        'ويقول وزير المياه نادر الخوري: "الجسر مغلق حتى الجمعة".',
        "وقال نادر الخوري، وهو وزير المياه، إن الجسر مغلق.",
        "لفت نادر الخوري، وزير المياه، إلى أن الجسر مغلق.",
    ],
)
def test_who_speaks_is_told_with_the_role(read, text):
    speaker = read(text + BEHIND).metadata.speaker.value
    assert (speaker.name, speaker.role) == WHO


def test_a_clause_of_what_somebody_does_is_no_role(read):
    speaker = read("وقال نادر الخوري، وهو يشير إلى الوزير، إن الجسر مغلق." + BEHIND).metadata.speaker.value
    assert (speaker.name, speaker.role) == ("نادر الخوري", None)
