"""How the name and the role of who speaks are cut, in English."""

from every_case import every_case


def persons(context):
    slice_of = context.view.slice
    for relation in context.syntax.relations:
        subject = relation.subject
        if relation.kind in ("says", "performs"):
            yield tuple(slice_of(span) if span else None for span in (subject.name, subject.role, subject.body))


@every_case(
    ("text", "person"),
    [
        (
            "“The hut is open,” said Ivor Wilson, CAE®, director of the Reed Institute.",
            ("Ivor Wilson", "director of the Reed Institute", "Reed Institute"),
        ),
        (
            "Ivor Wilson, M.D., Ph.D., director of the Reed Institute, said that the hut is open.",
            ("Ivor Wilson", "director of the Reed Institute", "Reed Institute"),
        ),
        (
            "Ivor Wilson, MD, director of the Reed Institute, said that the hut is open.",
            ("Ivor Wilson", "director of the Reed Institute", "Reed Institute"),
        ),
        ("Ivor Wilson, PhD, MPH, said that the hut is open to everybody.", ("Ivor Wilson", None, None)),
        (
            "Martha Wilson (pictured), president of the Reed Union, said that the hut is open.",
            ("Martha Wilson", "president of the Reed Union", "Reed Union"),
        ),
        ("Martha Wilson, 42, said that the hut is open to everybody.", ("Martha Wilson", None, None)),
        ("Sen. Martha Wilson, D-N.Y., said that the hut is open to everybody.", ("Martha Wilson", "Sen.", None)),
        ("Sen. Martha Wilson of Ohio said that the hut is open to everybody.", ("Martha Wilson", "Sen.", None)),
        ("“It is open to everybody,” said [Martha Wilson](https://reed.example/a).", ("Martha Wilson", None, None)),
        (
            "Martha Wilson, executive director at Reed Project, said that the hut is open.",
            ("Martha Wilson", "executive director", None),
        ),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_the_clause(context, text, person):
    assert list(persons(context(text))) == [person]


@every_case(
    ("text", "person"),
    [
        ("“The hut is open,” said the Reed Association's Martha Wilson.", ("Martha Wilson", None, "Reed Association")),
        ("“The hut is open,” said Reed police's Martha Wilson.", ("Martha Wilson", None, "Reed police")),
        ("“The hut is open to all,” said Martha Wilson of HutWatch.", ("Martha Wilson", None, "HutWatch")),
        (
            "Dr. Martha Wilson of the Reed Institute of Birds said it.",
            ("Martha Wilson", None, "Reed Institute of Birds"),
        ),
        ("“The hut is open to all,” said Martha Wilson of Reedham.", ("Martha Wilson", None, None)),
        ("Friends of Martha Wilson said that the hut is open to all.", (None, None, "Friends of Martha Wilson")),
        ("St. Martha Hospital of Reedham said that it is open to all.", (None, None, "St. Martha Hospital of Reedham")),
    ],
)
def test_a_person_is_named_with_the_body_that_they_are_of(context, text, person):
    assert list(persons(context(text))) == [person]


@every_case(
    ("text", "person"),
    [
        (
            "Then Mr. Ivor Wilson, Director of Learning announced that the course is open.",
            ("Ivor Wilson", "Director of Learning", None),
        ),
        (
            "Asst. Prof. Martha Wilson, Vice President for Science, said that the course is open.",
            ("Martha Wilson", "Vice President for Science", None),
        ),
        (
            "“She is the best of us,” said Chief of Staff Martha Reed Wilson.",
            ("Martha Reed Wilson", "Chief of Staff", None),
        ),
        (
            "“The hut is open,” said Ivor Wilson, founder of HUT Community.",
            ("Ivor Wilson", "founder of HUT Community", "HUT Community"),
        ),
        (
            "“The hut is open,” said Ivor Wilson, Group Vice President, Reedham.",
            ("Ivor Wilson", "Group Vice President", None),
        ),
        (
            "“The hut is open,” said Ivor Wilson, Senior Manager of Government Relations.",
            ("Ivor Wilson", "Senior Manager of Government Relations", None),
        ),
        (
            "“The hut is open,” said Martha Wilson, Chief Medical Officer at Reedham.",
            ("Martha Wilson", "Chief Medical Officer", None),
        ),
        (
            "Mrs. Martha Wilson, Director of Huts at the Presidency of the Reed Guild announced that it is open.",
            ("Martha Wilson", "Director of Huts", "Presidency of the Reed Guild"),
        ),
        ("Reed Hall Janitor Martha Wilson said that it is open.", ("Martha Wilson", "Reed Hall Janitor", None)),
        ("Interim Police Chief Ivor Wilson said that it is open.", ("Ivor Wilson", "Interim Police Chief", None)),
        (
            "Former Reed Council President Ivor Wilson said that it is open.",
            ("Ivor Wilson", "Former Reed Council President", "Reed Council"),
        ),
        (
            "REEDU Chancellor Martha B. King Jr. said that it is open to everybody.",
            ("Martha B. King Jr.", "REEDU Chancellor", "REEDU"),
        ),
        (
            "It is open again, said Department of Huts spokesman Ivor Wilson.",
            ("Ivor Wilson", "Department of Huts spokesman", "Department of Huts"),
        ),
        (
            "“The hut is open,” said Ivor Wilson, President of Mountain Huts and Trail Services.",
            ("Ivor Wilson", "President of Mountain Huts and Trail Services", None),
        ),
        ("“It is open,” noted Dr. Martha Wilson, a board-certified, widely read baker.", ("Martha Wilson", None, None)),
        ("Sen. Martha Wilson (D) said that the hut is open.", ("Martha Wilson", "Sen.", None)),
        ("Assembly Member Martha Wilson said that it is open.", ("Martha Wilson", "Assembly Member", None)),
        ("Mayor Osman Wilson said that the hut is open.", ("Osman Wilson", "Mayor", None)),
        ("Ayman Holm, chair of the list, said that it is open.", ("Ayman Holm", "chair of the list", None)),
        ("Senator Coleman said that the hut is open.", ("Coleman", "Senator", None)),
        ("Alderwoman Martha Wilson said that it is open.", ("Martha Wilson", "Alderwoman", None)),
        ("Ivor Wilson, attorney for the family, said it.", ("Ivor Wilson", "attorney for the family", None)),
        (
            "Guard spokesman Brigadier General Ivor Wilson said that it is open.",
            ("Ivor Wilson", "Guard spokesman Brigadier General", None),
        ),
        ("A Ministry of Huts spokesperson said it.", (None, "Ministry of Huts spokesperson", "Ministry of Huts")),
        ("Fire Investigator Ivor Wilson said that the hut is closed.", ("Ivor Wilson", "Fire Investigator", None)),
    ],
)
def test_a_role_is_cut_where_the_name_begins(context, text, person):
    assert list(persons(context(text))) == [person]


@every_case(
    ("text", "name"),
    [
        ("Reed Works Names David Orrin as Chief\n\n“I look forward to the work,” said Orrin.", "David Orrin"),
        ("Welcoming Martha Orrin was easy. “It is a good year,” said Orrin.", "Martha Orrin"),
        ("The thief and co-worker Co-owner Peter Orrin ran. Orrin said that he is sorry.", "Peter Orrin"),
        ("Village Painter Anne Orrin came. Anne Orrin sang. “It was fine,” Orrin said.", "Anne Orrin"),
        ("Velda Martha Orrin came to town. “It was a good year,” Orrin said.", "Velda Martha Orrin"),
        ("Martha Feldman came home. “It was a good year,” added Feldman.", "Martha Feldman"),
        ("In addition, Dr. Feldman said that it was a good year.", "Feldman"),
    ],
)
def test_a_surname_points_back_to_the_name_and_no_more(context, text, name):
    assert [person[0] for person in persons(context(text))] == [name]


@every_case(
    "text",
    [
        "Sens. Daniel Reed, R-Ga., and Peter Wilson, D-Va., announced today that the hut is open.",
        "Secretary Daniel Reed and Minister Martha Wilson said that the hut is open.",
        "Daniel Reed, 41, and Peter Wilson, 42, said today that the hut is open.",
    ],
)
def test_two_who_speak_are_not_one(context, text):
    assert [person for person in persons(context(text)) if person[0]] == []


def test_a_chairman_is_no_surname(context):
    assert list(persons(context("The Chairman said that the hut is open to all."))) == [(None, "Chairman", None)]


@every_case(
    "text",
    [
        "Whoever saw the thief is encouraged to call Detective Martha Wilson of the Reed Police Department.",
        "Democrat Martha Wilson of Reedham said that the hut is open.",
        "Rather than wait for the call, the people of the valley went home.",
        "“The hut is open to all,” says Martha. “It is the best of all.”",
        "Richardson approached victim Ivor Wilson, a store manager, pulled out a knife and asked for the manager.",
        "These huts will help the people of the valley, he said of the calls of Martha Wilson.",
    ],
)
def test_a_verb_that_tells_of_no_words_has_no_speaker(context, text):
    assert list(persons(context(text))) == []


@every_case(
    ("text", "person"),
    [
        (
            "Martha Wilson, chairman, chief executive, and president of Reed Piers, said that the hut is open.",
            ("Martha Wilson", "chairman", None),
        ),
        (
            "Martha Wilson, Head of UN Advocacy at the Reed Alliance, said that the hut is open.",
            ("Martha Wilson", "Head of UN Advocacy", None),
        ),
        (
            "Ivor Wilson, Director of US Programs at the Reed Alliance, said that the hut is open.",
            ("Ivor Wilson", "Director of US Programs", None),
        ),
        (
            "RHSO Director-General Martha Wilson said that the hut is open.",
            ("Martha Wilson", "RHSO Director-General", "RHSO"),
        ),
        (
            "Asked about it, Reedwatch UK rivers and wetlands campaigner Martha Wilson said that the hut is open.",
            ("Martha Wilson", "Reedwatch UK rivers and wetlands campaigner", None),
        ),
    ],
)
def test_roles_of_several_parts_belong_to_one_name(context, text, person):
    assert list(persons(context(text))) == [person]


@every_case(
    ("text", "person"),
    [
        (
            "In a statement signed by its National Chairman, Senator Martha Wilson, the Reed Party mourned him.",
            ("Martha Wilson", "National Chairman"),
        ),
        (
            "In a statement signed by the party's secretary, Chief Ivor Holm, the Reed Party mourned him.",
            ("Ivor Holm", "party's secretary"),
        ),
    ],
)
def test_a_title_behind_the_comma_of_an_own_office_names_who_signed(context, text, person):
    context = context(text)
    signed = [item.subject for item in context.syntax.relations if item.kind == "issues"]
    assert [(context.view.slice(item.name), context.view.slice(item.role)) for item in signed] == [person]


@every_case(
    ("text", "body"),
    [
        (
            "GREY ROCK, Ohio (RW) — The hut is full and a guest is ill, said Reedland State Police, who gave no name.",
            True,
        ),
        ("Grey Rock, Ohio — The hut is full and a guest is ill, said Reedland State Police.", True),
        ("Reedland State Police, the keepers of the hut, said that it is full.", True),
        ("Grey Rock, Ohio — The hut is full, which nobody wanted, said the keeper.", False),
    ],
)
def test_a_dateline_is_no_subject(context, text, body):
    context = context(text)
    named = [context.view.slice(item.subject.body) for item in context.syntax.relations if item.subject.body]
    assert named == (["Reedland State Police"] if body else [])


@every_case(
    ("text", "person"),
    [
        (
            "HARBOUR – Governor Martha Wilson on Thursday following the vote on the hut, announced that it is open.",
            ("Martha Wilson", "Governor", None),
        ),
        (
            "Mayor Ivor Holm on Monday, after a long debate, announced that the hut is open.",
            ("Ivor Holm", "Mayor", None),
        ),
        ("Mayor Ivor Holm on Monday, the Reed Board and others, announced that the hut is open.", None),
    ],
)
def test_when_may_stand_between_a_person_and_the_verb(context, text, person):
    assert list(persons(context(text))) == ([person] if person else [])


@every_case(
    ("text", "name"),
    [
        (
            "In a note issued on Saturday, May 9, 2020, and signed by its chair, Ida Holm, the Reed Party mourned.",
            None,
        ),
        (
            "In a statement issued on Saturday, May 9, 2020, and signed by its chair, Ida Holm, the party mourned.",
            "Ida Holm",
        ),
    ],
)
def test_who_signed_stands_behind_when_a_statement_was_issued(context, text, name):
    context = context(text)
    signed = [context.view.slice(item.subject.name) for item in context.syntax.relations if item.kind == "issues"]
    assert signed == ([name] if name else [])


@every_case(
    ("text", "person"),
    [
        (
            "The High Commissioner to Quayland Ivor Holm said that the hut is open.",
            ("Ivor Holm", "High Commissioner to Quayland", None),
        ),
        (
            "Special Envoy to Quayland Ivor B. Holm said that the hut is open.",
            ("Ivor B. Holm", "Special Envoy to Quayland", None),
        ),
        ("A letter to Quay Harbour Board said that the hut is open.", (None, None, "Quay Harbour Board")),
    ],
)
def test_where_somebody_is_sent_to_is_no_part_of_the_name(context, text, person):
    assert list(persons(context(text))) == [person]
