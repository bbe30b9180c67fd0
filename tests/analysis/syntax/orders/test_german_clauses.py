"""Who says what in German, whose nouns are all written with capitals and whose verbs part: invented bodies, persons."""

import pytest
from every_case import every_case

_PADDING = "Dieser Text ist nicht auf der Seite und wird auch von den Leuten in der Stadt nicht gelesen."


@pytest.fixture
def bodies(context):
    """Return the kinds and bodies of the relations of the first line of a text."""

    def read(sentence):
        made = context(f"{sentence}\n{_PADDING}")
        return [
            (item.kind, made.view.slice(item.subject.body) if item.subject.body else None)
            for item in made.syntax.relations
            if item.place < len(sentence) and not item.foreign and not item.subject.anaphora
        ]

    return read


@every_case(
    "sentence",
    [
        "Feuerwehr sucht Zeugen nach Wohnungsbrand",
        "Sorge der Bürger nach Anschlag in Velm",
        "Der Vertrag sieht Hilfe vor, der Antrag fordert mehr Geld.",
        "Die Beute aus dem Grünen Speicher fehlt noch.",
        "Länder wie Velmland müssen zahlen.",
        "Das Team hob den Pokal, die Freie Innung stellte Brot her.",
        "Hierzu nimmt man keine Stellung.",
        "Das Amtsgericht Velm hat einen Mann zu einer Geldstrafe verurteilt.",
    ],
)
def test_a_noun_an_ending_or_a_preposition_makes_nobody_speak(bodies, sentence):
    assert bodies(sentence) == []


@every_case(
    ("sentence", "said"),
    [
        ("Konkret fordert der Deichverband Sieke mehr Geld.", ("performs", "Deichverband Sieke")),
        ("Nach Angaben des Deichverbands Sieke fehlt Geld.", ("says", "Deichverbands Sieke")),
        ("Wie der Deichverband Sieke mitteilte, fehlt Geld.", ("says", "Deichverband Sieke")),
        ("Es fehlt Geld, teilte ein Sprecher des Deichverbands Sieke mit.", ("speaks-for", "Deichverbands Sieke")),
        ("Das teilte Anwalt Karl Holm, der Sprecher der Wehr Sieke, mit.", ("speaks-for", "Wehr Sieke")),
        ("Der Deichverband Sieke wies das zurück.", ("says", "Deichverband Sieke")),
        ("Das Amtsgericht Velm verurteilte den Angriff.", ("says", "Amtsgericht Velm")),
        ("Das erklärte der Sprecher des Deichverbands Sieke Karl Holm.", ("speaks-for", "Deichverbands Sieke")),
    ],
)
def test_who_speaks_is_found_behind_adverbs_and_in_the_clause_of_a_source(bodies, sentence, said):
    assert said in bodies(sentence)


@pytest.mark.parametrize(
    ("tongue", "sentence"),
    [
        ("de", "Die Verbände, darunter die DIW, der Deichverband Sieke, Brot für Velm und Seil, beklagen den Bau."),
        ("en", "The organisations, including the Kestrel Guild, the Harbour Council and Ropewalk, condemned the plan."),
        ("es", "Las organizaciones, entre ellas GPT, el Gremio de Faros, Pan y Cordel, condenaron el plan."),
        ("ru", "Организации, включая СРТ, Союз лоцманов, «Хлеб для Терны» и Совет порта, осудили план."),
    ],
)
def test_of_several_who_speak_none_that_is_named_as_one_of_them_is_the_subject(context, tongue, sentence):
    padding = {
        "de": _PADDING,
        "en": "This is the text of the page and it was not in the news that day.",
        "es": "Este texto es para la página y no se lee en la ciudad, pero los niños lo han visto por la noche.",
        "ru": "Этот текст стоит на странице.",
    }
    made = context(f"{sentence}\n{padding[tongue]}")
    assert [item for item in made.syntax.relations if item.place < len(sentence) and not item.subject.anaphora] == []


def test_a_noun_that_is_part_of_a_longer_name_points_back_to_it(read):
    text = (
        "Die Staatsanwaltschaft Velmshausen reagiert auf Berichte über einen Diebstahl.\n\n"
        "Die Staatsanwaltschaft teilte am Freitag mit, die Berichte seien falsch. Es wird weiter ermittelt."
    )
    issuer = read(text).metadata.issuer
    named = [issuer.value, *(item.value for item in issuer.candidates)]
    assert [value for value in named if value] == ["Staatsanwaltschaft Velmshausen"]
