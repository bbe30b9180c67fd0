"""What belongs to a name and what does not, in English: a day, a morning, a district; and several who are no body."""

from every_case import every_case
from subject_slices import subjects


@every_case(
    ("text", "body"),
    [
        ("Morning Tide Ltd. said it had closed the pier.", "Morning Tide Ltd."),
        ("The Evening Reed Group said it had closed the pier.", "Evening Reed Group"),
        ("The April Foundation said it had closed the pier.", "April Foundation"),
        ("The Good Monday Association said it had closed the pier.", "Good Monday Association"),
        ("A notice was issued by the Good Monday Association on Tuesday.", "Good Monday Association"),
        ("Monday the Reed Board said it had closed the pier.", "Reed Board"),
        ("Last Tuesday Reed Board said it had closed the pier.", "Reed Board"),
        ("After a fire in Torm and a storm, the Reed Board said it had closed the pier.", "Reed Board"),
    ],
)
def test_a_word_for_a_time_belongs_to_a_name_where_no_clause_could_have_it(context, text, body):
    assert [found[2] for found in subjects(context(text))] == [body]


def test_a_district_ends_the_name_of_a_body_before_a_role(context):
    found = subjects(context("Reed Valley School District Superintendent Ivor Wilson said that the pier is closed."))
    assert list(found) == [("Ivor Wilson", "Reed Valley School District Superintendent", "Reed Valley School District")]


@every_case(
    "text",
    [
        "Ivor Wilson and Martha Holm said in a statement that the pier is closed.",
        "U.S. Senators Ivor Wilson (D-OH) and Martha Holm (R-TX) released the following statement.",
        "Representatives Ivor Wilson (OH-04) and Martha Holm (TX-11) issued the following joint statement.",
        "Senators Wilson and Holm said that the pier is closed.",
        "Congresswomen Wilson and Holm said that the pier is closed.",
        "Leaders of Norland and Sudland said that the pier is closed.",
    ],
)
def test_several_persons_are_no_body(context, text):
    assert not list(subjects(context(text)))


def test_what_a_preposition_rules_on_both_sides_of_and_is_no_subject(context):
    found = subjects(context("Ministers from Norland and Sudland said in a joint statement that the pier is closed."))
    assert [body for _, _, body in found] == [None]


def test_a_firm_may_have_two_names(context):
    found = subjects(context("Wilson & Holm said that the pier is closed."))
    assert [body for _, _, body in found] == ["Wilson & Holm"]


@every_case(
    ("text", "role"),
    [
        ("Rep. Ivor Wilson (D-Ohio), the chair of the House Reed Subcommittee, said that the pier is closed.", "Rep."),
        ("Mayor Ivor Wilson, head of the Reed Board, said that the pier is closed.", "Mayor"),
    ],
)
def test_a_second_role_behind_a_comma_leaves_the_first(context, text, role):
    assert [found[:2] for found in subjects(context(text))] == [("Ivor Wilson", role)]


@every_case(
    ("text", "name"),
    [
        ("Mayor Martha Friday said that the pier is closed.", "Martha Friday"),
        ("“The pier is closed,” said Minister Martha May.", "Martha May"),
        ("Mayor Martha Wilson Friday said that the pier is closed.", "Martha Wilson"),
        ("King Charles Monday said that the pier is closed.", "Charles"),
    ],
)
def test_a_month_or_a_day_may_be_a_surname(context, text, name):
    assert [found[0] for found in subjects(context(text))] == [name]
