"""Who speaks where brackets or a description stand between a name and its verb, in English."""

from every_case import every_case


def subjects(context):
    slice_of = context.view.slice
    for relation in context.syntax.relations:
        subject = relation.subject
        yield slice_of(subject.body) if subject.body else None, slice_of(subject.name) if subject.name else None


@every_case(
    ("text", "body"),
    [
        (
            'Vale Pump Systems Inc. (OTC: VALE) ("Vale" or the "Company") today announced a new pump.',
            "Vale Pump Systems Inc.",
        ),
        ("Vale Pumps (NYSE American: VALE) (Cboe CA: VALE), a company of the valley, announced a pump.", "Vale Pumps"),
        ("Vale Pumps (“Vale”), a supplier of quiet pumps, said that the plant will close.", "Vale Pumps"),
        ("Vale Pumps, a leading provider of pumps in the valley, today announced a new pump.", "Vale Pumps"),
        ("Harbour Point, a family-owned brewery, said on Monday that it will close.", "Harbour Point"),
        ("Ridge Haven, an independent school, today said that it will close.", "Ridge Haven"),
        (
            "The Reed Valley Project (RVP), a group of hikers, said on Monday that the hut is closed.",
            "Reed Valley Project",
        ),
    ],
)
def test_a_body_keeps_its_verb_behind_brackets_and_what_it_is(context, text, body):
    assert (body, None) in set(subjects(context(text)))


@every_case(
    ("text", "name"),
    [
        ("Senator Mary Stone (D-Ohio) said on Monday that the bill helps nobody.", "Mary Stone"),
        ("U.S. Senator Mary Stone (R-South Dakota) announced today that the bill passed.", "Mary Stone"),
        ("Mary Stone, a leading developer of quiet turbines, announced that she will retire.", "Mary Stone"),
        ("“The road was closed,” said Ostrander Vail, a contractor from Dunmore.", "Ostrander Vail"),
        ("Ostrander Vail, a company spokesman, said the road was closed.", "Ostrander Vail"),
        ("DA Mary Stone announced today the appointment of a new chief of investigators.", "Mary Stone"),
        ("NY Governor Mary Stone said on Monday that the bridge is closed.", "Mary Stone"),
        ("Bishop Mary Stone of Rockford said on Monday that the bridge is closed.", "Mary Stone"),
        ("PM Mary Stone told parliament on Monday that the budget will rise.", "Mary Stone"),
    ],
)
def test_a_person_stays_one(context, text, name):
    assert (None, name) in set(subjects(context(text)))


def test_an_adjective_of_place_makes_no_name(context):
    text = "In a post, the Dunmore-based organisation said on Monday: “The road of the valley is closed.”"
    subjects_of = [relation.subject for relation in context(text).syntax.relations]
    assert [subject.anaphora for subject in subjects_of] == [True]


@every_case(
    "text",
    [
        "Families Are Saving More, According to New Survey",
        "Rents Fall in the North, According to Dunmore Report",
    ],
)
def test_what_somebody_wrote_says_nothing_itself(context, text):
    below = "Families of the valley save more, according to a new survey and a report that was read on Monday."
    assert not any(body in ("New Survey", "Dunmore Report") for body, _ in subjects(context(f"{text}\n\n{below}")))


def test_two_who_have_spoken_are_no_one_speaker(context):
    text = (
        "Mary Stone, president of the Dunmore Council, and Ada Reed, chair of the Valley Trust, have issued a joint "
        "statement that calls for peace."
    )
    assert not list(subjects(context(text)))
