"""What stands where a body or a role could and is none, in English."""

from every_case import every_case
from subject_slices import subjects


@every_case(
    ("text", "name"),
    [
        ("SEN. HOLMBY ISSUES STATEMENT ON THE PIER", "HOLMBY"),
        ("GOV. HOLMBY RELEASES LETTER ON THE PIER", "HOLMBY"),
        ("SEN. WILSONBY ISSUES STATEMENT\nOn Monday Martha Wilsonby opened the pier.", "Martha Wilsonby"),
    ],
)
def test_a_surname_in_a_headline_in_capitals_is_no_body(context, text, name):
    found = next(subjects(context(text)))
    assert (found[0], found[2]) == (name, None)


@every_case(
    "text",
    [
        "Sen. Ivor W. Wilson, R-Va., and Sen. Martha Holm, D-Md., announced that the pier is open.",
        "Sen. Ivor Wilson (R-ME) and Martha Holm (D-NJ) today announced that the pier is open.",
        "Sens. Ivor J. Wilson and Martha M. Holm today announced that the pier is open.",
        "A bill Sen. Ivor Wilson wrote to mend the pier is good.",
    ],
)
def test_two_who_act_together_are_neither_one_person_nor_a_body(context, text):
    assert not list(subjects(context(text)))


@every_case(
    "text",
    [
        "Harbour Department data says that the pier is open.",
        "The Department of Harbours report says that the pier is open.",
        "Senate passage of the Pier Act calls for a bridge.",
        "A group of Senators announced that the pier is open.",
        "The Holmby Tribe's water rights urge a bridge.",
    ],
)
def test_a_thing_of_a_body_is_none(context, text):
    assert not list(subjects(context(text)))


@every_case(
    ("text", "body"),
    [
        ("The Reed Institute of marine biology announced a plan.", "Reed Institute of marine biology"),
        ("The Reed Foundation for art and music announced a plan.", "Reed Foundation for art and music"),
        ("The Reed Police Department's traffic unit announced a plan.", "Reed Police Department's traffic unit"),
        ("Reed-based nonprofit Quiet Piers announced that the pier is open.", "Quiet Piers"),
        ("The Reed Group announced a plan.", "Reed Group"),
    ],
)
def test_small_words_inside_a_name_leave_it_a_body(context, text, body):
    assert [found[2] for found in subjects(context(text))] == [body]


def test_what_others_tell_that_a_body_issued_is_not_theirs(context):
    found = subjects(context("Reed Pumps Inc. announced that the Harbour Office has issued a notice on its pier."))
    assert [body for _, _, body in found] == ["Reed Pumps Inc."]


@every_case(
    ("text", "person"),
    [
        ("“The pier is open,” said Martha Holm, a member of the Reed Committee.", (None, "Martha Holm")),
        ("“The pier is open,” said Martha Holm, head of the Reed Committee.", ("Reed Committee", "Martha Holm")),
    ],
)
def test_a_member_does_not_speak_for_the_body(context, text, person):
    assert [(body, name) for name, _, body in subjects(context(text))] == [person]


def test_a_spokesman_for_somebody_has_no_name(context):
    found = subjects(context("A spokesman for Sen. Holm said that the pier is open."))
    assert list(found) == [(None, "spokesman for Sen. Holm", None)]


@every_case(
    "text",
    [
        "Statement on the Release of Northland Hostages from the old pier of the isle",
        "The Reed Board, the Holmby Council, and the Harbour Trust announced that the pier is open.",
        "The Holmby Winter Feast offers half off all who visit the old pier of the isle.",
        "Local public school pupils and their friends celebrate the old pier of the isle.",
        "They say that although quiet pier building (QPB) presents a chance, it is not on the isle.",
    ],
)
def test_what_acts_with_others_sells_or_is_let_go_has_issued_nothing(context, text):
    assert not list(subjects(context(text)))


@every_case(
    ("text", "body"),
    [
        ("The statement on the pier was released by the Reed Board on the isle.", "Reed Board"),
        ("The mayor opened the pier, and the Harbour Trust announced that it is open.", "Harbour Trust"),
        ("The Reed Board offers its condolences to all who live on the isle.", "Reed Board"),
        ("Reed Watch's East and Southeast Isle Director, Joe Holm, said that the pier is open.", "Reed Watch"),
        (
            "Reed University's Centre for Law and Justice said it is open.",
            "Reed University's Centre for Law and Justice",
        ),
        ("The Reed Council's Parks and Piers Committee said it is open.", "Reed Council's Parks and Piers Committee"),
    ],
)
def test_who_issued_it_is_still_found(context, text, body):
    assert [found[2] for found in subjects(context(text))] == [body]


