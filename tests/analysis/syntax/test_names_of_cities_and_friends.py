"""Bodies by what they are of, nicknames in names, roles at the end of names; the examples are invented."""

import pytest

_REST = {
    "en": " The pilots will strike until it is changed.",
    "fr": " Les habitants sont en colère et ils le disent.",
    "es": " Los vecinos están enojados y así lo dicen.",
    "de": " Die Leute sind wütend und sagen das auch.",
}


@pytest.fixture
def subjects(context):
    """Return body and name of each who speaks in the first sentence of a text."""

    def read(tongue, sentence):
        made = context(f"{sentence}{_REST[tongue]}\n")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        told = (item.subject for item in made.syntax.relations if not item.subject.anaphora)
        return [(words(item.body), words(item.name)) for item in told][:1]

    return read


@pytest.mark.parametrize(
    ("tongue", "sentence", "body", "name"),
    [
        ("en", "The City of Reedham has announced that the bridge is closed.", "City of Reedham", None),
        ("fr", "Ville de Molène a annoncé lundi la fermeture du pont.", "Ville de Molène", None),
        ("fr", "La ville de Molène a annoncé lundi la fermeture du pont.", "ville de Molène", None),
        ("fr", "Les Amis du Port dénoncent la fermeture du pont.", "Amis du Port", None),
        ("es", "Amigos del Puerto denuncia el cierre del puente.", "Amigos del Puerto", None),
        ("es", "La alcaldesa Nora Quiroga denuncia el cierre del puente.", None, "Nora Quiroga"),
        ("en", 'Mayor Robert J. "Bob" Ellery said in a statement that it is off.', None, 'Robert J. "Bob" Ellery'),
        ("de", "Bürgermeister Karl „Kalle“ Ebner sagte in einer Mitteilung, sie sei zu.", None, "Karl „Kalle“ Ebner"),
        (
            "es",
            "El presidente de la Liga, José R. “Pepe” Román Abreu, emitió un comunicado.",
            "Liga",
            "José R. “Pepe” Román Abreu",
        ),
        (
            "en",
            "Statement by Long Rancheria of the Elm Indians Chairman, Morris Ellery:",
            "Long Rancheria of the Elm Indians",
            "Morris Ellery",
        ),
    ],
)
def test_who_it_is(subjects, tongue, sentence, body, name):
    found = subjects(tongue, sentence)
    assert found == [(body, name)] or (body == "Liga" and found[0][1] == name)


def test_the_second_of_two_with_an_adjective_is_not_the_one(subjects):
    sentence = "Die Elm Runde und die gesamte Elm Gemeinschaft haben heute das neue Paket angekündigt."
    assert subjects("de", sentence) == [("Elm Runde", None)]
    sentence = "Der Bürgermeister und der Bund der Fischer haben die Quoten kritisiert."
    assert subjects("de", sentence) == [("Bund der Fischer", None)]


@pytest.mark.parametrize("sentence", ["Des amis de la victime ont dit cela.", "Amis de longue date, ils ont dit cela."])
def test_friends_of_somebody_are_no_body(subjects, sentence):
    assert not any(body for body, _ in subjects("fr", sentence))


def test_a_headline_with_a_verb_in_capitals_names_nobody(read):
    text = (
        "Elm Indians Chairman Issues Statement\n\nMay 3, 2021\n\nCoarseville, Calif. -- Statement by Long Rancheria "
        "of the Elm Indians Chairman, Morris Ellery:\n\nWe are issuing a call to the Bureau. We ask for help now.\n"
    )
    assert read(text).metadata.speaker.value.name == "Morris Ellery"
