"""Bodies in German: compounds with initials, initials with a place, and nouns that are no body's name."""

import pytest


@pytest.fixture
def bodies(context):
    """Return the function that reads the bodies and the persons for whom or as whom a text names somebody speaking."""

    def read(text):
        made = context(f"{text} Die Leute in den Dörfern zahlen seit vielen Jahren für das Wasser.")
        words = lambda span: made.view.slice(span) if span else None  # noqa: E731
        subjects = [item.subject for item in made.syntax.relations if item.kind == "says"]
        return [(words(subject.body), words(subject.name)) for subject in subjects]

    return read


@pytest.mark.parametrize("noun", ["der Bauern", "der Anwohner", "der Eltern", "des Hafens", "von Bauern"])
def test_a_noun_like_any_other_is_no_body_that_somebody_speaks_for(bodies, noun):
    assert [body for body, _ in bodies(f"Ein Sprecher {noun} sagte am Montag, der Brunnen bleibe.")] == [None]


@pytest.mark.parametrize(
    ("of", "body"),
    [
        ("der TBP-Fraktion", "TBP-Fraktion"),
        ("der TBP/TBU-Fraktion", "TBP/TBU-Fraktion"),
        ("der TbP-Landtagsfraktion", "TbP-Landtagsfraktion"),
        ("der IG Brunnen", "IG Brunnen"),
        ("des TBB Nord", "TBB Nord"),
        ("der IG MÜHLE", "IG MÜHLE"),
        ("der Grünen", "Grünen"),
        ("von Reetfisch", "Reetfisch"),
        ("des TBB", "TBB"),
    ],
)
def test_initials_say_which_body_somebody_speaks_for(bodies, of, body):
    assert bodies(f"Ein Sprecher {of} sagte am Montag, der Brunnen bleibe.") == [(body, None)]
    named = bodies(f"Am Montag sagte der Sprecher {of}, Karl Hofer, der Brunnen bleibe.")
    assert named == [(body, "Karl Hofer")]


@pytest.mark.parametrize("of", ["der IG Brunnen", "des TBB Nord", "der TBP"])
def test_a_full_name_behind_the_body_is_the_speakers(bodies, of):
    body = of.split(" ", 1)[1]
    assert bodies(f"Der Sprecher {of} Karl Hofer sagte am Montag, der Brunnen bleibe.") == [(body, "Karl Hofer")]


def test_a_surname_behind_a_partys_initials_is_no_part_of_its_name(bodies):
    text = "Der Landeschef der TBP Hofer sagte am Montag, der Brunnen bleibe."
    assert bodies(text) == [("TBP", "Hofer")]


@pytest.mark.parametrize(
    "body",
    [
        "Die IG Brunnen",
        "Der TBB Nord",
        "Die IG MÜHLE",
        "Die Tormer Bischofskonferenz",
        "Der Tormer Städtetag",
        "Die Polizeiinspektion Nord",
    ],
)
def test_a_body_with_initials_or_its_noun_issues_what_it_demands(read, body):
    field = read(f"{body} fordert mehr Wasser. Der Brunnen ist leer, und der Zoll bleibt.").metadata.issuer
    assert field.value == body.split(" ", 1)[1]


@pytest.mark.parametrize("other", ["Der TV Moderator", "Die PKW Maut", "Der TBB Pokal", "Die TBP Wähler"])
def test_initials_before_any_noun_are_no_body(read, other):
    field = read(f"{other} fordert mehr Wasser. Der Brunnen ist leer, und der Zoll bleibt.").metadata.issuer
    assert field.value is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Die Bauern sollen das dem Brunnenamt Tormen melden.", None),
        ("Die Bauern können sich einigen und dies der Tormer Vereinigung mitteilen.", None),
        ("Der Brunnen bleibt, wie er dem Brunnenamt Tormen sagte.", None),
        # its own subject, and a noun that owns it
        ("Der Brunnen bleibt, wie der Tormer Verein mitteilte.", "Tormer Verein"),
        ("Der Brunnen bleibt, wie das Brunnenamt Tormen dem Ministerium mitteilte.", "Brunnenamt Tormen"),
        ("Der Brunnen bleibt, wie ein Sprecher der Ländlichen Vereinigung sagte.", "Ländlichen Vereinigung"),
    ],
)
def test_whom_something_is_told_says_nothing(bodies, text, body):
    assert [found for found, _ in bodies(text) if found] == ([body] if body else [])


@pytest.mark.parametrize(
    ("before", "noun", "body"),
    [
        ("Der Brunnen ist vom Bauernverband Tormen gegraben worden.", "der Verband", "Bauernverband Tormen"),
        ("Der Bauernverband Tormen hat einen Brunnen gegraben.", "der Verband", "Bauernverband Tormen"),
        (
            "Der Brunnen ist von der Gesellschaft für tiefe Brunnen (GftB) gegraben worden.",
            "die Gesellschaft",
            "Gesellschaft für tiefe Brunnen",
        ),
        # two that it may be; initials of another name; a noun that is none of its compounds
        ("Der Bauernverband Tormen und der Fischerverband Reed graben.", "der Verband", None),
        ("Die Gesellschaft gräbt tiefe Brunnen (TBP).", "die Gesellschaft", None),
        ("Der Bauernhof Tormen hat einen Brunnen gegraben.", "der Verband", None),
    ],
)
def test_a_noun_points_back_to_the_body_whose_name_ends_with_it(likeliest, before, noun, body):
    after = "Die Leute in den Dörfern zahlen seit vielen Jahren für das Wasser."
    assert likeliest(f"{before} Er reicht für alle, wie {noun} am Montag mitteilte. {after}")[0] == body


@pytest.mark.parametrize("form", ["e.V.", "e. V."])
def test_an_association_is_named_with_what_it_is_by_law(bodies, read, form):
    field = read(f"Der Verein Tiefe Brunnen {form} trauert um Karl Hofer. Er war uns ein Freund.").metadata.issuer
    assert field.value == f"Verein Tiefe Brunnen {form}"
    said = bodies(f"„Das Wasser fehlt“, sagte Karl Hofer, Vorsitzender des Vereins Tiefe Brunnen {form}, am Montag.")
    assert said == [(f"Vereins Tiefe Brunnen {form}", "Karl Hofer")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Die Botschaft der Republik Torm in Reed bleibt am Montag geschlossen. Wir bitten um Geduld.", None),
        ("Wegen des Sturms hat die Botschaft des Königreichs Torm ihre Sprechstunden abgesagt.", None),
        ("Die Botschaft der Republik Torm in Reed dankt allen Helfern.", "Botschaft der Republik Torm in Reed"),
        ("Botschaft des Bauernverbandes Tormen zum neuen Jahr\n\nWir danken den Helfern.", "Bauernverband Tormen"),
    ],
)
def test_an_embassy_is_no_message_of_the_state_whose_it_is(read, text, body):
    more = "Die Leute in den Dörfern zahlen seit vielen Jahren für das Wasser."
    assert read(f"{text} {more}").metadata.issuer.value == body


def test_a_full_name_behind_what_a_body_is_for_is_the_speakers(bodies):
    text = "Der Präsident des Amtes für Wasser Karl Hofer sagte am Montag, der Brunnen bleibe."
    assert bodies(text) == [("Amtes für Wasser", "Karl Hofer")]
    assert bodies("Der Präsident des Amtes für Tiefe Brunnen sagte am Montag, der Brunnen bleibe.")[0][1] is None
