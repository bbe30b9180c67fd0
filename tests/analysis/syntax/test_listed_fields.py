"""The fields that the name of a body lists, all invented: with a short form behind them, and of more words than one."""

from every_case import every_case
from subject_slices import subjects


@every_case(
    ("text", "body"),
    [
        (
            "El Ministerio de Pesca, Minería y Puertos (MIPE) informó en un comunicado que el muelle está cerrado.",
            "Ministerio de Pesca, Minería y Puertos",
        ),
        (
            "El Ministerio de Puertos Interiores, Faros y Canales informó que el muelle está cerrado.",
            "Ministerio de Puertos Interiores, Faros y Canales",
        ),
        (
            "The Ministry of Fisheries, Lakes and Piers (MFLP) said in a statement that the pier is closed.",
            "Ministry of Fisheries, Lakes and Piers",
        ),
        (
            "The Ministry of Inland Waters, Lakes and Piers said in a statement that the pier is closed.",
            "Ministry of Inland Waters, Lakes and Piers",
        ),
    ],
)
def test_a_name_goes_on_over_the_fields_that_it_lists(context, text, body):
    found = [found[2] for found in subjects(context(text))]
    assert [name.partition(" (")[0] for name in found] == [body]


@every_case(
    "text",
    [
        "El alcalde de Puerto Claro, Pedro Robledo y los vecinos informaron que el muelle está cerrado.",
        "The mayor of Reed Valley, Martha Holm and other guests said that the pier is closed.",
    ],
)
def test_a_person_behind_a_place_is_none_of_its_fields(context, text):
    assert not any(body and "," in body for _, _, body in subjects(context(text)))
