"""Whose a role is where the body stands before it, and what the capitals behind a role are."""

SAID = (
    "The parliament of Lisia must lift the ban on a member, Green Watch International said today.\n\n"
    '"The ban is a shame," said Ada Brandt, Green Watch International\'s director for South East Lisia.\n\n'
    '"If it is not lifted, the authorities show what they want to hide from everybody."'
)


def bodies(context):
    """Return the bodies of all who speak in a text, as it names them."""
    subjects = [relation.subject for relation in context.syntax.relations]
    return [context.view.slice(item.body) for item in subjects if item.body]


def test_a_name_goes_on_behind_its_noun(context):
    assert bodies(context(SAID)) == ["Green Watch International", "Green Watch International"]


def test_capitals_behind_a_role_are_what_it_is_for(read):
    speaker = read(SAID).metadata.speaker.value
    expected = ("Ada Brandt", "Green Watch International's director for South East Lisia")
    assert (speaker.name, speaker.role) == expected


def test_initials_own_a_role_though_a_place_stands_between(context):
    says = "TERWA's Northern Valley Secretary Ada Brandt says that the wells of the valley will be shut for the winter"
    text = f"Wells to stay shut\n\n{says}, and that the people of the valley have been told of it in the summer."
    assert bodies(context(text)) == ["TERWA"]


def test_remarks_that_prompt_a_statement_are_another_s(read):
    text = (
        "The Department of Wells has been asked about a row prompted by the remarks made by Terna Council on Monday. "
        "We note that the figures are wrong, and we shall answer when the report is ready."
    )
    assert read(text).metadata.issuer.value != "Terna Council"


def test_a_guest_who_thanks_the_host_does_not_speak(read):
    text = (
        "The Minister of Wells, Ms. Lena Brask, received this morning the Ambassador of Lisia, Mr. Paul Adeyo.\n\n"
        "Ambassador Adeyo thanked the Minister for the welcome and expressed the wish of his country to dig a well.\n\n"
        "Terna, 12 April 2020"
    )
    assert read(text).metadata.speaker.value is None
    quoted = text.replace("Terna, 12", '"We shall dig a well," said Ambassador Paul Adeyo.\n\nTerna, 12')
    assert read(quoted).metadata.speaker.value.name == "Paul Adeyo"


def test_initials_own_a_role_behind_words_in_small_letters(context):
    text = 'Wells to stay shut\n\nTERWA rural water secretary Ada Brandt said: "The wells of the valley will be shut."'
    assert bodies(context(text)) == ["TERWA"]


def test_it_goes_on_for_the_body_that_spoke_last(context):
    text = "The Terna Desk has reported on the wells. “The wells are open to all,” it said in a statement on Monday."
    last = context(text).syntax.relations[-1]
    assert (last.framed, last.subject.anaphora, last.subject.body) == (True, True, None)


def test_a_body_that_is_calling_for_something_performs_it(context):
    text = "The Terna Desk (TD), which has members in sixty valleys, is calling for the opening of all of the wells."
    assert [relation.kind for relation in context(text).syntax.relations][:1] == ["performs"]


def test_the_statement_that_a_clause_takes_note_of_is_another_s(context):
    noted = "The Ministry of Wells has taken note of the statement issued by the Government of Lisia on 3 March 2021."
    assert [(item.kind, item.foreign) for item in context(noted).syntax.relations] == [
        ("performs", False),  # the ministry, which takes note
        ("issues", True),
    ]
    own = "In the statement issued by the Government of Lisia on 3 March 2021, the people are asked to save water."
    assert [relation.foreign for relation in context(own).syntax.relations if relation.kind == "issues"] == [False]


def test_bodies_of_a_kind_with_which_a_headline_begins_are_no_body(context):
    text = "Rail unions reject the offer\n\nThe National Rail Guild has rejected the offer of the company on Monday."
    assert bodies(context(text)) == ["National Rail Guild"]


def test_whom_a_text_in_the_first_person_cites_does_not_speak(read):
    text = (
        "I joined the Terna Front when I was nineteen. On Monday I left it. "
        "The leader of the party, Alan Groves, said last week that the river could wait. It cannot."
    )
    assert read(text).metadata.speaker.value is None