def test_a_surname_goes_back_to_the_full_name_with_an_initial(context):
    text = (
        "Then President Donald J. Holmby and Melanie Holmby came to the pier.\nPresident Holmby said that it is open."
    )
    assert ("Donald J. Holmby", "President", None) in list(subjects(context(text)))


@every_case(
    ("text", "subject"),
    [
        ("Congresswoman Martha Wilson (ME-07) released the following statement:", ("Martha Wilson", "Congresswoman")),
        ("Assemblyman Ivor J. Holm (AD-12) issued the following statement:", ("Ivor J. Holm", "Assemblyman")),
        ("State Senator Ivor Holm (LD-3) announced that the pier is open.", ("Ivor Holm", "State Senator")),
    ],
)
def test_a_bracket_with_a_district_makes_no_body_of_who_was_elected_there(context, text, subject):
    assert list(subjects(context(text))) == [(*subject, None)]


@every_case(
    ("text", "body"),
    [
        ("The April Nine Movement (A-9) released the following statement:", "April Nine Movement"),
        ("The Reed River Service (RRS) released the following statement:", "Reed River Service"),
    ],
)
def test_a_bracket_behind_a_body_shortens_its_name(context, text, body):
    assert next(subjects(context(text)))[2] == body


@every_case(
    ("text", "subject"),
    [
        ("Statement of Ore. Gov. Martha Wilson on the Pier", ("Martha Wilson", "Ore. Gov.", None)),
        ("Statement of Wis. Atty. Gen. Martha Wilson on the Pier", ("Martha Wilson", "Wis. Atty. Gen.", None)),
    ],
)
def test_a_shortened_state_before_a_role_is_no_body(context, text, subject):
    assert list(subjects(context(text))) == [subject]


@every_case(
    ("text", "subject"),
    [
        (
            "The Member of Parliament for Reed South Mr. Ivor Holm said that the pier is open.",
            ("Ivor Holm", "Member of Parliament for Reed South", None),
        ),
        (
            "The Minority Leader and Member of Parliament for Lower Quay Mr. Ivor Holm said that the pier is open.",
            ("Ivor Holm", "Minority Leader and Member of Parliament for Lower Quay", None),
        ),
        (
            "The Minister for Ports and Member for Lower Quay Hon. Martha Wilson said that the pier is open.",
            ("Martha Wilson", "Minister for Ports and Member for Lower Quay", None),
        ),
    ],
)
def test_how_somebody_is_addressed_ends_the_place_that_elected_them(context, text, subject):
    assert list(subjects(context(text))) == [subject]


@every_case(
    "text",
    [
        "The Force Public Relations Officer said that the pier is open.",
        "The Party Leader said that the pier is open.",
    ],
)
def test_one_noun_for_a_body_before_a_role_names_none(context, text):
    assert all(body is None for _, _, body in subjects(context(text)))


@every_case(
    ("text", "body"),
    [
        ("Misleading Statement By RHM On The Pier", None),
        ("False Statements by the Reed Harbour Movement", None),
        ("Joint Statement By RHM On The Pier", "RHM"),
    ],
)
def test_a_statement_that_a_headline_calls_untrue_is_not_the_texts(context, text, body):
    own = [item.subject.body for item in context(text).syntax.relations if not item.foreign]
    assert [context(text).view.slice(item) for item in own] == ([body] if body else [])


@every_case(
    ("text", "foreign"),
    [
        ("The Quay Board has noted the meeting in which the Reed Party made statements on votes.", True),
        ("The Quay Board has taken note of the talks at which the Reed Party issued a declaration.", True),
        ("On Monday, the Reed Party made statements on votes, which the Quay Board regrets.", False),
    ],
)
def test_what_another_stated_in_a_meeting_of_theirs_is_foreign(context, text, foreign):
    issued = [item.foreign for item in context(text).syntax.relations if item.kind == "issues"]
    assert issued == [foreign]


@every_case(
    ("text", "body"),
    [
        ("Martha Wilson\nChair of the Huts\nKeepers' Conference of Reedland", None),
        ("Statement of Reedland on the Pier", "Reedland"),
    ],
)
def test_a_conference_with_a_name_makes_no_statement_of_what_it_is_of(context, text, body):
    own = [item for item in context(text).syntax.relations if item.kind == "statement-of" and not item.foreign]
    assert [context(text).view.slice(item.subject.body) for item in own] == ([body] if body else [])
