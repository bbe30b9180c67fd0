"""Names without a noun for a body, which what the text says of them tells from persons', in English."""

from every_case import every_case


def bodies(context):
    return [context.view.slice(item.subject.body) for item in context.syntax.relations if item.subject.body]


@every_case(
    ("text", "named"),
    [
        ("Halden Freight said it has ordered forty new wagons for its northern line.", ["Halden Freight"]),
        ("Halden Freight said on Monday that its two depots would be closed.", ["Halden Freight"]),
        ("Halden Freight announced its new line to the coast.", ["Halden Freight"]),
        (
            "Halden Freight said that two depots would be closed.\n\nThe company said no jobs would be lost.",
            ["Halden Freight", "Halden Freight"],
        ),
        (
            "Reedham Rovers said that the coach had left.\n\nThe club said in a note that a new one would be found.",
            ["Reedham Rovers", "Reedham Rovers"],
        ),
        ("In a note, Halden City wrote: “Halden City Football Club has parted with its coach.”", ["Halden City"]),
    ],
)
def test_a_bare_name_is_a_bodys_by_it_by_its_noun_and_by_its_longer_form(context, text, named):
    assert bodies(context(text)) == named


@every_case(
    "text",
    [
        "Quentrin Ofosu said it would rain on Monday and that the pier would be wet.",
        "Quentrin Ofosu said it has been a hard year for all who live by the pier.",
        "Quentrin Ofosu said that it is his pier.",
        "Martha Wilson said it has ordered wagons.",
        "Quentrin Ofosu said it has lost wagons. Ofosu added that he was sorry.",
        "Quentrin Ofosu said “it has ordered wagons” is what the note tells.",
    ],
)
def test_a_bare_name_may_be_a_persons(context, text):
    assert bodies(context(text)) == []


def test_the_company_is_a_body_named_before(context):
    text = "The Reed Board opened the pier, it said.\n\nQuentrin Ofosu was late.\n\nThe company said it was sorry."
    assert "Quentrin Ofosu" not in bodies(context(text))
