"""Persons in German: their party, where they are from, who hears them, and what behind a comma is no role of theirs."""

import pytest

FURTHER = "Die Leute in den Dörfern zahlen seit vielen Jahren für das Wasser, und der Zoll bleibt."


@pytest.fixture
def speakers(context):
    """Return the function that reads whom a text names as speaking: the name and the role of each."""

    def read(text):
        made = context(f"{text} {FURTHER}")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        named = (item.subject for item in made.syntax.relations if item.subject.name)
        return [(words(subject.name), words(subject.role)) for subject in named]

    return read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Brunnenministerin Helga Holm-Vester (TBP) erklärte am Montag den Streit.",
            ("Helga Holm-Vester", "Brunnenministerin"),
        ),
        ("Der Brunnen ist leer, sagte Helga Hofer (TBP) am Montag im Rathaus.", ("Helga Hofer", None)),
        ("Der Abgeordnete Peter van der Holm (parteilos) forderte ein Wehr.", ("Peter van der Holm", "Abgeordnete")),
        ("Der Brunnen ist leer, sagte Christoph Hofer vom Tormer Institut für Wasser.", ("Christoph Hofer", None)),
        ("Der Brunnen ist leer, sagte Anna Eva Hofer am Montag.", ("Anna Eva Hofer", None)),
        ("Dem Magazin sagte Eva Holm, Professorin für Physik: Wir warten.", ("Eva Holm", "Professorin für Physik")),
        ("Der Brunnenzeitung sagte Ministerin Eva Holm: Wir warten.", ("Eva Holm", "Ministerin")),
        ("Und trotzdem warnt Wehrchef Karl Hofer vor der Dürre.", ("Karl Hofer", "Wehrchef")),
        ("Wie der Wehrleiter, Karl Hofer, am Montag mitteilte, ist der Brunnen leer.", ("Karl Hofer", "Wehrleiter")),
        (
            "Das sagte der Leiter der Abteilung Brunnen im Amt des Landes, Karl Hofer.",
            ("Karl Hofer", "Leiter der Abteilung Brunnen im Amt des Landes"),
        ),
        (
            "Der neue Vorsitzende im Wasserhaus, Karl Hofer, erklärte am Montag den Streit.",
            ("Karl Hofer", "neue Vorsitzende im Wasserhaus"),
        ),
        (
            "Das sagte der Sprecher von Minister Karl Hofer, Anna Holm.",
            ("Anna Holm", "Sprecher von Minister Karl Hofer"),
        ),
        ("Und Brunnenminister Karl Hofer erklärte am Montag den Streit.", ("Karl Hofer", "Brunnenminister")),
        ("Ähnlich äußerte sich auch Wehrchef Karl Hofer am Montag.", ("Karl Hofer", "Wehrchef")),
        ("Der Ministerin Eva Holm wirft Wehrchef Karl Hofer große Eile vor.", ("Karl Hofer", "Wehrchef")),
        ("Das sagte Wehrkommissar Karim Raad al-Torm am Montag.", ("Karim Raad al-Torm", "Wehrkommissar")),
        ("Brunnenminister Karl Althaus erklärte am Montag den Streit.", ("Karl Althaus", "Brunnenminister")),
        ("Der Abgeordnete Murat Hofer erklärte am Montag den Streit.", ("Murat Hofer", "Abgeordnete")),
    ],
)
def test_a_person_is_named_without_what_only_stands_beside_the_name(speakers, text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Der Brunnen ist leer, sagt Hofer, die Kosten könnten noch sinken.",
        "Der Brunnen ist leer, sagt Hofer, der Minister müsse gehen.",
        "Der Brunnen ist leer, sagt Hofer, der von klein auf den Klang der Wellen im Ohr hatte.",
    ],
)
def test_a_clause_behind_a_comma_is_no_role(speakers, text):
    assert speakers(f"{text} Helga Hofer wohnt in Torm.") == [("Helga Hofer", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Abgeordneten Holm und Hofer teilten am Montag mit, der Brunnen bleibe leer.",
        "Die Minister Eva Holm und Karl Hofer erklärten, der Brunnen bleibe leer.",
        "Zwölf Menschen seien gekommen. Sie sagten, Menschen blieben dort.",
        "Das Angebot gilt im Land, betonte Brunnis. Das Programm Brunnis läuft seit Mai.",
        "Laut Bergwacht Torm ist der Hang nass. Der Weg nach Torm ist zu.",
        "Ein Sprecher von Minister Karl Holm sagte am Montag, das Wehr bleibe.",
        "Das sagte ein Sprecher der Gruppe Zweite Wehrdivision am Montag.",
        "Das sagten Landrat Karl Holm (TBP) und Stadträtin Eva Moll der Zeitung.",
    ],
)
def test_two_nouns_are_no_name(speakers, text):
    assert speakers(text) == []


def test_the_first_word_of_a_sentence_is_no_body_for_its_capital(context):
    made = context(f"Rechtlich argumentiert der Hersteller, dass der Brunnen ihm gehört. {FURTHER}")
    assert not [item for item in made.syntax.relations if item.subject.body]


@pytest.mark.parametrize("name", ["Christian Hofer", "Karl Hofer", "Kai von Hofer"])
@pytest.mark.parametrize("said", ["Dazu sagt der", "Am Montag erklärte der"])
def test_a_name_between_the_comma_of_a_role_and_a_colon_needs_no_common_given_name(speakers, said, name):
    text = f"{said} wehrpolitische Sprecher der TBP-Fraktion, {name}: Der Brunnen ist leer."
    assert speakers(text) == [(name, "wehrpolitische Sprecher der TBP-Fraktion")]


def test_the_seat_of_a_member_is_no_part_of_the_name(speakers):
    text = "Zur Meldung vom Wehr sagt der Sprecher der TBP-Fraktion, Karl Hofer MdL: Der Brunnen ist leer."
    assert speakers(text) == [("Karl Hofer", "Sprecher der TBP-Fraktion")]


@pytest.mark.parametrize("behind", ["Montag früh", "Vorsitzende Hofer und Holm", "Amt und Stadt", "wie er sagte"])
def test_other_words_before_a_colon_are_no_name(speakers, behind):
    text = f"Dazu sagt der Sprecher der TBP-Fraktion, {behind}: Der Brunnen ist leer."
    assert [name for name, _ in speakers(text)] == []
